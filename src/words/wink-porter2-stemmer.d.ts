// the package brings no types of its own
declare module 'wink-porter2-stemmer' {
  /** @param word lower-case; anything else is given back as it is */
  export default function stem(word: string): string;
}
