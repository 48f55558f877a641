import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // More than the two cores that are assumed: scenario tests start whole local runtimes and mostly wait.
    maxWorkers: 5,
    // Some tests run real processes against the real clock; a build machine under load gives them a second chance.
    retry: process.env['CI'] ? 1 : 0,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      // Pure functions leave nothing behind: their files need no worker each, and load what they share once.
      { extends: true, test: { name: 'domain', include: ['test/domain/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'system', include: ['test/**/*.test.ts'], exclude: ['test/domain/**'] } },
    ],
  },
});
