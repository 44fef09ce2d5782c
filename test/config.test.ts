import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { environment, readConfig } from '../src/config.ts';

const GUILD = '123456789012345678';
const OTHER_GUILD = '876543210987654321';

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      folders: {
        seeds: { path: 'seeds', namedBy: 'SEEDS_DIR' },
        index: { path: 'index', namedBy: 'INDEX_DIR' },
        state: { path: 'state', namedBy: 'STATE_DIR' },
      },
      watchSeeds: false,
      logLevel: null,
      discord: {
        token: null,
        guildId: null,
        adminGuildIds: [],
        apiBase: 'https://discord.com/api',
        attachmentHosts: ['cdn.discordapp.com', 'media.discordapp.net'],
        cooldown: { member: { uses: 120, seconds: 60 }, server: { uses: 3_000, seconds: 60 } },
      },
    });
  });

  it('takes a blank value for unset', () => {
    const blank = Object.fromEntries(
      ['SEEDS_DIR', 'DISCORD_TOKEN', 'DISCORD_GUILD_ID', 'ADMIN_GUILD_IDS', 'DISCORD_API_BASE']
        .concat('ATTACHMENT_HOSTS', 'LOG_LEVEL')
        .map((name, i) => [name, ' '.repeat(i % 3)]),
    );
    expect(readConfig(blank)).toEqual(readConfig({}));
  });

  it('lets a flag win over a variable', () => {
    const { folders } = readConfig({ SEEDS_DIR: 'a', INDEX_DIR: 'b' }, { seeds: 'c' });
    expect(folders.seeds).toEqual({ path: 'c', namedBy: '--seeds' });
    expect(folders.index).toEqual({ path: 'b', namedBy: 'INDEX_DIR' });
  });

  it('lets the moderators of the one server refresh, unless others are named', () => {
    expect(readConfig({ DISCORD_GUILD_ID: GUILD }).discord.adminGuildIds).toEqual([GUILD]);
    const both = { DISCORD_GUILD_ID: GUILD, ADMIN_GUILD_IDS: ` ${OTHER_GUILD}, ${GUILD},` };
    expect(readConfig(both).discord.adminGuildIds).toEqual([OTHER_GUILD, GUILD]);
  });

  it.each([
    ['http://127.0.0.1:4000/api', 'http://127.0.0.1:4000/api'],
    ['https://discord.test/api//', 'https://discord.test/api'],
  ])('takes the API at %s', (given, taken) => {
    expect(readConfig({ DISCORD_API_BASE: given }).discord.apiBase).toBe(taken);
  });

  it('takes hosts with ports, in any case', () => {
    const { attachmentHosts } = readConfig({ ATTACHMENT_HOSTS: 'Files.Test, 127.0.0.1:80 [::1]:81' }).discord;
    expect(attachmentHosts).toEqual(['files.test', '127.0.0.1:80', '[::1]:81']);
  });

  it('takes a cooldown, and none', () => {
    expect(readConfig({ COOLDOWN_MEMBER: '5 / 60', COOLDOWN_SERVER: 'off' }).discord.cooldown).toEqual({
      member: { uses: 5, seconds: 60 },
      server: null,
    });
  });

  it('takes a log level in any case', () => {
    expect(readConfig({ LOG_LEVEL: 'WARN' }).logLevel).toBe('warn');
  });

  it.each([
    ['LOG_LEVEL', 'loud'],
    ['COOLDOWN_MEMBER', '0/10'],
    ['COOLDOWN_MEMBER', '30'],
    ['COOLDOWN_SERVER', '30/10/5'],
    ['DISCORD_GUILD_ID', 'my-server'],
    ['ADMIN_GUILD_IDS', `${GUILD},x`],
    ['DISCORD_API_BASE', 'discord.com/api'],
    ['DISCORD_API_BASE', 'ftp://discord.com/api'],
    ['DISCORD_API_BASE', 'http://'],
    ['DISCORD_API_BASE', 'https://discord.com/api/v10'],
    ['ATTACHMENT_HOSTS', 'https://files.test/'],
    ['ATTACHMENT_HOSTS', 'files.test/a'],
  ])('names %s when it is %j', (name, value) => {
    const message = messageOf(() => readConfig({ [name]: value }));
    expect(message).toContain(name);
    expect(message).toContain(JSON.stringify(value));
    expect(message).not.toContain('\n');
  });

  it('never repeats a token', () => {
    const message = messageOf(() => readConfig({ DISCORD_TOKEN: 'Bot sesame' }));
    expect(message).toContain('DISCORD_TOKEN');
    expect(message).not.toContain('sesame');
  });

  it('names every wrong value at once', () => {
    const message = messageOf(() => readConfig({ LOG_LEVEL: 'x', DISCORD_GUILD_ID: 'y' }));
    expect(message).toMatch(/DISCORD_GUILD_ID.*LOG_LEVEL/);
  });
});

describe('environment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wirecheck-config-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, '.env');
  writeFileSync(file, 'SEEDS_DIR=fromfile\nLOG_LEVEL="info"\nDISCORD_TOKEN=abc # mine\n');

  it('adds what the file has to what is set, blank or not', () => {
    const merged = environment(file, { SEEDS_DIR: 'own', DISCORD_TOKEN: '' });
    expect(merged).toEqual({ SEEDS_DIR: 'own', LOG_LEVEL: 'info', DISCORD_TOKEN: '' });
    expect(readConfig(merged).discord.token).toBeNull();
  });

  it('needs no file', () => {
    expect(environment(join(folder, 'none'), { A: '1' })).toEqual({ A: '1' });
  });

  it('says so when the file is none', () => {
    expect(messageOf(() => environment(folder))).toContain(folder);
  });
});

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Error && error.name === 'UsageError') return error.message;
    throw error;
  }
  throw new Error('nothing was thrown');
}
