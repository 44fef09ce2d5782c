import { genderOf } from '../evidence/speakers/cast.ts';
import { BODIES, ROLES } from '../evidence/speakers/lexicon.ts';
import type { Argument } from '../evidence/types.ts';
import type { Report, Sentence } from '../reports/types.ts';
import { stem, stemsOf } from '../words/stems.ts';

/** Sentences back in which whom a pronoun means may be named. */
const REACH = 2;
/** A pronoun as the subject of the verb behind it: "she has also", "he declined to". */
const SUBJECT = /(?:^|[\s,;(])(he|she)(?: \p{L}+){0,4} $/iu;
const OBJECT = /^(?:it|them|her|him)$/i;
/** A name as the subject that a sentence begins with: nothing but an office before it. */
const NAME =
  /^(?:(?!(?:[Oo]n|[Ii]n|[Aa]t|of|[Ff]or|[Ww]ith|[Bb]y|[Ff]rom|[Tt]o|[Aa]fter|[Bb]efore|[Aa]s|[Ww]hile|[Ww]hen|[Ii]f)\b)\p{L}[\p{L}’'-]* ){0,4}?(\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}[\p{L}’'.-]+|d[aeiu]l?|van|von|de))+)/u;
const SURNAME = /^(\p{Lu}[\p{L}’'-]+)(?=[ ,])/u;
const PRONOUN_OPENS = /^(?:he|she)\b/i;
const NO_NAME =
  /^(?:The|An?|It|They|We|He|She|Who|What|No|Not|All|Some|Many|Most|Both|\p{L}+ing|\p{L}+ed|In|On|At|By|For|But|And|If|As|When|After|Before|Later|Instead|His|Her|Their|This|That|There|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/u;

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
    if (own) return suits(own, pronoun[1], '');
    const place = this.#places.get(sentence.index) ?? 0;
    for (const earlier of this.#sentences.slice(Math.max(0, place - REACH), place).reverse()) {
      const name = nameIn(earlier.text, earlier);
      if (name) return suits(name, pronoun[1], earlier.text);
      if (!PRONOUN_OPENS.test(earlier.text)) return null;
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

/** Not of somebody whose given name is the other's, nor of whoever met him in that sentence: "she talked with him". */
function suits(who: Argument, pronoun = '', text: string): Argument | null {
  const gender = /^he$/i.test(pronoun) ? 'male' : 'female';
  const told = genderOf(who.text.split(' ').slice(-2), who.text);
  const another = gender === 'male' && /\bhim\b/i.test(text);
  return another || (told !== null && told !== gender) ? null : who;
}

/** An office that a sentence begins with: "The prime minister". */
const OFFICE = /^The (?:\p{Ll}+ ){0,2}?(\p{Ll}+)\b/u;

/** Who a text opens with, by name or by office, as somebody who takes part. */
function nameIn(text: string, { start }: Sentence): Argument | null {
  const found = NAME.exec(text) ?? (NO_NAME.test(text) ? null : SURNAME.exec(text));
  const name = found?.[1];
  const last = name?.split(' ').at(-1)?.toLowerCase() ?? '';
  if (!found || name === undefined || ROLES.has(last) || BODIES.has(last)) return officeIn(text, start);
  return somebody(name, start + found[0].length - name.length, [stem(last)], [stem(last)]);
}

function officeIn(text: string, start: number): Argument | null {
  const office = OFFICE.exec(text);
  return office && ROLES.has(office[1] ?? '') ? somebody(office[0], start, stemsOf(office[0]), []) : null;
}

const somebody = (text: string, start: number, stems: string[], names: string[]): Argument => ({
  start,
  end: start + text.length,
  text,
  head: stems.at(-1) ?? '',
  stems,
  names,
  definite: true,
  plural: false,
  joined: false,
});
