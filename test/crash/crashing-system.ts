// A local runtime in a process of its own, on a data folder that outlives it: it can be called, killed as a whole or in parts, and
// started again.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from '../../infra/local/synthesize.ts';
import type { Answer } from '../scenarios/system.ts';
import { engineOf } from '../support/engine-process.ts';
import type { Question, Ready, Reply } from './runtime-process.ts';

/** When the whole runtime was killed, started again, and answered again; epoch milliseconds. */
interface Outage {
  readonly killedAt: number;
  readonly startedAt: number;
  readonly readyAt: number;
}

export interface CrashingSystem {
  /** Throws when there is no answer, as while it is down. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Resolves when it answers calls (again). */
  ready(): Promise<Ready>;
  /** kill -9 of the process, and a start on the same data at once. */
  killRuntime(): Promise<Outage>;
  /** kill -9 of the table engine; the runtime is expected to start it again. */
  killEngine(): void;
  /** Ends the worker of a function in the middle of whatever it does. */
  crashWorker(name: string): Promise<void>;
  /** Messages ever published to topics, or what was set aside. */
  list(what: 'published' | 'deadLetters'): Promise<readonly string[]>;
  /** All that it said on the screen, over all its lives. */
  said(): string;
  close(): Promise<void>;
}

const callMilliseconds = 30_000;

/** `followersGiveWay`: as RuntimeOptions has it. */
export async function startCrashingSystem(followersGiveWay: boolean): Promise<CrashingSystem> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhunshi-crash-'));
  const assemblyDir = await synthesize();
  const replies = new Map<number, (texts: readonly string[]) => void>();
  let [said, lastNumber] = ['', 0];
  const ended = new Set<ChildProcess>();
  let child: ChildProcess;
  let ready: Promise<Ready>;

  function start(): void {
    const program = new URL('./runtime-process.ts', import.meta.url);
    const started = fork(program, [dataDir, assemblyDir, ...(followersGiveWay ? ['followers-give-way'] : [])], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
    }
    const { promise, resolve } = Promise.withResolvers<Ready>();
    ready = promise;
    started.on('message', (message: Ready | Reply) => {
      if (message.kind === 'ready') resolve(message);
      else replies.get(message.number)?.(message.texts);
    });
    started.on('exit', (code) => {
      if (ended.has(started)) return;
      ready = Promise.reject(new Error(`the runtime has ended by itself (${code}):\n${said.slice(-2_000)}`));
      // Whoever calls next hears of it.
      ready.catch(() => undefined);
      resolve(ready);
    });
  }

  async function ask(question: Question): Promise<readonly string[]> {
    lastNumber += 1;
    const number = lastNumber;
    const texts = new Promise<readonly string[]>((resolve) => replies.set(number, resolve));
    child.send({ number, question });
    return texts;
  }

  start();
  return {
    async call(method, path, body, headers = {}) {
      const { url, token } = await ready;
      const response = await fetch(`${url}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
        signal: AbortSignal.timeout(callMilliseconds),
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
    },
    ready: () => ready,
    async killRuntime() {
      const exited = once(child, 'exit');
      ended.add(child);
      const killedAt = Date.now();
      child.kill('SIGKILL');
      await exited;
      const startedAt = Date.now();
      start();
      await ready;
      return { killedAt, startedAt, readyAt: Date.now() };
    },
    killEngine: () => {
      process.kill(engineOf(child.pid ?? 0), 'SIGKILL');
    },
    crashWorker: async (name) => {
      await ask({ crash: name });
    },
    list: (what) => ask({ list: what }),
    said: () => said,
    async close() {
      ended.add(child);
      if (child.exitCode === null) {
        const exited = once(child, 'exit');
        child.disconnect();
        await exited;
      }
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
