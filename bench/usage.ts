import { UserError } from '../src/errors.ts';

/** Runs an entry; what its caller did wrong is one line and exit code 2, anything else goes up as it is. */
export async function withUsage(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const wrongOption = error instanceof TypeError && 'code' in error;
    if (!(error instanceof UserError || wrongOption)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
