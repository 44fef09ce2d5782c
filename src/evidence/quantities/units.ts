import { convert } from 'convert';

/** What a unit's word means: a factor to the base unit of its dimension. */
export interface Unit {
  kind: 'measure' | 'duration' | 'money';
  /** Base unit of the dimension, or the currency. */
  base: string;
  /** How many base units one of it is; temperatures have an offset too. */
  toBase: (value: number) => number;
}

const DAYS_A_YEAR = 365.25;

const by = (kind: Unit['kind'], base: string, factor: number): Unit => ({
  kind,
  base,
  toBase: (value) => value * factor,
});
const metres = (unit: 'mile' | 'km' | 'm' | 'ft' | 'in' | 'yd' | 'cm' | 'mm' | 'nmi') =>
  by('measure', 'm', convert(1, unit).to('m'));
const kilograms = (unit: 'kg' | 'g' | 'mg' | 'lb' | 'oz' | 'stone' | 'tonne') =>
  by('measure', 'kg', convert(1, unit).to('kg'));
const squareMetres = (unit: 'km2' | 'm2' | 'hectare' | 'acre' | 'square mile' | 'square foot') =>
  by('measure', 'm2', convert(1, unit).to('m2'));
const litres = (unit: 'L' | 'mL' | 'gallon' | 'm3' | 'pint') => by('measure', 'L', convert(1, unit).to('L'));
const speed = (unit: 'mile' | 'km' | 'm' | 'ft' | 'nmi', seconds: number) =>
  by('measure', 'm/s', convert(1, unit).to('m') / seconds);
const days = (factor: number) => by('duration', 'd', factor);
const HOUR = 3600;
const CELSIUS = by('measure', '°C', 1);
const FAHRENHEIT: Unit = { kind: 'measure', base: '°C', toBase: (value) => convert(value, 'F').to('C') };

/**
 * Units by the words that name them, longest first. Lengths, masses and volumes convert by the `convert` library;
 * a ton is taken as a tonne and a barrel as one of oil (158.987 l), as news reports use them.
 */
const UNITS: readonly [words: string, unit: Unit][] = [
  ['miles? (?:an|per) hour|mph', speed('mile', HOUR)],
  ['kilomet(?:re|er)s? (?:an|per) hour|km/?h|kph|kmh', speed('km', HOUR)],
  ['met(?:re|er)s? (?:a|per) second|m/s', speed('m', 1)],
  ['knots?', speed('nmi', HOUR)],
  ['square (?:kilomet(?:re|er)s?|km)|sq\\.? ?km|km2|km²', squareMetres('km2')],
  ['square miles?|sq\\.? ?mi(?:les)?', squareMetres('square mile')],
  ['square (?:met(?:re|er)s?)|sq\\.? ?m|m2|m²', squareMetres('m2')],
  ['square (?:feet|foot)|sq\\.? ?ft', squareMetres('square foot')],
  ['hectares?|ha', squareMetres('hectare')],
  ['acres?', squareMetres('acre')],
  ['cubic met(?:re|er)s?|m3|m³', litres('m3')],
  ['nautical miles?', metres('nmi')],
  ['miles?', metres('mile')],
  ['kilomet(?:re|er)s?|kms?', metres('km')],
  ['centimet(?:re|er)s?|cm', metres('cm')],
  ['millimet(?:re|er)s?|mm', metres('mm')],
  ['met(?:re|er)s?|m', metres('m')],
  ['feet|foot|ft', metres('ft')],
  ['inch(?:es)?', metres('in')],
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
  ['gigawatts?|gw', by('measure', 'W', 1e9)],
  ['megawatts?|mw', by('measure', 'W', 1e6)],
  ['kilowatts?|kw', by('measure', 'W', 1e3)],
  ['seconds?|secs?', days(1 / 86_400)],
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
  ['euros?', by('money', 'EUR', 1)],
  ['pounds?(?: sterling)?', by('money', 'GBP', 1)],
  ['pence|p(?!\\.? ?m\\b)', by('money', 'GBP', 0.01)],
  ['cents?', by('money', 'USD', 0.01)],
  ['yen', by('money', 'JPY', 1)],
  ['yuan|renminbi', by('money', 'CNY', 1)],
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
  [/(?:C|CA)\$$/u, 'CAD'],
  [/(?:US|USD ?)?\$$/u, 'USD'],
  [/(?:£|GBP ?)$/u, 'GBP'],
  [/(?:€|EUR ?)$/u, 'EUR'],
  [/(?:¥|JPY ?)$/u, 'JPY'],
  [/₹$/u, 'INR'],
  [/₽$/u, 'RUB'],
  [/₴$/u, 'UAH'],
];

/** A letter or two stands for a unit only right behind digits. */
const ABBREVIATED = /^(?:m|g|p|ha|km|cm|mm|ft|kg|mg|ml|mw|gw|kw|oz)$/i;
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
export function unitAfter(
  text: string,
  from: number,
  inDigits: boolean,
): { unit: Unit; end: number; word: string } | null {
  const after = text.slice(from, from + 40);
  const degrees = inDigits ? /^([CF])(?![\p{L}\p{N}])/u.exec(after)?.[1] : undefined;
  if (degrees) return { unit: degrees === 'C' ? CELSIUS : FAHRENHEIT, end: from + 1, word: degrees };
  for (const { pattern, unit } of PATTERNS) {
    const match = pattern.exec(after);
    const word = match?.[1];
    if (!match || word === undefined || (ABBREVIATED.test(word) && !inDigits)) continue;
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
