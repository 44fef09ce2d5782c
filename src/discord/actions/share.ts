import { UserError } from '../../errors.ts';
import { digestOf } from '../../replies/pointer.ts';
import type { Offer, Reply } from '../../replies/types.ts';
import type { Action } from './types.ts';

/** What tells whether a reply is still what its owner saw. */
const digestOfReply = ({ title, blocks }: Reply): string => digestOf(JSON.stringify([title, blocks]));

/** Offers to make a private reply public. */
export const shareOffer = (reply: Reply): Offer => ({
  action: 'share',
  given: { saw: digestOfReply(reply) },
});

/** A private answer, posted for all by whom it was given to. */
export default {
  name: 'share',
  label: 'Share',
  emoji: '📣',
  shows: 'publicly',
  async execute({ given, recipe, who, make }) {
    const made = await make(recipe);
    if (digestOfReply(made.reply) !== given.saw)
      throw new UserError(
        'The reports have changed since, and this answer with them: ask again, and share that.',
      );
    return { ...made, reply: { ...made.reply, note: `Shared by ${who}` } };
  },
} satisfies Action;
