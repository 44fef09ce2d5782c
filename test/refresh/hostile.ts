import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that a person, an editor or an enemy may put among the reports; a reason where it is no report. */
export interface Hostile {
  name: string;
  /** Bytes, or what makes the file. */
  made: string | Uint8Array | ((path: string) => void);
  /** What its rejection says; null where it is taken in; `ignored` where it is passed over. */
  reason: RegExp | null | 'ignored';
}

const SENTENCE = 'A dam broke above Ostrel on Monday and flooded 40 houses.';
const utf16 = (text: string, big = false): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const page = (body: string, head = ''): string =>
  `<!doctype html><html><head>${head}</head><body><article><p>${SENTENCE}</p>${body}</article></body></html>`;
const CAPTIONS =
  '<!doctype html><article><figure><img src="a.jpg"><figcaption>Water in Ostrel. (Photo: Ida Brenn)</figcaption></figure></article>';
const front = (yaml: string): string => `---\n${yaml}\n---\n${SENTENCE}\n`;
const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((k, n) => `${k}: &${k} [${Array(9).fill(`*${String.fromCharCode(97 + n)}`)}]`).join('\n')}`;
/** Entities that would be 10,000,000,000 words if they were put in for one another. */
const laughs = Array.from(
  'bcdefghijk',
  (name, n) => `<!ENTITY ${name} "${`&${'abcdefghij'[n]};`.repeat(10)}">`,
).join('');
/** Pseudo-random bytes, the same each time. */
const noise = (length: number): Uint8Array => {
  let state = 7;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 24;
  });
};

const entry = (name: string, made: Hostile['made'], reason: Hostile['reason']): Hostile => ({
  name,
  made,
  reason,
});

/** Encodings and bytes. */
const BYTES: Hostile[] = [
  entry('empty-text.txt', '', /is empty/),
  entry('empty-md.md', '', /is empty/),
  entry('empty.html', '', /is empty/),
  entry('bom-only.txt', Buffer.from([0xef, 0xbb, 0xbf]), /no text/),
  entry('white.txt', ' \n\t\n \r\n', /no text/),
  entry('marks.txt', '… — *** !!!\n\n---\n', /no text/),
  entry('utf8-bom.txt', `\ufeff${SENTENCE}`, null),
  entry('utf16le.txt', utf16(SENTENCE), null),
  entry('utf16be.txt', utf16(SENTENCE, true), null),
  entry('utf16-odd.txt', Buffer.concat([utf16(SENTENCE), Buffer.from([0x41])]), null),
  entry('utf16-no-bom.txt', utf16(SENTENCE).subarray(2), /binary/),
  entry('latin1.txt', Buffer.from(`Un été à Ostrel. ${SENTENCE}`, 'latin1'), null),
  entry('cut-utf8.txt', Buffer.concat([Buffer.from(SENTENCE), Buffer.from([0xe2, 0x82])]), null),
  entry('overlong.txt', Buffer.concat([Buffer.from(SENTENCE), Buffer.from([0xc0, 0xaf])]), null),
  entry('nul.txt', `${SENTENCE}\0${SENTENCE}`, /binary/),
  entry('nuls.md', new Uint8Array(5000), /binary/),
  entry('noise-text.txt', noise(20_000), /binary/),
  entry('noise.html', noise(20_000), /binary/),
  entry('pdf.txt', `%PDF-1.7\n${SENTENCE}`, /binary/),
  entry('zip.md', Buffer.from('PK\u0003\u0004 and so on'), /binary/),
  entry('rtf.txt', `{\\rtf1 ${SENTENCE}}`, /binary/),
  entry('controls.txt', `${SENTENCE}${'\u0007\u001b'.repeat(50)}`, /binary/),
  entry('old-mac.txt', `${SENTENCE}\r\r${SENTENCE}\r`, null),
  entry('marks-of-direction.txt', `\u202e${SENTENCE}\u202c\u200b`, null),
  entry('surrogates.txt', Buffer.from(`${SENTENCE} \\ud800`, 'utf8'), null),
  entry('combining.txt', `${SENTENCE} ${`e${'\u0301'.repeat(1500)}`}`, null),
];

/** Front matter. */
const FRONT: Hostile[] = [
  entry('yaml-bomb.md', front(bomb), /front matter/),
  entry('yaml-tag.md', front('headline: !!js/function "function(){}"'), null),
  entry(
    'yaml-proto.md',
    front('__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}'),
    null,
  ),
  entry('yaml-open.md', `---\nheadline: never closed\n${SENTENCE}\n`, /front matter/),
  entry('yaml-list.md', front('- a\n- b'), /front matter/),
  entry('yaml-broken.md', front('headline: "unclosed'), /front matter/),
  entry('yaml-date.md', front('date: 2026-13-45'), /broken date/),
  entry('yaml-date-word.md', front('date: yesterday'), /broken date/),
  entry('yaml-deep.md', front(`headline: ${'['.repeat(2000)}${']'.repeat(2000)}`), /front matter/),
  entry('yaml-long.md', front(`headline: ${'x'.repeat(100_000)}`), /front matter/),
  entry('yaml-number.md', front('headline: 12\noutlet: true'), null),
  entry('yaml-only.md', '---\nheadline: Nothing else\n---\n', /no text/),
  entry('headline-only.md', '# Only a headline\n', /no text/),
];

/** HTML. */
const HTML: Hostile[] = [
  entry('script.html', page('<script>process.exit(9)</script><img src=x onerror="process.exit(9)">'), null),
  entry('script-only.html', '<script>document.write("A dam broke.")</script>', /no text/),
  entry('entities.html', `<!DOCTYPE x [<!ENTITY a "ha">${laughs}]>${page('<p>&k;</p>')}`, null),
  entry('external.html', `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${page('<p>&a;</p>')}`, null),
  entry('deep.html', page('<div>'.repeat(5000)), /deeper than/),
  entry('wide.html', page('<p>x</p>'.repeat(60_000)), /elements/),
  entry('unclosed.html', page('<p><b><i><a href="'), null),
  entry('frames.html', page('<iframe src="file:///etc/passwd"></iframe><object data="x"></object>'), null),
  entry('refresh.html', page('', '<meta http-equiv="refresh" content="0;url=http://127.0.0.1/">'), null),
  entry(
    'base.html',
    page('', '<base href="http://127.0.0.1/"><link rel="canonical" href="javascript:alert(1)">'),
    null,
  ),
  entry('captions-only.html', CAPTIONS, null),
  entry('comment.html', `<!--${'-'.repeat(100_000)}-->${page('')}`, null),
  entry('attributes.html', page(`<p ${'a="b" '.repeat(20_000)}>End.</p>`), null),
  entry('text-as.html', SENTENCE, null),
];

/** Sizes. */
const SIZES: Hostile[] = [
  entry(
    'hundred-mb.txt',
    (path) => [writeFileSync(path, SENTENCE), truncateSync(path, 100 * 1024 * 1024)],
    /larger than/,
  ),
  entry('one-line.txt', `${SENTENCE} `.repeat(2000), null),
  entry('ten-mb-line.txt', `${SENTENCE} `.repeat(180_000), /characters of text/),
  entry('million.txt', 'Hi.\n\n'.repeat(1_000_000), /paragraphs, more|characters of text/),
  entry('one-word.txt', 'x'.repeat(1_000_000), /no text/),
  entry('paragraphs.txt', 'A dam.\n\n'.repeat(5000), null),
  entry('digits.txt', `${'7'.repeat(200_000)} houses.`, null),
  entry('stars.md', '*'.repeat(50_000) + SENTENCE, /no text/),
  entry('quotes.txt', `“`.repeat(20_000), /no text/),
  entry('open-quotes.txt', `${'“He said '.repeat(3000)}`, null),
  entry('brackets.md', '['.repeat(50_000) + SENTENCE, /no text/),
  entry('newlines.txt', `${'\n'.repeat(500_000)}${SENTENCE}`, null),
];

const fifo = (path: string): void => void execFileSync('mkfifo', [path]);

/** Names, links, and what is no file. */
const NAMES: Hostile[] = [
  entry('folder.md', (path) => mkdirSync(path), /is a folder/),
  entry('pipe.md', fifo, /no regular file/),
  entry('outside.md', (path) => symlinkSync('/etc/hostname', path), /out of the folder/),
  entry('devices.md', (path) => symlinkSync('/dev/zero', path), /out of the folder/),
  entry('nowhere.md', (path) => symlinkSync('nothing.md', path), /link to nothing/),
  entry('itself.md', (path) => symlinkSync('itself.md', path), /can't be read|link to nothing/),
  entry('line\nbreak.md', SENTENCE, null),
  entry('emoji-🌊.md', SENTENCE, null),
  entry(`${'n'.repeat(252)}.md`, SENTENCE, null),
  entry(`${'é'.repeat(126)}.md`, SENTENCE, null),
  entry('dots...md', SENTENCE, null),
  entry(' space .md', SENTENCE, null),
  entry('quote\'"`$(x).md', SENTENCE, null),
  entry('-rf.md', SENTENCE, null),
  entry('__proto__.md', SENTENCE, null),
  entry('constructor.md', SENTENCE, null),
  entry('.hidden.md', SENTENCE, 'ignored'),
  entry('report.md~', SENTENCE, 'ignored'),
  entry('#report.md#', SENTENCE, 'ignored'),
  entry('report.md.swp', SENTENCE, 'ignored'),
  entry('UPPER.TXT', SENTENCE, null),
  entry('twin.html', page(''), null),
  entry('twin.md', SENTENCE, /same id as twin\.html/),
];

export const HOSTILE: readonly Hostile[] = [...BYTES, ...FRONT, ...HTML, ...SIZES, ...NAMES];

/** Puts them all into a folder. */
export function putHostile(folder: string): void {
  for (const { name, made } of HOSTILE) {
    const path = join(folder, name);
    if (typeof made === 'function') made(path);
    else writeFileSync(path, made);
  }
  if (process.getuid?.() !== 0) chmodSync(join(folder, 'old-mac.txt'), 0o400);
}
