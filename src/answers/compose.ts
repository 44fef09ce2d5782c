import type { Disagreement, Position } from '../disagreements/types.ts';
import type { Citation } from '../reports/types.ts';
import type { StoredPassage } from '../store/types.ts';
import { namesWhom } from './offers/naming.ts';
import { placeOf } from './position.ts';
import type { Question } from './question/index.ts';
import { analyse } from './ranking/analysed.ts';
import { NOTHING_ATTACHED } from './ranking/attached.ts';
import type { Ranked } from './ranking/select.ts';
import type { Answer, AnswerSource } from './types.ts';
import { textOf, type Unit, unitAround } from './unit.ts';

/** Answers at most: the lead and three further facts. */
const MOST_ANSWERS = 4;
/** A further fact must score this share of the lead's score. */
const LEAST_SHARE = 0.5;
/** The sentence after the lead must score this share of the lead's score to be shown with it. */
const GOES_ON = 0.8;
/** Two texts with the same figures that share this much of the shorter one's words say the same. */
const SAME = 0.7;

type Passages = Pick<AnswerSource, 'passageOf'>;

/** An answer in the making. */
interface Piece {
  citations: Citation[];
  score: number;
  passage: StoredPassage;
  unit: Unit;
  stems: ReadonlySet<string>;
  figures: string;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const stem of small) if (large.has(stem)) shared++;
  return small.size && shared / small.size;
}

function pieceOf(passage: StoredPassage, at: number, score: number, unit: Unit): Piece {
  const { stems, figures } = analyse(passage.sentences[at]?.text ?? textOf(passage, unit));
  return { citations: [passage.citation], score, passage, unit, stems, figures };
}

/**
 * Adds a piece unless it is shown already; what another report says equally becomes a citation.
 * @param against reports that say otherwise, however alike the words: they are never cited together with the piece
 */
function put(pieces: Piece[], piece: Piece, at: number, against: ReadonlySet<string> = new Set()): void {
  const { passage } = piece;
  if (pieces.some((one) => one.passage.id === passage.id && one.unit.from <= at && at <= one.unit.to)) return;
  const same = pieces.find(
    (one) =>
      one.figures === piece.figures &&
      overlap(one.stems, piece.stems) >= SAME &&
      !one.citations.some(({ report }) => against.has(report)),
  );
  if (!same) pieces.push(piece);
  else if (!same.citations.some(({ report }) => report === passage.report))
    same.citations.push(passage.citation);
}

/** Puts in the sentences of a disagreement's positions, as pieces of the lead's score. */
function putSides(pieces: Piece[], disagreement: Disagreement, score: number, source: Passages): void {
  for (const position of disagreement.positions) {
    const place = placeOf(position, source);
    if (!place) continue;
    const { passage, at } = place;
    const piece = pieceOf(passage, at, score, unitAround(passage, at, NOTHING_ATTACHED));
    put(pieces, piece, at, othersThan(position, disagreement));
  }
}

/** The reports that take another position. */
const othersThan = (position: Position, { positions }: Disagreement): Set<string> =>
  new Set(positions.flatMap((one) => (one === position ? [] : one.citations.map(({ report }) => report))));

/** What is shown first: the best sentence, with the next one where that leans on it and comes second, or names whom it tells of. */
function leadOf({ kind }: Question, [lead, second]: readonly [Ranked, ...Ranked[]]): Piece {
  const { passage, at, score } = lead;
  const unit = unitAround(passage, at, lead.attached);
  const goesOn =
    second?.passage.id === passage.id && second.at === unit.to + 1 && second.score >= score * GOES_ON;
  const next = passage.sentences[unit.to + 1]?.text ?? '';
  if (kind === 'person' && lead.features.offer < 1 && namesWhom(passage.sentences[at]?.text ?? '', next))
    return pieceOf(passage, at, score, { ...unit, to: unit.to + 1 });
  const longer = goesOn ? unitAround(passage, second.at, second.attached) : unit;
  return pieceOf(passage, at, score, longer.from <= unit.from ? longer : unit);
}

/** Whether what is told further is of the lead's event, or of one that tells of the names asked about too. */
const isOfTheSame = ({ terms }: Question, lead: Ranked, { passage, event }: Ranked): boolean =>
  passage.event === lead.passage.event ||
  terms.every(
    ({ stem, name }) => !name || !lead.around.stems.has(stem) || event.some(({ stems }) => stems.has(stem)),
  );

/**
 * Puts the answer together: the lead, the other side of what is disputed about it, then what adds something.
 * Equal statements of other reports become citations.
 * @param question what is asked, as it was read
 * @param source gives the passages that may be shown
 */
export function compose(
  question: Question,
  ranked: readonly Ranked[],
  disputed: readonly Disagreement[],
  source: Passages,
): Answer['answers'] {
  const [lead, ...others] = ranked;
  if (!lead) return [];
  const pieces = [leadOf(question, [lead, ...others])];
  for (const disagreement of disputed) putSides(pieces, disagreement, lead.score, source);
  for (const other of others) {
    const { passage, at, score, attached } = other;
    if (score < lead.score * LEAST_SHARE) break;
    if (!isOfTheSame(question, lead, other)) continue;
    put(pieces, pieceOf(passage, at, score, unitAround(passage, at, attached)), at);
  }
  return pieces
    .slice(0, MOST_ANSWERS)
    .map(({ passage, unit, citations, score }) => ({ text: textOf(passage, unit), citations, score }));
}
