import again from './again.ts';
import apply from './apply.ts';
import cancel from './cancel.ts';
import dismiss from './dismiss.ts';
import disputes from './disputes.ts';
import follow from './follow.ts';
import page from './page.ts';
import passage from './passage.ts';
import reason from './reason.ts';
import share from './share.ts';
import type { Action } from './types.ts';
import undismiss from './undismiss.ts';

/** Every action that a message may offer. */
const ACTIONS: readonly Action[] = [
  page,
  passage,
  disputes,
  follow,
  again,
  share,
  dismiss,
  reason,
  undismiss,
  apply,
  cancel,
];

export const actionNamed = (name: string): Action | undefined =>
  ACTIONS.find((action) => action.name === name);
