import type { Citation } from '../reports/types.ts';
import { type Pointer, pointTo, wordsIn } from './pointer.ts';
import type { Block, Choice, Offer, Reply } from './types.ts';
import { placeOf, type Stamp, stampLine } from './wording.ts';

/** Blocks that are shown before and after the one that is meant. */
const CONTEXT = 2;

/** A block of a report. */
interface Told {
  text: string;
  citation: Citation;
}

const whole = ({ text, citation: { paragraph } }: Told): Block => ({
  kind: 'passage',
  paragraph,
  runs: [{ text, marked: false }],
  citations: [],
});

/**
 * @param told all blocks of the report, in order
 * @returns the block that is meant among those around it, the words marked; null when they are not in it any more
 */
export function passageReply(told: readonly Told[], pointer: Pointer, stamp: Stamp): Reply | null {
  const at = told.findIndex(({ citation }) => citation.paragraph === pointer.paragraph);
  const meant = told[at];
  const found = meant && wordsIn(meant.text, pointer);
  if (!meant || !found) return null;
  const runs = found.map((text, i) => ({ text, marked: i === 1 })).filter(({ text }) => text.trim() !== '');
  const { headline, report, outlet, paragraph } = meant.citation;
  return {
    tone: 'info',
    title: [outlet, headline ? `“${headline}”` : report].filter(Boolean).join(', '),
    blocks: [
      ...told.slice(Math.max(0, at - CONTEXT), at).map(whole),
      { kind: 'passage', paragraph, runs, citations: [meant.citation] },
      ...told.slice(at + 1, at + 1 + CONTEXT).map(whole),
    ],
    footer: stampLine(stamp),
  };
}

/** @param words as they stand in the cited block */
const passageChoice = (citation: Citation, words: string, block: Block): Choice => ({
  label: `${placeOf(citation)}: ${words}`,
  value: pointTo(citation, words),
  block,
});

/** @returns every passage that the blocks of an answer cite, once; where further reports say the same, as a whole */
export function passagesOf(blocks: readonly Block[]): Choice[] {
  const choices = blocks.flatMap((block): Choice[] => {
    if (block.kind === 'evidence') return cited(block.words ?? block.text, block.citations, block);
    if (block.kind !== 'disagreement') return [];
    return block.positions.flatMap(({ sentence, citations }) => cited(sentence, citations, block));
  });
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()];
}

const cited = (words: string, citations: readonly Citation[], block: Block): Choice[] =>
  citations.map((citation, i) => passageChoice(citation, i === 0 ? words : '', block));

/** @returns the offer to show one of these passages; nothing where there is none */
export const passageOffer = (choices: readonly Choice[]): Offer[] =>
  choices.length === 0 ? [] : [{ action: 'passage', choices }];
