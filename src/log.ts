import { type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';
import { plainText } from './replies/plain.ts';

const STANDARD_ERROR = 2;

/** A person at a terminal reads sentences, a program JSON. */
const forPeople = {
  write(line: string): void {
    const { msg, id }: { msg?: string; id?: string } = JSON.parse(line);
    process.stderr.write(`Wirecheck: ${plainText(msg ?? line)}${id === undefined ? '' : ` (${id})`}\n`);
  },
};

/** @returns a log that writes to standard error at once, so that nothing is lost when the process ends */
export function createLog(level: LogLevel): Logger {
  const told = process.stderr.isTTY && level !== 'debug' && level !== 'trace';
  return pino({ level }, told ? forPeople : pino.destination({ dest: STANDARD_ERROR, sync: true }));
}
