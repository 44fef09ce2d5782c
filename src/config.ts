import { readFileSync } from 'node:fs';
import { parse as parseDotenv } from 'dotenv';
import { z } from 'zod';
import { UsageError } from './errors.ts';

/** Levels of pino, most talkative first. */
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const DISCORD_API = 'https://discord.com/api';
/** Where Discord itself keeps what people attach. */
const DISCORD_ATTACHMENT_HOSTS = 'cdn.discordapp.com, media.discordapp.net';

/** One of the three folders, and the flag or variable that named it, for messages about it. */
export interface Folder {
  path: string;
  namedBy: string;
}

export const FOLDERS = ['seeds', 'index', 'state'] as const;
export type FolderName = (typeof FOLDERS)[number];

/** So many uses in so many seconds. */
export interface Allowance {
  uses: number;
  seconds: number;
}

/** Everything that is set from outside. */
export interface Config {
  folders: Record<FolderName, Folder>;
  /** Whether a running bot or console takes in files as they change. */
  watchSeeds: boolean;
  /** null: not set, so each entry takes its own. */
  logLevel: LogLevel | null;
  discord: {
    /** null: no bot, the console. */
    token: string | null;
    /** The one server to register the commands in; null: everywhere. */
    guildId: string | null;
    /** Servers whose moderators may refresh. */
    adminGuildIds: string[];
    /** Without a slash at its end and without a version. */
    apiBase: string;
    /** Lower case, with a port where one was given. */
    attachmentHosts: string[];
    /** How much one member, and one server, may ask in a while; null: as much as they like. */
    cooldown: { member: Allowance | null; server: Allowance | null };
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

const list = (text: string): string[] => text.split(/[\s,;]+/).filter((item) => item !== '');

const SNOWFLAKE = /^\d{15,20}$/;
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/;

const apiBase = z
  .string()
  .transform((text) => text.replace(/\/+$/, ''))
  .refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text), {
    error: `must be an address that begins with http:// or https://, as ${DISCORD_API} does`,
  })
  .refine((text) => !/\/v\d+$/.test(text), {
    error: 'must end before the version: leave out the /v… at its end',
  });

const allowance = z
  .string()
  .regex(/^(?:off|[1-9]\d{0,5}\s*\/\s*[1-9]\d{0,5})$/i, {
    error: 'must be uses and seconds, as 120/60 for 120 uses in 60 seconds, or off',
  })
  .transform((text): Allowance | null => {
    const [uses, seconds] = text.split('/').map(Number);
    return uses === undefined || seconds === undefined ? null : { uses, seconds };
  });

const settings = z.object({
  SEEDS_DIR: z.string().default('seeds'),
  INDEX_DIR: z.string().default('index'),
  STATE_DIR: z.string().default('state'),
  WATCH_SEEDS: z
    .enum(['0', '1'], { error: 'must be 1, to take in reports as their files change, or 0' })
    .default('0'),
  DISCORD_TOKEN: z
    .string()
    .regex(/^\S+$/, { error: 'must be the bot token alone, with no space in it' })
    .nullable()
    .default(null),
  DISCORD_GUILD_ID: z
    .string()
    .regex(SNOWFLAKE, { error: 'must be the id of one server, a number of 15 to 20 digits' })
    .nullable()
    .default(null),
  ADMIN_GUILD_IDS: z
    .string()
    .transform(list)
    .refine((ids) => ids.every((id) => SNOWFLAKE.test(id)), {
      error: 'must be ids of servers, numbers of 15 to 20 digits with commas between them',
    })
    .optional(),
  DISCORD_API_BASE: apiBase.default(DISCORD_API),
  ATTACHMENT_HOSTS: z
    .string()
    .default(DISCORD_ATTACHMENT_HOSTS)
    .transform((text) => list(text.toLowerCase()))
    .refine((hosts) => hosts.every((host) => HOST.test(host)), {
      error: `must be names of hosts with commas between them, without https:// or a path, as ${DISCORD_ATTACHMENT_HOSTS}`,
    }),
  COOLDOWN_MEMBER: allowance.prefault('120/60'),
  COOLDOWN_SERVER: allowance.prefault('3000/60'),
  LOG_LEVEL: z
    .string()
    .toLowerCase()
    .pipe(z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }))
    .nullable()
    .default(null),
});

const VARIABLES = Object.keys(settings.shape);
/** Never repeated in a message. */
const SECRET = 'DISCORD_TOKEN';

/**
 * The environment with what `.env` adds to it. A variable that is set, even to nothing, wins over the file.
 * @param file path of the `.env`; one that is not there adds nothing
 * @throws UsageError when the file is there and cannot be read
 */
export function environment(file = '.env', own: Environment = process.env): Environment {
  try {
    return { ...parseDotenv(readFileSync(file)), ...own };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return own;
    throw new UsageError(`The settings file ${file} cannot be read (${code}): make it a readable text file.`);
  }
}

function parseSettings(environment: Environment): z.infer<typeof settings> {
  const set = VARIABLES.flatMap((name): [string, string][] => {
    const value = environment[name]?.trim();
    return value ? [[name, value]] : [];
  });
  const parsed = settings.safeParse(Object.fromEntries(set));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const came = name === SECRET ? '' : `, and is ${JSON.stringify(environment[name])}`;
    return `${name} ${issue.message}${came}.`;
  });
  throw new UsageError(wrong.join(' '));
}

/**
 * @param environment variables by name; blank ones count as unset
 * @param flags folders given on the command line, which win
 * @throws UsageError that names every variable with a wrong value
 */
export function readConfig(
  environment: Environment,
  flags: Partial<Record<FolderName, string>> = {},
): Config {
  const set = parseSettings(environment);
  const folder = (name: FolderName, variable: 'SEEDS_DIR' | 'INDEX_DIR' | 'STATE_DIR'): Folder => {
    const flag = flags[name];
    if (flag !== undefined) return { path: flag, namedBy: `--${name}` };
    return { path: set[variable], namedBy: variable };
  };
  return {
    folders: {
      seeds: folder('seeds', 'SEEDS_DIR'),
      index: folder('index', 'INDEX_DIR'),
      state: folder('state', 'STATE_DIR'),
    },
    watchSeeds: set.WATCH_SEEDS === '1',
    logLevel: set.LOG_LEVEL,
    discord: {
      token: set.DISCORD_TOKEN,
      guildId: set.DISCORD_GUILD_ID,
      adminGuildIds: set.ADMIN_GUILD_IDS ?? (set.DISCORD_GUILD_ID === null ? [] : [set.DISCORD_GUILD_ID]),
      apiBase: set.DISCORD_API_BASE,
      attachmentHosts: set.ATTACHMENT_HOSTS,
      cooldown: { member: set.COOLDOWN_MEMBER, server: set.COOLDOWN_SERVER },
    },
  };
}
