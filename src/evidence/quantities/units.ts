import { convert } from 'convert';

/** What a unit's word means: a factor to the base unit of its dimension. */
export interface Unit {
  kind: 'measure' | 'duration' | 'money';
  /** Base unit of the dimension, or the currency. */
  base: string;
  /** How many base units one of it is; temperatures have an offset too. */
  toBase: (value: number) => number;
}

/** A unit's word in a text, and where it ends. */
export interface UnitFound {
  unit: Unit;
  end: number;
  word: string;
}

const DAYS_A_YEAR = 365.25;

const by = (kind: Unit['kind'], base: string, factor: number): Unit => ({
  kind,
  base,
  toBase: (value) => value * factor,
});
const metres = (unit: 'mile' | 'km' | 'm' | 'ft' | 'in' | 'yd' | 'cm' | 'mm' | 'nmi' | 'ly') =>
  by('measure', 'm', convert(1, unit).to('m'));
const kilograms = (unit: 'kg' | 'g' | 'mg' | 'lb' | 'oz' | 'stone' | 'tonne') =>
  by('measure', 'kg', convert(1, unit).to('kg'));
const squareMetres = (
  unit: 'km2' | 'm2' | 'hectare' | 'acre' | 'square mile' | 'square foot' | 'square yard' | 'square inch',
) => by('measure', 'm2', convert(1, unit).to('m2'));
const litres = (
  unit: 'L' | 'mL' | 'gallon' | 'm3' | 'pint' | 'cubic foot' | 'cubic yard' | 'cubic kilometer',
) => by('measure', 'L', convert(1, unit).to('L'));
const speed = (unit: 'mile' | 'km' | 'm' | 'ft' | 'nmi', seconds: number) =>
  by('measure', 'm/s', convert(1, unit).to('m') / seconds);
const wattHours = (factor: number) => by('measure', 'Wh', factor);
const watts = (factor: number) => by('measure', 'W', factor);
const pascals = (factor: number) => by('measure', 'Pa', factor);
const bytes = (factor: number) => by('measure', 'B', factor);
const days = (factor: number) => by('duration', 'd', factor);
const HOUR = 3600;
export const INCH = metres('in');
const CELSIUS = by('measure', '°C', 1);
const FAHRENHEIT: Unit = { kind: 'measure', base: '°C', toBase: (value) => convert(value, 'F').to('C') };

/** @returns kelvins in one degree of a temperature's unit */
export const KELVIN_A_DEGREE = (unit: Unit): number => unit.toBase(1) - unit.toBase(0);

/** Currencies by their codes, where they stand beside an amount. */
const CODES =
  'USD EUR GBP JPY CNY CHF AUD CAD NZD HKD SGD TWD SEK NOK DKK PLN CZK HUF RUB UAH TRY ILS INR PKR KRW THB BRL MXN ZAR NGN KES AED SAR'.split(
    ' ',
  );

/**
 * Units by the words that name them, longest first. Lengths, masses and volumes convert by the `convert` library;
 * a ton is taken as a tonne and a barrel as one of oil (158.987 l), as news reports use them.
 */
const UNITS: readonly [words: string, unit: Unit][] = [
  ['miles?[ -](?:an|per)[ -]hour|mph', speed('mile', HOUR)],
  ['(?:kilomet(?:re|er)s?|kms?)[ -](?:an|per)[ -]hour|km/?h|kph|kmh|km/hr', speed('km', HOUR)],
  ['met(?:re|er)s?[ -](?:a|per)[ -]second|m/s', speed('m', 1)],
  ['feet (?:a|per) second', speed('ft', 1)],
  ['knots?', speed('nmi', HOUR)],
  ['square[ -](?:kilomet(?:re|er)s?|km)|sq\\.? ?km|km2|km²', squareMetres('km2')],
  ['square[ -]miles?|sq\\.? ?mi(?:les)?', squareMetres('square mile')],
  ['square yards?', squareMetres('square yard')],
  ['square inch(?:es)?', squareMetres('square inch')],
  ['square[ -](?:met(?:re|er)s?)|sq\\.? ?m|m2|m²', squareMetres('m2')],
  ['square[ -](?:feet|foot)|sq\\.? ?ft', squareMetres('square foot')],
  ['hectares?|ha', squareMetres('hectare')],
  ['acres?', squareMetres('acre')],
  ['cubic met(?:re|er)s?|m3|m³', litres('m3')],
  ['cubic (?:feet|foot)', litres('cubic foot')],
  ['cubic yards?', litres('cubic yard')],
  ['cubic (?:kilomet(?:re|er)s?|km)', litres('cubic kilometer')],
  ['light[ -]years?', metres('ly')],
  ['nautical[ -]miles?', metres('nmi')],
  ['miles?', metres('mile')],
  ['kilomet(?:re|er)s?|kms?', metres('km')],
  ['centimet(?:re|er)s?|cm', metres('cm')],
  ['millimet(?:re|er)s?|mm', metres('mm')],
  ['met(?:re|er)s?|m', metres('m')],
  ['feet|foot|ft', metres('ft')],
  ['inch(?:es)?', INCH],
  ['yards?', metres('yd')],
  ['(?:metric )?(?:tonnes?|tons?)', kilograms('tonne')],
  ['kilograms?|kilos?|kgs?', kilograms('kg')],
  ['milligrams?|mg', kilograms('mg')],
  ['grams?|g', kilograms('g')],
  ['lbs?', kilograms('lb')],
  ['ounces?|oz', kilograms('oz')],
  ['lit(?:re|er)s?', litres('L')],
  ['millilit(?:re|er)s?|ml', litres('mL')],
  ['gallons?', litres('gallon')],
  ['pints?', litres('pint')],
  ['barrels?', by('measure', 'L', 158.987)],
  ['degrees? celsius|°c|degrees? c|celsius', CELSIUS],
  ['degrees? fahrenheit|°f|degrees? f|fahrenheit', FAHRENHEIT],
  ['terawatt[ -]hours?|twh', wattHours(1e12)],
  ['gigawatt[ -]hours?|gwh', wattHours(1e9)],
  ['megawatt[ -]hours?|mwh', wattHours(1e6)],
  ['kilowatt[ -]hours?|kwh', wattHours(1e3)],
  ['gigawatts?|gw', watts(1e9)],
  ['megawatts?|mw', watts(1e6)],
  ['kilowatts?|kw', watts(1e3)],
  ['watts?', watts(1)],
  ['horsepower', watts(745.7)],
  ['millibars?|hectopascals?|hpa|mbar', pascals(100)],
  ['kilopascals?|kpa', pascals(1000)],
  ['terabytes?|tb', bytes(1e12)],
  ['gigabytes?|gb', bytes(1e9)],
  ['megabytes?|mb', bytes(1e6)],
  ['decibels?|db', by('measure', 'dB', 1)],
  ['(?:on the )?(?:richter scale|magnitude)', by('measure', 'magnitude', 1)],
  ['carats?', by('measure', 'kg', 0.0002)],
  ['seconds|secs?|second(?!-| (?:half|round|leg|place|goal)s?\\b)', days(1 / 86_400)],
  ['minutes?|mins?', days(1 / 1440)],
  ['hours?|hrs?', days(1 / 24)],
  ['days?', days(1)],
  ['nights?', days(1)],
  ['weeks?', days(7)],
  ['fortnights?', days(14)],
  ['months?', days(DAYS_A_YEAR / 12)],
  ['years?|yrs?', days(DAYS_A_YEAR)],
  ['decades?', days(DAYS_A_YEAR * 10)],
  ['cent(?:ury|uries)', days(DAYS_A_YEAR * 100)],
  ['(?:us |american )?dollars?|bucks', by('money', 'USD', 1)],
  ['australian dollars?', by('money', 'AUD', 1)],
  ['canadian dollars?', by('money', 'CAD', 1)],
  ['hong kong dollars?', by('money', 'HKD', 1)],
  ['new zealand dollars?', by('money', 'NZD', 1)],
  ['singapore(?:an)? dollars?', by('money', 'SGD', 1)],
  ['(?:new )?taiwan(?:ese)? dollars?', by('money', 'TWD', 1)],
  ['euros?|€', by('money', 'EUR', 1)],
  ['pounds?(?: sterling)?', by('money', 'GBP', 1)],
  ['pence|p(?!\\.? ?m\\b)', by('money', 'GBP', 0.01)],
  ['cents?', by('money', 'USD', 0.01)],
  ['yen', by('money', 'JPY', 1)],
  ['yuan|renminbi', by('money', 'CNY', 1)],
  ['(?:south )?korean won', by('money', 'KRW', 1)],
  ['baht', by('money', 'THB', 1)],
  ['ringgit', by('money', 'MYR', 1)],
  ['(?:indonesian )?rupiah', by('money', 'IDR', 1)],
  ['naira', by('money', 'NGN', 1)],
  ['(?:brazilian )?reais', by('money', 'BRL', 1)],
  ['roubles?|rubles?', by('money', 'RUB', 1)],
  ['rupees?', by('money', 'INR', 1)],
  ['(?:swiss )?francs?', by('money', 'CHF', 1)],
  ['crowns?|kron(?:er|or|e|a|ur)', by('money', 'crown', 1)],
  ['hryvnias?', by('money', 'UAH', 1)],
  ['pesos?', by('money', 'peso', 1)],
  ['rand', by('money', 'ZAR', 1)],
  ['zlotys?|złoty', by('money', 'PLN', 1)],
  ['lira', by('money', 'TRY', 1)],
  ['dirhams?', by('money', 'AED', 1)],
  ['shekels?', by('money', 'ILS', 1)],
  ['forints?', by('money', 'HUF', 1)],
];

/** Currencies by the sign before the number. */
const SIGNS: readonly [sign: RegExp, currency: string][] = [
  [/(?:A|AU)\$$/u, 'AUD'],
  [/(?:C|CA|CAD ?)\$$/u, 'CAD'],
  [/HK\$$/u, 'HKD'],
  [/NZ\$$/u, 'NZD'],
  [/NT\$$/u, 'TWD'],
  [/R\$$/u, 'BRL'],
  [/(?<!U)S\$$/u, 'SGD'],
  [/(?:US|(?<!\p{L}))\$$/u, 'USD'],
  [/£$/u, 'GBP'],
  [/€$/u, 'EUR'],
  [/¥$/u, 'JPY'],
  [/(?<!\p{L})Rs\.? ?$/u, 'INR'],
  [/₩$/u, 'KRW'],
  [/₪$/u, 'ILS'],
  [/₺$/u, 'TRY'],
  [/₦$/u, 'NGN'],
  ...CODES.map((code): [RegExp, string] => [new RegExp(`(?<!\\p{L})${code} ?$`, 'u'), code]),
  [/₹$/u, 'INR'],
  [/₽$/u, 'RUB'],
  [/₴$/u, 'UAH'],
];

/** A letter or two stands for a unit only right behind digits. */
const ABBREVIATED = /^(?:m|g|p|ha|km|cm|mm|ft|kg|mg|ml|[tgmk]wh?|oz|[hk]pa|[tgm]b|db|€)$/i;
const CODE = new RegExp(`^[ \\u00a0]?(${CODES.join('|')})(?![\\p{L}\\p{N}])`, 'u');
/** All words at once: most numbers are followed by none. */
const ANY = new RegExp(
  `^(?:[ \\u00a0]|[-‐‑])?(?:${UNITS.map(([words]) => words).join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);
const PATTERNS = UNITS.map(([words, unit]) => ({
  pattern: new RegExp(`^(?:[ \\u00a0]|[-‐‑])?(${words})(?![\\p{L}\\p{N}])`, 'iu'),
  unit,
}));

/**
 * @param text the sentence
 * @param from where the number ends
 * @param inDigits whether the number ends in digits
 * @returns the unit that follows the number, and where its word ends
 */
export function unitAfter(text: string, from: number, inDigits: boolean): UnitFound | null {
  const after = text.slice(from, from + 40);
  const degrees = inDigits ? /^([CF])(?![\p{L}\p{N}])/u.exec(after)?.[1] : undefined;
  if (degrees) return { unit: degrees === 'C' ? CELSIUS : FAHRENHEIT, end: from + 1, word: degrees };
  const code = CODE.exec(after);
  if (code?.[1]) return { unit: by('money', code[1], 1), end: from + code[0].length, word: code[1] };
  if (!ANY.test(after)) return null;
  for (const { pattern, unit } of PATTERNS) {
    const match = pattern.exec(after);
    const word = match?.[1];
    if (!match || word === undefined || (ABBREVIATED.test(word) && !inDigits)) continue;
    if (/^[GMP]$/.test(word)) continue; // "5G"
    return { unit, end: from + match[0].length, word: word.toLowerCase() };
  }
  return null;
}

/** @returns the currency whose sign stands right before the number, and where the sign begins */
export function signBefore(text: string, start: number): { currency: string; start: number } | null {
  const before = text.slice(Math.max(0, start - 5), start);
  for (const [sign, currency] of SIGNS) {
    const match = sign.exec(before);
    if (match) return { currency, start: start - match[0].length };
  }
  return null;
}

/** Earthquakes stronger than this have not been measured. */
const STRONGEST = 9.9;
const MAGNITUDE = /\bmagnitude(?:[ -]| of )$/i;

/** @returns the unit that stands before its number: "magnitude 6.2" */
export const unitBefore = (before: string, value: number): string | null =>
  MAGNITUDE.test(before) && value <= STRONGEST ? 'magnitude' : null;
