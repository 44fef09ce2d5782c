import type { Interaction, User } from 'discord.js';
import type { Logger } from 'pino';
import { type Command, isForModerators } from '../commands.ts';
import type { Config } from '../config.ts';
import { UserError } from '../errors.ts';
import type { Newsroom } from '../newsroom.ts';
import { withDismissing } from '../replies/dismissed.ts';
import type { Reply } from '../replies/types.ts';
import { actionNamed } from './actions/index.ts';
import { shareOffer } from './actions/share.ts';
import type { Action, Made, Press } from './actions/types.ts';
import { type Gathered, makeCall } from './call.ts';
import type { Cooldown } from './cooldown.ts';
import type { KeptReplies } from './kept.ts';
import { type Carry, type Message, renderPage } from './message.ts';
import { isModerator } from './permissions.ts';
import { MADE_BY, pack, type Recipe, spread } from './state.ts';
import type { Turns } from './turns.ts';

/** What every interaction is answered with. */
export interface Desk {
  config: Config;
  newsroom: Newsroom;
  log: Logger;
  commands: readonly Command[];
  kept: KeptReplies;
  cooldown: Cooldown;
  turns: Turns;
}

export const STALE = 'This button no longer works, as Wirecheck was started anew: give the command again.';

/** Who uses the bot: for logs, and as they are called. */
export interface Who {
  by: string;
  who: string;
  /** The server where, by id. */
  guild?: string | null;
}

export const whoIs = ({ username, id, displayName }: User): Who => ({
  by: `${username} (${id})`,
  who: displayName,
});

/** Carries out a command. One for moderators changes something, so its reply can't be made again. */
export async function carryOut(
  desk: Desk,
  command: Command,
  gathered: Gathered,
  { by, guild }: Who,
  progress = (_done: number, _total: number): void => {},
): Promise<Made> {
  const { newsroom, config } = desk;
  const call = await makeCall(command, gathered, newsroom, config.discord.attachmentHosts);
  const { reply } = await command.execute({
    ...call,
    by,
    ...(guild && { guild }),
    asksFirst: true,
    progress,
  });
  const { private: _, ...given } = gathered.given;
  const repeatable = !isForModerators(command, Object.keys(given));
  return { reply, recipe: repeatable ? [command.data.name, given] : null };
}

/** Carries out an action on what its message carries. */
export const act = (
  desk: Desk,
  action: Action,
  who: Who,
  press: Pick<Press, 'given' | 'recipe'> & Partial<Press>,
): Promise<Made> | Made =>
  action.execute({
    newsroom: desk.newsroom,
    chosen: [],
    typed: {},
    progress: () => {},
    ...who,
    make: (recipe) => make(desk, recipe, who),
    ...press,
  });

/**
 * Makes a reply again.
 * @throws UserError when it can't be made any more, or must not be
 */
async function make(desk: Desk, recipe: Recipe, who: Who): Promise<Made> {
  const [name, given] = recipe;
  if (name === MADE_BY.kept) {
    const kept = desk.kept.get(String(given.key));
    if (!kept) throw new UserError(STALE);
    return kept;
  }
  if (name.startsWith(MADE_BY.action)) {
    const action = actionNamed(name.slice(MADE_BY.action.length));
    if (!action?.repeatable) throw new UserError(STALE);
    return act(desk, action, who, { given, recipe });
  }
  const command = desk.commands.find(({ data }) => data.name === name);
  if (!command || isForModerators(command, Object.keys(given))) throw new UserError(STALE);
  return carryOut(desk, command, { given, attached: null }, who);
}

/** Spreads what made the message over its controls; where that is too long, or can't be made again, it is kept. */
const carryFor =
  ({ kept }: Desk, made: Made): Carry =>
  (controls) => {
    const actions = controls.map(({ action }) => action);
    const own = controls.map(({ given }) => given);
    const ids = made.recipe && spread(actions, pack({ recipe: made.recipe, own }));
    if (ids) return ids;
    const recipe: Recipe = [MADE_BY.kept, { key: kept.keep(made) }];
    const shorter = spread(actions, pack({ recipe, own }));
    if (!shorter) throw new Error(`${actions.join(', ')} were given more than their custom ids hold`);
    return shorter;
  };

/**
 * What was made, as a message for whoever asked or pressed: moderators of admin servers may dismiss flags.
 * @param isPrivate whether that member alone sees it, and may share it
 */
export function messageFor(desk: Desk, interaction: Interaction, made: Made, isPrivate: boolean): Message {
  const { recipe, page = 0 } = made;
  const isFlagged = isModerator(interaction, desk.config.discord.adminGuildIds);
  const reply = isFlagged ? withDismissing(made.reply) : made.reply;
  const { actions = [] } = reply;
  const shown = isPrivate && recipe ? { ...reply, actions: [...actions, shareOffer(made.reply)] } : reply;
  return renderPage(shown, page, carryFor(desk, made));
}

/** @returns a reply of the bot's own accord, as a message for a channel of an admin server */
export const postOf = (desk: Desk, reply: Reply): Message =>
  renderPage(withDismissing(reply), 0, carryFor(desk, { reply, recipe: ['disagreements', {}] }));
