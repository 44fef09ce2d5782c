import { describe, expect, test } from 'vitest';
import { extractQuotations } from '../../../src/evidence/quotations/index.ts';
import { reportOf } from './report.ts';

/** [kind, speaker or null, parts] of everything found. */
const found = (text: string) =>
  extractQuotations(reportOf(text)).map((q) => [
    q.kind,
    q.speaker?.name ?? null,
    ...q.parts.map((p) => p.text),
  ]);

/** The same without statements that stand outside marks. */
const quoted = (text: string) => found(text).filter(([kind]) => kind !== 'indirect');

describe('marks', () => {
  test.each([
    ['straight', '"The bridge is shut," said Tove Harbin.', 'The bridge is shut,'],
    ['curly', '“The bridge is shut,” said Tove Harbin.', 'The bridge is shut,'],
    ['single', '‘The bridge is shut,’ said Tove Harbin.', 'The bridge is shut,'],
    ['straight single', "'The bridge is shut,' said Tove Harbin.", 'The bridge is shut,'],
    ['angle', '«The bridge is shut», said Tove Harbin.', 'The bridge is shut'],
    ['low and high', '„The bridge is shut“, said Tove Harbin.', 'The bridge is shut'],
    ['opened curly, closed straight', '“The bridge is shut," said Tove Harbin.', 'The bridge is shut,'],
    [
      'single within double',
      '"He told me, \'Go home,\' and I went," said Tove Harbin.',
      "He told me, 'Go home,' and I went,",
    ],
    ['double within single', '‘He said “no”, and I left,’ said Tove Harbin.', 'He said “no”, and I left,'],
    ['curly within curly', '“Is it “safe” now?” asked Tove Harbin.', 'Is it “safe” now?'],
    [
      'possessives within single',
      '‘The drivers’ union won’t strike,’ said Tove Harbin.',
      'The drivers’ union won’t strike,',
    ],
    ['a height within', '"He is 6\'2" tall," said Tove Harbin.', 'He is 6\'2" tall,'],
  ])('%s', (_, text, inside) => {
    expect(quoted(text)).toEqual([['direct', 'Tove Harbin', inside]]);
  });

  test.each([
    [
      'contractions and possessives',
      'The owners’ offer isn’t fair, and it’s the drivers’ fault that they didn’t ask.',
    ],
    ['years', 'The ’90s were good to the town’s mills, and so were the ’80s.'],
    ['a height', 'The suspect is 5\'11" tall and has a 6" scar.'],
    ['an empty pair', 'The sign read "" and nothing else, said nobody.'],
    ['marks around no letter', 'He typed "…" and "123" into the box.'],
  ])('no quotation in %s', (_, text) => {
    expect(quoted(text)).toEqual([]);
  });

  test('a block with an odd mark is skipped alone', () => {
    const text = 'The “bridge is shut and nobody knows why.\n\nTove Harbin said: “We know why it is shut.”';
    expect(quoted(text)).toEqual([['direct', 'Tove Harbin', 'We know why it is shut.']]);
  });
});

describe('parts', () => {
  test.each([
    [
      'the cue interrupts a sentence',
      '“The bridge,” Tove Harbin said, “is older than I am.”',
      ['The bridge,', 'is older than I am.'],
    ],
    [
      'the cue stands between sentences',
      '“The bridge is shut,” Tove Harbin said. “We had no choice.”',
      ['The bridge is shut,', 'We had no choice.'],
    ],
    [
      'reopened without closing marks',
      'Tove Harbin said: “The bridge is old.\n\n“It was built in 1931.\n\n“We will replace it.”',
      ['The bridge is old.', 'It was built in 1931.', 'We will replace it.'],
    ],
    [
      'reopened in single marks',
      'Tove Harbin said: ‘The bridge is old.\n\n‘We will replace it.’',
      ['The bridge is old.', 'We will replace it.'],
    ],
  ])('%s', (_, text, parts) => {
    expect(quoted(text)).toEqual([['direct', 'Tove Harbin', ...parts]]);
  });

  test('each part has its own block', () => {
    const [quotation] = extractQuotations(reportOf('Tove Harbin said: “It is old.\n\n“We will replace it.”'));
    expect(quotation?.parts.map((part) => part.paragraph)).toEqual([1, 2]);
  });

  test('a second cue makes a second quotation', () => {
    expect(quoted('“Is it safe?” asked Tove Harbin. “It is,” replied Omar Reyes. “Good.”')).toEqual([
      ['direct', 'Tove Harbin', 'Is it safe?'],
      ['direct', 'Omar Reyes', 'It is,', 'Good.'],
    ]);
  });
});

describe('kinds', () => {
  test.each([
    [
      'The mayor, Ana Duarte, called the delay “brutal” and “cowardly”.',
      [
        ['fragment', 'Ana Duarte', 'brutal'],
        ['fragment', 'Ana Duarte', 'cowardly'],
      ],
    ],
    [
      'Ana Duarte said the delay was “a gift to the ferry firms”.',
      [['fragment', 'Ana Duarte', 'a gift to the ferry firms']],
    ],
    [
      'The river “does not read our plans”, Ana Duarte said.',
      [['fragment', 'Ana Duarte', 'does not read our plans']],
    ],
    ['“A gift” to the ferry firms is what it is, Ana Duarte said.', [['fragment', 'Ana Duarte', 'A gift']]],
  ])('%s', (text, rows) => {
    expect(quoted(text)).toEqual(rows);
  });

  test.each([
    ['a so-called name', 'Ana Duarte leads the so-called “friends of the bridge”.'],
    ['a name after known as', 'The group, known as the “River Watch”, met on Monday.'],
    ['a nickname', 'Boris “The Hammer” Kolt won on points.'],
    ['a title', 'The film “The Last Ferry” opens in May, and the book is titled “A Long Day”.'],
    ['a show', 'Ana Duarte said on the radio show “Good Morning Harbour” that she would stay.'],
    ['scare quotes', 'The “reform” has failed, and “experts” agree.'],
    ['a nickname in the passive', 'Omar Reyes is called “the engineer” by his friends.'],
    ['a term', 'Leaders pledged to send troops in a “peace force” once the guns are silent.'],
    ['a term in a statement', 'Ana Duarte said that 26 allies pledged to send a “peace force” in May.'],
    ['a heading in marks', 'A storm came.\n\n‘A really hard day’\n\nIt went.'],
  ])('%s is nobody’s quotation', (_, text) => {
    expect(quoted(text)).toEqual([]);
  });

  test.each([
    ['Ana Duarte said two people were hurt.', 'Ana Duarte', 'two people were hurt.'],
    ['Ana Duarte told reporters on Monday that the road was closed.', 'Ana Duarte', 'the road was closed.'],
    ['The road will open on Friday, Omar Reyes said.', 'Omar Reyes', 'The road will open on Friday'],
    [
      'The road will open on Friday, said Omar Reyes, who runs the depot.',
      'Omar Reyes',
      'The road will open on Friday',
    ],
    [
      'At least six cars were lost, according to Rita Solberg, an insurer.',
      'Rita Solberg',
      'At least six cars were lost',
    ],
    ['According to the police, the road is closed.', 'the police', 'the road is closed.'],
    [
      'Omar Reyes, the engineer, said the pumps had failed twice.',
      'Omar Reyes',
      'the pumps had failed twice.',
    ],
  ])('indirect: %s', (text, speaker, content) => {
    expect(found(text)).toEqual([['indirect', speaker, content]]);
  });

  test.each([
    'Ana Duarte said nothing about the cost of the bridge.',
    'Relatives said their goodbyes at the harbour on Monday.',
    'Nobody said that the bridge was safe.',
  ])('no statement in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
