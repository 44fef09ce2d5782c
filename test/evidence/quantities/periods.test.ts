import { describe, expect, it } from 'vitest';
import { compatible } from '../../../src/disagreements/values.ts';
import { findQuantities } from '../../../src/evidence/quantities/index.ts';
import type { QuantityKind } from '../../../src/evidence/types.ts';

const DAY = '2026-03-11'; // a Wednesday
const DAY_MS = 86_400_000;
const TIMES: ReadonlySet<QuantityKind> = new Set(['period', 'date']);
const found = (sentence: string, day: string | null = DAY) => findQuantities(sentence, day, TIMES);
const written = (days: number) =>
  Math.abs(days) === Number.MAX_VALUE ? '' : new Date(days * DAY_MS).toISOString().slice(0, 10);
const spans = (sentence: string, day: string | null = DAY) =>
  found(sentence, day).map(({ text, low, high }) => [text, written(low), written(high)]);

describe('stretches of the calendar', () => {
  it.each([
    ['It opened in May 2024.', 'May 2024', '2024-05-01', '2024-05-31'],
    ['It opened in Sept. 2024 in rain.', 'Sept. 2024', '2024-09-01', '2024-09-30'],
    ['It opened in February 2024.', 'February 2024', '2024-02-01', '2024-02-29'],
    ['It opened in early May 2024.', 'early May 2024', '2024-05-01', '2024-05-13'],
    ['It opened in May.', 'May', '2025-05-01', '2025-05-31'],
    ['It was opened in March.', 'March', '2026-03-01', '2026-03-31'],
    ['It will open in May.', 'May', '2026-05-01', '2026-05-31'],
    ['It will open in January.', 'January', '2027-01-01', '2027-01-31'],
    ['It will open in mid-June.', 'mid-June', '2026-06-08', '2026-06-23'],
    ['It opened in late December.', 'late December', '2025-12-19', '2025-12-31'],
    ['It opened last May.', 'last May', '2025-05-01', '2025-05-31'],
    ['It opened at the end of June.', 'the end of June', '2025-06-22', '2025-06-30'],
    ['It opened in 2019.', '2019', '2019-01-01', '2019-12-31'],
    ['It opened in late 2025.', 'late 2025', '2025-08-08', '2025-12-31'],
    ['It opened in mid-2024.', 'mid-2024', '2024-04-01', '2024-10-01'],
    ['It fell in the third quarter of 2025.', 'the third quarter of 2025', '2025-07-01', '2025-09-30'],
    ['It fell in Q3 2025.', 'Q3 2025', '2025-07-01', '2025-09-30'],
    [
      'It fell in the final quarter of last year.',
      'the final quarter of last year',
      '2025-10-01',
      '2025-12-31',
    ],
    ['It fell in the first half of 2024.', 'the first half of 2024', '2024-01-01', '2024-06-30'],
    ['It fell in the second half of the year.', 'the second half of the year', '2026-07-01', '2026-12-31'],
    ['It opened in spring 2024.', 'spring 2024', '2024-01-01', '2025-02-28'],
    ['It began in the 1990s.', 'the 1990s', '1990-01-01', '1999-12-31'],
    ['It began in the early 1990s.', 'the early 1990s', '1990-01-01', '1993-12-31'],
    ['It began in the 19th century.', 'the 19th century', '1801-01-01', '1900-12-31'],
  ])('%j', (sentence, text, from, to) => {
    expect(spans(sentence)).toEqual([[text, from, to]]);
  });

  it.each([
    ['It will close by 2030.', '2030', '', '2030-12-31'],
    ['It will close by the end of 2027.', 'the end of 2027', '', '2027-12-31'],
    ['It was open until the end of June.', 'the end of June', '', '2025-06-30'],
    ['It has been open since May.', 'May', '2025-05-01', ''],
    ['It has been open since 2019.', '2019', '2019-01-01', ''],
  ])('%j leaves one end open', (sentence, text, from, to) => {
    expect(spans(sentence)).toEqual([[text, from, to]]);
  });

  it.each([
    ['It runs 2–5 May.', '2–5 May', '2026-05-02', '2026-05-05'],
    ['It ran from 2 to 5 May 2024.', '2 to 5 May 2024', '2024-05-02', '2024-05-05'],
    ['It ran June 10-12, 2024.', 'June 10-12, 2024', '2024-06-10', '2024-06-12'],
    ['It runs between 10 and 12 June.', '10 and 12 June', '2026-06-10', '2026-06-12'],
    ['It ran from 28 May to 2 June.', '28 May to 2 June', '2026-05-28', '2026-06-02'],
    ['It ran from Monday to Thursday.', 'Monday to Thursday', '2026-03-09', '2026-03-12'],
    ['It ran between March and June 2024.', 'March and June 2024', '2024-03-01', '2024-06-30'],
    ['It ran from March to June.', 'March to June', '2026-03-01', '2026-06-30'],
    ['It ran from November to February 2024.', 'November to February 2024', '', ''],
    ['It ran from 2015 to 2019.', '2015 to 2019', '2015-01-01', '2019-12-31'],
    ['It ran 2015–2019.', '2015–2019', '2015-01-01', '2019-12-31'],
  ])('%j spans', (sentence, text, from, to) => {
    if (from !== '') expect(spans(sentence)).toEqual([[text, from, to]]);
    // over the turn of a year the first one's year is not told
    else expect(found(sentence).some((one) => one.text === text)).toBe(false);
  });
});

describe('days and periods by the report’s own day', () => {
  it.each([
    ['It opened yesterday.', 'yesterday', '2026-03-10', '2026-03-10'],
    ['It opens tomorrow.', 'tomorrow', '2026-03-12', '2026-03-12'],
    ['It opened the day before yesterday.', 'the day before yesterday', '2026-03-09', '2026-03-09'],
    ['It opened last night.', 'last night', '2026-03-10', '2026-03-11'],
    ['It opened earlier today.', 'earlier today', '2026-03-11', '2026-03-11'],
    ['It opened last week.', 'last week', '2026-03-01', '2026-03-08'],
    ['It opened earlier this week.', 'earlier this week', '2026-03-08', '2026-03-11'],
    ['It opens later this month.', 'later this month', '2026-03-11', '2026-03-31'],
    ['It will open next month.', 'next month', '2026-04-01', '2026-04-30'],
    ['It opened last month.', 'last month', '2026-02-01', '2026-02-28'],
    ['It opened this year.', 'this year', '2026-01-01', '2026-12-31'],
    ['It opened last year.', 'last year', '2025-01-01', '2025-12-31'],
    ['It will open at the end of the year.', 'the end of the year', '2026-09-13', '2026-12-31'],
    ['It opened late last year.', 'late last year', '2025-08-08', '2025-12-31'],
    ['It fell in the past year.', 'in the past year', '2025-03-10', '2026-03-11'],
    ['It opened over the weekend.', 'over the weekend', '2026-03-06', '2026-03-08'],
    ['It will open this weekend.', 'this weekend', '2026-03-13', '2026-03-15'],
    ['It opened three days ago.', 'three days ago', '2026-03-07', '2026-03-09'],
    ['It opened a week ago.', 'a week ago', '2026-03-01', '2026-03-07'],
    ['It opened a fortnight ago.', 'a fortnight ago', '2026-02-18', '2026-03-04'],
    ['It opened two years ago.', 'two years ago', '2023-09-10', '2024-09-08'],
    ['It will open in two weeks.', 'in two weeks', '2026-03-22', '2026-03-28'],
    ['It opens in three months’ time.', 'in three months’ time', '2026-05-26', '2026-06-25'],
  ])('%j', (sentence, text, from, to) => {
    expect(spans(sentence)).toEqual([[text, from, to]]);
    expect(spans(sentence, null)).toEqual([]);
  });

  it.each([
    ['It opened on 2.5.2024.', '2024-05-02'],
    ['It opened on 13/02/2024.', '2024-02-13'],
    ['It opened on 02/13/2024.', '2024-02-13'],
    ['It opened on May 2nd.', '2026-05-02'],
    ['It opened on Friday, 6 March 2026.', '2026-03-06'],
  ])('%j is one day', (sentence, day) => {
    expect(found(sentence)).toMatchObject([{ kind: 'date', low: Date.parse(day) / DAY_MS }]);
  });
});

describe('what names no time', () => {
  it.each([
    'It opened on 05/02/2024.', // in May or in February
    'It opens in early May.', // of which year
    'It opened the following day, and the next day it shut.',
    'It shut the week after, and two days later it opened.',
    'Sales fell in the third quarter.', // of whose year, or of a match
    'In the first half of the match it rained.',
    'It fell in the last week of the fair.',
    'It opened more than three years ago.',
    'Weeks ago 12 mills burned.',
    'It was the third fire in two weeks.',
    'It will be the third fire in two weeks.',
    'It burned down in two hours.',
    'In 2000 homes the lights went out.',
    'The 2024 Games were fun.',
    'May said so, as was said by May, and they may march.',
    'Temperatures are in the 20s.',
    'Version 2.1.2024 is out.',
    'He is today a museum’s keeper.',
  ])('none in %j', (sentence) => {
    expect(spans(sentence)).toEqual([]);
  });

  it('is looked for only where it is asked for', () => {
    const sentence =
      'It opened on Monday morning in May 2024, its fourth fair, and a teenager fell last week.';
    expect(findQuantities(sentence, DAY).map(({ text }) => text)).toEqual(['Monday']);
  });
});

describe('times that overlap agree', () => {
  const meet = (one: string, other: string) => {
    const [a, b] = [found(one)[0], found(other)[0]];
    return Boolean(a && b && compatible(a, b));
  };
  it.each([
    ['It opened in May 2024.', 'It opened on 3 May 2024.', true],
    ['It opened in May 2024.', 'It opened on 3 June 2024.', false],
    ['It opened in 2024.', 'It opened in late 2024.', true],
    ['It opened in early 2024.', 'It opened in late 2024.', false],
    ['It opened last week.', 'It opened on Friday.', true],
    ['It opened last week.', 'It opened yesterday.', false],
    ['It will close by 2030.', 'It will close in 2028.', true],
    ['It will close by 2030.', 'It will close in 2031.', false],
    ['It began in the 1990s.', 'It began in 1996.', true],
    ['It fell in Q3 2025.', 'It fell in August 2025.', true],
    ['It fell in Q3 2025.', 'It fell in the fourth quarter of 2025.', false],
    ['It ran 2–5 May.', 'It ran from 5 to 9 May.', true],
    ['It ran 2–5 May.', 'It ran from 6 to 9 May.', false],
    ['It opened three days ago.', 'It opened over the weekend.', true],
  ])('%j and %j: %s', (one, other, both) => {
    expect(meet(one, other)).toBe(both);
  });
});

describe('parts of the day', () => {
  it.each([
    ['It fell in the early hours.', 'early hours', 0, 420],
    ['It fell on Monday morning.', 'morning', 0, 720],
    ['It fell in the afternoon.', 'afternoon', 720, 1140],
    ['It fell yesterday evening.', 'evening', 960, 1440],
  ])('%j', (sentence, text, low, high) => {
    expect(found(sentence).filter(({ unit }) => unit === '24h')).toMatchObject([
      { kind: 'period', text, low, high },
    ]);
  });

  it.each([
    'It fell at dawn.',
    'It fell overnight.',
    'Morning papers told it.',
    'He takes his morning coffee.',
  ])('none in %j', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});

describe('clocks of a zone', () => {
  it.each([
    ['It began at 1430 GMT.', '1430 GMT', 870, 'UTC'],
    ['It began at 3.30 p.m. EDT.', '3.30 p.m. EDT', 1170, 'UTC'],
    ['It began at 19:30 CET.', '19:30 CET', 1110, 'UTC'],
    ['It began at 00:30 CEST.', '00:30 CEST', 1350, 'UTC'],
    ['It began at 7 p.m. (GMT).', '7 p.m. (GMT)', 1140, 'UTC'],
    ['It began at 19.30 BST.', '19.30 BST', 1170, 'BST'],
    ['It began at 7 p.m. ET.', '7 p.m. ET', 1140, 'ET'],
    ['It began at 7 p.m. local time.', '7 p.m. local time', 1140, '24h'],
    ['It began at 19h30.', '19h30', 1170, '24h'],
    ['It began at 1900 hours.', '1900 hours', 1140, '24h'],
    ['It began at 12 noon.', '12 noon', 720, '24h'],
    ['It began at 7am.', '7am', 420, '24h'],
    ["It began at 7 o'clock in the evening.", "7 o'clock in the evening", 1140, '24h'],
    ["It began at 7 o'clock GMT.", "7 o'clock GMT", 420, 'GMT 12h'],
  ])('%j', (sentence, text, value, unit) => {
    expect(findQuantities(sentence, DAY)).toMatchObject([{ kind: 'clock', text, value, unit }]);
  });
});

describe('places in a row', () => {
  const ordinals = (sentence: string) => findQuantities(sentence, DAY, new Set(['ordinal', 'percent']));
  it.each([
    ['It was the fourth flight.', 'fourth', 4],
    ['It was its 12th launch.', '12th', 12],
    ['It is the country’s third-largest town.', 'third', 3],
    ['It is the third largest town.', 'third', 3],
    ['She came second.', 'second', 2],
    ['She finished third in the race.', 'third', 3],
    ['The twenty-first man fell.', 'twenty-first', 21],
    ['The 1,000th visitor came.', '1,000th', 1000],
    ['It burned for the second time.', 'second', 2],
    ['The court’s fifth ruling came.', 'fifth', 5],
  ])('%j', (sentence, text, value) => {
    expect(ordinals(sentence)).toMatchObject([{ kind: 'ordinal', text, value, low: value, high: value }]);
  });

  it('keeps what bounds it', () => {
    expect(ordinals('It was at least the fourth flight.')).toMatchObject([
      { value: 4, low: 4, high: Number.MAX_VALUE, qualifier: 'at least' },
    ]);
  });

  it.each([
    'It took a second, and a second later it fell.',
    'It was first reported here, and at first nobody came.',
    'The first lady, the First Minister and the Second World War were named.',
    'They won the second half and sell second-hand goods on the third floor.',
    'The 21st century began on 42nd Street on the 4th of March, or March 4th.',
    'First, it rained.',
    'They knew every second of it.',
    'First of all it rained.',
  ])('none in %j', (sentence) => {
    expect(ordinals(sentence)).toEqual([]);
  });

  it.each(['A third of them fell.', 'Two-thirds of them fell.'])('%j is a share', (sentence) => {
    expect(ordinals(sentence)).toMatchObject([{ kind: 'percent' }]);
  });
});

describe('stages of life', () => {
  const stages = (sentence: string) => findQuantities(sentence, DAY, new Set(['stage']));
  it.each([
    ['The teenager fell.', 'teenager', 13, 19],
    ['An octogenarian fell.', 'octogenarian', 80, 89],
    ['A toddler fell.', 'toddler', 1, 4],
  ])('%j', (sentence, text, low, high) => {
    expect(stages(sentence)).toMatchObject([{ kind: 'stage', text, low, high, unit: 'year' }]);
  });
  it.each(['Two teenagers fell.', 'The teen-age crowd left.'])('none in %j', (sentence) => {
    expect(stages(sentence)).toEqual([]);
  });
});

it('reads a paragraph of thousands of figures without an error', () => {
  const sentence = `It listed ${Array.from({ length: 5000 }, (_, i) => `${i} of the ${i}th`).join(', ')}.`;
  expect(found(sentence)).toEqual([]);
  expect(found('1 2 '.repeat(700))).toEqual([]);
});
