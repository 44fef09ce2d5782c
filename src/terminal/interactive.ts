import { createInterface } from 'node:readline';
import { styleText } from 'node:util';
import type { Newsroom } from '../newsroom.ts';
import { counted } from '../replies/wording.ts';
import { completeLine } from './complete.ts';
import { answerLine, type Desk } from './console.ts';

const PROMPT = 'wirecheck> ';

/**
 * A console with a prompt, history and completion, for a person at a terminal.
 * Lines are answered in order; Ctrl-D or Ctrl-C on an empty line ends it, and so does `exit`.
 */
export async function runInteractive(desk: Desk, newsroom: Newsroom): Promise<void> {
  const { commands, out } = desk;
  const prompt = out.colour ? styleText('cyan', PROMPT, { validateStream: false }) : PROMPT;
  const reports = counted(newsroom.stamp().reports, 'report');
  out.write(`Wirecheck, over ${reports}. /help lists the commands, Tab completes, Ctrl-D ends.\n`);
  const readline = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt,
    historySize: 500,
    removeHistoryDuplicates: true,
    completer: (line: string) => completeLine(line, commands, newsroom),
  });
  readline.prompt();
  for await (const line of readline) {
    if (line.trim() === 'exit' || line.trim() === 'quit') break;
    if (line.trim() !== '') await answerLine(line, desk);
    readline.prompt();
  }
  readline.close();
  out.write('\n');
}
