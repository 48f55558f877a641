// Starts the table engine that comes as an npm package, and sees to it that it never outlives the runtime.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { messageOf, StartProblem } from '../start-problem.ts';
import { indexStream } from './stream-index.ts';

export interface EngineProcess {
  readonly endpoint: string;
  /** Resolves with what the engine said when it ends without having been told to. */
  readonly died: Promise<string>;
  /** Lets it end in order. */
  readonly stop: () => Promise<void>;
  /** Ends it at once. */
  readonly kill: () => void;
}

/** Path of the engine for this machine, if its package is installed (as seen from the module `from`) and can be run. */
export function findDynoxide(
  machine = `${process.platform}-${process.arch}`,
  from = import.meta.url,
): string | undefined {
  try {
    const manifest = createRequire(from).resolve(`@dynoxide/${machine}/package.json`);
    const binary = join(dirname(manifest), 'dynoxide');
    accessSync(binary, constants.X_OK);
    return binary;
  } catch {
    return undefined;
  }
}

export function engineMissing(): StartProblem {
  return new StartProblem(
    [
      `there is no table engine that runs on ${process.platform} ${process.arch}. Two ways on:`,
      '  1. on Linux x64 the engine comes with the packages: run `npm install` there (without --omit=optional; `npm ci` when the package has lost its file), also in a container or in WSL;',
      '  2. give the address of another engine, for example:',
      '       docker run --rm -p 8000:8000 amazon/dynamodb-local',
      '       ZHUNSHI_TABLE_ENDPOINT=http://127.0.0.1:8000 npm start',
    ].join('\n'),
  );
}

// The shell holds the other end of our pipe: when this process ends, however it ends, the pipe closes and the engine is ended.
const guard = 'exec 3<&0; "$0" "$@" & engine=$!; (read -r _ <&3; kill $engine) >/dev/null 2>&1 & wait $engine';
const startMilliseconds = 10_000;

/** Starts the engine on a port of the loopback interface, any free one if none is given. Throws StartProblem when it does not come up. */
export async function startDynoxide(binary: string, databasePath: string, givenPort?: number): Promise<EngineProcess> {
  const port = givenPort ?? (await freePort());
  const options = ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', databasePath];
  const shell = spawn('/bin/sh', ['-c', guard, binary, ...options], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  let stopping = false;
  const exited = once(shell, 'exit');
  shell.on('error', (error) => {
    said += error.message;
  });
  for (const stream of [shell.stdout, shell.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-2000);
    });
  }
  // Nothing is written to it; it breaks when the engine ends first.
  shell.stdin.on('error', () => undefined);
  const kill = () => {
    stopping = true;
    // The whole group: the shell and the engine.
    const runs = shell.exitCode === null && shell.signalCode === null;
    if (shell.pid !== undefined && runs) process.kill(-shell.pid, 'SIGKILL');
  };

  const answered = await Promise.race([untilAnswers(port), exited.then(() => false)]);
  if (!answered) {
    kill();
    throw cannotStart(databasePath, said);
  }
  try {
    indexStream(databasePath);
  } catch (error) {
    kill();
    throw cannotStart(databasePath, messageOf(error));
  }
  return {
    endpoint: `http://127.0.0.1:${port}`,
    died: exited.then(() => (stopping ? new Promise<string>(() => undefined) : lastLine(said))),
    stop: async () => {
      stopping = true;
      shell.stdin.end();
      await exited;
    },
    kill,
  };
}

/** False when nothing listens on the port after a while. */
async function untilAnswers(port: number): Promise<boolean> {
  const giveUpAt = Date.now() + startMilliseconds;
  while (Date.now() < giveUpAt) {
    const socket = connect({ port, host: '127.0.0.1' });
    const connected = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (connected) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}

function cannotStart(databasePath: string, said: string): StartProblem {
  const hint = /valid SQLite|malformed|corrupt/i.test(said)
    ? ': the data folder is damaged, start with --fresh to begin anew, or move it away'
    : '';
  const reason = lastLine(said) || 'no answer';
  return new StartProblem(`the table engine cannot open ${databasePath}${hint} (${reason})`);
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

/** A port of the loopback interface that is free at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}
