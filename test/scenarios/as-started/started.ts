// The system on which everything runs that people are told to run.

import { afterAll, beforeAll } from 'vitest';
import type { System } from '../system.ts';
import { scenarioEnvironment, startSystem } from '../system.ts';

export let system: System;
beforeAll(async () => {
  const { ALLOW_LOOPBACK_WEBHOOKS } = scenarioEnvironment;
  system = await startSystem({ environment: { ALLOW_LOOPBACK_WEBHOOKS }, schedulerImprecisionMilliseconds: 60_000 });
});
afterAll(() => system.close());
