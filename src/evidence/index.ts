import type { Report } from '../reports/types.ts';
import { extractFacts } from './facts/index.ts';
import { extractFigures } from './figures/index.ts';
import { extractQuotations } from './quotations/index.ts';
import type { Evidence } from './types.ts';

/** @returns all that is said in a report; pure, its spans point into `report.text` */
export const extractEvidence = (report: Report): Evidence => ({
  figures: extractFigures(report),
  quotations: extractQuotations(report),
  facts: extractFacts(report),
});
