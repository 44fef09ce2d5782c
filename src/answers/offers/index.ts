import type { AnswerKind } from '../question/forms.ts';
import { holding } from './holds.ts';
import { ATTRIBUTION, choosing, explains, isNew, naming, someoneNew, UNTOLD } from './naming.ts';

const ROLE =
  '(?:man|woman|boy|girl|mother|father|child|son|daughter|brother|sister|wife|husband|resident|nurse|president|king|queen|prince|princess|chief|captain|spokes\\w+|student|teacher|[a-z]+(?:ist|er|or|ian|ant|ent))';
/** One somebody, and several. */
const SOMEONE = new RegExp(`\\b(?:a|an|the|one|his|her|its|their) (?:[\\w-]+ ){0,2}${ROLE}\\b`, 'i');
const SOME = new RegExp(`\\b(?:${ROLE}s|children|men|women|wives|police|team|crew|family)\\b`, 'i');
const PLACED =
  /\b(?:in|at|on|near|from|to|of|outside|inside|under|across|into|beside|between|north|south|east|west|off|along|around|through|behind|over)\s(?:the\s)?(?:[\p{L}-]+\s){0,2}?(\p{Lu}[\p{L}’'-]+)/gu;
/** Names that only say where. */
const SOMEWHERE = /\b(?:in|across|near|at|outside|inside|throughout) (?:the )?\p{Lu}[\p{L}’'-]+/gu;
const SITED =
  /\b(?:in|at|on|near|from|outside|inside|under|across|into|beside|between|off|along|behind) (?:the|a|an|its|his|her|their)\b/i;

/** What a somebody without a name is worth, and several or a name that stands for a place or a source. */
const NAMELESS = 0.7;
const SOMEBODY = 0.4;
/** What a name is worth that does not stand at who is asked for: "the judge". */
const ELSEWHERE = 0.6;
/** What a place is worth that bears no name: "in the harbour". */
const UNNAMED_PLACE = 0.6;

function person(text: string, asked: ReadonlySet<string>): number {
  if (someoneNew(text.replace(ATTRIBUTION, ' ').replace(SOMEWHERE, ' '), asked)) return 1;
  if (SOMEONE.test(text)) return NAMELESS;
  return SOME.test(text) || someoneNew(text, asked) ? SOMEBODY : 0;
}

function someone(text: string, asked: ReadonlySet<string>, bearer: string | null): number {
  if (!bearer) return person(text, asked);
  return naming(text, asked, bearer) === 1 ? 1 : person(text, asked) * ELSEWHERE;
}

function place(text: string, asked: ReadonlySet<string>): number {
  const isNamed = Array.from(text.matchAll(PLACED)).some(([, name = '']) => isNew(name, asked));
  if (isNamed) return 1;
  return SITED.test(text) ? UNNAMED_PLACE : 0;
}

type Offer = (text: string, asked: ReadonlySet<string>, bearer: string | null) => number;

/** Kinds that a name or an explanation answers; all others are answered by what a text holds. */
const NAMED: Partial<Record<AnswerKind, Offer>> = {
  name: naming,
  which: choosing,
  meaning: (text, asked) => (explains(text, asked) ? 1 : UNTOLD),
  person: someone,
  place,
};

/**
 * How well a text could answer a question of a kind, 0 to 1.
 * @param asked words of the question, lower-cased: a name or figure that the question already gives tells nothing new
 * @param bearer what a name asked for belongs to, or null
 */
export const offers = (
  kind: AnswerKind,
  text: string,
  asked: ReadonlySet<string>,
  bearer: string | null = null,
): number => NAMED[kind]?.(text, asked, bearer) ?? holding(kind, text, asked);
