/** What one measure found: the project's own and its peer's, both from the same run. */
export interface Measured {
  what: string;
  own: number;
  peer: number;
  unit: string;
  /** Name of what it is held against. */
  against: string;
  /** own ÷ peer. */
  ratio: number;
}

export const measured = (row: Omit<Measured, 'ratio'>): Measured => ({ ...row, ratio: row.own / row.peer });

/** @returns milliseconds that a piece of work took, and what it gave */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; result: T }> {
  const started = performance.now();
  const result = await work();
  return { ms: performance.now() - started, result };
}

/** @returns the middle one of some numbers */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** @returns the median time of several runs, in milliseconds */
export async function medianTime(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) times.push((await timed(work)).ms);
  return median(times);
}

/** @returns median times of two pieces of work, run by turns, so that a busy machine slows both */
export async function byTurns(
  runs: number,
  own: () => unknown,
  peer: () => unknown,
): Promise<{ own: number; peer: number }> {
  const times: Record<'own' | 'peer', number[]> = { own: [], peer: [] };
  for (let i = 0; i < runs; i++) {
    times.own.push((await timed(own)).ms);
    times.peer.push((await timed(peer)).ms);
  }
  return { own: median(times.own), peer: median(times.peer) };
}
