const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** Number words below a hundred. */
export const SMALL = new Map<string, number>([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, ten): [string, number] => [word, (ten + 2) * 10]),
]);
/** Words and letters that multiply. */
export const MAGNITUDES = new Map<string, number>([
  ['dozen', 12],
  ['score', 20],
  ['hundred', 100],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['m', 1e6],
  ['b', 1e9],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);
/** Plurals that name no number: what they can mean, from common usage. */
export const VAGUE = new Map<string, [low: number, high: number]>([
  ['dozens', [20, 200]],
  ['scores', [30, 400]],
  ['hundreds', [200, 3_000]],
  ['thousands', [2_000, 90_000]],
  ['millions', [2e6, 9e8]],
]);
/** Words for a few, by themselves and before a magnitude ("several hundred"): loose, as writers use them. */
export const FEW = new Map<
  string,
  { bare: [low: number, high: number]; scaled: [low: number, high: number] }
>([
  ['several', { bare: [2, 20], scaled: [2, 9] }],
  ['few', { bare: [2, 20], scaled: [2, 9] }],
  ['handful', { bare: [2, 20], scaled: [2, 9] }],
  ['couple', { bare: [2, 4], scaled: [2, 3] }],
]);
/** What the words of fractions divide by. */
export const DENOMINATORS = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['twelfth', 12],
  ['fifteenth', 15],
  ['twentieth', 20],
  ['fiftieth', 50],
  ['hundredth', 100],
  ['thousandth', 1000],
]);
/** Tens, as in "a twenty-fifth". */
export const TENTHS_OF_TEN = new Map(TENS.map((word, ten): [string, number] => [word, (ten + 2) * 10]));
