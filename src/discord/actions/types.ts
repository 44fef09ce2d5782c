import type { Newsroom } from '../../newsroom.ts';
import type { Reply } from '../../replies/types.ts';
import type { Given, Recipe } from '../state.ts';

/** A reply, and what makes it again when its pages are turned; null where it can't be, and is kept in memory. */
export interface Made {
  reply: Reply;
  recipe: Recipe | null;
  /** The page that is shown, from 0; by default the first. */
  page?: number;
}

/** What came of one press: of a button, of a choice, or of a form that was sent. */
export interface Press {
  newsroom: Newsroom;
  /** What the offer gave to this control. */
  given: Given;
  /** What made the message that the control stands under. */
  recipe: Recipe;
  /** The values chosen; empty for a button. */
  chosen: readonly string[];
  /** What was typed into the action's form, by field. */
  typed: Readonly<Record<string, string>>;
  /** Who pressed: for logs, and as they are called in Discord. */
  by: string;
  who: string;
  /** Told now and then how many files of a refresh are done, of how many. */
  progress: (done: number, total: number) => void;
  /** Makes a reply by its recipe. @throws UserError when it can't be made any more */
  make: (recipe: Recipe) => Promise<Made>;
}

/** A field of the form that is shown before an action is carried out. */
export interface Field {
  name: string;
  label: string;
  /** Characters. */
  minLength: number;
  maxLength: number;
}

/** What a button or a choice does: one file of `actions/`, named as the action, and a row of its table. */
export interface Action {
  /** Stands in custom ids, so it is never renamed: small letters. */
  name: string;
  /** On the button, or beside the choices; an offer may have its own. */
  label: string;
  emoji?: string;
  style?: 'primary' | 'secondary' | 'success' | 'danger';
  /**
   * Who sees what comes of it: whoever pressed, or all.
   * `in place`: the message itself changes, for the member whose answer it is; others get theirs privately.
   */
  shows: 'privately' | 'in place' | 'publicly';
  /** Only for those who may manage an admin server. */
  moderatorsOnly?: boolean;
  /** Whether it may be carried out again to turn pages: it changes nothing, and needs no more than what it was given. */
  repeatable?: boolean;
  form?: { title: string; fields: readonly Field[] };
  execute: (press: Press) => Promise<Made> | Made;
}
