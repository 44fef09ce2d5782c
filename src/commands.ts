import { readdir } from 'node:fs/promises';
import { UsageError } from './errors.ts';
import type { Newsroom } from './newsroom.ts';
import type { Reply } from './replies/types.ts';

/** One option of a command, the same in Discord, in the console and as a one-shot command. */
export interface CommandOption {
  name: string;
  description: string;
  /** `report` is an attachment in Discord and a path in a terminal; `channel` is there in Discord alone. */
  type: 'string' | 'boolean' | 'report' | 'channel';
  required?: boolean;
  /** Of a flag: the required option that it makes unnecessary. */
  insteadOf?: string;
  /** Characters, after trimming. */
  minLength?: number;
  maxLength?: number;
  /** Choices for what was typed so far, best first. */
  complete?: (newsroom: Newsroom, typed: string) => string[];
  /** What a person sees for a choice, where the value itself says little. */
  describe?: (newsroom: Newsroom, value: string) => string;
  /** Where the option is offered; both by default. */
  only?: Medium;
  /** Only for those who may manage an admin server; checked in code by the Discord side. */
  moderatorsOnly?: boolean;
}

/** What a call carries: the values as text, flags as booleans, and report files already read. */
export interface Call {
  newsroom: Newsroom;
  values: Readonly<Record<string, string>>;
  flags: ReadonlySet<string>;
  /** A report handed over: its file name and bytes. */
  file: { name: string; bytes: Uint8Array } | null;
  /** Who calls, for the log of refreshes; where it is not said, the newsroom's own. */
  by?: string;
  /** The Discord server it comes from, by id. */
  guild?: string;
  /** Whether a change of the reports is shown first, and made when that is confirmed: where the medium has buttons. */
  asksFirst?: boolean;
  /** Told now and then how many files of a refresh are done, of how many. */
  progress?: ((done: number, total: number) => void) | undefined;
}

/** What a command gives back: the contract's JSON, and the same for people to read. */
export interface Outcome {
  json: unknown;
  reply: Reply;
}

/** A slash or message command: one file of `commands/`, named as the command. */
export interface Command {
  data: {
    name: string;
    description: string;
    /** `message`: in Discord a message command of the title `label`, that hands the message's text over as its first option. */
    type: 'slash' | 'message';
    label?: string;
    options: CommandOption[];
    /** Only for those who may manage an admin server; checked in code by the Discord side. */
    moderatorsOnly?: boolean;
    /** Where the command is offered; both by default. */
    only?: Medium;
    /** Brings the index up to date itself: the terminal opens it as it was, so that the command can tell what changed. */
    refreshes?: boolean;
  };
  execute: (call: Call) => Promise<Outcome> | Outcome;
}

/** Where calls come from. */
export type Medium = 'discord' | 'terminal';

/** The options that a medium offers. */
export const optionsFor = (command: Command, medium: Medium): CommandOption[] =>
  command.data.options.filter(({ only }) => only === undefined || only === medium);

/** Whether a call with these options is only for those who may manage an admin server. */
export const isForModerators = ({ data }: Command, given: readonly string[]): boolean =>
  data.moderatorsOnly === true ||
  data.options.some(({ name, moderatorsOnly }) => moderatorsOnly === true && given.includes(name));

/** Discord asks for an answer to an option by one of these, and the console takes either. */
export const PRIVATE = {
  name: 'private',
  description: 'Show the answer to you alone',
  type: 'boolean',
  only: 'discord',
} as const satisfies CommandOption;

/** Discord counts characters, not code units. */
const lengthOf = (text: string): number => [...text].length;

function lengthError(option: CommandOption, length: number): string | null {
  const { name, minLength = 1, maxLength = Number.POSITIVE_INFINITY } = option;
  const group = (count: number) => count.toLocaleString('en-GB');
  if (length < minLength)
    return `The ${name} must have at least ${group(minLength)} characters, and has ${group(length)}: write it out.`;
  if (length > maxLength)
    return `The ${name} may have at most ${group(maxLength)} characters, and has ${group(length)}: make it shorter.`;
  return null;
}

/**
 * Holds what was typed against the command's options; every medium calls it before `execute`.
 * @param values by option name, as typed
 * @returns the values trimmed, blank ones left out
 * @throws UsageError when an option is missing, too short or too long
 */
export function checkedValues(
  command: Command,
  values: Readonly<Record<string, string | undefined>>,
  flags: ReadonlySet<string>,
): Record<string, string> {
  const checked: Record<string, string> = {};
  for (const option of command.data.options) {
    const value = values[option.name]?.trim() ?? '';
    if (value !== '') checked[option.name] = value;
    if (value === '' && !option.required) continue;
    const spared = command.data.options.some((o) => o.insteadOf === option.name && flags.has(o.name));
    if (value === '' && spared) continue;
    if (value === '') throw new UsageError(`The ${option.name} is missing: ${option.description}.`);
    const wrong = lengthError(option, lengthOf(value));
    if (wrong !== null) throw new UsageError(wrong);
  }
  return checked;
}

/**
 * Loads every command of a folder; bot, console and registration share it.
 * @param folder URL of the folder, ending in a slash
 * @throws Error that names the file, when one holds no command
 */
export async function loadCommands(folder = new URL('../commands/', import.meta.url)): Promise<Command[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
  return Promise.all(files.map((file) => loadCommand(folder, file)));
}

/** @returns the commands that a medium offers */
export const loadCommandsFor = async (medium: Medium): Promise<Command[]> =>
  (await loadCommands()).filter(({ data: { only } }) => only === undefined || only === medium);

async function loadCommand(folder: URL, file: string): Promise<Command> {
  const loaded: { default?: Partial<Command> } = await import(new URL(file, folder).href).catch((cause) => {
    throw new Error(`commands/${file} does not load: ${cause}`, { cause });
  });
  const { data, execute } = loaded.default ?? {};
  if (!data?.name || typeof execute !== 'function')
    throw new Error(`commands/${file} has no default export { data, execute }`);
  if (file !== `${data.name}.ts`)
    throw new Error(`commands/${file} holds the command "${data.name}": name the file as the command`);
  return { data, execute };
}
