import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../bench/calibration/corpus.ts';
import { eventOfRenamed, readGold, together } from '../../bench/evaluation/gold.ts';
import { ask } from '../../src/answers/ask.ts';

/** What is answered, first to last, where the reports of some events are all that there is. */
function askerOf(...names: string[]): (question: string) => string[] {
  const gold = names.flatMap((name) => readGold(new URL(`../events/${name}.json`, import.meta.url).pathname));
  const { index, source } = corpusOf(together(gold).files, eventOfRenamed);
  return (question) => ask(question, index, source).answers.map(({ text }) => text);
}

/** Questions typed on a phone by who had read the reports alone, and what the first answer holds; null: it is not told. */
const ASKED: Readonly<Record<string, readonly (readonly [string, RegExp | null])[]>> = {
  'brask-auction': [
    ['how wide is the painting', /1\.8 metres|71 inches|2\.4 metres/],
    ['when did brask die', /1954/],
    ['whos the bishop', null],
    ['how old is margot tellier', null],
  ],
  'ellery-siege': [
    ['who negociated with the gunman', /Menzies|Hale/],
    ['did the gunman have a criminal record', /no criminal record/],
    ['who is cokers lawyer', null],
    ['how many policemen were injured', null],
  ],
  'korrigan-job-cuts': [
    ['how many jobs are being axed', /2,400|4,200/],
    ['whos the ceo', /Imogen Strake/],
    ['when is tamm leaving', /end of the year|December 31/],
    ['how much did korrigan make in 2019', null],
  ],
  'sankt-ebbe-mine': [
    ['Was the mine manager fired?', /sacked|relieved of his duties/],
    ['how deep is the mine', /620-metre|2,000 feet/],
    ['how wide was the rescue hole', /58 cent|28 inches|70 cent/],
    ['what instrument did thessing play', /trombone/],
    ['were any women trapped in the mine', null],
  ],
  'orrenza-landslide': [
    ['how meny peple dyed in orrenza', /six|Eleven|11|Nine|14/],
    ['when are the funerals', /Sunday/],
    ['whats the death toll now', /11|14/],
    ['how many tourists died', null],
  ],
  'crane-hollow-bus': [
    ['how fast was the bus going', /58 mph|71 mph/],
    ['how long is escher going to prison for', /15 years/],
    ['who was driving the minivan', /Tess Gallow/],
    ['what color was the bus', null],
  ],
  'almonte-ambulance-verdict': [
    ['was ibargen found guilty', /acquitted|suspended|free man/],
    ['who blew the wistle', /Pell|Ferrand/],
    ['is almonte married', null],
  ],
  'harrowgill-outbreak': [
    ['is legionaires contagious', /does not pass/],
    ['who was the first to die', /Bask/],
    ['whos the health secretary', null],
  ],
  'thole-forgeries': [
    ['how many fakes did thole sell', /23|32/],
    ['who made the fakes', /Astley/],
    ['what did tholes wife say', null],
  ],
  'velinas-earthquake': [
    ['how strong was the quake', /6\.2|6\.4/],
    ['how many soldiers came', /380|400/],
  ],
  'port-severin-raid': [
    ['how much coke was found', /2\.4|2,400|4\.2|5,300/],
    ['how many people got arrested', /37|[Tt]hirty-three|41/],
    ['was the crane driver given a reward', null],
  ],
  'belmora-drones': [
    ['how long is the ceasefire', /thirty days|month|45 days/],
    ['what is the capital of sorvania', null],
  ],
  'kallander-transfer': [
    ['how tall is kallander', /6ft 3in|1\.91/],
    ['who is kallanders girlfriend', null],
  ],
  'petrel-asteroid-sample': [
    ['when will the capsule land', /June 3, 2029|3 July 2029/],
    ['how many astronauts are on board', null],
  ],
};

describe.each(Object.entries(ASKED))('%s', (name, questions) => {
  const answersTo = askerOf(name);

  test.each(questions)('%s', (question, held) => {
    const [first] = answersTo(question);
    if (held === null) expect(first).toBeUndefined();
    else expect(first).toMatch(held);
  });
});

describe('told, and not found yet', () => {
  // a thing in words that no table joins; a pronoun for whom it is about; the answer in the sentence after
  test.fails.each([
    ['hurricane-odalie', 'how many houses lost power', /410,000|380,000|96,000/],
    ['ellery-siege', 'did any hostages die', /None of the hostages|hostages are safe/],
    ['sankt-ebbe-mine', 'how long were they stuck underground', /68|sixty-eight/],
    ['stromay-air-crash', 'where was the black box found', /peat|Gull Sound|ditch/],
    ['thole-forgeries', 'how did they spot the forgeries', /pigment|modern canvas|nail holes/],
  ])('%s: %s', (name, question, held) => {
    expect(askerOf(name)(question)[0] ?? '').toMatch(held);
  });
});

describe('what is told further', () => {
  const answersTo = askerOf('kallander-transfer', 'korrigan-job-cuts');

  test('is of the event whose names were asked about', () => {
    expect(answersTo('how much did kallander cost').join(' ')).not.toMatch(/The cuts will cost/);
  });

  test('may be of any where no name was asked about', () => {
    expect(answersTo('how much will it cost').join(' ')).toMatch(/The cuts will cost/);
  });
});
