import type { Token } from '../tokens.ts';
import type { FigureMark, Quantity } from '../types.ts';
import type { Clause } from './clauses.ts';
import type { NounPhrase } from './phrase.ts';

/** What is planned, feared, allowed or only possible. */
const AIM =
  /\b(?:will|would|could|(?-i:may)|might|should|can|expect\w*|plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|hop(?:e|es|ed|ing)|offer(?:s|ed|ing)?|seek\w*|target of|targeting|intend\w*|forecast\w*|predict\w*|propos\w*|fear\w*|risk\w*|if|capacity|allow\w*|(?:is|are) (?:to|due)|due to|set (?:to|for)|scheduled|want\w*|ask\w*|call(?:s|ed|ing)? for|demand\w*|limit\w*|maximum|minimum)\b/i;
/** "71 branches are to shut": the same behind a subject */
const AIM_AFTER =
  /^[^.;,]{0,30}?\b(?:will|would|could|(?-i:may)|might|(?:is|are) (?:to|due|set|expected|planned|likely))\b/i;
/** "only five could be shot down": what was done, and not more. */
const ABLE = /^[^.;,]{0,40}? could be\b/i;
/** "22,000 homes in Harlow still had no power" */
const STILL_BEHIND = /^[^.;,]{0,40}\bstill\b/i;
const STILL_BEFORE = /\bstill (?:\p{L}+ ){0,3}$/iu;
const OTHER = /\b(?:all but|another|other|others|more|further|additional|extra|remaining|rest)\b/i;
/** "asked for four years in his case" */
const IN_HIS_CASE = /^ in (?:his|her|their) (?:own )?case\b/i;
const COMPARED =
  /\b(?:than|compared|versus|up from|down from|previous(?:ly)?|earlier (?:this|in)|(?:years?|decades?) (?:ago|earlier|before)|until (?:now|then) the|(?:\w+est|most|least|best|worst) (?:[\w-]+ )*ever|last (?:year|month|season|quarter|summer|winter|autumn|spring|week)|the year before|(?:in|since) (?:19|20)\d\d|by (?:20)\d\d|record of|(?:minutes|hours|days|weeks|months) (?:earlier|later|before)|about the same time|over the weekend|(?:exit|opinion) polls?|projections?|pollsters?|between \w+day and \w+day)\b/i;
/** "with two fifths of the districts counted": how far the counting is, and no share of the votes. */
const COUNTED_SO_FAR =
  /^ of (?:the )?(?:\p{L}+ )?(?:votes?|ballots?|districts?|precincts?|stations?|wards?|constituencies|results?) (?:were |was |had been |having been )?(?:counted|reporting|declared|in)\b/iu;

/** "seven minutes before the break" says when, not how long. */
const FROM_A_MOMENT = /^ (?:before|after|into) (?:the|an?|his|her|its|their|he|she|it|they)\b/i;
/** "Before the war 90 trains a day passed" */
const BEFORE_ALL_THAT = /^\W*before the (?!\p{L}+(?:ed|ing)\b)\p{L}+ $/iu;
/** "four were killed and seven injured in shootings across the city": all of them are of many happenings. */
const OF_MANY =
  /\bin (?:\w+ )?\w+s (?:across|around|throughout) (?:the )?(?:city|county|country|state|region)\b/i;
/** The same, close to the number alone: "his former wife" is told of no other time. */
const COMPARED_NEAR = /\b(?:this year|once|former|separate)\b/i;
/** "on a normal weekday": told of all days, wherever in the clause it says so. */
const USUAL = /\b(?:average|usual(?:ly)?|normal(?:ly)?|typical(?:ly)?)\b/i;
/** "57.4 per cent, the highest since 1998": the number before it is today's. */
const SUPERLATIVE =
  /\b(?:(?!rest\b|west\b|east\b|test\b|arrest\b|interest\b|request\b|protest\b)\w+est|most|least|best|worst|first|only)\b.*$/is;
/** "Of the money that was paid, 31 million is lost" */
const OF_ALL =
  /(?:^|[.;] )Of (?<all>(?:the|all|its|their|his|her|those|these) [^,.;]{2,80}), (?:\p{L}+ ){0,2}$/u;
/** "two were found shot", "two were dead at the scene": others may have died elsewhere. */
const AT_THE_SCENE =
  /^(?: \p{L}+){0,2} (?:was|were) found\b|^[^.;]{0,60}\b(?:dead|died|killed|bodies|pronounced)\b[^.;]{0,40}\b(?:at|on) the (?:scene|spot|site)\b|^[^.;]{0,40}\b(?:at|on) the (?:scene|spot)\b[^.;]{0,20}\b(?:dead|died)\b/iu;
/** "three critically injured", "four inside the building were injured": of all the injured some. */
const BADLY_HURT =
  /^(?: \p{L}+){0,3} (?:critically|seriously|severely|gravely|badly|slightly|lightly|inside)\b/iu;
/** "some 340 tonnes of it had leaked" */
const OF_IT = /^ of (?:it|them|this|that|which|these|those)\b/i;
/** "officers found two people dead" */
const FOUND = /\b(?:found|discovered) (?:the (?:bodies|remains) of )?$/i;
const DEAD_OR_HURT = /^(?: \p{L}+){1,2} (?:dead|shot|wounded|injured|unconscious|with)\b/iu;
/** "the first four shots" */
const FIRST_OF = /\b(?:first|last|final|latest|next)\s+$/i;
const NEGATED = /\b(?:not|(?<!\bof )no|never|n't|n’t|denied|denies|deny|neither|nor)\b/i;
/** "denied that …", "rejected claims of …": all that follows in the sentence. */
const DENIED =
  /\b(?:den(?:y|ies|ied|ying)|reject\w*|dismiss\w*|refut\w*|disput\w*) (?:\p{L}+ )?(?:that|reports?|claims?|suggestions?|rumou?rs?|allegations?)\b/iu;

const FLEETING =
  /\b(?:as of|by|until|since|through|(?:say|said|says|told|tell|tells|announced|revealed|disclosed|released|identified|reported|confirmed|added|wrote|stated|warned)\b[^.;]{0,60})(?: (?:late|early))?(?: on)? ?\||\|[^.;]{0,40}\b(?:said|told|announced|reported|confirmed|warned)\b/i;

/** "doubled the reward to", "extended from two weeks to": what came of a decision to change something. */
const CHANGED =
  /\b(?:doubled|tripled|quadrupled|raised|increased|lifted|widened|extended|lengthened|cut|lowered|reduced|trimmed|shortened|halved|brought forward|moved|shifted|postponed|delayed|put back|pushed back)\b[^.;]{0,50}\bto (?:about |around |some |nearly |almost )?$/i;

/** "140 mm fell within four days": what something else is measured by. */
const WITHIN = /\b(?:within|inside|in under|in less than)(?: (?:about|around|some|only|just))? $/i;
/** What may have grown since. */
const SO_FAR =
  /\b(?:so far|to date|still|now|remain(?:s|ed)?|until now|as of|already|by (?:now|then|(?:last|this|the next) \w+|closing time|noon|midnight|(?:mon|tues|wednes|thurs|fri|satur|sun)day))\b/i;
const DAYS_A_WEEK = 7;
/** "four weeks after the flood": true on the day of the report alone. */
const SINCE = /^ (?:after|since|on|later|before|ago|to the day)\b/i;
const UNTIL = /\b(?:until|till|by|before|through)(?: (?:late|early|the end of))?(?: on)? $/i;

/** "must serve seven years before parole" */
const AT_LEAST_SERVED =
  /^[^.;]{0,40}\b(?:before (?:becoming|being|(?:he|she|they) (?:is|are|can|may))|eligible|parole)\b/i;
const BOUND = /\b(?:limits?|maximum|minimum|capacity|room for|seats? up to|threshold|cap|ceiling)\b/i;
const PER =
  /^(?:(?: \p{L}+){0,2} (?:to|for) (each) of\b)|^(?:[ -](?!(?:in|of|at|on|from|for|with|to|by|and)\b)\p{L}+){0,3} (?:(each|apiece)\b(?! (?!of\b)\p{L})|(per|each|every|for (?:each|every)|an?) (\p{L}+)\b)/iu;
const PERIODS =
  /^(?:day|week|month|year|night|head|person|share|barrel|tonne|ton|litre|kilo|game|match|hour|minute|second|pupil|family|household)$/;

/** @returns for each of what a quantity is told ("a year", "per litre", "each"), or null */
export function perOf(text: string, quantity: Quantity): string | null {
  const [, toEach, each, article, unit] = PER.exec(text.slice(quantity.end, quantity.end + 50)) ?? [];
  if (unit !== undefined && PERIODS.test(unit)) return unit;
  return (toEach ?? each) !== undefined ||
    /each|every/i.test(article ?? '') ||
    /\b(?:each|every|per)\b[^.,;]{0,24}$/i.test(text.slice(0, quantity.start))
    ? 'each'
    : null;
}

const MORE_THAN = /\b(?:more|fewer|less|rather|other) than\b/gi;
const MS_A_DAY = 86_400_000;

/** A figure in its sentence. */
interface Told {
  text: string;
  /** Of its clause, what stands before it and behind it. */
  before: string;
  after: string;
  /** Three words to either side. */
  near: string;
  tokens: readonly Token[];
  at: { from: number; to: number };
  quantity: Quantity;
  phrase: NounPhrase | null;
  /** The report's date, YYYY-MM-DD. */
  day: string | null;
}

/** Each mark with what earns it, in the order in which a figure bears them. */
const MARKS: readonly [FigureMark, (told: Told) => boolean][] = [
  [
    'aim',
    ({ before, after }) =>
      AIM.test(before) || (AIM_AFTER.test(after) && !(/\bonly $/i.test(before) && ABLE.test(after))),
  ],
  [
    'remaining',
    ({ before, after, quantity }) =>
      quantity.kind === 'count' && (STILL_BEFORE.test(before) || STILL_BEHIND.test(after)),
  ],
  [
    'other',
    ({ near, after, quantity }) =>
      (OTHER.test(near) || IN_HIS_CASE.test(after)) && !/^(?:more than|over)/.test(quantity.qualifier ?? ''),
  ],
  ['bound', isBound],
  ['so far', ({ before, after }) => SO_FAR.test(`${before}|${after}`)],
  ['share', isShare],
  ['part', (told) => !isShareOfAll(told) && isPart(told)],
  [
    'whole',
    ({ quantity, phrase, tokens, at }) =>
      quantity.kind === 'count' && !phrase?.happening && isWhole(tokens, at),
  ],
  ['compared', isCompared],
  ['changed', ({ before }) => CHANGED.test(before)],
  [
    'negated',
    ({ text, before, quantity }) => NEGATED.test(before) || DENIED.test(text.slice(0, quantity.start)),
  ],
  ['fleeting', isFleeting],
];

/**
 * @param day the report's date, YYYY-MM-DD
 * @returns what keeps a figure from being a plain count of what happened
 */
export function marksOf(
  text: string,
  tokens: readonly Token[],
  clause: Clause,
  at: { from: number; to: number },
  quantity: Quantity,
  phrase: NounPhrase | null,
  day: string | null,
): FigureMark[] {
  const before = text.slice(tokens[clause.from]?.start ?? 0, quantity.start);
  const after = text.slice(quantity.end, tokens[clause.to - 1]?.end ?? text.length);
  const near = nearTo(text, quantity);
  const told = { text, before, after, near, tokens, at, quantity, phrase, day };
  return MARKS.filter(([, earns]) => earns(told)).map(([mark]) => mark);
}

/** What is "more than" something is no further one. */
function nearTo(text: string, { start, end }: Quantity): string {
  const words = (part: string): string[] => part.replace(MORE_THAN, '').split(' ');
  return `${words(text.slice(0, start)).slice(-3).join(' ')}|${words(text.slice(end)).slice(0, 3).join(' ')}`;
}

function isBound({ text, before, near, quantity }: Told): boolean {
  return (
    BOUND.test(near) ||
    BOUND.test(before) ||
    WITHIN.test(before) ||
    (quantity.kind === 'duration' && AT_LEAST_SERVED.test(text.slice(quantity.end))) ||
    (quantity.kind === 'clock' && /\b(?:until|till|by) $/i.test(before)) ||
    /^(?:within|inside)\b/i.test(quantity.text)
  );
}

const allBefore = ({ text, quantity }: Told): string | undefined =>
  OF_ALL.exec(text.slice(0, quantity.start))?.groups?.all;
/** "Of the 84 ambulances nine came" */
const isShareOfAll = (told: Told): boolean => /\d/.test(allBefore(told) ?? '');

function isShare(told: Told): boolean {
  const { quantity, phrase } = told;
  return (quantity.kind === 'count' && phrase?.part === true && phrase.ofNumber) || isShareOfAll(told);
}

function isPart(told: Told): boolean {
  const { text, before, after, quantity, phrase } = told;
  if (allBefore(told) !== undefined || OF_IT.test(after)) return true;
  return (
    quantity.kind === 'count' &&
    ((FOUND.test(before) && DEAD_OR_HURT.test(after)) ||
      AT_THE_SCENE.test(after) ||
      BADLY_HURT.test(after) ||
      (phrase?.part === true && !phrase.ofNumber) ||
      FIRST_OF.test(text.slice(0, quantity.start)))
  );
}

function isCompared({ text, before, after, near, quantity }: Told): boolean {
  const behind = quantity.kind === 'clock' ? '' : after.replace(SUPERLATIVE, '');
  return (
    COMPARED_NEAR.test(near) ||
    USUAL.test(`${before} ${after}`) ||
    COUNTED_SO_FAR.test(after) ||
    (quantity.kind === 'duration' && FROM_A_MOMENT.test(after)) ||
    BEFORE_ALL_THAT.test(before) ||
    (quantity.kind === 'count' && OF_MANY.test(text)) ||
    COMPARED.test(`${before} ${behind}`.replace(MORE_THAN, ''))
  );
}

function isFleeting({ before, after, quantity, day }: Told): boolean {
  if (quantity.kind === 'duration') return quantity.value >= DAYS_A_WEEK && SINCE.test(after);
  if (quantity.kind !== 'date') return false;
  const bracketed = /\($/.test(before) && after.startsWith(')'); // "HARLOW (Aug. 28) – …"
  const ahead = UNTIL.test(before) && day !== null && quantity.low * MS_A_DAY > Date.parse(day); // a deadline, and no state of things
  return !ahead && (bracketed || FLEETING.test(`${before}|${after}`));
}

/** "20 of the 30", "five of its eight": the second number is what the first is a part of; "there are 30": all that there are. */
function isWhole(tokens: readonly Token[], at: { from: number; to: number }): boolean {
  const back = tokens.slice(Math.max(0, at.from - 4), at.from);
  if (
    /^there (?:are|is)$/.test(
      back
        .slice(-2)
        .map(({ lower }) => lower)
        .join(' '),
    )
  )
    return true;
  const of = back.findLastIndex((token) => token.lower === 'of');
  return of > 0 && back[of - 1]?.pos === 'NUM';
}
