import {
  ADVERBS,
  AUXILIARIES,
  CALENDAR,
  CLAUSE_WORDS,
  DETERMINERS,
  PREPOSITIONS,
  UTTERANCES,
} from '../speakers/lexicon.ts';
import { bare, fold, isPossessive } from '../speakers/names.ts';
import {
  clauseSubject,
  type Mention,
  mentionOf,
  subjectAfter,
  subjectBefore,
  withApposition,
} from '../speakers/phrases.ts';
import { type CueVerb, cueVerb } from './cues.ts';
import type { Frame, Piece } from './frames.ts';

/** Which words of the reporter attribute a quotation, and to whom they refer. Indexes are of the frame's pieces. */
export interface Attribution {
  /** First and last piece of the cue. */
  cue: [number, number];
  verb: CueVerb | null;
  /** Null where a cue is there but does not tell who speaks: then nobody else is to be guessed. */
  subject: Mention | null;
  side: 'before' | 'after' | 'end';
}

/** Pieces that may stand between a quotation and its cue: "…," she said. */
const GAP = /^[,–—-]$/u;

/** Most pieces between a quotation and the verb that follows it: a long apposition may come first. */
const REACH_AFTER = 45;

/** Farther than this from a quotation, a verb that colours rather than reports is about something else. Pieces. */
const REACH_REGARD = 14;

/** Verbs that take the listener as object, and so never stand before their subject. */
const NEVER_INVERTED = new Set(['tell', 'inform', 'assure', 'remind', 'thank', 'quote', 'go']);

const isNounHere = (frame: Frame, at: number): boolean => {
  const before = frame[at - 1];
  if (before?.kind !== 'word') return false;
  return (
    DETERMINERS.has(before.lower) ||
    isPossessive(before.text) ||
    /^(?:of|in|for|with|no|such|on|by)$/u.test(before.lower)
  );
};

/** A verb in the passive ("was told", "is called") cues nobody. */
const isPassive = (frame: Frame, at: number): boolean => {
  for (let k = at - 1; k >= 0 && k >= at - 3; k--) {
    const piece = frame[k] as Piece;
    if (/^(?:is|are|was|were|be|been|being|isn't|wasn't|weren't|got|gets)$/u.test(piece.lower)) return true;
    if (!ADVERBS.has(piece.lower) && !/ly$/u.test(piece.lower)) return false;
  }
  return false;
};

/** A base form is a verb after "to", an auxiliary, or a plural subject. */
function leadsBase(frame: Frame, at: number): boolean {
  for (let k = at - 1; k >= 0 && k >= at - 3; k--) {
    const piece = frame[k] as Piece;
    if (
      piece.lower === 'to' ||
      AUXILIARIES.has(piece.lower) ||
      /^(?:they|we|i|who|and)$/u.test(piece.lower) ||
      (/s$/u.test(piece.lower) && !isPossessive(piece.text))
    )
      return true;
    if (!ADVERBS.has(piece.lower) && !/ly$/u.test(piece.lower)) return false;
  }
  return false;
}

/** @returns the reporting verb at a place, unless it is a noun or passive there */
export function verbAt(frame: Frame, at: number): CueVerb | null {
  const piece = frame[at];
  if (piece?.kind !== 'word') return null;
  const verb = cueVerb(piece.lower);
  if (!verb || isNounHere(frame, at)) return null;
  if (verb.form === 'finite' && verb.lemma !== 'quote' && isPassive(frame, at)) return null;
  return verb.form === 'base' && !leadsBase(frame, at) ? null : verb;
}

export const accordingTo = (frame: Frame, at: number): boolean =>
  frame[at]?.lower === 'according' && frame[at + 1]?.lower === 'to';

/** True where a verb reports nothing that follows: the sentence ends there, or goes on with when and where. */
export function closes(frame: Frame, at: number): boolean {
  const piece = frame[at];
  if (piece?.kind !== 'word') return piece?.kind !== 'quote';
  return (
    PREPOSITIONS.has(piece.lower) ||
    ADVERBS.has(piece.lower) ||
    CALENDAR.has(fold(bare(piece.text))) ||
    /^(?:when|while|last|this|and|but)$/u.test(piece.lower) ||
    /ly$/u.test(piece.lower)
  );
}

/** Nobody is quoted with "I", "we", "you" or "it". */
const speaks = (subject: Mention | null): subject is Mention =>
  subject !== null && !/^(?:i|we|you|it)$/u.test(subject.pronoun ?? '');

/** The cue right after a quotation: "said Smith", "Smith, the mayor, said", "according to Smith". */
export function cueAfter(frame: Frame, quote: number): Attribution | null {
  let start = quote + 1;
  while (frame[start] && GAP.test((frame[start] as Piece).text)) start++;
  const first = frame[start];
  if (first?.kind !== 'word') return null;
  if (accordingTo(frame, start)) {
    const subject = subjectAfter(frame, start + 2);
    return speaks(subject) ? { cue: [start, start + 1], verb: null, subject, side: 'after' } : null;
  }
  if (/^[–—-]$/u.test(frame[start - 1]?.text ?? '')) {
    const subject = mentionOf(frame, start, frame.length);
    if (subject?.name && subject.name.words.length > 1 && subject.to === frame.length)
      return { cue: [start - 1, start - 1], verb: null, subject, side: 'after' };
  }
  const inverted = verbAt(frame, start);
  if (inverted?.form === 'finite' && !NEVER_INVERTED.has(inverted.lemma)) {
    const subject = subjectAfter(frame, start + 1, true);
    if (speaks(subject) || subject === null)
      return { cue: [start, start], verb: inverted, subject, side: 'after' };
  }
  return CLAUSE_WORDS.has(first.lower) || first.lower === 'and' ? null : verbAfter(frame, start);
}

/** True where nothing but the beginning of one noun phrase stands before its head: "the chief known as Bob". */
const reaches = (frame: Frame, start: number, head: number): boolean =>
  head <= start + 3 ||
  (head <= start + 8 &&
    frame
      .slice(start, head)
      .every(
        (piece) =>
          piece.kind === 'word' && !AUXILIARIES.has(piece.lower) && cueVerb(piece.lower)?.form !== 'finite',
      ));

/** The first reporting verb after a quotation whose subject begins right after it. */
function verbAfter(frame: Frame, start: number): Attribution | null {
  const end = Math.min(frame.length, start + REACH_AFTER);
  for (let at = start + 1; at < end; at++) {
    const piece = frame[at] as Piece;
    if (piece.kind === 'quote' && frame[at + 1]?.text !== ',') return null;
    if (piece.text === ';') return null;
    const verb = verbAt(frame, at);
    if (verb?.class !== 'speech' || verb.form === 'ing') continue;
    const modal = /^(?:will|would|did|could|should|may|might|to)$/u.test(frame[at - 1]?.lower ?? '');
    const subject = subjectBefore(frame, at, start) ?? subjectBefore(frame, at, start, true);
    if (subject === null && verb.form === 'finite' && !verb.noun && at <= start + 6)
      return { cue: [at, at], verb, subject, side: 'after' };
    if (speaks(subject) && reaches(frame, start, subject.from) && (verb.form !== 'base' || modal))
      return { cue: [at, at], verb, subject, side: 'after' };
  }
  return null;
}

/** The cue before a quotation, nearest first: "Smith said: “…”", "calling it “…”", "SMITH: “…”". */
export function cueBefore(frame: Frame, quote: number, from: number): Attribution | null {
  for (let at = quote - 1; at >= from; at--) {
    if (frame[at]?.text === ';') break;
    if (accordingTo(frame, at)) {
      const subject = subjectAfter(frame, at + 2);
      return speaks(subject) ? { cue: [at, at + 1], verb: null, subject, side: 'before' } : null;
    }
    const verb = verbAt(frame, at);
    if (
      !verb ||
      (verb.class === 'regard' && quote - at > REACH_REGARD) ||
      (verb.class === 'near' && !isNear(frame, at, quote))
    )
      continue;
    const subject = subjectOf(frame, at, from, verb);
    if (speaks(subject)) return { cue: [at, at], verb, subject, side: 'before' };
    if (verb.class === 'speech' && verb.form === 'finite' && !verb.noun && subject === null)
      return { cue: [at, at], verb, subject, side: 'before' };
  }
  return beforeColon(frame, quote, from);
}

/** A verb of thought or finding is a cue only right before the marks: found “…”, believes that “…”. */
const isNear = (frame: Frame, at: number, quote: number): boolean =>
  frame
    .slice(at + 1, quote)
    .every(
      (piece) =>
        piece.kind === 'word' &&
        /^(?:that|a|an|the|it|him|her|them|he|she|they|was|were|is|are|as)$/u.test(piece.lower),
    ) && quote - at <= 4;

/** "SMITH: “…”", "His answer was: “…”", "Here is Smith in May: “…”" */
function beforeColon(frame: Frame, quote: number, from: number): Attribution | null {
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

/** "quoted Smith as saying", "Smith was quoted as saying": whose words they are. */
function quotedAs(frame: Frame, at: number, from: number): Mention | null | undefined {
  if (frame[at - 1]?.lower !== 'as') return undefined;
  const quoted = frame.findLastIndex(
    (piece, k) => k >= from && k < at && /^(?:quot|cit)(?:ed|es|ing)$/u.test(piece.lower),
  );
  if (quoted < 0) return undefined;
  return quoted === at - 2 ? subjectBefore(frame, quoted, from) : mentionOf(frame, quoted + 1, at - 1);
}

function subjectOf(frame: Frame, at: number, from: number, verb: CueVerb): Mention | null {
  const before = frame[at - 1];
  const quoted = verb.form === 'ing' ? quotedAs(frame, at, from) : undefined;
  if (quoted !== undefined) return quoted;
  if (verb.form === 'ing' || before?.lower === 'to') {
    const close =
      verb.form === 'ing' && AUXILIARIES.has(before?.lower ?? '') ? subjectBefore(frame, at, from) : null;
    return close ?? mainSubject(frame, from, at) ?? clauseSubject(frame, from, at);
  }
  const subject = subjectBefore(frame, at, from, verb.class === 'speech' && verb.form === 'finite');
  if (subject) return subject;
  if (before?.kind === 'sign' || before?.kind === 'quote') return clauseSubject(frame, from, at);
  // "said Smith, “…”": the subject follows
  return verb.class === 'speech' && at === from ? subjectAfter(frame, at + 1) : null;
}

/** The subject of the verb of saying that a participle goes with: "…, Smith said, adding “…”". */
function mainSubject(frame: Frame, from: number, to: number): Mention | null {
  for (let at = to - 1; at > from; at--) {
    const verb = verbAt(frame, at);
    if (verb?.class !== 'speech' || verb.form !== 'finite') continue;
    const comma = frame.slice(0, at).findLastIndex((piece) => piece.text === ',');
    const subject = subjectBefore(frame, at, Math.max(from, closes(frame, at + 1) ? comma + 1 : from));
    if (speaks(subject)) return subject;
  }
  return null;
}

/** A cue at the end of the reporter's sentence: "… a “long month”, Smith said." @param quote -1 for none */
export function cueAtEnd(frame: Frame, quote: number): Attribution | null {
  for (let at = frame.length - 1; at > quote + 1; at--) {
    if (frame[at]?.kind === 'quote') return null;
    if (accordingTo(frame, at) && frame[at - 1]?.kind !== 'quote') {
      const subject = subjectAfter(frame, at + 2);
      return speaks(subject) ? { cue: [at, at + 1], verb: null, subject, side: 'end' } : null;
    }
    const verb = verbAt(frame, at);
    if (verb?.class !== 'speech' || verb.form !== 'finite') continue;
    const subject = endSubject(frame, at, quote, verb);
    return speaks(subject) ? { cue: [at, at], verb, subject, side: 'end' } : null;
  }
  return null;
}

function endSubject(frame: Frame, at: number, quote: number, verb: CueVerb): Mention | null {
  const commas = [...frame.keys()].filter(
    (k) => k > quote && k < at && /^[,–—]$/u.test((frame[k] as Piece).text),
  );
  const last = commas.at(-1);
  if (last === undefined) return null;
  if (last < at - 1) return closes(frame, at + 1) ? subjectBefore(frame, at, last + 1) : null;
  if (!NEVER_INVERTED.has(verb.lemma)) {
    const inverted = subjectAfter(frame, at + 1);
    if (inverted && closes(frame, inverted.to)) return inverted;
  }
  // "…, Smith, the mayor, said."
  const [outer, inner] = commas.slice(-3, -1);
  if (outer === undefined || inner === undefined || !closes(frame, at + 1)) return null;
  const subject = mentionOf(frame, outer + 1, inner);
  return subject && subject.to >= inner - 4
    ? withApposition(frame, { ...subject, to: subject.name ? subject.to : inner }, at)
    : null;
}
