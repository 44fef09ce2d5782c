import MiniSearch from 'minisearch';
import { postingsLine, StoredPostings } from './postings.ts';

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

/** MiniSearch, told of as the snapshot needs it, and of a word's frequency. */
export class PassageIndex extends MiniSearch<Analysed> {
  readonly #frequencies = new Map<string, number>();

  override add(document: Analysed): void {
    this.#frequencies.clear();
    super.add(document);
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

  restorePassage(number: number, id: number, lengths: number[]): void {
    this._documentIds.set(number, id);
    this._idToShortId.set(id, number);
    this._fieldLength.set(number, lengths);
  }

  restoreTerm(term: string, postings: StoredPostings): void {
    this._index.set(term, postings);
  }
}
