import type { AllQuotes, Quote, Quotes } from '../answers/types.ts';
import type { QuotationKind } from '../evidence/types.ts';
import { differenceFrom } from './difference.ts';
import { passageOffer, passagesOf } from './passage.ts';
import type { Block, Reply, Run } from './types.ts';
import { counted, eitherOf, heading, type Stamp, section, stampLine, text } from './wording.ts';

type Variant = Quote['variants'][number];
type Said = Omit<Quote, 'variants'> & { variants?: Variant[] };

/** A quotation gets its marks back; an indirect statement is the reporter's sentence and has none. */
const marked = (words: string, kind: QuotationKind): string => (kind === 'indirect' ? words : `“${words}”`);

const wordsOf = ({ text, parts, kind }: Said): string =>
  (parts ?? [{ text }]).map((part) => marked(part.text, kind)).join(' … ');

/** Where it runs on into further blocks, each of them is cited. */
function citationsOf({ citations, parts = [] }: Said) {
  const cited = new Set(citations.map(({ report, paragraph }) => `${report} ${paragraph}`));
  const further = parts
    .map(({ citation }) => citation)
    .filter(({ report, paragraph }) => !cited.has(`${report} ${paragraph}`));
  return [...citations, ...further];
}

/** The marks go into the runs, as they stand beside words. */
function markedRuns(runs: readonly Run[], kind: QuotationKind): Run[] {
  if (kind === 'indirect') return [...runs];
  const last = runs.length - 1;
  return runs.map(({ text, differs }, i) => ({
    text: `${i === 0 ? '“' : ''}${text}${i === last ? '”' : ''}`,
    differs,
  }));
}

function variantBlock(quote: Said, variant: Variant): Block {
  const whole = (quote.parts ?? [quote]).map((part) => part.text).join(' ');
  const part =
    variant.text.length < whole.length ? 'A part of the same words' : 'The same words at greater length';
  const runs = variant.differs
    ? differenceFrom(variant.text, whole)
    : [{ text: variant.text, differs: false }];
  return {
    kind: 'variant',
    runs: markedRuns(runs, quote.kind),
    note: variant.differs ? 'In other words' : part,
    citations: [variant.citation],
  };
}

function quoteBlocks(quote: Said): Block[] {
  const evidence: Block = {
    kind: 'evidence',
    text: wordsOf(quote),
    words: quote.text,
    speaker: null,
    note: null,
    citations: citationsOf(quote),
  };
  return [evidence, ...(quote.variants ?? []).map((variant) => variantBlock(quote, variant))];
}

const ofKind = (quotes: readonly Said[], kind: QuotationKind): Block[] =>
  quotes.filter((quote) => quote.kind === kind).flatMap(quoteBlocks);

const byKind = (quotes: readonly Said[]): Block[] => [
  ...ofKind(quotes, 'direct'),
  ...section('Words quoted inside a sentence', ofKind(quotes, 'fragment')),
  ...section('Reported without quotation marks, so not their own words', ofKind(quotes, 'indirect')),
];

function nobody(asked: string, suggestions: string[], stamp: Stamp): Reply {
  const closest = suggestions.length === 0 ? [] : [text(`Did you mean ${eitherOf(suggestions)}?`)];
  return {
    tone: 'abstained',
    title: asked,
    blocks: [text(`The reports quote no one speaker known as “${asked}”.`), ...closest],
    footer: stampLine(stamp),
  };
}

/**
 * @param asked the name as it was typed
 * @returns quotations first, fragments and indirect statements apart from them
 */
export function quotesReply(
  { speaker, suggestions, quotes }: Quotes,
  asked: string,
  stamp: Stamp,
  about?: string,
): Reply {
  if (speaker === null) return nobody(asked, suggestions, stamp);
  const aliases = speaker.aliases.filter((alias) => alias !== speaker.name);
  const on = about === undefined ? '' : ` about “${about}”`;
  const said = byKind(quotes);
  return {
    tone: quotes.length > 0 ? 'answered' : 'abstained',
    title: speaker.name,
    blocks: [
      ...(aliases.length > 0 ? [text(`Also in the reports as: ${aliases.join(', ')}`)] : []),
      ...(quotes.length > 0 ? said : [text(`The reports hold no statement${on} by this speaker.`)]),
    ],
    footer: stampLine(stamp),
    actions: passageOffer(passagesOf(said)),
  };
}

/** @returns everyone who is quoted, and the quotations whose speaker is not known */
export function allQuotesReply({ speakers, unattributed }: AllQuotes, stamp: Stamp): Reply {
  return {
    tone: 'info',
    title: 'Everyone who is quoted',
    blocks: [
      text(`${counted(speakers.length, 'speaker')}.`),
      ...speakers.flatMap(({ name, quotes }) => [heading(name), ...bySpeaker(quotes)]),
      ...section('Speaker not known', unattributed.flatMap(quoteBlocks)),
    ],
    footer: stampLine(stamp),
  };
}

/** Under a speaker's name there is no further heading: a note says what is no quotation. */
const bySpeaker = (quotes: readonly Quote[]): Block[] =>
  quotes.flatMap((quote) =>
    quoteBlocks(quote).map((block) =>
      block.kind === 'evidence' && quote.kind === 'indirect'
        ? { ...block, note: 'reported without quotation marks' }
        : block,
    ),
  );
