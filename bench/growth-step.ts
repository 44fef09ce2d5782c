import { detectDisagreements } from '../src/disagreements/index.ts';
import { groupEvents, profileOf } from '../src/events/index.ts';
import { extractEvidence } from '../src/evidence/index.ts';
import { groupPeople } from '../src/evidence/people.ts';
import { readReport } from '../src/reports/read.ts';
import { makeCorpus } from './corpus.ts';

/** Seed of the corpus. */
const SEED = 7;
const BYTES_A_MB = 2 ** 20;
const KB_A_MB = 2 ** 10;

/** Reports worked through before the clock runs, so that what is measured is compiled. */
const WARM_UP = 100;

const bytes = new TextEncoder();

/** Reads, extracts, groups and compares. @returns how many events and disagreements there are */
function workThrough(files: ReadonlyMap<string, string>): { events: number; disagreements: number } {
  const witnesses = new Map(
    [...files].map(([file, text]) => {
      const report = readReport(file, bytes.encode(text));
      return [report.id, { report, evidence: extractEvidence(report) }];
    }),
  );
  const profiles = [...witnesses.values()].map(({ report }) => ({
    ...profileOf(report),
    id: report.id,
    date: report.date,
  }));
  const events = groupEvents(profiles.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1)));
  const told = [...events].map(([event, ids]) => ({
    event,
    own: ids.flatMap((id) => witnesses.get(id) ?? []),
  }));
  const found = told.map(({ event, own }) => detectDisagreements(event, own).disagreements.length);
  groupPeople(
    told.flatMap(({ event, own }) =>
      own.flatMap(({ report, evidence }) =>
        evidence.quotations.flatMap(({ speaker }) =>
          speaker ? [{ report: report.id, event, speaker }] : [],
        ),
      ),
    ),
  );
  return { events: events.size, disagreements: found.reduce((sum, n) => sum + n, 0) };
}

// one step of the growth measure, in a process of its own so that the peak of memory is its own: REPORTS AN_EVENT
const [reports = 0, anEvent = 0] = process.argv.slice(2).map(Number);
const files = makeCorpus(reports, SEED, anEvent);
workThrough(makeCorpus(WARM_UP, SEED + 1));
const started = performance.now();
const found = workThrough(files);
const ms = Math.round(performance.now() - started);
const peakMb = Math.round((process.resourceUsage().maxRSS * KB_A_MB) / BYTES_A_MB);
console.log(JSON.stringify({ reports, ms, peakMb, ...found }));
