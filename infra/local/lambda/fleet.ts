// All functions of the template, each with its worker, one log for all.

import { messageOf } from '../start-problem.ts';
import type { FunctionSpec } from '../template/functions.ts';
import type { Surroundings } from './environment.ts';
import { functionEnvironment } from './environment.ts';
import { FunctionHost } from './function-host.ts';
import { openFunctionLog } from './function-log.ts';
import type { Rhythm } from './rhythm.ts';

export interface Fleet {
  /** Throws an Error for an ARN that no function has: the template was checked before. */
  readonly byArn: (arn: string) => FunctionHost;
  /** By entry (`deadlines/sweep-deadlines`), by its last part, or by logical id. Throws an Error that lists what there is. */
  readonly byName: (name: string) => FunctionHost;
  readonly stop: () => Promise<void>;
}

export interface FleetOptions {
  readonly specs: readonly FunctionSpec[];
  /** ARNs of those that let the others go first. */
  readonly giveWay: ReadonlySet<string>;
  readonly surroundings: Surroundings;
  readonly rhythm: Rhythm;
  readonly logFolder: string;
  readonly onScreen: (line: string) => void;
}

export function createFleet({ specs, giveWay, surroundings, rhythm, logFolder, onScreen }: FleetOptions): Fleet {
  const log = openFunctionLog(logFolder, onScreen);
  const hosts = specs.map((spec) => {
    const environment = functionEnvironment(spec, surroundings);
    const givesWay = giveWay.has(spec.arn);
    return new FunctionHost(spec, { environment, givesWay, onLog: log.write, onActivity: rhythm.onActivity });
  });
  const found = (host: FunctionHost | undefined, name: string): FunctionHost => {
    if (host !== undefined) return host;
    throw new Error(`no function ${name}; there are: ${specs.map(({ entry }) => entry).join(', ')}`);
  };
  return {
    byArn: (arn) =>
      found(
        hosts.find(({ spec }) => spec.arn === arn),
        arn,
      ),
    byName: (name) => {
      const named = ({ spec }: FunctionHost) =>
        [spec.logicalId, spec.entry, spec.entry.split('/').at(-1)].includes(name);
      return found(hosts.find(named), name);
    },
    stop: async () => {
      await Promise.all(hosts.map((host) => host.stop().catch((error: unknown) => onScreen(messageOf(error)))));
      await log.close();
    },
  };
}
