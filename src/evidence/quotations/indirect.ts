import type { Passage, Report, Span } from '../../reports/types.ts';
import type { Mention } from '../speakers/phrases.ts';
import type { QuotationPart } from '../types.ts';
import { cueAtEnd, cueBefore } from './attribution.ts';
import type { Frame, Piece } from './frames.ts';

export interface Indirect {
  part: QuotationPart;
  cue: Span;
  subject: Mention;
}

/** Verbs that report a statement without marks. */
const REPORTING = new Set(
  'say tell add announce warn claim deny confirm note explain argue insist conclude state admit acknowledge concede estimate report declare predict suggest write reply maintain allege assert promise vow stress recall'.split(
    ' ',
  ),
);

/** Fewest words that make a statement. */
const FEWEST = 4;

/** Statements reported without marks in one sentence of the reporter. */
export function indirectOf(report: Report, passage: Passage, frame: Frame): Indirect[] {
  const end = cueAtEnd(frame, -1);
  if (end && (end.verb === null || REPORTING.has(end.verb.lemma))) {
    const stop = Math.min(end.subject.from, end.cue[0]);
    return whole(
      report,
      passage,
      frame,
      0,
      frame[stop - 1]?.text === ',' ? stop - 1 : stop,
      end.cue,
      end.subject,
    );
  }
  const at = frame.findIndex((piece, k) => k > 0 && piece.kind === 'word' && isCue(frame, k));
  if (at < 0) return [];
  const found = cueBefore(frame, at + 1, 0);
  if (!found || found.cue[0] !== at) return [];
  const that = frame.findIndex((piece, k) => k > at && k < at + 6 && piece.lower === 'that');
  return whole(report, passage, frame, that > 0 ? that + 1 : at + 1, frame.length, found.cue, found.subject);
}

const isCue = (frame: Frame, k: number): boolean =>
  /^(?:said|says|added|adds|told|warned|announced|confirmed|denied|claimed|insisted|argued|explained|noted|acknowledged|admitted|conceded|estimated|reported|declared|predicted|replied|promised|vowed|stressed)$/u.test(
    (frame[k] as Piece).lower,
  );

function whole(
  report: Report,
  passage: Passage,
  frame: Frame,
  from: number,
  to: number,
  cue: [number, number],
  subject: Mention,
): Indirect[] {
  const content = frame.slice(from, to);
  if (content.filter((piece) => piece.kind === 'word').length < FEWEST) return [];
  const start = passage.start + (content[0] as Piece).start;
  const end = passage.start + (content.at(-1) as Piece).end;
  const cueStart = passage.start + (frame[cue[0]] as Piece).start;
  const cueEnd = passage.start + (frame[cue[1]] as Piece).end;
  return [
    {
      part: { start, end, text: report.text.slice(start, end), paragraph: passage.paragraph },
      cue: { start: cueStart, end: cueEnd, text: report.text.slice(cueStart, cueEnd) },
      subject,
    },
  ];
}
