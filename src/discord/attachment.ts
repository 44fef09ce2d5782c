import { UserError } from '../errors.ts';
import { ATTACHMENT_BYTES, ATTACHMENT_MS } from './limits.ts';

/** What Discord says of an attached file. */
export interface Attached {
  name: string;
  url: string;
  /** Bytes, as Discord counted them. */
  size: number;
}

const ENDINGS = ['.txt', '.md', '.html'];
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

const tooLarge = (name: string): UserError =>
  new UserError(`"${name}" is larger than ${ATTACHMENT_BYTES / 1_000_000} MB, which no report may be.`);

/**
 * Fetches an attached report.
 * @param hosts names of hosts it may come from, each with a port where only that one is meant
 * @throws UserError when it is no report by its name, too large, from elsewhere, or cannot be fetched in time
 */
export async function fetchAttachment(
  { name, url, size }: Attached,
  hosts: readonly string[],
): Promise<{ name: string; bytes: Uint8Array }> {
  if (!ENDINGS.some((ending) => name.toLowerCase().endsWith(ending)))
    throw new UserError(`"${name}" is no report: attach a file that ends in ${ENDINGS.join(', ')}.`);
  if (size > ATTACHMENT_BYTES) throw tooLarge(name);
  if (!isAllowed(url, hosts))
    throw new UserError(
      `"${name}" comes from a host that ATTACHMENT_HOSTS does not list, so it was not fetched.`,
    );
  return { name, bytes: await download(name, url) };
}

/** Only over https, save from this very machine, where tests stand. */
function isAllowed(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, hostname } = new URL(address);
  if (!hosts.includes(host) && !hosts.includes(hostname)) return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}

async function download(name: string, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(ATTACHMENT_MS) });
    if (!response.ok || response.body === null) throw new Error(`HTTP ${response.status}`);
    for await (const chunk of response.body) {
      bytes += chunk.byteLength;
      if (bytes > ATTACHMENT_BYTES) throw tooLarge(name);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`"${name}" could not be fetched from Discord: attach it again.`, { cause: error });
  }
  return Buffer.concat(chunks);
}
