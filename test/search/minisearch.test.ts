import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createSearchIndex } from '../../src/search/minisearch.ts';
import { searchContract } from './contract.ts';

searchContract('MiniSearch', createSearchIndex);

it('changes on and on, with rests in between, and stays whole', async () => {
  const index = createSearchIndex();
  const told = (id: number) => ({
    id,
    text: `Boat ${id} of harbour w${id % 900} x${id % 70}`,
    headline: `n${id}`,
  });
  const ids = Array.from({ length: 3_000 }, (_, id) => id);
  index.add(ids.map(told));
  for (let round = 0; round < 12; round++) {
    index.discard(ids.slice(round * 200, round * 200 + 200));
    index.add(ids.slice(round * 40, round * 40 + 40).map((id) => told(10_000 + round * 50 + id)));
    await delay(2);
  }
  expect(index.size).toBe(3_000 - 12 * 200 + 12 * 40);
  expect(index.frequency('harbour')).toBe(index.size);
});
