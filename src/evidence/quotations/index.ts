import type { Report } from '../../reports/types.ts';
import type { Quotation } from '../types.ts';
import { Reader } from './reader.ts';

/**
 * Finds everything said in a report: whole sentences and fragments within marks, and statements reported without
 * marks, each with its speaker as the report resolves them.
 * @param report a report with its passages; captions are read for names alone
 * @returns quotations in the order of the text; `report.text.slice(part.start, part.end) === part.text`
 */
export const extractQuotations = (report: Report): Quotation[] => new Reader(report).read();
