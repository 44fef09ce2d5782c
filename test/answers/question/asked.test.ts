import { describe, expect, it } from 'vitest';
import { askedFor } from '../../../src/answers/question/asked.ts';

describe('what is asked for', () => {
  it.each([
    ['Which make of tractor was stolen?', 'which', 'make'],
    ['What makes the tower lean?', 'which', null],
    ['In which countries were the toys sold?', 'which', 'country'],
    ['Which wards will close?', 'which', 'wards'],
    ["What is the name of the ferry's captain?", 'name', 'captain'],
    ['What is the name of Oda’s dog?', 'name', 'dog'],
    ['What is the name of the captain of the ferry?', 'name', 'captain'],
    ['Who was the head of the mission?', 'person', 'head'],
    ['How much did the bell weigh?', 'weight', null],
    ['How long was the pier?', 'length', null],
    ['How long is the old railway tunnel under the hill?', 'length', null],
    ['How long was the meeting?', 'duration', null],
    ['How long was the bridge closed?', 'duration', null],
    ['how long is the mayor going to jail for', 'duration', null],
    ['How long is the market shut?', 'duration', null],
    ['How long is the cable?', 'length', null],
    ['How long is the new truce?', 'duration', null],
    ['How long is the Oster?', 'length', null],
    ["what is the pilot's name", 'name', 'pilot'],
    ['what is the pilots name', 'name', 'pilot'],
    ['How powerful was the blast?', 'size', null],
    ['how long is he going to jail for', 'duration', null],
    ['How old is the bank?', 'founded', null],
    ['How old was the driver?', 'age', null],
    ['How old is Ana Reyes?', 'age', null],
    ['How long is the ban?', 'duration', null],
    ['How long is the Sarn?', 'length', null],
    ['price of the painting', 'money', null],
    ['how expensive was the vote', 'money', null],
    ['length of the pier', 'length', null],
    ['date of the final', 'time', null],
    ['attendance', 'size', null],
    ['cause of the fire', 'reason', null],
    ['name of the captain', 'name', 'captain'],
  ])('%s', (question, kind, bearer) => {
    expect(askedFor(question)).toMatchObject({ kind, bearer });
  });
});
