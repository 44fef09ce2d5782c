import type { Citation } from '../reports/types.ts';

/** Numbers the places cited: one number for one block of a report, throughout a reply. */
export class Numbering {
  readonly #numbers = new Map<string, number>();

  of({ report, paragraph }: Citation): number {
    const place = `${report} ${paragraph}`;
    const number = this.#numbers.get(place) ?? this.#numbers.size + 1;
    this.#numbers.set(place, number);
    return number;
  }
}
