import type { Hit } from '../search/types.ts';
import type { StoredPassage } from '../store/types.ts';
import { type Term, wordsOf } from '../words/stems.ts';
import type { Attached, Attachments } from './attached.ts';

/** A sentence that could answer. */
export interface Candidate {
  passage: StoredPassage;
  /** Index into the passage's sentences. */
  at: number;
  text: string;
  terms: Term[];
  /** The passage's search score as a share of the best one's, 0 to 1. */
  relevance: number;
  /** Stems of the whole passage and its headline. */
  around: ReadonlySet<string>;
  /** Stems of the sentence before. */
  before: ReadonlySet<string>;
  /** Figures and quotations found in the sentence. */
  attached: Attached;
}

const NOTHING: ReadonlySet<string> = new Set();

const stemSet = (text: string): Set<string> => new Set(wordsOf(text).flatMap((term) => term.stem || []));

/** @returns the sentences of the passages that were found, captions included, credits not */
export function candidatesOf(
  hits: readonly Hit[],
  passages: readonly StoredPassage[],
  attachments: Attachments,
): Candidate[] {
  const scores = new Map(hits.map(({ id, score }) => [id, score]));
  const best = hits[0]?.score || 1;
  const headlines = new Map<string, ReadonlySet<string>>();
  return passages.flatMap((passage) => {
    if (passage.kind === 'credit') return [];
    const title = passage.citation.headline ?? '';
    const headline = headlines.get(title) ?? stemSet(title);
    headlines.set(title, headline);
    const relevance = (scores.get(passage.id) ?? 0) / best;
    const analysed = passage.sentences.map((sentence) => wordsOf(sentence.text));
    const stems = analysed.map((terms) => new Set(terms.flatMap(({ stem }) => stem || [])));
    const around = new Set(headline);
    for (const set of stems) for (const stem of set) around.add(stem);
    return passage.sentences.map((sentence, at) => ({
      passage,
      at,
      text: sentence.text,
      terms: analysed[at] ?? [],
      relevance,
      around,
      before: stems[at - 1] ?? NOTHING,
      attached: attachments.of(passage, at),
    }));
  });
}
