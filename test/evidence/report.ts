import { readReport } from '../../src/reports/read.ts';
import type { Report } from '../../src/reports/types.ts';

/** A report made up for a test: its paragraphs, and the headers that matter. */
export function reportOf(
  text: string | readonly string[],
  { id = 'report', date = '2026-03-11' }: { id?: string; date?: string | null } = {},
): Report {
  const body = typeof text === 'string' ? text : text.join('\n\n');
  const matter = date === null ? '' : `---\ndate: ${JSON.stringify(date)}\n---\n`;
  return readReport(`${id}.md`, new TextEncoder().encode(`${matter}${body}\n`));
}
