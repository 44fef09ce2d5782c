import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clean, clip, escapeMarkdown, linkTarget, oneLine } from '../../src/discord/markdown.ts';

const ESCAPED: readonly (readonly [string, string])[] = [
  ['810 drones and 13 missiles', '810 drones and 13 missiles'],
  ['at 7.30 a.m. - or later', 'at 7.30 a.m. - or later'],
  ['# Heading', '\\# Heading'],
  ['### Heading', '\\### Heading'],
  ['#hashtag', '#hashtag'],
  ['-# small', '\\-# small'],
  ['> quoted', '\\> quoted'],
  ['>>> quoted', '\\>>> quoted'],
  ['- item', '\\- item'],
  ['* item', '\\* item'],
  ['1. item', '1\\. item'],
  ['1.5 tonnes', '1.5 tonnes'],
  ['**bold** _italic_ ~~gone~~', '\\*\\*bold\\*\\* \\_italic\\_ \\~\\~gone\\~\\~'],
  ['||hidden|| `code`', '\\|\\|hidden\\|\\| \\`code\\`'],
  ['[click](https://a.example)', '\\[click\\](https\\://a.example)'],
  ['<https://a.example>', '\\<https\\://a.example>'],
  ['@everyone and @here', '\\@everyone and \\@here'],
  ['<@1> <@&2> <#3> </ask:4>', '\\<\\@1> \\<\\@&2> \\<#3> \\</ask:4>'],
  ['<t:1757226000:R>', '\\<t\\:1757226000:R>'],
  ['<:flag:1> :tada:', '\\<\\:flag:1> \\:tada:'],
  ['back\\slash', 'back\\\\slash'],
  ['one\n# two\n  - three', 'one\n\\# two\n  \\- three'],
];

test.each(ESCAPED)('%j is shown as it is', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

const CLEANED: readonly (readonly [string, string])[] = [
  ['zero\u200bwidth\u2060', 'zerowidth'],
  ['right\u202eto left\u202c \u2066isolated\u2069', 'rightto left isolated'],
  ['soft\u00adhyphen', 'softhyphen'],
  ['bell\u0007 and escape\u001b[31m', 'bell and escape[31m'],
  ['\ufeffmark of order', 'mark of order'],
  ['join\u200ded', 'joined'],
  ['👩\u200d🚒', '👩\u200d🚒'],
  ['نمی\u200cخواهم', 'نمی\u200cخواهم'],
  ['❤\ufe0f', '❤\ufe0f'],
  ['Zürich', 'Zürich'],
  [`tower${'\u0300'.repeat(50)}`, 'tower\u0300\u0300\u0300\u0300'],
  ['a\r\nb\u2028c', 'a\nb\nc'],
  ['a\n\n\n\nb', 'a\n\nb'],
  ['half \ud83d', 'half \ufffd'],
];

test.each(CLEANED)('%j hides and breaks nothing', (text, cleaned) => {
  expect(clean(text)).toBe(cleaned);
});

describe('any text', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 200 });

  it('comes back from its escaped form', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(escapeMarkdown(text).replace(/\\(.)/gsu, '$1')).toBe(text);
      }),
    );
  });

  it('holds no mark that is not escaped', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(escapeMarkdown(text).replace(/\\./gsu, '')).not.toMatch(
          /[\\*_~`|[\]<@]|:\/\/|^\s*(?:#{1,3}\s|[->])/m,
        );
      }),
    );
  });

  it('is clean once and for all', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(clean(clean(text))).toBe(clean(text));
        expect(oneLine(text)).not.toMatch(/\n/);
      }),
    );
  });
});

const LINKS: readonly (readonly [string | null, string | null])[] = [
  ['https://news.example/a?b=c', 'https://news.example/a?b=c'],
  ['https://news.example/a)b(c', 'https://news.example/a%29b%28c'],
  ['https://news.example/@everyone', 'https://news.example/%40everyone'],
  ['javascript:alert(1)', null],
  ['https://user:word@news.example/', null],
  [`https://news.example/${'a'.repeat(400)}`, null],
  ['not an address', null],
  [null, null],
];

test.each(LINKS)('%j is linked as %j', (url, target) => {
  expect(linkTarget(url)).toBe(target);
});

test.each([
  ['short', 9, 'short'],
  ['rather long', 7, 'rather…'],
  ['ab👍c', 4, 'ab…'],
])('%j in %i characters is %j', (text, characters, clipped) => {
  expect(clip(text, characters)).toBe(clipped);
});
