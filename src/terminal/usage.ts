import { type Command, type CommandOption, optionsFor } from '../commands.ts';
import { BUILT_IN } from './arguments.ts';

const CALL = 'npm run --silent wirecheck --';

const EVERY_COMMAND: readonly [string, string][] = [
  ['--seeds DIR', 'the folder of reports (SEEDS_DIR; default seeds)'],
  ['--index DIR', 'the folder of what is built from them (INDEX_DIR; default index)'],
  ['--state DIR', 'the folder of what is kept beside (STATE_DIR; default state)'],
  ['--json', 'one line of JSON on standard output, all else on standard error'],
  ['--help', 'this'],
];

/** Two columns, the first as wide as its widest. */
function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([term]) => term.length));
  return rows.map(([term, text]) => `  ${term.padEnd(width)}  ${text}`).join('\n');
}

/** Options that name a report, an event or a disagreement. */
const IDS: ReadonlySet<string> = new Set(['report', 'remove', 'event', 'after', 'add', 'undo']);

/** What stands for an option's value. */
function placeholder({ name, type }: CommandOption): string {
  if (type === 'report') return 'FILE';
  if (name === 'since' || name === 'until') return 'DAY';
  return IDS.has(name) ? 'ID' : 'TEXT';
}

const optionUsage = (option: CommandOption): string =>
  option.type === 'boolean' ? `--${option.name}` : `--${option.name} ${placeholder(option)}`;

/** The first option is also the text after the command's name. */
function commandUsage(command: Command): string {
  const { name } = command.data;
  const [first, ...further] = optionsFor(command, 'terminal');
  if (!first) return name;
  const text = placeholder(first) === 'TEXT' ? first.name.toUpperCase() : placeholder(first);
  const lead = first.required ? text : `[${text}]`;
  return [name, lead, ...further.map((option) => `[${optionUsage(option)}]`)].join(' ');
}

/** @returns all about one command, for a terminal */
export function commandHelp(command: Command): string {
  const options = optionsFor(command, 'terminal').map(
    (option) => [optionUsage(option), option.description] as const,
  );
  return [
    `${command.data.description}.`,
    '',
    `  ${CALL} ${commandUsage(command)}`,
    '',
    table([...options, ...EVERY_COMMAND]),
    '',
  ].join('\n');
}

/** @returns what there is, for a terminal */
export function generalHelp(commands: readonly Command[]): string {
  const shared = commands
    .filter(({ data }) => !Object.hasOwn(BUILT_IN, data.name))
    .map((command) => [commandUsage(command), command.data.description] as const);
  const builtIn = Object.entries(BUILT_IN).map(
    ([name, description]) => [name === 'help' ? 'help [COMMAND]' : name, description] as const,
  );
  return [
    'Wirecheck answers from news reports, word for word and cited, and shows where the reports disagree.',
    '',
    `  ${CALL} COMMAND`,
    '',
    'Commands:',
    table([...shared, ...builtIn]),
    '',
    'Options of every command:',
    table(EVERY_COMMAND),
    '',
    'Exit codes: 0 answered (or the reports do not say), 1 the work failed, 2 the call or the configuration was wrong.',
    '',
  ].join('\n');
}
