import type { Hit } from '../../search/types.ts';
import type { StoredPassage } from '../../store/types.ts';
import { kinOfAll, type Vocabulary } from '../../words/kin.ts';
import { type Analysed, analyse } from './analysed.ts';
import type { Attached, Attachments } from './attached.ts';

/** A sentence that could answer. */
export interface Candidate {
  passage: StoredPassage;
  /** Index into the passage's sentences. */
  at: number;
  text: string;
  /** Its words. */
  analysed: Analysed;
  /** The passage's search score as a share of the best one's, 0 to 1. */
  relevance: number;
  /** Words of the whole passage and its headline. */
  around: Vocabulary;
  /** The same of each passage found that tells of the same event. */
  event: readonly Vocabulary[];
  /** Words of the sentence before. */
  before: Vocabulary;
  /** Figures and quotations found in the sentence. */
  attached: Attached;
}

const NOTHING: Vocabulary = { stems: new Set(), kin: new Set() };

/** A passage's sentences, and the words of all of them with its headline's. */
interface AnalysedPassage {
  analysed: readonly Analysed[];
  around: Vocabulary;
}

/** For as long as a source gives back the same passage. */
const remembered = new WeakMap<StoredPassage, AnalysedPassage>();

function analysedPassage(passage: StoredPassage): AnalysedPassage {
  const before = remembered.get(passage);
  if (before) return before;
  const analysed = passage.sentences.map(({ text }) => analyse(text));
  const around = togetherOf([analyse(passage.citation.headline ?? ''), ...analysed]);
  remembered.set(passage, { analysed, around });
  return { analysed, around };
}

/** The words of several texts; their near synonyms once somebody asks, which is seldom. */
function togetherOf(texts: readonly Vocabulary[]): Vocabulary {
  const stems = new Set<string>();
  for (const text of texts) for (const stem of text.stems) stems.add(stem);
  let kin: ReadonlySet<number> | undefined;
  return {
    stems,
    get kin() {
      kin ??= kinOfAll(stems);
      return kin;
    },
  };
}

/** @returns the sentences of the passages that were found, captions included, credits not */
export function candidatesOf(
  hits: readonly Hit[],
  passages: readonly StoredPassage[],
  attachments: Attachments,
): Candidate[] {
  const scores = new Map(hits.map(({ id, score }) => [id, score]));
  const best = hits[0]?.score || 1;
  const events = Map.groupBy(passages, (passage) => passage.event);
  return passages.flatMap((passage) => {
    if (passage.kind === 'credit') return [];
    const relevance = (scores.get(passage.id) ?? 0) / best;
    const { analysed, around } = analysedPassage(passage);
    const event = (events.get(passage.event) ?? []).map((one) => analysedPassage(one).around);
    return analysed.map((one, at) => ({
      passage,
      at,
      text: passage.sentences[at]?.text ?? '',
      analysed: one,
      relevance,
      around,
      event,
      before: analysed[at - 1] ?? NOTHING,
      attached: attachments.of(passage, at),
    }));
  });
}
