import { argumentOf, spanOf } from '../evidence/facts/argument.ts';
import { phraseFrom } from '../evidence/facts/phrases.ts';
import { subjectOf } from '../evidence/facts/subject.ts';
import { type Token, tokenize } from '../evidence/tokens.ts';
import type { Argument, Fact } from '../evidence/types.ts';
import type { Report, Sentence } from '../reports/types.ts';
import { stem } from '../words/stems.ts';
import type { Told } from './told.ts';

/** States that exclude each other at one time, an opposition a line, its sides parted by a bar. Extend it freely. */
const TABLE = `
open unlocked ajar | closed shut locked bolted sealed barred
raised | lowered
lit | unlit dark
working operational functioning | broken faulty defective disabled
intact undamaged unscathed | burst damaged destroyed ruptured cracked shattered collapsed
unharmed unhurt uninjured | injured hurt wounded dead killed
armed | unarmed
conscious awake | unconscious asleep
sober | drunk drunken intoxicated
alive | dead
insured | uninsured
licensed qualified certified | unlicensed unqualified uncertified
unanimous united | divided split
full packed crowded | empty deserted
legal lawful constitutional valid | illegal unlawful unconstitutional invalid void
deliberate intentional premeditated | accidental unintentional
planned | unplanned spontaneous
voluntary | compulsory forced mandatory
guilty | innocent
calm peaceful orderly | violent chaotic riotous
loaded | unloaded
married | unmarried single divorced
safe | unsafe
clean | contaminated polluted
vaccinated | unvaccinated
authorised | unauthorised
genuine authentic real | fake forged counterfeit
profitable | unprofitable
binding | non-binding nonbinding
temporary | permanent
positive | negative
dry | wet flooded
higher | lower
faster | slower
warmer hotter | colder cooler
stronger | weaker
`;

/** Side that a word takes, by its line. */
const SIDES = new Map<string, { line: string; side: number }[]>();
for (const [at, text] of TABLE.trim().split('\n').entries())
  for (const [side, words] of text.split('|').entries())
    for (const word of words.trim().split(' '))
      SIDES.set(word, [...(SIDES.get(word) ?? []), { line: `is ${at}`, side }]);

const MAY_TELL = new RegExp(`\\b(?:${[...SIDES.keys()].join('|')})\\b`, 'i');

/** A state as a fact, with what it says on the table. */
export interface State extends Told {
  line: string;
  side: number;
}

/** Verbs that tell of a state: "stood empty", "was found locked", "was ruled unlawful". */
const STAYING = new Set('remain stay stand lie go test'.split(' '));
const FOUND = new Set('find leave rule declare deem judge prove'.split(' '));

/** @returns in what state the sentences of a report's body tell things to be, outside quotations */
export function statesIn(report: Report): State[] {
  return report.passages
    .filter(({ kind }) => kind === 'body')
    .flatMap(({ sentences, paragraph }) =>
      sentences
        .filter(({ text }) => MAY_TELL.test(text) && !/["“”«»]/.test(text))
        .flatMap((sentence) => statesOf(sentence, paragraph)),
    );
}

function statesOf(sentence: Sentence, paragraph: number): State[] {
  const tokens = tokenize(sentence.text);
  return tokens.flatMap((token, at) => {
    const sides = SIDES.get(token.lower);
    const fact = sides && (decidedAt(tokens, at, sentence) ?? stateAt(tokens, at, sentence));
    return sides && fact
      ? sides.map((side) => ({ fact: { ...fact, sentence: sentence.index, paragraph }, sentence, ...side }))
      : [];
  });
}

type Bare = Omit<Fact, 'sentence' | 'paragraph'>;

/** "was found unlocked" */
function stateAt(tokens: readonly Token[], at: number, sentence: Sentence): Bare | null {
  const from = copulaBefore(tokens, at);
  if (from < 0 || /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.pos ?? '')) return null;
  const { argument } = subjectOf(tokens, from, sentence, null, null);
  return argument && factOf(tokens, from, at + 1, deciding(argument), sentence);
}

/** "in a unanimous verdict": how those were at one who gave it. */
function decidedAt(tokens: readonly Token[], at: number, sentence: Sentence): Bare | null {
  const noun = tokens[at + 1];
  if (tokens[at]?.lower !== 'unanimous' || !DECIDING.has(noun?.lemma ?? '')) return null;
  const phrase = phraseFrom(tokens, at + 1);
  return phrase && factOf(tokens, at, phrase.to, deciding(argumentOf(tokens, phrase, sentence)), sentence);
}

/** Who decides and what they decide, by one noun each: "the judges were divided", "a unanimous ruling". */
const DECIDING = new Map(
  ['court judge justice bench tribunal ruling', 'jury juror verdict'].flatMap((line) => {
    const [first = '', ...words] = line.split(' ');
    return [first, ...words].map((word): [string, string] => [word, first]);
  }),
);

function deciding(argument: Argument): Argument {
  const head = [...DECIDING].find(([word]) => stem(word) === argument.head)?.[1];
  return head === undefined
    ? argument
    : { ...argument, head: stem(head), stems: [stem(head)], definite: true };
}

function factOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  patient: Argument,
  sentence: Sentence,
): Bare {
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  const told = spanOf(tokens, from, to, sentence);
  return {
    predicate: words.at(-1) ?? '',
    verb: told.text,
    told,
    agent: null,
    patient,
    places: [],
    negated: words.some((word) => /^(?:not|n['’]t|never|no)$/.test(word)) || /^no\b/i.test(patient.text),
    future: words.some((word) => /^(?:will|would|may|might|could|should|must|can)$/.test(word)),
    cleft: false,
  };
}

/** Where the verb begins that says that something is in the state at a token; -1 where none does. */
function copulaBefore(tokens: readonly Token[], at: number): number {
  let i = at - 1;
  const skips = (token: Token | undefined) =>
    token?.pos === 'ADV' || /^(?:not|n['’]t|still|already|all|both|to|also)$/.test(token?.lower ?? '');
  while (skips(tokens[i])) i--;
  if (
    FOUND.has(tokens[i]?.lemma ?? '') ||
    (tokens[i]?.lemma === 'be' && FOUND.has(tokens[i - 2]?.lemma ?? ''))
  )
    i--;
  while (skips(tokens[i]) || FOUND.has(tokens[i]?.lemma ?? '')) i--;
  const verb = tokens[i];
  if (verb?.lemma !== 'be' && !STAYING.has(verb?.lemma ?? '')) return -1;
  while (tokens[i - 1]?.pos === 'AUX' || tokens[i - 1]?.pos === 'PART' || tokens[i - 1]?.pos === 'ADV') i--;
  return i;
}
