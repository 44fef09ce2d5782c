import { disagreementOf, type Saying } from './cited.ts';
import { bucketOf, type Claim, type Context, claimsOf, contextOf } from './claims.ts';
import { compare, WEIGHTS, type Weights } from './comparable.ts';
import { describe } from './describe.ts';
import { pairsOf } from './pairs.ts';
import { whyComparable } from './reasons.ts';
import type { Detector, Disagreement, Findings, NearMiss, Witness } from './types.ts';
import { Union } from './union.ts';
import { agree, isUpdate, type Side, sidesOf } from './values.ts';

/** Near misses told for one kind of figure: more than a reader goes through. */
const MOST_MISSES = 100;

/** Two reports' figures for one thing that cannot both be right. */
export const detectFigures: Detector = (event, witnesses) => detectFiguresBy(WEIGHTS, event, witnesses);

/** @param weights what tells that two figures are of one thing */
export function detectFiguresBy(weights: Weights, event: string, witnesses: readonly Witness[]): Findings {
  const claims = claimsOf(witnesses);
  const context = contextOf(claims, witnesses);
  const beside = Map.groupBy(claims.filter(isCount), paragraphOf);
  const disagreements: Disagreement[] = [];
  const nearMisses: NearMiss[] = [];
  for (const bucket of Map.groupBy(claims, bucketOf).values()) {
    const { links, misses } = linksAmong(bucket, context, weights);
    nearMisses.push(...misses);
    const clear = clarityOf(links);
    for (const topic of topicsOf(links, beside)) {
      const sides = sidesOf(topic);
      const miss = missOf(topic, sides);
      if (miss) nearMisses.push(miss);
      else if (sides.length > 1) disagreements.push(disputeOf(event, topic, sides, clear));
    }
  }
  return { disagreements, nearMisses };
}

const isCount = ({ figure }: Claim): boolean => figure.quantity.kind === 'count';

interface Link {
  a: Claim;
  b: Claim;
  score: number;
}

/** Claims of two reports that tell of one thing, and those that only look so. */
function linksAmong(
  claims: readonly Claim[],
  context: Context,
  weights: Weights,
): { links: Link[]; misses: NearMiss[] } {
  const links: Link[] = [];
  const misses = new Map<string, NearMiss>();
  for (const [a, b] of pairsOf(claims)) {
    const { score, reason } = compare(a, b, context, weights);
    if (score >= weights.threshold) links.push({ a, b, score });
    if (reason === null || misses.size >= MOST_MISSES || !telling(a, b) || agree(a, b)) continue;
    const values = [a.figure.quantity.text, b.figure.quantity.text];
    const key = [a.figure.surface, ...values, reason].join('|');
    if (!misses.has(key)) misses.set(key, { about: describe([a, b]), values, reason });
  }
  return { links, misses: [...misses.values()] };
}

/**
 * Claims of several reports on one thing. Two claims stay linked where each is the other's best match in its report;
 * a claim whose value the other report also gives for the same thing is explained and starts no dispute.
 * @param beside counts of each paragraph, by {@link paragraphOf}
 */
function topicsOf(links: readonly Link[], beside: ReadonlyMap<string, Claim[]>): Claim[][] {
  const best = new Map<string, number>();
  const key = (claim: Claim, report: string) => `${claim.report}/${claim.figure.quantity.start}>${report}`;
  for (const { a, b, score } of links) {
    for (const k of [key(a, b.report), key(b, a.report)]) best.set(k, Math.max(best.get(k) ?? 0, score));
  }
  const agreed = new Set(
    links.filter(({ a, b }) => agree(a, b)).flatMap(({ a, b }) => [key(a, b.report), key(b, a.report)]),
  );
  const topics = new Union<Claim>();
  for (const { a, b, score } of links) {
    const apart =
      addsUp(a, b, beside) ||
      addsUp(b, a, beside) ||
      agreed.has(key(a, b.report)) ||
      agreed.has(key(b, a.report)) ||
      score < (best.get(key(a, b.report)) ?? 0) ||
      score < (best.get(key(b, a.report)) ?? 0);
    if (!apart || agree(a, b)) topics.join(a, b);
  }
  return topics.groups();
}

/** Values that differ and can all be right: a toll that grew from day to day, or ranges that meet. */
function missOf(topic: readonly Claim[], sides: readonly Side[]): NearMiss | null {
  if (sides.length > 1)
    return isUpdate(sides)
      ? { about: describe(topic), ...historyOf(topic), reason: 'a later word of a toll that grew: an update' }
      : null;
  const values = new Map(topic.map(({ figure: { quantity } }) => [quantity.value, quantity.text]));
  return values.size > 1
    ? {
        about: describe(topic),
        values: [...values.values()],
        reason: reasonFor(topic),
      }
    : null;
}

const reasonFor = ([claim]: readonly Claim[]): string =>
  claim?.figure.quantity.kind === 'age'
    ? 'a birthday may lie between the reports: both can be right'
    : 'what one allows meets the other: both can be right';

/** Each value with the day on which a report first gave it, oldest first. */
function historyOf(topic: readonly Claim[]): { values: string[]; dates: string[] } {
  const given = topic
    .map(({ date, figure: { quantity } }) => ({
      date: date ?? '',
      value: quantity.value,
      text: quantity.text,
    }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.value - b.value));
  const first = [...Map.groupBy(given, ({ value }) => value).values()].flatMap(([one]) => one ?? []);
  return { values: first.map(({ text }) => text), dates: first.map(({ date }) => date) };
}

/**
 * Whether a count and another of its own paragraph come to the other report's count: a subtotal, and no dispute.
 * @param beside counts of each paragraph, by {@link paragraphOf}
 */
const addsUp = (part: Claim, whole: Claim, beside: ReadonlyMap<string, Claim[]>): boolean => {
  if (!isCount(part) || IN_ALL.test(part.sentence)) return false;
  const rest = whole.figure.quantity.value - part.figure.quantity.value;
  if (rest === 1 && (ONE_PERSON.test(part.sentence) || andOne(part))) return true;
  return (beside.get(paragraphOf(part)) ?? []).some(
    (other) =>
      other !== part &&
      !other.figure.marks.includes('part') &&
      ofOneSort(other, part) &&
      other.figure.quantity.value === rest,
  );
};

/** "two rifles and a hunting rifle" */
const andOne = ({ figure, sentence }: Claim): boolean =>
  figure.counted !== null &&
  new RegExp(`\\band (?:an?|one) (?:\\S+ ){0,2}${figure.counted}\\b`, 'i').test(sentence);

/** "in all, the council put the damage at 45 million" */
const IN_ALL = /\b(?:in (?:all|total)|a total of|altogether)\b/i;

/** "One person was killed and three were hurt": "one" gives no figure. */
const ONE_PERSON =
  /\b(?:one|an?) (?:\p{L}+ )?(?:person|man|woman|child|boy|girl|teenager|officer|fifth|sixth|other|another)\b/iu;

const ofOneSort = (one: Claim, other: Claim): boolean =>
  bucketOf(one) === bucketOf(other) ||
  (one.figure.eventClass !== null && one.figure.eventClass === other.figure.eventClass);

const paragraphOf = ({ report, figure }: Claim): string => `${report}/${figure.paragraph}`;

/** A near miss worth telling: the same noun, or the same class of event. */
const telling = (a: Claim, b: Claim): boolean =>
  a.figure.counted !== null && a.figure.counted === b.figure.counted;

const isTime = ({ figure }: Claim): boolean => /^(?:clock|date|period)$/.test(figure.quantity.kind);

/** Nearly as clear is as clear: then the first report speaks, with the first of its values. */
const rounded = (score: number): number => Math.round(score * 100) / 100;

/** The best score of each claim with one that says otherwise. */
function clarityOf(links: readonly Link[]): Map<Claim, number> {
  const clear = new Map<Claim, number>();
  for (const { a, b, score } of links)
    if (!agree(a, b)) for (const one of [a, b]) clear.set(one, Math.max(clear.get(one) ?? 0, rounded(score)));
  return clear;
}

const disputeOf = (
  event: string,
  topic: readonly Claim[],
  sides: readonly Side[],
  clear: ReadonlyMap<Claim, number>,
): Disagreement =>
  disagreementOf(
    event,
    topic.slice(0, 1).some(isTime) ? 'date' : 'figure',
    { about: describe(topic), reason: whyComparable(topic) },
    sides.map(({ claims }) => claims.map((claim) => sayingOf(claim, clear.get(claim) ?? 0))),
  );

const sayingOf = ({ report, figure, sentence, citation }: Claim, clear: number): Saying => ({
  report,
  at: figure.sentence,
  value: figure.quantity.text,
  sentence,
  attributedTo: figure.attributedTo,
  citation,
  clear,
});
