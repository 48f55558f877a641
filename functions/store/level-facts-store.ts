// Whatever bears on the levels of circuits, for many circuits in a few reads.

import type { Contract } from '../../domain/contracts/contract.ts';
import type { Coverage } from '../../domain/contracts/coverage.ts';
import { bindsAt, coveringLine } from '../../domain/contracts/coverage.ts';
import type { LevelFacts } from '../../domain/levels/compare.ts';
import { levelsOnRecord } from '../../domain/levels/on-record.ts';
import type { LevelSystem } from '../../domain/levels/systems.ts';
import type { Policy } from '../../domain/sla/policy.ts';
import type { Instant } from '../../domain/time.ts';
import { chunks } from '../batches.ts';
import type { AggregateEntity } from '../environment.ts';
import type { AggregateKind } from './aggregate-store.ts';
import { read } from './aggregate-store.ts';
import { circuitItem, coverageOfItem } from './circuit-store.ts';
import { contractItem } from './contract-store.ts';
import { customerItem } from './customer-store.ts';
import type { Key } from './keys.ts';
import { aggregateKey, circuitLevelsKey, coverageKey, reportedLevelsKey } from './keys.ts';
import { latestPointer, levelChangeItem } from './level-change-store.ts';
import { reportOf } from './reported-levels-store.ts';
import type { Item, Table } from './table.ts';
import { readAll } from './table.ts';

export interface LevelFactsStore {
  /** In the order asked for, as they are at this instant; with what these systems have reported. Strongly consistent. */
  of(
    circuitIds: readonly string[],
    systems: readonly LevelSystem[],
    at: Instant,
    policy: Policy,
  ): Promise<readonly LevelFacts[]>;
}

// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html
const keysAtOnceMax = 100;

export function levelFactsStore(table: Table): LevelFactsStore {
  async function itemsAt(keys: readonly Key[]): Promise<(key: Key) => Item | undefined> {
    const batches = await Promise.all(chunks(keys, keysAtOnceMax).map((some) => readAll(table, some, true)));
    const items = new Map(batches.flat().map((item) => [`${item['pk']} ${item['sk']}`, item]));
    return ({ pk, sk }) => items.get(`${pk} ${sk}`);
  }

  return {
    async of(circuitIds, systems, at, policy) {
      const near = await itemsAt(circuitIds.flatMap((circuitId) => keysNear(circuitId, systems)));
      const circuits = circuitIds.map((circuitId) => {
        const circuit = stateAt(near, circuitItem, circuitId);
        const pointer = near(circuitLevelsKey(circuitId));
        const coverage = near(coverageKey(circuitId));
        const binding = coverage === undefined ? [] : bindingAt(coverageOfItem(coverage).state, at);
        const latestId = pointer === undefined ? undefined : latestPointer(pointer).levelChangeId;
        const reports = systems.flatMap((system) => {
          const item = near(reportedLevelsKey(circuitId, system));
          return item === undefined ? [] : [reportOf(item)];
        });
        return { circuitId, circuit, contractIds: binding, latestId, reports };
      });
      const far = await itemsAt(circuits.flatMap(keysFrom));
      return circuits.map(({ circuitId, circuit, contractIds, latestId, reports }): LevelFacts => {
        const customer = circuit === null ? null : stateAt(far, customerItem, circuit.customerId);
        const contract = contractIds
          .map((contractId): Contract | null => stateAt(far, contractItem, contractId))
          .find((one) => one !== null && coveringLine(one, circuitId, at) !== null);
        const service = circuit && customer && { circuit, customer, ...(contract && { contract }) };
        return {
          circuitId,
          onRecord: service && levelsOnRecord(service, at, policy),
          latest: latestId === undefined ? null : stateAt(far, levelChangeItem, latestId),
          reports,
        };
      });
    },
  };
}

/** What is stored under the circuit itself. */
function keysNear(circuitId: string, systems: readonly LevelSystem[]): readonly Key[] {
  return [
    aggregateKey('CIRCUIT', circuitId),
    coverageKey(circuitId),
    circuitLevelsKey(circuitId),
    ...systems.map((system) => reportedLevelsKey(circuitId, system)),
  ];
}

interface Pointing {
  readonly circuit: { readonly customerId: string } | null;
  readonly contractIds: readonly string[];
  readonly latestId: string | undefined;
}

/** What that points to. */
function keysFrom({ circuit, contractIds, latestId }: Pointing): readonly Key[] {
  const keyOf = (entity: AggregateEntity) => (id: string) => aggregateKey(entity, id);
  return [
    ...(circuit === null ? [] : [circuit.customerId]).map(keyOf('CUSTOMER')),
    ...contractIds.map(keyOf('CONTRACT')),
    ...(latestId === undefined ? [] : [latestId]).map(keyOf('LEVEL_CHANGE')),
  ];
}

function bindingAt(coverages: readonly Coverage[], at: Instant): readonly string[] {
  return coverages.filter((coverage) => bindsAt(coverage, at)).map(({ contractId }) => contractId);
}

function stateAt<State>(itemAt: (key: Key) => Item | undefined, kind: AggregateKind<State>, id: string): State | null {
  const item = itemAt(aggregateKey(kind.entity, id));
  return item === undefined ? null : read(kind, item).state;
}
