import type { Command } from '../src/commands.ts';
import { UsageError } from '../src/errors.ts';
import { dismissedReply } from '../src/replies/dismissed.ts';

export default {
  data: {
    name: 'dismissed',
    description: 'Disagreements that were found to be none; dismiss one more, or undo it',
    type: 'slash',
    only: 'terminal',
    options: [
      { name: 'add', description: 'The id of a disagreement to dismiss', type: 'string', maxLength: 100 },
      {
        name: 'reason',
        description: 'Why: different thing, different time, same value or other',
        type: 'string',
        maxLength: 100,
        complete: () => ['different thing', 'different time', 'same value', 'other'],
      },
      {
        name: 'undo',
        description: 'The id of a dismissed disagreement to show again',
        type: 'string',
        maxLength: 100,
      },
    ],
  },
  execute({ newsroom, values: { add, reason, undo }, by }) {
    if (add !== undefined && undo !== undefined)
      throw new UsageError('A call dismisses a disagreement or undoes that: leave out add or undo.');
    if ((add === undefined) !== (reason === undefined))
      throw new UsageError('To dismiss a disagreement give both: its id in add, and why in reason.');
    if (add !== undefined && reason !== undefined) newsroom.dismissals.dismiss(add, reason, by);
    if (undo !== undefined) newsroom.dismissals.undo(undo, by);
    const dismissed = newsroom.dismissals.list();
    return { json: { dismissed }, reply: dismissedReply(dismissed) };
  },
} satisfies Command;
