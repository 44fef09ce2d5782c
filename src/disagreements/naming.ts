import type { Argument } from '../evidence/types.ts';
import { stemsOf } from '../words/stems.ts';
import type { Witness } from './types.ts';

/** Which sentences and reports of an event speak of a place; each name is looked up once. */
export class Naming {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #witnesses: readonly Witness[];
  #sentences: string[] | null = null;
  readonly #named = new Map<string, ReadonlySet<number>>();
  readonly #stems = new Map<string, readonly ReadonlySet<string>[]>();

  constructor(witnesses: readonly Witness[]) {
    this.#witnesses = witnesses;
    this.#texts = new Map(witnesses.map(({ report }) => [report.id, report.text]));
  }

  /** Whether one sentence of the event names both places. */
  together(one: Argument, other: Argument): boolean {
    const others = namesOf(other).map((name) => this.#sentencesWith(name));
    return namesOf(one).some((name) =>
      [...this.#sentencesWith(name)].some((sentence) => others.some((named) => named.has(sentence))),
    );
  }

  /** Whether a report speaks of a place: by one of its names, or, where it has none, by its noun with all that says which. */
  speaksOf(report: string, place: Argument): boolean {
    if (place.names.length > 0) return namesOf(place).some((name) => this.#texts.get(report)?.includes(name));
    return this.#stemsOf(report).some((stems) => place.stems.every((stem) => stems.has(stem)));
  }

  /** Whether a sentence of a report names the town of a site, with the noun of some site. */
  speaksOfSite(report: string, { names }: Argument, sites: ReadonlySet<string>): boolean {
    return this.#stemsOf(report).some(
      (stems) => names.every((name) => stems.has(name)) && [...stems].some((stem) => sites.has(stem)),
    );
  }

  #sentencesWith(name: string): ReadonlySet<number> {
    const known = this.#named.get(name);
    if (known) return known;
    this.#sentences ??= this.#witnesses.flatMap(({ report }) =>
      report.passages.flatMap((passage) => passage.sentences.map(({ text }) => text)),
    );
    const found = new Set(this.#sentences.flatMap((text, i) => (text.includes(name) ? [i] : [])));
    this.#named.set(name, found);
    return found;
  }

  /** Stems of each sentence of a report. */
  #stemsOf(id: string): readonly ReadonlySet<string>[] {
    const known = this.#stems.get(id);
    if (known) return known;
    const report = this.#witnesses.find((witness) => witness.report.id === id)?.report;
    const stems = report?.passages.flatMap(({ sentences }) =>
      sentences.map(({ text }) => new Set(stemsOf(text))),
    );
    this.#stems.set(id, stems ?? []);
    return stems ?? [];
  }
}

/** Names of a place as they stand: "Gannet Beach", "Highway 38"; what follows a comma only says where it lies. */
const namesOf = ({ text }: Argument): string[] =>
  text.split(',')[0]?.match(/\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}[\p{L}’'-]+|\d+))*/gu) ?? [];
