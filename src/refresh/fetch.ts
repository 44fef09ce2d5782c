import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector, type Dispatcher, request } from 'undici';
import { UserError } from '../errors.ts';
import { MAX_REPORT_BYTES } from '../reports/read.ts';
import { ForbiddenAddress, guardedLookup, isPublic } from './address.ts';

/** How long one fetch may take in all, and until a server is reached, in milliseconds. */
const LONGEST_MS = 20_000;
const CONNECT_MS = 5_000;
const MOST_REDIRECTS = 5;
/** Characters of an address. */
const LONGEST_URL = 2_000;

/** Content types of reports, and the ending of the file that one becomes. */
const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
};

export interface FetchOptions {
  /** Which IP addresses may be asked; those of the open internet by default. */
  allows?: (address: string) => boolean;
  /** Bytes of a page, after decompression. */
  mostBytes?: number;
  /** Milliseconds in all. */
  longestMs?: number;
}

/** A page as a report file. */
export interface Fetched {
  name: string;
  bytes: Uint8Array;
}

/**
 * Fetches a page of the open internet. Its bytes are data: nothing in them is run or followed.
 * @throws UserError that says why the page can't be had
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { allows = isPublic, mostBytes = MAX_REPORT_BYTES, longestMs = LONGEST_MS } = options;
  const dispatcher = new Agent({ connect: guardedConnect(allows), maxResponseSize: mostBytes });
  try {
    return await follow(webAddress(address), {
      dispatcher,
      mostBytes,
      signal: AbortSignal.timeout(longestMs),
    });
  } catch (error) {
    throw error instanceof UserError
      ? error
      : new UserError(`${address} ${reasonOf(error, mostBytes)}.`, { cause: error });
  } finally {
    await dispatcher.destroy();
  }
}

/** @throws UserError when the text is no web address that may be fetched */
function webAddress(text: string): URL {
  const url = URL.canParse(text) && text.length <= LONGEST_URL ? new URL(text) : null;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new UserError(
      `"${text.slice(0, 100)}" is no web address: give one that begins with https:// or http://.`,
    );
  if (url.username !== '' || url.password !== '')
    throw new UserError('The web address holds a name or a password: give it without them.');
  return url;
}

/** Checks an address that stands in the URL itself, the addresses behind a name, and the one that was reached. */
function guardedConnect(allows: (address: string) => boolean): buildConnector.connector {
  const connect = buildConnector({ timeout: CONNECT_MS, lookup: guardedLookup(allows) });
  return (target, done) => {
    const host = target.hostname.replace(/^\[|\]$/g, '');
    if (ipaddr.isValid(host) && !allows(host)) return done(new ForbiddenAddress(host), null);
    connect(target, (...reached) => {
      const [error, socket] = reached;
      if (error || allows(socket?.remoteAddress ?? '')) return done(...reached);
      socket?.destroy();
      done(new ForbiddenAddress(host), null);
    });
  };
}

interface Limits {
  dispatcher: Agent;
  mostBytes: number;
  signal: AbortSignal;
}

async function follow(first: URL, limits: Limits): Promise<Fetched> {
  let url = first;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const response = await request(url, {
      dispatcher: limits.dispatcher,
      signal: limits.signal,
      headers: {
        accept: Object.keys(ENDINGS).join(', '),
        'accept-encoding': 'gzip, br',
        'user-agent': 'Wirecheck',
      },
    });
    const { statusCode, headers } = response;
    const location = oneOf(headers.location);
    if (statusCode >= 300 && statusCode < 400 && location !== undefined) {
      await response.body.dump();
      if (!URL.canParse(location, url.href)) throw new UserError(`${url.href} leads to no web address.`);
      url = webAddress(new URL(location, url.href).href);
      continue;
    }
    if (statusCode !== 200)
      throw new UserError(`${url.href} was refused by its server (HTTP ${statusCode}).`);
    return await take(url, response, limits);
  }
  throw new UserError(`${first.href} leads on more than ${MOST_REDIRECTS} times.`);
}

const oneOf = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;

async function take(url: URL, { headers, body }: Dispatcher.ResponseData, limits: Limits): Promise<Fetched> {
  const [type = '', ...parameters] = (oneOf(headers['content-type']) ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const ending = ENDINGS[type];
  if (ending === undefined)
    throw new UserError(
      `${url.href} is no page of text (${type || 'no content type'}): only HTML, plain text and Markdown are taken.`,
    );
  const bytes = await collect(
    unpacked(body, oneOf(headers['content-encoding']) ?? 'identity'),
    limits.mostBytes,
  );
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '');
  return { name: nameOf(url, ending), bytes: asUtf8(bytes, charset) };
}

/** @throws UserError when the server packs it in a way that was not asked for */
function unpacked(body: Readable, encoding: string): Readable {
  const unpack = {
    gzip: createGunzip,
    'x-gzip': createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  }[encoding];
  if (encoding === 'identity') return body;
  if (!unpack) throw new UserError(`The page comes in an encoding that can't be read (${encoding}).`);
  const out = unpack();
  body.on('error', (error) => out.destroy(error));
  return body.pipe(out);
}

class TooLarge extends Error {}

async function collect(stream: Readable, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > mostBytes) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What the server says of the letters counts; a reader of files would have to guess. */
function asUtf8(bytes: Buffer, charset: string | undefined): Uint8Array {
  if (charset === undefined || charset === 'utf-8') return bytes;
  try {
    return Buffer.from(new TextDecoder(charset).decode(bytes));
  } catch {
    return bytes; // no encoding of that name
  }
}

/** Characters of a page's own name that its file bears. */
const NAME_CHARACTERS = 60;

/** A file name made of host and last part of the path, and a mark that tells pages of one name apart. */
function nameOf({ href, hostname, pathname }: URL, ending: string): string {
  const page = pathname.replace(/\/+$/, '').split('/').at(-1) ?? '';
  const plain = `${hostname.replace(/^www\./, '')}-${page.replace(/\.[a-z]+$/i, '')}`
    .replace(/[^a-z0-9.-]+/gi, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, NAME_CHARACTERS);
  return `${plain}-${createHash('sha256').update(href).digest('hex').slice(0, 8)}${ending}`;
}

function reasonOf(error: unknown, mostBytes: number): string {
  const causes = [error, error instanceof Error ? error.cause : null];
  if (causes.some((cause) => cause instanceof ForbiddenAddress))
    return 'is no address of the open internet, so it was not fetched';
  const { name = '', code = '', message = String(error) } = error as NodeJS.ErrnoException;
  if (error instanceof TooLarge || code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
    return `is larger than ${mostBytes / 1024 / 1024} MB, which no report may be`;
  if (name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code))
    return 'took too long to answer: try again later';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return 'names a server that there is not: check the address';
  return `could not be fetched (${code || message})`;
}
