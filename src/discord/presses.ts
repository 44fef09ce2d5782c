import {
  type APILabelComponent,
  type ButtonInteraction,
  ComponentType,
  MessageFlags,
  type StringSelectMenuInteraction,
  TextInputStyle,
} from 'discord.js';
import { UserError } from '../errors.ts';
import { actionNamed } from './actions/index.ts';
import page from './actions/page.ts';
import type { Action, Made, Press } from './actions/types.ts';
import { WEIGHTS } from './cooldown.ts';
import { act, type Desk, messageFor, STALE, whoIs } from './desk.ts';
import { clean } from './markdown.ts';
import { requireModerator } from './permissions.ts';
import { type Place, type Pressed, refuse, settle, tell } from './settle.ts';
import { type Carried, carriedBy, isOfOtherVersion, MADE_BY, type Recipe, readCustomId } from './state.ts';

const OTHER_VERSION = 'This button is from another version of Wirecheck: give the command again.';
const UNKNOWN = 'This is no button of Wirecheck that it knows: give the command again.';

/** Answers a button, a choice or a form that was sent. */
export async function answerPress(desk: Desk, interaction: Pressed): Promise<void> {
  const pressed = readCustomId(interaction.customId);
  const action = pressed && actionNamed(pressed.action);
  const opens = !interaction.isModalSubmit() && action?.form;
  const refusal = await desk.cooldown.take(
    interaction,
    opens || action === page ? WEIGHTS.small : WEIGHTS.use,
  );
  if (refusal) return refuse(desk, interaction, refusal);
  if (opens) return showForm(opens, interaction);
  const place = placeFor(action, interaction);
  const isPrivate =
    place === 'private reply' ||
    (place === 'message' && interaction.message?.flags.has(MessageFlags.Ephemeral) === true);
  await settle(desk, interaction, place, async ({ tell: progress }) => {
    if (!action) throw new UserError(isOfOtherVersion(interaction.customId) ? OTHER_VERSION : UNKNOWN);
    if (action.moderatorsOnly) requireModerator(interaction, desk.config.discord.adminGuildIds);
    const made = await execute(desk, action, pressed.place, interaction, progress);
    return messageFor(desk, interaction, made, isPrivate);
  });
}

const PLACES: Readonly<Record<Action['shows'], Place>> = {
  privately: 'private reply',
  'in place': 'message',
  publicly: 'new message',
};

/** Nobody's message is changed by anyone else, and nobody's private answer is made public by anyone else. */
function placeFor(action: Action | undefined | null, { message, user }: Pressed): Place {
  if (!action || !message) return 'private reply';
  const asker = message.interactionMetadata?.user.id;
  const own = message.flags.has(MessageFlags.Ephemeral) || asker === user.id;
  return own ? PLACES[action.shows] : 'private reply';
}

async function execute(
  desk: Desk,
  action: Action,
  place: number,
  interaction: Pressed,
  progress: Press['progress'],
): Promise<Made> {
  const carried = carriedIn(interaction);
  const given = carried?.own[place];
  if (!carried || !given) throw new UserError(STALE);
  return act(desk, action, whoIs(interaction.user), {
    given,
    recipe: madeBy(desk, carried.recipe),
    chosen: interaction.isStringSelectMenu() ? interaction.values : [],
    typed: typedInto(action, interaction),
    progress,
  });
}

/** A call too long for its message is kept beside the reply. */
function madeBy({ kept }: Desk, recipe: Recipe): Recipe {
  const [name, { key }] = recipe;
  return (name === MADE_BY.kept && kept.get(String(key))?.recipe) || recipe;
}

function typedInto({ form }: Action, interaction: Pressed): Record<string, string> {
  if (!form || !interaction.isModalSubmit()) return {};
  return Object.fromEntries(
    form.fields.map(({ name }) => [name, clean(interaction.fields.getTextInputValue(name))]),
  );
}

/** A form says which control it came from; all else is in the message below which that stands. */
async function showForm(
  { title, fields }: NonNullable<Action['form']>,
  interaction: ButtonInteraction | StringSelectMenuInteraction,
): Promise<void> {
  const components = fields.map(({ name, label, minLength, maxLength }): APILabelComponent => {
    const length = { min_length: minLength, max_length: maxLength };
    const input = { type: ComponentType.TextInput, custom_id: name, style: TextInputStyle.Short } as const;
    return { type: ComponentType.Label, label, component: { ...input, ...length, required: true } };
  });
  await tell(() => interaction.showModal({ title, custom_id: interaction.customId, components }));
}

function carriedIn({ message, customId }: Pressed): Carried | null {
  const ids = message ? idsIn(message.components) : [];
  return ids.includes(customId) ? carriedBy(ids) : null;
}

/** The custom ids of a message, in the order of its controls, at whatever depth they stand. */
const idsIn = (components: readonly object[]): string[] =>
  components.flatMap((component) => [
    ...('customId' in component && typeof component.customId === 'string' ? [component.customId] : []),
    ...('components' in component && Array.isArray(component.components) ? idsIn(component.components) : []),
  ]);
