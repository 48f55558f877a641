import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './fixtures/folders.ts';

const script = join(import.meta.dirname, '..', '..', '..', 'infra', 'local', 'ensure-installed.mjs');

/** Runs the script in a project of its own, with an npm that only leaves a mark (or fails). */
function run(installed: object | undefined, npm = 'touch installed-now') {
  const root = temporaryFolder();
  mkdirSync(join(root, 'infra', 'local'), { recursive: true });
  copyFileSync(script, join(root, 'infra', 'local', 'ensure-installed.mjs'));
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b-win32': { version: '2.0.0', optional: true },
  };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  if (installed !== undefined) {
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }));
  }
  writeFileSync(join(root, 'npm'), `#!/bin/sh\n${npm}\n`);
  chmodSync(join(root, 'npm'), 0o755);
  const env = { PATH: `${root}${delimiter}${process.env['PATH']}` };
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'infra', 'local', 'ensure-installed.mjs')], {
    env,
    encoding: 'utf8',
  });
  return { stdout, status, hasInstalled: existsSync(join(root, 'installed-now')) };
}

describe.skipIf(process.platform === 'win32')('before anything runs', () => {
  it('installs what is missing, and says so in one line', () => {
    const { stdout, hasInstalled, status } = run(undefined);
    expect(stdout.trim().split('\n')).toEqual([expect.stringMatching(/not installed: installing/)]);
    expect([hasInstalled, status]).toEqual([true, 0]);
  });

  it('installs again when the lock file wants another version', () => {
    const { stdout, hasInstalled } = run({ 'node_modules/a': { version: '0.9.0' } });
    expect(stdout).toMatch(/not those of package-lock\.json/);
    expect(hasInstalled).toBe(true);
  });

  it('is silent when all is there, packages of other platforms aside', () => {
    const { stdout, hasInstalled, status } = run({ 'node_modules/a': { version: '1.0.0' } });
    expect([stdout, hasInstalled, status]).toEqual(['', false, 0]);
  });

  it('ends with an error when installing fails', () => {
    expect(run(undefined, 'exit 3').status).toBe(1);
  });
});
