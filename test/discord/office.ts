import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import { type Bot, openBot } from '../../src/discord/index.ts';
import { Newsroom, type NewsroomOptions } from '../../src/newsroom.ts';
import { type Component, DiscordDouble, type Ended, TOKEN } from './double.ts';
import { buttonsOf, componentsOf, GUILD, Member } from './member.ts';
import { makeFolders } from './reports.ts';

const COMPONENTS_V2 = 1 << 15;
const ERROR_COLOUR = 0xc0392b;
export const DEFERRED = 5;
export const DEFERRED_UPDATE = 6;

/** Tests wait for no alert longer than they must. */
const PACE = { lookMs: 20, retryMs: 50 };

/** The bot over the invented reports, in a local Discord, with people who use it. */
export interface Office {
  discord: DiscordDouble;
  newsroom: Newsroom;
  /** The newsroom's own. */
  folders: Pick<NewsroomOptions, 'seeds' | 'index' | 'state'>;
  bot: Bot;
  member: Member;
  moderator: Member;
  logged(): string;
  configFor(settings?: Record<string, string>): Config;
  open(settings?: Record<string, string>): Promise<Bot>;
  /** Stops the bot and starts another one. */
  restart(): Promise<void>;
}

/** Opens an office for the tests of one file, and closes it after them. */
export function useOffice(): Office {
  const folders = makeFolders();
  let logged = '';
  const log = pino(
    new Writable({
      write(chunk, _, done) {
        logged += chunk;
        done();
      },
    }),
  );
  const office = { logged: () => logged } as Office; // the rest is there before the first test
  office.folders = folders;
  office.configFor = (settings = {}) =>
    readConfig({
      DISCORD_TOKEN: TOKEN,
      DISCORD_GUILD_ID: GUILD,
      DISCORD_API_BASE: `http://${office.discord.host}/api`,
      ATTACHMENT_HOSTS: office.discord.host,
      COOLDOWN_MEMBER: 'off',
      COOLDOWN_SERVER: 'off',
      ...settings,
    });
  office.open = (settings) =>
    openBot({ config: office.configFor(settings), newsroom: office.newsroom, log, pace: PACE });
  office.restart = async () => {
    await office.bot.stop();
    office.bot = await office.open();
  };
  beforeAll(async () => {
    office.discord = await DiscordDouble.start();
    office.newsroom = await Newsroom.open(folders);
    office.bot = await office.open();
    office.member = new Member(office.discord);
    office.moderator = new Member(office.discord, { moderator: true });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    office.discord.fault = () => null;
    office.discord.lost = () => false;
  });
  afterAll(async () => {
    await office.bot.stop();
    office.newsroom.close();
    await office.discord.stop();
    folders.remove();
    expect(logged).not.toContain(TOKEN);
  });
  return office;
}

/** What holds of every reply. */
export function expectMannered(shown: Ended): void {
  expect(shown.message.allowed_mentions).toEqual({ parse: [] });
  expect(shown.message.flags & COMPONENTS_V2).not.toBe(0);
}

export function expectError(shown: Ended): void {
  expectMannered(shown);
  expect(componentsOf(shown)[0]).toMatchObject({ accent_color: ERROR_COLOUR });
}

const pageButton = (shown: Ended): Component | undefined =>
  buttonsOf(shown).find(({ label }) => label?.startsWith('Page'));

/** @returns "Page 1 of 3", or undefined when there is one page */
export const pageOf = (shown: Ended): string | undefined => pageButton(shown)?.label;
