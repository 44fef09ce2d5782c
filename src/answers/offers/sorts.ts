/** All codes that ISO 3166 and ISO 639 may give. */
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

/** Names that Node itself knows, in English; what is no code of its own has none. */
function namesOf(type: 'region' | 'language'): string[] {
  const names = new Intl.DisplayNames('en', { type, fallback: 'none' });
  const known = CODES.map((code) => names.of(type === 'language' ? code.toLowerCase() : code));
  return known.flatMap((name) => name?.replace(/ \(.*| - .*| SAR .*/, '').replace('St.', 'St') ?? []);
}

const anyOf = (words: readonly string[]): string =>
  [...new Set(words)]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.()]/g, '\\$&'))
    .join('|');

const COUNTRIES = namesOf('region');
const LANGUAGES = namesOf('language');
/** Names for a country and its people that no ending tells from the name, beside those that languages bear too. */
const PEOPLES =
  'America American Argentine Australian Belgian Brazilian Briton Britain British Canadian Chilean Colombian Cuban Cypriot Dane Dutch Egyptian England Ethiopian Filipino Finn Ghanaian Holland Iranian Iraqi Israeli Italian Jordanian Kenyan Lebanese Libyan Mexican Moroccan Nigerian Norwegian Pole Saudi Scot Scotland Scottish Senegalese Serb Swede Swiss Syrian Taiwanese Tunisian Turk Turkey Ugandan Ukrainian Soviet US USA USSR UK U.K. U.S. Venezuelan Wales Yemeni';
/** Countries that are no more. */
const FORMER =
  'Austria-Hungary Bohemia Burma Byzantium Ceylon Czechoslovakia Ottoman Persia Prussia Rhodesia Siam Yugoslavia Zaire';
/** Who only a country has. */
const OFFICES =
  '(?:prime minister|president|government|parliament|army|navy|king|queen|capital|border|embassy|(?:\\p{L}+ )?minist(?:er|ry))';

const COUNTRY = new RegExp(
  `(?<![\\p{L}])(?:the )?(?:${anyOf([...COUNTRIES, ...PEOPLES.split(' '), ...FORMER.split(' '), ...LANGUAGES])})s?(?![\\p{L}])|\\b(?:in|from|of|to) \\p{Lu}\\p{Ll}+(?:ia|land|stan)\\b|\\p{Lu}\\p{Ll}+['’]s ${OFFICES}\\b`,
  'u',
);
const LANGUAGE = new RegExp(`(?<![\\p{L}])(?:${anyOf(LANGUAGES)})(?![\\p{L}])`, 'u');
const COLOUR =
  /\b(?:red|orange|yellow|green|blue|purple|violet|pink|brown|black|white|gr[ae]y|silver|gold(?:en)?|beige|turquoise|crimson|scarlet|maroon|navy|cream)(?:ish)?\b/i;
/** "Made by Ford", "a white Ford". */
const MAKE =
  /\b(?:made|built|produced|manufactured|supplied|designed) by (?:the )?\p{Lu}[\p{L}\d-]+|\b[Aa]n? (?:(?:old|new|stolen|hired|red|orange|yellow|green|blue|brown|black|white|gr[ae]y|silver|gold|dark|light)[ -])*\p{Lu}[\p{L}\d-]+/u;
const CONTINENT = /\b(?:Africa|Antarctica|Asia|Australia|Europe|Oceania|(?:North|South) America)n?\b/;

/** Sorts of which each is known by its name. */
const KNOWN: readonly (readonly [string, RegExp])[] = [
  ['country nation nationality', COUNTRY],
  ['language tongue', LANGUAGE],
  ['colour color', COLOUR],
  ['continent', CONTINENT],
  ['make brand marque', MAKE],
];

/** Sorts whose names bear what they are, with the words that do, a sort a line: "Royal Infirmary" is a hospital. */
const SELF_NAMED = `
hospital infirmary clinic
prison jail gaol penitentiary
court tribunal
university college institute polytechnic
school academy college
airline airways
airport airfield
hotel inn hostel resort
church cathedral chapel abbey
museum gallery
embassy consulate
motorway highway freeway
`;

const forms = new Map<string, RegExp>();
for (const [words, form] of KNOWN) for (const word of words.split(' ')) forms.set(word, form);
for (const line of SELF_NAMED.trim().split('\n')) {
  const words = line.split(' ');
  const form = new RegExp(`\\b(?:${anyOf(words)})(?:e?s|['’]s)?\\b`, 'i');
  for (const word of words) if (!forms.has(word)) forms.set(word, form);
}

/** Sorts that Node or a table knows all of; their own name in a text tells nothing. */
const listed: ReadonlySet<string> = new Set(KNOWN.flatMap(([words]) => words.split(' ')));

/**
 * What tells that one of a sort is named, where the sort is such that it can be told from the words.
 * @param sort "country" in "which country", in small letters; several of them may be anything
 * @returns null for any other sort
 */
export const formOf = (sort: string): RegExp | null => forms.get(sort) ?? null;

/** @returns whether all of a sort are known by name */
export const isListed = (sort: string): boolean => listed.has(sort);
