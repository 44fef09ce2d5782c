import { describe, expect, it, test } from 'vitest';
import { pack } from '../../src/discord/state.ts';
import { buttonsOf, Member, textOf } from './member.ts';
import { DEFERRED, DEFERRED_UPDATE, expectError, expectMannered, pageOf, useOffice } from './office.ts';

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

  test.each([
    ['w2:page:2:一', 'give the command again'],
    ['w2:gone:2:', 'knows'],
    ['p1:quotes:1:0:=key', 'another version'],
    ['of-another-bot', 'knows'],
    [`w2:page:0:${pack({ recipe: ['refresh', {}], own: [{ page: '0' }] })}`, 'give the command again'],
    [`w2:page:0:${pack({ recipe: ['=', { key: 'guessed' }], own: [{ page: '0' }] })}`, 'anew'],
    [`w2:page:0:${pack({ recipe: ['.page', {}], own: [{ page: '0' }] })}`, 'give the command again'],
    [`w2:page:0:${pack({ recipe: ['gone', {}], own: [{ page: '0' }] })}`, 'give the command again'],
    [`w2:page:0:${pack({ recipe: ['quotes', LONG], own: [] })}`, 'give the command again'],
  ])('with a forged button %j is left alone, and says so', async (custom_id, reason) => {
    const shown = await office.member.slash('quotes', LONG);
    for (const button of buttonsOf(shown)) button.custom_id = button.label === 'Next' ? custom_id : 'x';
    const pressed = await office.member.press(shown, 'Next');
    expectError(pressed);
    expect(pressed.ephemeral).toBe(true);
    expect(textOf(pressed)).toContain(reason);
    expect(office.newsroom.log(9)).toHaveLength(1); // its opening
  });
});
