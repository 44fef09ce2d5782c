/** @returns the share of some words that are held, 0 to 1; of none, 0 */
export const shareOf = (words: readonly string[], isHeld: (word: string) => boolean): number =>
  words.length > 0 ? words.filter(isHeld).length / words.length : 0;
