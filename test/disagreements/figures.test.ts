import { describe, expect, it } from 'vitest';
import { detectFigures } from '../../src/disagreements/figures.ts';
import { sidesOf, witnessesOf } from './witness.ts';

const DAY = '2026-03-11';
const NEXT = '2026-03-12';
const detect = (...reports: [string | null, string | string[]][]) =>
  detectFigures('storm', witnessesOf(...reports)).disagreements;
const between = (one: string, other: string, later = DAY) => sidesOf(detect([DAY, one], [later, other]));

describe('disagreements', () => {
  it.each([
    [
      'a count',
      'The storm sank 40 rafts in the old harbour, the coastguard said.',
      'The storm sank 55 rafts in the old harbour, fishermen said.',
      '40 / 55',
    ],
    [
      'a count in words against one in digits',
      'Gunners shot down nine drones over the bay.',
      'Gunners shot down 14 drones over the bay.',
      'nine / 14',
    ],
    [
      'the same deed by another verb',
      'Two miners died in the shaft.',
      'The fall killed five miners in the shaft.',
      'Two / five',
    ],
    [
      'a lower bound that the other falls short of',
      'At least 40 rafts sank in the old harbour.',
      'In the old harbour 25 rafts sank.',
      'At least 40 / 25',
    ],
    [
      'money',
      'The council paid £3m for the new bridge at Harlow.',
      'The council paid £5m for the new bridge at Harlow.',
      '£3m / £5m',
    ],
    [
      'a share',
      'Turnout in the harbour vote was 57.4 per cent.',
      'Turnout in the harbour vote was 61 per cent.',
      '57.4 per cent / 61 per cent',
    ],
    ['an age', 'Lena Orr, 44, swam ashore.', 'Lena Orr, 41, swam ashore.', '44 / 41'],
    [
      'the age of the one child',
      'Her 3-month-old child slept through the flood.',
      'Her 9-month-old child slept through the flood.',
      '3-month-old / 9-month-old',
    ],
    [
      'how long it lasted',
      'Dockers walked out in a three-day strike over pay.',
      'Dockers walked out in a five-day strike over pay.',
      'three-day / five-day',
    ],
    [
      'a clock time',
      'The dam above Harlow burst at 7.30 a.m. on Monday.',
      'The dam above Harlow burst at 9.15 a.m. on Monday.',
      '7.30 a.m. / 9.15 a.m.',
    ],
    [
      'a vote',
      'The council voted 9-4 to close the pier.',
      'The council voted 8-5 to close the pier.',
      '9-4 / 8-5',
    ],
    [
      'a measure, in two units',
      'The oil slick off Harlow is 12 miles long.',
      'The oil slick off Harlow is 40 km long.',
      '12 miles / 40 km',
    ],
    [
      'a toll that shrank',
      'The storm killed 14 people in Harlow.',
      'The storm killed 9 people in Harlow.',
      '14 / 9',
    ],
    [
      'the day it happened',
      'The dam above Harlow burst on 9 March, flooding the mill.',
      'The dam above Harlow burst on 7 March, flooding the mill.',
      '9 March / 7 March',
    ],
    [
      'the year it happened, long ago',
      'The mill at Harlow opened in 1898.',
      'The mill at Harlow opened in 1889.',
      '1898 / 1889',
    ],
    [
      'a deadline and a day past it',
      'The mill at Harlow is to reopen by the end of April.',
      'The mill at Harlow is to reopen on 18 June.',
      'the end of April / 18 June',
    ],
    [
      'a slip of a digit, in words that have nothing in common',
      'The mass of mud measured 400,000 cubic metres.',
      'Geologists put the slide at 40,000 cubic metres.',
      '400,000 cubic metres / 40,000 cubic metres',
    ],
    [
      'what a pronoun goes on with',
      'The girl was found under the barn. She had been buried for 31 hours.',
      'The girl lay under the barn. She had been trapped for 37 hours.',
      '31 hours / 37 hours',
    ],
    [
      'the age of whom a later sentence names',
      'A nine-year-old girl was found under the barn. The girl, Mina Orr, was unhurt.',
      'Mina Orr, 6, was found under the barn.',
      'nine-year-old / 6',
    ],
    [
      'one body’s two counts of a crowd',
      'Police said 45,000 people marched.',
      'By the police estimate 54,000 people marched.',
      '45,000 / 54,000',
    ],
    [
      'two limits',
      'The mill could be fined up to £250,000.',
      'The mill could be fined as much as £520,000.',
      'up to £250,000 / as much as £520,000',
    ],
    [
      'two deadlines',
      'The mill at Harlow is to reopen by the end of 2027.',
      'The mill at Harlow is to reopen by the middle of 2028.',
      'the end of 2027 / the middle of 2028',
    ],
    [
      'a day told by its place in the month',
      'The mill at Harlow will reopen on the first Sunday of April.',
      'The mill at Harlow will reopen on 12 April.',
      'the first Sunday of April / 12 April',
    ],
    [
      'a day to come, told in two ways',
      'The semi-final is to be played on 11 April at a neutral ground.',
      'The semi-final will take place on 18 April, the union said.',
      '11 April / 18 April',
    ],
    [
      'parts of one whole',
      'Two of the five spans of the pier at Harlow fell.',
      'Three of the pier’s five spans collapsed at Harlow.',
      'Two / Three',
    ],
    [
      'men who are hunted, by either name',
      'Nine inmates escaped from Harlow prison.',
      'Eleven men escaped from Harlow prison.',
      'Nine / Eleven',
    ],
    [
      'a cost, and what it was for',
      'The pier cost 310 million marks to build.',
      'The pier at Harlow cost 130 million marks to build and test.',
      '310 million / 130 million',
    ],
    [
      'a number behind another verb and its year',
      'The prison at Harlow was built for 420 men in 1911 and held 688 on Monday.',
      'The prison at Harlow held 868 men on Monday.',
      '688 / 868',
    ],
    [
      'what is planned, by the day on which it was said',
      'Harlow Motors announced on Monday that it would cut 4,800 jobs.',
      'Harlow Motors said on Monday that it would cut 5,600 jobs.',
      '4,800 / 5,600',
    ],
    [
      'a day told as the date of something',
      'The track was last inspected on 28 February.',
      'A sheet gives 18 February as the date of the last inspection of the track.',
      '28 February / 18 February',
    ],
  ])('%s', (_, one, other, sides) => {
    expect(between(one, other)).toEqual([sides]);
  });

  it('tells every side once, and where each stands', () => {
    const [found, ...more] = detect(
      [DAY, 'The storm sank 40 rafts in the old harbour.'],
      [DAY, 'The storm sank 55 rafts in the old harbour.'],
      [NEXT, ['A quiet morning.', 'The storm sank forty rafts in the old harbour.']],
    );
    expect(more).toEqual([]);
    expect(found?.kind).toBe('figure');
    expect(found?.about).toContain('rafts');
    expect(found?.positions.map((p) => p.citations.map((c) => `${c.report}#${c.paragraph}`))).toEqual([
      ['r1#1', 'r3#2'],
      ['r2#1'],
    ]);
  });

  it('keeps its id when another report joins that says nothing of it', () => {
    const reports: [string, string][] = [
      [DAY, 'The storm sank 40 rafts in the old harbour.'],
      [DAY, 'The storm sank 55 rafts in the old harbour.'],
    ];
    const [before] = detect(...reports);
    const [after] = detect(...reports, [NEXT, 'A choir of 12 sang.']);
    expect(after?.id).toBe(before?.id);
  });

  it('names who said it', () => {
    const [found] = detect(
      [DAY, 'The storm sank 40 rafts in the old harbour, the coastguard said.'],
      [DAY, 'The storm sank 55 rafts in the old harbour, fishermen said.'],
    );
    expect(found?.positions.map((p) => p.attributedTo)).toEqual(['the coastguard', 'fishermen']);
  });
});

describe('what is no disagreement', () => {
  it.each([
    ['a slick', 'The slick was four kilometres long.', 'The slick is 14 kilometres long.'],
    ['a leak', 'Some 120 tonnes of oil had leaked.', 'The leak rose to 300 tonnes of oil.'],
    ['helpers', 'About 640 firefighters were on the line.', 'Nearly 900 firefighters were on the line.'],
  ])('%s that grew by the next day', (_, one, other) => {
    expect(between(one, other, NEXT)).toEqual([]);
  });
  it.each([
    ['another unit', 'The slick spread over 12 miles of coast.', 'The slick spread over 19 km of coast.'],
    ['another unit of heat', 'The town sweltered at 104F on Monday.', 'The town sweltered at 40C on Monday.'],
    [
      'another unit of land',
      'The fire burned 4,200 acres of pine.',
      'The fire burned 1,700 hectares of pine.',
    ],
    ['another unit of time', 'The siege lasted 48 hours.', 'The siege lasted two days.'],
    ['words and digits', 'Nine rafts sank in the harbour.', 'In the harbour 9 rafts sank.'],
    ['a lower bound', 'At least 12 rafts sank in the harbour.', 'In the harbour 15 rafts sank.'],
    ['an upper bound', 'Up to 20 rafts sank in the harbour.', 'In the harbour 15 rafts sank.'],
    ['two lower bounds', 'At least 12 rafts sank in the harbour.', 'At least 15 rafts sank in the harbour.'],
    ['about as many', 'About 40 rafts sank in the harbour.', 'In the harbour 42 rafts sank.'],
    ['a range', 'Between 30 and 50 rafts sank in the harbour.', 'In the harbour 42 rafts sank.'],
    ['dozens', 'Dozens of rafts sank in the harbour.', 'In the harbour 42 rafts sank.'],
    ['a rounded count', 'The flood ruined 25,000 books.', 'The flood ruined 25,310 books.'],
    ['a rounded sum', 'The bridge cost £4.5m to mend.', 'The bridge cost £4,480,000 to mend.'],
    ['a rounded share', 'Turnout was 57 per cent in the vote.', 'Turnout was 57.4 per cent in the vote.'],
    ['a share in words', 'A third of the orchard froze.', 'Some 33 per cent of the orchard froze.'],
    ['a rounded length', 'The dam is 30 metres high.', 'The dam is 98 feet high.'],
    ['another place', 'In Harlow 40 homes were flooded.', 'In Denby 25 homes were flooded.'],
    [
      'a part of the country',
      'In Harlow 40 homes were flooded.',
      'Across the county 250 homes were flooded.',
    ],
    ['another year', 'In 2019 the storm sank 40 rafts.', 'The storm sank 25 rafts on Monday.'],
    ['another day', 'On Monday police arrested 40 dockers.', 'On Tuesday police arrested 12 dockers.'],
    ['another deed', 'The blast killed 12 miners.', 'The blast injured 30 miners.'],
    ['another thing', 'The storm sank 40 rafts.', 'The storm sank 12 ferries.'],
    ['a limit', 'The hall has room for 900 people.', 'Some 400 people filled the hall.'],
    ['a limit measured against', 'The speed limit there is 80 km/h.', 'The train was doing 120 km/h there.'],
    ['a rate', 'The mill sells 300 bricks a day.', 'The mill has sold 9,000 bricks.'],
    ['a share of it each', 'Each family got £300 from the fund.', 'The fund paid out £900,000.'],
    ['a plan', 'The port plans to hire 40 pilots.', 'The port hired 25 pilots.'],
    ['further ones', 'Another 12 rafts were lost.', 'The storm took 40 rafts.'],
    ['a part of them', 'Nine of the 30 rafts sank.', 'The fleet had 30 rafts, and nine sank.'],
    ['the rest', 'All but two of the sailors survived.', 'Sixteen sailors survived.'],
    ['what is denied', 'The mayor denied that 40 rafts had sunk.', 'The storm sank 25 rafts.'],
    ['namesakes', 'Carl Orr, 58, has a boat.', 'Lena Orr, 44, is his niece.'],
    ['two of a kind', 'A man of 77 fell ill.', 'A man of 42 fell ill.'],
    ['a clock told about', 'The dam burst at about 7 a.m.', 'The dam burst at 7.10 a.m.'],
    ['a clock of twelve hours', 'The dam burst at half past six.', 'The dam burst at 6.30 p.m.'],
    ['shortly before', 'The dam burst shortly before 7 a.m.', 'The dam burst at 6.50 a.m.'],
    ['between two hours', 'The dam burst between 6 and 7 a.m.', 'The dam burst at 6.40 a.m.'],
    ['two clocks told about', 'The dam burst at about 7 a.m.', 'The dam burst shortly after 6.30 a.m.'],
    ['a day in a dateline', 'HARLOW (March 11) – The dam burst.', 'The dam burst on 9 March.'],
    [
      'father and son',
      'Joe “Duke” Orr, 37, and Javier “Jojo” Orr, 13, swam.',
      'Joe “Joe Duke” Orr, 37, swam.',
    ],
    ['hours earlier', 'The dam burst three hours earlier.', 'The dam burst at 6.40 a.m.'],
    ['two clock times of two things', 'The gates opened at 6 p.m.', 'The whistle blew at 8 p.m.'],
    ['points and percent', 'Support rose 3 percentage points.', 'Support rose 12 per cent.'],
    [
      'days on which it was said',
      'Officials said on Monday that 40 rafts sank.',
      'Officials said on Tuesday that 40 rafts sank.',
    ],
    ['two currencies', 'The pump cost $40.', 'The pump cost €36.'],
    [
      'the order of a vote',
      'The council voted 9-4 to close the pier.',
      'The pier was closed by 9 votes to 4.',
    ],
    [
      'two strengths of aftershocks',
      'An aftershock of magnitude 4.8 followed.',
      'Later an aftershock of magnitude 5.1 followed.',
    ],
    ['so many lands', 'The chain runs 31 mills in six states.', 'Lawyers in two states have sued.'],
    [
      'one of a sort beside',
      'Police found three rifles in the barn.',
      'Police found two rifles and a hunting rifle in the barn.',
    ],
    [
      'days of two victims',
      'A 3-year-old girl was shot in Denby on Tuesday.',
      'An 8-year-old girl was shot in Denby on Monday.',
    ],
    [
      'days of two victims, one of whom died',
      'A 3-year-old girl has died after being shot Tuesday evening in Denby.',
      'An 8-year-old girl was shot in Denby on Monday.',
    ],
    [
      'hours in a street and in a quarter of its name',
      'A boy was shot about 8:20 p.m. in 46th Place in Benn Ridge.',
      'A boy was shot about 9:20 p.m. in Ridge Road.',
    ],
    [
      'a fire and gunfire at one house',
      'The fire in the mill on Denby Lane was fought until midnight.',
      'Guards opened fire in the mill on Denby Lane at 10 p.m.',
    ],
    [
      'hours in two streets',
      'A boy was shot about 8:20 p.m. in 46th Place.',
      'A boy was shot about 9:20 p.m. in Ridge Road.',
    ],
    ['a year and a count', 'The mill opened in 1898.', 'The mill opened to 1,902 weavers.'],
    ['a month and a day in it', 'The mill opened in March.', 'The mill opened on 4 March.'],
    [
      'a deadline and a day before it',
      'The mill is to open by the end of June.',
      'The mill is to open on 12 May.',
    ],
    [
      'a length and its conversion',
      'The oil slick off Harlow is 12 miles (19 km) long.',
      'The oil slick off Harlow is 19 km long.',
    ],
    [
      'bodies found at one place',
      'Two people were found shot dead in Denby Lane.',
      'Four people were shot dead in Denby.',
    ],
    [
      'the hearings of two',
      'Purcell’s arraignment is on 28 April.',
      'Simone Achterley is to be arraigned on 22 April.',
    ],
    [
      'what is left of it',
      '60,000 homes in Harlow had no power.',
      '22,000 homes in Harlow still had no power.',
    ],
    [
      'a part of the land',
      'In the town 63.4 per cent voted against the pier.',
      'The board said that 50.7 per cent voted against the pier.',
    ],
    [
      'another of its sort',
      'The bridge at Harlow is 186 metres long.',
      'Cars use the old bridge at Harlow. It is 94 metres long.',
    ],
    ['a number of a row', 'Platform 4 was closed.', 'Platform 9 was closed.'],
    [
      'two bodies that count a crowd',
      'Police said 4,000 people marched.',
      'The union said 9,000 people marched.',
    ],
  ])('%s', (_, one, other) => {
    expect(between(one, other)).toEqual([]);
    expect(between(other, one)).toEqual([]);
  });

  it.each([
    ['a toll that grew', 'The storm killed 9 people.', 'The storm killed 14 people.'],
    ['more arrested by the day after', 'Police arrested 40 dockers.', 'Police arrested 62 dockers.'],
  ])('%s is an update, told as a near miss', (_, one, other) => {
    const { disagreements, nearMisses } = detectFigures('storm', witnessesOf([DAY, one], [NEXT, other]));
    expect(disagreements).toEqual([]);
    expect(nearMisses.map((miss) => miss.reason)).toEqual(['a later word of a toll that grew: an update']);
    expect(between(one, other)).toHaveLength(1);
  });

  it('a birthday lies between two reports', () => {
    expect(between('Lena Orr, 44, swam ashore.', 'Lena Orr, 45, told of it.', '2026-06-01')).toEqual([]);
    expect(between('Lena Orr, 45, swam ashore.', 'Lena Orr, 44, told of it.', '2026-06-01')).toHaveLength(1);
  });

  it('a subtotal and the rest come to the other report’s count', () => {
    const parts = 'The storm sank 25 rafts. Divers found that 15 ferries sank too.';
    expect(between(parts, 'In all the storm sank 40 rafts.')).toEqual([]);
  });

  it('a report that gives both values starts no dispute', () => {
    const both = 'The storm sank 40 rafts, the coastguard said. Fishermen said the storm sank 55 rafts.';
    expect(between(both, 'The storm sank 55 rafts.')).toEqual([]);
  });

  it('one report is never held against itself', () => {
    expect(detect([DAY, ['The storm sank 40 rafts.', 'The storm sank 55 rafts.']])).toEqual([]);
  });

  it('captions give no figures', () => {
    const caption = 'Wrecks of 55 rafts in the old harbour on Monday. Photo: Ana Bell / Coast Wire';
    expect(between('The storm sank 40 rafts in the old harbour.', `A calm day.\n\n${caption}`)).toEqual([]);
  });
});

it('holds many reports with many figures against each other within the time limit', () => {
  const paragraphs = (seed: number) =>
    Array.from(
      { length: 40 },
      (_, i) => `Ward ${i}: the storm sank ${10 + ((i * seed) % 97)} rafts near pier ${i}.`,
    );
  const reports = witnessesOf(
    ...Array.from({ length: 25 }, (_, i): [string, string[]] => [DAY, paragraphs(i + 1)]),
  );
  expect(detectFigures('storm', reports).disagreements.length).toBeGreaterThan(0);
});

describe('near misses', () => {
  const missed = (...reports: [string | null, string | string[]][]) =>
    detectFigures('storm', witnessesOf(...reports)).nearMisses;

  it('a toll that grew is told as its history, by date', () => {
    const toll = (count: string) => `The storm killed ${count} people in the old harbour.`;
    const [miss, ...others] = missed(
      ['2026-03-13', toll('nine')],
      ['2026-03-11', toll('two')],
      ['2026-03-12', toll('5')],
      ['2026-03-12', toll('five')],
    );
    expect(others).toEqual([]);
    expect(miss).toMatchObject({
      values: ['two', '5', 'nine'],
      dates: ['2026-03-11', '2026-03-12', '2026-03-13'],
      reason: 'a later word of a toll that grew: an update',
    });
  });

  it.each([
    [
      'a bound that the other keeps',
      'At least 40 rafts sank in the old harbour.',
      'In the old harbour 45 rafts sank.',
    ],
    [
      'a rounded number',
      'The storm sank about 40 rafts in the old harbour.',
      'The storm sank 41 rafts in the old harbour.',
    ],
  ])('%s can be right beside it', (_, one, other) => {
    expect(missed([DAY, one], [DAY, other])).toMatchObject([
      { reason: expect.stringMatching(/both can be right$/) },
    ]);
  });

  it('the same value is none', () => {
    const told = 'The storm sank 40 rafts in the old harbour.';
    expect(missed([DAY, told], [DAY, told])).toEqual([]);
  });
});

describe('reasons', () => {
  it.each([
    ['a count', 'The storm damaged 40 rafts.', 'The storm damaged 55 rafts.', /^both tell of rafts damaged$/],
    ['an age', 'Lena Orr, 44, swam ashore.', 'Lena Orr, 41, swam ashore.', /^both tell the age of Lena Orr$/],
    [
      'an amount',
      'The council paid £3m for the new bridge at Harlow.',
      'The council paid £5m for the new bridge at Harlow.',
      /^both give one amount beside “council”, “paid”/,
    ],
    [
      'a day',
      'The new bridge at Harlow opened on 3 May.',
      'The new bridge at Harlow opened on 5 May.',
      /^both give one day beside /,
    ],
  ])('%s', (_, one, other, reason) => {
    expect(detect([DAY, one], [DAY, other]).map((d) => d.reason)).toEqual([expect.stringMatching(reason)]);
  });

  it('of three reports all tell of it', () => {
    const told = (n: number): [string, string] => [DAY, `The storm damaged ${n} rafts in the old harbour.`];
    expect(detect(told(40), told(55), told(55)).map((d) => d.reason)).toEqual(['all tell of rafts damaged']);
  });
});
