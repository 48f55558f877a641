import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Files share their worker's modules: none of them keeps state that another would see.
    isolate: false,
    // Scenario tests start whole local runtimes; the others are quick. Two cores are assumed.
    maxWorkers: 2,
    // Some tests run real processes against the real clock; a build machine under load gives them a second chance.
    retry: process.env['CI'] ? 1 : 0,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
