import { describe, expect, it } from 'vitest';
import { detectRevisions } from '../../src/disagreements/revision.ts';
import { sidesOf, witnessesOf } from './witness.ts';

const revisions = (text: string | string[]) =>
  detectRevisions('storm', witnessesOf(['2026-03-11', text])).disagreements;

describe('detectRevisions', () => {
  it.each([
    [
      'raised in the same breath',
      'The coastguard first gave the number of lost rafts as 26 but later raised it to 31.',
      '26 / 31',
    ],
    [
      'lowered by the next day',
      'The county had put the number of lost rafts at 58 but lowered it to 47 on Friday.',
      '58 / 47',
    ],
    ['from one to another', 'Police revised the toll from 12 to nine on Friday.', '12 / nine'],
    ['corrected', 'The mill corrected the number of lost bales from 400 to 140.', '400 / 140'],
    [
      'told before, behind the later word',
      [
        'The boy was rescued from the pier at dusk.',
        'Nine rafts sank in the bay. Police had earlier said that 14 rafts sank.',
      ],
      'Nine / 14',
    ],
    [
      'others counted beside it',
      'The yard had said on Monday that three of the nine cranes fell but corrected this to one on Tuesday.',
      'three / one',
    ],
    [
      'a number told without its noun',
      'The trust at first reported that four nurses were ill, but said late on Friday that there was only one.',
      'four / one',
    ],
    [
      'an earlier version of the report',
      'An earlier version of this article gave the price of the bridge as 64 million euros; it was 46 million.',
      '64 million euros / 46 million',
    ],
    [
      'an earlier edition, in two sentences',
      'An early edition of this report stated that the ban was for five years. In fact it is for ten years.',
      'five years / ten years',
    ],
    [
      'in two sentences',
      'The harbour master had put the number of lost rafts at 26 on Saturday. On Sunday he corrected the figure to 23.',
      '26 / 23',
    ],
    [
      'in two paragraphs',
      ['Initial reports told of four wounded guards.', 'That number has since been reduced to three.'],
      'four / three',
    ],
    [
      'what was put right',
      'The club first gave the crowd as 2,100, but put it right on Sunday: there had been 1,200 people in the ground.',
      '2,100 / 1,200',
    ],
    [
      'a day',
      'The ferry line first said that the hull had been checked on 14 January, but corrected the date on Thursday to 14 October.',
      '14 January / 14 October',
    ],
    [
      'a month that somebody admits',
      'His office had initially said that the debt was paid in May 2024 but admitted on Friday that it was paid only in June 2025.',
      'May 2024 / June 2025',
    ],
    [
      'a share that was moved',
      'The board had reported a turnout of 81 per cent but brought the figure down to 61 on Monday.',
      '81 per cent / 61',
    ],
    [
      'a sum that the paper itself had wrong',
      'We reported on Tuesday that the clause stood at £95m; we have since been told that it is set at £110m.',
      '£95m / £110m',
    ],
    [
      'not as reported',
      'The tanker carried 800 tonnes of oil, not 80 tonnes as first reported.',
      '800 tonnes / 80 tonnes',
    ],
    ['down from a first count', 'Nine looms burned, down from an earlier count of 12.', 'Nine / 12'],
    ['to it from the other', 'The ministry lowered its count to nine from 12.', 'nine / 12'],
    [
      'a report that corrects itself at its end',
      [
        'Nine looms burned at the mill.',
        'The mill is shut.',
        'An earlier version of this article said that 12 looms burned.',
      ],
      'Nine / 12',
    ],
    [
      'a name',
      'Police first named the dead man as Carl Obst but corrected the name on Friday to Karl Abst.',
      'Carl Obst / Karl Abst',
    ],
    [
      'a place',
      'The brigade had said that the fire was in Mill Lane but corrected the street to Hill Lane.',
      'Mill Lane / Hill Lane',
    ],
    [
      'an apology',
      'The ministry apologised for having put the number of patients at 300; the correct number was 130.',
      '300 / 130',
    ],
    [
      'a number that is lowered',
      'Officials had spoken of 40 victims, a number they lowered on Tuesday to 36.',
      '40 / 36',
    ],
    ['put anew', 'The airline said 212 people were aboard. It later put the number at 208.', '212 / 208'],
    [
      'what it turned out to be',
      'Police at first thought the man was 35; he turned out to be 53.',
      '35 / 53',
    ],
    [
      'an admission',
      'The club originally reported a crowd of 12,000 but admitted on Monday that only 8,000 tickets had been sold.',
      '12,000 / 8,000',
    ],
    ['one after the other', 'The navy first put the depth at 300 metres, then at 500.', '300 metres / 500'],
    [
      'a claim that is withdrawn',
      'The charity retracted its claim that 1,200 tents had arrived: the real figure was 120.',
      '1,200 / 120',
    ],
    [
      'what the paper itself wrote',
      'The bridge is 114 metres long and not 141 metres, as we wrote on Monday.',
      '114 metres / 141 metres',
    ],
    [
      'an estimate',
      'Initial estimates put the damage at 3 million euros, but the insurer has since put it at 5 million.',
      '3 million euros / 5 million',
    ],
    [
      'a correction',
      'Correction: The dam holds 3 million cubic metres of water, not 30 million.',
      '3 million cubic metres / 30 million',
    ],
    [
      'a recount',
      'The board originally counted 4,310 votes for Bell, but a recount brought the figure down to 4,130.',
      '4,310 / 4,130',
    ],
    [
      'wrongly given',
      'The notice wrongly gave the height of the dam as 31 metres; the correct height is 13 metres.',
      '31 metres / 13 metres',
    ],
    [
      'an age that was given first',
      'Her 3-month-old child was rescued. Police initially said that her 12-month-old child was rescued.',
      '3-month-old / 12-month-old',
    ],
  ])('%s', (_, text, sides) => {
    const found = revisions(text);
    expect(sidesOf(found)).toEqual([sides]);
    expect(found[0]?.kind).toBe('revision');
    expect(found[0]?.positions.map((p) => p.citations[0]?.report)).toEqual(['r1', 'r1']);
  });

  it.each([
    ['an hour that came earlier', 'The dam burst at 7 a.m., three hours earlier than the mill’s horn.'],
    ['a price that was raised', 'The baker raised its price from 80p to 95p.'],
    ['an age limit', 'Parliament amended the law to lower the age limit from 40 to 34.'],
    ['seats', 'The council raised the number of seats from 40 to 60.'],
    [
      'what came of a promise',
      'The state initially said it would take two months to reopen the road, but it managed to do so after one month.',
    ],
    [
      'one of those who were told of',
      'Police initially said two men were held, but the sheriff later said that one of the men was held for another crime.',
    ],
    [
      'an offer that was raised',
      'The union first rejected £20m. The firm had announced that it would meet them and then raised its offer to £25m.',
    ],
    [
      'another number beside the earlier one',
      'State Road 41 was opened two days earlier than the army had thought possible. The crew has been cut to 250.',
    ],
    [
      'two things by one speaker',
      'The mayor initially said that 40 homes were lost, but said later that 12 schools would stay shut.',
    ],
    ['not what others had', 'The bridge is 800 metres long, not 80 metres like the old one.'],
    [
      'a rule that was changed',
      'The ministry had announced the plan in May. It amended the law on Friday to 14 pages.',
    ],
    ['a version of something else', 'An earlier version of the engine had 12 valves; this one has 16.'],
    ['a toll that grows', 'The toll rose to 26 on Saturday from 23 the day before.'],
    ['jobs to come and jobs cut', 'The firm had said it would hire 200 people but cut 40 jobs on Monday.'],
    [
      'two things told in turn',
      'The mayor first said that 40 homes were lost, then said that 12 people were missing.',
    ],
    ['a sentence reduced', 'The court reduced the sentence from nine years to six.'],
    ['a limit lowered', 'The speed limit was lowered from 50 to 30 kilometres an hour.'],
    [
      'what was promised and given',
      'She had said in May that she would give 5 million, and gave 3 million in June.',
    ],
    ['two hours of one night', 'The ship had been reported missing at 9 p.m. but sent a signal at 11 p.m.'],
    ['a count that grew later', 'The county said 12 rafts were lost. It later put the number at 15.'],
    ['what others hold to be true', 'The ministry says 200 were ill. The real number is 2,000, nurses say.'],
    ['a forecast that was lowered', 'The bank lowered its forecast from 3% to 2%.'],
    ['a count that grew', 'Nine rafts sank on Monday. By Tuesday 14 rafts had sunk.'],
    ['the same value in other words', 'Police first said nine rafts sank, but then put it at 9.'],
    ['a first for the town', 'For the first time in 20 years the bay froze, and 12 rafts stuck.'],
    ['an order', 'The first raft sank at 6 a.m. and the last at 9 a.m.'],
    ['a walk', 'They walked from 6 to 9 miles a day.'],
    ['two speakers', 'Police said 14 rafts sank. Fishermen said 26 rafts sank.'],
    ['a plan', 'Originally the mill had 40 looms. Now 12 weavers work there.'],
    ['two counts of two things', 'The storm first sank 26 rafts but then cut power to 310 homes in the bay.'],
    ['no number at all', 'Police first said the raft sank, but later took it back.'],
  ])('nothing: %s', (_, text) => {
    expect(sidesOf(revisions(text))).toEqual([]);
  });

  it('leaves captions alone', () => {
    const caption = 'Police revised the toll from 12 to nine on Friday. Photo: Ana Bell / Coast Wire';
    expect(revisions(['A calm day.', caption])).toEqual([]);
  });

  it('gives runs of the report', () => {
    const text = 'The county had put the number of lost rafts at 58 but lowered it to 47 on Friday.';
    for (const { value, sentence } of revisions(text).flatMap((one) => one.positions)) {
      expect(text).toContain(sentence);
      expect(sentence).toContain(value);
    }
  });
});
