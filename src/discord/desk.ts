import type { Interaction } from 'discord.js';
import type { Logger } from 'pino';
import { type Command, isForModerators } from '../commands.ts';
import type { Config } from '../config.ts';
import { UserError } from '../errors.ts';
import type { Newsroom } from '../newsroom.ts';
import { withDismissing } from '../replies/dismissed.ts';
import { actionNamed } from './actions/index.ts';
import type { Made } from './actions/types.ts';
import { type Gathered, makeCall } from './call.ts';
import type { KeptReplies } from './kept.ts';
import { type Carry, type Message, renderPage } from './message.ts';
import { isModerator } from './permissions.ts';
import { MADE_BY, pack, type Recipe, spread } from './state.ts';

/** What every interaction is answered with. */
export interface Desk {
  config: Config;
  newsroom: Newsroom;
  log: Logger;
  commands: readonly Command[];
  kept: KeptReplies;
}

export const STALE = 'This button no longer works, as Wirecheck was started anew: give the command again.';

/** Carries out a command. One for moderators changes something, so its reply can't be made again. */
export async function carryOut(desk: Desk, command: Command, gathered: Gathered, by: string): Promise<Made> {
  const { newsroom, config } = desk;
  const call = await makeCall(command, gathered, newsroom, config.discord.attachmentHosts);
  const { reply } = await command.execute({ ...call, by });
  const { private: _, ...given } = gathered.given;
  const repeatable = !isForModerators(command, Object.keys(given));
  return { reply, recipe: repeatable ? [command.data.name, given] : null };
}

/**
 * Makes a reply again.
 * @throws UserError when it can't be made any more, or must not be
 */
export async function make(desk: Desk, recipe: Recipe, by: string): Promise<Made> {
  const [name, given] = recipe;
  if (name === MADE_BY.kept) {
    const kept = desk.kept.get(String(given.key));
    if (!kept) throw new UserError(STALE);
    return kept;
  }
  if (name.startsWith(MADE_BY.action)) {
    const action = actionNamed(name.slice(MADE_BY.action.length));
    if (!action?.repeatable) throw new UserError(STALE);
    const { newsroom } = desk;
    const again = (other: Recipe) => make(desk, other, by);
    return action.execute({ newsroom, given, recipe, chosen: [], typed: {}, by, make: again });
  }
  const command = desk.commands.find(({ data }) => data.name === name);
  if (!command || isForModerators(command, Object.keys(given))) throw new UserError(STALE);
  return carryOut(desk, command, { given, attached: null }, by);
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

/** @returns the message that shows what was made */
export const messageOf = (desk: Desk, made: Made): Message =>
  renderPage(made.reply, made.page ?? 0, carryFor(desk, made));

/** The same for whoever asked or pressed: moderators of admin servers may dismiss flags. */
export function messageFor(desk: Desk, interaction: Interaction, made: Made): Message {
  if (!isModerator(interaction, desk.config.discord.adminGuildIds)) return messageOf(desk, made);
  return messageOf(desk, { ...made, reply: withDismissing(made.reply) });
}
