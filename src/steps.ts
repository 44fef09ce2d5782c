import { setImmediate } from 'node:timers/promises';

/** Work in small steps, between which whoever has it done may do other things. */
export type Steps<T> = Generator<void, T>;

/** How long the steps may go on before all else has its turn, in milliseconds. */
const STRETCH_MS = 8;

/** Goes through all steps without a rest. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, letting all else have its turn now and then. */
export async function withRests<T>(steps: Steps<T>): Promise<T> {
  let rested = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - rested < STRETCH_MS) continue;
    await setImmediate();
    rested = performance.now();
  }
}
