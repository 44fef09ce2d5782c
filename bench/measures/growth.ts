import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const STEP = fileURLToPath(new URL('../growth-step.ts', import.meta.url));
/** Each corpus is so many times the one before. */
const FACTOR = 2;
const STEPS = 4;
/** Reports of one event; no event has more than this. */
const MOST_OF_ONE_EVENT = 1000;
const REPORTS_AN_EVENT = 4;

const Step = z.object({
  reports: z.number(),
  ms: z.number(),
  peakMb: z.number(),
  events: z.number(),
  disagreements: z.number(),
});

/** Time and memory over corpora that double; `exponent` is the slope of log time over log reports. */
export interface Growth {
  what: string;
  steps: z.infer<typeof Step>[];
  exponent: number;
}

/** Extraction and comparison over corpora up to so many reports: of many events, and of one. */
export function measureGrowth(most: number): Growth[] {
  const one = Math.min(most, MOST_OF_ONE_EVENT);
  return [
    grow('many events, four reports each', most, () => REPORTS_AN_EVENT),
    grow('one event', one, (reports) => reports),
  ];
}

function grow(what: string, most: number, anEvent: (reports: number) => number): Growth {
  const sizes = Array.from({ length: STEPS }, (_, i) => Math.ceil(most / FACTOR ** (STEPS - 1 - i)));
  const steps = sizes.map((reports) => stepOf(reports, anEvent(reports)));
  return { what, steps, exponent: exponentOf(steps) };
}

function stepOf(reports: number, anEvent: number): z.infer<typeof Step> {
  const { stdout, stderr, status } = spawnSync(process.execPath, [STEP, String(reports), String(anEvent)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The step of ${reports} reports failed: ${stderr}`);
  return Step.parse(JSON.parse(stdout));
}

/** @returns the exponent e of the best fit ms = c · reports^e, by least squares of the logarithms */
export function exponentOf(steps: readonly { reports: number; ms: number }[]): number {
  const points = steps.map(({ reports, ms }) => ({ x: Math.log(reports), y: Math.log(ms) }));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map((p) => p.x)), mean(points.map((p) => p.y))];
  const slope = points.reduce((sum, p) => sum + (p.x - x) * (p.y - y), 0);
  return slope / points.reduce((sum, p) => sum + (p.x - x) ** 2, 0);
}
