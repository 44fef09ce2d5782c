import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { twelveEvents } from './twelve.ts';

const { index, source } = twelveEvents();
const answerTo = (question: string) => ask(question, index, source);
const firstTo = (question: string) => answerTo(question).answers[0]?.text ?? '';

describe('as members type on their phones, the first answer holds', () => {
  test.each([
    ['how many satelites were on the aurelia', /22 satellites/],
    ['who made the pump that siezed', /^The pump that seized was made by/],
    ['how much were the satellites insured for??', /insured for \$1[49]0/],
    ['wheres the rocket debris washed up', /came ashore/],
    ['what did castellan say to her employees', /bill for/],
    ['who won the calder bay marathon lol', /Kiprono/],
    ['how many runners got heat exhaustion', /heat exhaustion/],
    ['whens next years marathon', /3 October|first Sunday of October/],
    ['how many corrane branches r closing', /64 branches|71 branches|NINE/],
    ['whos the new finance director of corrane', /Ranganathan|Boyd/],
    ['did corrane scrap the buyback', /buyback/],
    ['how many arrests at the final and were there flares', /23 arrests/],
    ['when did thornby last win the cup before this', /1961|1967|65 years/],
    ['how much will the vaccine cost in poor countries', /\$3 a dose/],
    ['where will halvorsens new factory be', /Hyderabad|Pune/],
    ['did any vaccinated kids get severe dengue', /three vaccinated children/],
    ['how long did the last tram strike last', /nine days/],
    ['what pay rise do they want, the transit union', /[79]\.5/],
    ["who's mediating in the tram dispute", /Marten|Rell/],
    ['how many died in the kingsmere outbrake', /three of them are dead|three on Tuesday|Second|one of them/],
    ['where did the legionnaires bacteria come from', /cooling tower|showers/],
    ['what did the hospital trusts chief exec say sorry for', /let down/],
    ['according to the inquirer who raised the alarm at the hospital', /Malone|Voss/],
    ['how much are the stolen paintings worth', /3\.2|2\.3/],
    ['did they arrest anyone for the art theft', /arrested/],
    ['whats the reward for the paintings', /reward/],
    ['how did lyle react when the verdict was read', /no emotion|wept/],
    ['how much money did lyle steal off her', /86,000|eighty-six/],
    ['how much of the fire is contained now', /contained/],
    ['what was the turnout in vellmar', /Turnout/],
    ['where was marian holcombe burried', /buried/],
    ['did desh concede?', /concede/],
  ])('%s', (question, held) => {
    expect(firstTo(question)).toMatch(held);
  });
});

describe('which one of a sort', () => {
  test.each([
    ['Which country is Kiprono from?', /Keny/],
    ['Which country is Halvorsen Biologics from?', /Danish/],
    ['Which country is Mateusz Gorlak from?', /Pol(?:and|ish)/],
    ['Which hospital was Owen Pryce taken to?', /St Luke|Royal Infirmary/],
    ['What colour was the van?', /white/],
    ['Which wing was the cooling tower on?', /east wing/],
    ['Which city will the new factory be built in?', /Hyderabad|Pune/],
    ['Which charity paid for the vaccine trial?', /Global Fever Fund/],
    ['Which highway did the fire begin on?', /Highway 38/],
  ])('%s', (question, held) => {
    expect(firstTo(question)).toMatch(held);
  });

  test.each([
    'Which prison is Gareth Lyle in?',
    'Which hotel did Kiprono stay at?',
    'Which prison will Valk go to?',
    'What did Kiprono say about the weather in Hyderabad?',
    'what did castellan say about football',
    'Which university did Rowena Tait attend?',
    'Which airline flew the satellites to Tern Point?',
    'Which airline did Kiprono fly with?',
    'What colour was the Aurelia rocket?',
    'What colour are the seats in the Garrow trams?',
    'Which school does Tellier’s daughter go to?',
    'Which football club does Teodora Valk support?',
    'Which language do the burglars speak?',
    'Which hospital was Kieran Doyle born in?',
    'Which brand of shoes did Kiprono wear?',
    'Which religion does Gareth Lyle follow?',
    'Which embassy did Valk flee to?',
  ])('is told by no report: %s', (question) => {
    expect(answerTo(question).status).toBe('abstained');
  });
});

describe('nobody and nothing of the sort is in a known event', () => {
  test.each([
    'What did Angela Merkel say about Corrane Bank?',
    'How many submarines took part in the Sawpit Fire?',
    'Was Elon Musk at the Aurelia launch?',
    'what did the pope say about valk',
    'how many dogs were in the sawpit fire shelters',
    'who is the president of the usa',
    'whats the weather tmrw',
  ])('%s', (question) => {
    expect(answerTo(question).status).toBe('abstained');
  });
});

describe('known gaps', () => {
  test.fails.each([
    // "times" in "four times what he made" is no time
    ['what was kipronos winning time', /2:07|2 hours, 7/],
    // no table leads from sacking people to cutting jobs
    ['how many ppl is corrane bank sacking', /1,900|1,500/],
    // a name typed small weighs no more than another rare word
    ['how much does a tram driver earn in garrow', /29,400|2,450/],
    ['who is replacing valk', /Olden|Dorn/],
    // an artist's country is taken for that of the thieves
    ['Which country were the art thieves from?', /^$/],
    ['What nationality were the burglars at Ottling House?', /^$/],
    // her own party is named by "her party"; another passage's words lie nearer
    ['Which party does Ana Tellier belong to?', /Her party, the Civic Alliance/],
    // "the mayor beat" her rival: who the mayor is stands elsewhere
    ['who won the vellmar election', /Tellier/],
  ])('%s', (question, held) => {
    expect(firstTo(question)).toMatch(held);
  });
});
