import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import * as z from 'zod';
import { writeWhole } from '../files.ts';
import type { Steps } from '../steps.ts';
import type { PassageIndex } from './passages.ts';
import { readPostingsLine } from './postings.ts';
import type { Mark } from './types.ts';

const FILE = 'search.zst';
/** Raise it when the form of the file, or what is made of a passage's words, changes. */
const VERSION = 1;
/** Characters of text a block holds, about: none nears V8's limit of a string, however large the index. */
const BLOCK = 200_000;

const Head = z.object({
  version: z.literal(VERSION),
  mark: z.object({ index: z.string(), passage: z.number(), gone: z.number() }),
});

const Tail = z.object({
  frame: z.object({
    documents: z.number(),
    fields: z.record(z.string(), z.number()),
    averageLengths: z.array(z.number()),
  }),
  terms: z.number(),
});

/** Before each block: its kind, and its length in bytes. */
const PREFIX_BYTES = 5;
const KINDS = { head: 1, passages: 2, terms: 3, tail: 4 } as const;

/**
 * Keeps an index beside the database: blocks of lines, each compressed by zstd with a checksum.
 * @param block characters of text a block holds, about
 */
export function saveSnapshot(folder: string, index: PassageIndex, mark: Mark, block = BLOCK): void {
  writeWhole(join(folder, FILE), snapshotOf(index, mark, block));
}

function* snapshotOf(index: PassageIndex, mark: Mark, block: number): Generator<Buffer> {
  const head: z.infer<typeof Head> = { version: VERSION, mark };
  yield* blockOf(KINDS.head, JSON.stringify(head));
  yield* blocksFor(KINDS.passages, index.passageLines(), block);
  const terms = yield* blocksFor(KINDS.terms, index.termLines(), block);
  const tail: z.infer<typeof Tail> = { frame: index.frame, terms };
  // a file without it is known to be cut
  yield* blockOf(KINDS.tail, JSON.stringify(tail));
}

/** @returns the number of lines */
function* blocksFor(kind: number, lines: Iterable<string>, most: number): Generator<Buffer, number> {
  let count = 0;
  let size = 0;
  let block: string[] = [];
  for (const line of lines) {
    block.push(line);
    size += line.length;
    count++;
    if (size < most) continue;
    yield* blockOf(kind, block.join(''));
    block = [];
    size = 0;
  }
  if (block.length > 0) yield* blockOf(kind, block.join(''));
  return count;
}

function* blockOf(kind: number, text: string): Generator<Buffer> {
  const packed = zstdCompressSync(Buffer.from(text), { params: { [constants.ZSTD_c_checksumFlag]: 1 } });
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.writeUInt8(kind, 0);
  prefix.writeUInt32LE(packed.length, 1);
  yield prefix;
  yield packed;
}

/**
 * Fills an empty index from the snapshot, step by step, so that the caller may do other things between two steps.
 * @returns the mark up to which it goes; null where there is none, or none that is whole and of this version
 */
export function* loadSnapshot(folder: string, index: PassageIndex): Steps<Mark | null> {
  try {
    const blocks = blocksOf(join(folder, FILE));
    const { mark } = headOf(blocks.next().value);
    let passages = 0;
    let terms = 0;
    for (const { kind, bytes } of blocks) {
      if (kind === KINDS.passages) passages = yield* restorePassages(index, bytes, passages);
      else if (kind === KINDS.terms) terms += yield* restoreTerms(index, bytes);
      else {
        const tail = Tail.parse(JSON.parse(bytes.toString('utf8')));
        if (tail.frame.documents !== passages || tail.terms !== terms) return null;
        index.restore(tail.frame);
        return mark;
      }
      yield;
    }
    return null;
  } catch {
    return null; // missing, damaged or another version's: the store can give all of it back
  }
}

/** @returns the mark up to which the snapshot of a folder goes; null where there is none */
export function snapshotMark(folder: string): Mark | null {
  const blocks = blocksOf(join(folder, FILE));
  try {
    return headOf(blocks.next().value).mark;
  } catch {
    return null;
  } finally {
    blocks.return(undefined);
  }
}

interface Block {
  kind: number;
  bytes: Buffer;
}

const headOf = (block: Block | undefined): z.infer<typeof Head> =>
  Head.parse(JSON.parse(block?.bytes.toString('utf8') ?? ''));

function* blocksOf(path: string): Generator<Block, undefined> {
  const file = openSync(path, 'r');
  try {
    const prefix = Buffer.alloc(PREFIX_BYTES);
    while (readSync(file, prefix) === PREFIX_BYTES) {
      const packed = Buffer.alloc(prefix.readUInt32LE(1));
      if (readSync(file, packed) < packed.length) return undefined;
      yield { kind: prefix.readUInt8(0), bytes: zstdDecompressSync(packed) };
    }
    return undefined;
  } finally {
    closeSync(file);
  }
}

/** Lines read in one step. */
const LINES = 1_000;

function* restorePassages(index: PassageIndex, bytes: Buffer, from: number): Steps<number> {
  let number = from;
  for (const line of bytes.toString('latin1').split('\n')) {
    if (line === '') continue;
    index.restorePassage(number++, line);
    if (number % LINES === 0) yield;
  }
  return number;
}

function* restoreTerms(index: PassageIndex, bytes: Buffer): Steps<number> {
  let count = 0;
  for (let at = 0; at < bytes.length; count++) {
    const { term, postings, next } = readPostingsLine(bytes, at);
    index.restoreTerm(term, postings);
    at = next;
    if (count % LINES === 0) yield;
  }
  return count;
}
