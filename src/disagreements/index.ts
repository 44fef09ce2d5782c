import { isForeign } from '../reports/language.ts';
import { detectFigures } from './figures.ts';
import { detectFraming } from './framing.ts';
import { withOrigins } from './origins.ts';
import { detectPersons } from './persons.ts';
import { detectPlaces } from './places.ts';
import { detectRevisions } from './revision.ts';
import { detectSpeakers } from './speakers.ts';
import type { Detector, Findings, NearMiss, Witness } from './types.ts';
import { detectWording } from './wording.ts';

/** Every kind of disagreement, in the order in which a reader sees them. */
const DETECTORS: readonly Detector[] = [
  detectFigures,
  detectPlaces,
  detectPersons,
  detectSpeakers,
  detectRevisions,
  detectWording,
  detectFraming,
];

/** Near misses told for one event: more than a reader goes through. */
const MOST_NEAR_MISSES = 300;

/**
 * Reports in another language than English take no part: their words are not understood, and their digits may be
 * written in another way.
 * @returns every point where reports of one event disagree, and what only looks like one
 */
export function detectDisagreements(event: string, witnesses: readonly Witness[]): Findings {
  const readable = witnesses.filter(({ report }) => !isForeign(report));
  const found = DETECTORS.map((detect) => detect(event, readable));
  return {
    disagreements: withOrigins(
      found.flatMap((f) => f.disagreements),
      witnesses,
    ),
    nearMisses: distinct(found.flatMap((f) => f.nearMisses)),
  };
}

/** Each near miss once, in whichever order its values stand. */
function distinct(misses: readonly NearMiss[]): NearMiss[] {
  const told = new Map(
    misses.map((miss) => [JSON.stringify([miss.about, [...miss.values].sort(), miss.reason]), miss]),
  );
  return [...told.values()].slice(0, MOST_NEAR_MISSES);
}
