import { detectFigures } from './figures.ts';
import { detectFraming } from './framing.ts';
import { withOrigins } from './origins.ts';
import { detectPersons } from './persons.ts';
import { detectPlaces } from './places.ts';
import { detectRevisions } from './revision.ts';
import type { Detector, Findings, Witness } from './types.ts';
import { detectWording } from './wording.ts';

/** Every kind of disagreement, in the order in which a reader sees them. */
const DETECTORS: readonly Detector[] = [
  detectFigures,
  detectPlaces,
  detectPersons,
  detectRevisions,
  detectWording,
  detectFraming,
];

/** @returns every point where reports of one event disagree, and what only looks like one */
export function detectDisagreements(event: string, witnesses: readonly Witness[]): Findings {
  const found = DETECTORS.map((detect) => detect(event, witnesses));
  return {
    disagreements: withOrigins(
      found.flatMap((f) => f.disagreements),
      witnesses,
    ),
    nearMisses: found.flatMap((f) => f.nearMisses),
  };
}
