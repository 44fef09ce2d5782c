import { describe, expect, it, vi } from 'vitest';
import { buttonsOf, Member, textOf } from './member.ts';
import { expectError, useOffice } from './office.ts';

const office = useOffice();

async function openWith(settings: Record<string, string>): Promise<void> {
  await office.bot.stop();
  office.bot = await office.open(settings);
}

const help = (who: Member) => who.slash('help');

describe('the cooldown', () => {
  it('of a member ends in a private word on when to try again, and lets others ask', async () => {
    await openWith({ COOLDOWN_MEMBER: '2/60' });
    const eager = new Member(office.discord);
    for (let i = 0; i < 2; i++) expect((await help(eager)).ephemeral).toBe(false);
    for (const refused of [await help(eager), await eager.slash('ask', { question: 'Which ferry?' })]) {
      expectError(refused);
      expect(refused.ephemeral).toBe(true);
      expect(textOf(refused)).toMatch(
        /You have asked a lot at once: try again in (?:[1-5]?\d|60) seconds?\./,
      );
    }
    expect(textOf(await help(new Member(office.discord)))).toContain('/ask');
  });

  it('of a server counts its members together, and not those elsewhere', async () => {
    await openWith({ COOLDOWN_SERVER: '2/60' });
    for (let i = 0; i < 2; i++) await help(new Member(office.discord));
    expect(textOf(await help(new Member(office.discord)))).toContain('This server has asked a lot');
    const elsewhere = new Member(office.discord, { guild: '300000000000000009' });
    for (const who of [elsewhere, new Member(office.discord, { guild: null })])
      expect(textOf(await help(who))).toContain('/ask');
  });

  it('counts buttons and forms, a turned page for less, and nothing of what is completed', async () => {
    await openWith({ COOLDOWN_MEMBER: '3/60' });
    const eager = new Member(office.discord);
    const long = await eager.slash('quotes', { speaker: 'Ada Lind' });
    for (let i = 0; i < 40; i++)
      expect((await eager.type('quotes', 'speaker', 'ada')).choices).toHaveLength(1);
    for (let i = 0; i < 2; i++) expect(textOf(await eager.press(long, 'Next'))).toContain('Ada Lind');
    const shown = await new Member(office.discord).slash('ask', { question: 'How many boats burnt?' });
    expect((await eager.press(shown, 'Follow up')).modal).not.toBeNull();
    expect(textOf(await eager.press(shown, 'Show passage'))).toContain('boats');
    for (const { label = '' } of buttonsOf(shown)) {
      const refused = await eager.press(shown, label);
      expectError(refused);
      expect(refused.ephemeral).toBe(true);
    }
    expectError(await eager.press(long, 'Next'));
  });

  it('is over after its time', async () => {
    await openWith({ COOLDOWN_MEMBER: '1/1' });
    const eager = new Member(office.discord);
    await help(eager);
    expectError(await help(eager));
    await vi.waitFor(async () => expect(textOf(await help(eager))).toContain('/ask'), {
      timeout: 5_000,
      interval: 300,
    });
  });
});
