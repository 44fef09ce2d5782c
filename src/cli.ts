import { runCommandLine } from './terminal/entry.ts';

process.exitCode = await runCommandLine();
