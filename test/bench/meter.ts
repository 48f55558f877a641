// Counts the requests of a table's client and the capacity units that the engine itself says they consumed.

import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { Table } from '../../functions/store/table.ts';

export interface Spent {
  readonly reads: number;
  readonly writes: number;
  readonly readUnits: number;
  /** Those of the indexes included. */
  readonly writeUnits: number;
}

export interface Meter {
  /** What was spent since the last time. */
  readonly take: () => Spent;
}

const nothing = { reads: 0, writes: 0, readUnits: 0, writeUnits: 0 };

export function meterOn({ client }: Table): Meter {
  let spent = { ...nothing };
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'INDEXES' } as never });
        const { ConsumedCapacity } = result.output as { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] };
        const isWrite = /Put|Update|Delete|Write/.test(commandName);
        spent[isWrite ? 'writes' : 'reads'] += 1;
        for (const { CapacityUnits = 0 } of [ConsumedCapacity ?? []].flat())
          spent[isWrite ? 'writeUnits' : 'readUnits'] += CapacityUnits;
        return result;
      },
    { step: 'initialize', priority: 'low' },
  );
  return {
    take: () => {
      const taken = spent;
      spent = { ...nothing };
      return taken;
    },
  };
}

export function added(all: readonly Spent[]): Spent {
  const total = { ...nothing };
  for (const one of all) for (const key of Object.keys(nothing) as (keyof Spent)[]) total[key] += one[key];
  return total;
}
