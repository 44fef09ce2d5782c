import type { Logger } from 'pino';
import { type Command, loadCommandsFor } from '../commands.ts';
import { type Config, environment, readConfig } from '../config.ts';
import { UsageError } from '../errors.ts';
import { EXIT, failureOf } from '../failure.ts';
import { createLog } from '../log.ts';
import type { Newsroom } from '../newsroom.ts';
import { helpJson } from '../replies/help.ts';
import { jsonLine } from '../replies/plain.ts';
import { type Invocation, parseCommandLine, wantsJson } from './arguments.ts';
import { callOf } from './call.ts';
import { runConsole } from './console.ts';
import type { Typed } from './line.ts';
import { openConfigured } from './open.ts';
import { type Out, standardOutput, writeError, writeOutcome } from './output.ts';
import { commandHelp, generalHelp } from './usage.ts';

/** Quieter than the bot's: a person reads it beside the answers. */
const TERMINAL_LOG_LEVEL = 'warn';

const BOT_LOG_LEVEL = 'info';
/** Milliseconds in which an ended bot's process may end by itself. */
const LINGERING_MS = 500;
const WITHOUT_TOKEN =
  'DISCORD_TOKEN is not set, so this is the console; to run the bot, put DISCORD_TOKEN=… into the file .env and start again.\n';

/** Everything that a call from a terminal has at hand. */
export interface Terminal {
  invocation: Invocation;
  commands: readonly Command[];
  config: Config;
  out: Out;
}

const logOf = ({ config }: Terminal) => createLog(config.logLevel ?? TERMINAL_LOG_LEVEL);

/** Answers one line after another, at a terminal with a prompt. */
async function openConsole(terminal: Terminal): Promise<void> {
  const { invocation, commands, config, out } = terminal;
  const log = logOf(terminal);
  const newsroom = await openConfigured(config, log, { bar: !invocation.json });
  if (config.watchSeeds) watch(newsroom, log);
  const answer = async (typed: Typed) => typed.command.execute({ newsroom, ...callOf(typed) });
  const desk = { commands, answer, log, out, json: invocation.json };
  try {
    if (process.stdin.isTTY && out.isTerminal && !invocation.json) {
      const { runInteractive } = await import('./interactive.ts');
      await runInteractive(desk, newsroom);
    } else await runConsole(process.stdin, desk);
  } finally {
    newsroom.close();
  }
}

/** Takes in changed files by itself, and tells the log. */
function watch(newsroom: Newsroom, log: Logger): void {
  newsroom.watch((outcome) => {
    if (outcome instanceof Error) {
      failureOf(outcome, log);
      log.warn(`The changed reports were not taken in: ${outcome.message}`);
      return;
    }
    const { added, changed, removed, rejected } = outcome;
    if (added.length + changed.length + removed.length > 0)
      log.info({ added, changed, removed }, 'the reports changed, and were taken in');
    for (const { reason } of rejected) log.warn(reason);
  });
}

async function runOnce(command: Command, terminal: Terminal): Promise<void> {
  const { invocation, config, out } = terminal;
  const call = callOf({ command, values: invocation.values, flags: invocation.flags });
  const newsroom = await openConfigured(config, logOf(terminal), {
    catchUp: !command.data.refreshes,
    bar: !invocation.json,
  });
  try {
    const outcome = await command.execute({ newsroom, ...call });
    // who takes the last report out knows that none is left
    if (
      call.values.remove === undefined &&
      !['rollback', 'preview', 'log'].some((flag) => call.flags.has(flag))
    )
      newsroom.requireReports();
    writeOutcome(out, outcome, invocation.json);
  } finally {
    newsroom.close();
  }
}

async function register({ invocation, config, out }: Terminal): Promise<void> {
  if (config.discord.token === null)
    throw new UsageError('DISCORD_TOKEN is not set: put the bot token into .env, as .env.example shows.');
  const { registerCommands } = await import('../discord/register.ts');
  const told = await registerCommands(config);
  out.write(invocation.json ? `${jsonLine({ registered: told })}\n` : `${told}\n`);
}

function showHelp({ invocation, commands, out }: Omit<Terminal, 'config'>): void {
  const { command, name, text, json } = invocation;
  const wanted = name === 'help' && text !== '' ? commands.find(({ data }) => data.name === text) : command;
  if (name === 'help' && text !== '' && !wanted)
    throw new UsageError(`There is no command "${text}": "help" alone lists them all.`);
  if (json) out.write(`${jsonLine(helpJson(wanted ? [wanted] : commands))}\n`);
  else out.write(wanted ? commandHelp(wanted) : generalHelp(commands));
}

/** Does what a command line asks for. @throws UserError when it asks for what there is not */
async function answer(argv: readonly string[], out: Out): Promise<void> {
  const commands = await loadCommandsFor('terminal');
  const invocation = parseCommandLine(argv, commands);
  const { name, text, command, help } = invocation;
  if (help || name === 'help') return showHelp({ invocation, commands, out });
  if (name === null)
    throw new UsageError('Say what to do, as "ask QUESTION" does: "help" lists all commands.');
  if (command === null && text !== '')
    throw new UsageError(`"${name}" takes no text, and was given "${text}".`);
  const terminal = { invocation, commands, out, config: readConfig(environment(), invocation.folders) };
  if (command !== null) return runOnce(command, terminal);
  return name === 'register' ? register(terminal) : openConsole(terminal);
}

/**
 * Runs one of the entries with the one catch around it.
 * @returns the exit code
 */
async function runEntry(
  work: (argv: readonly string[], out: Out) => Promise<void>,
  argv: readonly string[] = process.argv.slice(2),
): Promise<number> {
  const out = standardOutput();
  try {
    await work(argv, out);
    return EXIT.answered;
  } catch (error) {
    const { message, exitCode } = failureOf(error, createLog(TERMINAL_LOG_LEVEL));
    writeError(out, message, wantsJson(argv));
    return exitCode;
  }
}

/** Without a command: the bot where there is a token, else the console. */
async function start(argv: readonly string[], out: Out): Promise<void> {
  const commands = await loadCommandsFor('terminal');
  const invocation = parseCommandLine(['console', ...argv], commands);
  if (invocation.help) return showHelp({ invocation, commands, out });
  if (invocation.text !== '')
    throw new UsageError(`"npm start" takes no text, and was given "${invocation.text}".`);
  const config = readConfig(environment(), invocation.folders);
  if (config.discord.token !== null) return runBot(config);
  process.stderr.write(WITHOUT_TOKEN);
  return openConsole({ invocation, commands, config, out });
}

async function runBot(config: Config): Promise<void> {
  const log = createLog(config.logLevel ?? BOT_LOG_LEVEL);
  const newsroom = await openConfigured(config, log, { apart: true });
  if (config.watchSeeds) watch(newsroom, log);
  try {
    const { startBot } = await import('../discord/index.ts');
    await startBot({ config, newsroom, log });
  } finally {
    newsroom.close();
    // a client that lost Discord tries again for ever, even when destroyed; without that the process ends by itself
    setTimeout(() => process.exit(), LINGERING_MS).unref();
  }
}

/** The bot's entry, and the console's where there is no token. */
export const runStart = (): Promise<number> => runEntry(start);

/** The command line's entry. */
export const runCommandLine = (): Promise<number> => runEntry(answer);
