import { setImmediate } from 'node:timers/promises';
import { type Grid, gridOf } from '../disagreements/grid.ts';
import type { Disagreement, Witness } from '../disagreements/types.ts';
import type { StoreReader } from '../store/reader.ts';

/** Reports read between two rests. */
const PORTION = 20;

/**
 * Lays points out by event and outlet; whoever else asks has their turn now and then.
 * @param current the store to read, asked for anew each time
 */
export async function gridsOf(current: () => StoreReader, points: readonly Disagreement[]): Promise<Grid[]> {
  const grids: Grid[] = [];
  for (const [event, own] of Map.groupBy(points, (point) => point.event)) {
    const reports = current().events().get(event) ?? [];
    const witnesses: Witness[] = [];
    for (const [i, id] of reports.entries()) {
      const witness = current().witness(id);
      if (witness) witnesses.push(witness);
      if (i % PORTION === 0) await setImmediate();
    }
    grids.push(gridOf(event, own, witnesses));
  }
  return grids;
}
