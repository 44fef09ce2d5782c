import { runStart } from './terminal/entry.ts';

process.exitCode = await runStart();
