import { describe, expect, test } from 'vitest';
import { detectWording } from '../../src/disagreements/wording.ts';
import { extractQuotations } from '../../src/evidence/quotations/index.ts';
import { reportOf } from '../evidence/quotations/report.ts';

const detect = (...texts: string[]) =>
  detectWording(
    'event',
    texts.map((text, k) => {
      const report = reportOf(text, `r${k + 1}`);
      return { report, evidence: { figures: [], facts: [], quotations: extractQuotations(report) } };
    }),
  );

const values = (...texts: string[]) =>
  detect(...texts).disagreements.map((d) => d.positions.map((p) => p.value));

describe('two wordings of one statement', () => {
  test.each([
    [
      'a word replaced',
      '“The dam will hold through the winter,” Ann Lee said.',
      '“The dam will stand through the winter,” said Ann Lee.',
      ['The dam will hold through the winter', 'The dam will stand through the winter'],
    ],
    [
      'fragments turned round',
      'Ann Lee said “only honest numbers are needed”.',
      'Ann Lee said “all that is needed is honest numbers”.',
      ['only honest numbers are needed', 'all that is needed is honest numbers'],
    ],
    [
      'the sentence that differs alone',
      '“We heard nothing. That was the strange part,” Ann Lee said.',
      '"We heard nothing. That was the odd part," Ann Lee said.',
      ['That was the strange part', 'That was the odd part'],
    ],
    [
      'a translation',
      '“A valley is a bad place for a dam and a good place for a town,” Ann Lee said.',
      '“A valley makes a bad dam and a good town,” Ann Lee said.',
      [
        'A valley is a bad place for a dam and a good place for a town',
        'A valley makes a bad dam and a good town',
      ],
    ],
    [
      'a speaker spelled in two ways',
      '“The dam will hold through winter,” Olena Horbenkyy said.',
      '“The dam will stand through winter,” Olena Horbenky said.',
      ['The dam will hold through winter', 'The dam will stand through winter'],
    ],
    [
      'two free translations',
      '“A town without a doctor is a sick place,” Ann Lee said.',
      '“A town that has no physician is an ill place,” Ann Lee said.',
      ['A town without a doctor is a sick place', 'A town that has no physician is an ill place'],
    ],
    [
      'a frame with other words in its gaps',
      '“It felt like standing in a barn that somebody had set rolling down a hill,” Ann Lee said.',
      '“It felt like sitting inside a barn that someone has set rolling downhill,” Ann Lee said.',
      [
        'It felt like standing in a barn that somebody had set rolling down a hill',
        'It felt like sitting inside a barn that someone has set rolling downhill',
      ],
    ],
    [
      'all that is denied',
      '“I am not resigning and I am not apologising,” Ann Lee said.',
      '“I shall neither resign nor apologise,” Ann Lee said.',
      ['I am not resigning and I am not apologising', 'I shall neither resign nor apologise'],
    ],
    [
      'a remark that nobody is named for',
      '“The dam will hold through the whole of the winter,” Ann Lee said.',
      'The mayor came out. ‘The dam will stand through the whole of the winter,’ the tired politician said.',
      [
        'The dam will hold through the whole of the winter',
        'The dam will stand through the whole of the winter',
      ],
    ],
  ])('%s', (_, one, two, expected) => {
    expect(values(one, two)).toEqual([expected]);
  });

  test('positions are runs of the sentence, and that of its block', () => {
    const [found] = detect(
      'Rain fell. “The dam will hold through the winter,” Ann Lee said.',
      '“The dam will stand through the winter,” said Ann Lee.',
    ).disagreements;
    expect(found).toMatchObject({ kind: 'wording', about: "wording of Lee's remark", event: 'event' });
    expect(found?.positions[0]).toMatchObject({
      sentence: '“The dam will hold through the winter,” Ann Lee said.',
      attributedTo: 'Ann Lee',
      citations: [{ report: 'r1', paragraph: 1 }],
    });
    for (const position of found?.positions ?? []) expect(position.sentence).toContain(position.value);
  });

  test.each([
    ['Norwegian prime minister Ann Lee', "wording of Lee's remark, perhaps in two translations"],
    ['France’s Prime Minister Ann Lee', "wording of Lee's remark, perhaps in two translations"],
    ['British prime minister Ann Lee', "wording of Lee's remark"],
  ])('a translation is named as a possible cause: %s', (name, about) => {
    const [found] = detect(
      `“The dam will hold through winter,” said ${name}.`,
      '“The dam will stand through winter,” Ann Lee said.',
    ).disagreements;
    expect(found?.about).toBe(about);
  });

  test('reports of one wording share a position', () => {
    const [found] = detect(
      '“The dam will hold through the winter,” Ann Lee said.',
      '“The dam will stand through the winter,” said Ann Lee.',
      '"The dam will hold through the winter," Lee said. Ann Lee left.',
    ).disagreements;
    expect(found?.positions.map((p) => p.citations.map((c) => c.report))).toEqual([['r1', 'r3'], ['r2']]);
  });

  test('the id stays while the wordings do, whatever the order', () => {
    const one = '“The dam will hold through the winter,” Ann Lee said.';
    const two = '“The dam will stand through the winter,” said Ann Lee.';
    expect(detect(one, two).disagreements[0]?.id).toBe(detect(two, one).disagreements[0]?.id);
  });
});

describe('no disagreement', () => {
  test.each([
    [
      'the same words in other marks',
      '“The dam’s gates will hold,” Ann Lee said.',
      '"The dam\'s gates will hold," Ann Lee said.',
    ],
    [
      'cut at its end',
      '“The dam will hold through the winter, and so will the town,” Ann Lee said.',
      '“The dam will hold through the winter,” Ann Lee said.',
    ],
    [
      'cut in its middle',
      '“The dam, which my father helped to build in a hard year, will hold through the winter,” Ann Lee said.',
      '“The dam will hold through the winter,” Ann Lee said.',
    ],
    [
      'cut into sentences in another way',
      '“The dam will hold; the town is safe,” Ann Lee said.',
      '“The dam will hold. The town is safe,” Ann Lee said.',
    ],
    [
      'a fragment of it',
      '“The dam will hold through the winter,” Ann Lee said.',
      'Ann Lee said the dam would hold “through the winter”.',
    ],
    [
      'another remark in the same frame',
      '“We asked the county for a pump in March and nobody came to look,” Ann Lee said.',
      '“We asked the bank for a loan in autumn and somebody laughed at us,” Ann Lee said.',
    ],
    [
      'one denied and another',
      '“I am not resigning and I am not apologising,” Ann Lee said.',
      '“I am not resigning and I am not hiding,” Ann Lee said.',
    ],
    [
      'a word put in brackets',
      '“It [the dam] will hold through the winter,” Ann Lee said.',
      '“It will hold through the winter,” Ann Lee said.',
    ],
    [
      'two people',
      '“The dam will hold through the winter,” Ann Lee said.',
      '“The dam will stand through the winter,” Omar Reyes said.',
    ],
    [
      'two who share a surname',
      '“The dam will hold through the winter,” Ann Lee said.',
      '“The dam will stand through the winter,” Mark Lee said.',
    ],
    [
      'another number',
      '“We lost five boats in the storm,” Ann Lee said.',
      '“We lost nine boats in the storm,” Ann Lee said.',
    ],
    [
      'another statement that begins alike',
      '“We will not stop the pumps,” Ann Lee said.',
      '“We will not sell the harbour,” Ann Lee said.',
    ],
    [
      'reported without marks',
      'Ann Lee said the dam would hold through the winter.',
      '“The dam will stand through the winter,” Ann Lee said.',
    ],
    [
      'unknown speakers',
      'Rain fell on the town.\n\n“The dam will hold through the whole of the winter.”',
      'Rain fell on the town.\n\n“The dam will stand through the whole of the winter.”',
    ],
    [
      'a resident who says little of it',
      '“The dam will hold through the winter,” Ann Lee said.',
      '“The dam will stand through the winter,” a resident said.',
    ],
    [
      'two remarks on one theme',
      '“We will count every house that was lost,” Ann Lee said.',
      '“Every family will get a new roof before autumn,” Ann Lee said.',
    ],
    [
      'one report alone',
      '“The dam will hold through the winter,” Ann Lee said.\n\n“The dam will stand through the winter,” she said.',
      'Rain fell.',
    ],
  ])('%s', (_, one, two) => {
    expect(values(one, two)).toEqual([]);
  });

  test('a part of a longer version is told as a near miss', () => {
    const { nearMisses } = detect(
      '“The dam will hold through the winter, and so will the town,” Ann Lee said.',
      '“The dam will hold through the winter,” Ann Lee said.',
    );
    expect(nearMisses).toMatchObject([{ reason: 'one is a part of the other' }]);
  });
});

test('its cost does not grow with the square of the reports', () => {
  const texts = Array.from(
    { length: 400 },
    (_, n) =>
      `“The dam of town ${n} will hold through winter ${n % 7},” Ann Lee said.\n\n“Pump ${n} is old and loud,” she said.`,
  );
  // it would run into the runner's time limit
  expect(() => detect(...texts)).not.toThrow();
});
