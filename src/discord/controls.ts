import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Block, Choice, Offer, Reply } from '../replies/types.ts';
import { actionNamed } from './actions/index.ts';
import type { Action } from './actions/types.ts';
import {
  CHOICE_CHARACTERS,
  LABEL_CHARACTERS,
  PAGE_BUTTONS,
  PAGE_SELECTS,
  ROW_BUTTONS,
  SELECT_CHOICES,
} from './limits.ts';
import { clip, oneLine } from './markdown.ts';
import type { Given } from './state.ts';

/** A button or a select under a page. */
export interface Control {
  /** Name of its action. */
  action: string;
  given: Given;
  /** @param id its custom id */
  show: (id: string) => APIComponentInMessageActionRow;
}

/** A page's number and what it shows. */
export interface Shown {
  /** From 0. */
  page: number;
  count: number;
  blocks: ReadonlySet<Block>;
}

const STYLES = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const satisfies Record<NonNullable<Action['style']>, ButtonStyle>;

function button(
  label: string,
  { emoji, style = 'secondary' }: Pick<Action, 'emoji' | 'style'> = {},
  disabled = false,
): (id: string) => APIButtonComponentWithCustomId {
  return (custom_id) => ({
    type: ComponentType.Button,
    style: STYLES[style],
    custom_id,
    label: clip(label, LABEL_CHARACTERS),
    disabled,
    ...(emoji !== undefined && { emoji: { name: emoji } }),
  });
}

function select(label: string, choices: readonly Choice[]): (id: string) => APIStringSelectComponent {
  return (custom_id) => ({
    type: ComponentType.StringSelect,
    custom_id,
    placeholder: clip(label, CHOICE_CHARACTERS),
    options: choices.map((choice) => ({
      label: clip(oneLine(choice.label) || choice.value, CHOICE_CHARACTERS),
      value: choice.value,
    })),
  });
}

/** The row that turns pages, and keeps what was noted; the button between says where one is. */
function turner({ note }: Reply, { page, count }: Shown): Control[] {
  const to = (page: number) => ({ action: 'page', given: { page: String(page), ...(note && { note }) } });
  return [
    {
      ...to(Math.max(0, page - 1)),
      show: button('Previous', { emoji: '◀️' }, page === 0),
    },
    { ...to(page), show: button(`Page ${page + 1} of ${count}`, {}, true) },
    {
      ...to(Math.min(count - 1, page + 1)),
      show: button('Next', { emoji: '▶️' }, page === count - 1),
    },
  ];
}

const isHere = ({ block }: Choice, { blocks }: Shown): boolean => block === undefined || blocks.has(block);

/** @throws Error when there is no such action */
function offered(offer: Offer, shown: Shown): Control[] {
  const action = actionNamed(offer.action);
  if (!action) throw new Error(`no action is named "${offer.action}"`);
  const { label = action.label, choices, given = {} } = offer;
  if (!choices) return [{ action: action.name, given, show: button(label, action) }];
  const here = choices.filter((choice) => isHere(choice, shown)).slice(0, SELECT_CHOICES);
  return here.length === 0 ? [] : [{ action: action.name, given, show: select(label, here) }];
}

/** @returns the controls of a page by rows: its page buttons, what is offered as buttons, then each select */
export function controlsOf(reply: Reply, shown: Shown): Control[][] {
  const { actions = [] } = reply;
  const buttons = actions.filter(({ choices }) => !choices).flatMap((offer) => offered(offer, shown));
  const selects = actions.filter(({ choices }) => choices).map((offer) => offered(offer, shown));
  const rows = [
    shown.count > 1 ? turner(reply, shown) : [],
    buttons.slice(0, ROW_BUTTONS),
    buttons.slice(ROW_BUTTONS, PAGE_BUTTONS),
    ...selects.slice(0, PAGE_SELECTS),
  ];
  return rows.filter((row) => row.length > 0);
}

/** @param ids one custom id a control, in order */
export function rowsOf(
  controls: readonly (readonly Control[])[],
  ids: readonly string[],
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const left = [...ids];
  return controls.map((row) => ({
    type: ComponentType.ActionRow,
    components: row.map(({ show }) => show(left.shift() ?? '')),
  }));
}
