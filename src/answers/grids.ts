import { setImmediate } from 'node:timers/promises';
import { type Grid, gridOf } from '../disagreements/grid.ts';
import type { Disagreement } from '../disagreements/types.ts';
import type { StoreReader } from '../store/reader.ts';

/**
 * Lays points out by event and outlet; whoever else asks has their turn between two events.
 * @param current the store to read, asked for anew each time
 */
export async function gridsOf(current: () => StoreReader, points: readonly Disagreement[]): Promise<Grid[]> {
  const grids: Grid[] = [];
  for (const [event, own] of Map.groupBy(points, (point) => point.event)) {
    const store = current();
    const reports = store.events().get(event) ?? [];
    const witnesses = reports.flatMap((id) => store.witness(id) ?? []);
    grids.push(gridOf(event, own, witnesses));
    await setImmediate();
  }
  return grids;
}
