import { isForeign } from '../reports/language.ts';
import type { Report } from '../reports/types.ts';
import { stem } from '../words/stems.ts';
import type { Profile } from './types.ts';

/** A name says more of the event than a common word does. */
const NAME_WEIGHT = 2.5;
/** Terms kept a report: those that a report leans on most. */
const MOST_TERMS = 80;
/** Characters; shorter words tell little. */
const SHORTEST_WORD = 4;

/** Words that open sentences or head every report, whatever it tells of. */
const EVERYWHERE = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  said says told according reported report reports news people year years week month time would could should also first last after before their there which while about other more most than they them this that with from have been were will what when where into over under between during against since until being where just only some such many much made make three four five seven eight nine hundred thousand million percent`.split(
    /\s+/,
  ),
);

/** @returns the names and words that a report leans on, and its language; pure and linear in its length */
export function profileOf(report: Report): Profile {
  const counts = new Map<string, number>();
  const names = namesIn(report);
  const add = (term: string, weight: number) => counts.set(term, (counts.get(term) ?? 0) + weight);
  const texts = report.passages.filter((passage) => passage.kind === 'body').map((passage) => passage.text);
  for (const text of [report.headline ?? '', ...texts]) {
    for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]+/gu)) {
      const folded = fold(word);
      if (EVERYWHERE.has(folded)) continue;
      if (names.has(folded)) add(`@${folded}`, NAME_WEIGHT);
      else if (folded.length >= SHORTEST_WORD) add(stem(folded), 1);
    }
  }
  const terms = [...counts].map(([term, count]): [string, number] => [
    term,
    Math.round(Math.sqrt(count) * 100) / 100,
  ]);
  return {
    terms: terms.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_TERMS),
    ...(isForeign(report) ? { language: 'other' as const } : {}),
  };
}

const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Words that stand with a capital inside a sentence, and nowhere in the report without one. */
function namesIn(report: Report): Set<string> {
  const capital = new Set<string>();
  const small = new Set<string>();
  for (const passage of report.passages) {
    for (const sentence of passage.sentences) {
      let opening = true;
      for (const [word] of sentence.text.matchAll(/\p{L}[\p{L}\p{M}]+/gu)) {
        if (/^\p{Lu}/u.test(word)) {
          if (!opening) capital.add(fold(word));
        } else small.add(fold(word));
        opening = false;
      }
    }
  }
  for (const word of small) capital.delete(word);
  return capital;
}
