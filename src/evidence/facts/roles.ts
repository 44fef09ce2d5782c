import type { Sentence } from '../../reports/types.ts';
import { participleOf } from '../../words/participle.ts';
import { stem } from '../../words/stems.ts';
import { classOf } from '../figures/classes.ts';
import type { Token } from '../tokens.ts';
import type { Argument, Fact } from '../types.ts';
import { argumentOf, spanOf } from './argument.ts';
import { headOf, type Phrase, phraseFrom, phraseUpTo } from './phrases.ts';
import { standingAt } from './places.ts';

/** Nouns of those who do a deed, with its verb; "the buyer of the painting" bought it. */
const DOERS = new Map(
  `buyer:buy purchaser:buy seller:sell owner:own maker:make manufacturer:make producer:produce supplier:supply
builder:build designer:design architect:design author:write composer:compose inventor:invent founder:found
discoverer:discover killer:kill organiser:organise organizer:organise operator:operate host:host sponsor:sponsor
successor:succeed finder:find painter:paint sculptor:make director:direct winner:win`
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [doer = '', verb = ''] = pair.split(':');
      return [doer, verb];
    }),
);

/** Offices of which one case, one match or one crew has one holder. */
const SOLE_OFFICES =
  'presiding judge|trial judge|lead prosecutor|chief prosecutor|lead investigator|chief investigator|incident commander|lead author|match referee|auctioneer|foreman of the jury|jury foreman|jury forewoman';
const OFFICE = new RegExp(
  `\\b(${SOLE_OFFICES}),? ((?:(?:Judge|Justice|Dr|Prof|Chief|Captain)\\.? )?\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)+)`,
  'gu',
);

type Told = Omit<Fact, 'sentence' | 'paragraph'>;

/** @returns who is told to have done what by a noun: "the buyer of the painting is NAME", "presiding judge NAME" */
export const rolesTold = (tokens: readonly Token[], sentence: Sentence): Told[] => [
  ...tokens.flatMap((token, be) => (token.lemma === 'be' ? (copulaAt(tokens, be, sentence) ?? []) : [])),
  ...tokens.flatMap((token, be) => (token.lemma === 'be' ? (standing(tokens, be, sentence) ?? []) : [])),
  ...officesIn(tokens, sentence),
];

/** "The buyer of the painting is NAME", and "NAME is the buyer of the painting". */
function copulaAt(tokens: readonly Token[], be: number, sentence: Sentence): Told | null {
  // "is shipping heiress NAME"
  const trade = /ing$/.test(tokens[be + 1]?.lower ?? '') && tokens[be + 2]?.pos === 'NOUN' ? 2 : 1;
  const [before, behind] = [phraseUpTo(tokens, be), phraseFrom(tokens, be + trade)];
  if (!before || !behind) return null;
  const deed = doingIn(tokens, before) ?? doingIn(tokens, behind);
  if (!deed) return null;
  const who = deed.phrase === before ? behind : before;
  const agent = argumentOf(tokens, who, sentence);
  if (agent.names.length === 0) return null;
  const patient = argumentOf(tokens, deed.object, sentence);
  return toldOf(deed.verb, agent, patient, spanOf(tokens, deed.phrase.from, deed.phrase.to, sentence));
}

function standing(tokens: readonly Token[], be: number, sentence: Sentence): Told | null {
  const stands = standingAt(tokens, be, sentence);
  if (!stands) return null;
  const told = toldOf('lie', stands.thing, stands.thing, spanOf(tokens, be, be + 1, sentence), 'lay');
  return { ...told, patient: null, places: stands.places };
}

/** The verb that the noun of a doer stands for, and what stands behind its "of". */
function doingIn(
  tokens: readonly Token[],
  phrase: Phrase,
): { phrase: Phrase; verb: string; object: Phrase } | null {
  const verb = DOERS.get(headOf(tokens, phrase)?.lower ?? '');
  const of = tokens.findIndex((token, i) => i > phrase.from && i < phrase.to && token.lower === 'of');
  const isOne = /^(?:the|its|their)$/.test(tokens[phrase.from]?.lower ?? '');
  return verb !== undefined && of > 0 && isOne
    ? { phrase, verb, object: { from: of + 1, to: phrase.to } }
    : null;
}

/** @returns who holds an office of which there is one: "presiding judge NAME" */
export function officesIn(tokens: readonly Token[], sentence: Sentence): Told[] {
  return [...sentence.text.matchAll(OFFICE)].flatMap((match) => {
    const [, office = '', name = ''] = match;
    const start = match.index + match[0].length - name.length;
    const holder = phraseOver(tokens, start, start + name.length);
    const held = phraseOver(tokens, match.index, match.index + office.length);
    if (!holder || !held) return [];
    const span = spanOf(tokens, held.from, held.to, sentence);
    const patient = { ...argumentOf(tokens, held, sentence), ...span, definite: true, names: [] };
    return [toldOf('serve', argumentOf(tokens, holder, sentence), patient, span, 'serves as')];
  });
}

/** The tokens between two offsets of the sentence; null where none begins there: it stands within marks. */
function phraseOver(tokens: readonly Token[], start: number, end: number): Phrase | null {
  const from = tokens.findIndex((token) => token.start === start);
  const to = tokens.findLastIndex((token) => token.end <= end) + 1;
  return from >= 0 && to > from ? { from, to } : null;
}

const toldOf = (
  verb: string,
  agent: Argument,
  patient: Argument,
  told: Told['told'],
  shown = participleOf(verb),
): Told => ({
  predicate: classOf(verb) ?? stem(verb),
  verb: shown,
  told,
  agent,
  patient: { ...patient, definite: true },
  places: [],
  negated: false,
  future: false,
  cleft: false,
});
