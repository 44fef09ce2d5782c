import type { Point } from './curve.ts';

/** Pixels. */
const WIDTH = 640;
const HEIGHT = 360;
const EDGE = { left: 56, right: 16, top: 44, bottom: 52 };
/** Told apart in print too: the one is dashed. */
const LINES = [
  {
    label: 'not told by the reports',
    colour: '#0b6e4f',
    dash: '',
    value: ({ abstained }: Point) => abstained,
  },
  { label: 'told by the reports', colour: '#b3261e', dash: '6 4', value: ({ lost }: Point) => lost },
];

const across = (points: readonly Point[]) => {
  const [from, to] = [points[0]?.threshold ?? 0, points.at(-1)?.threshold ?? 1];
  return (threshold: number) =>
    EDGE.left + ((threshold - from) / (to - from)) * (WIDTH - EDGE.left - EDGE.right);
};
const up = (share: number): number => HEIGHT - EDGE.bottom - share * (HEIGHT - EDGE.top - EDGE.bottom);
const round = (value: number): string => value.toFixed(1);

const text = (x: number, y: number, content: string, more = ''): string =>
  `<text x="${round(x)}" y="${round(y)}" ${more}>${content}</text>`;

/** @returns an SVG: what share is abstained from at each threshold, with the one that is used marked */
export function pictureOf(points: readonly Point[], used: number): string {
  const x = across(points);
  const ticks = points.map(({ threshold }) => threshold).filter(Number.isInteger);
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    `<line x1="${EDGE.left}" x2="${WIDTH - EDGE.right}" y1="${round(up(share))}" y2="${round(up(share))}" stroke="#ddd"/>`,
    text(EDGE.left - 8, up(share) + 4, `${share * 100} %`, 'text-anchor="end"'),
  ]);
  const lines = LINES.flatMap(({ label, colour, dash, value }, at) => {
    const path = points.map((point) => `${round(x(point.threshold))},${round(up(value(point)))}`).join(' ');
    const key = EDGE.left + at * 230;
    return [
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>`,
      `<line x1="${key}" x2="${key + 28}" y1="20" y2="20" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>`,
      text(key + 36, 24, label),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#222">`,
    '<title>Share of questions that are abstained from, by threshold</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...grid,
    ...ticks.map((tick) => text(x(tick), HEIGHT - EDGE.bottom + 18, String(tick), 'text-anchor="middle"')),
    text(
      (EDGE.left + WIDTH) / 2,
      HEIGHT - 12,
      'threshold, in log-odds that the reports tell',
      'text-anchor="middle"',
    ),
    ...lines,
    `<line x1="${round(x(used))}" x2="${round(x(used))}" y1="${EDGE.top}" y2="${HEIGHT - EDGE.bottom}" stroke="#222" stroke-dasharray="2 3"/>`,
    text(x(used) + 5, EDGE.top + 10, `used: ${used}`),
    '</svg>',
    '',
  ].join('\n');
}
