import type { Command, CommandOption } from '../commands.ts';
import { UsageError } from '../errors.ts';
import { nearest } from '../near.ts';
import { eitherOf } from '../replies/wording.ts';

/** What was typed for a command, not yet held against its options. */
export interface Typed {
  command: Command;
  values: Record<string, string>;
  flags: Set<string>;
}

/** A name of an option in a line, and where its value begins. */
interface Found {
  option: CommandOption;
  start: number;
  valueStart: number;
}

/** @returns " Did you mean a or b?", or nothing */
export function didYouMean(typed: string, names: readonly string[]): string {
  const near = nearest(typed, names);
  return near.length === 0 ? '' : ` Did you mean ${eitherOf(near)}?`;
}

/** @throws UsageError when there is no command of that name */
function commandOf(name: string, commands: readonly Command[], sign = '/'): Command {
  const found = commands.find(({ data }) => data.name === name);
  if (found) return found;
  const names = commands.map(({ data }) => `${sign}${data.name}`);
  throw new UsageError(
    `There is no command ${sign}${name}.${didYouMean(`${sign}${name}`, names)} ${sign}help lists them all.`,
  );
}

/** A flag is told from text by what follows it: "is it private: true or false" is text. */
function namePattern({ name, type }: CommandOption, options: readonly CommandOption[]): string {
  if (type !== 'boolean') return `${name}:`;
  const another = options.map((option) => `${option.name}:|--${option.name}(?:\\s|$)`).join('|');
  return `(?:--${name}|${name}:\\s*(?:true|false))(?=\\s*$|\\s+(?:${another}))`;
}

/** The first place of each option's name; said again, it is a part of the value it stands in. */
function findOptions(text: string, options: readonly CommandOption[]): Found[] {
  return options
    .flatMap((option): Found[] => {
      const match = new RegExp(`(?<=^|\\s)(?:${namePattern(option, options)})`, 'u').exec(text);
      return match ? [{ option, start: match.index, valueStart: match.index + match[0].length }] : [];
    })
    .sort((a, b) => a.start - b.start);
}

/** Text before the first option's name is the first option's value, unless it looks like a misspelt name. */
function leadingText(text: string, { data }: Command): Record<string, string> {
  const leading = text.trim();
  if (leading === '') return {};
  const misspelt = /^(?:--)?([a-z]+):(?=\s|$)/.exec(leading)?.[1] ?? /^--([a-z]+)/.exec(leading)?.[1];
  const names = data.options.map(({ name }) => name);
  const [first] = data.options;
  if (misspelt !== undefined || !first) {
    const takes = names.length === 0 ? 'no options' : `the options ${names.join(', ')}`;
    const came = misspelt === undefined ? `"${leading}"` : `the option "${misspelt}"`;
    throw new UsageError(
      `/${data.name} takes ${takes}, and not ${came}.${didYouMean(misspelt ?? leading, names)}`,
    );
  }
  return { [first.name]: leading };
}

/**
 * Reads a line as it is typed in Discord: `/name option: value option: value`. A value runs to the next option name
 * of that same command, or to the end of the line.
 * @throws UsageError when the line is no command, or begins with an option that the command does not have
 */
export function parseLine(line: string, commands: readonly Command[]): Typed {
  const [, name, text = ''] = /^\s*\/([^\s/:]+)(?:\s+(.*))?$/su.exec(line) ?? [];
  if (name === undefined)
    throw new UsageError('A line begins with a command, as /ask question: … does. /help lists them all.');
  const command = commandOf(name, commands);
  const found = findOptions(text, command.data.options);
  const values = leadingText(text.slice(0, found[0]?.start ?? text.length), command);
  const [twice] = found.filter(({ option }) => option.name in values);
  if (twice) throw new UsageError(`The ${twice.option.name} is given twice: leave one of them out.`);
  const flags = new Set<string>();
  found.forEach(({ option, valueStart }, i) => {
    const value = text.slice(valueStart, found[i + 1]?.start ?? text.length).trim();
    if (option.type !== 'boolean') values[option.name] = value;
    else if (!/:\s*false$/.test(text.slice(0, valueStart))) flags.add(option.name);
  });
  return { command, values, flags };
}
