// The simulated table answers as a real engine does to whatever the stores ask in a run: the calls of some runs are made again on
// the engine, and both answers compared.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestTable } from '../support/table.ts';
import { startTable } from '../support/table.ts';
import { Faults } from './faults.ts';
import { runSeed } from './run.ts';
import { TableService } from './services/table.ts';
import { World } from './world.ts';

type Command = Parameters<TableService['execute']>[0];

/** A run with many commands, lost races and repeated writes. */
const seed = 11;
/** Writes are made again one and all; of the questions, which are mostly those of the sweeps, so many will do. */
const queriesMax = 60;

let engine: TestTable;
beforeAll(async () => {
  engine = await startTable();
});
afterAll(() => engine.stop());

describe('the simulated table', () => {
  it('answers what the stores ask as a real engine does', async () => {
    const commands: Command[] = [];
    const execute = TableService.prototype.execute;
    TableService.prototype.execute = function (command) {
      commands.push(command);
      return execute.call(this, command);
    };
    try {
      await runSeed(seed);
    } finally {
      TableService.prototype.execute = execute;
    }
    await compare(commands);
  }, 60_000);
});

async function compare(commands: readonly Command[]): Promise<void> {
  const world = new World(seed, 0);
  const simulated = new TableService(world, new Faults(world, { kinds: [] }));
  const operations = new Set<string>();
  let refusals = 0;
  let queries = 0;
  for (const command of commands) {
    if (command.constructor.name === 'QueryCommand' && ++queries > queriesMax) continue;
    const moved = toTestTable(command);
    const [here, there] = [
      await outcome(async () => simulated.execute(moved)),
      await outcome(() => engine.client.send(moved as never)),
    ];
    expect({ command: command.constructor.name, input: command.input, answer: here }).toEqual({
      command: command.constructor.name,
      input: command.input,
      answer: there,
    });
    // The indexes of the engine are up to date at once.
    await world.runUntil(world.now + 1_000);
    operations.add(command.constructor.name);
    if ('error' in here) refusals += 1;
  }
  expect([...operations].sort()).toEqual(
    expect.arrayContaining([
      ...['BatchWriteCommand', 'GetCommand', 'PutCommand', 'QueryCommand', 'TransactWriteCommand', 'UpdateCommand'],
    ]),
  );
  expect(refusals).toBeGreaterThan(0);
}

function toTestTable(command: Command): Command {
  const input = JSON.parse(JSON.stringify(command.input).replaceAll('"simulated"', '"zhunshi-test"'));
  return new (command.constructor as new (input: object) => Command)(input);
}

async function outcome(ask: () => Promise<object>): Promise<object> {
  try {
    const { $metadata: _, ConsumedCapacity: __, ...answer } = (await ask()) as Record<string, unknown>;
    const { Count: ___, ScannedCount: ____, ...told } = answer;
    return Object.fromEntries(
      Object.entries(told).filter(
        ([name, value]) => !name.startsWith('Unprocessed') || Object.keys(value as object).length > 0,
      ),
    );
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { error: error.name, ...('Item' in error && { item: error.Item }) };
  }
}
