import type { AnswerSource } from '../../src/answers/types.ts';
import { extractEvidence } from '../../src/evidence/index.ts';
import type { Evidence } from '../../src/evidence/types.ts';
import { readReport } from '../../src/reports/read.ts';
import { cite } from '../../src/reports/types.ts';
import { createSearchIndex } from '../../src/search/minisearch.ts';
import type { SearchIndex } from '../../src/search/types.ts';
import type { StoredPassage } from '../../src/store/types.ts';

/** Reports in memory, as far as choosing a sentence needs them: without disagreements. */
export interface Corpus {
  index: SearchIndex;
  source: AnswerSource;
}

/**
 * @param files texts of reports by file name
 * @param eventOf the event that a report tells of; each one of its own by default
 */
export function corpusOf(
  files: ReadonlyMap<string, string>,
  eventOf: (report: string) => string = (report) => report,
): Corpus {
  const passages: StoredPassage[] = [];
  const evidence = new Map<string, Evidence>();
  for (const [file, text] of files) {
    const report = readReport(file, new TextEncoder().encode(text));
    evidence.set(report.id, extractEvidence(report));
    for (const passage of report.passages)
      passages.push({
        ...passage,
        id: passages.length,
        report: report.id,
        event: eventOf(report.id),
        citation: cite(report, passage.paragraph),
      });
  }
  const index = createSearchIndex();
  index.add(passages.map(({ id, text, citation }) => ({ id, text, headline: citation.headline ?? '' })));
  return {
    index,
    source: {
      passages: (ids) => ids.flatMap((id) => passages[id] ?? []),
      passageOf: (report, paragraph) =>
        passages.find((one) => one.report === report && one.citation.paragraph === paragraph) ?? null,
      figures: (report) => evidence.get(report)?.figures ?? [],
      quotations: (report) => evidence.get(report)?.quotations ?? [],
      disagreementsOf: () => [],
    },
  };
}
