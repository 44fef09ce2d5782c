import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { corpusOf } from './corpus.ts';
import { REPORTS } from './reports.ts';

const { index, source } = corpusOf(REPORTS);
const answerTo = (question: string) => ask(question, index, source);

describe('the first answer holds', () => {
  test.each([
    ['How many people were on the tram?', 'carrying some 90 people', 'tram-1'],
    ['At what time did the accident happen?', '7.40 a.m.', 'tram-1'],
    ['How old is the driver?', 'Anneke Roos, 52', 'tram-1'],
    ['Who drove the tram?', 'Anneke Roos', 'tram-1'],
    ['What did the baker say?', 'dropped piano', 'tram-1'],
    ['What did Tomas Brandl say about the ovens?', 'The ovens are fine', 'tram-1'],
    ['When was the tram built?', '1994', 'tram-1'],
    ['How much did the overhaul cost?', '310,000 crowns', 'tram-1'],
    ['Until when is Weaver Hill closed', 'until Friday', 'tram-1'],
    ['How often do the replacement buses leave?', 'every ten minutes', 'tram-1'],
    ['Where do the buses leave from?', 'Cloth Market', 'tram-1'],
    ['how many trams will be inspected', '46 trams', 'tram-1'],
    ['What did Mayor Falk say the passengers are owed?', 'an answer, not an excuse', 'tram-1'],
    ['How fast was the tram traveling?', '58 kilometres an hour', 'tram-2'],
    ['Who leads the inquiry?', 'Jonas Hald', 'tram-2'],
    ['Why did the brakes fail?', 'a valve had frozen', 'tram-2'],
    ['Which hospital are the injured in?', 'St Brigid’s', 'tram-2'],
    ['What has the union demanded?', 'the line be shut', 'tram-2'],
    ['What was stolen from the museum?', 'gold clock', 'theft-1'],
    ['Who made the clock?', 'Matthias Corvin', 'theft-1'],
    ['For how much is the clock insured?', '2.4 million crowns', 'theft-1'],
    ['After how many minutes did the burglars leave?', 'four minutes', 'theft-1'],
    ['Why was the alarm off?', 'because of bats', 'theft-1'],
    ['What did Clara Venn say about the paintings?', 'worth ten times as much', 'theft-1'],
    ['How big is the reward?', '50,000 crowns', 'theft-1'],
    ['Where was the van found?', 'quarry near Sandau', 'theft-2'],
    ['How far is Sandau from Havel?', '40 kilometres', 'theft-2'],
    ['When will the museum reopen?', 'on Thursday', 'theft-2'],
    ['How many visitors did the museum have?', '212,000 visitors', 'theft-2'],
    ['Who is the museums directer?', 'Clara Venn', 'theft-1'],
  ])('%s', (question, held, report) => {
    const { status, answers } = answerTo(question);
    expect(status).toBe('answered');
    expect(answers[0]?.text).toContain(held);
    expect(answers[0]?.citations.map((citation) => citation.report)).toContain(report);
  });
});

describe('the reports do not tell', () => {
  test.each([
    'How many people were killed in Brunnfeld?',
    'What is the name of the baker’s dog?',
    'Which football club won the league?',
    'How many helicopters took part in the rescue?',
    'What did Chancellor Ortmann say about the theft?',
    'How much does a tram ticket cost?',
    'Who wrote the opera about the lighthouse?',
    'When does the election take place?',
    'Did the volcano erupt?',
    'What is the capital of Peru?',
    'How many submarines were sold?',
    'Which vaccine was approved?',
    'What colour was the tram?',
  ])('%s', (question) => {
    const { status, answers, disagreements } = answerTo(question);
    expect({ status, answers, disagreements }).toEqual({
      status: 'abstained',
      answers: [],
      disagreements: [],
    });
  });
});

describe('known gaps', () => {
  // "stay" is told as "left after": no table of near synonyms leads there
  test.fails('a thing told in quite other words', () => {
    expect(answerTo('How long did the burglars stay?').answers[0]?.text).toContain('four minutes');
  });
  test('a thing told by a near synonym alone', () => {
    expect(answerTo('Is the driver hurt?').answers[0]?.text).toContain('She was unhurt');
  });
  // every word of the question stands in the reports, only not together
  test.fails('a false premise made of words that are there', () => {
    expect(answerTo('Why did the guards play chess on the tram?').status).toBe('abstained');
  });
});
