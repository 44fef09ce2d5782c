import { TOLLS } from '../evidence/figures/classes.ts';
import type { Quantity } from '../evidence/types.ts';
import type { Claim } from './claims.ts';

const HALF_DAY_MINUTES = 720;

/** @returns whether both can be right: their intervals meet, once a clock that names no half of the day is read either way */
export function compatible(one: Quantity, other: Quantity): boolean {
  if (one.kind === 'clock') {
    const either = one.unit === '12h' || other.unit === '12h';
    return either
      ? one.value % HALF_DAY_MINUTES === other.value % HALF_DAY_MINUTES
      : one.value === other.value;
  }
  return one.low <= other.high * (1 + EPSILON) && other.low <= one.high * (1 + EPSILON);
}

/** Unit conversion leaves crumbs. */
const EPSILON = 1e-9;

/** Claims that can all be right together, told as one position. */
export interface Side {
  claims: Claim[];
}

/**
 * Parts claims into sides that exclude each other. A claim that could stand on two sides ("more than a year" beside
 * 14 and 40 months) takes none.
 */
export function sidesOf(claims: readonly Claim[]): Side[] {
  const exact = [...claims].sort((a, b) => width(a) - width(b) || (a.report < b.report ? -1 : 1));
  const sides: Side[] = [];
  for (const claim of exact) {
    const fits = sides.filter((side) =>
      side.claims.every((other) => compatible(claim.figure.quantity, other.figure.quantity)),
    );
    if (
      fits.length === 0 &&
      !sides.some((side) =>
        side.claims.some((other) => compatible(claim.figure.quantity, other.figure.quantity)),
      )
    )
      sides.push({ claims: [claim] });
    else if (fits.length === 1) fits[0]?.claims.push(claim);
  }
  return sides;
}

const width = ({ figure: { quantity } }: Claim): number =>
  quantity.value === 0
    ? quantity.high - quantity.low
    : (quantity.high - quantity.low) / Math.abs(quantity.value);

/** @returns whether a toll only grew from an earlier day to a later one: an update, and no dispute */
export function isUpdate(sides: readonly Side[]): boolean {
  const claims = sides.flatMap((side) => side.claims);
  if (!claims.every(({ figure }) => TOLLS.has(figure.eventClass ?? ''))) return false;
  const dated = claims
    .filter((claim) => claim.date !== null)
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  if (dated.length < claims.length) return false;
  return dated.every((claim, i) => {
    const before = dated[i - 1];
    if (!before || compatible(before.figure.quantity, claim.figure.quantity)) return true;
    return before.date !== claim.date && claim.figure.quantity.value > before.figure.quantity.value;
  });
}
