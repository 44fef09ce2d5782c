import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/disagreements/claims.ts';
import { agree, compatible, isUpdate, sidesOf } from '../../src/disagreements/values.ts';
import { findQuantities } from '../../src/evidence/quantities/index.ts';
import type { Figure, Quantity } from '../../src/evidence/types.ts';

const FIGURE: Omit<Figure, 'quantity'> = {
  sentence: 0,
  paragraph: 1,
  counted: 'raft',
  surface: 'rafts',
  modifiers: [],
  eventClass: 'killed',
  attributedTo: null,
  subject: null,
  per: null,
  doer: null,
  marks: [],
  context: [],
  around: [],
  names: [],
  places: [],
  times: [],
};
const claimOf = (quantity: Quantity, report: string, date: string | null): Claim => ({
  figure: { ...FIGURE, quantity },
  report,
  date,
  sentence: quantity.text,
  citation: { report, paragraph: 1, headline: null, date, outlet: null, url: null },
});
const read = (text: string): Quantity => {
  const [quantity] = findQuantities(text, '2026-03-11');
  if (!quantity) throw new Error(`no quantity in "${text}"`);
  return quantity;
};

const WORDS =
  `12 rafts|at least 12 rafts|up to 9 rafts|dozens of rafts|about 40 rafts|25,000 rafts|0 rafts|3 to 5 rafts`.split(
    '|',
  );
const AGES = 'Orr, 44, swam.|Orr, 45, swam.|A 3-month-old child|a man of 60'.split('|');
const CLOCKS =
  `at 7 a.m.|at 7 p.m.|at 7:00|at noon|at midnight|at 12 a.m.|at about 6.50 a.m.|shortly before 11.55 p.m.|half past six|at 23:50`.split(
    '|',
  );
const quantities = fc.constantFrom(WORDS, AGES, CLOCKS).chain((kind) => {
  const one = fc.constantFrom(...kind).map(read);
  return fc.tuple(one, one);
});
const date = fc.option(fc.constantFrom('2026-01-01', '2026-03-11', '2026-03-12', '2027-05-01'));

describe('agree', () => {
  it('does not ask who comes first, and agrees with itself', () => {
    fc.assert(
      fc.property(quantities, date, date, ([one, other], then, now) => {
        const [a, b] = [claimOf(one, 'a', then), claimOf(other, 'b', now)];
        expect(agree(a, b)).toBe(agree(b, a));
        expect(agree(a, a)).toBe(true);
        expect(compatible(one, other)).toBe(compatible(other, one));
      }),
    );
  });

  it.each([
    ['at 7 a.m.', 'at 7:00', true],
    ['at 7 a.m.', 'at 7 p.m.', false],
    ['half past six', 'at 6.30 p.m.', true],
    ['at 12 a.m.', 'at midnight', true],
    ['at about 11.50 p.m.', 'at midnight', true],
    ['shortly after midnight', 'at 11.55 p.m.', false],
    ['shortly before midnight', 'at about 11.30 p.m.', true],
    ['shortly before midnight', 'at about 11.05 p.m.', false],
    ['at noon', 'at 12 p.m.', true],
    ['at least 12 rafts', '400 rafts', true],
    ['at least 12 rafts', '11 rafts', false],
    ['up to 9 rafts', 'no rafts but 4 rafts', true],
    ['12 miles', '19 km', true],
    ['12 miles', '24 km', false],
    ['£2.5m', '£2,480,000', true],
    ['a third of them', '33 per cent', true],
    ['a third of them', '40 per cent', false],
  ])('%j and %j: %s', (one, other, expected) => {
    expect(compatible(read(one), read(other))).toBe(expected);
  });
});

describe('sidesOf', () => {
  it('parts claims into sides that exclude each other, none of them empty or twice', () => {
    const claims = fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom('a', 'b', 'c', 'd')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(claims, (list) => {
        const all = list.map(([words, report]) => claimOf(read(words), report, null));
        const sides = sidesOf(all);
        const told = sides.flatMap((side) => side.claims);
        expect(new Set(told).size).toBe(told.length);
        expect(told.every((claim) => all.includes(claim))).toBe(true);
        for (const [i, side] of sides.entries()) {
          expect(side.claims.length).toBeGreaterThan(0);
          expect(side.claims.every((a) => side.claims.every((b) => agree(a, b)))).toBe(true);
          for (const other of sides.slice(i + 1))
            expect(side.claims.some((a) => other.claims.some((b) => !agree(a, b)))).toBe(true);
        }
      }),
    );
  });

  it('leaves out what could stand on two sides', () => {
    const sides = sidesOf(
      ['12 rafts', '40 rafts', 'at least 10 rafts'].map((t, i) => claimOf(read(t), `${i}`, null)),
    );
    expect(sides.map((side) => side.claims.map((claim) => claim.sentence))).toEqual([['12'], ['40']]);
  });
});

describe('isUpdate', () => {
  const update = (...told: [string, string | null][]) =>
    isUpdate(sidesOf(told.map(([words, day], i) => claimOf(read(words), `r${i}`, day))));
  it.each([
    [
      'a toll that grows day by day',
      [
        ['4 rafts', '2026-03-11'],
        ['9 rafts', '2026-03-12'],
      ],
      true,
    ],
    [
      'a toll that shrinks',
      [
        ['9 rafts', '2026-03-11'],
        ['4 rafts', '2026-03-12'],
      ],
      false,
    ],
    [
      'two tolls of one day',
      [
        ['4 rafts', '2026-03-11'],
        ['9 rafts', '2026-03-11'],
      ],
      false,
    ],
    [
      'a toll without a date',
      [
        ['4 rafts', '2026-03-11'],
        ['9 rafts', null],
      ],
      false,
    ],
  ] as [string, [string, string | null][], boolean][])('%s', (_, told, expected) => {
    expect(update(...told)).toBe(expected);
  });
});
