import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { UsageError, UserError } from '../src/errors.ts';
import { failureOf } from '../src/failure.ts';

function fail(error: unknown) {
  const logged: string[] = [];
  const failure = failureOf(error, pino({}, { write: (line: string) => logged.push(line) }));
  return { ...failure, logged };
}

const systemError = (fields: object) => Object.assign(new Error('system'), fields);

describe('failureOf', () => {
  it.each([
    [new UsageError('Wrong call.'), 2],
    [new UserError('No luck.'), 1],
  ])('tells %s as it is, and logs nothing', (error, exitCode) => {
    expect(fail(error)).toEqual({ message: error.message, exitCode, logged: [] });
  });

  it.each([
    [
      systemError({ code: 'ENOSPC', path: '/x/y' }),
      /^The disk is full: .* \(\/x\/y\) \(number [0-9a-f]{8}\)\.$/,
    ],
    [systemError({ code: 'EACCES' }), /permissions/],
    [systemError({ code: 'ERR_SQLITE_ERROR', errcode: 13 }), /^The disk is full/],
    // an extended result code: busy, of a snapshot
    [systemError({ code: 'ERR_SQLITE_ERROR', errcode: 517 }), /^Another Wirecheck/],
    [new TypeError('x is undefined'), /^Something went wrong/],
    ['thrown text', /^Something went wrong/],
    [null, /^Something went wrong/],
  ])('tells %s in one sentence, with the number that the log has', (error, message) => {
    const failure = fail(error);
    expect(failure).toMatchObject({ message: expect.stringMatching(message), exitCode: 1 });
    expect(failure.message).not.toContain('undefined');
    const { id }: { id: string } = JSON.parse(failure.logged.join());
    expect(failure.message).toContain(id);
  });
});
