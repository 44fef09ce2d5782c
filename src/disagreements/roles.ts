import type { Argument, Fact, Figure } from '../evidence/types.ts';
import { type Citation, cite } from '../reports/types.ts';
import { disagreementOf, type Saying } from './cited.ts';
import { thingOf } from './deeds.ts';
import type { Disagreement, DisagreementKind, Witness } from './types.ts';

/** Somebody or some place that fills a role of a fact, in the mouth of one report. */
export interface Filler {
  report: string;
  fact: Fact;
  argument: Argument;
  sentence: string;
  citation: Citation;
}

/** Fillers of one role of one happening, over all reports. */
export type Roles = Map<string, Filler[]>;

/**
 * Gathers who or what fills each role that `roleOf` names.
 * @param rolesOf the roles of a fact that are worth comparing, with what fills them, told of the figures beside it too
 */
export function gatherRoles(
  witnesses: readonly Witness[],
  rolesOf: (fact: Fact, figures: readonly Figure[]) => [role: string, filler: Argument][],
): Roles {
  const roles: Roles = new Map();
  for (const { report, evidence } of witnesses) {
    const sentences = new Map(
      report.passages.flatMap((passage) => passage.sentences.map((s) => [s.index, s.text])),
    );
    const figures = Map.groupBy(evidence.figures, ({ sentence }) => sentence);
    for (const fact of evidence.facts) {
      if (fact.negated) continue;
      const sentence = sentences.get(fact.sentence) ?? '';
      for (const [role, argument] of rolesOf(fact, figures.get(fact.sentence) ?? [])) {
        // a pronoun's name stands in another sentence, and would be no value of this one
        if (!sentence.includes(argument.text)) continue;
        const filler = {
          report: report.id,
          fact,
          argument,
          sentence,
          citation: cite(report, fact.paragraph),
        };
        const known = roles.get(role);
        if (known) known.push(filler);
        else roles.set(role, [filler]);
      }
    }
  }
  return roles;
}

/** Of so many different ones none can be the one that all mean. */
const MOST_SIDES = 12;
/** Different phrases for one thing that are looked at. */
const MOST_NAMES = 40;

/** Fillers that may be one and the same; one for each phrase that names it. */
interface Side {
  fillers: Filler[];
  texts: Map<string, Filler>;
}

/**
 * Parts fillers into sides that name different ones; null where the reports are at one, or where one report itself
 * names several: then the role has several, and nobody contradicts anybody.
 * @param same whether two fillers may be one and the same
 */
export function sidesOf(
  fillers: readonly Filler[],
  same: (a: Filler, b: Filler) => boolean,
): Filler[][] | null {
  const sides: Side[] = [];
  for (const filler of fillers) {
    const { text } = filler.argument;
    const side =
      sides.find(({ texts }) => texts.has(text)) ??
      sides.find(({ texts }) => [...texts.values()].some((other) => same(filler, other)));
    if (!side && sides.length === MOST_SIDES) return null;
    if (!side) sides.push({ fillers: [filler], texts: new Map([[text, filler]]) });
    else {
      side.fillers.push(filler);
      if (side.texts.size < MOST_NAMES) side.texts.set(text, filler);
    }
  }
  const reports = sides.map((side) => new Set(side.fillers.map((filler) => filler.report)));
  const several = reports.some((one, i) =>
    reports.some((other, k) => k > i && [...one].some((report) => other.has(report))),
  );
  return sides.length < 2 || several ? null : sides.map((side) => side.fillers);
}

/** A disagreement over what fills a role. */
export const disputeOf = (
  event: string,
  kind: DisagreementKind,
  told: { about: string; reason: string },
  sides: readonly Filler[][],
): Disagreement =>
  disagreementOf(
    event,
    kind,
    told,
    sides.map((side) => side.map(sayingOf)),
  );

const sayingOf = ({ report, fact, argument, sentence, citation }: Filler): Saying => ({
  report,
  at: fact.sentence,
  value: argument.text,
  sentence,
  attributedTo: null,
  citation,
});

export const overlap = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((item) => other.includes(item));

/** A phrase as it stands inside a sentence: "The pump" opens one, "the pump" does not. */
export const lowered = (text = ''): string =>
  closed(text.replace(/^(?:The|An?|Its?|His|Her|Their)(?= )/, (word) => word.toLowerCase()));

/** A title's mark that the phrase has lost is set again. */
const closed = (text: string): string => (/“[^”]*$/.test(text) ? `${text}”` : text);

/** Whether two phrases can name one thing: the same head, and no other words or names that set them apart. */
export function sameThing(one: Argument, other: Argument): boolean {
  const rest = ({ stems, head }: Argument) => stems.filter((stem) => stem !== head);
  const clash = (a: readonly string[], b: readonly string[]) =>
    a.length > 0 && b.length > 0 && !overlap(a, b);
  return (
    thingOf(one.head) === thingOf(other.head) &&
    !clash(one.names, other.names) &&
    !clash(rest(one), rest(other))
  );
}

/**
 * Parts fillers by the thing that their fact was done to: the voice recorder and the flight data recorder are two. A
 * bare "recorder" may then be either, and is left out.
 * @param thing what the fact was done to, or null where the fact has nothing
 */
export function partedByThing(
  fillers: readonly Filler[],
  thing: (fact: Fact) => Argument | null,
): Filler[][] {
  const phrases = fillers.flatMap(({ fact }) => thing(fact) ?? []);
  if (areOneThing(phrases)) return [[...fillers]];
  const groups: Filler[][] = [];
  for (const filler of fillers) {
    const own = thing(filler.fact);
    if (!own || own.stems.length < 2) continue;
    const group = groups.find((others) =>
      areOneThing([own, ...others.flatMap(({ fact }) => thing(fact) ?? [])]),
    );
    if (group) group.push(filler);
    else if (groups.length < MOST_SIDES) groups.push([filler]);
  }
  return groups;
}

/** Whether phrases of several reports can all name one thing; so many different ones cannot. */
function areOneThing(phrases: readonly Argument[]): boolean {
  const distinct = [...new Map(phrases.map((phrase) => [phrase.text, phrase])).values()];
  return (
    distinct.length <= MOST_NAMES &&
    distinct.every((one, i) => distinct.slice(i + 1).every((other) => sameThing(one, other)))
  );
}
