import page from './page.ts';
import type { Action } from './types.ts';

/** Every action that a message may offer. */
const ACTIONS: readonly Action[] = [page];

export const actionNamed = (name: string): Action | undefined =>
  ACTIONS.find((action) => action.name === name);
