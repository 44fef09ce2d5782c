import type { Disagreement, DisagreementKind, Position } from '../disagreements/types.ts';
import type { Figure } from '../evidence/types.ts';
import { hasKin, kinOfAll } from '../words/kin.ts';
import { stemsOf } from '../words/stems.ts';
import { placeOf } from './position.ts';
import type { AnswerKind } from './question/forms.ts';
import type { Question } from './question/index.ts';
import { FITTING, figureFit, LEAST_FIT } from './ranking/figure-fit.ts';
import type { Ranked } from './ranking/select.ts';
import { shareOf } from './share.ts';
import type { AnswerSource } from './types.ts';
import { folded } from './unit.ts';

/**
 * A position's sentence must score this share of the best one's for the disagreement to bear on the question; less
 * where its value is just the figure that is asked for.
 */
const LEAST_SHARE = 0.7;
const LEAST_SHARE_FITTING = 0.4;

/** Where no figure tells, this share of the words of what they disagree on must stand in the question. */
const LEAST_RELATED = 0.5;

const FIGURES: readonly DisagreementKind[] = ['figure', 'revision'];
const WORDS: readonly DisagreementKind[] = [
  'wording',
  'framing',
  'person',
  'place',
  'date',
  'revision',
  'figure',
];
/** Kinds of disagreement that can bear on a question of a kind; questions left out ask for a figure. */
const KINDS: Partial<Record<AnswerKind, readonly DisagreementKind[]>> = {
  person: ['person', 'wording', 'framing', 'revision'],
  which: WORDS,
  name: ['person', 'place', 'revision'],
  place: ['place', 'framing', 'revision'],
  time: ['date', 'revision'],
  clock: ['date', 'revision'],
  year: ['date', 'revision'],
  meaning: [],
  duration: ['figure', 'date', 'revision'],
  saying: ['wording', 'framing', 'person'],
  reason: ['framing', 'wording', 'person', 'revision'],
  manner: ['framing', 'wording', 'person', 'place', 'revision'],
  thing: WORDS,
  'yes-no': WORDS,
};

/** Figures of a position's sentence whose words its value holds, or that hold its value. */
function figuresOf(position: Position, source: AnswerSource): Figure[] {
  const place = placeOf(position, source);
  if (!place) return [];
  const { passage, at } = place;
  const { value } = position;
  return source
    .figures(passage.report)
    .filter(({ sentence }) => sentence === passage.sentences[at]?.index)
    .filter(({ quantity: { text } }) => value.includes(text) || text.includes(value));
}

/** Share of the words of what they disagree on that the question holds, near synonyms too. */
function related(question: Question, about: string): number {
  const asked = { stems: question.stems, kin: kinOfAll(question.stems) };
  return shareOf([...new Set(stemsOf(about))], (stem) => asked.stems.has(stem) || hasKin(stem, asked));
}

/** How much one of the values is what the question asks for: {@link LEAST_FIT} is enough, 1 is most. */
function fitOf(question: Question, { about, positions }: Disagreement, source: AnswerSource): number {
  const figures = positions.flatMap((position) => figuresOf(position, source));
  const asksFigure = !(question.kind in KINDS) || question.kind === 'duration';
  if (!asksFigure || figures.length === 0) return related(question, about) >= LEAST_RELATED ? LEAST_FIT : 0;
  const unmarked = figures.map((figure) => ({ ...figure, marks: [] }));
  return figureFit(unmarked, question);
}

const TIMES = /^(?:clock|date|period)$/;

/** Whether a sentence gives a figure of one of the sides, though another report's words stand for that side. */
function isOnASide({ passage, attached }: Ranked, { kind, positions }: Disagreement): boolean {
  if (kind !== 'figure' && kind !== 'date') return false;
  const isTold = (paragraph: number) =>
    attached.figures.some(
      (figure) => figure.paragraph === paragraph && TIMES.test(figure.quantity.kind) === (kind === 'date'),
    );
  return positions.some(({ citations }) =>
    citations.some(({ report, paragraph }) => report === passage.report && isTold(paragraph)),
  );
}

/** @returns the disagreements of the best sentences' events that bear on the question */
export function bearing(question: Question, ranked: readonly Ranked[], source: AnswerSource): Disagreement[] {
  const best = ranked[0]?.score ?? 0;
  const near = ranked.filter(({ score }) => score >= best * LEAST_SHARE);
  const kinds = KINDS[question.kind];
  const possible = [...new Set(near.map(({ passage }) => passage.event))]
    .flatMap((event) => source.disagreementsOf(event))
    .filter(({ kind }) => (kinds ?? FIGURES).includes(kind));
  if (possible.length === 0) return [];
  const withFigures = ranked.filter(({ attached }) => attached.figures.length > 0);
  const scores = new Map(ranked.toReversed().map(({ analysed, score }) => [analysed.shown, score / best]));
  return possible.filter((one) => {
    const share = Math.max(
      0,
      ...one.positions.map(({ sentence }) => scores.get(folded(sentence)) ?? 0),
      (withFigures.find((told) => isOnASide(told, one))?.score ?? 0) / best,
    );
    if (share < LEAST_SHARE_FITTING) return false;
    if (kinds && one.kind !== 'figure') return share >= LEAST_SHARE;
    const fits = fitOf(question, one, source);
    return fits >= FITTING || (fits >= LEAST_FIT && share >= LEAST_SHARE);
  });
}
