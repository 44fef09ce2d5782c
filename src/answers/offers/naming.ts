import { DAY_OR_MONTH } from './days.ts';
import { type Place, placesOf } from './places.ts';
import { formOf, isListed } from './sorts.ts';

/** What a text offers that names none of a sort, or only the sort itself. */
export const UNTOLD = 0.2;

/** Whoever is only quoted for something. */
export const ATTRIBUTION =
  /\b(?:said|says|told|according to|added|wrote)\b(?: by)?(?: \p{Lu}[\p{L}’'-]+)+|(?:\p{Lu}[\p{L}’'-]+ )+(?:said|says|told|added|wrote)\b/gu;
const NAME =
  /(?:\p{Lu}[\p{L}\p{M}’'-]+)(?: (?:(?:of|the|de|von|van|der|al|bin|la|and) )?\p{Lu}[\p{L}\p{M}’'-]+)*/gu;

const JOINS: ReadonlySet<string> = new Set(['the', 'and']);

/** @returns whether a name holds a word that the question does not */
export const isNew = (name: string, asked: ReadonlySet<string>): boolean =>
  name
    .toLowerCase()
    .split(' ')
    .some(
      (word) =>
        word.length > 2 &&
        !DAY_OR_MONTH.test(word) &&
        !JOINS.has(word) &&
        !asked.has(word.replace(/['’]s$/, '')),
    );

/** @returns whether there is a name that the question does not hold, and that is no mere first word of a sentence */
export function someoneNew(text: string, asked: ReadonlySet<string>): boolean {
  for (const { 0: name, index } of text.matchAll(NAME))
    if ((index > 2 || name.includes(' ')) && isNew(name, asked)) return true;
  return false;
}

// What stands beside a word of the question is looked at in forms that do not hold the word: to make a form of letters
// in all scripts takes V8 milliseconds.

/** "The ship, the Berta", "a ship called Berta"; and "Berta, a smaller ship". */
const NAMED_AFTER = /^,? (?:(?:is|was|called|named|known as) )?(?:the )?["“]?(\p{Lu}[\p{L}\p{M}’'-]+)/u;
const NAMED_BEFORE = /(\p{Lu}[\p{L}\p{M}’'-]+)(?:,| is| was) (?:[\p{Ll}’'-]+ ){0,4}$/u;
const CALLED =
  /\b(?:(?:code-?)?named|called|nicknamed|dubbed|termed|known as|referred to as) (?:the |an? )?["“]?([\p{L}\p{M}’'-]+)/giu;
/** The six words nearest on either side. A look back from the end is quicker than a search for what ends there. */
const NEAR_BEFORE = /$(?<=((?:[\p{L}\p{N}’'-]+\W+){0,6}))/u;
const NEAR_AFTER = /^(?:\W+[\p{L}\p{N}’'-]+){0,6}/u;
/** "The captain of the Berta" names the ship. */
const OF_ANOTHER =
  /\b(?:of|from|at|in|on|for|aboard) (?:the )?\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}\p{M}’'-]+)*/gu;
/** What a name is worth that stands among them. */
const NEARBY = 0.6;

function isNamedNear({ before, after }: Place, asked: ReadonlySet<string>): boolean {
  const beside = NEAR_BEFORE.exec(before)?.[1];
  // a sentence's first word is written large whatever it is
  if (beside) return someoneNew(beside === before ? beside : ` - ${beside}`, asked);
  const rest = NEAR_AFTER.exec(after)?.[0] ?? '';
  return someoneNew(` - ${rest.replace(OF_ANOTHER, ' ')}`, asked);
}

/** How well a text names something: most where the name stands at its bearer, "the ship, the Berta". */
export function naming(text: string, asked: ReadonlySet<string>, bearer: string | null): number {
  if (!bearer)
    return Array.from(text.matchAll(CALLED)).some(([, held = '']) => isNew(held, asked)) ? 1 : UNTOLD;
  if (!someoneNew(text, asked)) return 0;
  const places = placesOf(text, bearer).filter(({ whole }) => whole);
  const isNamed = places.some(({ before, after }) =>
    [NAMED_AFTER.exec(after), NAMED_BEFORE.exec(before)].some(
      (found) => found && isNew(found[1] ?? '', asked),
    ),
  );
  if (isNamed) return 1;
  return places.some((place) => isNamedNear(place, asked)) ? NEARBY : UNTOLD;
}

/** Told more closely, and not by what tells nothing: "in prison", "the same court", "his country". */
const TOLD_CLOSELY =
  /(?<!\b(?:the|a|an|in|at|to|of|from|for|on|by|with|and|or|into|every|each|any|no|some|same|this|that|these|those|his|her|its|their|our|my|your|other|another|which|what))(?<=[\p{L}\p{N}]) $/iu;
/** What begins with a capital among the four words before, or right after: "Calder Street school", "the school, St Brigid’s". */
const BESIDE_BEFORE = /(?:^|[^\p{L}])(\p{Lu}[\p{L}’'-]+) (?:[\p{L}’'-]+ ){0,3}$/u;
const NUMBERED = /^ (?:no\.? ?)?\d/i;
const BESIDE_AFTER =
  /^(?:['’]s)?,? (?:(?:is|was|called|named|known|as|of|in|at|on|the|for) ){0,3}["“]?(\p{Lu}[\p{L}’'-]+)/u;

/** What a name beside the sort is worth, and what the sort told more closely, without a name: "the northern ward". */
const BESIDE = 0.8;
const CLOSELY = 0.6;

/** One of a sort: a name, or the sort itself told more closely; the sort alone, with no name by it, tells nothing. */
export function choosing(text: string, asked: ReadonlySet<string>, sort: string | null): number {
  if (sort !== null && isListed(sort)) return listed(text, asked, sort);
  const named = someoneNew(text.replace(ATTRIBUTION, ' '), asked);
  if (sort === null) return named ? BESIDE : UNTOLD;
  if (formOf(sort)?.test(text) === false) return UNTOLD;
  const places = placesOf(text, sort);
  if (places.some(({ before }) => TOLD_CLOSELY.test(before))) return named ? 1 : CLOSELY;
  const whole = places.filter((place) => place.whole);
  const isBeside = whole.some(
    ({ before, after }) =>
      NUMBERED.test(after) ||
      [BESIDE_BEFORE.exec(before), BESIDE_AFTER.exec(after)].some(
        (found) => found && isNew(found[1] ?? '', asked),
      ),
  );
  return named && (whole.length === 0 || isBeside) ? BESIDE : UNTOLD;
}

/** One of those that are known by name, other than the question's own. */
function listed(text: string, asked: ReadonlySet<string>, sort: string): number {
  const held = formOf(sort)?.exec(text)?.[0];
  return held !== undefined && isNew(held, asked) ? 1 : UNTOLD;
}

const EXPLAINED_BY: ReadonlySet<string> = new Set('who what is are was were a an the'.split(' '));
const EXPLAINED_AFTER =
  /^(?:['’]s?)?(?:, (?:\d+, )?(?:a|an|the|who|which|one|his|her|its|their)\b| (?:is|was|are|were) (?:a|an|the|one)\b)/i;
const EXPLAINED_BEFORE = /\b(?:the|a|an) (?:[\p{Ll}-]+ ){1,3}$/iu;

/** @returns whether what is asked for is explained: "Ann Bell, a nurse", "the baker Tom Orr", "listeria is a bacterium" */
export const explains = (text: string, asked: ReadonlySet<string>): boolean =>
  [...asked].some(
    (word) =>
      !EXPLAINED_BY.has(word) &&
      placesOf(text, word).some(
        ({ before, after }) => EXPLAINED_AFTER.test(after) || EXPLAINED_BEFORE.test(before),
      ),
  );

/** What stands before a part by which somebody is first told of: "a night". */
const SOMEBODY = /\b(?:a|an|one|another) (?:[\p{Ll}-]+ ){0,3}$/iu;
/** "The nurse, Oda Brenn", "Oda Brenn, the nurse". */
const WHOSE_NAME = /\b[Tt]he (\p{Ll}+),? \p{Lu}\p{L}+|\p{Lu}\p{L}+, the (\p{Ll}+)\b/gu;

/** @returns whether a sentence names whom the one before tells of by a part: "a night nurse", then "the nurse, Oda Brenn" */
export const namesWhom = (text: string, next: string): boolean =>
  Array.from(next.matchAll(WHOSE_NAME)).some(([, before, after]) =>
    placesOf(text, before ?? after ?? '').some((place) => place.whole && SOMEBODY.test(place.before)),
  );
