import { UserError } from '../errors.ts';

/** Share of control characters above which bytes are no text: prose has none, random bytes about a tenth. */
const MAX_CONTROL_SHARE = 0.002;
const CONTROL = /[\u0001-\u0008\u000e-\u001f]/g;
const SIGNATURES = ['%PDF-', '{\\rtf', 'PK\u0003\u0004', '\u007fELF'];

/**
 * Bytes to text: UTF-8 or UTF-16 by their mark, else UTF-8 where valid, else windows-1252; line ends become \n.
 * @throws UserError when the bytes are no text
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UserError('is empty');
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes).replace(/\r\n?/g, '\n');
  if (isBinary(text)) throw new UserError('holds binary bytes, not text');
  return text;
}

/** Label of the encoding, as TextDecoder takes it. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

function isBinary(text: string): boolean {
  if (text.includes('\u0000') || SIGNATURES.some((signature) => text.startsWith(signature))) return true;
  return (text.match(CONTROL)?.length ?? 0) > text.length * MAX_CONTROL_SHARE;
}
