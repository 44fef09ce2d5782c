import type { Passage, Report, Span } from '../../reports/types.ts';
import { type Character, speakerOf } from '../speakers/cast.ts';
import { clauseSubject } from '../speakers/clauses.ts';
import { gatherCast } from '../speakers/gather.ts';
import type { Mention } from '../speakers/phrases.ts';
import { Stage } from '../speakers/resolve.ts';
import type { Quotation, QuotationPart, Speaker } from '../types.ts';
import type { Attribution } from './attribution.ts';
import { attribution } from './choose.ts';
import { cueAfter } from './cue-after.ts';
import { cueBefore } from './cue-before.ts';
import { type Frame, framesOf, type Piece } from './frames.ts';
import { indirectOf } from './indirect.ts';
import { isDirect, isHeading, isNamed, isTerm, isTitle, isTitleCase } from './kinds.ts';
import { findMarked, type Marked } from './marks.ts';
import { goesOn, phraseEnd, reopens, reports, sentenceAt, withoutDateline } from './surroundings.ts';

interface Draft {
  quotation: Quotation;
  /** Where the last part ends: block, frame, piece. */
  passage: Passage;
  frame: number;
  open: Marked['family'] | null;
}

/** Reads one report from its first block to its last. */
export class Reader {
  readonly #report: Report;
  readonly #stage: Stage;
  readonly #found: Quotation[] = [];
  /** Who is said to speak in the sentence at hand, named or not. */
  #mention: Mention | null = null;
  #last: Draft | null = null;
  /** Who speaks next, where the block before ended in a colon. */
  #announced: { speaker: Speaker | null; cue: Span } | null = null;
  /** The quotation with which the block before ended. */
  #ended: Draft | null = null;
  /** The sentence before: where it stands, and whom it is about. */
  #before: { passage: Passage; character: Character | null; quotes: boolean } | null = null;

  constructor(report: Report) {
    this.#report = report;
    this.#stage = new Stage(gatherCast(report));
  }

  read(): Quotation[] {
    const bodies = this.#report.passages.filter((passage) => passage.kind === 'body');
    bodies.forEach((passage, k) => {
      this.#passage(passage, bodies[k + 1] ?? null);
    });
    return this.#found.sort((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0));
  }

  #passage(passage: Passage, next: Passage | null): void {
    const runs = findMarked(passage.text);
    const frames = framesOf(passage.text, runs).map(withoutDateline);
    frames.forEach((frame, at) => {
      this.#frame(passage, frame, at, runs, next);
    });
    if (this.#last && this.#last.passage !== passage) this.#last = null;
    this.#announced = this.#announcement(passage, frames.at(-1));
    this.#ended = this.#last && this.#last.frame === frames.length - 1 ? this.#last : null;
  }

  #frame(passage: Passage, frame: Frame, at: number, runs: readonly Marked[], next: Passage | null): void {
    let subject: Character | null = null;
    let from = 0;
    let said = false;
    frame.forEach((piece, k) => {
      if (piece.kind !== 'quote') return;
      const run = runs[piece.run] as Marked;
      if (at === 0 && k === 0 && this.#reopen(passage, run)) {
        from = k + 1;
        said = true;
        const found = cueAfter(frame, k);
        const character = found?.subject ? this.#stage.character(found.subject, frame) : null;
        if (this.#last && found && !this.#last.quotation.speaker)
          this.#name(this.#last.quotation, passage, frame, found, character);
        return;
      }
      const character = this.#quote(passage, frame, at, k, from, run, next);
      if (character !== undefined) said = true;
      subject ??= character ?? null;
    });
    const opening = clauseSubject(frame, 0, frame.length);
    subject ??= opening ? this.#stage.character(opening, frame) : null;
    if (!said) subject = this.#indirect(passage, frame) ?? subject;
    const about = subject ? null : (this.#mention ?? opening);
    const speaks = this.#mention !== null || (opening !== null && reports(frame, opening.to));
    this.#stage.note(frame, subject, about, speaks);
    this.#mention = null;
    this.#before = { passage, character: subject, quotes: frame.some((piece) => piece.kind === 'quote') };
  }

  /** Who speaks where no cue stands beside whole sentences. */
  #uncued(passage: Passage, frame: Frame, at: number): Speaker | null {
    const last = this.#last;
    const before = this.#before;
    if (last?.passage === passage && last.frame === at - 1) return last.quotation.speaker;
    if (before?.passage === passage && !before.quotes)
      return before.character ? speakerOf(before.character) : null;
    // a block that is all quotation goes on where the block before it ended in one
    return at === 0 && frame.length === 1 ? (this.#ended?.quotation.speaker ?? null) : null;
  }

  /** "Smith made this comment:" at the end of a block is the cue of the next one. */
  #announcement(passage: Passage, frame: Frame | undefined): { speaker: Speaker | null; cue: Span } | null {
    if (frame?.at(-1)?.text !== ':') return null;
    const found = cueBefore(frame, frame.length, 0);
    if (!found?.subject) return null;
    const speaker = this.#speaker(passage, frame, found.subject, this.#stage.character(found.subject, frame));
    return { speaker, cue: this.#cue(passage, frame, found) };
  }

  #cue(passage: Passage, frame: Frame, found: Attribution): Span {
    const start = (frame[found.cue[0]] as Piece).start;
    const end = (frame[found.cue[1]] as Piece).end;
    return { start: passage.start + start, end: passage.start + end, text: passage.text.slice(start, end) };
  }

  /** Takes in a statement without marks. @returns who makes it */
  #indirect(passage: Passage, frame: Frame): Character | null {
    const found = indirectOf(this.#report, passage, frame);
    if (!found) return null;
    const character = this.#stage.character(found.subject, frame);
    const speaker = this.#speaker(passage, frame, found.subject, character);
    if (speaker) {
      const { part, cue } = found;
      this.#found.push({
        kind: 'indirect',
        parts: [part],
        speaker,
        cue,
        sentence: sentenceAt(this.#report, part.start),
      });
    }
    return character;
  }

  /** A block that opens with a mark while the block before it left one open goes on with the same words. */
  #reopen(passage: Passage, run: Marked): boolean {
    const last = this.#last;
    if (!last?.open || last.open !== run.family || passage.text.slice(0, run.start - 1).trim() !== '')
      return false;
    last.quotation.parts.push(this.#part(passage, run));
    this.#last = { ...last, passage, frame: 0, open: run.closed ? null : run.family };
    return true;
  }

  /** Reads one run within marks. @returns who speaks, null where unknown, undefined where nobody is quoted */
  #quote(
    passage: Passage,
    frame: Frame,
    at: number,
    k: number,
    from: number,
    run: Marked,
    next: Passage | null,
  ): Character | null | undefined {
    const inside = passage.text.slice(run.start, run.end);
    if (!/\p{L}/u.test(inside)) return undefined;
    const reopened = !run.closed && reopens(next, run);
    const found = attribution(frame, k, from, inside);
    if (!run.closed && !reopened && found?.side !== 'before') return undefined;
    const direct = isDirect(frame, k, inside, found);
    const joined = this.#joins(passage, frame, at, k, direct, inside, found);
    if (joined && this.#last) {
      this.#last.quotation.parts.push(this.#part(passage, run));
      this.#last = { ...this.#last, passage, frame: at, open: reopened ? run.family : null };
      return null;
    }
    if (!direct && (isNamed(frame, k) || isTerm(frame, k, inside, found) || !found?.subject))
      return undefined;
    if ((!reopened && isHeading(passage.text, inside, found)) || isTitle(frame, k, inside, found))
      return undefined;
    const character = found?.subject ? this.#stage.character(found.subject, frame) : null;
    const quotation: Quotation = {
      kind: direct ? 'direct' : 'fragment',
      parts: [this.#part(passage, run)],
      speaker: null,
      cue: null,
      sentence: sentenceAt(this.#report, passage.start + run.start),
    };
    if (found) this.#name(quotation, passage, frame, found, character);
    else if (at === 0 && k === 0 && this.#announced) Object.assign(quotation, this.#announced);
    else if (direct && k === 0 && !goesOn(frame, k, inside))
      quotation.speaker = this.#uncued(passage, frame, at);
    // "they call him “Uncle Bob”": a name that nobody in particular gives
    if (!direct && !quotation.speaker && isTitleCase(inside)) return undefined;
    this.#found.push(quotation);
    // whole sentences are said by somebody rather than by a firm
    if (direct && character) character.personal = Math.max(character.personal, 1);
    this.#last = { quotation, passage, frame: at, open: reopened ? run.family : null };
    return character;
  }

  /** True where a run goes on with the words before it: only their cue stands in between. */
  #joins(
    passage: Passage,
    frame: Frame,
    at: number,
    k: number,
    direct: boolean,
    inside: string,
    found: Attribution | null,
  ): boolean {
    const last = this.#last;
    if (last?.passage !== passage || last.quotation.kind !== 'direct') return false;
    const opensFrame = k === 0;
    if (opensFrame) return last.frame === at - 1 && direct && found === null && !goesOn(frame, k, inside);
    const before = frame[k - 1];
    // "…," Lund wrote to Hale, who replied: "…"
    const answer = found?.subject?.name ? this.#stage.character(found.subject, frame)?.name : undefined;
    if (answer !== undefined && last.quotation.speaker && answer !== last.quotation.speaker.name)
      return false;
    const same =
      last.frame === at &&
      before?.kind === 'sign' &&
      /^[,:;—–-]$/u.test(before.text) &&
      found?.side !== 'after';
    return same && (direct || /^[^\p{L}]*\p{Ll}/u.test(inside));
  }

  #name(
    quotation: Quotation,
    passage: Passage,
    frame: Frame,
    found: Attribution,
    character: Character | null,
  ): void {
    if (found.subject) quotation.speaker = this.#speaker(passage, frame, found.subject, character);
    quotation.cue = this.#cue(passage, frame, found);
  }

  #speaker(passage: Passage, frame: Frame, mention: Mention, character: Character | null): Speaker | null {
    this.#mention ??= mention;
    const start = (frame[mention.from] as Piece).start;
    const last = character || mention.name ? mention.to : phraseEnd(frame, mention.to);
    const end = (frame[Math.max(mention.from, last - 1)] as Piece).end;
    return this.#stage.speaker(mention, character, passage.text.slice(start, end));
  }

  #part(passage: Passage, run: Marked): QuotationPart {
    const text = passage.text.slice(run.start, run.end);
    const lead = text.length - text.trimStart().length;
    const start = passage.start + run.start + lead;
    const inner = text.trim();
    return { start, end: start + inner.length, text: inner, paragraph: passage.paragraph };
  }
}
