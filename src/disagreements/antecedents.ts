import { BODIES, ROLES } from '../evidence/speakers/lexicon.ts';
import type { Argument } from '../evidence/types.ts';
import type { Report, Sentence } from '../reports/types.ts';
import { stem, stemsOf } from '../words/stems.ts';

/** Sentences back in which whom a pronoun means may be named. */
const REACH = 2;
/** A pronoun as the subject of the verb behind it: "she has also", "he declined to". */
const SUBJECT = /(?:^|[\s,;(])(he|she)(?: \p{L}+){0,4} $/iu;
const OBJECT = /^(?:it|them|her|him)$/i;
/** A name near the beginning of a sentence: of several words before one of a single word. */
const FULL_NAME =
  /^.{0,60}?(?<![\p{L}])(\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}[\p{L}’'.-]+|d[aeiu]l?|van|von|de))+)/u;
const ONE_WORD = /^(\p{Lu}[\p{L}’'-]+)(?=[ ,])/u;
const PRONOUN_OPENS = /^(?:he|she)\b/i;
const NO_NAME =
  /^(?:The|An?|It|They|We|In|On|At|By|For|But|And|If|As|When|After|Before|Later|Instead|His|Her|Their|This|That|There|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/;

/** Whom a pronoun before or behind a verb of a report may mean. */
export class Antecedents {
  readonly #sentences: readonly Sentence[];
  readonly #places: ReadonlyMap<number, number>;

  constructor(report: Report) {
    this.#sentences = report.passages
      .filter(({ kind }) => kind === 'body')
      .flatMap(({ sentences }) => sentences);
    this.#places = new Map(this.#sentences.map(({ index }, at) => [index, at]));
  }

  /**
   * The person whom "he" or "she" before a verb stands for: whose name the sentences before open with.
   * @param at where the verb begins, in the sentence's text
   */
  subject(sentence: Sentence, at: number): Argument | null {
    const before = sentence.text.slice(0, at);
    const pronoun = SUBJECT.exec(before);
    if (!pronoun) return null;
    const own = nameIn(before.slice(0, pronoun.index), sentence);
    if (own) return own;
    const place = this.#places.get(sentence.index) ?? 0;
    for (const earlier of this.#sentences.slice(Math.max(0, place - REACH), place).reverse()) {
      const name = nameIn(earlier.text, earlier);
      if (name || !PRONOUN_OPENS.test(earlier.text)) return name;
    }
    return null;
  }

  /** What "it" or "them" behind a verb may stand for: all that the sentence before speaks of; null where no pronoun stands there. */
  object(sentence: Sentence, behind: string): readonly string[] | null {
    if (!OBJECT.test(behind)) return null;
    const place = this.#places.get(sentence.index) ?? 0;
    const before = this.#sentences[place - 1];
    return before ? stemsOf(before.text) : null;
  }
}

/** The name that a text opens with, as somebody who takes part. */
function nameIn(text: string, { start }: Sentence): Argument | null {
  const found = FULL_NAME.exec(text) ?? (NO_NAME.test(text) ? null : ONE_WORD.exec(text));
  const name = found?.[1];
  const last = name?.split(' ').at(-1)?.toLowerCase() ?? '';
  if (!found || name === undefined || ROLES.has(last) || BODIES.has(last)) return null;
  const from = start + found[0].length - name.length;
  const names = [stem(last)];
  return {
    start: from,
    end: from + name.length,
    text: name,
    head: stem(last),
    stems: names,
    names,
    definite: true,
    plural: false,
    joined: false,
  };
}
