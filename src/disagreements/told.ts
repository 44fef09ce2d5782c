import type { Fact } from '../evidence/types.ts';
import type { Report, Sentence } from '../reports/types.ts';
import type { Antecedents } from './antecedents.ts';
import type { Witness } from './types.ts';

/** A fact as its sentence tells it: with whom a pronoun stands for, and denied where anything in its clause denies it. */
export interface Told {
  fact: Fact;
  sentence: Sentence;
}

/** "paid no taxes" */
const NO_OBJECT = /^no\b/i;
/** What stands behind "whether" is not told to be so; what somebody leaves open he does not announce. */
const WHETHER = /\b(?:(left|leaves|leaving|kept) (?:it )?open )?(?:whether|if)\b[^,;:]*$/i;
const NOT_YET = /\byet\b/i;
/** Denied outright, not merely so far: "did not", "refused to", "paid no taxes". */
const FLATLY =
  /\b(?:did|was|were|had|could) ?(?:not|n['’]t)\b|\b(?:never|refused|declined|failed|denied|no)\b/i;
/** "was carrying"; elsewhere a form in -ing tells what is only spoken of */
const GOING_ON = /\b(?:was|were|is|are|been)(?: \p{L}+ly| still| not)? $/iu;

/** @returns what a report tells outright, headings, questions and what is not done yet left out */
export function toldIn({ report, evidence }: Witness, antecedents: Antecedents): Told[] {
  const sentences = sentencesOf(report);
  return evidence.facts.flatMap((fact) => {
    const sentence = sentences.get(fact.sentence);
    // a line of capitals is a heading
    if (
      !sentence ||
      !/\p{Ll}/u.test(sentence.text) ||
      sentence.text.endsWith('?') ||
      (fact.negated && NOT_YET.test(sentence.text))
    )
      return [];
    const at = fact.told.start - sentence.start;
    const open = WHETHER.exec(sentence.text.slice(0, at));
    if ((open && !open[1]) || isOfSome(fact, sentence.text.slice(0, at))) return [];
    const negated = fact.negated || open !== null || NO_OBJECT.test(fact.patient?.text ?? '');
    return [{ sentence, fact: { ...fact, negated, agent: fact.agent ?? antecedents.subject(sentence, at) } }];
  });
}

/** Told of some of many, or of somebody unknown: what others do may be the opposite. */
const isOfSome = ({ agent }: Fact, before: string): boolean =>
  agent
    ? /^(?:some|many|most|several|other|few|a few|half|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b/i.test(
        agent.text,
      )
    : /\b(?:they|we|you|i)\b(?: \p{L}+){0,3} $/iu.test(before);

export const sentencesOf = ({ passages }: Report): ReadonlyMap<number, Sentence> =>
  new Map(passages.flatMap(({ sentences }) => sentences.map((one) => [one.index, one] as const)));

/** @returns whether it can be held against a denial of the same, or is one: told for good, of nobody else, not as a mere thought */
export function isFlat({ fact, sentence: { text, start } }: Told): boolean {
  if (fact.future || /\bother\b/i.test(text)) return false;
  if (fact.negated) return FLATLY.test(text);
  return !fact.verb.endsWith('ing') || GOING_ON.test(text.slice(0, fact.told.start - start));
}
