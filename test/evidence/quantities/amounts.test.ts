import { describe, expect, it } from 'vitest';
import { compatible } from '../../../src/disagreements/values.ts';
import { findQuantities } from '../../../src/evidence/quantities/index.ts';

const DAY = '2026-03-11';
const HOUR = 1 / 24;
const MINUTE = HOUR / 60;
const SECOND = MINUTE / 60;
const MAX = Number.MAX_VALUE;
const found = (sentence: string) => findQuantities(sentence, DAY);
const inShort = (sentence: string) =>
  found(sentence).map(({ kind, text, value, unit }) => [kind, text, Number(value.toPrecision(9)), unit]);
const meet = (one: string, other: string) => {
  const [[a, ...more], [b, ...others]] = [found(one), found(other)];
  expect([...more, ...others]).toEqual([]);
  return Boolean(a && b && a.kind === b.kind && a.unit === b.unit && compatible(a, b));
};

describe('durations of several parts', () => {
  it.each([
    ['She won in 2:04:17.', '2:04:17', 2 * HOUR + 4 * MINUTE + 17 * SECOND],
    ['She won in two hours and 14 minutes.', 'two hours and 14 minutes', 134 * MINUTE],
    ['The climb lasted an hour and a half.', 'an hour and a half', 1.5 * HOUR],
    ['The climb lasted two hours and a half.', 'two hours and a half', 2.5 * HOUR],
    ['The climb lasted two and a half hours.', 'two and a half hours', 2.5 * HOUR],
    ['A two-and-a-half-hour climb followed.', 'two-and-a-half-hour', 2.5 * HOUR],
    ['The ferry took 3h 20m.', '3h 20m', 200 * MINUTE],
    ['The ferry took 2h04.', '2h04', 124 * MINUTE],
    ['The ferry took 1hr 5min 6sec.', '1hr 5min 6sec', 65 * MINUTE + 6 * SECOND],
    ['She rowed it in 4 min 13 sec.', '4 min 13 sec', 253 * SECOND],
    ['She rowed it in 4m 13.5s.', '4m 13.5s', 253.5 * SECOND],
    ['He swam it in 1:23.45.', '1:23.45', 83.45 * SECOND],
    ['He ran the mile in 3:59.4.', '3:59.4', 239.4 * SECOND],
    ['He was given a year and a half.', 'a year and a half', 547.875],
    ['He was given two years and six months.', 'two years and six months', 913.125],
    ['He was given two years, three months and 10 days.', 'two years, three months and 10 days', 831.8125],
    ['They waited nine and a half months.', 'nine and a half months', 289.15625],
    ['They waited two weeks and three days.', 'two weeks and three days', 17],
    ['They waited half an hour.', 'half an hour', HOUR / 2],
    ['They waited three quarters of an hour.', 'three quarters of an hour', HOUR * 0.75],
    ['They waited a quarter of an hour.', 'a quarter of an hour', HOUR / 4],
    ['They waited nearly an hour.', 'nearly an hour', HOUR],
    ['It took an hour to clear.', 'an hour', HOUR],
    ['He called a single day of mourning.', 'a single day', 1],
    ['A year and a half of waiting was over.', 'A year and a half', 547.875],
  ])('%j', (sentence, text, days) => {
    expect(inShort(sentence)).toEqual([['duration', text, Number(days.toPrecision(9)), 'd']]);
  });

  it.each([
    ['two amounts', 'It took 18 months, two years after the fire.', ['18 months', 'two years']],
    ['an amount and a count', 'It took two days and three people.', ['two days', 'three']],
    ['the same unit twice', 'It took two days and five days.', ['two days', 'five days']],
    ['more than the greater unit holds', 'It took one hour and 90 minutes.', ['one hour', '90 minutes']],
    ['a half of something else', 'It took two hours and half the crew.', ['two hours', 'half']],
  ])('%s are not added', (_, sentence, texts) => {
    expect(found(sentence).map(({ text }) => text)).toEqual(texts);
  });

  it.each([
    'She won in 2:04.', // hours or minutes: the sentence does not say
    'They got three second-half goals.',
    'The draw was 2:04:99.',
    'He earned 12 an hour.',
    'It happened about an hour ago.',
    'They came an hour later.',
    'It was a day to remember.',
  ])('none in %j', (sentence) => {
    expect(found(sentence).filter(({ kind }) => kind === 'duration' || kind === 'clock')).toEqual([]);
  });

  it('takes hours, minutes and seconds for a time of day behind "at"', () => {
    expect(found('At 14:32:05 local time it struck.')).toMatchObject([{ kind: 'clock', value: 872 }]);
  });
});

describe('measures', () => {
  it.each([
    ['She is 6ft 2in tall.', '6ft 2in', 1.8796, 'm'],
    ['She is 5 feet 11 inches tall.', '5 feet 11 inches', 1.8034, 'm'],
    ['He walked half a mile.', 'half a mile', 804.672, 'm'],
    ['He walked a mile and a half.', 'a mile and a half', 2414.016, 'm'],
    ['He walked 3 miles and 200 yards.', '3 miles and 200 yards', 5010.912, 'm'],
    ['The cheese weighs 3 kilos and 200 grams.', '3 kilos and 200 grams', 3.2, 'kg'],
    ['Winds of 90 miles-per-hour blew.', '90 miles-per-hour', 40.2336, 'm/s'],
    ['The plant made 300 megawatt-hours.', '300 megawatt-hours', 3e8, 'Wh'],
    ['Pressure fell to 980 millibars.', '980 millibars', 98_000, 'Pa'],
    ['The quake was of magnitude 6.2.', '6.2', 6.2, 'magnitude'],
    ['A magnitude-6.2 quake struck.', '6.2', 6.2, 'magnitude'],
    ['A 6.2-magnitude quake struck.', '6.2-magnitude', 6.2, 'magnitude'],
    ['It measured 6.2 on the Richter scale.', '6.2 on the Richter scale', 6.2, 'magnitude'],
    ['It fell to minus 12C.', 'minus 12C', -12, '°C'],
    ['It fell to −40F.', '−40F', -40, '°C'],
    ['It was 9 degrees Fahrenheit warmer.', '9 degrees Fahrenheit', 5, 'K'],
    ['Seas rose by 2 degrees Celsius.', '2 degrees Celsius', 2, 'K'],
    ['It lies 2 degrees Celsius (a guess) above the norm.', '2 degrees Celsius', 2, 'K'],
    ['The hall has 2,000 square-foot rooms.', '2,000 square-foot', 185.80608, 'm2'],
  ])('%j', (sentence, text, value, unit) => {
    expect(inShort(sentence)).toEqual([['measure', text, value, unit]]);
  });

  it.each([
    ['The reef is 19 km long.', 'The reef is 12 miles long.', true],
    ['The reef is 19 km long.', 'The reef is 13 miles long.', false],
    ['It reached 40C.', 'It reached 104F.', true],
    ['It reached 40C.', 'It reached 100F.', false],
    ['Winds hit 100 mph.', 'Winds hit 161 km/h.', true],
    ['It burned 100 acres.', 'It burned 40 hectares.', true],
    ['It burned 100 acres.', 'It burned 60 hectares.', false],
    ['She won in 2:04:17.', 'She won in two hours and four minutes.', true],
    ['She won in 2:04:17.', 'She won in two hours and five minutes.', false],
    ['She won in 2:04:17.', 'She won in 2h 4m.', true],
    ['He got 18 months.', 'He got a year and a half.', true],
    ['It measured 6.2 on the Richter scale.', 'It was of magnitude 6.2.', true],
    ['It measured 6.2 on the Richter scale.', 'It was of magnitude 6.4.', false],
    ['It fell to -12C.', 'It fell to minus 12 degrees Celsius.', true],
    ['Rates rose 25 basis points.', 'Rates rose a quarter of a percentage point.', true],
    ['Rates rose 25 basis points.', 'Rates rose 25 per cent.', false],
    ['1 in 4 were ill.', 'A quarter of them were ill.', true],
    ['1 in 4 were ill.', '30 per cent were ill.', false],
    ['It cost $1.2bn.', 'It cost $1,200m.', true],
    ['It cost $1.2bn.', 'It cost €1.2bn.', false],
    ['It cost Rs 50 crore.', 'It cost 500 million rupees.', true],
    ['Just over 300 rafts sank.', 'As many as 310 rafts sank.', true],
    ['Just over 300 rafts sank.', 'Exactly 400 rafts sank.', false],
    ['Several hundred rafts sank.', 'Exactly 640 rafts sank.', true],
    ['Several hundred rafts sank.', 'Exactly 1,640 rafts sank.', false],
    ['The man, in his forties, left.', 'The man, 44, left.', true],
    ['The man, in his forties, left.', 'The man, 52, left.', false],
  ])('%j and %j can both be right: %s', (one, other, both) => {
    expect(meet(one, other)).toBe(both);
  });
});

describe('money', () => {
  it.each([
    ['It paid Rs 50 crore.', 'Rs 50 crore', 5e8, 'INR'],
    ['It paid HK$3bn.', 'HK$3bn', 3e9, 'HKD'],
    ['It paid NZ$30.', 'NZ$30', 30, 'NZD'],
    ['It paid S$5.', 'S$5', 5, 'SGD'],
    ['It paid US$5.', 'US$5', 5, 'USD'],
    ['It paid C$20m.', 'C$20m', 2e7, 'CAD'],
    ['It paid €3m.', '€3m', 3e6, 'EUR'],
    ['It paid 1.2 billion euros.', '1.2 billion euros', 1.2e9, 'EUR'],
    ['It paid EUR 3 million.', 'EUR 3 million', 3e6, 'EUR'],
    ['It paid 500 CHF.', '500 CHF', 500, 'CHF'],
    ['It paid 500€.', '500€', 500, 'EUR'],
    ['It paid $5B.', '$5B', 5e9, 'USD'],
    ['It paid €3-4bn.', '€3-4bn', 3.5e9, 'EUR'],
    ['It bought a million-dollar barge.', 'a million-dollar', 1e6, 'USD'],
    ['It paid US$40 to US$50.', 'US$40 to US$50', 45, 'USD'],
    ['It paid between US$40m and US$50m.', 'US$40m and US$50m', 4.5e7, 'USD'],
    ['It paid 300 Hong Kong dollars.', '300 Hong Kong dollars', 300, 'HKD'],
  ])('%j', (sentence, text, value, unit) => {
    expect(inShort(sentence)).toEqual([['money', text, value, unit]]);
  });

  it('takes no verb for a currency', () => {
    expect(inShort('Some way off 40 try to flee.')).toEqual([['count', '40', 40, null]]);
  });
});

describe('shares', () => {
  it.each([
    ['Rates rose 25 basis points.', '25 basis points', 0.25, 'point'],
    ['Rates rose by half a percentage point.', 'half a percentage point', 0.5, 'point'],
    ['Rates rose by a quarter of a percentage point.', 'a quarter of a percentage point', 0.25, 'point'],
    ['Rates rose by 0.5 percentage points.', '0.5 percentage points', 0.5, 'point'],
    ['Rates rose by 0.5%.', '0.5%', 0.5, '%'],
    ['More than half were ill.', 'More than half', 50, '%'],
    ['Half its rafts sank.', 'Half', 50, '%'],
  ])('%j', (sentence, text, value, unit) => {
    expect(inShort(sentence)).toEqual([['percent', text, value, unit]]);
  });

  it('takes a half of a match for no share', () => {
    expect(inShort('In the first half the team slept.')).toEqual([]);
  });
});

describe('ages', () => {
  it.each([
    ['The man, in his forties, left.', 'forties', 40, 49],
    ['The woman is in her late 20s.', 'late 20s', 26, 29],
    ['The man is in his early fifties.', 'early fifties', 50, 54],
    ['The man is in his mid-fifties.', 'mid-fifties', 53, 57],
    ['The boy is in his teens.', 'teens', 13, 19],
    ['Children aged between five and 12 sang.', 'five and 12', 5, 12],
    ['Children aged 5 to 11 sang.', '5 to 11', 5, 11],
    ['A child aged nine sang.', 'nine', 9, 9],
    ['The singer died at 54.', '54', 54, 54],
    ['A 44-year-old sang.', '44-year-old', 44, 44],
  ])('%j', (sentence, text, low, high) => {
    expect(found(sentence)).toMatchObject([{ kind: 'age', text, low, high, unit: 'year' }]);
  });

  it.each([
    'The record was set in the forties.',
    'Wines aged 40 per cent longer sold.',
    'It was in the 20s.',
  ])('none in %j', (sentence) => {
    expect(found(sentence).filter(({ kind }) => kind === 'age')).toEqual([]);
  });
});

describe('scores', () => {
  it.each([
    ['They won 6-4, 7-5.', '6-4, 7-5'],
    ['They won 6-4, 3-6, 7-6 (7-3).', '6-4, 3-6, 7-6 (7-3)'],
    ['They lost 1-3.', '1-3'],
    ['They won two-nil.', 'two-nil'],
    ['It ended in a 2–2 draw.', '2–2'],
    ['The court upheld it in a 5-4 decision.', '5-4'],
    ['The court ruled 5 to 4.', '5 to 4'],
    ['The bill was approved 52-48.', '52-48'],
    ['It passed by 312 votes to 289.', '312 votes to 289'],
    ['It passed by 1,312 votes to 1,289.', '1,312 votes to 1,289'],
  ])('%j', (sentence, text) => {
    expect(found(sentence)).toMatchObject([{ kind: 'score', text }]);
  });

  it('is the same whoever is named first', () => {
    expect(meet('It passed by 312 votes to 289.', 'It fell by 289 votes to 312.')).toBe(true);
    expect(meet('They lost 1-3.', 'They won 3-1.')).toBe(true);
    expect(meet('They won 6-4, 7-5.', 'They won 6-4, 7-6.')).toBe(false);
    expect(meet('It passed by 1,312 votes to 1,289.', 'It passed by 1,312 votes to 1,288.')).toBe(false);
  });

  it.each([
    'They won 10-15 seats.',
    'They lost 3-5 kilos.',
    'Rows 10-12 are free.',
    'Twins won 5 to 7 percent more.',
    'He lost by 45 to 40 percent.',
    'He (36-2-2) won.',
  ])('none in %j', (sentence) => {
    expect(found(sentence).filter(({ kind }) => kind === 'score')).toEqual([]);
  });
});

describe('loose numbers', () => {
  it.each([
    ['Several hundred rafts sank.', 'Several hundred', 200, 999],
    ['A few thousand rafts sank.', 'A few thousand', 2000, 9999],
    ['A couple of dozen rafts sank.', 'A couple of dozen', 24, 47],
    ['A couple of rafts sank.', 'A couple of', 2, 4],
    ['A handful of rafts sank.', 'A handful of', 2, 20],
    ['Several rafts sank.', 'Several', 2, 20],
    ['Scores of rafts sank.', 'Scores', 30, 400],
    ['Half a dozen rafts sank.', 'Half a dozen', 6, 6],
    ['As few as 40 rafts sank.', 'As few as 40', 40, MAX],
    ['Just over 300 rafts sank.', 'Just over 300', 300, 350],
    ['Just under 300 rafts sank.', 'Just under 300', 250, 300],
    ['Well over 300 rafts sank.', 'Well over 300', 300, MAX],
  ])('%j', (sentence, text, low, high) => {
    const [quantity, ...others] = found(sentence);
    expect(others).toEqual([]);
    expect(quantity).toMatchObject({ kind: 'count', text });
    expect(quantity?.low).toBeCloseTo(low);
    if (high === MAX) expect(quantity?.high).toBe(MAX);
    else expect(quantity?.high).toBeCloseTo(high);
  });

  it.each([
    ['A few days later it sank.', 'duration'],
    ['A couple of miles away it sank.', 'measure'],
    ['It cost several million euros.', 'money'],
  ])('%j is of a unit', (sentence, kind) => {
    expect(found(sentence)).toMatchObject([{ kind }]);
  });

  it('takes what is past for no more than what it says', () => {
    expect(found('It rained for the past two weeks.')).toMatchObject([
      { text: 'two weeks', qualifier: null },
    ]);
  });
});

describe('numbers that are names', () => {
  it.each([
    'A couple were wed.',
    'The few who came left.',
    'She scores often, and he scores at will.',
    'A Boeing 737 jet landed, and the Airbus 320 left.',
    'The Boeing 737-800 landed.',
    'Boeing 737 jets landed.',
    'A Falcon 9 rocket rose, as Apollo 11 had.',
    'Call 0800 123 456 or +44 20 7946 0958 now.',
    'Call 555-0199 or 435-6711 now.',
    'Agent 007 and parcel 20261122 were late.',
    'They live at 12 Harrow Street.',
    'They live at 10 Downing Street.',
    'The five-star hotel lies on a two-way road.',
    'The five-a-side match was on.',
    'An F-16 passed Route 66 on 9/11, 24/7.',
    'The Saturn V flew.',
    'The player in shirt 10 fell.',
    'Channel 4 showed page 3 of the G7 plan on Covid-19 under Article 5.',
    'The 1915 killings and the 2024 Games were named.',
    'They condemned 1915 killings.',
    'Windows 11 and iOS 17 are out.',
    'The odds were 50/50.',
    'A reading of 1e400 and 1,2,3,4 was logged.',
    'It fell to minus 12.',
    'They met at a 7-Eleven on Eight Mile, where 50 Cent sang over 5G.',
    'Call 713-222-TIPS for the win.',
    'Watch the film at the 2:05 mark.',
  ])('none in %j', (sentence) => {
    expect(inShort(sentence)).toEqual([]);
  });

  it.each([
    ['In Harlow 12 were hurt.', '12'],
    ['In one case five workers fell ill.', 'five'],
    ['In 2019 40 people came.', '40'],
    ['About 1500 runners came.', 'About 1500'],
    ['It drew 1847 people.', '1847'],
    ['The Harlow 12 people spoke of has closed.', '12'],
  ])('a count in %j', (sentence, text) => {
    expect(found(sentence)).toMatchObject([{ kind: 'count', text }]);
  });
});

describe('known gaps', () => {
  it.fails('a calibre reads as a length; it is of nothing that another report measures', () => {
    expect(inShort('He held a 9mm pistol.')).toEqual([]);
  });
  it.fails('a mixed fraction behind a space is read by its last part', () => {
    expect(inShort('It took 1 1/2 weeks.')).toEqual([['duration', '1 1/2 weeks', 10.5, 'd']]);
  });
  it.fails('a bare "an hour" has no number: it is mostly a rate or a way of speaking', () => {
    expect(inShort('An hour was lost.')).toHaveLength(1);
  });
  it.fails('"pounds" are money, even where something weighs them', () => {
    expect(inShort('The bell weighs 40 pounds.')).toMatchObject([['measure']]);
  });
});
