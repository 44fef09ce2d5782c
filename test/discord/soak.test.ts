import { expect, it } from 'vitest';
import { useOffice } from './office.ts';
import { soak } from './soak.ts';

const office = useOffice();

it('leaves nobody without an answer, whatever fails', { timeout: 60_000 }, async () => {
  office.discord.patienceMs = 30_000;
  const soaked = await soak({
    discord: office.discord,
    members: 10,
    uses: 250,
    topics: {
      questions: [
        'How many boats did the fire destroy?',
        'Which ferry was cancelled?',
        'Who won the chess tournament in Reykjavik?',
        'How many tonnes of salt did the warehouse hold?',
      ],
      speakers: ['Ada Lind', 'Nobody at all'],
      texts: ['The fire destroyed 38 boats in Lindholm.', 'No figure.', ''],
    },
    faults: true,
  });
  expect(soaked.hanging).toEqual([]);
  expect(soaked.ackMs).toHaveLength(250);
  expect(office.logged()).not.toContain('left without an answer');
});
