import type { Disagreement } from '../disagreements/types.ts';
import type { Figure } from '../evidence/types.ts';
import type { Question } from './question/index.ts';
import { bestFigure, FITTING } from './ranking/figure-fit.ts';
import type { Ranked } from './ranking/select.ts';
import { folded } from './unit.ts';

/** A report of another day takes part in the history from this share of the best score on. */
const LEAST_SHARE = 0.7;

/** The figure that answers, with the sentence it stands in. */
interface Told {
  ranked: Ranked;
  figure: Figure;
}

const apart = (a: Figure, b: Figure): boolean =>
  a.quantity.high < b.quantity.low || b.quantity.high < a.quantity.low;

const alike = (a: Figure, b: Figure): boolean =>
  a.quantity.kind === b.quantity.kind &&
  a.quantity.unit === b.quantity.unit &&
  a.counted === b.counted &&
  a.eventClass === b.eventClass &&
  a.marks.length === 0 &&
  b.marks.length === 0;

/** Sentences of other days' reports of the event that give another value for the same thing, one a report. */
function historyOf(question: Question, ranked: readonly Ranked[]): Ranked[] {
  const told = ranked.flatMap((one): Told[] => {
    const figure = one.features.figure >= FITTING ? bestFigure(one.attached.figures, question) : undefined;
    return figure ? [{ ranked: one, figure }] : [];
  });
  const lead = told[0];
  if (!lead || lead.ranked !== ranked[0]) return [];
  const seen = new Set<string>();
  const history = told.filter(({ ranked: { passage, score }, figure }) => {
    if (seen.has(passage.report) || passage.event !== lead.ranked.passage.event) return false;
    if (score < lead.ranked.score * LEAST_SHARE || passage.citation.date === null) return false;
    if (figure !== lead.figure && !alike(figure, lead.figure)) return false;
    seen.add(passage.report);
    return true;
  });
  const dates = new Set(history.map(({ ranked: { passage } }) => passage.citation.date));
  const changed = history.some(({ figure }) => apart(figure, lead.figure));
  return changed && dates.size === history.length ? history.map(({ ranked: one }) => one) : [];
}

const dateOf = ({ passage }: Ranked): string => passage.citation.date ?? '';

/** The later word of a report that took back the one that would be told first; its positions are in the order of the text. */
function laterWord(ranked: readonly Ranked[], disputed: readonly Disagreement[]): Ranked | undefined {
  const lead = ranked[0]?.analysed.shown;
  for (const { kind, positions } of disputed) {
    const [late, early] = positions.map(({ sentence }) => folded(sentence));
    if (kind === 'revision' && lead === early && late !== early)
      return ranked.find(({ analysed }) => analysed.shown === late);
  }
  return undefined;
}

/**
 * Puts first what was said last: the later word where a report took one back, and the newest report where a figure
 * changed from day to day and the reports do not disagree on it.
 * @param ranked best first
 */
export function latestFirst(
  question: Question,
  ranked: readonly Ranked[],
  disputed: readonly Disagreement[],
): Ranked[] {
  const score = ranked[0]?.score ?? 0;
  const later = laterWord(ranked, disputed);
  const first = later
    ? [later]
    : disputed.length === 0
      ? historyOf(question, ranked).toSorted((a, b) => dateOf(b).localeCompare(dateOf(a)))
      : [];
  return [...first.map((one) => ({ ...one, score })), ...ranked.filter((one) => !first.includes(one))];
}
