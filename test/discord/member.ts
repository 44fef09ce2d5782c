import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord.js';
import { APPLICATION, type Component, type DiscordDouble, type Ended } from './double.ts';

export const GUILD = '300000000000000001';
const CHANNEL = '400000000000000001';
const MODERATOR = String(PermissionFlagsBits.ManageGuild | PermissionFlagsBits.SendMessages);
const MEMBER = String(PermissionFlagsBits.SendMessages);

type Value = string | boolean | { channel: string } | { name: string; url: string; size: number };

interface Manner {
  moderator?: boolean;
  /** null for direct messages */
  guild?: string | null;
  name?: string;
  /** Who brought the app along: the server, or the member alone. */
  installed?: 'guild' | 'user';
  /** Whose account it is: the same person, with other permissions. */
  as?: Member;
}

/** Someone who uses the bot. */
export class Member {
  readonly #discord: DiscordDouble;
  readonly #guild: string | null;
  readonly #user: { id: string; username: string; discriminator: string; avatar: null; global_name: null };
  readonly #permissions: string;
  readonly #installed: 'guild' | 'user';

  constructor(
    discord: DiscordDouble,
    { moderator = false, guild = GUILD, name = 'member', installed = 'guild', as }: Manner = {},
  ) {
    this.#discord = discord;
    this.#guild = guild;
    this.#user = as
      ? as.#user
      : {
          id: discord.nextId(),
          username: name,
          discriminator: '0',
          avatar: null,
          global_name: null,
        };
    this.#installed = installed;
    this.#permissions = moderator ? MODERATOR : MEMBER;
  }

  slash(name: string, values: Record<string, Value> = {}): Promise<Ended> {
    const attachments: Record<string, unknown> = {};
    const channels: Record<string, unknown> = {};
    const options = Object.entries(values).map(([option, value]) => {
      if (typeof value === 'string')
        return { name: option, type: ApplicationCommandOptionType.String, value };
      if (typeof value === 'boolean')
        return { name: option, type: ApplicationCommandOptionType.Boolean, value };
      if ('channel' in value) {
        const { channel: id } = value;
        channels[id] = { id, name: 'newsdesk', type: 0, permissions: '0' };
        return { name: option, type: ApplicationCommandOptionType.Channel, value: id };
      }
      const id = this.#discord.nextId();
      attachments[id] = { id, filename: value.name, size: value.size, url: value.url, proxy_url: value.url };
      return { name: option, type: ApplicationCommandOptionType.Attachment, value: id };
    });
    return this.#interact(InteractionType.ApplicationCommand, {
      ...{
        id: '1',
        type: ApplicationCommandType.ChatInput,
        name,
        options,
        resolved: { attachments, channels },
      },
    });
  }

  type(name: string, option: string, value: string): Promise<Ended> {
    const options = [{ name: option, type: ApplicationCommandOptionType.String, value, focused: true }];
    return this.#interact(InteractionType.ApplicationCommandAutocomplete, {
      ...{ id: '1', type: ApplicationCommandType.ChatInput, name, options },
    });
  }

  onMessage(name: string, content: string): Promise<Ended> {
    const id = this.#discord.nextId();
    const message = this.#message(id, { content });
    return this.#interact(InteractionType.ApplicationCommand, {
      ...{
        id: '1',
        type: ApplicationCommandType.Message,
        name,
        target_id: id,
        resolved: { messages: { [id]: message } },
      },
    });
  }

  /** @param asker who gave the command that `shown` answers, when that was someone else */
  press(shown: Ended, label: string, asker: Member = this): Promise<Ended> {
    const custom_id = buttonsOf(shown).find((button) => button.label === label)?.custom_id;
    return this.#use(shown, { component_type: 2, custom_id }, asker);
  }

  /** Picks one choice of the select that bears a placeholder. */
  choose(shown: Ended, placeholder: string, value: string, asker: Member = this): Promise<Ended> {
    const custom_id = selectsOf(shown).find((select) => select.placeholder === placeholder)?.custom_id;
    return this.#use(shown, { component_type: 3, custom_id, values: [value] }, asker);
  }

  #use(shown: Ended, data: object, asker: Member): Promise<Ended> {
    return this.#interact(InteractionType.MessageComponent, data, this.#shown(shown, asker));
  }

  /** Fills in and sends the form that a button below `shown` brought. */
  submit({ modal }: Ended, shown: Ended, value: string): Promise<Ended> {
    const components = modal?.components.map(({ component }) => ({
      type: 18,
      component: { type: 4, custom_id: component?.custom_id, value },
    }));
    const data = { custom_id: modal?.custom_id, components };
    return this.#interact(InteractionType.ModalSubmit, data, this.#shown(shown, this));
  }

  #shown(shown: Ended, asker: Member): object {
    return this.#message(this.#discord.nextId(), {
      author: { ...this.#user, id: APPLICATION, bot: true },
      components: shown.message.components,
      flags: shown.message.flags | (shown.ephemeral ? 64 : 0),
      interaction_metadata: { id: shown.id, type: 2, user: asker.#user, authorizing_integration_owners: {} },
    });
  }

  #message(id: string, fields: object): object {
    return {
      ...{
        id,
        channel_id: CHANNEL,
        author: this.#user,
        content: '',
        timestamp: new Date().toISOString(),
        type: 0,
      },
      ...{ edited_timestamp: null, tts: false, mention_everyone: false, mentions: [], mention_roles: [] },
      ...{ attachments: [], embeds: [], pinned: false, components: [], flags: 0 },
      ...fields,
    };
  }

  #interact(type: InteractionType, data: object, message?: object): Promise<Ended> {
    const user = this.#user;
    const member = {
      user,
      roles: [],
      permissions: this.#permissions,
      joined_at: new Date().toISOString(),
      deaf: false,
      mute: false,
    };
    return this.#discord.interact({
      ...{ id: this.#discord.nextId(), application_id: APPLICATION, type, data, channel_id: CHANNEL },
      ...{
        channel: { id: CHANNEL, type: this.#guild === null ? 1 : 0 },
        locale: 'en-GB',
        app_permissions: '0',
      },
      ...{
        entitlements: [],
        authorizing_integration_owners:
          this.#installed === 'user' ? { 1: user.id } : { 0: this.#guild ?? '0' },
        context: this.#guild !== null ? 0 : this.#installed === 'user' ? 2 : 1,
      },
      ...(this.#guild === null ? { user } : { guild_id: this.#guild, member }),
      ...(message && { message }),
    });
  }
}

const within = (components: readonly Component[]): Component[] =>
  components.flatMap((component) => [component, ...within(component.components ?? [])]);

export const componentsOf = ({ message }: Pick<Ended, 'message'>): Component[] => within(message.components);

export const buttonsOf = (shown: Pick<Ended, 'message'>): Component[] =>
  componentsOf(shown).filter(({ type }) => type === 2);

export const selectsOf = (shown: Pick<Ended, 'message'>): Component[] =>
  componentsOf(shown).filter(({ type }) => type === 3);

/** All text of a message, as Discord gets it. */
export const textOf = (shown: Pick<Ended, 'message'>): string =>
  componentsOf(shown)
    .flatMap(({ content }) => (content === undefined ? [] : [content]))
    .join('\n');
