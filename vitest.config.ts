import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // by itself it leaves one core idle, which on two cores doubles the time
    maxWorkers: '100%',
    // scale tests and whole processes, on a machine that is busy
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
