import { clauseSubject } from '../speakers/clauses.ts';
import { AUXILIARIES, UTTERANCES } from '../speakers/lexicon.ts';
import { bare, isPossessive } from '../speakers/names.ts';
import { type Mention, mentionOf } from '../speakers/phrases.ts';
import { subjectAfter } from '../speakers/subjects.ts';
import { type Attribution, speaks } from './attribution.ts';
import { cueVerb } from './cues.ts';
import type { Frame, Piece } from './frames.ts';

/** "SMITH: “…”", "His answer was: “…”", "Here is Smith in May: “…”" */
export function beforeColon(frame: Frame, quote: number, from: number): Attribution | null {
  const colon = quote - 1;
  if (frame[colon]?.text !== ':') return utterance(frame, quote, from);
  const named = mentionOf(frame, from, colon);
  if (named && named.to === colon && (named.name || named.pronoun))
    return speaks(named) ? { cue: [colon, colon], verb: null, subject: named, side: 'before' } : null;
  const label = labelled(frame, from, colon);
  if (label) return { cue: [colon, colon], verb: null, subject: label, side: 'before' };
  if (/^here(?:'s)?$/u.test(frame[from]?.lower ?? '')) {
    const subject = subjectAfter(frame, frame[from + 1]?.lower === 'is' ? from + 2 : from + 1);
    if (subject?.name) return { cue: [colon, colon], verb: null, subject, side: 'before' };
  }
  return utterance(frame, quote, from);
}

/** "Ann Smith, The Daily Paper: “…”": a name, what belongs to it, and no verb. */
function labelled(frame: Frame, from: number, colon: number): Mention | null {
  const comma = frame.findIndex((piece, k) => k > from && k < colon && /^[,(]$/u.test(piece.text));
  if (comma < 0 || colon - from > 14) return null;
  if (frame.slice(from, colon).some((piece) => AUXILIARIES.has(piece.lower) || cueVerb(piece.lower)))
    return null;
  const subject = mentionOf(frame, from, comma);
  return subject?.name && subject.to === comma ? subject : null;
}

/** "Smith's response was: “…”", "her message to them, “…”": words of saying that are nouns, with whose they are. */
function utterance(frame: Frame, quote: number, from: number): Attribution | null {
  for (let at = quote - 1; at > from && at > quote - 8; at--) {
    const piece = frame[at] as Piece;
    if (!UTTERANCES.has(piece.lower)) continue;
    let owner = at - 1;
    while (
      owner > from &&
      !isPossessive((frame[owner] as Piece).text) &&
      at - owner < 3 &&
      frame[owner]?.kind === 'word'
    )
      owner--;
    const whose = frame[owner] as Piece;
    if (/^(?:his|her|their)$/u.test(whose.lower)) {
      const pronoun = whose.lower === 'his' ? 'he' : whose.lower === 'her' ? 'she' : 'they';
      return {
        cue: [at, at],
        verb: null,
        side: 'before',
        subject: {
          from: owner,
          to: owner + 1,
          name: null,
          pronoun,
          role: null,
          qualifiers: [],
          determiner: null,
          body: false,
        },
      };
    }
    // "Smith made the following comment:"
    const subject =
      at === quote - 2 && frame[quote - 1]?.text === ':' && !isPossessive(whose.text)
        ? clauseSubject(frame, from, at)
        : null;
    if (speaks(subject)) return { cue: [at, at], verb: null, subject, side: 'before' };
    if (!isPossessive(whose.text)) return null;
    let start = owner;
    while (
      start > from &&
      frame[start - 1]?.kind === 'word' &&
      /^(?:\p{Lu}|the$)/u.test((frame[start - 1] as Piece).text)
    )
      start--;
    // the possessive ending hides the name from the reader of phrases
    const owning = mentionOf(
      frame
        .slice(0, owner + 1)
        .map((p, k) => (k === owner ? { ...p, text: bare(p.text), lower: bare(p.lower) } : p)),
      start,
      owner + 1,
    );
    return speaks(owning) ? { cue: [at, at], verb: null, subject: owning, side: 'before' } : null;
  }
  return null;
}
