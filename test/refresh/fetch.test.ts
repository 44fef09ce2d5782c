import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { isPublic } from '../../src/refresh/address.ts';
import { fetchPage } from '../../src/refresh/fetch.ts';
import { readReport } from '../../src/reports/read.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** @returns the address of a server on this machine */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const anywhere = { allows: () => true, longestMs: 2000 };
const PAGE = '<html><body><article><p>A dam broke above Ostrel on Monday.</p></article></body></html>';
const html =
  (body: string | Buffer, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  };

describe('isPublic', () => {
  it.each([
    ['8.8.8.8', true],
    ['93.184.216.34', true],
    ['2606:2800:220:1:248:1893:25c8:1946', true],
    ['127.0.0.1', false],
    ['127.8.9.1', false],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['100.64.0.1', false],
    ['100.100.100.200', false],
    ['169.254.169.254', false],
    ['168.63.129.16', false],
    ['192.0.0.192', false],
    ['198.18.0.1', false],
    ['203.0.113.9', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['240.0.0.1', false],
    ['::', false],
    ['::1', false],
    ['fe80::1', false],
    ['fe80::1%eth0', false],
    ['fc00::1', false],
    ['fd00:ec2::254', false],
    ['ff02::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:10.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['2001:db8::1', false],
    ['localhost', false],
    ['', false],
  ])('%s: %s', (address, expected) => expect(isPublic(address)).toBe(expected));
});

describe('fetchPage', () => {
  it('fetches a page under a name of its own', async () => {
    const address = await serve(html(PAGE));
    const { name, bytes } = await fetchPage(`${address}/2026/dam-breaks.html?x=../../etc`, anywhere);
    expect(name).toMatch(/^127\.0\.0\.1-dam-breaks-[0-9a-f]{8}\.html$/);
    expect(readReport(name, bytes).text).toContain('A dam broke above Ostrel');
  });

  it.each([
    ['gzip', gzipSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
  ])('unpacks %s', async (encoding, body) => {
    const address = await serve(html(body, { 'content-encoding': encoding }));
    expect(new TextDecoder().decode((await fetchPage(address, anywhere)).bytes)).toBe(PAGE);
  });

  it('believes the server about its letters', async () => {
    const address = await serve((_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/plain; charset=windows-1251' })
        .end(Buffer.from([0xcf, 0xf0])),
    );
    const { name, bytes } = await fetchPage(`${address}/a`, anywhere);
    expect([name.endsWith('.txt'), new TextDecoder().decode(bytes)]).toEqual([true, 'Пр']);
  });

  it.each([
    ['127.0.0.1 itself', 'http://127.0.0.1:9/'],
    ['a number for it', 'http://2130706433:9/'],
    ['its hexadecimal', 'http://0x7f.1:9/'],
    ['IPv6 loopback', 'http://[::1]:9/'],
    ['a mapped address', 'http://[::ffff:127.0.0.1]:9/'],
    ['a name for it', 'http://localhost:9/'],
    ['cloud metadata', 'http://169.254.169.254/latest/meta-data/'],
  ])('does not ask %s', async (_, address) => {
    await expect(fetchPage(address)).rejects.toThrow(/no address of the open internet/);
  });

  it.each([
    ['file:///etc/passwd', /no web address/],
    ['ftp://example.org/a', /no web address/],
    ['javascript:alert(1)', /no web address/],
    ['not an address', /no web address/],
    ['https://user:pass@example.org/', /name or a password/],
  ])('does not take %s', async (address, reason) => {
    await expect(fetchPage(address)).rejects.toThrow(UserError);
    await expect(fetchPage(address)).rejects.toThrow(reason);
  });

  it('checks where a redirect leads', async () => {
    const inner = await serve(html(PAGE));
    const outer = await serve((_, response) => response.writeHead(302, { location: inner }).end());
    const port = new URL(outer).port;
    let asked = 0;
    const allows = () => asked++ < 2; // the first server: its literal, and what was reached
    await expect(fetchPage(`http://127.0.0.1:${port}/`, { allows })).rejects.toThrow(
      /no address of the open/,
    );
    await expect(fetchPage(outer, anywhere)).resolves.toMatchObject({ bytes: Buffer.from(PAGE) });
  });

  it.each<[string, RequestListener, RegExp]>([
    ['goes round in circles', (_, r) => r.writeHead(302, { location: '/' }).end(), /more than 5 times/],
    [
      'leads to another protocol',
      (_, r) => r.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      /no web address/,
    ],
    [
      'leads to a name and password',
      (_, r) => r.writeHead(302, { location: 'http://a:b@x.org/' }).end(),
      /password/,
    ],
    ['is not found', (_, r) => r.writeHead(404).end(), /HTTP 404/],
    ['is a picture', html('x', { 'content-type': 'image/png' }), /no page of text \(image\/png\)/],
    ['does not say what it is', (_, r) => r.writeHead(200).end('x'), /no content type/],
    ['is too large', html('x'.repeat(5000)), /larger than/],
    [
      'unpacks to too much',
      html(gzipSync('x'.repeat(100_000)), { 'content-encoding': 'gzip' }),
      /larger than/,
    ],
    [
      'is packed in another way',
      html('x', { 'content-encoding': 'zip' }),
      /encoding that can't be read \(zip\)/,
    ],
    ['is packed wrongly', html('x', { 'content-encoding': 'gzip' }), /could not be fetched/],
    ['never ends', (_, r) => void r.writeHead(200, { 'content-type': 'text/html' }).write('<p>'), /too long/],
    ['never answers', () => {}, /too long/],
    [
      'breaks off',
      (_, r) => void r.writeHead(200, { 'content-type': 'text/html' }).write('<p>', () => r.destroy()),
      /could not be fetched/,
    ],
  ])('says why where a page %s', async (_, answer, reason) => {
    const address = await serve(answer);
    const fetching = fetchPage(address, { allows: () => true, mostBytes: 2000, longestMs: 300 });
    await expect(fetching).rejects.toThrow(UserError);
    await expect(fetching).rejects.toThrow(reason);
  });
});
