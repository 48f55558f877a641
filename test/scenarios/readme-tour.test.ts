// The tour in the README does what it says: its commands are run as they stand, against the local runtime.
// It makes some forty calls by curl, a process each, hence a limit of its own.

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scopes } from '../../functions/environment.ts';
import type { System } from './system.ts';
import { startSystem } from './system.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.close());

it('the tour of the README leads from contract to breach notice to closed ticket', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const tour = /<!-- tour -->(?<text>.*)<!-- \/tour -->/s.exec(readme)?.groups?.['text'] ?? '';
  const commands = [...tour.matchAll(/```sh\n(?<block>.*?)```/gs)].map((match) => match.groups?.['block'] ?? '');
  expect(commands.length).toBeGreaterThan(3);

  // Only the address and the token are those of this test.
  const script = commands
    .join('\n')
    .replace('API=http://127.0.0.1:3000', `API=${system.runtime.url}`)
    .replace('TOKEN=$(cat .zhunshi/token)', `TOKEN=${await system.runtime.token(scopes)}`);
  // Started by another program, bash may read a start-up file of the machine: --norc.
  const { stdout, stderr } = await promisify(execFile)('bash', ['--norc', '-euo', 'pipefail', '-c', script]);

  expect(stderr).toBe('');
  expect(stdout).toContain("'DeadlineBreached', 'dispatch'");
  expect(stdout).toContain('派单时限为');
  expect(stdout).toContain('Dispatch within 15 min');
  expect(stdout.trim().split('\n').slice(-4)).toEqual(['dispatched', 'inProgress', 'resolved', 'closed']);
}, 90_000);
