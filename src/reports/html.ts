import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { UserError } from '../errors.ts';
import { type Block, blocksOf } from './blocks.ts';
import type { Draft, DraftPassage } from './draft.ts';
import { dayOf, line, webAddress } from './headers.ts';
import { type HtmlBlock, htmlBlocks, LINE_BREAK } from './html-blocks.ts';

/** A long article has some 3,000 elements. */
const MAX_ELEMENTS = 50_000;
/** Elements within one another; a page has some 40, and extraction slows with the cube of it. */
const MAX_DEPTH = 200;

/** Where pages say the day of publishing, best first. */
const DATE_MARKS: readonly [selector: string, attribute: string][] = [
  ['meta[itemprop="datePublished"]', 'content'],
  ['meta[name="date"]', 'content'],
  ['meta[name="pubdate"]', 'content'],
  ['time[itemprop="datePublished"]', 'datetime'],
  ['article time[datetime]', 'datetime'],
  ['time[datetime]', 'datetime'],
];
const ADDRESS_MARKS: readonly [selector: string, attribute: string][] = [
  ['link[rel="canonical"]', 'href'],
  ['meta[property="og:url"]', 'content'],
];

type Page = ReturnType<typeof parseHTML>['document'];

/** A web page: its main part by Readability, block by block. Scripts are never run. */
export function readHtml(source: string): Draft {
  const elements = source.match(/<[a-z]/gi)?.length ?? 0;
  if (elements > MAX_ELEMENTS) throw new UserError(`has ${elements} elements, more than ${MAX_ELEMENTS}`);
  const { document } = parseHTML(framed(source));
  if (depthOf(document) > MAX_DEPTH) throw new UserError(`nests its elements deeper than ${MAX_DEPTH}`);
  // read before the extraction, which takes the page apart
  const date = mark(document, DATE_MARKS, dayOf);
  const url = mark(document, ADDRESS_MARKS, webAddress);
  // the extraction would make boxes of its own out of line breaks, and then take one of them for the main part
  for (const lineBreak of document.querySelectorAll('br')) lineBreak.replaceWith(LINE_BREAK);
  const title = line(document.querySelector('title')?.textContent);
  const article = mainPart(document);
  const blocks = article?.content ? htmlBlocks(article.content) : [];
  const text = blocks.map((block) => block.text).join('\n\n');
  const outlet = line(article?.siteName);
  return {
    text,
    headline: headlineOf(line(article?.title) ?? title, outlet),
    date: dayOf(article?.publishedTime ?? '') ?? date,
    outlet,
    url,
    passages: blocksOf(text).flatMap((block, k) => passageOf(block, blocks[k])),
  };
}

function mainPart(page: Page) {
  try {
    return new Readability(page, { serializer: (node) => node, keepClasses: true }).parse();
  } catch (cause) {
    throw new UserError("holds HTML that can't be read", { cause });
  }
}

/** Pages may leave out <html>, <head> and <body>; the parser does not put them in. */
function framed(source: string): string {
  const html = source.search(/<html\b/i);
  if (html >= 0 && source.search(/<body\b/i) > html) return source;
  const inner = source.replace(/<\/?(?:html|head|body)\b[^<>]*>/gi, '');
  return `<!doctype html><html><head></head><body>${inner}</body></html>`;
}

/** Drops " - Outlet" from the end. */
function headlineOf(title: string | null, outlet: string | null): string | null {
  if (title === null || outlet === null || !title.toLowerCase().endsWith(outlet.toLowerCase())) return title;
  const own = title.slice(0, -outlet.length);
  return /\s[-–—|·:]\s*$/.test(own) ? line(own.replace(/\s+[-–—|·:]\s*$/, '')) : title;
}

function passageOf(block: Block, source: HtmlBlock | undefined): DraftPassage[] {
  if (!source || source.role === 'heading') return [];
  return [source.role === 'caption' ? { ...block, kind: 'caption' } : block];
}

function mark(
  page: Page,
  marks: readonly [selector: string, attribute: string][],
  read: (value: string) => string | null,
): string | null {
  for (const [selector, attribute] of marks) {
    const value = read(page.querySelector(selector)?.getAttribute(attribute) ?? '');
    if (value !== null) return value;
  }
  return null;
}

/** Without recursion, for pages that are nested without end. */
function depthOf(page: Page): number {
  let depth = 1;
  let deepest = 1;
  let element = page.documentElement;
  while (element) {
    if (element.firstElementChild) {
      element = element.firstElementChild;
      deepest = Math.max(deepest, ++depth);
      continue;
    }
    while (element && !element.nextElementSibling) {
      element = element.parentElement;
      depth--;
    }
    element = element?.nextElementSibling;
  }
  return deepest;
}
