import { describe, expect, test } from 'vitest';
import { readReport } from '../../src/reports/read.ts';
import type { Report } from '../../src/reports/types.ts';

const read = (text: string): Report => readReport('page.html', new TextEncoder().encode(text));
const LONG =
  'The river rose through the night and reached the doors of the old mill before dawn, officials said.';

const PAGE = `<!doctype html><html lang="en"><head><title>Flood cuts off villages - The Reed</title>
<meta property="og:site_name" content="The Reed">
<meta property="article:published_time" content="2024-02-29T23:10:00+01:00">
<link rel="canonical" href="https://reed.example/flood">
<script>throw new Error('ran')</script></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Flood cuts off villages</h1>
<figure><img src="a.jpg" alt=""><figcaption>Water in the main street</figcaption></figure>
<p>${LONG}</p><p>About   400 people\nleft their <b>homes</b>.<br><br>“We had ten minutes,” said one, a farmer who gave no name.</p>
<h2>What comes next</h2><ul><li>Rain until Friday, at times heavy, in the whole county.</li></ul>
<blockquote>Nobody should drive tonight, and nobody should walk along the river.</blockquote>
<p>Trains stand still. &lt;b&gt; is no mark here.</p><p>Jane Doe/AP</p></article><footer>© 2024 The Reed</footer></body></html>`;

describe('a page', () => {
  const report = read(PAGE);
  test('headers', () =>
    expect(report).toMatchObject({
      headline: 'Flood cuts off villages',
      date: '2024-02-29',
      outlet: 'The Reed',
      url: 'https://reed.example/flood',
    }));
  test('blocks', () =>
    expect(report.passages.map((p) => [p.paragraph, p.kind, p.text.slice(0, 24)])).toMatchInlineSnapshot(`
      [
        [
          1,
          "caption",
          "Water in the main street",
        ],
        [
          2,
          "body",
          "The river rose through t",
        ],
        [
          3,
          "body",
          "About 400 people left th",
        ],
        [
          4,
          "body",
          "“We had ten minutes,” sa",
        ],
        [
          6,
          "body",
          "Rain until Friday, at ti",
        ],
        [
          7,
          "body",
          "Nobody should drive toni",
        ],
        [
          8,
          "body",
          "Trains stand still. <b> ",
        ],
        [
          9,
          "credit",
          "Jane Doe/AP",
        ],
      ]
    `));
  test('blocks are parted by blank lines', () => expect(report.text.split('\n\n')[1]).toBe(LONG));
});

test.each([
  ['no frame', `<title>Dam</title><p>${LONG}</p>`],
  ['no body', `<html><head><title>Dam</title></head><p>${LONG}</p></html>`],
  ['no html', `<head><title>Dam</title></head><body><p>${LONG}</p>`],
  ['unclosed paragraphs', `<title>Dam</title><body><p>${LONG}<p>${LONG}`],
])('%s', (_, html) => {
  const report = read(html);
  expect(report.headline).toBe('Dam');
  expect(report.passages[0]).toMatchObject({ paragraph: 1, text: LONG });
});

test('line breaks alone part paragraphs', () =>
  expect(read(`<body><div>${LONG}<br>Two.<br>\n<br>${LONG}</div>`).passages.map((p) => p.text)).toEqual([
    `${LONG} Two.`,
    LONG,
  ]));

test('a bare fragment is a page too', () =>
  expect(read('<p>A dam broke.</p><p>Nobody died.</p>').passages).toHaveLength(2));

test.each([
  ['no text', '<html><body><script>1</script></body></html>', /^page\.html has no text\.$/],
  ['nesting', `<body>${'<div>'.repeat(5000)}<p>${LONG}`, /nests its elements deeper than 200\.$/],
  ['elements', `<body>${'<b>a</b>'.repeat(60_000)}`, /has 60001 elements, more than 50000\.$/],
])('rejected: %s', (_, html, message) => expect(() => read(html)).toThrow(message));

test.each([
  ['broken tags', `<body><p>${LONG}<p <b <<i>>${LONG}</p`],
  ['a broken date', `<meta property="article:published_time" content="soon"><body><p>${LONG}</p>`],
  [
    'broken linked data',
    `<head><script type="application/ld+json">{"@context":</script></head><body><p>${LONG}</p>`,
  ],
  [
    'odd linked data',
    `<head><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":5,"datePublished":{}}</script></head><body><p>${LONG}</p>`,
  ],
])('read all the same: %s', (_, html) => {
  const report = read(html);
  expect(report.passages.length).toBeGreaterThan(0);
  expect(report.date).toBeNull();
});
