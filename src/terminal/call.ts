import { type Call, checkedValues } from '../commands.ts';
import type { Typed } from './line.ts';
import { readHandedOver } from './open.ts';

/**
 * Makes a call of what was typed: its options are checked, and a report that is named by its path is read.
 * @throws UserError when something about it is wrong
 */
export function callOf({ command, values, flags }: Typed): Omit<Call, 'newsroom'> {
  const checked = checkedValues(command, values, flags);
  const handedOver = command.data.options.find(({ name, type }) => type === 'report' && name in checked);
  const path = handedOver && checked[handedOver.name];
  return { values: checked, flags, file: path === undefined ? null : readHandedOver(path) };
}
