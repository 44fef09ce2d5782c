import type { Command } from '../commands.ts';
import type { Newsroom } from '../newsroom.ts';

/** What readline asks of a completer: the candidates, and the end of the line that they replace. */
export type Completion = [candidates: string[], typed: string];

/**
 * Completes commands, names of options and values.
 * @param line what stands before the cursor
 */
export function completeLine(line: string, commands: readonly Command[], newsroom: Newsroom): Completion {
  const [, name, rest] = /^\s*\/(\S+)\s+(.*)$/s.exec(line) ?? [];
  if (name === undefined || rest === undefined) {
    const typed = line.trimStart();
    const offered = commands.map(({ data }) => `/${data.name} `);
    return [offered.filter((command) => command.startsWith(typed)), typed];
  }
  const command = commands.find(({ data }) => data.name === name);
  return command ? completeOptions(rest, command, newsroom) : [[], rest];
}

function completeOptions(rest: string, { data }: Command, newsroom: Newsroom): Completion {
  const current = data.options
    .map((option) => ({ option, at: rest.lastIndexOf(`${option.name}:`) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)[0];
  if (current?.option.complete) {
    const typed = rest.slice(current.at + current.option.name.length + 1).trimStart();
    const found = current.option.complete(newsroom, typed);
    if (found.length > 0 && !found.includes(typed)) return [found, typed];
  }
  const typed = /\S*$/.exec(rest)?.[0] ?? '';
  const open = data.options.filter(({ name, only }) => only !== 'discord' && !rest.includes(`${name}:`));
  const names = open.map(({ name, type }) => (type === 'boolean' ? `${name}: true` : `${name}: `));
  return [names.filter((name) => name.startsWith(typed)), typed];
}
