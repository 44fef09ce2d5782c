import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { loadCommands, type Outcome } from '../../src/commands.ts';
import { UserError } from '../../src/errors.ts';
import { linesOf, runConsole } from '../../src/terminal/console.ts';
import type { Typed } from '../../src/terminal/line.ts';

const commands = await loadCommands();
const outcome = (json: unknown): Outcome => ({
  json,
  reply: { tone: 'info', title: JSON.stringify(json), blocks: [], footer: null },
});

/** A console that answers with what was typed, the first lines slowest. */
async function converse(input: string[], json: boolean, answer = echo) {
  const written: string[] = [];
  const logged: string[] = [];
  const out = { write: (text: string) => written.push(text), width: 80, colour: false, isTerminal: false };
  const log = pino({ level: 'info' }, { write: (line: string) => logged.push(line) });
  await runConsole(bytes(input), { commands, answer, log, out, json });
  return { lines: written.join('').split('\n'), logged };
}

let wait = 20;
async function echo({ command, values }: Typed): Promise<Outcome> {
  wait /= 2;
  await delay(wait);
  return outcome({ name: command.data.name, ...values });
}

async function* bytes(input: string[]) {
  for (const text of input) yield Buffer.from(text);
}

describe('runConsole', () => {
  it('answers each line in order, skips blank ones, and goes on after a wrong one', async () => {
    const { lines } = await converse(
      ['\ufeff/ask question: One?\r\n\n   \n/ask quest', 'ion: Two: a?\nhello\n/aks\n/help'],
      true,
    );
    expect(lines.map((line) => line && JSON.parse(line))).toEqual([
      { name: 'ask', question: 'One?' },
      { name: 'ask', question: 'Two: a?' },
      { error: expect.stringContaining('begins with a command') },
      { error: expect.stringContaining('/aks') },
      { name: 'help' },
      '',
    ]);
  });

  it('parts answers for people by a blank line', async () => {
    const { lines } = await converse(['/help\n/reports\n'], false);
    expect(lines).toEqual(['{"name":"help"}', '', '{"name":"reports"}', '', '']);
  });

  it('tells a clear error as it is, and any other by a number that the log has', async () => {
    const fail = async ({ values }: Typed): Promise<Outcome> => {
      throw values.report === 'clear' ? new UserError('It is full.') : new TypeError('x is not a function');
    };
    const { lines, logged } = await converse(['/reports report: clear\n/reports\n'], true, fail);
    expect(JSON.parse(lines[0] ?? '')).toEqual({ error: 'It is full.' });
    const { error }: { error: string } = JSON.parse(lines[1] ?? '');
    const number = /number ([0-9a-f]{8})/.exec(error)?.[1];
    expect(error).not.toContain('function');
    expect(logged).toHaveLength(1);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({
      id: number,
      err: { message: 'x is not a function' },
    });
  });
});

describe('linesOf', () => {
  const collect = async (chunks: Uint8Array[]) => {
    const lines: string[] = [];
    for await (const line of linesOf(
      (async function* () {
        yield* chunks;
      })(),
    ))
      lines.push(line);
    return lines;
  };

  it('finds the same lines however the bytes come in', async () => {
    const text = fc.array(fc.constantFrom('a', 'é', '漢', '🚢', '\n', '\r\n', ' '), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (pieces, size) => {
        const whole = Buffer.from(pieces.join(''));
        const chunks: Uint8Array[] = [];
        for (let at = 0; at < whole.length; at += size) chunks.push(whole.subarray(at, at + size));
        expect((await collect(chunks)).join('\n')).toBe(
          pieces.join('').replaceAll('\r\n', '\n').replace(/\n$/, ''),
        );
      }),
    );
  });
});
