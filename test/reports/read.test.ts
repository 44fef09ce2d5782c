import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { MAX_REPORT_BYTES, readReport, reportId } from '../../src/reports/read.ts';
import type { Report } from '../../src/reports/types.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (file: string, text: string): Report => readReport(file, bytes(text));
const blocks = (report: Report): [number, string][] => report.passages.map((p) => [p.paragraph, p.text]);

describe('.txt', () => {
  test('a headline on the date line is no passage', () => {
    const report = read('a.txt', ' date 2021-05-04 Dam breaks above town\n\nA dam broke.\n\nNobody died.');
    expect(report).toMatchObject({ id: 'a', date: '2021-05-04', headline: 'Dam breaks above town' });
    expect(blocks(report)).toEqual([
      [2, 'A dam broke.'],
      [3, 'Nobody died.'],
    ]);
  });

  test('a lead on the date line belongs to block 1', () => {
    const report = read('a.txt', 'date 2021-05-04 A dam broke on Tuesday.\n\nNobody died.');
    expect(report).toMatchObject({ date: '2021-05-04', headline: null });
    expect(blocks(report)).toEqual([
      [1, 'A dam broke on Tuesday.'],
      [2, 'Nobody died.'],
    ]);
  });

  test.each([
    [
      'date 2021-05-04\nDam breaks above town\n\nA dam broke.',
      'Dam breaks above town',
      [[2, 'A dam broke.']],
    ],
    [
      'date 2021-05-04\n\nDam breaks above town\n\nA dam broke.',
      'Dam breaks above town',
      [[3, 'A dam broke.']],
    ],
    ['date 2021-05-04 Dam breaks\nA dam broke.', 'Dam breaks', [[1, 'A dam broke.']]],
    ['date 2021-05-04 A dam above\nthe town broke.', null, [[1, 'A dam above\nthe town broke.']]],
    ['date 2021-05-04, Dam breaks', null, [[1, 'Dam breaks']]],
    ['Date: 2021-05-04 A dam broke.', null, [[1, 'A dam broke.']]],
  ])('%j', (text, headline, expected) => {
    const report = read('a.txt', text);
    expect(report).toMatchObject({ headline, date: '2021-05-04' });
    expect(blocks(report)).toEqual(expected);
  });

  test('without a date line', () => {
    expect(read('a.txt', 'A dam broke.\n\nNobody died.')).toMatchObject({ date: null, headline: null });
    expect(read('a.txt', 'Date palms grow here.')).toMatchObject({ date: null });
    expect(read('a.txt', 'Dam breaks above town\n\nA dam broke.')).toMatchObject({
      date: null,
      headline: 'Dam breaks above town',
      passages: [{ paragraph: 2 }],
    });
  });
});

describe('.md', () => {
  test('front matter is not counted', () => {
    const matter =
      '---\nheadline: "Dam: town \\u2019saved"\ndate: 2021-05-04\noutlet: Reed\nurl: https://reed.example/a\nmood: [x]\n---\n';
    const report = read('a.md', `${matter}\nA dam broke.\n\nNobody died.\n`);
    expect(report).toMatchObject({
      headline: 'Dam: town ’saved',
      date: '2021-05-04',
      outlet: 'Reed',
      url: 'https://reed.example/a',
    });
    expect(blocks(report)).toEqual([
      [1, 'A dam broke.'],
      [2, 'Nobody died.'],
    ]);
  });

  test.each(['2021-05-04', '"2021-05-04"', "'2021-05-04'", '2021-05-04T10:00:00Z', '2021-05-04 # day'])(
    'date %s',
    (date) => expect(read('a.md', `---\ndate: ${date}\n---\nA dam broke.`).date).toBe('2021-05-04'),
  );

  test.each([
    ['---\nheadline:\ndate: ~\noutlet: null\n---\nA.', null],
    ['---\nheadline: 2021\n---\nA.', '2021'],
    ['---\nheadline: true\n---\nA.', 'true'],
    ['---\n---\nA.', null],
    ['A.', null],
    ['---\n\nA rule above prose.', null],
    ['# Dam breaks\n\nA.', 'Dam breaks'],
    ['Dam breaks\n=====\n\nA.', 'Dam breaks'],
    ['---\nheadline: Dam\n---\n# Dam breaks\n\nA.', 'Dam'],
    ['---\n__proto__: {headline: x}\nheadline: Dam\n---\nA.', 'Dam'],
    ['---\nheadline: Dam\nx: !!js/function "x"\n---\nA.', 'Dam'],
  ])('headline of %j', (text, headline) => expect(read('a.md', text).headline).toBe(headline));

  test('headings, pictures, rules, tables and comments are counted and tell nothing', () => {
    const text =
      '# Dam\n\nA dam broke.\n\n## More\n\n![dam](a.jpg)\n\n---\n\n| a | b |\n|--|--|\n\n<!-- no -->\n\n## Toll\nNobody died.\n\n> He left.';
    expect(blocks(read('a.md', text))).toEqual([
      [2, 'A dam broke.'],
      [8, 'Nobody died.'],
      [9, 'He left.'],
    ]);
  });

  test('an address that is none of the web is left out', () =>
    expect(read('a.md', '---\nurl: "javascript:alert(1)"\n---\nA.').url).toBeNull());
});

describe('encodings', () => {
  const text = 'Zoë’s café – “open”.\r\n\r\nÉn.';
  const expected = ['Zoë’s café – “open”.', 'Én.'];
  const latin = Buffer.from('Zo\xeb\x92s caf\xe9 \x96 \x93open\x94.\r\n\r\n\xc9n.', 'latin1');
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  test.each([
    ['UTF-8', bytes(text)],
    ['UTF-8 with a mark', bytes(`\ufeff${text}`)],
    ['UTF-16 LE', little],
    ['UTF-16 BE', Buffer.from(little).swap16()],
    ['windows-1252', latin],
    ['old line ends', bytes(text.replaceAll('\r\n', '\r'))],
  ])('%s', (_, encoded) =>
    expect(readReport('a.txt', encoded).passages.map((passage) => passage.text)).toEqual(expected),
  );
});

describe('rejected', () => {
  test.each<[string, Uint8Array, string]>([
    ['a.txt', bytes(''), 'a.txt is empty.'],
    ['a.txt', bytes(' \n\t\n '), 'a.txt has no text.'],
    ['a.txt', bytes('--- …'), 'a.txt has no text.'],
    ['a.txt', bytes('date 2021-05-04'), 'a.txt has no text.'],
    ['a.md', bytes('---\ndate: 2021-05-04\n---\n'), 'a.md has no text.'],
    ['a.md', bytes('# Only a title'), 'a.md has no text.'],
    ['a.txt', bytes('a\u0000b'), 'a.txt holds binary bytes, not text.'],
    ['a.txt', bytes('%PDF-1.7 abc'), 'a.txt holds binary bytes, not text.'],
    ['a.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]), 'a.md holds binary bytes, not text.'],
    [
      'a.txt',
      bytes('date 2025-13-45 A dam broke.'),
      'a.txt has a broken date "2025-13-45": write a real day as YYYY-MM-DD.',
    ],
    [
      'a.txt',
      bytes('date 2023-02-29 A dam broke.'),
      'a.txt has a broken date "2023-02-29": write a real day as YYYY-MM-DD.',
    ],
    [
      'a.txt',
      bytes('date 7 May 2021 A dam broke.'),
      'a.txt has a broken date "7": write a real day as YYYY-MM-DD.',
    ],
    [
      'a.md',
      bytes('---\ndate: yesterday\n---\nA.'),
      'a.md has a broken date "yesterday": write a real day as YYYY-MM-DD.',
    ],
    [
      'a.md',
      bytes('---\nheadline: a\n\nA dam broke.'),
      'a.md has broken front matter: the closing line --- is missing.',
    ],
    [
      'a.md',
      bytes('---\nheadline: [a]\n---\nA.'),
      'a.md has broken front matter: headline is not plain text.',
    ],
    [
      'a.md',
      bytes('---\njust text\n---\nA.'),
      'a.md has broken front matter: it is no list of "name: value" lines.',
    ],
    ['a.pdf', bytes('x'), 'a.pdf is no report: its name must end in .txt, .md, .html.'],
    ['.md', bytes('x'), '.md is no report: its name must end in .txt, .md, .html.'],
    ['a.txt', new Uint8Array(MAX_REPORT_BYTES + 1), 'a.txt is larger than 20 MB.'],
  ])('%s: %#', (file, content, message) => {
    expect(() => readReport(file, content)).toThrow(new UserError(message));
  });

  test.each([
    ['an open quote', 'headline: "a'],
    ['a tab', 'a:\n\t- b'],
    ['a name given twice', 'date: 2021-05-04\ndate: 2021-05-05'],
    ['nesting without end', `a: ${'['.repeat(20_000)}`],
    [
      'a bomb',
      [
        'a: &a [x,x,x,x,x,x,x,x,x]',
        ...'bcdefghi'.split('').map((k, i) => `${k}: &${k} [${Array(9).fill(`*${'abcdefgh'[i]}`)}]`),
      ].join('\n'),
    ],
    ['more than anyone writes', `a: ${'x'.repeat(100_000)}`],
  ])('front matter with %s', (_, yaml) => {
    expect(() => read('a.md', `---\n${yaml}\n---\nA dam broke.`)).toThrow(
      /^a\.md has broken front matter: [^\n]+\.$/,
    );
  });
});

test.each([
  ['a.txt', 'a'],
  ['sub/a.b.MD', 'a.b'],
  ['.hidden.md', null],
  ['.md', null],
  ['a.pdf', null],
  ['a', null],
])('id of %s', (file, id) => expect(reportId(file)).toBe(id));

const piece = fc.constantFrom(
  '\n\n',
  '\n',
  '. ',
  '.',
  '"',
  '# ',
  '---\n',
  'date 2021-05-04 ',
  '> ',
  '- ',
  '<p>',
  '</p>',
  '<br>',
  '&amp;',
  'Mr. ',
  '\r\n',
  '\ufeff',
  ' (AP)',
  'Photo: ',
);
const content = fc
  .array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 40 })
  .map((parts) => parts.join(''));

test.each(['a.txt', 'a.md', 'a.html'])('every span of %s is a run of its text', (file) => {
  fc.assert(
    fc.property(content, (text) => {
      const report = readable(file, bytes(text));
      if (!report) return;
      const spans = report.passages.flatMap((passage) => [passage, ...passage.sentences]);
      for (const span of spans) expect(report.text.slice(span.start, span.end)).toBe(span.text);
      const counted = report.passages.flatMap((passage) =>
        passage.sentences.map((sentence) => sentence.index),
      );
      expect(counted).toEqual(counted.map((_, k) => k));
      for (const passage of report.passages)
        expect(
          passage.sentences
            .map((s) => s.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(passage.text.replace(/\s/g, ''));
    }),
    { numRuns: file.endsWith('html') ? 60 : 200 },
  );
});

test.each(['a.txt', 'a.md', 'a.html'])('random bytes as %s are read or rejected with a sentence', (file) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (raw) => {
      readable(file, raw);
    }),
  );
});

function readable(file: string, raw: Uint8Array): Report | null {
  try {
    return readReport(file, raw);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return null;
  }
}
