import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // One more than the two cores that are assumed: scenario tests start whole local runtimes and mostly wait.
    maxWorkers: 3,
    // Some tests run real processes against the real clock; a build machine under load gives them a second chance.
    retry: process.env['CI'] ? 1 : 0,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
