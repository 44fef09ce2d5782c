import { describe, expect, it } from 'vitest';
import { choosing, explains, namesWhom, naming, UNTOLD } from '../../../src/answers/offers/naming.ts';
import { placesOf } from '../../../src/answers/offers/places.ts';

const asked = (words: string): ReadonlySet<string> => new Set(words.split(' '));

describe('placesOf', () => {
  it.each([
    ['The court rose. Courts rise.', 'court', ['court', 'Court'], [true, false]],
    ['A forecourt, a court', 'court', ['court'], [true]],
    ['Écourt courté', 'court', ['court'], [false]],
    ['the court’s clerk', 'court', ['court'], [true]],
    ['nothing of the kind', 'court', [], []],
    ['a word', '', [], []],
  ])('%s: %s', (text, word, found, whole) => {
    const places = placesOf(text, word);
    expect(places.map((place) => place.word)).toEqual(found);
    expect(places.map((place) => place.whole)).toEqual(whole);
    for (const place of places) expect(place.before + place.word + place.after).toBe(text);
  });
});

describe('naming', () => {
  it.each([
    ['Salvors towed the tanker Oriole to port.', 'tanker', 1],
    ['They towed a tanker called the Oriole.', 'tanker', 1],
    ['They towed the Oriole, an old tanker, to port.', 'tanker', 1],
    ['By noon Oriole and its crew had left, tanker and tugs together.', 'tanker', 0.6],
    ['The tanker was towed by men from Skarholm.', 'tanker', UNTOLD],
    ['The tankers Oriole and Wren were towed.', 'tanker', UNTOLD],
    ['The pilot waited in Skarholm.', 'tanker', UNTOLD],
    ['The tanker was towed.', 'tanker', 0],
    ['The tanker Merle was towed on Tuesday.', 'tanker', 0],
    ['They towed a thing known as Oriole.', null, 1],
    ['They towed it to Skarholm.', null, UNTOLD],
    ['They call it the drift, a thing known as creep.', null, 1],
    ['Police boarded the tanker of the Brenn Line.', 'tanker', UNTOLD],
  ])('%s (%s)', (text, bearer, worth) => {
    expect(naming(text, asked('what was the name of tanker merle'), bearer)).toBe(worth);
  });
});

describe('choosing', () => {
  it.each([
    ['It was heard by a juvenile tribunal in Skarholm.', 1],
    ['It was heard by a juvenile tribunal.', 0.6],
    ['It was heard by the tribunal at Skarholm.', 0.8],
    ['He sat on 3 June in Skarholm, where on day 9 the tribunal met.', UNTOLD],
    ['It was heard by the tribunal.', UNTOLD],
    ['It was heard in Skarholm.', UNTOLD],
    ['On their way to the tribunal, Oda Brenn said, it rained.', UNTOLD],
    ['It was heard by the tribunal on Tuesday.', UNTOLD],
    ['It was heard by the tribunal, the Brenn Panel.', 0.8],
    ['It was heard by Tribunal 4, where Oda Brenn sat.', 0.8],
  ])('%s', (text, worth) => {
    expect(choosing(text, asked('which tribunal heard it'), 'tribunal')).toBe(worth);
  });
});

describe('namesWhom', () => {
  it.each([
    ['The leak was seen by a night porter.', '“It dripped,” said the porter, Oda Brenn.', true],
    ['A young diver found it.', 'Oda Brenn, the diver, wept.', true],
    ['A young diver found it.', 'The diver, Oda Brenn, wept.', true],
    ['A young diver found it.', 'She wept.', false],
    ['The diver found it.', '“Look,” said the diver, Oda Brenn.', false],
    ['A young diver found it.', 'It went to the mayor, Oda Brenn.', false],
    ['A young diver found it.', '', false],
  ])('%s %s', (text, next, expected) => {
    expect(namesWhom(text, next)).toBe(expected);
  });
});

describe('explains', () => {
  it.each([
    ['Oda Brenn, a diver, found it.', true],
    ['Oda Brenn is the first of them.', true],
    ['The salvage diver Brenn found it.', true],
    ['Brenn found it with a diver.', false],
    ['The Brennwald is a forest.', false],
  ])('%s', (text, expected) => {
    expect(explains(text, asked('who is oda brenn'))).toBe(expected);
  });
});
