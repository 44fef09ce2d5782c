import { type Claim, type Context, claimsOf, contextOf } from './claims.ts';
import { COMPARABLE_AT, compare } from './comparable.ts';
import { describe } from './describe.ts';
import { disagreementId } from './id.ts';
import { whyComparable } from './reasons.ts';
import type { Detector, Disagreement, NearMiss, Position } from './types.ts';
import { Union } from './union.ts';
import { agree, isUpdate, type Side, sidesOf } from './values.ts';

/** Claims of one kind and unit that are held against each other; beyond it the rarest kinds of text are cut short. */
const MOST_IN_BUCKET = 600;

/** Two reports' figures for one thing that cannot both be right. */
export const detectFigures: Detector = (event, witnesses) => {
  const claims = claimsOf(witnesses);
  const context = contextOf(claims, witnesses);
  const disagreements: Disagreement[] = [];
  const nearMisses: NearMiss[] = [];
  for (const bucket of bucketsOf(claims).values()) {
    const { topics, misses } = topicsOf(bucket.slice(0, MOST_IN_BUCKET), context);
    nearMisses.push(...misses);
    for (const topic of topics) {
      const sides = sidesOf(topic);
      if (sides.length < 2) continue;
      if (isUpdate(sides))
        nearMisses.push({
          about: describe(topic),
          values: sides.map((side) => side.claims[0]?.figure.quantity.text ?? ''),
          reason: 'a later word of a toll that grew: an update',
        });
      else disagreements.push(disagreementOf(event, topic, sides));
    }
  }
  return { disagreements, nearMisses };
};

function bucketsOf(claims: readonly Claim[]): Map<string, Claim[]> {
  const buckets = new Map<string, Claim[]>();
  for (const claim of claims) {
    const { kind, unit } = claim.figure.quantity;
    const key = kind === 'clock' ? kind : `${kind} ${unit}`;
    buckets.set(key, [...(buckets.get(key) ?? []), claim]);
  }
  return buckets;
}

interface Link {
  a: Claim;
  b: Claim;
  score: number;
}

/**
 * Claims of several reports on one thing. Two claims are linked where each is the other's best match in its report;
 * a claim whose value the other report also gives for the same thing is explained and starts no dispute.
 */
function topicsOf(claims: readonly Claim[], context: Context): { topics: Claim[][]; misses: NearMiss[] } {
  const links: Link[] = [];
  const misses: NearMiss[] = [];
  for (const [i, a] of claims.entries()) {
    for (const b of claims.slice(i + 1)) {
      if (a.report === b.report) continue;
      const { score, reason } = compare(a, b, context);
      if (score >= COMPARABLE_AT) links.push({ a, b, score });
      else if (reason !== null && telling(a, b) && !agree(a, b))
        misses.push({
          about: describe([a, b]),
          values: [a.figure.quantity.text, b.figure.quantity.text],
          reason,
        });
    }
  }
  const best = new Map<string, number>();
  const key = (claim: Claim, report: string) => `${claim.report}/${claim.figure.quantity.start}>${report}`;
  for (const { a, b, score } of links) {
    for (const k of [key(a, b.report), key(b, a.report)]) best.set(k, Math.max(best.get(k) ?? 0, score));
  }
  const agreed = new Set(
    links.filter(({ a, b }) => agree(a, b)).flatMap(({ a, b }) => [key(a, b.report), key(b, a.report)]),
  );
  const beside = Map.groupBy(claims, paragraphOf);
  const kept = links.filter(({ a, b, score }) => {
    if (agree(a, b)) return true;
    if (addsUp(a, b, beside) || addsUp(b, a, beside)) return false;
    if (agreed.has(key(a, b.report)) || agreed.has(key(b, a.report))) return false;
    return score >= (best.get(key(a, b.report)) ?? 0) && score >= (best.get(key(b, a.report)) ?? 0);
  });
  return { topics: components(kept), misses };
}

/**
 * Whether a count and another of its own paragraph come to the other report's count: a subtotal, and no dispute.
 * @param beside figures of each paragraph, by {@link paragraphOf}
 */
const addsUp = (part: Claim, whole: Claim, beside: ReadonlyMap<string, Claim[]>): boolean =>
  part.figure.quantity.kind === 'count' &&
  (beside.get(paragraphOf(part)) ?? []).some(
    (other) =>
      other !== part &&
      part.figure.quantity.value + other.figure.quantity.value === whole.figure.quantity.value,
  );

const paragraphOf = ({ report, figure }: Claim): string => `${report}/${figure.paragraph}`;

/** A near miss worth telling: the same noun, or the same class of event. */
const telling = (a: Claim, b: Claim): boolean =>
  a.figure.counted !== null && a.figure.counted === b.figure.counted;

/** Groups claims that links join. */
function components(links: readonly Link[]): Claim[][] {
  const topics = new Union<Claim>();
  for (const { a, b } of links) topics.join(a, b);
  return topics.groups();
}

function disagreementOf(event: string, topic: readonly Claim[], sides: readonly Side[]): Disagreement {
  const kind =
    topic[0]?.figure.quantity.kind === 'clock' || topic[0]?.figure.quantity.kind === 'date'
      ? 'date'
      : 'figure';
  const positions = sides
    .map(positionOf)
    .sort((a, b) => ((a.citations[0]?.report ?? '') < (b.citations[0]?.report ?? '') ? -1 : 1));
  return {
    id: disagreementId(kind, ...positions.map((p) => `${p.citations[0]?.report} ${p.sentence} ${p.value}`)),
    event,
    kind,
    about: describe(topic),
    reason: whyComparable(topic),
    positions,
  };
}

/** @returns one side as a reader sees it: the first claim's words, and where all of its claims stand */
function positionOf({ claims }: Side): Position {
  const ordered = [...claims].sort((a, b) =>
    a.report < b.report ? -1 : a.report > b.report ? 1 : a.figure.sentence - b.figure.sentence,
  );
  const first = ordered[0] as Claim;
  const citations = ordered
    .map((claim) => claim.citation)
    .filter(
      (c, i, all) =>
        all.findIndex((other) => other.report === c.report && other.paragraph === c.paragraph) === i,
    );
  return {
    value: first.figure.quantity.text,
    sentence: first.sentence,
    attributedTo: first.figure.attributedTo,
    citations,
  };
}
