import { blocksOf, trimmed } from './blocks.ts';
import type { Draft, DraftPassage } from './draft.ts';
import { requiredDay } from './headers.ts';
import { readOpening } from './headline.ts';

/** Only in small letters, or before a digit: "Date palms …" is prose. */
const DATE_LINE = /^\s*(?:date|(?:Date|DATE)(?=:?[ \t]+\d))(?::?[ \t]+|:?(?=\n|$))([^\s,;]*)[,;]?/;

/** Plain text, with or without a first line `date YYYY-MM-DD …`. */
export function readTxt(text: string): Draft {
  const dateLine = DATE_LINE.exec(text);
  const date = dateLine ? requiredDay(dateLine[1] ?? '') : null;
  const [first, ...others] = blocksOf(text);
  const draft: Draft = { text, headline: null, date, outlet: null, url: null, passages: [...others] };
  if (!first) return draft;
  const opening = { ...first, ...trimmed(text, Math.max(first.start, dateLine?.[0].length ?? 0), first.end) };
  if (opening.start < opening.end) draft.passages.unshift(opening);
  return withoutHeadline(draft);
}

/** A lone block is the report itself, however short. */
function withoutHeadline(draft: Draft): Draft {
  const [first, ...others] = draft.passages;
  if (!first) return draft;
  const { headline, bodyStart } = readOpening(draft.text, first.start, first.end);
  if (headline === null || (bodyStart === null && others.length === 0)) return draft;
  const rest: DraftPassage[] =
    bodyStart === null ? [] : [{ ...first, ...trimmed(draft.text, bodyStart, first.end) }];
  return { ...draft, headline, passages: [...rest, ...others] };
}
