import { readdir } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Newsroom } from './newsroom.ts';
import type { Reply } from './replies/types.ts';

/** One option of a command, the same in Discord, in the console and as a one-shot command. */
export interface CommandOption {
  name: string;
  description: string;
  /** `report` is an attachment in Discord and a path in a terminal. */
  type: 'string' | 'boolean' | 'report';
  required?: boolean;
  /** Characters. */
  minLength?: number;
  maxLength?: number;
  /** Choices for what was typed so far, best first. */
  complete?: (newsroom: Newsroom, typed: string) => string[];
  /** Where the option is offered; both by default. */
  only?: 'discord' | 'terminal';
}

/** What a call carries: the values as text, flags as booleans, and report files already read. */
export interface Call {
  newsroom: Newsroom;
  values: Readonly<Record<string, string>>;
  flags: ReadonlySet<string>;
  /** A report handed over: its file name and bytes. */
  file: { name: string; bytes: Uint8Array } | null;
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
  };
  execute: (call: Call) => Promise<Outcome> | Outcome;
}

/**
 * Loads every command of a folder; bot, console and registration share it.
 * @param folder URL of the folder, ending in a slash
 * @throws Error that names the file, when one holds no command
 */
export async function loadCommands(folder = new URL('../commands/', import.meta.url)): Promise<Command[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
  return Promise.all(
    files.map(async (file) => {
      const { default: command } = (await import(new URL(file, pathToFileURL(folder.pathname)).href)) as {
        default?: Command;
      };
      if (!command?.data?.name || typeof command.execute !== 'function')
        throw new Error(`commands/${file} has no default export { data, execute }`);
      return command;
    }),
  );
}
