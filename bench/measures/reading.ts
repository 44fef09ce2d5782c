import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { extractEvidence } from '../../src/evidence/index.ts';
import { readReport } from '../../src/reports/read.ts';
import { byTurns, type Measured, measured } from '../timing.ts';

const RUNS = 7;
const MS_A_SECOND = 1000;

/** Reports read and all their evidence extracted, against wink-nlp alone splitting and tagging the same text. */
export async function measureReading(files: ReadonlyMap<string, string>): Promise<Measured> {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const bytes = [...files].map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }));
  const reports = bytes.map(({ file, bytes }) => readReport(file, bytes));
  const characters = reports.reduce((sum, report) => sum + report.text.length, 0);
  const perSecond = (ms: number) => Math.round((characters / ms) * MS_A_SECOND);
  const extract = () => {
    for (const { file, bytes: own } of bytes) extractEvidence(readReport(file, own));
  };
  const tokenise = () => {
    for (const { text } of reports) nlp.readDoc(text).tokens().out();
  };
  extract();
  tokenise();
  const times = await byTurns(RUNS, extract, tokenise);
  return measured({
    what: 'reading reports and extracting their evidence',
    own: perSecond(times.own),
    peer: perSecond(times.peer),
    unit: 'characters/s',
    against: 'wink-nlp splitting and tagging the same text',
  });
}
