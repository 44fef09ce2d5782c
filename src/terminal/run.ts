import { checkedValues, type Outcome } from '../commands.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Typed } from './line.ts';
import { readHandedOver } from './open.ts';

/**
 * Runs a command as it was typed: its options are checked, and a report that is named by its path is read.
 * @throws UserError when something about the call is wrong
 */
export async function runTyped({ command, values, flags }: Typed, newsroom: Newsroom): Promise<Outcome> {
  const checked = checkedValues(command, values, flags);
  const handedOver = command.data.options.find(({ name, type }) => type === 'report' && name in checked);
  const path = handedOver && checked[handedOver.name];
  const file = path === undefined ? null : readHandedOver(path);
  return command.execute({ newsroom, values: checked, flags, file });
}
