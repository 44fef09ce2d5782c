import { StringDecoder } from 'node:string_decoder';
import { setImmediate } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Command, Outcome } from '../commands.ts';
import { failureOf } from '../failure.ts';
import { parseLine, type Typed } from './line.ts';
import { type Out, writeError, writeOutcome } from './output.ts';

/** What a console works with. */
export interface Desk {
  commands: readonly Command[];
  /** Runs what was typed. */
  answer: (typed: Typed) => Promise<Outcome>;
  log: Logger;
  out: Out;
  json: boolean;
}

/** Lines of a stream of bytes as they come in, however they end; the last one needs no end. */
export async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of input) {
    rest += typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk));
    const lines = rest.split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}

/** Answers one line; whatever is wrong with it is told in its place, and never thrown. */
export async function answerLine(line: string, { commands, answer, log, out, json }: Desk): Promise<void> {
  try {
    writeOutcome(out, await answer(parseLine(line, commands)), json);
  } catch (error) {
    writeError(out, failureOf(error, log).message, json);
  }
  if (!json) out.write('\n');
}

/** Answers each line of the input in order, until it ends. Blank lines are skipped. */
export async function runConsole(input: AsyncIterable<Uint8Array | string>, desk: Desk): Promise<void> {
  let isFirst = true;
  for await (const line of linesOf(input)) {
    const typed = isFirst ? line.replace(/^\ufeff/, '') : line;
    isFirst = false;
    if (typed.trim() === '') continue;
    await answerLine(typed, desk);
    // lets signals and a closed pipe be heard between two lines
    await setImmediate();
  }
}
