/** A run within quotation marks: `start` and `end` are offsets of its inside, the marks left out. */
export interface Marked {
  start: number;
  end: number;
  /** False where the text ends before a closing mark comes. */
  closed: boolean;
  /** Which family the opening mark is of: only a mark of the same family reopens it. */
  family: 'double' | 'single';
}

const DOUBLE = new Set('"“”„‟«»‹›❝❞＂');
const SINGLE_OPENERS = new Set("'‘‚‛");
const OPENERS = new Set('“„‟«‹❝');
const CLOSERS = new Set('”»›❞');

const SPACE = /[\s\u00a0\u200b-\u200f\u2028-\u202f]/u;
const WORD = /[\p{L}\p{N}]/u;
/** What may stand before an opening mark without a space. */
const BEFORE_OPENING = /[([{—–\-/:…‘'“"]/u;
/** Signs that end a clause: after one of them a single mark closes, and is no apostrophe. */
const CLAUSE_END = /[.,!?…;:)\]—–”"]/u;
/** Words that begin with an apostrophe. */
const CLIPPED = /^(?:\d0s|tis|twas|til|em|cause|cos|bout|round|n|twere|cuz|nuff|kay)(?![\p{L}\p{N}])/iu;
/** A height such as 6'2" or 5’11”. */
const HEIGHT = /\d['’]\d{1,2}$/u;

type Direction = 'open' | 'close' | 'either';

function facing(text: string, at: number): Direction {
  const mark = text[at] ?? '';
  const before = text[at - 1];
  const after = text[at + 1];
  const spaceBefore = before === undefined || SPACE.test(before);
  const spaceAfter = after === undefined || SPACE.test(after);
  // a mark that faces the wrong way is a slip of the keyboard: the spaces around it are the better sign
  if (spaceBefore && !spaceAfter) return CLOSERS.has(mark) && before !== undefined ? 'either' : 'open';
  if (!spaceBefore && spaceAfter) return 'close';
  if (OPENERS.has(mark)) return 'open';
  if (CLOSERS.has(mark)) return 'close';
  if (before !== undefined && BEFORE_OPENING.test(before) && after !== undefined && WORD.test(after))
    return 'open';
  return after !== undefined && !WORD.test(after) ? 'close' : 'either';
}

/** How many pairs of curly marks may stand within another pair: a block whose marks all match may nest them. */
const surplus = (text: string): number => {
  const openers = text.split('“').length;
  return openers === text.split('”').length && !text.includes('"') ? openers : 0;
};

/** Runs within double or angle marks. Marks inside them are theirs. */
function doubleMarks(text: string): Marked[] {
  const found: Marked[] = [];
  let open = -1;
  let nested = 0;
  let spare = surplus(text);
  for (let at = 0; at < text.length; at++) {
    if (!DOUBLE.has(text[at] ?? '')) continue;
    if (HEIGHT.test(text.slice(Math.max(0, at - 6), at))) continue;
    const direction = facing(text, at);
    if (open >= 0 && text[at] === '“' && text[open - 1] === '“' && direction === 'open' && spare > 0) {
      nested++;
      spare--;
    } else if (nested > 0 && text[at] === '”') nested--;
    else if (open < 0) {
      if (direction !== 'close' && !/\d/.test(text[at - 1] ?? '')) open = at + 1;
    } else if (direction === 'open' && !(text[open - 1] === '„' && text[at] === '“')) {
      // a new line within the block reopens; elsewhere the earlier mark was never closed and is left out
      if (/\n\s*$/u.test(text.slice(Math.max(0, at - 8), at)))
        found.push({ start: open, end: trimmed(text, open, at), closed: false, family: 'double' });
      open = at + 1;
    } else {
      found.push({ start: open, end: at, closed: true, family: 'double' });
      open = -1;
    }
  }
  if (open >= 0)
    found.push({ start: open, end: trimmed(text, open, text.length), closed: false, family: 'double' });
  return found;
}

function trimmed(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && SPACE.test(text[last - 1] ?? '')) last--;
  return last;
}

const opensSingle = (text: string, at: number): boolean => {
  const before = text[at - 1];
  const after = text[at + 1];
  if (before !== undefined && !SPACE.test(before) && !/[([—–]/u.test(before)) return false;
  return after !== undefined && /[\p{L}\p{N}“"[…]/u.test(after) && !CLIPPED.test(text.slice(at + 1, at + 10));
};

const closesSingle = (text: string, at: number): boolean => {
  const after = text[at + 1];
  return !SPACE.test(text[at - 1] ?? ' ') && (after === undefined || !WORD.test(after));
};

/**
 * The closing mark for a single mark opened at `open`. After an s it may be a possessive ("the workers’ pay"):
 * then a later mark that follows a clause's end is preferred.
 */
function singleCloser(text: string, open: number): number {
  let possessive = -1;
  for (let at = open + 1; at < text.length; at++) {
    const mark = text[at];
    if (mark === '‘' || (mark === "'" && at > open + 1 && opensSingle(text, at))) break;
    if ((mark !== '’' && mark !== "'") || !closesSingle(text, at)) continue;
    const before = text[at - 1] ?? '';
    const possible = before === 's' && / \p{Ll}/u.test(text.slice(at + 1, at + 3));
    if (!possible || CLAUSE_END.test(before)) return at;
    if (possessive < 0) possessive = at;
  }
  return possessive;
}

/** Runs within single marks that stand outside all double ones. */
function singleMarks(text: string, doubles: readonly Marked[]): Marked[] {
  const found: Marked[] = [];
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    while ((doubles[next]?.end ?? text.length) < at) next++;
    const around = doubles[next];
    if (around && at >= around.start - 1) {
      at = around.end;
      continue;
    }
    const mark = text[at] ?? '';
    if (!SINGLE_OPENERS.has(mark) || !opensSingle(text, at)) continue;
    const closer = singleCloser(text, at);
    if (closer > at) {
      found.push({ start: at + 1, end: closer, closed: true, family: 'single' });
      at = closer;
    } else if (mark === '‘' && at === text.length - text.trimStart().length) {
      found.push({ start: at + 1, end: trimmed(text, at + 1, text.length), closed: false, family: 'single' });
      break;
    } else if (mark === '‘' && /[:,]\s*$/u.test(text.slice(Math.max(0, at - 3), at))) {
      found.push({ start: at + 1, end: trimmed(text, at + 1, text.length), closed: false, family: 'single' });
      break;
    }
  }
  return found;
}

/**
 * Finds the runs within quotation marks of one block: straight, curly, angle and single (British) ones, also of
 * mixed kinds. Contractions, possessives, heights and years ("’90s") are no marks; marks nested in another pair
 * belong to its inside.
 * @returns runs in order, none within another, offsets into `text`
 */
export function findMarked(text: string): Marked[] {
  const doubles = doubleMarks(text);
  // two single marks for a double one are an odd typing: single marks of such a block can't be told apart
  const singles = /['‘‚‛]/u.test(text) && !/''|``/u.test(text) ? singleMarks(text, doubles) : [];
  const runs = [...doubles, ...singles]
    .filter((run) => run.end > run.start)
    .sort((a, b) => a.start - b.start);
  // a run around others is the outer of them; one that crosses another is an odd mark's
  const kept: Marked[] = [];
  for (const run of runs) if (run.start > (kept.at(-1)?.end ?? -1)) kept.push(run);
  return kept;
}
