import { createHash } from 'node:crypto';

/** Characters of an id: 40 bits, enough to keep hundreds of thousands of disagreements apart. */
const LENGTH = 10;

/**
 * Names a disagreement, the same as long as what it is made from stays the same, whatever other reports come and go.
 * @param kind kind of the disagreement
 * @param parts what tells it from others of its kind: reports, values, sentences
 * @returns 10 hexadecimal digits
 */
export const disagreementId = (kind: string, ...parts: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, ...parts]))
    .digest('hex')
    .slice(0, LENGTH);
