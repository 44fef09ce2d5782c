import type { Citation } from '../../src/reports/types.ts';
import type { GoldEvent } from './gold.ts';
import { emptyTally } from './tally.ts';
import { spaced } from './words.ts';

/** The score sheet of one event: counts, and remarks for a person who wants to know why. */
export class Sheet {
  readonly tally = emptyTally();
  readonly remarks: string[] = [];
  readonly #event: string;
  readonly #blocks: ReadonlyMap<string, string[]>;

  constructor({ event, files }: GoldEvent) {
    this.#event = event;
    this.#blocks = new Map([...files].map(([file, text]) => [file.replace(/\.[^.]+$/, ''), blocksOf(text)]));
  }

  note(what: string, text: string): void {
    this.remarks.push(`${this.#event}: ${what}: ${text}`);
  }

  /** Counts whether a text stands in the block that its citation points to. */
  checkVerbatim(what: string, text: string, citation: Citation | undefined): void {
    const block = this.#blocks.get(citation?.report ?? '')?.[(citation?.paragraph ?? 0) - 1];
    this.tally.texts++;
    if (block !== undefined && spaced(block).includes(spaced(text))) this.tally.verbatim++;
    else this.note('not verbatim', `${what} @ ${citation?.report}#${citation?.paragraph}: ${text}`);
  }
}

/** A file's blocks as a reader counts them, front matter left out; read afresh here, so that it checks the readers too. */
const blocksOf = (text: string): string[] =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split(/\n[ \t]*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
