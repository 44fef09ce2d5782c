import MiniSearch from 'minisearch';
import { type Bm25, bestOf, idf, type Part } from './best.ts';
import { postingsLine, StoredPostings, type TermPostings } from './postings.ts';
import type { Hit } from './types.ts';

/** A passage as MiniSearch takes it: stems, parted by spaces. */
export interface Analysed {
  id: number;
  text: string;
  headline: string;
}

/** All of an index but its terms, as a snapshot keeps it. */
export interface Frame {
  documents: number;
  fields: Record<string, number>;
  averageLengths: number[];
}

/** How words are searched by. */
export interface SearchWay {
  bm25: Bm25;
  /** What each field is worth. */
  boosts: Record<keyof Omit<Analysed, 'id'>, number>;
  /** Letters of a word that may differ; 0 for none. */
  mayDiffer: (term: string) => number;
}

/** What a term is worth that differs from the word, before its letters are counted: as in MiniSearch. */
const FUZZY_WEIGHT = 0.45;

/** MiniSearch's postings, told of as the snapshot needs them, with a word's frequency and a search that stops early. */
export class PassageIndex extends MiniSearch<Analysed> {
  readonly #frequencies = new Map<string, number>();

  /** By passage, as MiniSearch keeps them too, but quicker to get at. */
  readonly #lengths: number[][] = [];

  override add(document: Analysed): void {
    this.#frequencies.clear();
    const passage = this._nextId;
    super.add(document);
    this.#lengths[passage] = this._fieldLength.get(passage) ?? [];
  }

  override discard(id: number): void {
    this.#frequencies.clear();
    super.discard(id);
  }

  /** In how many passages a term stands. */
  frequencyOf(term: string): number {
    const known = this.#frequencies.get(term);
    if (known !== undefined) return known;
    const counted = this.#count(term);
    this.#frequencies.set(term, counted);
    return counted;
  }

  /**
   * The passages that MiniSearch's own search would give, with its scores, without scoring those that cannot be among them.
   * @param terms distinct, the rarest first
   */
  best(terms: readonly string[], limit: number, way: SearchWay, within?: ReadonlySet<number>): Hit[] {
    const words = terms.map((term) => this.#parts(term, way));
    const scale = {
      bm25: way.bm25,
      lengthsOf: (passage: number) => this.#lengths[passage],
      below: this._nextId,
    };
    const idOf = (passage: number): number => this._documentIds.get(passage) ?? -1;
    const admits = within && ((passage: number) => within.has(idOf(passage)));
    return bestOf(words, limit, scale, admits).map(({ passage, score }) => ({
      id: idOf(passage),
      score,
    }));
  }

  /** The nearest other term of the same first letter, the commonest of those that are equally near; or null. */
  nearest(term: string, mostLetters: number): string | null {
    const near = [...this._index.fuzzyGet(term, mostLetters)]
      .flatMap(([other, [, distance]]) => (distance > 0 && other[0] === term[0] ? { other, distance } : []))
      .filter(({ other }) => this.frequencyOf(other) > 0 && !/\d/.test(other));
    const least = Math.min(...near.map(({ distance }) => distance));
    const nearest = near.filter(({ distance }) => distance === least).map(({ other }) => other);
    return (
      nearest.toSorted((a, b) => this.frequencyOf(b) - this.frequencyOf(a) || (a < b ? -1 : 1))[0] ?? null
    );
  }

  #parts(word: string, { boosts, mayDiffer }: SearchWay): Part[] {
    const exact = this._index.get(word);
    const most = mayDiffer(word);
    const near = most > 0 ? [...this._index.fuzzyGet(word, most)] : [];
    return [
      ...(exact ? this.#fieldsOf(word, exact, 1, boosts) : []),
      ...near.flatMap(([term, [postings, distance]]) =>
        distance === 0
          ? []
          : this.#fieldsOf(term, postings, (FUZZY_WEIGHT * term.length) / (term.length + distance), boosts),
      ),
    ];
  }

  #fieldsOf(term: string, postings: TermPostings, weight: number, boosts: SearchWay['boosts']): Part[] {
    // drops from the postings what is gone
    this.frequencyOf(term);
    return Object.entries(boosts).flatMap(([name, boost]) => {
      const field = this._fieldIds[name] ?? -1;
      const passages = postings.get(field);
      if (!passages) return [];
      return {
        field,
        passages,
        weight: weight * boost,
        idf: idf(passages.size, this._documentCount),
        averageLength: this._avgFieldLength[field] ?? 1,
      };
    });
  }

  #count(term: string): number {
    const postings = this._index.get(term);
    if (!postings) return 0;
    if (postings instanceof StoredPostings && postings.isUnread && this._dirtCount === 0)
      return postings.count;
    const passages = new Set<number>();
    for (const field of postings.values())
      for (const passage of field.keys()) {
        // MiniSearch would count a dropped passage once more, and weigh the others by it
        if (this._documentIds.has(passage)) passages.add(passage);
        else field.delete(passage);
      }
    return passages.size;
  }

  get frame(): Frame {
    return { documents: this._documentCount, fields: this._fieldIds, averageLengths: this._avgFieldLength };
  }

  /** One line a passage, in the order of their numbers: its id, and the lengths of its fields. */
  *passageLines(): Generator<string> {
    for (const [passage, id] of this._documentIds)
      yield `${id} ${(this._fieldLength.get(passage) ?? []).join(' ')}\n`;
  }

  /** One line a term; passages are numbered anew, without gaps. */
  *termLines(): Generator<string> {
    const numbers = new Map<number, number>();
    for (const passage of this._documentIds.keys()) numbers.set(passage, numbers.size);
    const fields = Object.keys(this._fieldIds).length;
    for (const [term, postings] of this._index) {
      const line = postingsLine(term, postings, fields, (passage) => numbers.get(passage));
      if (line !== null) yield line;
    }
  }

  /** Begins an empty index anew as a snapshot's. */
  restore({ documents, fields, averageLengths }: Frame): void {
    this._documentCount = documents;
    this._nextId = documents;
    this._fieldIds = fields;
    this._avgFieldLength = averageLengths;
  }

  /** @param line as {@link passageLines} gives it */
  restorePassage(number: number, line: string): void {
    const [id = 0, ...lengths] = line.split(' ').map(Number);
    this._documentIds.set(number, id);
    this._idToShortId.set(id, number);
    this._fieldLength.set(number, lengths);
    this.#lengths[number] = lengths;
  }

  restoreTerm(term: string, postings: StoredPostings): void {
    this._index.set(term, postings);
  }
}
