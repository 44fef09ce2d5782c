import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../src/disagreements/claims.ts';
import { detectDisagreements } from '../../src/disagreements/index.ts';
import { pairsOf } from '../../src/disagreements/pairs.ts';
import type { Witness } from '../../src/disagreements/types.ts';
import { sidesOf, witnessesOf } from './witness.ts';

const DAY = '2026-03-11';
const flags = (...witnesses: Witness[]) => detectDisagreements('gale', witnesses).disagreements;
const between = (one: string, other: string, day: string | null = DAY, later: string | null = DAY) =>
  sidesOf(flags(...witnessesOf([day, one], [later, other])));

describe('absurd numbers', () => {
  const told = (number: string) => `The gale sank ${number} rafts in the old harbour of Skarn.`;

  it.each([
    '1e400',
    '-40',
    '−40',
    'minus 40',
    '1,2,3,4',
    '4,00',
    '0x40',
    '40e',
    '9'.repeat(400),
    '4.0.0',
    '½¾',
  ])('%s starts no dispute', (number) => {
    const witnesses = witnessesOf([DAY, told(number)], [DAY, told('55')]);
    expect(sidesOf(flags(...witnesses))).toEqual([]);
    for (const { figure } of claimsOf(witnesses)) expect(Number.isFinite(figure.quantity.value)).toBe(true);
  });

  it('nought is a number', () => {
    expect(between(told('0'), told('55'))).toEqual(['0 / 55']);
  });
});

describe('a report that is dated', () => {
  const toll = (count: number) => `The gale killed ${count} people at Skarn on Tuesday.`;

  it.each([
    ['in the future', '2999-12-31'],
    ['long ago', '0001-01-01'],
    ['not at all', null],
  ])('%s says the same as the others', (_, date) => {
    expect(between(toll(4), toll(4), DAY, date)).toEqual([]);
  });

  it('in the future gives an update', () => {
    expect(between(toll(4), toll(9), DAY, '2999-12-31')).toEqual([]);
  });
});

describe('5,000 figures in a paragraph', () => {
  const list = (write: (i: number) => string, between = ' ') =>
    Array.from({ length: 5000 }, (_, i) => write(i)).join(between);

  it.each([
    [
      'in sentences',
      list((i) => `In ward ${i} the gale sank ${i} rafts.`),
      list((i) => `In ward ${i} the gale sank ${i + 1} rafts.`),
    ],
    ['of one thing', list((i) => `The gale sank ${i} rafts.`), list((i) => `The gale sank ${i + 1} rafts.`)],
    ['in one list', list((i) => `${i} rafts`, ', '), list((i) => `${i + 1} rafts`, ', ')],
    ['in a table', list((i) => `${i}\t${i * 3}`, '\n'), list((i) => `${i}\t${i * 5}`, '\n')],
  ])('%s start no dispute, and are not all held against one another', (_, one, other) => {
    const witnesses = witnessesOf([DAY, one], [DAY, other]);
    const { disagreements, nearMisses } = detectDisagreements('gale', witnesses);
    expect(sidesOf(disagreements)).toEqual([]);
    expect(nearMisses.length).toBeLessThanOrEqual(300);
    expect([...pairsOf(claimsOf(witnesses))].length).toBeLessThanOrEqual(40 * 40);
  });
});

describe('500 reports of one event', () => {
  const report = (i: number, count: number): [string, string[]] => [
    DAY,
    [
      `The gale sank ${count} rafts in the old harbour of Skarn on Tuesday night.`,
      `“We had ten minutes to get the boats in,” said Edda Voss, the harbour master.`,
      `Mayor Ada Crane ordered the evacuation of the lower town, and ${i % 7} ferries lay at the pier.`,
    ],
  ];
  const many = (from: number, to: number, count: (i: number) => number) =>
    witnessesOf(...Array.from({ length: to - from }, (_, k) => report(from + k, count(from + k)))).map(
      ({ report, evidence }, k) => ({
        report: { ...report, id: `r${String(from + k).padStart(3, '0')}` },
        evidence,
      }),
    );

  it('that agree give no flag', () => {
    expect(sidesOf(flags(...many(0, 500, () => 40)).filter(({ about }) => !/ferries/.test(about)))).toEqual(
      [],
    );
  });

  it('of which one disagrees give one flag, with every report on its side', () => {
    const found = flags(...many(0, 500, (i) => (i === 433 ? 55 : 40))).filter(({ about }) =>
      /rafts/.test(about),
    );
    expect(sidesOf(found)).toEqual(['40 / 55']);
    expect(found[0]?.positions.map(({ citations, origins }) => [citations.length, origins])).toEqual([
      [499, 1],
      [1, 1],
    ]);
  });

  it('are held against some of the others each', () => {
    const pairs = (count: number) => [...pairsOf(claimsOf(many(0, count, (i) => i)))].length;
    const [some, twice] = [pairs(250), pairs(500)];
    expect(twice).toBeLessThan(some * 2.2);
  });
});

it('whatever the reports say, each value is a run of its sentence', () => {
  const words = fc.constantFrom(
    ...'the gale sank 40 55 rafts people were killed 1e400 -3 0 1,2 £3m 7.30 a.m. on Tuesday “We lost” Ana Orr , 44, said . ) ½ per cent or in Skarn'.split(
      ' ',
    ),
  );
  const text = fc.array(words, { minLength: 1, maxLength: 40 }).map((parts) => `Then ${parts.join(' ')}.`);
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
      const found = flags(...witnessesOf(...texts.map((one): [string, string] => [DAY, one])));
      for (const { positions, reason } of found) {
        expect(positions.length).toBeGreaterThan(1);
        expect(reason).not.toBe('');
        for (const { sentence, value, origins } of positions) {
          expect(sentence).toContain(value);
          expect(origins).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: 60 },
  );
});
