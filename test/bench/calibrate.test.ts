import { describe, expect, it } from 'vitest';
import { chosenOf, curveOf, pointAt, type Scored } from '../../bench/calibration/curve.ts';
import { learnRanking, learnSupport } from '../../bench/calibration/learn.ts';
import { pictureOf } from '../../bench/calibration/picture.ts';
import { rightShare } from '../../bench/calibration/ranking.ts';
import type { Trial } from '../../bench/calibration/trials.ts';
import type { Features } from '../../src/answers/ranking/features.ts';
import type { Signs } from '../../src/answers/signs.ts';
import { ANSWER_FROM, SUPPORT, WEIGHTS } from '../../src/answers/weights.ts';

const scores = (set: string, told: boolean, odds: readonly number[]): Scored[] =>
  odds.map((one) => ({ set, told, odds: one }));

const ALL = [
  ...scores('a', true, [-1.1, 2, 2, 2]),
  ...scores('b', true, [2, 2]),
  ...scores('c', false, [-3, -3, 0.6, Number.NEGATIVE_INFINITY]),
  ...scores('d, trick questions', false, [3, 3]),
];

describe('the curve', () => {
  it('counts every set alike, and tricks in no mean', () => {
    const point = pointAt(0, ALL);
    expect([...point.sets]).toEqual([
      ['a', 0.25],
      ['b', 0],
      ['c', 0.75],
      ['d, trick questions', 0],
    ]);
    expect([point.lost, point.abstained]).toEqual([0.125, 0.75]);
  });

  it('rises with the threshold', () => {
    const curve = curveOf(ALL);
    const abstained = curve.map((point) => point.abstained);
    expect(abstained).toEqual(abstained.toSorted((a, b) => a - b));
    expect(curve[0]?.threshold).toBe(-4);
  });

  it('is cut where too much that is told would be lost', () => {
    const chosen = chosenOf(curveOf(ALL));
    expect(chosen?.threshold).toBe(-1.1);
    expect(chosen?.lost).toBe(0);
  });

  it('is a picture with the threshold that is used', () => {
    const svg = pictureOf(curveOf(ALL), -1.25);
    expect(svg).toMatch(/^<svg .*\n[\s\S]*<\/svg>\n$/);
    expect(svg.match(/<polyline/g)).toHaveLength(2);
    expect(svg).toContain('used: -1.25');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});

const features = (some: Partial<Features>): Features => ({
  ...WEIGHTS,
  ...Object.fromEntries(Object.keys(WEIGHTS).map((name) => [name, 0])),
  ...some,
});
const signs = (some: Partial<Signs>): Signs => ({
  ...SUPPORT,
  ...Object.fromEntries(Object.keys(SUPPORT).map((name) => [name, 0])),
  ...some,
});
const trial = (told: boolean, coverage: number): Trial => ({
  question: '',
  answers: [],
  told,
  set: 'a',
  group: 'g',
  leads: [signs({ coverage })],
  candidates: [
    { features: features({ coverage: 0.9, figure: 0 }), right: false },
    { features: features({ coverage: 0.9, figure: 1 }), right: told },
  ],
});
const covering: Trial = {
  ...trial(true, 1),
  candidates: [
    { features: features({ coverage: 0.2 }), right: false },
    { features: features({ coverage: 0.9 }), right: true },
  ],
};
const TRIALS = [covering, trial(true, 1), trial(true, 0.9), trial(false, 0), trial(false, 0.1)];

describe('learning', () => {
  it('finds what speaks for answering', () => {
    const { bias, signs: learned } = learnSupport(TRIALS, () => 10);
    expect(learned.coverage).toBeGreaterThan(1);
    expect(bias).toBeLessThan(0);
    // however little speaks against it, an unseen word never speaks for it
    expect(learned.unseen).toBeLessThan(0);
  });

  it('finds what makes a sentence right', () => {
    const learned = learnRanking(TRIALS, () => 10);
    expect(learned.coverage).toBe(1);
    expect(rightShare([trial(true, 1)], learned)).toBe(1);
    expect(rightShare([trial(true, 1)], features({ coverage: 1 }))).toBe(0);
  });
});

it('the shipped threshold is one that the curve knows', () => {
  expect(curveOf(ALL).map(({ threshold }) => threshold)).toContain(ANSWER_FROM);
});
