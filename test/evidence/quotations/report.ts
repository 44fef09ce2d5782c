import { readReport } from '../../../src/reports/read.ts';
import type { Report } from '../../../src/reports/types.ts';

/** A report of the blocks given, in Markdown without front matter beyond its date. */
export const reportOf = (text: string, id = 'r1', date = '2027-03-04'): Report =>
  readReport(`${id}.md`, new TextEncoder().encode(`---\ndate: ${date}\n---\n${text}\n`));
