/** What people type for a word on a phone. */
const SHORT: Readonly<Record<string, string>> = {
  ppl: 'people',
  peple: 'people',
  pepole: 'people',
  poeple: 'people',
  meny: 'many',
  menny: 'many',
  mutch: 'much',
  hav: 'have',
  peeps: 'people',
  govt: 'government',
  yr: 'year',
  yrs: 'years',
  hrs: 'hours',
  mins: 'minutes',
  r: 'are',
  u: 'you',
  pls: 'please',
  plz: 'please',
  abt: 'about',
  thru: 'through',
  wat: 'what',
  wot: 'what',
  wen: 'when',
  wer: 'where',
  didnt: 'did not',
  doesnt: 'does not',
  wasnt: 'was not',
  isnt: 'is not',
  nicked: 'stolen',
  cops: 'police',
  lol: '',
  btw: '',
  idk: '',
};
const WORD = /(?<![\p{L}\p{N}.'’&@/-])\p{Ll}+(?![\p{L}\p{N}'’&@/-]|\.\p{L})/gu;
/** "whats", "who's": a word that asks, run together with what follows it. */
const JOINED = /\b(who|what|when|where|why|how)(?:['’]?s|['’]re)\b(?= )/gi;

/** Turns of speech, and the word that reports have for them. */
const TURNS: readonly (readonly [RegExp, string])[] = [
  [
    /\bhow many (?:people )?(?:were at|went to|(?:came|turned up|showed up) (?:at|for|to))\b/i,
    'how many people attended',
  ],
  [/\bfound (?=(?:not )?guilty\b)/i, ''],
];

/** Spells out what was typed in short, in small letters: "how many ppl", "wheres the van". */
export const spelledOut = (text: string): string =>
  TURNS.reduce((rest, [turn, plain]) => rest.replace(turn, plain), inFull(text));

const inFull = (text: string): string =>
  text
    .replace(JOINED, '$1 is')
    .replace(WORD, (word) => (Object.hasOwn(SHORT, word) ? (SHORT[word] ?? word) : word))
    .replace(/\s+/g, ' ')
    .trim();
