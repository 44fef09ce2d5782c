import dismiss from './dismiss.ts';
import page from './page.ts';
import reason from './reason.ts';
import type { Action } from './types.ts';
import undismiss from './undismiss.ts';

/** Every action that a message may offer. */
const ACTIONS: readonly Action[] = [page, dismiss, reason, undismiss];

export const actionNamed = (name: string): Action | undefined =>
  ACTIONS.find((action) => action.name === name);
