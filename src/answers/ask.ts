import { scopedIndex } from '../search/scoped.ts';
import type { SearchIndex } from '../search/types.ts';
import { supported } from './abstain.ts';
import { bearing } from './bearing.ts';
import { compose } from './compose.ts';
import { latestFirst } from './latest.ts';
import { find, leadsOf, type Ranked } from './ranking/select.ts';
import type { Answer, AnswerSource, Passed } from './types.ts';
import { textOf } from './unit.ts';

/** Passages shown beside an abstention, and the share of the question's words that makes one near. */
const MOST_CLOSEST = 3;
const NEAR = 0.2;

/** @returns the nearest passages' best sentences, one a passage */
function closestOf(ranked: readonly Ranked[]): Passed[] {
  const near = ranked.filter(({ features }) => features.around >= NEAR && features.coverage > 0);
  const byPassage = new Map(near.toReversed().map((one) => [one.passage.id, one]));
  return near
    .filter((one) => byPassage.get(one.passage.id) === one)
    .slice(0, MOST_CLOSEST)
    .map(({ passage, at }) => ({
      text: textOf(passage, { from: at, to: at }),
      citations: [passage.citation],
    }));
}

/** @returns the sentences with the first in front that supports an answer; none where none of those that may lead does */
function fromSupported(
  ranked: readonly Ranked[],
  supports: (one: Ranked, place: number) => boolean,
): Ranked[] {
  const lead = leadsOf(ranked).find(supports);
  return lead ? [lead, ...ranked.filter((one) => one !== lead)] : [];
}

/** The passages of a source that may be shown. */
const scopedPassages = (
  source: AnswerSource,
  within: ReadonlySet<number>,
): Pick<AnswerSource, 'passageOf'> => ({
  passageOf: (report, paragraph) => {
    const passage = source.passageOf(report, paragraph);
    return passage && within.has(passage.id) ? passage : null;
  },
});

/**
 * Answers from the reports, word for word, or abstains.
 * @param question as typed; any text is taken as a question and nothing else
 * @param within ids of the passages that may answer; all by default. Disagreements show every side all the same
 * @returns answers best first, each a run of its first citation's block; none when the reports do not tell
 */
export function ask(
  question: string,
  whole: SearchIndex,
  source: AnswerSource,
  within?: ReadonlySet<number>,
): Answer {
  const index = within ? scopedIndex(whole, within) : whole;
  const { question: read, ranked: all, score } = find(question, index, source);
  const ranked = fromSupported(all, (one, place) => supported(read, one, place, score, index));
  const best = ranked[0];
  if (!best)
    return { question, status: 'abstained', answers: [], closest: closestOf(all), disagreements: [] };
  const disagreements = bearing(read, ranked, source);
  const shown = within ? scopedPassages(source, within) : source;
  const answers = compose(read, latestFirst(read, ranked, disagreements), disagreements, shown);
  const { event } = best.passage;
  return { question, status: 'answered', answers, closest: [], disagreements, event };
}
