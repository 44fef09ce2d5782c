import { describe, expect, it, vi } from 'vitest';
import { Member, textOf } from './member.ts';
import { DEFERRED, expectError, expectMannered, useOffice } from './office.ts';

const office = useOffice();

describe('a command', () => {
  it('is answered in a server, all sides of a disagreement shown', async () => {
    const shown = await office.member.slash('ask', { question: 'How many boats did the fire destroy?' });
    expectMannered(shown);
    expect(shown).toMatchObject({ ackType: DEFERRED, ephemeral: false });
    expect(textOf(shown)).toContain(
      '> A fire destroyed 40 boats in the harbour of Lindholm on Tuesday night',
    );
    expect(textOf(shown)).toContain('](https://post.example/fire)');
  });

  it('is answered in direct messages, and privately when asked so', async () => {
    const friend = new Member(office.discord, { guild: null });
    expect(textOf(await friend.slash('ask', { question: 'Which ferry was cancelled?' }))).toContain(
      'Norrvik',
    );
    const shown = await office.member.slash('ask', { question: 'Which ferry was cancelled?', private: true });
    expect(shown.ephemeral).toBe(true);
    expect(textOf(shown)).toContain('Norrvik');
  });

  it('says that the reports do not hold an answer', async () => {
    const shown = await office.member.slash('ask', {
      question: 'Who won the chess tournament in Reykjavik?',
    });
    expectMannered(shown);
    expect(textOf(shown)).toContain('The reports do not say');
  });

  it('that is wrong ends in its reason', async () => {
    const shown = await office.member.slash('ask', { question: '\u200b\u200b\u200b\u200b' });
    expectError(shown);

    expect(textOf(shown)).toContain('question');
  });

  it('that fails ends in an id that the log has', async () => {
    vi.spyOn(office.newsroom, 'ask').mockImplementation(() => {
      throw new TypeError('the disk fell off');
    });
    const shown = await office.member.slash('ask', { question: 'How many boats burnt?' });
    expectMannered(shown);
    const id = /number ([0-9a-f]{8})/.exec(textOf(shown))?.[1];
    expect(id).toBeDefined();
    expect(textOf(shown)).not.toContain('disk');
    expect(office.logged()).toContain(`"id":"${id}"`);
  });

  it('that is no command any more says so', async () => {
    expect(textOf(await office.member.slash('gone'))).toContain('no command');
  });

  it('is answered though what Discord says to it is lost once it is done', async () => {
    const shown = await office.member.slash('ask', { question: 'How many boats did the fire destroy?' });
    for (const [at, doing] of [
      ['/callback', () => office.member.slash('help')],
      ['/@original', () => office.member.slash('help')],
      ['/callback', () => office.member.press(shown, 'Show passage')],
      ['/callback', () => office.member.press(shown, 'Follow up')],
      ['/callback', () => office.member.type('quotes', 'speaker', 'ada')],
    ] as const) {
      let losses = 2;
      const before = office.logged().length;
      office.discord.lost = ({ path }) => path.endsWith(at) && losses-- > 0;
      const { message, choices, modal } = await doing();
      expect([message.components, choices, modal?.components ?? []].flat()).not.toEqual([]);
      await vi.waitFor(() => expect(losses).toBeLessThanOrEqual(0));
      expect(office.logged().slice(before)).not.toContain('left without');
    }
  });

  it.each([500, 0])('is answered though Discord fails at first (%i)', async (status) => {
    for (const at of ['/callback', '/@original']) {
      let failures = 2;
      office.discord.fault = ({ path }) => (path.endsWith(at) && failures-- > 0 ? status : null);
      expect(textOf(await office.member.slash('help'))).toContain('/ask');
      expect(failures).toBeLessThanOrEqual(0);
    }
  });
});

describe('a message command', () => {
  it('checks the message, for whoever asked alone', async () => {
    const shown = await office.member.onMessage(
      'Check against reports',
      'The fire destroyed 38 boats in Lindholm.',
    );
    expectMannered(shown);
    expect(shown.ephemeral).toBe(true);
    expect(textOf(shown)).toContain('38 boats');
  });

  it.each([
    ['a server without the bot', '300000000000000009'],
    ['direct messages of others', null],
  ])('checks a message in %s, and shares what came of it', async (_, guild) => {
    const traveller = new Member(office.discord, { guild, installed: 'user' });
    const shown = await traveller.onMessage(
      'Check against reports',
      'The fire destroyed 38 boats in Lindholm.',
    );
    expect(shown.ephemeral).toBe(true);
    expect(textOf(shown)).toContain('disagree');
    expect((await traveller.press(shown, 'Share')).ephemeral).toBe(false);
  });

  it('says so when there is no text', async () => {
    expect(textOf(await office.member.onMessage('Check against reports', ''))).toContain('no text');
  });
});

describe('what is typed', () => {
  it('is completed', async () => {
    const { choices } = await office.member.type('quotes', 'speaker', 'ada');
    expect(choices[0]).toEqual({ name: 'Ada Lind', value: 'Ada Lind' });
    expect((await office.member.type('reports', 'report', 'lind')).choices[0]?.value).toBe('lindholm-boats');
  });

  it('has no choices when these fail, or are too long', async () => {
    const names = vi.spyOn(office.newsroom, 'speakerNames');
    names.mockImplementationOnce(() => {
      throw new Error('no names');
    });
    expect((await office.member.type('quotes', 'speaker', 'a')).choices).toEqual([]);
    names.mockReturnValue(['a'.repeat(101), ...Array.from({ length: 60 }, (_, i) => `Speaker ${i}`)]);
    const { choices } = await office.member.type('quotes', 'speaker', 'a');
    expect(choices).toHaveLength(25);
    expect(choices[0]?.name).toBe('Speaker 0');
  });
});

describe('hostile text', () => {
  it('of a report is shown as text', async () => {
    const shown = await office.member.slash('ask', {
      question: 'How many tonnes of salt did the warehouse hold?',
    });
    expectMannered(shown);
    const text = textOf(shown);
    expect(text).toContain('\\*\\*60\\*\\* tonnes of \\@everyone salt');
    expect(text).toContain('\\[click\\](https\\://evil.example)');
    expect(text).not.toMatch(/[\u202e\u202c\u200b]/);
  });

  it('of a question is shown as text', async () => {
    const shown = await office.member.slash('ask', {
      question: '# @here <@123456789012345678> [x](https://evil.example)\n> boats',
    });
    expectMannered(shown);
    expect(textOf(shown)).toContain(
      '## \\# \\@here \\<\\@123456789012345678> \\[x\\](https\\://evil.example) > boats',
    );
  });
});
