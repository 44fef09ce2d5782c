import { describe, expect, it, test } from 'vitest';
import { buttonsOf, Member, textOf } from './member.ts';
import { DEFERRED, DEFERRED_UPDATE, expectMannered, pageOf, useOffice } from './office.ts';

const office = useOffice();

const LONG = { speaker: 'Ada Lind' };

describe('a long reply', () => {
  it('has pages that its buttons turn', async () => {
    const first = await office.member.slash('quotes', LONG);
    expectMannered(first);
    expect(pageOf(first)).toMatch(/^Page 1 of [2-9]$/);
    expect(buttonsOf(first).map(({ disabled }) => disabled)).toEqual([true, true, false]);
    const second = await office.member.press(first, 'Next');
    expectMannered(second);
    expect(second.ackType).toBe(DEFERRED_UPDATE);
    expect(pageOf(second)).toMatch(/^Page 2/);
    const back = await office.member.press(second, 'Previous');
    expect(textOf(back)).toBe(textOf(first));
  });

  it('keeps its pages when the bot is started anew', async () => {
    const first = await office.member.slash('quotes', LONG);
    await office.restart();
    expect(pageOf(await office.member.press(first, 'Next'))).toMatch(/^Page 2/);
  });

  it('stays as it is when someone else turns it, who gets a page alone', async () => {
    const first = await office.member.slash('quotes', LONG);
    const other = await new Member(office.discord).press(first, 'Next', office.member);
    expect(other).toMatchObject({ ackType: DEFERRED, ephemeral: true });
    expect(pageOf(other)).toMatch(/^Page 2/);
  });

  it('of a call too long for its buttons has pages until the bot is started anew', async () => {
    const places = Array.from({ length: 70 }, (_, i) => ((i + 3) ** 7).toString(36));
    const figures = places.map((place, i) => `The crew of ${place} saved ${(i * 7919) % 1009} goats.`);
    const first = await office.member.onMessage('Check against reports', figures.join(' '));
    const second = await office.member.press(first, 'Next');
    expect(pageOf(second)).toMatch(/^Page 2/);
    expect(pageOf(await office.member.press(second, 'Previous'))).toMatch(/^Page 1/);
    await office.restart();
    expect(textOf(await office.member.press(second, 'Previous'))).toContain('give the command again');
  });

  test.each(['p1:refresh:1:0:一', 'p1:gone:1:0:', 'v9:quotes', 'p1:quotes:1:0:=key'])(
    'with a forged button %j is left alone, and says so',
    async (custom_id) => {
      const shown = await office.member.slash('quotes', LONG);
      for (const button of buttonsOf(shown)) if (button.label === 'Next') button.custom_id = custom_id;
      const pressed = await office.member.press(shown, 'Next');
      expect(pressed).toMatchObject({ ackType: DEFERRED_UPDATE, ephemeral: true });
      expect(textOf(pressed)).toContain('give the command again');
    },
  );
});
