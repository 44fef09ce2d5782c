import type { Disagreement, Position } from '../../src/disagreements/types.ts';
import type { GoldRow } from './gold.ts';
import type { Sheet } from './sheet.ts';
import { alike, coverage, numbersIn } from './words.ts';

/** Share of words that two tellings of one sentence have in common. */
const SAME_SENTENCE = 0.55;
/** Share of the words of a value without numbers that must be told. */
const SAME_VALUE = 0.6;

/** Whether a position tells a value of the gold: from the same report, in the same sentence, by the same number. */
export function tells(position: Position, value: GoldRow['values'][number]): boolean {
  if (!position.citations.some((citation) => citation.report === value.report)) return false;
  if (value.sentence !== undefined && !alike(position.sentence, value.sentence, SAME_SENTENCE)) return false;
  const wanted = numbersIn(value.value);
  if (wanted.length === 0)
    return coverage(value.value, `${position.value} ${position.sentence}`) >= SAME_VALUE;
  const told = numbersIn(position.value);
  return wanted.some((number) => (told.length > 0 ? told : numbersIn(position.sentence)).includes(number));
}

/** @returns whether two sides or more of a disagreement are two values or more of the gold's */
export function isOf(found: Disagreement, row: GoldRow): boolean {
  const values = row.values.filter((value) => found.positions.some((position) => tells(position, value)));
  const sides = found.positions.filter((position) => row.values.some((value) => tells(position, value)));
  return values.length >= 2 && sides.length >= 2;
}

/**
 * Each row of the gold takes one disagreement, of its own kind if there is one. What is left and matches a row was
 * told twice; what matches none is a false alarm.
 * @param wanted whether a kind counts
 */
export function scoreDisagreements(
  sheet: Sheet,
  found: readonly Disagreement[],
  gold: readonly GoldRow[],
  wanted: (kind: string) => boolean,
): void {
  const taken = new Set<Disagreement>();
  for (const row of gold) {
    const fits = found.filter((one) => !taken.has(one) && isOf(one, row));
    const best = fits.find((one) => one.kind === row.kind) ?? fits[0];
    if (best) taken.add(best);
    if (!row.optional && wanted(row.kind)) scoreRow(sheet, row, best);
  }
  for (const one of found) {
    for (const { sentence, citations } of one.positions)
      sheet.checkVerbatim('position', sentence, citations[0]);
    if (taken.has(one) || !wanted(one.kind)) continue;
    const values = one.positions
      .map((p) => `${p.citations[0]?.report}: ${p.value} (${p.sentence})`)
      .join(' / ');
    if (gold.some((row) => isOf(one, row))) {
      sheet.tally.toldTwice++;
      sheet.note('told twice', `[${one.kind}] ${one.about}: ${values}`);
    } else {
      sheet.tally.falseAlarms++;
      sheet.note('false alarm', `[${one.kind}] ${one.about}: ${values}`);
    }
  }
}

function scoreRow(sheet: Sheet, row: GoldRow, found: Disagreement | undefined): void {
  sheet.tally.disagreements++;
  if (!found) {
    const values = row.values.map(({ report, value }) => `${report}: ${value}`).join(' / ');
    sheet.note('missed', `[${row.kind}] ${row.about}: ${values}`);
    return;
  }
  sheet.tally.found++;
  if (found.kind === row.kind) sheet.tally.kindRight++;
  else sheet.note('other kind', `${found.kind}, not ${row.kind}: ${row.about}`);
}
