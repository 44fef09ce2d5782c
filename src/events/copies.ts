/** Words of a shingle: long enough that two reporters hardly ever write many of the same by chance. */
const SHINGLE_WORDS = 3;
/** Least share of the shorter text's shingles that a copy has in common with the other. */
const COPIED_AT = 0.5;
/** Words; below it two reporters may well write the same sentence. */
const SHORTEST_TEXT = 12;
/** Texts looked up for one shingle: one that more texts share is a set phrase, and the cost stays near-linear. */
const MOST_TEXTS = 16;

/** What stands within quotation marks is the speaker's: all who heard it write the same. */
const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»|„[^“”]*[“”]/gu;

/** A text by its shingles, and the number of its group. */
interface Sketch {
  shingles: ReadonlySet<string>;
  group: number;
}

/**
 * Which texts were copied from one another, with a word changed here and there or the one inside the other. Only what
 * the reporter wrote is compared; near-linear in the length of all texts.
 * @returns for each text the number of its group: texts of one number are one text
 */
export function copyGroups(texts: readonly string[]): number[] {
  const byShingle = new Map<string, Sketch[]>();
  return texts.map((text, group) => {
    const shingles = shinglesOf(text);
    const original = bestMatch(shingles, byShingle);
    if (original) return original.group;
    const sketch = { shingles, group };
    for (const shingle of shingles) {
      const known = byShingle.get(shingle);
      if (!known) byShingle.set(shingle, [sketch]);
      else if (known.length < MOST_TEXTS) known.push(sketch);
    }
    return group;
  });
}

/** The text that shares most with the given shingles, if it shares enough. */
function bestMatch(
  shingles: ReadonlySet<string>,
  byShingle: ReadonlyMap<string, readonly Sketch[]>,
): Sketch | null {
  const shared = new Map<Sketch, number>();
  for (const shingle of shingles)
    for (const sketch of byShingle.get(shingle) ?? []) shared.set(sketch, (shared.get(sketch) ?? 0) + 1);
  let best: Sketch | null = null;
  let most = COPIED_AT;
  for (const [sketch, count] of shared) {
    const share = count / Math.min(shingles.size, sketch.shingles.size);
    if (share < most) continue;
    best = sketch;
    most = share;
  }
  return best;
}

/** Runs of words in the reporter's own voice; none where the text is too short to tell a copy by. */
function shinglesOf(text: string): Set<string> {
  const words =
    text
      .replace(QUOTED, ' ')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  if (words.length < SHORTEST_TEXT) return shingles;
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++)
    shingles.add(words.slice(i, i + SHINGLE_WORDS).join(' '));
  return shingles;
}
