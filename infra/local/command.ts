// What `npm start` does: the whole system on this machine.

import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { scopes } from '../../functions/environment.ts';
import { keepFile } from './data-folder.ts';
import { endInOrder } from './ending.ts';
import type { Runtime } from './runtime.ts';
import { startRuntime } from './runtime.ts';
import { messageOf, StartProblem } from './start-problem.ts';
import { clearDataFolder } from './state.ts';
import { synthesize } from './synthesize.ts';

const help = `npm start [-- options]

  --port N     port of the API on 127.0.0.1 (default 3000; 0 takes any free one)
  --data DIR   folder that keeps everything (default .zhunshi)
  --fresh      forget what the folder keeps and begin anew
  --help       this text

The table engine comes with the packages on Linux x64. Elsewhere give the address of another one in ZHUNSHI_TABLE_ENDPOINT.`;

interface Arguments {
  readonly port: number;
  readonly dataDir: string;
  readonly fresh: boolean;
  readonly help: boolean;
}

const usualFolder = '.zhunshi';

/** Returns when everything runs; ends the process with code 1 and one clear message when it cannot. */
export async function startCommand(): Promise<void> {
  const parent = process.ppid;
  try {
    const given = readArguments();
    if (given.help) console.log(help);
    else await run(given, parent);
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    console.error(`Zhunshi cannot start: ${error.message}`);
    process.exit(1);
  }
}

function readArguments(): Arguments {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        fresh: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    const port = values.port ?? '3000';
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Error(`--port ${port} is no port number`);
    return {
      port: Number(port),
      dataDir: values.data ?? usualFolder,
      fresh: values.fresh === true,
      help: values.help === true,
    };
  } catch (error) {
    throw new StartProblem(`${messageOf(error)}\n\n${help}`);
  }
}

async function run({ port, dataDir, fresh }: Arguments, parent: number): Promise<void> {
  if (fresh) clearDataFolder(resolve(dataDir));
  const assemblyDir = await synthesize((line) => console.log(line));
  const runtime = await startRuntime({
    port,
    dataDir,
    assemblyDir,
    tableEndpoint: process.env['ZHUNSHI_TABLE_ENDPOINT'],
    onScreen: (line) => console.log(`${timeOfDay(new Date())} ${line}`),
  });
  endInOrder(runtime, { dataDir, again: `npm start${optionFor(dataDir)}`, parent });
  try {
    await welcome(runtime, dataDir);
  } catch (error) {
    await runtime.stop();
    throw error;
  }
}

async function welcome({ url, token }: Runtime, dataDir: string): Promise<void> {
  const everything = await token(scopes);
  const tokenFile = keepFile(resolve(dataDir), 'token', `${everything}\n`);
  const nearby = relative(process.cwd(), tokenFile);
  const shown = quoted(nearby.startsWith('..') ? tokenFile : nearby);
  const header = `-H "authorization: Bearer $(cat ${shown})"`;
  console.log(`
Zhunshi 准时 answers on ${url}   (Ctrl-C ends it; what it knows stays in ${dataDir})

A token for everything, valid 12 hours, also in ${shown}:
${everything}

Try:
  curl -s ${url}/departments ${header}
  curl -s '${url}/deadlines?before=2099-01-01T00:00:00Z' ${header}
  curl -s ${url}/circuits/unknown ${header}
or load a small operator and watch three stories: npm run demo${optionFor(dataDir)}
`);
}

/** What the other commands must be told to find the same data folder. */
function optionFor(dataDir: string): string {
  return dataDir === usualFolder ? '' : ` -- --data ${quoted(dataDir)}`;
}

/** For a shell. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}

/** On the clock of this machine, `17:03:58.574`. */
function timeOfDay(date: Date): string {
  return `${date.toTimeString().slice(0, 8)}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}
