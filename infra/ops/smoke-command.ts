// The command line of the smoke test: whom it asks, what it says of each step, and with which exit code it ends.

import { parseArgs } from 'node:util';
import { connect } from './api-client.ts';
import { addressFor, tokenFor } from './local-system.ts';
import type { Surroundings } from './ops-command.ts';
import { exitCodes } from './ops-command.ts';
import { remains, smokeRun } from './smoke-run.ts';

const help = `npm run smoke -- [options]

Does the main job once against a running system, as partner systems do it, and clears up behind itself.

  --url URL       address of the API            (default ZHUNSHI_URL, then the local system in --data)
  --token JWT     a token with the scopes admin, contracts:write, tickets:read and tickets:write, and all regions and departments
                  (default ZHUNSHI_TOKEN, then the local system in --data)
  --data DIR      data folder of the local system (default .zhunshi)
  --wait SECONDS  how long to wait for what follows by itself, 10 to 600 (default 60)
  --no-breach     let no deadline pass: departments that serve all regions hear of it, too
  --help          this text

After Ctrl-C it begins nothing more and clears up.

Exit codes: 0 all is well, 1 something is not, 2 not understood.
`;

const options = {
  url: { type: 'string' },
  token: { type: 'string' },
  data: { type: 'string', default: '.zhunshi' },
  wait: { type: 'string', default: '60' },
  'no-breach': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const;

interface SmokeSurroundings extends Surroundings {
  /** Aborted when it is to end: it still clears up. */
  readonly interrupted?: AbortSignal;
}

/** Returns the exit code. */
export async function smokeCommand(args: readonly string[], surroundings: SmokeSurroundings): Promise<number> {
  const { environment, out, err, interrupted } = surroundings;
  const given = understood(args);
  if (typeof given === 'string') {
    err(`${given}\n\n${help}`);
    return exitCodes.misunderstood;
  }
  if (given.help) {
    out(help);
    return exitCodes.done;
  }
  let failures = 0;
  async function step<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
    const began = performance.now();
    try {
      const result = await work();
      const more = typeof result === 'string' && result.includes(' ') ? `: ${result}` : '';
      out(`ok      ${what}${more} (${Math.round(performance.now() - began)} ms)\n`);
      return result;
    } catch (error) {
      failures += 1;
      err(`FAILED  ${what}: ${error instanceof Error ? error.message : String(error)}\n`);
      throw error;
    }
  }
  try {
    const url = addressFor(given, environment);
    const api = connect(url, tokenFor(given, environment));
    out(`Smoke test of ${url}\n`);
    await smokeRun({
      ...{ api, step, withBreach: !given['no-breach'], patienceMilliseconds: Number(given.wait) * 1_000 },
      ...(interrupted !== undefined && { interrupted }),
    });
    out(`All is well. What cannot be deleted stays for the next time: ${remains.join(', ')}.\n`);
    return exitCodes.done;
  } catch (error) {
    // A failed step has been told already.
    if (failures === 0) err(`${error instanceof Error ? error.message : String(error)}\n`);
    return exitCodes.failed;
  }
}

function understood(args: readonly string[]) {
  try {
    const { values } = parseArgs({ args: [...args], options });
    const isWhole = /^\d{1,3}$/.test(values.wait) && Number(values.wait) >= 10 && Number(values.wait) <= 600;
    return isWhole ? values : `--wait ${values.wait}: seconds from 10 to 600`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
