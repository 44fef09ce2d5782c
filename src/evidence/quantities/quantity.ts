import type { Span } from '../../reports/types.ts';
import type { Quantity, QuantityKind } from '../types.ts';
import type { NumberSpan } from './numbers.ts';
import { boundsOf } from './qualifiers.ts';

/** Kinds whose numbers are as exact as they are written: nothing is rounded away. */
const EXACT: ReadonlySet<QuantityKind> = new Set(['count', 'score', 'age']);

/** Characters to either side in which a qualifier stands. */
const REACH = 60;

/** What a number becomes: its kind, where it stands, and how it is taken into its unit. */
export interface Reading {
  kind: QuantityKind;
  start: number;
  end: number;
  unit: string | null;
  toUnit?: (value: number) => number;
}

/** @returns one quantity over `start` to `end`, its bounds those of its words, taken into the unit */
export function quantityOf(text: string, number: NumberSpan, reading: Reading): Quantity {
  const { kind, start, end, unit, toUnit = (value) => value } = reading;
  const bounds = boundsOf(
    text.slice(Math.max(0, start - REACH), start),
    text.slice(end, end + REACH),
    number,
    !EXACT.has(kind),
  );
  return {
    kind,
    start: start - bounds.length,
    end,
    text: text.slice(start - bounds.length, end),
    unit,
    qualifier: bounds.qualifier,
    value: toUnit(number.value),
    low: toUnit(bounds.low),
    high: bounds.high === Number.MAX_VALUE ? bounds.high : toUnit(bounds.high),
  };
}

/** @returns whether two spans share a character */
export const overlap = (a: Omit<Span, 'text'>, b: Omit<Span, 'text'>): boolean =>
  a.start < b.end && b.start < a.end;
