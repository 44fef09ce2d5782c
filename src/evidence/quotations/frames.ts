import { AUXILIARIES } from '../speakers/lexicon.ts';
import { cueVerb } from './cues.ts';
import type { Marked } from './marks.ts';

/** A word, a sign, or a whole run within quotation marks, marks included. Offsets are into the block's text. */
export interface Piece {
  kind: 'word' | 'sign' | 'quote';
  text: string;
  lower: string;
  start: number;
  end: number;
  /** For a quote: which run of the block. */
  run: number;
}

/** One sentence of the reporter, with the runs within marks that stand in it as single pieces. */
export type Frame = Piece[];

const PIECE =
  /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:(?!\.\p{Lu}\p{Ll})[’'\-‑./&](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*[’']?|\p{N}+-year-olds?|\p{N}+(?:[.,:]\p{N}+)*[\p{L}%]*|[^\s]/gu;

const ABBREVIATIONS = new Set(
  'mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col maj capt sgt cpl adm cmdr hon rev fr st jr sr messrs mme mlle sec pres supt det insp ofc amb dist atty inc corp ltd co bros vs etc jan feb mar apr jun jul aug sept sep oct nov dec no nos ave blvd rd ft mt ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'.split(
    ' ',
  ),
);
/** A state behind a party letter: "R-Pa." */
const PARTY = /^[A-Z]-[A-Z][\p{L}.]*$/u;
const OPENING_WORDS = new Set(
  'the a an in on at it its he she they we i this that these those but and or so if when while after before as for his her their there what who how'.split(
    ' ',
  ),
);

/** Splits a stretch outside marks into words and signs. */
function pieces(text: string, from: number, to: number): Piece[] {
  const out: Piece[] = [];
  for (const match of text.slice(from, to).matchAll(PIECE)) {
    let surface = match[0];
    const start = from + match.index;
    const word = /^[\p{L}\p{N}]/u.test(surface) || surface === '&';
    const after = text[start + surface.length];
    const abbreviation =
      word &&
      after === '.' &&
      start + surface.length < to &&
      (ABBREVIATIONS.has(surface.toLowerCase()) || /^\p{Lu}$/u.test(surface) || PARTY.test(surface));
    if (abbreviation) surface += '.';
    else if (word && /[’']$/u.test(surface) && !/s[’']$/iu.test(surface)) surface = surface.slice(0, -1);
    out.push({
      kind: word ? 'word' : 'sign',
      text: surface,
      lower: surface.toLowerCase().replaceAll('’', "'"),
      start,
      end: start + surface.length,
      run: -1,
    });
  }
  return out;
}

/** All pieces of a block in order. */
function piecesOf(text: string, runs: readonly Marked[]): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  runs.forEach((run, index) => {
    out.push(...pieces(text, at, run.start - 1));
    const end = Math.min(text.length, run.closed ? run.end + 1 : run.end);
    out.push({ kind: 'quote', text: '', lower: '', start: run.start - 1, end, run: index });
    at = end;
  });
  out.push(...pieces(text, at, text.length));
  // an abbreviation swallowed its full stop: the sign itself must not come again
  return out.filter(
    (piece, k) => !(piece.text === '.' && out[k - 1] && (out[k - 1] as Piece).end > piece.start),
  );
}

/** Abbreviations that a name follows. */
const BEFORE_NAMES = /^(?:mr|mrs|ms|mx|dr|prof|sen|rep|gov|st|gen|lt|col|maj|capt|sgt|rev|hon|no|vs|etc)\.$/u;

/** Last character within marks that is no mark itself. */
const lastSign = (text: string, run: Marked): string =>
  text
    .slice(run.start, run.end)
    .trimEnd()
    .replace(/["'“”‘’)\]]+$/u, '')
    .slice(-1);

const capital = (piece: Piece | undefined): boolean => piece !== undefined && /^\p{Lu}/u.test(piece.text);

/** True where the reporter's sentence ends with this piece. */
function endsFrame(text: string, runs: readonly Marked[], all: readonly Piece[], at: number): boolean {
  const piece = all[at] as Piece;
  const next = all[at + 1];
  if (next === undefined) return true;
  if (piece.kind === 'quote') {
    const run = runs[piece.run] as Marked;
    const last = lastSign(text, run);
    if (!/[.!?…]/u.test(last)) return false;
    if (next.kind === 'quote') return true;
    if (next.kind === 'sign') return false;
    return capital(next) && !(last === '.' ? endsWithCue(all, at + 1) : tightCue(all, at + 1, 14));
  }
  if (piece.kind === 'sign')
    return (
      /^[.!?…]$/u.test(piece.text) &&
      (next.kind === 'quote' || !/^[)\]]$/u.test(next.text)) &&
      !(next.kind === 'word' && /^\p{Ll}/u.test(next.text))
    );
  // "in Springfield, Ill. “We go …”": an abbreviation that is no title ends the sentence before new words of somebody
  if (/\.$/u.test(piece.text) && next.kind === 'quote') return !BEFORE_NAMES.test(piece.lower);
  // "in the U.S. The …"
  return (
    /\.$/u.test(piece.text) &&
    capital(next) &&
    OPENING_WORDS.has(next.lower) &&
    !BEFORE_NAMES.test(piece.lower)
  );
}

/** "… again.” Smith said.": nothing but a subject and a verb of saying before the stop. */
const endsWithCue = (all: readonly Piece[], from: number): boolean => {
  const stop = all.findIndex((piece, k) => k >= from && piece.kind !== 'word');
  return (
    stop > from + 1 &&
    stop <= from + 4 &&
    /^[.,]$/u.test(all[stop]?.text ?? '') &&
    cueVerb(all[stop - 1]?.lower ?? '')?.class === 'speech' &&
    tightCue(all, from, 5)
  );
};

/** After "…?" or "…!": a short subject and a verb of saying are its cue, not a new sentence. */
function tightCue(all: readonly Piece[], from: number, reach: number): boolean {
  for (let at = from; at < Math.min(all.length, from + reach); at++) {
    const piece = all[at] as Piece;
    if (piece.kind === 'quote' || (piece.kind === 'sign' && !/^[,–—(]$/u.test(piece.text))) return false;
    const verb = piece.kind === 'word' ? cueVerb(piece.lower) : undefined;
    if (verb?.class === 'speech' && verb.form === 'finite' && at > from)
      return !/^(?:that|he|she|they|it)$/u.test(all[at + 1]?.lower ?? '');
    if (AUXILIARIES.has(piece.lower)) return false;
  }
  return false;
}

/**
 * Cuts a block into the reporter's sentences; runs within marks count as one piece each, so that their own full
 * stops do not cut.
 * @param text the block
 * @param runs what `findMarked` gave for it
 */
export function framesOf(text: string, runs: readonly Marked[]): Frame[] {
  const all = piecesOf(text, runs);
  const frames: Frame[] = [];
  let frame: Frame = [];
  all.forEach((piece, at) => {
    frame.push(piece);
    if (endsFrame(text, runs, all, at)) {
      frames.push(frame);
      frame = [];
    }
  });
  if (frame.length > 0) frames.push(frame);
  return frames;
}
