import type { Outcome } from '../commands.ts';
import { jsonLine, plainText } from '../replies/plain.ts';
import { renderTerminal } from '../replies/terminal.ts';

/** Characters. Longer lines are hard to read. */
const WIDEST = 100;
/** Some terminals tell a width of nothing. */
const NARROWEST = 20;

/** Standard output, or what stands for it. */
export interface Out {
  write(text: string): void;
  /** Characters a line; Infinity where nobody looks. */
  width: number;
  colour: boolean;
  /** A person looks at it. */
  isTerminal: boolean;
}

/** A reader that has seen enough (`| head`) closes the pipe: that is no failure. */
export function standardOutput(stream: NodeJS.WriteStream = process.stdout): Out {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    write: (text) => void stream.write(text),
    get width() {
      if (!stream.isTTY) return Number.POSITIVE_INFINITY;
      return stream.columns < NARROWEST ? WIDEST : Math.min(stream.columns, WIDEST);
    },
    // hasColors() heeds NO_COLOR, FORCE_COLOR and TERM
    colour: stream.isTTY && stream.hasColors(),
    isTerminal: stream.isTTY === true,
  };
}

/** Writes what a command gave, for a program or for a person. */
export function writeOutcome(out: Out, { json, reply }: Outcome, asJson: boolean): void {
  out.write(asJson ? `${jsonLine(json)}\n` : renderTerminal(reply, out));
}

/** Writes an error where a program or a person looks for it. */
export function writeError(
  out: Out,
  message: string,
  asJson: boolean,
  error: NodeJS.WritableStream = process.stderr,
): void {
  if (asJson) out.write(`${jsonLine({ error: message })}\n`);
  else error.write(`${plainText(message)}\n`);
}
