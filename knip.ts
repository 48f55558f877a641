import type { KnipConfig } from 'knip';
import { functionEntries } from './infra/bundle.ts';

// Entries are what something outside the code calls: the deployed handlers, the tests. What package.json
// and cdk.json run is found by knip itself.
const config: KnipConfig = {
  entry: [
    ...functionEntries().map((entry) => `functions/${entry}.ts`),
    'functions/credentials-from-environment.ts', // put in the place of an SDK package by infra/bundle.ts
    'infra/app.ts',
    'examples/client/*.ts', // partners take it as it is
    'test/**/*.test.ts',
    'test/bench/run-step.ts', // a process of its own for each step of the bench
  ],
  project: ['**/*.{ts,mjs}'],
  // Files of theirs are taken as they are: infra/bundle.ts, infra/openapi/client-types.ts.
  ignoreDependencies: ['swagger-ui-dist', '@ts-morph/common'],
};

export default config;
