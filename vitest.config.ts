import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * In the order in which they begin. What starts whole systems takes longest and mostly waits: the rest goes on beside it. Four of them
 * leave one worker for all that describes stacks, so that the CDK is loaded and run once.
 */
const first = [
  /\/test\/(scenarios\/(recovery|stories)|crash\/crash|simulation\/simulation)\./,
  /\/test\/(infra\/(?!reproducible)[^/]+|documents\/architecture)\.test/,
  /\/test\/(scenarios|simulation|infra\/(reproducible|local\/(command|runtime)))\b/,
];

function rankOf({ moduleId }: TestSpecification): number {
  const at = first.findIndex((pattern) => pattern.test(moduleId));
  return at < 0 ? first.length : at;
}

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return (await super.sort(files)).toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

/** Files that need a process of their own. */
const apart = [
  // Whole systems, whose timing the work of others would disturb.
  'test/{crash,scenarios,simulation}/**',
  'test/infra/local/{command,runtime}.test.ts',
  'test/infra/reproducible.test.ts',
  // They load the functions in an environment of their own, where these find a table.
  'test/fuzz/**',
  'test/functions/access/{disposing,matrix,own-data}.test.ts',
  'test/infra/openapi/examples.test.ts',
  // Loads its module again and again.
  'test/functions/notices/webhook-secret.test.ts',
];

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
      // These leave nothing behind, and load what they share once: the SDK, the CDK, the schemas.
      { extends: true, test: { name: 'together', include: ['test/**/*.test.ts'], exclude: apart, isolate: false } },
      { extends: true, test: { name: 'apart', include: apart.map((path) => path.replace(/\*\*$/, '**/*.test.ts')) } },
    ],
  },
});
