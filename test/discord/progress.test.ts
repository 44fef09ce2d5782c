import { expect, it, vi } from 'vitest';
import { writeCorpus } from '../../bench/refreshing/corpus.ts';
import { textOf } from './member.ts';
import { useOffice } from './office.ts';

// every word on the progress is shown, however soon
vi.mock('../../src/discord/limits.ts', async (original) => ({
  ...(await original<object>()),
  PROGRESS_MS: 0,
}));

const office = useOffice();

it('tells how far a refresh is, and ends in its answer', async () => {
  writeCorpus(office.folders.seeds, 12);
  const first = await office.moderator.slash('refresh');
  expect(textOf(first)).toMatch(/Working.*\d+ of \d+ files read, about \d+ seconds? left/s);
  const last = () => JSON.stringify(office.discord.requests.at(-1)?.body);
  await vi.waitFor(() => expect(last()).toContain('What would change'), 10_000);
});
