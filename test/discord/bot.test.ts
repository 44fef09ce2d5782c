import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import { type Bot, openBot } from '../../src/discord/index.ts';
import { registerCommands } from '../../src/discord/register.ts';
import { Newsroom } from '../../src/newsroom.ts';
import { DiscordDouble, type Ended, TOKEN } from './double.ts';
import { buttonsOf, componentsOf, GUILD, Member, textOf } from './member.ts';
import { type Folders, makeFolders } from './reports.ts';

const ERROR_COLOUR = 0xc0392b;
const DEFERRED = 5;
const DEFERRED_UPDATE = 6;

let discord: DiscordDouble;
let folders: Folders;
let newsroom: Newsroom;
let bot: Bot;
let member: Member;
let moderator: Member;
let logged = '';

const log = pino(
  new Writable({
    write(chunk, _, done) {
      logged += chunk;
      done();
    },
  }),
);

const configFor = (settings: Record<string, string> = {}): Config =>
  readConfig({
    DISCORD_TOKEN: TOKEN,
    DISCORD_GUILD_ID: GUILD,
    DISCORD_API_BASE: `http://${discord.host}/api`,
    ATTACHMENT_HOSTS: discord.host,
    ...settings,
  });

const open = (settings?: Record<string, string>): Promise<Bot> =>
  openBot({ config: configFor(settings), newsroom, log });

beforeAll(async () => {
  discord = await DiscordDouble.start();
  folders = makeFolders();
  newsroom = await Newsroom.open(folders);
  bot = await open();
  member = new Member(discord);
  moderator = new Member(discord, { moderator: true });
});

afterEach(() => {
  vi.restoreAllMocks();
  discord.fault = () => null;
});

afterAll(async () => {
  await bot.stop();
  newsroom.close();
  await discord.stop();
  folders.remove();
});

/** What holds of every reply. */
function expectMannered(shown: Ended): void {
  expect(shown.message.allowed_mentions).toEqual({ parse: [] });
  expect(shown.message.flags & (1 << 15)).not.toBe(0);
}

const LONG = { speaker: 'Ada Lind' };

describe('the client', () => {
  it('asks for no intents', () => {
    expect(discord.intents).toEqual([0]);
  });

  it('registers what it has, in one server, and not again', async () => {
    await vi.waitFor(() => expect(discord.commands.get(GUILD)).toHaveLength(7));
    const puts = () => discord.requests.filter(({ method }) => method === 'PUT').length;
    expect(puts()).toBe(1);
    expect(await registerCommands(configFor())).toContain('up to date');
    expect(puts()).toBe(1);
    discord.commands.set(GUILD, []);
    expect(await registerCommands(configFor())).toContain('7 commands are registered');
    expect(await registerCommands(configFor({ DISCORD_GUILD_ID: '' }))).toContain('everywhere');
    expect(discord.commands.get('')).toHaveLength(7);
  });

  it('resumes when its connection is lost', async () => {
    discord.drop();
    await vi.waitFor(() => expect(logged).toContain('connected to Discord again'), 5_000);
    expect(textOf(await member.slash('help'))).toContain('/ask');
  });

  it('says so in one line when its token is refused', async () => {
    await expect(open({ DISCORD_TOKEN: 'wrong' })).rejects.toThrow(/refused the token.*DISCORD_TOKEN/);
    await expect(registerCommands(configFor({ DISCORD_TOKEN: 'wrong' }))).rejects.toThrow(
      /refused the token/,
    );
  });

  it('says so in one line when Discord cannot be reached', async () => {
    await expect(open({ DISCORD_API_BASE: 'http://127.0.0.1:9/api' })).rejects.toThrow(
      /cannot be reached at http/,
    );
  });
});

describe('a command', () => {
  it('is answered in a server, all sides of a disagreement shown', async () => {
    const shown = await member.slash('ask', { question: 'How many boats did the fire destroy?' });
    expectMannered(shown);
    expect(shown).toMatchObject({ ackType: DEFERRED, ephemeral: false });
    expect(textOf(shown)).toContain(
      '> A fire destroyed 40 boats in the harbour of Lindholm on Tuesday night',
    );
    expect(textOf(shown)).toContain('](https://post.example/fire)');
  });

  it('is answered in direct messages, and privately when asked so', async () => {
    const friend = new Member(discord, { guild: null });
    expect(textOf(await friend.slash('ask', { question: 'Which ferry was cancelled?' }))).toContain(
      'Norrvik',
    );
    const shown = await member.slash('ask', { question: 'Which ferry was cancelled?', private: true });
    expect(shown.ephemeral).toBe(true);
    expect(textOf(shown)).toContain('Norrvik');
  });

  it('says that the reports do not hold an answer', async () => {
    const shown = await member.slash('ask', { question: 'Who won the chess tournament in Reykjavik?' });
    expectMannered(shown);
    expect(textOf(shown)).toContain('The reports do not say');
  });

  it('that is wrong ends in its reason', async () => {
    const shown = await member.slash('ask', { question: '\u200b\u200b\u200b\u200b' });
    expectMannered(shown);
    expect(componentsOf(shown)[0]).toMatchObject({ accent_color: ERROR_COLOUR });
    expect(textOf(shown)).toContain('question');
  });

  it('that fails ends in an id that the log has', async () => {
    vi.spyOn(newsroom, 'ask').mockImplementation(() => {
      throw new TypeError('the disk fell off');
    });
    const shown = await member.slash('ask', { question: 'How many boats burnt?' });
    expectMannered(shown);
    const id = /number ([0-9a-f]{8})/.exec(textOf(shown))?.[1];
    expect(id).toBeDefined();
    expect(textOf(shown)).not.toContain('disk');
    expect(logged).toContain(`"id":"${id}"`);
  });

  it('that is no command any more says so', async () => {
    expect(textOf(await member.slash('gone'))).toContain('no command');
  });

  it.each([500, 0])('is answered though Discord fails at first (%i)', async (status) => {
    for (const at of ['/callback', '/@original']) {
      let failures = 2;
      discord.fault = ({ path }) => (path.endsWith(at) && failures-- > 0 ? status : null);
      expect(textOf(await member.slash('help'))).toContain('/ask');
    }
  });
});

describe('a message command', () => {
  it('checks the message, for whoever asked alone', async () => {
    const shown = await member.onMessage('Check against reports', 'The fire destroyed 38 boats in Lindholm.');
    expectMannered(shown);
    expect(shown.ephemeral).toBe(true);
    expect(textOf(shown)).toContain('38 boats');
  });

  it('says so when there is no text', async () => {
    expect(textOf(await member.onMessage('Check against reports', ''))).toContain('no text');
  });
});

describe('a long reply', () => {
  const pageOf = (shown: Ended) => buttonsOf(shown).find(({ label }) => label?.startsWith('Page'))?.label;

  it('has pages that its buttons turn', async () => {
    const first = await member.slash('quotes', LONG);
    expectMannered(first);
    expect(pageOf(first)).toMatch(/^Page 1 of [2-9]$/);
    expect(buttonsOf(first).map(({ disabled }) => disabled)).toEqual([true, true, false]);
    const second = await member.press(first, 'Next');
    expectMannered(second);
    expect(second.ackType).toBe(DEFERRED_UPDATE);
    expect(pageOf(second)).toMatch(/^Page 2/);
    const back = await member.press(second, 'Previous');
    expect(textOf(back)).toBe(textOf(first));
  });

  it('keeps its pages when the bot is started anew', async () => {
    const first = await member.slash('quotes', LONG);
    await bot.stop();
    bot = await open();
    expect(pageOf(await member.press(first, 'Next'))).toMatch(/^Page 2/);
  });

  it('stays as it is when someone else turns it, who gets a page alone', async () => {
    const first = await member.slash('quotes', LONG);
    const other = await new Member(discord).press(first, 'Next', member);
    expect(other).toMatchObject({ ackType: DEFERRED, ephemeral: true });
    expect(pageOf(other)).toMatch(/^Page 2/);
  });

  test.each(['p1:refresh:1:0:一', 'p1:gone:1:0:', 'v9:quotes', 'p1:quotes:1:0:=key'])(
    'with a forged button %j is left alone, and says so',
    async (custom_id) => {
      const shown = await member.slash('quotes', LONG);
      for (const button of buttonsOf(shown)) if (button.label === 'Next') button.custom_id = custom_id;
      const pressed = await member.press(shown, 'Next');
      expect(pressed).toMatchObject({ ackType: DEFERRED_UPDATE, ephemeral: true });
      expect(textOf(pressed)).toContain('give the command again');
    },
  );
});

describe('what is typed', () => {
  it('is completed', async () => {
    const { choices } = await member.type('quotes', 'speaker', 'ada');
    expect(choices[0]).toEqual({ name: 'Ada Lind', value: 'Ada Lind' });
    expect((await member.type('reports', 'report', 'lind')).choices[0]?.value).toBe('lindholm-boats');
  });

  it('has no choices when these fail, or are too long', async () => {
    const names = vi.spyOn(newsroom, 'speakerNames');
    names.mockImplementationOnce(() => {
      throw new Error('no names');
    });
    expect((await member.type('quotes', 'speaker', 'a')).choices).toEqual([]);
    names.mockReturnValue(['a'.repeat(101), ...Array.from({ length: 60 }, (_, i) => `Speaker ${i}`)]);
    const { choices } = await member.type('quotes', 'speaker', 'a');
    expect(choices).toHaveLength(25);
    expect(choices[0]?.name).toBe('Speaker 0');
  });
});

describe('refresh', () => {
  const attach = (name: string, text: string) => {
    const path = `/files/${name}`;
    discord.files.set(path, Buffer.from(text));
    return { name, url: `http://${discord.host}${path}`, size: text.length };
  };
  const REPORT =
    '---\nheadline: "Crew saved"\ndate: 2031-05-01\n---\n\nA helicopter saved 9 sailors off Norrvik.\n';

  test.each<[string, () => Member]>([
    ['a member', () => member],
    [
      'a moderator of another server',
      () => new Member(discord, { moderator: true, guild: '300000000000000009' }),
    ],
    ['anyone in direct messages', () => new Member(discord, { guild: null })],
  ])('is refused to %s, privately', async (_, who) => {
    const shown = await who().slash('refresh');
    expectMannered(shown);
    expect(shown.ephemeral).toBe(true);
    expect(componentsOf(shown)[0]).toMatchObject({ accent_color: ERROR_COLOUR });
  });

  it('takes in an attached report, and removes it again', async () => {
    const added = await moderator.slash('refresh', { report: attach('crew.md', REPORT) });
    expect(added.ephemeral).toBe(true);
    expect(textOf(added)).toContain('crew');
    expect(
      textOf(await member.slash('ask', { question: 'How many sailors did the helicopter save?' })),
    ).toContain('9 sailors');
    const removed = await moderator.slash('refresh', { remove: 'crew' });
    expect(textOf(removed)).toContain('Removed');
    expect(newsroom.reports().map(({ id }) => id)).not.toContain('crew');
  });

  test.each([
    ['is no report', { name: 'crew.exe', url: 'https://files.example/crew.exe', size: 5 }],
    ['host', { name: 'crew.md', url: 'https://evil.example/crew.md', size: 5 }],
    ['host', { name: 'crew.md', url: 'http://127.0.0.1:1/crew.md', size: 5 }],
    ['larger than', { name: 'crew.md', url: 'https://files.example/crew.md', size: 50_000_000 }],
  ])('says that a file %s, and fetches nothing', async (reason, report) => {
    const shown = await moderator.slash('refresh', { report });
    expect(componentsOf(shown)[0]).toMatchObject({ accent_color: ERROR_COLOUR });
    expect(textOf(shown)).toContain(reason);
  });

  it('says so when the file is gone, or larger than Discord said', async () => {
    const gone = { name: 'gone.md', url: `http://${discord.host}/files/gone.md`, size: 5 };
    expect(textOf(await moderator.slash('refresh', { report: gone }))).toContain('could not be fetched');
    const large = { ...attach('large.md', 'a'.repeat(6_000_000)), size: 5 };
    expect(textOf(await moderator.slash('refresh', { report: large }))).toContain('larger than');
  });
});

describe('hostile text', () => {
  it('of a report is shown as text', async () => {
    const shown = await member.slash('ask', { question: 'How many tonnes of salt did the warehouse hold?' });
    expectMannered(shown);
    const text = textOf(shown);
    expect(text).toContain('\\*\\*60\\*\\* tonnes of \\@everyone salt');
    expect(text).toContain('\\[click\\](https\\://evil.example)');
    expect(text).not.toMatch(/[\u202e\u202c\u200b]/);
  });

  it('of a question is shown as text', async () => {
    const shown = await member.slash('ask', {
      question: '# @here <@123456789012345678> [x](https://evil.example)\n> boats',
    });
    expectMannered(shown);
    expect(textOf(shown)).toContain(
      '## \\# \\@here \\<\\@123456789012345678> \\[x\\](https\\://evil.example) > boats',
    );
  });
});

test('the log never holds the token', () => {
  expect(logged).not.toContain(TOKEN);
});
