import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';
import type { Reply, Tone } from '../replies/types.ts';
import { FOOTER_CHARACTERS, TITLE_CHARACTERS } from './limits.ts';
import { clip, escapeMarkdown, oneLine } from './markdown.ts';
import { paginate } from './pages.ts';

/** Accent colours, told apart by brightness as well as by hue. */
const COLOURS: Readonly<Record<Tone, number>> = {
  answered: 0x2e8b57,
  disputed: 0xe69f00,
  abstained: 0x8a8f98,
  error: 0xc0392b,
  info: 0x3a6ea5,
};

/** Nothing in a reply pings anyone, whatever its text holds. */
export const NO_PINGS = { parse: [] };

/** A message as Discord takes it. */
export interface Message {
  flags: MessageFlags.IsComponentsV2;
  components: APIMessageTopLevelComponent[];
  allowedMentions: typeof NO_PINGS;
}

/** Custom ids for buttons that lead to these pages, counted from 0. */
export type CustomIds = (pages: readonly number[]) => readonly string[];

const display = (content: string): APIComponentInContainer => ({ type: ComponentType.TextDisplay, content });

/** Plain text escaped, and clipped until it fits. */
function short(text: string, characters: number): string {
  const escaped = escapeMarkdown(oneLine(text));
  if (escaped.length <= characters) return escaped;
  const over = escaped.length - characters;
  return short(clip(oneLine(text), Math.max(1, oneLine(text).length - over)), characters);
}

/**
 * Renders one page of a reply.
 * @param page from 0; past the end, the last one
 * @param customIds called only when there is more than one page
 */
export function renderPage(reply: Reply, page: number, customIds: CustomIds): Message {
  const pages = paginate(reply);
  const shown = Math.min(page, pages.length - 1);
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: COLOURS[reply.tone],
    components: [
      display(`## ${short(reply.title, TITLE_CHARACTERS - '## '.length) || 'Wirecheck'}`),
      ...(pages[shown] ?? []).map(display),
      ...footer(reply.footer),
      ...(pages.length > 1 ? [turner(shown, pages.length, customIds)] : []),
    ],
  };
  return { flags: MessageFlags.IsComponentsV2, components: [container], allowedMentions: NO_PINGS };
}

function footer(text: string | null): APIComponentInContainer[] {
  if (!text?.trim()) return [];
  return [
    { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small },
    display(`-# ${short(text, FOOTER_CHARACTERS - '-# '.length)}`),
  ];
}

/** The row that turns pages; the button between says where one is, and carries its part of the state. */
function turner(
  page: number,
  count: number,
  customIds: CustomIds,
): APIActionRowComponent<APIButtonComponentWithCustomId> {
  const pages = [Math.max(0, page - 1), page, Math.min(count - 1, page + 1)];
  const [back = '', here = '', next = ''] = customIds(pages);
  const button = (custom_id: string, label: string, disabled: boolean): APIButtonComponentWithCustomId => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    custom_id,
    label,
    disabled,
  });
  return {
    type: ComponentType.ActionRow,
    components: [
      { ...button(back, 'Previous', page === 0), emoji: { name: '◀️' } },
      button(here, `Page ${page + 1} of ${count}`, true),
      { ...button(next, 'Next', page === count - 1), emoji: { name: '▶️' } },
    ],
  };
}
