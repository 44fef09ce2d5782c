import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import { type Call, type Command, checkedValues } from '../commands.ts';
import { UserError } from '../errors.ts';
import type { Newsroom } from '../newsroom.ts';
import { type Attached, fetchAttachment } from './attachment.ts';
import { clean } from './markdown.ts';
import type { Given } from './state.ts';

/** What a member gave: what a button can carry, and the file if there is one. */
export interface Gathered {
  given: Given;
  attached: Attached | null;
}

/** @returns what was typed for a slash command; a completed option names something, and is left as it is */
export function gatherOptions({ data }: Command, { options }: ChatInputCommandInteraction): Gathered {
  const given: Record<string, string | true> = {};
  for (const { name, type, value } of options.data) {
    const named = data.options.some((option) => option.name === name && option.complete);
    if (type === ApplicationCommandOptionType.Boolean && value === true) given[name] = true;
    if (type === ApplicationCommandOptionType.Channel) given[name] = String(value);
    if (type === ApplicationCommandOptionType.String)
      given[name] = named ? String(value) : clean(String(value));
  }
  const file = options.data.find(({ attachment }) => attachment)?.attachment;
  return { given, attached: file ? { name: file.name, url: file.url, size: file.size } : null };
}

/**
 * A message command hands over the message's text as its first option.
 * @throws UserError when the message has none
 */
export function gatherMessage(
  command: Command,
  { targetMessage }: MessageContextMenuCommandInteraction,
): Gathered {
  const [option] = command.data.options;
  const text = clean(targetMessage.content);
  if (text === '' || !option) throw new UserError('That message has no text to check.');
  return { given: { [option.name]: text }, attached: null };
}

/**
 * Makes the call that a command takes.
 * @throws UserError when a text is too short or too long without its invisible characters, or the file can't be had
 */
export async function makeCall(
  command: Command,
  { given, attached }: Gathered,
  newsroom: Newsroom,
  hosts: readonly string[],
): Promise<Call> {
  const flags = new Set(Object.keys(given).filter((name) => given[name] === true));
  const texts = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== true);
  return {
    newsroom,
    values: checkedValues(command, Object.fromEntries(texts), flags),
    flags,
    file: attached === null ? null : await fetchAttachment(attached, hosts),
  };
}
