import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGE_CHARACTERS, MESSAGE_COMPONENTS } from '../../src/discord/limits.ts';
import { renderPage } from '../../src/discord/message.ts';
import { paginate } from '../../src/discord/pages.ts';
import type { Block, Reply } from '../../src/replies/types.ts';

const citation = {
  report: 'harbour-fire',
  headline: 'Fire in the harbour',
  date: '2031-04-02',
  outlet: 'Sample Post',
  url: 'https://post.example/fire',
  paragraph: 3,
};
const reply = (...blocks: Block[]): Reply => ({ tone: 'answered', title: 'Title', blocks, footer: 'Footer' });
const displaysOf = (...blocks: Block[]) => paginate(reply(...blocks)).flatMap(({ displays }) => displays);
const evidence = (text: string): Block => ({
  kind: 'evidence',
  text,
  speaker: null,
  note: null,
  citations: [citation],
});

describe('a block', () => {
  it('of each kind has its lines', () => {
    const position = {
      value: '40',
      sentence: 'The chief spoke of 40 boats.',
      attributedTo: 'the chief',
      citations: [citation],
    };
    const other = {
      value: '38',
      sentence: '38 boats burnt.',
      attributedTo: null,
      citations: [{ ...citation, url: null }],
    };
    const pages = paginate(
      reply(
        { kind: 'text', text: 'Two\nlines' },
        { kind: 'heading', text: 'Heading' },
        {
          kind: 'evidence',
          text: 'It burnt *all* night.',
          speaker: 'Ada Lind',
          note: 'a note',
          citations: [citation],
        },
        {
          kind: 'variant',
          runs: [
            { text: 'It burnt', differs: false },
            { text: 'until dawn', differs: true },
          ],
          note: 'In other words',
          citations: [{ ...citation, outlet: null, headline: null, date: null, url: null }],
        },
        { kind: 'item', term: '/ask', text: 'Ask', citations: [] },
        {
          kind: 'disagreement',
          about: 'boats burnt',
          label: 'Different figures',
          reason: 'both tell of boats burnt',
          positions: [position, other],
        },
      ),
    );
    expect(pages.map(({ displays }) => displays.join('\n⏎\n')).join('\n⏎⏎\n')).toMatchInlineSnapshot(`
      "Two
      lines
      ⏎
      ### Heading
      > It burnt \\*all\\* night.
      — Ada Lind · a note
      -# \\[1\\] [Sample Post, “Fire in the harbour” · 2031-04-02 · ¶ 3](https://post.example/fire)
      ↳ In other words
      > It burnt **until dawn**
      -# \\[1\\] harbour-fire · ¶ 3
      ⏎
      **/ask**
      Ask
      ⏎
      ⚠️ **boats burnt**
      -# Different figures · both tell of boats burnt
      **40** · Sample Post · 1 report
      > The chief spoke of 40 boats.
      — the chief
      -# \\[1\\] [Sample Post, “Fire in the harbour” · 2031-04-02 · ¶ 3](https://post.example/fire)
      **38** · Sample Post · 1 report
      > 38 boats burnt.
      -# \\[1\\] Sample Post, “Fire in the harbour” · 2031-04-02 · ¶ 3"
    `);
  });

  it('stands whole on a page, and keeps its heading', () => {
    const blocks = Array.from({ length: 9 }, (_, i): Block[] => [
      { kind: 'heading', text: `Heading ${i}` },
      evidence(`${i} ${'word '.repeat(250)}end`),
    ]).flat();
    expect(paginate(reply(...blocks)).length).toBeGreaterThan(2);
    for (const display of displaysOf(...blocks))
      expect(display).toMatch(/^### Heading (\d)\n> \1 .* end\n-# \\\[1\\\] \[/);
  });

  it('too large for a page is parted between sentences, each part a quote', () => {
    const sentences = Array.from(
      { length: 80 },
      (_, i) => `Sentence ${i} tells of *one* boat and its owner.`,
    );
    const displays = displaysOf(evidence(sentences.join(' ')));
    const quoted = displays
      .join('\n')
      .split('\n')
      .filter((line) => line.startsWith('> '));
    expect(quoted.length).toBeGreaterThan(1);
    expect(quoted.every((line) => line.trimEnd().endsWith('owner.'))).toBe(true);
    expect(
      quoted
        .map((line) => line.slice(2).trim())
        .join(' ')
        .replaceAll('\\', ''),
    ).toBe(sentences.join(' '));
  });

  it('of one endless word is parted all the same', () => {
    const displays = displaysOf(evidence('a*'.repeat(5_000)));
    expect(displays.join('').match(/\\\*/g)).toHaveLength(5_000);
  });
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }).map((part) => part.repeat(40)),
  fc.string({ minLength: 1, maxLength: 3 }).map((part) => part.repeat(1_500)),
);
const citations = fc.array(
  fc.record({
    report: text,
    headline: fc.option(text),
    date: fc.constant(null),
    outlet: fc.option(text),
    url: fc.option(fc.webUrl()),
    paragraph: fc.nat(),
  }),
  { maxLength: 4 },
);
const position = fc.record({ value: text, sentence: text, attributedTo: fc.option(text), citations });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text }),
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record({ kind: fc.constant('item' as const), term: text, text, citations }),
  fc.record({
    kind: fc.constant('evidence' as const),
    text,
    speaker: fc.option(text),
    note: fc.option(text),
    citations,
  }),
  fc.record({
    kind: fc.constant('variant' as const),
    runs: fc.array(fc.record({ text, differs: fc.boolean() }), { maxLength: 4 }),
    note: text,
    citations,
  }),
  fc.record({
    kind: fc.constant('disagreement' as const),
    reason: fc.option(text),
    about: text,
    label: text,
    positions: fc.array(position, { maxLength: 4 }),
  }),
);

describe('any reply', () => {
  it('keeps within the limits of a message, on every page', () => {
    const replies = fc.record({
      tone: fc.constantFrom('answered', 'disputed', 'abstained', 'error', 'info'),
      title: text,
      blocks: fc.array(block, { maxLength: 12 }),
      footer: fc.option(text),
    });
    fc.assert(
      fc.property(replies, (any) => {
        const count = paginate(any).length;
        for (let page = 0; page < count; page++) {
          const message = renderPage(any, page, (controls) => controls.map((_, place) => `${place}`));
          const seen = measure(message.components);
          expect(seen.characters).toBeLessThanOrEqual(MESSAGE_CHARACTERS);
          expect(seen.components).toBeLessThanOrEqual(MESSAGE_COMPONENTS);
          expect(seen.empty).toBe(0);
        }
      }),
      { numRuns: 50 },
    );
  });
});

function measure(components: readonly object[]): { characters: number; components: number; empty: number } {
  const total = { characters: 0, components: 0, empty: 0 };
  for (const component of components) {
    const inner =
      'components' in component && Array.isArray(component.components) ? measure(component.components) : null;
    const content = 'content' in component ? String(component.content) : null;
    total.components += 1 + (inner?.components ?? 0);
    total.characters += (content?.length ?? 0) + (inner?.characters ?? 0);
    total.empty += (content?.trim() === '' ? 1 : 0) + (inner?.empty ?? 0);
  }
  return total;
}
