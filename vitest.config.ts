import { defineConfig } from 'vitest/config';

/** Tests that put something in a module's place, which no other test may see. */
const APART = ['test/discord/progress.test.ts'];

export default defineConfig({
  test: {
    // by itself it leaves one core idle, which on two cores doubles the time
    maxWorkers: '100%',
    // scale tests and whole processes, on a machine that is busy
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        // all share what is loaded: to load it for each file afresh takes a third of the time
        test: { name: 'together', include: ['test/**/*.test.ts'], exclude: APART, isolate: false },
      },
      { extends: true, test: { name: 'apart', include: APART } },
    ],
  },
});
