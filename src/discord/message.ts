import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';
import type { Reply, Tone } from '../replies/types.ts';
import { type Control, controlsOf, rowsOf } from './controls.ts';
import { FOOTER_CHARACTERS, NOTE_CHARACTERS, TITLE_CHARACTERS } from './limits.ts';
import { clip, escapeMarkdown, oneLine } from './markdown.ts';
import { type Page, paginate } from './pages.ts';

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

/** Gives the controls of a message their custom ids, in order. */
export type Carry = (controls: readonly Pick<Control, 'action' | 'given'>[]) => readonly string[];

const EMPTY_PAGE: Page = { displays: [], blocks: new Set() };

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
 * @param carry called only when there are controls
 */
export function renderPage(reply: Reply, page: number, carry: Carry): Message {
  const pages = paginate(reply);
  const shown = Math.min(page, pages.length - 1);
  const { displays, blocks } = pages[shown] ?? EMPTY_PAGE;
  const controls = controlsOf(reply, { page: shown, count: pages.length, blocks });
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: COLOURS[reply.tone],
    components: [
      display(`## ${short(reply.title, TITLE_CHARACTERS - '## '.length) || 'Wirecheck'}`),
      ...(reply.note ? [display(`**${short(reply.note, NOTE_CHARACTERS - '****'.length)}**`)] : []),
      ...displays.map(display),
      ...footer(reply.footer),
      ...(controls.length > 0 ? rowsOf(controls, carry(controls.flat())) : []),
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
