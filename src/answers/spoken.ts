import type { findPerson } from '../evidence/people.ts';
import { atOnce } from '../steps.ts';
import type { StoreReader } from '../store/reader.ts';
import { mergeQuotes } from './quotes.ts';
import type { AllQuotes, Quotes } from './types.ts';

/** Most names offered where nobody of the name asked for is known. */
const MOST_SUGGESTIONS = 5;

/** @returns what the person found said, under any name; where nobody was, who may have been meant */
export function quotesOf(
  store: StoreReader,
  { person, candidates }: ReturnType<typeof findPerson>,
  about?: string,
): Quotes {
  if (!person) {
    const suggestions = candidates.slice(0, MOST_SUGGESTIONS).map(({ name }) => name);
    return { speaker: null, suggestions, quotes: [] };
  }
  const { name, aliases, id } = person;
  return {
    speaker: { name, aliases },
    suggestions: [],
    quotes: mergeQuotes(store.quotationsBy(id), about),
  };
}

/** @returns what everyone said, and what nobody was found to have said */
export const allQuotes = (store: StoreReader): AllQuotes => ({
  speakers: atOnce(store.people()).map(({ id, name, aliases }) => ({
    name,
    aliases,
    quotes: mergeQuotes(store.quotationsBy(id)),
  })),
  unattributed: mergeQuotes(store.quotationsBy(null))
    .filter((quote) => quote.kind !== 'indirect')
    .map(({ variants, ...quote }) => quote),
});
