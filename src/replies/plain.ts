import { stripVTControlCharacters } from 'node:util';

/** Control characters, and the marks that turn the direction of what follows: a report must not steer a terminal. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** @returns the text on one line, without anything that a terminal would obey */
export const plainText = (text: string): string =>
  stripVTControlCharacters(text)
    .replace(/[\s\u0085]+/g, ' ')
    .replace(UNSAFE, '')
    .trim();

/**
 * One line of JSON. Characters that some readers take for the end of a line, or that a terminal obeys, are escaped.
 * @param value anything that JSON can hold
 */
export const jsonLine = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
