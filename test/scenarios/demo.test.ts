// The demo tells its three stories to the end, against the local runtime with the template's own timing.

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scopes } from '../../functions/environment.ts';
import type { System } from './system.ts';
import { startSystem } from './system.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem({ environment: {}, schedulerImprecisionMilliseconds: 60_000 });
});
afterAll(() => system.close());

it('the demo loads its sample operator and plays three stories', { timeout: 90_000 }, async () => {
  const demo = fileURLToPath(new URL('../../examples/demo.ts', import.meta.url));
  const address = ['--url', system.runtime.url, '--token', await system.runtime.token(scopes)];
  const { stdout } = await promisify(execFile)(process.execPath, [demo, ...address]);
  expect(stdout).toMatch(/decided \d+ ms after the due instant, notice recorded after \d+ ms/);
  expect(stdout).toContain('exactly as long as it was suspended');
  expect(stdout.trim().split('\n').at(-1)).toBe('All three stories went as they should.');
});
