import { distance } from 'fastest-levenshtein';
import { isListedWord } from '../../evidence/tokens.ts';

/** What people type for a word on a phone. */
const SHORT: Readonly<Record<string, string>> = {
  ppl: 'people',
  menny: 'many',
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

/** Words that ask, or say what is asked for, and stand in few reports. */
const ASKING =
  'how many much long old far often what when where which who whose why length height width weight distance price people number percentage'.split(
    ' ',
  );

/** @returns the asking word that was meant by one mistyped by a letter, or by two that changed places */
function askingWord(typed: string): string | null {
  const meant = ASKING.filter(
    (word) => word[0] === typed[0] && (distance(word, typed) === 1 || areSwapped(word, typed)),
  );
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

const areSwapped = (word: string, typed: string): boolean =>
  word.length === typed.length &&
  distance(word, typed) === 2 &&
  [...word].sort().join('') === [...typed].sort().join('');

/**
 * Spells out what was typed in short or mistyped, in small letters: "how meny ppl", "wheres the van".
 * @param isTold whether a word stands in the reports: then it was meant
 */
export const spelledOut = (text: string, isTold: (word: string) => boolean): string =>
  TURNS.reduce((rest, [turn, plain]) => rest.replace(turn, plain), inFull(text, isTold));

const inFull = (text: string, isTold: (word: string) => boolean): string =>
  text
    .replace(JOINED, '$1 is')
    .replace(WORD, (word) => {
      if (Object.hasOwn(SHORT, word)) return SHORT[word] ?? word;
      return isListedWord(word) || isTold(word) ? word : (askingWord(word) ?? word);
    })
    .replace(/\s+/g, ' ')
    .trim();
