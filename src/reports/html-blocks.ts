/** A text block of a page's main part. */
export interface HtmlBlock {
  text: string;
  role: 'prose' | 'caption' | 'heading';
}

const BLOCK_TAGS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
);
const NO_TEXT = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT SVG BUTTON SELECT TEXTAREA IFRAME OBJECT HEAD TITLE'.split(' '),
);
/** Stands for <br>: white space that no prose holds. */
export const LINE_BREAK = '\u2028';
/** Two breaks in a row part paragraphs. */
const PARAGRAPH_BREAK = /\u2028\s*\u2028/;
const ELEMENT = 1;
const TEXT = 3;

/** What is used of a DOM node. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly className?: unknown;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

/** @returns the text blocks under a node in reading order, white space folded; descends by recursion */
export function htmlBlocks(root: PageNode): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  let run = '';
  const flush = (role: HtmlBlock['role']) => {
    for (const part of run.split(PARAGRAPH_BREAK)) {
      const text = part.replace(/\s+/g, ' ').trim();
      if (text) blocks.push({ text, role });
    }
    run = '';
  };
  const walk = (node: PageNode, role: HtmlBlock['role']) => {
    for (const child of node.childNodes) {
      const tag = child.nodeName.toUpperCase();
      if (child.nodeType === TEXT) run += child.textContent ?? '';
      else if (child.nodeType !== ELEMENT || NO_TEXT.has(tag)) continue;
      else if (BLOCK_TAGS.has(tag)) {
        flush(role);
        const inner = roleOf(child, tag, role);
        walk(child, inner);
        flush(inner);
      } else walk(child, role);
    }
  };
  walk(root, 'prose');
  flush('prose');
  return blocks;
}

/** Class names by which pages without <figcaption> mark captions. */
const CAPTION_CLASS = /(?:^|[\s_-])caption(?:$|[\s_-])/i;

function roleOf(node: PageNode, tag: string, outer: HtmlBlock['role']): HtmlBlock['role'] {
  if (tag === 'FIGCAPTION' || CAPTION_CLASS.test(String(node.className ?? ''))) return 'caption';
  return /^H[1-6]$/.test(tag) ? 'heading' : outer;
}
