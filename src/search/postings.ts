/** Of one term: field → passage → how often. */
export type TermPostings = Map<number, Map<number, number>>;

const TAB = 9;
const LINE_END = 10;
const SPACE = 32;
const STAR = 42;
const ZERO = 48;

/**
 * A term's postings as they stand in a snapshot, read only when somebody asks for the term: most never are.
 * A line is `term`, in how many passages it stands, and of each field its passages, parted by tabs; a passage is
 * told by its distance from the one before, with `*` and how often where that is not once: "3 1*2 14".
 */
export class StoredPostings extends Map<number, Map<number, number>> {
  /** Passages in which the term stood when the snapshot was made. */
  readonly count: number;
  #bytes: Uint8Array | null;
  #start: number;
  #end: number;

  /** @param start and `end`: where in the bytes the fields stand */
  constructor(count: number, bytes: Uint8Array, start: number, end: number) {
    super();
    this.count = count;
    this.#bytes = bytes;
    this.#start = start;
    this.#end = end;
  }

  /** Whether nobody has asked for the term yet. */
  get isUnread(): boolean {
    return this.#bytes !== null;
  }

  #read(): void {
    const bytes = this.#bytes;
    if (bytes === null) return;
    this.#bytes = null;
    let field = 0;
    for (let at = this.#start; at < this.#end; field++) {
      const postings = new Map<number, number>();
      at = readField(bytes, at, this.#end, postings);
      if (postings.size > 0) super.set(field, postings);
    }
  }

  override get(field: number): Map<number, number> | undefined {
    this.#read();
    return super.get(field);
  }
  override has(field: number): boolean {
    this.#read();
    return super.has(field);
  }
  override set(field: number, postings: Map<number, number>): this {
    this.#read();
    return super.set(field, postings);
  }
  override delete(field: number): boolean {
    this.#read();
    return super.delete(field);
  }
  override get size(): number {
    this.#read();
    return super.size;
  }
  override keys() {
    this.#read();
    return super.keys();
  }
  override values() {
    this.#read();
    return super.values();
  }
  override entries() {
    this.#read();
    return super.entries();
  }
  override forEach(told: (postings: Map<number, number>, field: number, all: TermPostings) => void): void {
    this.#read();
    super.forEach(told);
  }
  override [Symbol.iterator]() {
    return this.entries();
  }
}

/** @returns where the next field begins */
function readField(bytes: Uint8Array, from: number, end: number, into: Map<number, number>): number {
  let at = from;
  let passage = 0;
  while (at < end && bytes[at] !== TAB) {
    let step = 0;
    let times = 1;
    for (let byte = bytes[at] ?? 0; byte >= ZERO; byte = bytes[++at] ?? 0) step = step * 10 + byte - ZERO;
    if (bytes[at] === STAR) {
      times = 0;
      for (let byte = bytes[++at] ?? 0; byte >= ZERO; byte = bytes[++at] ?? 0)
        times = times * 10 + byte - ZERO;
    }
    passage += step;
    into.set(passage, times);
    if (bytes[at] === SPACE) at++;
  }
  return at + 1;
}

/**
 * Writes a term's postings as {@link StoredPostings} reads them.
 * @param numberOf a passage's number in the snapshot; undefined where it is no longer there
 * @returns null where no passage of the term is left
 */
export function postingsLine(
  term: string,
  postings: TermPostings,
  fields: number,
  numberOf: (passage: number) => number | undefined,
): string | null {
  const passages = new Set<number>();
  const told: string[] = [];
  for (let field = 0; field < fields; field++) {
    const steps: string[] = [];
    let before = 0;
    for (const [passage, times] of postings.get(field) ?? []) {
      const number = numberOf(passage);
      if (number === undefined) continue;
      passages.add(number);
      steps.push(times === 1 ? `${number - before}` : `${number - before}*${times}`);
      before = number;
    }
    told.push(steps.join(' '));
  }
  return passages.size === 0 ? null : `${term}\t${passages.size}\t${told.join('\t')}\n`;
}

/**
 * Reads a line that {@link postingsLine} wrote.
 * @param start where it begins in the bytes
 * @returns `next`: where the next line begins
 */
export function readPostingsLine(bytes: Buffer, start: number) {
  const end = bytes.indexOf(LINE_END, start);
  const afterTerm = bytes.indexOf(TAB, start);
  const afterCount = bytes.indexOf(TAB, afterTerm + 1);
  const count = Number(bytes.toString('latin1', afterTerm + 1, afterCount));
  return {
    term: bytes.toString('utf8', start, afterTerm),
    postings: new StoredPostings(count, bytes, afterCount + 1, end),
    next: end + 1,
  };
}
