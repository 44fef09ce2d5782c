import { UserError } from '../../errors.ts';
import type { Newsroom } from '../../newsroom.ts';
import { passageReply, passagesOf } from '../../replies/passage.ts';
import { type Pointer, readPointer, shortId } from '../../replies/pointer.ts';
import type { Choice, Reply } from '../../replies/types.ts';
import { MADE_BY, type Recipe } from '../state.ts';
import type { Action, Press } from './types.ts';

const NAME = 'passage';

/** @throws UserError when the report is gone, or holds the words no more */
function shownBy(newsroom: Newsroom, pointer: Pointer): Reply {
  const report = newsroom.reports().find(({ id }) => shortId(id) === pointer.report);
  if (!report)
    throw new UserError(`The report “${pointer.report}” is no longer held: it was taken out since.`);
  const reply = passageReply(newsroom.blocks(report.id), pointer, newsroom.stamp());
  if (reply) return reply;
  throw new UserError(
    `The report “${report.id}” has changed since: its paragraph ${pointer.paragraph} no longer holds what was cited.`,
  );
}

/** The further passages of the answer that a passage was asked for from; none where it can't be made again. */
async function others({ make }: Press, answer: Recipe, shown: string): Promise<Choice[]> {
  const made = await make(answer).catch((error: unknown) => {
    if (error instanceof UserError) return null;
    throw error;
  });
  return passagesOf(made?.reply.blocks ?? [])
    .filter(({ value }) => value !== shown)
    .map(({ label, value }) => ({ label, value }));
}

/** The answer that this began with: passages may be asked for from a passage. */
function answerOf({ recipe }: Press): Recipe {
  const [name, { command, of: _, ...given }] = recipe;
  return name === MADE_BY.action + NAME && typeof command === 'string' ? [command, given] : recipe;
}

/** The paragraph in its context, the evidence marked, to whoever pressed alone. */
export default {
  name: NAME,
  label: 'Show passage',
  emoji: '📄',
  shows: 'privately',
  repeatable: true,
  async execute(press) {
    const of = press.chosen[0] ?? String(press.given.of);
    const pointer = readPointer(of);
    if (!pointer) throw new UserError('This button names no passage.');
    const reply = shownBy(press.newsroom, pointer);
    const answer = answerOf(press);
    const choices = await others(press, answer, of);
    const again = { ...answer[1], command: answer[0], of };
    const actions = choices.length > 0 ? [{ action: NAME, label: 'Show another passage', choices }] : [];
    return { reply: { ...reply, actions }, recipe: [MADE_BY.action + NAME, again] };
  },
} satisfies Action;
