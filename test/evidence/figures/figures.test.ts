import { describe, expect, it } from 'vitest';
import { classOf } from '../../../src/evidence/figures/classes.ts';
import { extractFigures } from '../../../src/evidence/figures/index.ts';
import { reportOf } from '../report.ts';

const figures = (text: string | string[]) => extractFigures(reportOf(text));
const inShort = (text: string) =>
  figures(text).map(({ quantity, counted, eventClass }) => [quantity.text, counted, eventClass]);

describe('what is counted, and what happened to it', () => {
  it.each([
    ['Fourteen deaths were recorded.', [['Fourteen', 'person', 'killed']]],
    ['The army counted 56 drone strikes on the harbour.', [['56', 'drone', 'hit']]],
    ['Gunners shot down 54 attack drones.', [['54', 'drone', 'shot down']]],
    ['They fired 12 drones and decoys.', [['12', 'drone', 'launched']]],
    ['The yard laid off 1,900 people.', [['1,900', 'people', 'dismissed']]],
    ['The yard will cut 1,900 jobs.', [['1,900', 'job', 'dismissed']]],
    ['Water ruined 460 flooded homes.', [['460', 'home', 'flooded']]],
    ['More than 400 passengers were on board.', [['More than 400', 'passenger', 'aboard']]],
    ['A five-member panel met.', [['five', 'panel', 'meet']]],
    ['The storm cancelled 300 flights.', [['300', 'flight', 'cancelled']]],
    [
      'Two miners were killed and 20 were injured.',
      [
        ['Two', 'miner', 'killed'],
        ['20', 'miner', 'injured'],
      ],
    ],
    [
      'The blast killed two miners and injured 20.',
      [
        ['two', 'miner', 'killed'],
        ['20', 'miner', 'injured'],
      ],
    ],
    [
      'Sixteen sailors and four cooks were rescued.',
      [
        ['Sixteen', 'sailor', 'rescued'],
        ['four', 'cook', 'rescued'],
      ],
    ],
  ])('%j', (text, expected) => {
    expect(inShort(text)).toEqual(expected);
  });

  it('keeps the counted words as they stand', () => {
    expect(figures('They fired 12 striped drones and decoys.')).toMatchObject([
      { surface: 'striped drones and decoys', modifiers: ['striped'] },
    ]);
  });

  it.each(['They live at 12 Harrow Street.', 'Step 4 is the hardest.', 'It was shut from 9 to 5.'])(
    'nothing is counted in %j',
    (text) => {
      expect(inShort(text)).toEqual([]);
    },
  );

  it.fails('"feared dead" tells of a fear, not of the dead', () => {
    expect(inShort('Up to 70 people are feared dead.')).toEqual([['Up to 70', 'people', 'killed']]);
  });
  it.fails('a number behind "Last year" reads as a name of the year ("year 310") and is left out', () => {
    expect(inShort('Last year 310 rafts were lost.')).toHaveLength(1);
  });
});

describe('marks', () => {
  it.each([
    ['Nine of the rafts sank.', [['part']]],
    ['Nine of the 30 rafts sank.', [['share'], ['whole']]],
    ['Five of its eight lifeboats were lost.', [['share'], ['whole']]],
    ['The port plans to hire 40 pilots.', [['aim']]],
    ['The hall has room for 900 people.', [['bound']]],
    ['Another 12 rafts were lost.', [['other']]],
    ['All but two of the crew survived.', [['other', 'part']]],
    ['The yard lost 12 rafts, compared with 40 rafts a year earlier.', [[], ['compared']]],
    ['In 2019, 60 homes were flooded.', [['compared'], []]],
    ['The mayor denied that 12 rafts were lost.', [['negated']]],
    ['The mayor rejected reports that 12 rafts were lost.', [['negated']]],
    ['The yard never lost 12 rafts.', [['negated']]],
    ['Before the war 90 trains a day passed.', [['compared']]],
    ['It fell seven minutes before the break.', [['compared']]],
    ['Some 340 tonnes of it had leaked.', [['part']]],
    ['Divers found two sailors dead.', [['part']]],
    ['Two sailors were found drowned.', [['part']]],
    ['Three sailors were seriously hurt.', [['part']]],
    ['An exit poll gave her 52 per cent.', [['compared']]],
    ['With two fifths of the districts counted she led.', [['compared']]],
    ['The storm took 12 rafts.', [[]]],
    ['The yard lost 12 rafts, the most in any year since 1987.', [[], []]],
    ['The most it had ever lost was 12 rafts.', [['compared']]],
    ['The yard sells 12 rafts in a normal year.', [['compared']]],
    ['Of the 30 rafts, nine ever came back.', [[], ['share']]],
  ])('%j', (text, marks) => {
    expect(figures(text).map((figure) => figure.marks)).toEqual(marks);
  });

  it('marks a day on which something was said, and not one on which it happened', () => {
    expect(figures('Twelve residents died, officials said on Tuesday.').at(-1)?.marks).toEqual(['fleeting']);
    expect(figures('The dam burst on Tuesday.').at(-1)?.marks).toEqual([]);
  });
});

describe('for each of what', () => {
  it.each([
    ['The ferry burns 40 litres an hour.', 'hour'],
    ['Each household gets £300.', 'each'],
    ['The rent rose to £300 a month.', 'month'],
    ['The ticket costs €12 each.', 'each'],
    ['Fuel went up to €2 per litre.', 'litre'],
    ['The fund paid £300 to a widow.', null],
    ['The fund paid £300 to each of the widows.', 'each'],
    ['The fund paid 300 florins to each of the widows.', 'each'],
  ])('%j', (text, per) => {
    expect(figures(text).map((figure) => figure.per)).toEqual([per]);
  });
});

describe('by whose word', () => {
  it.each([
    ['Gunners hit 54 rafts, the ministry said.', 'the ministry'],
    ['According to the coastguard, 16 sailors were rescued.', 'the coastguard'],
    ['Police said that 14 people had been arrested.', 'Police'],
    ['The storm took 12 rafts.', null],
  ])('%j', (text, attributedTo) => {
    expect(figures(text).map((figure) => figure.attributedTo)).toEqual([attributedTo]);
  });
});

describe('whose age', () => {
  it.each([
    ['Lena Orr, 44, was rescued.', 'lena orr'],
    ['Captain Lena Orr, 44, was rescued.', 'lena orr'],
    ['Her 3-month-old child was rescued.', 'child'],
    ['The driver, who is 43, was unhurt.', 'driver'],
    ['The 28-year-old vessel sank.', 'vessel'],
    ['Lena Orr, a law student of 44, was rescued.', 'lena orr'],
    ['A man aged 31 was hurt.', null],
    ['A 31-year-old man was hurt.', null],
    ['She is 58.', null],
  ])('%j', (text, subject) => {
    expect(figures(text).map((figure) => figure.subject)).toEqual([subject]);
  });
});

describe('where and when', () => {
  it('names the place behind a preposition, and the days and years beside', () => {
    expect(figures('On Monday 60 homes were flooded in Harlow.').at(-1)).toMatchObject({
      places: ['harlow'],
      times: [String(Date.parse('2026-03-09') / 86_400_000)],
    });
    expect(figures('In 2019, 60 homes were flooded.')).toMatchObject([
      { places: [], times: ['2019'] },
      { quantity: { kind: 'period', text: '2019' }, times: [] },
    ]);
  });
});

describe('what gives no figures', () => {
  it.each([
    ['a caption', 'Twelve rafts lie on the sand at Harlow on Monday. Photo: Ana Bell / Coast Wire'],
    ['a stamp of the page', 'Updated: 11 March 2026, 4:15 p.m.'],
    [
      'a table in one sentence',
      `The rows: ${Array.from({ length: 60 }, (_, i) => `${i + 100} rafts`).join(', ')}.`,
    ],
  ])('%s', (_, text) => {
    expect(figures(['The storm passed.', text])).toEqual([]);
  });
});

describe('words that only look like a form of another', () => {
  it.each(['neutral', 'Protestants', 'attendants', 'destroyer', 'savings', 'collective', 'winds', 'boards'])(
    '%s tells of no happening',
    (word) => {
      expect(classOf(word.toLowerCase())).toBeNull();
    },
  );

  it.each([
    ['neutralised', 'shot down'],
    ['protesters', 'protested'],
    ['attended', 'attended'],
    ['saved', 'rescued'],
    ['collected', 'collected'],
    ['wounds', 'injured'],
  ])('%s does', (word, name) => {
    expect(classOf(word)).toBe(name);
  });
});
