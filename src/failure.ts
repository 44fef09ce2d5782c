import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { z } from 'zod';
import { UsageError, UserError } from './errors.ts';

export const EXIT = { answered: 0, failed: 1, wrongCall: 2 } as const;

/** What the person at the terminal or the console is told, and the exit code that goes with it. */
export interface Failure {
  message: string;
  exitCode: number;
}

/** Failures of the machine that a person can mend, by the system's code. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: make room and try again',
  EDQUOT: 'The disk quota is used up: make room and try again',
  EACCES: 'A file or folder may not be read or written: look at its permissions',
  EPERM: 'A file or folder may not be read or written: look at its permissions',
  EROFS: 'The disk can only be read: name folders on another one with --index and --state',
  EMFILE: 'Too many files are open at once: close other programs and try again',
};

/** The same of SQLite, by its primary result code. */
const SQLITE: Readonly<Record<number, string>> = {
  5: 'Another Wirecheck is writing to the index: try again in a moment',
  8: 'The index can only be read: name another folder with --index',
  13: 'The disk is full: make room and try again',
  14: 'The index cannot be opened: look at the permissions of its folder',
};

const fieldsOfError = z.object({
  code: z.string().optional(),
  path: z.string().optional(),
  errcode: z.number().default(0),
});

const PRIMARY_RESULT = 0xff;

function mendable(error: unknown): string | null {
  const { data } = fieldsOfError.safeParse(error);
  const found = data && (SYSTEM[data.code ?? ''] ?? SQLITE[data.errcode & PRIMARY_RESULT]);
  if (found === undefined) return null;
  return `${found}${data?.path === undefined ? '' : ` (${data.path})`}`;
}

/**
 * The one catch of the terminal. A UserError says itself what is wrong; anything else is logged under an id.
 * @returns one clear sentence, without a stack
 */
export function failureOf(error: unknown, log: Logger): Failure {
  if (error instanceof UserError)
    return { message: error.message, exitCode: error instanceof UsageError ? EXIT.wrongCall : EXIT.failed };
  const id = randomBytes(4).toString('hex');
  const known = mendable(error);
  log.error({ id, err: error }, known ?? `failed: ${error instanceof Error ? error.message : String(error)}`);
  const message = known ?? 'Something went wrong that is not your doing: the log holds the details';
  return { message: `${message} (number ${id}).`, exitCode: EXIT.failed };
}
