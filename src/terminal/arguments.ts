import { parseArgs } from 'node:util';
import { type Command, optionsFor } from '../commands.ts';
import { FOLDERS, type FolderName } from '../config.ts';
import { UsageError } from '../errors.ts';
import { didYouMean } from './line.ts';

/** What the terminal has beside the commands it shares with Discord. */
export const BUILT_IN = {
  console: 'Read one command a line, as typed in Discord, until the end of the input',
  register: 'Register the commands with Discord',
  help: 'Show what there is, or all about one command',
} as const;

const GLOBAL_FLAGS = ['json', 'help'] as const;

/** One call from the command line, understood but not yet held against the command's options. */
export interface Invocation {
  /** null: none was given. */
  name: string | null;
  /** The command of that name, or null where it is one of BUILT_IN. */
  command: Command | null;
  folders: Partial<Record<FolderName, string>>;
  json: boolean;
  help: boolean;
  values: Record<string, string>;
  flags: Set<string>;
  /** Text after the command's name. */
  text: string;
}

interface Used {
  name: string;
  rawName: string;
  value: string | null;
}

const isFolder = (name: string): name is FolderName => FOLDERS.some((folder) => folder === name);
const isGlobal = (name: string): boolean => isFolder(name) || GLOBAL_FLAGS.some((flag) => flag === name);

/** @returns whether an error is to be told as JSON, however wrong the rest of the call is */
export const wantsJson = (argv: readonly string[]): boolean =>
  argv.slice(0, argv.includes('--') ? argv.indexOf('--') : argv.length).includes('--json');

/** Every option that any command has, so that the values are found wherever they stand. */
function knownOptions(commands: readonly Command[]): Map<string, 'string' | 'boolean'> {
  const known = new Map<string, 'string' | 'boolean'>(FOLDERS.map((name) => [name, 'string']));
  for (const flag of GLOBAL_FLAGS) known.set(flag, 'boolean');
  for (const command of commands)
    for (const { name, type } of optionsFor(command, 'terminal'))
      known.set(name, type === 'boolean' ? 'boolean' : 'string');
  return known;
}

function tokensOf(argv: readonly string[], known: Map<string, 'string' | 'boolean'>) {
  const options = Object.fromEntries(
    [...known].map(([name, type]) => [name, name === 'help' ? { type, short: 'h' } : { type }]),
  );
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const words: string[] = [];
  const used: Used[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value = null, inlineValue } = token;
    const type = known.get(name);
    if (
      type === 'string' &&
      (value === null || value.trim() === '' || (!inlineValue && value.startsWith('--')))
    )
      throw new UsageError(`${rawName} needs a value: write ${rawName} VALUE, or ${rawName}=VALUE.`);
    if (type === 'boolean' && value !== null)
      throw new UsageError(`${rawName} takes no value, and was given "${value}".`);
    used.push({ name, rawName, value });
  }
  return { words, used };
}

function findCommand(name: string | null, commands: readonly Command[]): Command | null {
  if (name === null || Object.hasOwn(BUILT_IN, name)) return null;
  const found = commands.find(({ data }) => data.name === name);
  if (found) return found;
  const names = [...new Set([...commands.map(({ data }) => data.name), ...Object.keys(BUILT_IN)])];
  throw new UsageError(`There is no command "${name}".${didYouMean(name, names)} "help" lists them all.`);
}

function unknownOption({ rawName }: Used, name: string | null, own: readonly string[]): UsageError {
  const names = [...own, ...FOLDERS, ...GLOBAL_FLAGS].map((option) => `--${option}`);
  const to = name === null ? '' : ` "${name}" takes ${names.join(', ')}.`;
  const text = /^-\w/.test(rawName) ? ' Text that begins with a hyphen goes after --.' : '';
  return new UsageError(`There is no option ${rawName}.${didYouMean(rawName, names)}${to}${text}`);
}

/** Text after the command is its first option's value: `ask QUESTION`, `quotes SPEAKER`. */
function withText(command: Command, text: string, values: Record<string, string>): Record<string, string> {
  const [first] = optionsFor(command, 'terminal');
  if (text === '') return values;
  if (!first || first.type === 'boolean')
    throw new UsageError(`"${command.data.name}" takes no text, and was given "${text}".`);
  if (first.name in values)
    throw new UsageError(`The ${first.name} is given twice, by --${first.name} and as text: leave one out.`);
  return { ...values, [first.name]: text };
}

/**
 * Understands a command line.
 * @param argv without Node and the script
 * @param otherwise the command where none is given
 * @throws UsageError for an unknown command or option, a value that is missing or one too many
 */
export function parseCommandLine(
  argv: readonly string[],
  commands: readonly Command[],
  otherwise: keyof typeof BUILT_IN | null = null,
): Invocation {
  const { words, used } = tokensOf(argv, knownOptions(commands));
  const [name = otherwise, ...rest] = words;
  const command = findCommand(name, commands);
  const own = command === null ? [] : optionsFor(command, 'terminal').map((option) => option.name);
  const invocation: Invocation = {
    name,
    command,
    folders: {},
    json: false,
    help: false,
    values: {},
    flags: new Set(),
    text: rest.join(' ').trim(),
  };
  for (const option of used) place(option, invocation, own);
  if (command !== null) invocation.values = withText(command, invocation.text, invocation.values);
  return invocation;
}

function place(option: Used, invocation: Invocation, own: readonly string[]): void {
  const { name, value } = option;
  if (isFolder(name) && value !== null) invocation.folders[name] = value;
  else if (name === 'json') invocation.json = true;
  else if (name === 'help' || option.rawName === '-h') invocation.help = true;
  else if (isGlobal(name) || !own.includes(name)) throw unknownOption(option, invocation.name, own);
  else if (value === null) invocation.flags.add(name);
  else invocation.values[name] = value;
}
