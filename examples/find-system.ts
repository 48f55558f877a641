// Finds the system that the demo plays on: the one that runs, or else a local one started for as long as the demo lasts.

import { scopes } from '../functions/environment.ts';
import { startRuntime } from '../infra/local/runtime.ts';
import { synthesize } from '../infra/local/synthesize.ts';
import { addressIn, tokenIn } from '../infra/ops/local-system.ts';
import type { Screen } from './screen.ts';

export interface System {
  readonly address: string;
  readonly token: string;
  /** Ends what was started for the demo; nothing if it ran already. */
  stop(): Promise<void>;
}

export interface Wanted {
  readonly url?: string | undefined;
  readonly token?: string | undefined;
  /** Data folder of the local system. */
  readonly data: string;
}

/** Throws an Error that says what is missing: no answer at the given address, no token, or no way to start. */
export async function findSystem({ url, token, data }: Wanted, screen: Screen): Promise<System> {
  const address = url ?? addressIn(data);
  if (address !== undefined && (await answers(address))) {
    screen.step(`playing on ${address}`);
    return { address, token: token ?? tokenIn(data), stop: () => Promise.resolve() };
  }
  if (url !== undefined) throw new Error(`nothing answers at ${url}`);
  return startLocal(data, screen);
}

/** Any answer at all counts; without a token it is a refusal. */
async function answers(address: string): Promise<boolean> {
  try {
    await fetch(new URL('/departments', address), { signal: AbortSignal.timeout(5_000) });
    return true;
  } catch {
    return false;
  }
}

/** On any free port, so that it is in nobody's way. */
async function startLocal(dataDir: string, screen: Screen): Promise<System> {
  screen.step('no local system runs: starting one for the demo');
  const assemblyDir = await synthesize((line) => screen.detail(line));
  const tableEndpoint = process.env['ZHUNSHI_TABLE_ENDPOINT'];
  const runtime = await startRuntime({ port: 0, dataDir, assemblyDir, tableEndpoint });
  screen.step(`playing on ${runtime.url}`);
  return { address: runtime.url, token: await runtime.token(scopes), stop: runtime.stop };
}
