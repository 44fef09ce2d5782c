import { describe, expect, it } from 'vitest';
import type { Disagreement } from '../../src/disagreements/types.ts';
import type { RefreshSummary } from '../../src/refresh/types.ts';
import { disagreementsReply } from '../../src/replies/disagreements.ts';
import {
  dismissalReply,
  dismissedReply,
  whyDismissReply,
  withDismissing,
} from '../../src/replies/dismissed.ts';
import { refreshReply } from '../../src/replies/refresh.ts';
import type { Reply } from '../../src/replies/types.ts';

const flag = (id: string): Disagreement => ({
  id,
  event: 'gale',
  kind: 'figure',
  about: `rafts of ${id}`,
  positions: [],
});
const summaryOf = (newDisagreements: Disagreement[]): RefreshSummary => ({
  ...{ added: ['b'], changed: [], removed: [], unchanged: 1, rejected: [], resolvedDisagreements: [] },
  ...{ newDisagreements, paragraphs: 2, ms: 3 },
});
const dismissal = (id: string) =>
  ({ id, at: '2031-04-03T08:00:00.000Z', by: 'Ida', reason: 'other', disagreement: flag(id) }) as const;
const stamp = { reports: 2, refreshedAt: '2026-03-04T09:30:00.000Z' };
const offered = (reply: Reply) =>
  (withDismissing(reply).actions ?? []).filter(({ action }) => action === 'dismiss');

describe('to dismiss', () => {
  it('is offered as a button for one flag, and as a choice of several', () => {
    expect(offered(disagreementsReply([flag('a')], null, stamp))).toEqual([
      { action: 'dismiss', given: { id: 'a' } },
    ]);
    const [choice] = offered(disagreementsReply([flag('a'), flag('b')], null, stamp));
    expect(choice?.choices?.map(({ value, label, block }) => [value, label, block?.kind])).toEqual([
      ['a', 'rafts of a', 'disagreement'],
      ['b', 'rafts of b', 'disagreement'],
    ]);
  });

  it('is offered for what a refresh brought', () => {
    expect(offered(refreshReply(summaryOf([flag('a')])))).toHaveLength(1);
  });

  it.each<[string, Reply]>([
    ['what a refresh would bring', refreshReply(summaryOf([flag('a')]), true)],
    ['what is being asked about', whyDismissReply(flag('a'))],
    ['what is dismissed', dismissalReply(dismissal('a'))],
    ['a list of what is dismissed', dismissedReply([dismissal('a'), dismissal('b')])],
    ['a reply without a flag', disagreementsReply([], null, stamp)],
  ])('is not offered for %s', (_, reply) => {
    expect(offered(reply)).toEqual([]);
  });
});
