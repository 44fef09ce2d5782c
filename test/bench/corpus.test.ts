import { describe, expect, it } from 'vitest';
import { makeCorpus, makeQuestions } from '../../bench/corpus.ts';
import { exponentOf } from '../../bench/measures/growth.ts';
import { median, medianTime } from '../../bench/timing.ts';
import { readReport } from '../../src/reports/read.ts';

describe('makeCorpus', () => {
  it('makes the same reports for the same seed, and others for another', () => {
    expect([...makeCorpus(20)]).toEqual([...makeCorpus(20)]);
    expect([...makeCorpus(20, 8)]).not.toEqual([...makeCorpus(20)]);
  });

  it('makes as many as asked for, and a larger corpus begins with the smaller', () => {
    expect(makeCorpus(0).size).toBe(0);
    expect(makeCorpus(37).size).toBe(37);
    expect([...makeCorpus(37)].slice(0, 10)).toEqual([...makeCorpus(10)]);
  });

  it('makes many reports of one event', () => {
    const texts = [...makeCorpus(12, 7, 12).values()];
    const headlines = texts.map((text) => /headline: "([^:]+):/.exec(text)?.[1]);
    expect(new Set(headlines).size).toBe(1);
  });

  it('makes reports that can be read', () => {
    for (const [file, text] of makeCorpus(12)) {
      const report = readReport(file, new TextEncoder().encode(text));
      expect(report.date).toMatch(/^2026-/);
      expect(report.passages.length).toBeGreaterThan(1);
      expect(report.text).not.toMatch(/undefined|NaN/);
    }
  });
});

it('makes questions about its events, no two alike', () => {
  const questions = makeQuestions(40, 50);
  expect(new Set(questions).size).toBe(50);
  expect(questions).toEqual(makeQuestions(40, 50));
  const texts = [...makeCorpus(40).values()].join('\n');
  const places = questions.flatMap((question) => / in (\p{Lu}\p{Ll}+)/u.exec(question)?.[1] ?? []);
  expect(places.length).toBeGreaterThan(10);
  for (const place of places) expect(texts).toContain(place);
});

it('takes the middle one of several times', async () => {
  expect(median([5, 1, 9])).toBe(5);
  expect(median([])).toBeNaN();
  let runs = 0;
  expect(await medianTime(3, () => runs++)).toBeGreaterThanOrEqual(0);
  expect(runs).toBe(3);
});

it.each([1, 1.15, 2])('finds the exponent %d of a growth', (exponent) => {
  const steps = [500, 1000, 2000].map((reports) => ({ reports, ms: 3 * reports ** exponent }));
  expect(exponentOf(steps)).toBeCloseTo(exponent);
});
