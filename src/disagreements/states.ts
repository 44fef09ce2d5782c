import { subjectOf } from '../evidence/facts/subject.ts';
import { type Token, tokenize } from '../evidence/tokens.ts';
import type { Fact } from '../evidence/types.ts';
import type { Report, Sentence } from '../reports/types.ts';
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
    const from = sides ? copulaBefore(tokens, at) : -1;
    if (!sides || from < 0 || /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.pos ?? '')) return [];
    const { argument } = subjectOf(tokens, from, sentence, null, null);
    if (!argument) return [];
    const between = tokens.slice(from, at);
    const negated =
      between.some(({ lower }) => /^(?:not|n['’]t|never|no longer)$/.test(lower)) ||
      /^no\b/i.test(argument.text);
    const future = between.some(({ lower }) =>
      /^(?:will|would|may|might|could|should|must|can)$/.test(lower),
    );
    const [start, end] = [sentence.start + (tokens[from]?.start ?? 0), sentence.start + token.end];
    const told = { start, end, text: sentence.text.slice(start - sentence.start, token.end) };
    const fact: Fact = {
      sentence: sentence.index,
      paragraph,
      predicate: token.lower,
      verb: told.text,
      told,
      agent: null,
      patient: argument,
      places: [],
      negated,
      future,
      cleft: false,
    };
    return sides.map((side) => ({ fact, sentence, ...side }));
  });
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
