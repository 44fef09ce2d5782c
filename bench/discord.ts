import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import { DiscordDouble, TOKEN } from '../test/discord/double.ts';
import { GUILD, Member } from '../test/discord/member.ts';
import { soak, type Topics } from '../test/discord/soak.ts';
import { makeCorpus } from './corpus.ts';

/** Reports that are there, and those that a refresh takes in while members ask. */
const HELD = 100;
const REFRESHED = 1_000;
export const MEMBERS = 25;
/** Milliseconds after which all members, once they are answered, ask at once again. */
const WAVE_MS = 300;
const WAVES_AT_LEAST = 10;
const WARMING_UP = 500;
const SOAKED = 2_000;
const PATIENCE_MS = 120_000;
/** Milliseconds without a use before memory is read. */
const IDLE_MS = 8_000;

/** What the bot did under load. Times in milliseconds, memory in MB. */
export interface DiscordMeasured {
  waves: number;
  refreshMs: number;
  firstResponse: { median: number; p99: number; most: number };
  answer: { median: number; p99: number };
  soak: { uses: number; hanging: number; firstResponseP99: number };
  memory: { idle: number; before: number; after: number; growth: number };
}

/** @returns the value that so large a share of the numbers does not pass */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

const Package = z.object({ scripts: z.object({ start: z.string() }) });

/** Starts the bot as `npm start` does, in a process of its own. */
function startBot(root: string, discord: DiscordDouble): ChildProcess {
  const { scripts } = Package.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  return spawn(process.execPath, scripts.start.replace(/^exec node /, '').split(' '), {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      DISCORD_TOKEN: TOKEN,
      DISCORD_GUILD_ID: GUILD,
      DISCORD_API_BASE: `http://${discord.host}/api`,
      SEEDS_DIR: join(root, 'seeds'),
      INDEX_DIR: join(root, 'index'),
      STATE_DIR: join(root, 'state'),
      COOLDOWN_MEMBER: 'off',
      COOLDOWN_SERVER: 'off',
      LOG_LEVEL: 'error',
    },
  });
}

/** Resident memory of a process, in MB. */
const memoryOf = ({ pid }: ChildProcess): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1_024;

function put(root: string, reports: Iterable<[string, string]>): void {
  mkdirSync(join(root, 'seeds'), { recursive: true });
  for (const [file, text] of reports) writeFileSync(join(root, 'seeds', file), text);
}

/** Questions, speakers and texts of made-up reports, from their own words. */
function topicsOf(reports: readonly [string, string][]): Topics {
  const texts = reports.map(([, text]) => text.split('---').at(-1)?.trim() ?? '');
  const counted = texts.flatMap((text) => /left [\d,]+ (\w+ \w+)/.exec(text)?.[1] ?? []);
  const places = texts.flatMap((text) => / of (\w+) left /.exec(text)?.[1] ?? []);
  return {
    questions: counted.map((thing, i) => `How many ${thing} in ${places[i]}?`),
    speakers: texts.flatMap((text) => /([A-Z]\w+ [A-Z]\w+), the \w+/.exec(text)?.[1] ?? []),
    texts: texts.map((text) => text.slice(0, 2_000)),
  };
}

interface Load {
  discord: DiscordDouble;
  topics: Topics;
}

/** All members ask at once, again and again, while a moderator refreshes. */
async function askWhileRefreshing({ discord, topics }: Load) {
  const members = Array.from({ length: MEMBERS }, () => new Member(discord));
  const ackMs: number[] = [];
  const answerMs: number[] = [];
  const started = performance.now();
  let refreshMs: number | null = null;
  const refreshed = new Member(discord, { moderator: true }).slash('refresh').then(() => {
    refreshMs = performance.now() - started;
  });
  const ask = async (member: Member, i: number): Promise<void> => {
    const at = performance.now();
    const question = topics.questions[i % topics.questions.length] ?? '';
    ackMs.push((await member.slash('ask', { question })).ackMs);
    answerMs.push(performance.now() - at);
  };
  let waves = 0;
  for (; refreshMs === null || waves < WAVES_AT_LEAST; waves++) {
    await Promise.all(members.map((member, i) => ask(member, waves * MEMBERS + i)));
    await delay(WAVE_MS);
  }
  await refreshed;
  return { waves, refreshMs: refreshMs ?? Number.NaN, ackMs, answerMs };
}

async function measure(root: string, discord: DiscordDouble): Promise<DiscordMeasured> {
  const made = [...makeCorpus(HELD + REFRESHED)];
  put(root, made.slice(0, HELD));
  const topics = topicsOf(made.slice(0, HELD));
  const bot = startBot(root, discord);
  try {
    while (!discord.commands.has(GUILD)) await delay(100);
    await delay(IDLE_MS);
    const idle = memoryOf(bot);
    put(root, made.slice(HELD));
    const load = await askWhileRefreshing({ discord, topics });
    const mixed = { discord, members: MEMBERS, topics, faults: true };
    await soak({ ...mixed, uses: WARMING_UP });
    await delay(IDLE_MS);
    const before = memoryOf(bot);
    const soaked = await soak({ ...mixed, uses: SOAKED });
    await delay(IDLE_MS);
    const after = memoryOf(bot);
    return {
      waves: load.waves,
      refreshMs: load.refreshMs,
      firstResponse: {
        median: quantile(load.ackMs, 0.5),
        p99: quantile(load.ackMs, 0.99),
        most: quantile(load.ackMs, 1),
      },
      answer: { median: quantile(load.answerMs, 0.5), p99: quantile(load.answerMs, 0.99) },
      soak: {
        uses: soaked.ackMs.length,
        hanging: soaked.hanging.length,
        firstResponseP99: quantile(soaked.ackMs, 0.99),
      },
      memory: { idle, before, after, growth: after / before - 1 },
    };
  } finally {
    bot.kill('SIGTERM');
    await once(bot, 'exit');
  }
}

/** Drives the bot, in a process of its own, against a local double of Discord. */
export async function measureDiscord(): Promise<DiscordMeasured> {
  const root = mkdtempSync(join(tmpdir(), 'wirecheck-bench-discord-'));
  const discord = await DiscordDouble.start();
  discord.patienceMs = PATIENCE_MS;
  try {
    return await measure(root, discord);
  } finally {
    await discord.stop();
    rmSync(root, { recursive: true, force: true });
  }
}
