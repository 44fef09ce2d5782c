// Discord's numbers, each from its documentation, and Wirecheck's own beside them.

/** Characters of all Text Displays of one message together. */
export const MESSAGE_CHARACTERS = 4_000;
/** Components of one message, nested ones counted. */
export const MESSAGE_COMPONENTS = 40;
/** Characters of a button's custom id. */
export const CUSTOM_ID_CHARACTERS = 100;
/** Choices of one autocomplete. */
export const CHOICES = 25;
/** Characters of a choice's name, and of its value. */
export const CHOICE_CHARACTERS = 100;
/** Characters of a description of a command or an option. */
export const DESCRIPTION_CHARACTERS = 100;
/** Buttons of one row. */
export const ROW_BUTTONS = 5;
/** Characters of a button's label. */
export const LABEL_CHARACTERS = 80;
/** Choices of one select. */
export const SELECT_CHOICES = 25;
/** Buttons below one page beside those that turn it, and selects; more are left out, as a phone shows little else then. */
export const PAGE_BUTTONS = 6;
export const PAGE_SELECTS = 2;
/**
 * Components a page needs beside its blocks: container, title, note, separator and footer, the row of page buttons,
 * two rows of other buttons, and selects, each in a row of its own.
 */
const FRAME_COMPONENTS = 5 + (1 + 3) + (2 + PAGE_BUTTONS) + 2 * PAGE_SELECTS;
/** Characters that title and footer may take of a page; what is longer is cut with an ellipsis, as neither is evidence. */
export const TITLE_CHARACTERS = 350;
export const FOOTER_CHARACTERS = 250;
/** Characters of the line about a reply, right below its title. */
export const NOTE_CHARACTERS = 200;
/** Characters of the blocks of one page. */
export const PAGE_CHARACTERS = MESSAGE_CHARACTERS - TITLE_CHARACTERS - NOTE_CHARACTERS - FOOTER_CHARACTERS;
/** Blocks of one page. */
export const PAGE_BLOCKS = MESSAGE_COMPONENTS - FRAME_COMPONENTS;
/** Outlets, characters a line, and points of one table in a code block: what a phone shows without breaking lines. */
export const GRID_OUTLETS = 3;
export const GRID_CHARACTERS = 40;
export const GRID_ROWS = 25;
/** Characters of a link in a citation; a longer one is left out. */
export const LINK_CHARACTERS = 300;
/** Characters of one citation's outlet and headline. */
export const CITATION_CHARACTERS = 200;

/** Bytes of an attached report. */
export const ATTACHMENT_BYTES = 5_000_000;
/** Milliseconds for fetching an attached report. */
export const ATTACHMENT_MS = 15_000;

/** Milliseconds for one request to Discord. */
export const REQUEST_MS = 15_000;
/** Tries of one request after the first, on a lost connection and on 5xx. */
export const REQUEST_RETRIES = 4;
/** Milliseconds before a request is tried again. */
export const RETRY_MS = 200;
/** Milliseconds between two edits that tell how far a refresh is. */
export const PROGRESS_MS = 2_500;
/** Milliseconds that running replies have at the end, before the client goes. */
export const ENDING_MS = 10_000;
/** Replies kept in memory whose pages a button's custom id cannot bring back. */
export const KEPT_REPLIES = 200;
/** Users kept in memory; none is needed beside those who ask right now. */
export const KEPT_USERS = 200;

/** New disagreements that one alert shows whole; more are counted. */
export const ALERTED = 5;
/** Latest refreshes among which is looked for what made a disagreement. */
export const ALERT_LOG_ENTRIES = 100;
/** Milliseconds between two looks at whether there is something to alert. */
export const ALERT_LOOK_MS = 1_000;
/** Milliseconds before an alert is sent again of which it is not known whether it arrived; Discord knows a repeat for some minutes. */
export const ALERT_RETRY_MS = 60_000;

/** Discord's own error code for an interaction that was acknowledged before. */
export const ALREADY_ACKNOWLEDGED = 40_060;
