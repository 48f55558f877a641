import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What starts whole systems takes longest and mostly waits: it begins first, and the rest goes on beside it. */
const slow = [/\/test\/infra\/(reproducible|local\/(command|runtime))\./, /\/test\/(crash|scenarios|simulation)\//];

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const isSlow = ({ moduleId }: TestSpecification) => slow.some((pattern) => pattern.test(moduleId));
    const usual = await super.sort(files);
    return [...usual.filter(isSlow), ...usual.filter((file) => !isSlow(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: SlowFirst },
    // More than the two cores that are assumed: scenario tests start whole local runtimes and mostly wait.
    maxWorkers: 5,
    // Some tests run real processes against the real clock; a build machine under load gives them a second chance.
    retry: process.env['CI'] ? 1 : 0,
    // Long enough for a machine that is busy with other things: a test that hangs is told by it all the same.
    testTimeout: 90_000,
    // The first systems wait for the synthesis.
    hookTimeout: 180_000,
    projects: [
      // Pure functions leave nothing behind: their files need no worker each, and load what they share once.
      { extends: true, test: { name: 'domain', include: ['test/domain/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'system', include: ['test/**/*.test.ts'], exclude: ['test/domain/**'] } },
    ],
  },
});
