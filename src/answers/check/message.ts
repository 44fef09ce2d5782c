import { splitSentences } from '../../reports/sentences.ts';
import type { Passage, Report } from '../../reports/types.ts';

/**
 * Reads a text from outside as if it were a report, so that the same extractors can be run on it.
 * @param text any text; passages are parted by line breaks
 */
export function asReport(text: string): Report {
  let index = 0;
  const passages: Passage[] = Array.from(text.matchAll(/[^\n]+/g), (match, at) => {
    const start = match.index;
    const sentences = splitSentences(match[0]).map((span) => ({
      ...span,
      start: span.start + start,
      end: span.end + start,
      index: index++,
    }));
    return {
      start,
      end: start + match[0].length,
      text: match[0],
      paragraph: at + 1,
      kind: 'body',
      sentences,
    };
  });
  return { id: '', file: '', hash: '', headline: null, date: null, outlet: null, url: null, text, passages };
}
