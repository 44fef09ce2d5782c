import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Random, randomFrom } from '../random.ts';

/** Reports that tell of one event. */
const TOLD_BY = 4;
/** Paragraphs a report, on average; each has 50 to 60 words. */
const PARAGRAPHS = 10;
const NAMES = 12_000;
const DAY_MS = 86_400_000;

const SYLLABLES =
  'ba bel cor dan dor el fen gar hal hol il jas kel lan lor mar mir nar nel or pel quin ral ros sel tam tor ul van ves wen yar zel'.split(
    ' ',
  );
const THINGS =
  'sheds boats houses lorries pumps windows trees tents bridges buses schools turbines barrels cattle wagons lamps'.split(
    ' ',
  );
const HARM = 'damaged destroyed flooded repaired moved closed searched sold'.split(' ');
const PEOPLE = 'residents workers passengers pupils firefighters volunteers sailors farmers'.split(' ');
const BEFELL = 'killed injured evacuated rescued arrested'.split(' ');
const ROLES = [
  'mayor',
  'harbour master',
  'police chief',
  'minister',
  'spokeswoman',
  'union leader',
  'engineer',
  'doctor',
];
const CAUSES = 'storm fire flood landslide strike collision blackout outbreak explosion drought'.split(' ');
const PLACES = 'harbour station market river hospital quarry airport reservoir factory stadium'.split(' ');

/** Tells one event four times over, with figures that agree for the most part. */
class Teller {
  readonly #random: Random;
  readonly #names: string[];

  constructor(random: Random) {
    this.#random = random;
    this.#names = Array.from({ length: NAMES }, () => this.#coin());
  }

  #pick = <T>(list: readonly T[]): T => list[Math.floor(this.#random() * list.length)] as T;
  #below = (limit: number): number => Math.floor(this.#random() * limit);

  #coin(): string {
    const word = Array.from({ length: 2 + this.#below(2) }, () => this.#pick(SYLLABLES)).join('');
    return `${word[0]?.toUpperCase()}${word.slice(1)}`;
  }

  /** Few names are common and most are rare, as in news. */
  #name = (): string => this.#names[Math.floor(this.#random() ** 3 * NAMES)] ?? '';

  /** @returns the reports' Markdown of one event */
  event(number: number, reports: number): string[] {
    const town = this.#name();
    const cast = Array.from({ length: 4 }, () => ({
      name: `${this.#name()} ${this.#name()}`,
      role: this.#pick(ROLES),
    }));
    const cause = this.#pick(CAUSES);
    const place = this.#pick(PLACES);
    const beats = Array.from({ length: PARAGRAPHS + 3 }, () => this.#beat(town, cause, place, cast));
    const date = new Date(DAY_MS * (18_262 + (number % 2_000))).toISOString().slice(0, 10);
    return Array.from({ length: reports }, () => {
      const told = beats.filter(() => this.#random() < PARAGRAPHS / beats.length).map((beat) => beat());
      const headline = `${cause[0]?.toUpperCase()}${cause.slice(1)} at the ${place} of ${town}`;
      return `---\nheadline: ${headline}\ndate: ${date}\noutlet: ${this.#name()} Post\n---\n${(told.length > 0 ? told : [headline]).join('\n\n')}\n`;
    });
  }

  /** One paragraph, told a little otherwise each time. */
  #beat(
    town: string,
    cause: string,
    place: string,
    cast: readonly { name: string; role: string }[],
  ): () => string {
    const [thing, harm, folk, befell] = [
      this.#pick(THINGS),
      this.#pick(HARM),
      this.#pick(PEOPLE),
      this.#pick(BEFELL),
    ];
    const [many, some, street, { name, role }] = [
      20 + this.#below(900),
      2 + this.#below(40),
      this.#name(),
      this.#pick(cast),
    ];
    const moved = (value: number) => (this.#random() < 0.1 ? value + 1 + this.#below(3) : value);
    const filler = Array.from({ length: 9 }, () => this.#name());
    return () =>
      this.#pick([
        `The ${cause} at the ${place} of ${town} left ${moved(many)} ${thing} ${harm} and ${moved(some)} ${folk} ${befell}, the ${role}, ${name}, said on Tuesday. “We had never seen anything like it in ${street}, and we will need help from ${filler[0]} and ${filler[1]} before the winter,” ${name} said. Crews from ${filler[2]}, ${filler[3]} and ${filler[4]} worked through the night along the road to ${filler[5]}.`,
        `At least ${moved(some)} ${folk} were ${befell} when the ${cause} reached the ${place}, according to ${name}, the ${role} of ${town}. Some ${moved(many)} ${thing} had been ${harm} by noon, most of them near ${street} and in the streets between ${filler[6]} and ${filler[7]}. “Nobody told us that this could happen here,” said ${name}, who has lived in ${filler[8]} for thirty years and knows the ${place} well.`,
      ]);
  }
}

/**
 * Writes made-up reports for load tests; the same seed writes the same files.
 * @returns the files' names
 */
export function writeCorpus(folder: string, reports: number, seed = 1): string[] {
  mkdirSync(folder, { recursive: true });
  const teller = new Teller(randomFrom(seed));
  const files: string[] = [];
  for (let event = 0; files.length < reports; event++)
    for (const text of teller.event(event, Math.min(TOLD_BY, reports - files.length))) {
      const file = `r${String(files.length).padStart(7, '0')}.md`;
      writeFileSync(join(folder, file), text);
      files.push(file);
    }
  return files;
}
