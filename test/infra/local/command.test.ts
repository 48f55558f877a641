import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { synthesize } from '../../../infra/local/synthesize.ts';
import { engineOf } from '../../support/engine-process.ts';
import { temporaryFolder } from './fixtures/folders.ts';

const command = join(import.meta.dirname, '..', '..', '..', 'infra', 'local', 'start.ts');

function start(...given: readonly string[]) {
  return spawnSync(process.execPath, [command, ...given], { encoding: 'utf8', timeout: 60_000 });
}

describe('npm start', () => {
  it('explains its options', () => {
    const { stdout, status } = start('--help');
    expect(stdout).toMatch(/--port[\s\S]*--data[\s\S]*--fresh[\s\S]*ZHUNSHI_TABLE_ENDPOINT/);
    expect(status).toBe(0);
  });

  it.each([
    ['--prot', '3'],
    ['--port', 'http'],
    ['--port', '70000'],
  ])('ends with a message and no stack trace for %s %s', (...given) => {
    const { stderr, status } = start(...given);
    expect(stderr).toMatch(/^Zhunshi cannot start: .*--por?t|--prot/);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(status).toBe(1);
  });
});

interface Started {
  readonly child: ChildProcess;
  readonly dataDir: string;
  /** Of the runtime itself. */
  readonly pid: number;
  /** All that it has printed, once it and all that hold its output have ended. */
  readonly ended: Promise<string>;
  readonly call: (method: string, path: string, body?: object) => Promise<Response>;
}

/** Starts the whole system below `shell`, or by itself, and returns when it has welcomed its user. */
async function startAll(shell?: string, environment: object = {}): Promise<Started> {
  const dataDir = join(temporaryFolder(), 'data');
  const line = [process.execPath, command, '--port', '0', '--data', dataDir] as const;
  const [program, ...given] = shell === undefined ? line : ['/bin/sh', '-c', shell, ...line];
  const child = spawn(program, given, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const ended = once(child, 'close').then(() => said);
  await expect.poll(() => said, { timeout: 20_000 }).toContain('npm run demo');
  const { pid, url }: { pid: number; url: string } = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8'));
  const authorization = `Bearer ${readFileSync(join(dataDir, 'token'), 'utf8').trim()}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const call = (method: string, path: string, body?: object) =>
    fetch(`${url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  onTestFinished(() => {
    if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  });
  return { child, dataDir, pid, ended, call };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a running npm start', () => {
  beforeAll(async () => {
    await synthesize();
  }, 120_000);

  it('ends on a signal, also when npm passes it on once more, and says where the data are', async () => {
    const { child, dataDir, ended } = await startAll();
    child.kill('SIGINT');
    child.kill('SIGTERM');
    expect(await ended).toMatch(`Zhunshi has ended; data are kept in ${dataDir}\n`);
    expect(child.exitCode).toBe(0);
    expect(existsSync(join(dataDir, 'running.json'))).toBe(false);
  });

  it('names its data folder in the command for the demo', async () => {
    const { child, dataDir, ended } = await startAll();
    child.kill('SIGTERM');
    expect(await ended).toContain(`npm run demo -- --data ${dataDir}\n`);
  });

  it('ends in order, engine and all, when the shell of npm has gone without a word', async () => {
    const { child, dataDir, pid, ended } = await startAll('"$0" "$@"; exit 3', { npm_lifecycle_event: 'start' });
    const engine = engineOf(pid);
    child.kill('SIGTERM');
    expect(await ended).toContain(`ended with the npm that started it; data are kept in ${dataDir}`);
    expect(existsSync(join(dataDir, 'running.json'))).toBe(false);
    expect(isAlive(engine)).toBe(false);
  });

  it.skipIf(process.env['ZHUNSHI_TABLE_ENDPOINT'])(
    'goes on when its table engine is killed, with all that was written; ends when that happens again and again, with the way on',
    async () => {
      const { child, dataDir, pid, ended, call } = await startAll();
      const department = { name: '监控中心', role: 'MONITORING_CENTRE', regions: [] };
      expect((await call('PUT', '/departments/noc', department)).status).toBe(201);
      let killed = Number.NaN;
      for (let death = 1; death <= 6; death += 1) {
        const engine = () => (engineOf(pid) === killed ? Number.NaN : engineOf(pid));
        await expect.poll(engine, { timeout: 10_000 }).not.toBeNaN();
        killed = engine();
        process.kill(killed, 'SIGKILL');
        if (death > 1) continue;
        // The clients of the functions try again for a moment; a call in that moment may still fail.
        await expect.poll(async () => (await call('GET', '/departments/noc')).status, { timeout: 10_000 }).toBe(200);
      }
      expect(await ended).toMatch(/The table engine has ended .*is started again[\s\S]*ends again and again/);
      expect(await ended).toContain(`Start again with npm start -- --data ${dataDir}; data are kept in ${dataDir}`);
      expect(child.exitCode).toBe(1);
    },
  );

  it('ends with a message when its data folder is removed', async () => {
    const { child, dataDir, ended } = await startAll();
    rmSync(dataDir, { recursive: true });
    expect(await ended).toMatch(`the data folder ${dataDir} has been removed or replaced. Start again`);
    expect(child.exitCode).toBe(1);
  });

  it('is refused with one message, and nothing is left running, when the token cannot be written', () => {
    const dataDir = temporaryFolder();
    mkdirSync(join(dataDir, 'token'));
    const { stdout, stderr, status } = start('--port', '0', '--data', dataDir);
    expect(stderr).toMatch(/^Zhunshi cannot start: .*token cannot be written \(EISDIR\): move it away.*--data\n$/);
    expect(stdout).not.toContain('answers on');
    expect(status).toBe(1);
    expect(existsSync(join(dataDir, 'running.json'))).toBe(false);
  });
});
