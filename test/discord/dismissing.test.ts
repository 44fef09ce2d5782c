import { afterEach, describe, expect, it } from 'vitest';
import type { Ended } from './double.ts';
import { buttonsOf, Member, selectsOf, textOf } from './member.ts';
import { expectError, expectMannered, useOffice } from './office.ts';

const office = useOffice();
const FLAG = 'Not a disagreement';
const REASON = 'Choose the reason';
const QUESTION = 'How many boats did the fire destroy?';

afterEach(() => {
  for (const { id } of office.newsroom.dismissals.list()) office.newsroom.dismissals.undo(id);
});

const offers = (shown: Ended): string[] => [
  ...buttonsOf(shown).flatMap(({ label }) => label ?? []),
  ...selectsOf(shown).flatMap(({ placeholder }) => placeholder ?? []),
];
const flagged = async (): Promise<Ended> => office.moderator.slash('ask', { question: QUESTION });

describe('a false flag', () => {
  it('is dismissed for a reason, listed, and shown again', async () => {
    const why = await office.moderator.press(await flagged(), FLAG);
    expect(why.ephemeral).toBe(true);
    expectMannered(why);
    expect(selectsOf(why)[0]?.options?.map(({ value }) => value)).toEqual([
      'different thing',
      'different time',
      'same value',
      'other',
    ]);
    expect(offers(why)).not.toContain(FLAG);
    const done = await office.moderator.choose(why, REASON, 'different time');
    expect(textOf(done)).toContain('“different time”');
    expect(office.newsroom.disagreements()).toEqual([]);
    expect(offers(await flagged())).not.toContain(FLAG);

    const listed = await office.moderator.slash('disagreements', { dismissed: true });
    expect(listed.ephemeral).toBe(true);
    expect(textOf(listed)).toContain('boats');
    const id = office.newsroom.dismissals.list()[0]?.id ?? '';
    const undone = await office.moderator.choose(listed, 'Undo: choose which', id);
    expect(textOf(undone)).toContain('Shown again');
    expect(offers(await flagged())).toContain(FLAG);
  });

  it('is undone right after it was dismissed, and after a restart', async () => {
    const why = await office.moderator.press(await flagged(), FLAG);
    await office.restart();
    const done = await office.moderator.choose(why, REASON, 'other');
    expect(office.newsroom.dismissals.list()).toMatchObject([
      { reason: 'other', by: expect.stringContaining('member (') },
    ]);
    await office.restart();
    await office.moderator.press(done, 'Undo');
    expect(office.newsroom.dismissals.list()).toEqual([]);
  });

  it('is said to be gone where it is dismissed already', async () => {
    const shown = await flagged();
    const why = await office.moderator.press(shown, FLAG);
    await office.moderator.choose(why, REASON, 'same value');
    expectError(await office.moderator.press(shown, FLAG));
    expectError(await office.moderator.choose(why, REASON, 'same value'));
  });

  it('takes no reason that is none', async () => {
    const why = await office.moderator.press(await flagged(), FLAG);
    expectError(await office.moderator.choose(why, REASON, 'a whim'));
    expect(office.newsroom.dismissals.list()).toEqual([]);
  });
});

describe('those who are no moderators of an admin server', () => {
  const elsewhere = () => new Member(office.discord, { moderator: true, guild: '300000000000000009' });

  it.each([
    ['a member', () => office.member],
    ['a moderator of another server', elsewhere],
    ['anyone in direct messages', () => new Member(office.discord, { guild: null })],
  ])('%s is not offered to dismiss', async (_, who) => {
    expect(offers(await who().slash('ask', { question: QUESTION }))).not.toContain(FLAG);
    const listed = await who().slash('disagreements', { dismissed: true });
    expectError(listed);
    expect(listed.ephemeral).toBe(true);
  });

  it.each([
    ['a member', () => office.member],
    ['a moderator of another server', elsewhere],
  ])('%s may not press what a moderator was offered', async (_, who) => {
    const shown = await flagged();
    const why = await office.moderator.press(shown, FLAG);
    expectError(await who().press(shown, FLAG, office.moderator));
    expectError(await who().choose(why, REASON, 'other', office.moderator));
    office.newsroom.dismissals.dismiss(office.newsroom.disagreements()[0]?.id ?? '', 'other');
    const listed = await office.moderator.slash('disagreements', { dismissed: true });
    const id = office.newsroom.dismissals.list()[0]?.id ?? '';
    expectError(await who().choose(listed, 'Undo: choose which', id, office.moderator));
    expect(office.newsroom.dismissals.list()).toHaveLength(1);
  });
});
