import type { AnswerSource } from '../../src/answers/types.ts';
import { detectDisagreements } from '../../src/disagreements/index.ts';
import type { Witness } from '../../src/disagreements/types.ts';
import { extractEvidence } from '../../src/evidence/index.ts';
import { readReport } from '../../src/reports/read.ts';
import { cite } from '../../src/reports/types.ts';
import { createSearchIndex } from '../../src/search/minisearch.ts';
import type { SearchIndex } from '../../src/search/types.ts';
import type { StoredPassage } from '../../src/store/types.ts';

/** A report as a test writes it. */
export interface Written {
  id: string;
  event: string;
  headline?: string;
  date?: string;
  outlet?: string;
  paragraphs: readonly string[];
}

export interface Corpus {
  index: SearchIndex;
  source: AnswerSource;
  passages: readonly StoredPassage[];
}

function witnessOf({ id, headline, date, outlet, paragraphs }: Written): Witness {
  const matter = Object.entries({ headline, date, outlet }).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}: ${JSON.stringify(value)}`,
  );
  const text = `---\n${matter.join('\n')}\n---\n${paragraphs.join('\n\n')}\n`;
  const report = readReport(`${id}.md`, Buffer.from(text));
  return { report, evidence: extractEvidence(report) };
}

/** Reads reports and what is in them as the store would, in memory. */
export function corpusOf(reports: readonly Written[]): Corpus {
  const told = reports.map((written) => ({ event: written.event, ...witnessOf(written) }));
  const passages: StoredPassage[] = told
    .flatMap(({ event, report }) =>
      report.passages.map((passage) => ({
        ...passage,
        report: report.id,
        event,
        citation: cite(report, passage.paragraph),
      })),
    )
    .map((passage, id) => ({ ...passage, id }));
  const index = createSearchIndex();
  index.add(passages.map(({ id, text, citation }) => ({ id, text, headline: citation.headline ?? '' })));
  const evidenceOf = (report: string) => told.find((one) => one.report.id === report)?.evidence;
  return {
    index,
    passages,
    source: {
      passages: (ids) => ids.flatMap((id) => passages[id] ?? []),
      passageOf: (report, paragraph) =>
        passages.find((one) => one.report === report && one.citation.paragraph === paragraph) ?? null,
      figures: (report) => evidenceOf(report)?.figures ?? [],
      quotations: (report) => evidenceOf(report)?.quotations ?? [],
      disagreementsOf: (event) =>
        detectDisagreements(
          event,
          told.filter((one) => one.event === event),
        ).disagreements,
    },
  };
}
