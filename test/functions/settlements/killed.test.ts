// A settlement that dies between any two of its calls, or in the middle of one whose effect is there although nobody heard of it.

import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { type SettlementPart, settlementPartId } from '../../../domain/compensation/settlement.ts';
import type { Statement } from '../../../domain/compensation/statement.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import { type ContinuingDeps, continueSettlement } from '../../../functions/settlements/continue-settlement.ts';
import type { SettlementMessage } from '../../../functions/settlements/settlement-queue.ts';
import type { Versioned } from '../../../functions/store/aggregate-store.ts';
import { settledPartitions } from '../../../functions/store/keys.ts';
import { VersionConflict } from '../../../functions/store/version-conflict.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aLine } from '../../support/contracts.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { shanghai } from '../../support/time.ts';

const now = shanghai('2026-05-01T00:10');
const month = '2026-04';
capturedLog();

/** Two contracts of one part, each a page of its own. */
const contracts = [1, 2].map((number) => {
  const id = `C${String(number).padStart(26, '0')}`;
  return aContract({ id, lines: [aLine({ circuitId: `CIRC-${number}` })] });
});

/** The stores as maps, with the table's own promises: a free id is taken once, an old version is never written over. */
function world() {
  const parts = new Map<string, Versioned<SettlementPart>>();
  const made = new Map<string, Statement>();
  const waiting: SettlementMessage[] = [];
  const deps = {
    contracts: {
      lastingUntil: async (_date, partition, { cursor }) => {
        const items = contracts.map((state) => ({ state, version: 1 }));
        if (partition !== settledPartitions[0]) return { items: [] };
        return cursor === undefined ? { items: items.slice(0, 1), nextCursor: 'second' } : { items: items.slice(1) };
      },
      get: async () => null,
    },
    circuits: {
      get: async (id) => ({ state: aCircuit({ id }), version: 1 }),
      coverage: async () => ({ state: [], version: 0 }),
    },
    tickets: { ofCircuitBetween: async () => [] },
    works: { ofCircuit: async () => [] },
    ledgers: { get: async () => null },
    overcharges: { get: async () => null, recordedSince: async () => ({ items: [] }) },
    statements: {
      get: async () => null,
      save: async (_, state) => ({ state, version: 1 }),
      between: async (contractId) => [...made.values()].filter((statement) => statement.contractId === contractId),
      create: async (state) => {
        const existing = made.get(state.id);
        if (existing !== undefined) return { created: false, existing: { state: existing, version: 1 } };
        made.set(state.id, state);
        return { created: true, saved: { state, version: 1 } };
      },
    },
    settlements: {
      get: async (id) => parts.get(id) ?? null,
      save: async (before, state) => {
        if (parts.get(state.id)?.version !== before?.version) throw new VersionConflict(state.id);
        const saved = { state, version: (before?.version ?? 0) + 1 };
        parts.set(state.id, saved);
        return saved;
      },
    },
    queue: { send: async (message) => void waiting.push(message) },
    rules: standingRuleBook,
    clock: { now: () => now },
  } satisfies ContinuingDeps;
  return { deps, parts, made, waiting };
}

/** False: it failed, and the queue brings the message again. */
async function deliver(deps: ContinuingDeps, message: SettlementMessage): Promise<boolean> {
  const record = { messageId: 'm1', body: JSON.stringify(message), attributes: { ApproximateReceiveCount: '1' } };
  const { batchItemFailures } = await continueSettlement(deps)({ Records: [record] } as unknown as SQSEvent);
  return batchItemFailures.length === 0;
}

type Death = 'before' | 'after';

/** The same, but the n-th call from 1 kills, before or after it has done its work; nothing is done after a death. */
function mortal<Deps extends object>(deps: Deps, fatal: number, death: Death) {
  let calls = 0;
  const guarded =
    (call: (...given: unknown[]) => unknown) =>
    async (...given: unknown[]) => {
      calls += 1;
      if (calls > fatal || (calls === fatal && death === 'before')) throw new Error('killed');
      const result = await call(...given);
      if (calls >= fatal) throw new Error('killed');
      return result;
    };
  const stores = Object.entries(deps).map(([name, store]) => {
    if (name === 'rules' || name === 'clock') return [name, store];
    const calls = Object.entries(store).map(([call, does]) => [call, guarded(does as () => unknown)]);
    return [name, Object.fromEntries(calls)];
  });
  return { deps: Object.fromEntries(stores) as Deps, callsMade: () => calls };
}

/** Rung for by the schedule, dead at one of its calls, and gone on with by what the queue brings again. */
async function settledWithDeath(fatal: number, death: Death) {
  const { deps, parts, made, waiting } = world();
  const dying = mortal(deps, fatal, death);
  waiting.push({});
  for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) {
    const died = dying.callsMade() >= fatal;
    if (!(await deliver(died ? deps : dying.deps, message))) waiting.push(message);
  }
  return { died: dying.callsMade() >= fatal, parts, made };
}

describe('a settlement that dies once', () => {
  it.each<Death>(['before', 'after'])(
    '%s any of its calls ends with every part finished and one statement for each contract',
    async (death) => {
      let fatal = 0;
      for (let died = true; died; ) {
        fatal += 1;
        const settled = await settledWithDeath(fatal, death);
        died = settled.died;
        expect([...settled.made.keys()].sort(), `killed at call ${fatal}`).toEqual(
          contracts.map(({ id }) => `${id}.${month}`),
        );
        const states = settledPartitions.map((_, part) => settled.parts.get(settlementPartId(month, part))?.state);
        expect(
          states.map((state) => [state?.round, state?.finishedAt]),
          `killed at call ${fatal}`,
        ).toEqual(settledPartitions.map(() => [1, now]));
      }
      // Three for the start of each part, two for its page, and what each contract rests on: all of them were the last one once.
      expect(fatal).toBeGreaterThan(settledPartitions.length * 5 + contracts.length * 7);
    },
  );
});
