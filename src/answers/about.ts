import { stemsOf } from '../words/stems.ts';

/**
 * @param about where it is not given, all are kept
 * @param textsOf what is told of a thing
 * @returns the things of which something told shares a word with it
 */
export function keepAbout<T>(
  things: readonly T[],
  about: string | undefined,
  textsOf: (thing: T) => readonly string[],
): T[] {
  const wanted = stemsOf(about ?? '');
  if (wanted.length === 0) return [...things];
  return things.filter((thing) => {
    const told = new Set(textsOf(thing).flatMap((text) => stemsOf(text)));
    return wanted.some((stem) => told.has(stem));
  });
}
