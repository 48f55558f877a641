// The local runtime: takes the synthesized templates and runs them on this machine.

import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join, resolve } from 'node:path';
import type { VariableName } from '../../functions/environment.ts';
import { scopes } from '../../functions/environment.ts';
import { createGateway } from './api/gateway.ts';
import { openIssuer } from './api/issuer.ts';
import { announce, retract, watchFolder } from './data-folder.ts';
import type { Deployment } from './deployment.ts';
import { deploy } from './deployment.ts';
import { connectEngine } from './engine/dynamo.ts';
import { engineMissing, findDynoxide, startDynoxide } from './engine/dynoxide.ts';
import { keepEngine } from './engine/kept-engine.ts';
import type { StoredSchedule } from './services/schedule-store.ts';
import { createServicesServer } from './services/server.ts';
import type { PublishedMessage } from './services/sns.ts';
import type { DeadLetter } from './services/stand-ins.ts';
import { codeOf, messageOf, StartProblem } from './start-problem.ts';
import type { State } from './state.ts';
import { asDamage, openState, stateFile } from './state.ts';
import { readAssembly } from './template/assembly.ts';
import { deployTemplates } from './template/template.ts';

export interface RuntimeOptions {
  /** Of the API; 0 takes any free one. */
  readonly port: number;
  /** Where everything is kept; made if it is not there. */
  readonly dataDir: string;
  /** A cloud assembly, such as cdk.out. */
  readonly assemblyDir: string;
  /** How much later than set a schedule may fire; 60,000 as on AWS if not given. */
  readonly schedulerImprecisionMilliseconds?: number;
  /** The same seed gives the same sequence of imprecisions. */
  readonly seed?: number;
  /**
   * Whether what follows up a write (stream, bus) lets requests and deadlines go first, as it does if not given. Tests do without:
   * beside others it would starve.
   */
  readonly followersGiveWay?: boolean;
  /** Other values for variables that the template gives to functions. */
  readonly environment?: Partial<Record<VariableName, string>>;
  /** Address of a table engine that runs already; else the one that comes as a package is started. */
  readonly tableEndpoint?: string | undefined;
  /** Gets what a person should see: notices, warnings and errors of functions, and when the table engine had to be started again. */
  readonly onScreen?: (line: string) => void;
}

export interface Runtime {
  /** `http://127.0.0.1:<port>` of the API. */
  readonly url: string;
  /** Where the stand-ins for AWS services listen, for SDK clients. */
  readonly servicesUrl: string;
  /** Where the table engine listens, for SDK clients. */
  readonly tableEndpoint: string;
  /** A token that the API accepts for 12 hours; `claims` are added and win over what is set by itself. */
  readonly token: (scopes: readonly string[], claims?: Readonly<Record<string, unknown>>) => Promise<string>;
  /** Calls a function by its entry (`deadlines/sweep-deadlines`), the last part of it, or its logical id. Throws FunctionError when it fails. */
  readonly invoke: (name: string, event: unknown) => Promise<unknown>;
  /** Everything ever published to topics, oldest first. */
  readonly published: () => readonly PublishedMessage[];
  /** What lies in dead-letter queues of any kind. */
  readonly deadLetters: () => readonly DeadLetter[];
  readonly schedules: () => readonly StoredSchedule[];
  /** Ends the worker of a function in the middle of what it does, as a crash would; names as for `invoke`. For tests of what survives. */
  readonly crash: (name: string) => Promise<void>;
  /** Resolves with the reason when it cannot go on: the table engine ends again and again, or the data folder is gone. */
  readonly failed: Promise<string>;
  /** Ends everything in order; what is under way has a few seconds. */
  readonly stop: () => Promise<void>;
  /** Ends everything at once, without leave for what is under way. */
  readonly kill: () => Promise<void>;
}

type Cleanup = (graceMilliseconds: number) => unknown;
const graceMilliseconds = 3000;
const imprecisionMilliseconds = 60_000;

/** Starts everything. Throws StartProblem for what the caller can put right; then nothing is left running. */
export async function startRuntime(options: RuntimeOptions): Promise<Runtime> {
  const cleanups: Cleanup[] = [];
  const cleanUp = async (grace: number) => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup(grace);
  };
  try {
    return await start(options, cleanups, cleanUp);
  } catch (error) {
    await cleanUp(0);
    throw asDamage(resolve(options.dataDir), error);
  }
}

async function start(
  options: RuntimeOptions,
  cleanups: Cleanup[],
  cleanUp: (grace: number) => Promise<void>,
): Promise<Runtime> {
  const dataDir = resolve(options.dataDir);
  const assembly = readAssembly(resolve(options.assemblyDir));
  const engineBinary = options.tableEndpoint === undefined ? binaryOfEngine() : undefined;
  // A folder that is known is asked first: that it is in use says more than that the port is. A new one is made only when
  // the port is ours, so that a refused start leaves nothing behind.
  let state: State | undefined = existsSync(stateFile(dataDir)) ? openState(dataDir) : undefined;
  cleanups.push(() => state?.close());

  // The addresses come first: the template wants to know them.
  let deployment: Deployment | undefined;
  const servicesUrl = await listen(
    createServicesServer(() => deployment?.standIns.services),
    0,
    cleanups,
  );
  const gateway = createGateway();
  const url = await listen(gateway.server, options.port, cleanups);
  state ??= openState(dataDir);
  const folder = watchFolder(dataDir, stateFile(dataDir));
  cleanups.push(folder.stop);
  const onScreen = options.onScreen ?? (() => undefined);
  const issuer = await openIssuer(dataDir, url, scopes);
  const place = { apiUrl: url, servicesUrl };
  const template = deployTemplates(assembly, place, { OidcIssuer: issuer.issuer, OidcAudience: issuer.audience });

  const startEngine = (binary: string) =>
    keepEngine((port) => startDynoxide(binary, join(dataDir, 'table.db'), port), onScreen);
  const engineProcess = engineBinary === undefined ? undefined : await startEngine(engineBinary);
  cleanups.push(() => engineProcess?.stop());
  const engine = connectEngine(options.tableEndpoint ?? engineProcess?.endpoint ?? '');
  cleanups.push(() => engine.close());

  const running = await deploy({
    ...{ assembly, template, state, engine, servicesUrl, dataDir },
    overrides: options.environment ?? {},
    imprecisionMilliseconds: options.schedulerImprecisionMilliseconds ?? imprecisionMilliseconds,
    seed: options.seed,
    followersGiveWay: options.followersGiveWay ?? true,
    onScreen,
  });
  deployment = running;
  cleanups.push(running.stop);
  if (running.backend !== undefined) gateway.open({ ...running.backend, issuer });
  running.begin();
  announce(dataDir, url);
  cleanups.push(() => retract(dataDir));

  return {
    ...{ url, servicesUrl, tableEndpoint: engine.endpoint, token: issuer.token },
    ...{ invoke: running.invoke, crash: running.crash, deadLetters: running.deadLetters },
    published: running.standIns.published,
    schedules: running.standIns.schedules,
    failed: Promise.race([folder.gone, ...(engineProcess === undefined ? [] : [engineProcess.failed])]),
    stop: () => cleanUp(graceMilliseconds),
    kill: async () => {
      engineProcess?.kill();
      await cleanUp(0);
    },
  };
}

function binaryOfEngine(): string {
  const binary = findDynoxide();
  if (binary === undefined) throw engineMissing();
  return binary;
}

/** Listens on the loopback interface and returns the address. */
async function listen(server: Server, port: number, cleanups: Cleanup[]): Promise<string> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    const problem =
      codeOf(error) === 'EADDRINUSE' ? 'is in use: end what uses it, or' : `cannot be opened (${messageOf(error)}):`;
    throw new StartProblem(`port ${port} ${problem} choose another with --port`);
  }
  cleanups.push(async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a server without a port');
  return `http://127.0.0.1:${address.port}`;
}
