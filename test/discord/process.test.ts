import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { DiscordDouble, TOKEN } from './double.ts';
import { Member, textOf } from './member.ts';
import { type Folders, makeFolders } from './reports.ts';

let discord: DiscordDouble;
let folders: Folders;

beforeAll(async () => {
  discord = await DiscordDouble.start();
  folders = makeFolders();
});

afterAll(async () => {
  await discord.stop();
  folders.remove();
});

function start(token = TOKEN): { bot: ChildProcess; ended: Promise<unknown[]>; heard: () => string } {
  const bot = spawn(process.execPath, ['--import', './bin/check-node.js', 'src/main.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      DISCORD_TOKEN: token,
      DISCORD_API_BASE: `http://${discord.host}/api`,
      SEEDS_DIR: folders.seeds,
      INDEX_DIR: folders.index,
      STATE_DIR: folders.state,
    },
  });
  let heard = '';
  for (const stream of [bot.stdout, bot.stderr]) stream?.on('data', (chunk) => (heard += chunk));
  return { bot, ended: once(bot, 'exit'), heard: () => heard };
}

it.each(['SIGTERM', 'SIGINT'] as const)('finishes its replies at %s, then leaves', async (signal) => {
  const { bot, ended, heard } = start();
  await vi.waitFor(() => expect(heard()).toContain('commands'), 10_000);
  discord.fault = ({ path }) => {
    if (!path.endsWith('/callback')) return null;
    discord.fault = () => null; // fails once, so that the reply still runs when the signal comes
    bot.kill(signal);
    return 500;
  };
  expect(textOf(await new Member(discord, { guild: null }).slash('help'))).toContain('/ask');
  expect(await ended).toEqual([0, null]);
  expect(heard()).not.toContain(TOKEN);
});

it('ends with one clear line when its token is refused', async () => {
  const { ended, heard } = start('another.token');
  expect(await ended).toEqual([1, null]);
  expect(heard()).toContain('Discord refused the token');
  expect(heard()).not.toContain('another.token');
  expect(heard()).not.toMatch(/\n\s+at /);
});
