import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { eventStore } from '../../../functions/store/event-store.ts';
import type { PolicyStore } from '../../../functions/store/policy-store.ts';
import { policyStore } from '../../../functions/store/policy-store.ts';
import { VersionConflict } from '../../../functions/store/version-conflict.ts';
import { aPolicyVersion } from '../../support/policies.ts';
import type { TestTable } from '../../support/table.ts';
import { startTable } from '../../support/table.ts';

let table: TestTable;
let policies: PolicyStore;
beforeAll(async () => {
  table = await startTable();
  policies = policyStore(table);
});
afterAll(() => table.stop());

const version = (number: number) =>
  aPolicyVersion({ id: `policy-${number}`, number, basedOn: number === 1 ? 'default-1' : `policy-${number - 1}` });
const meta = (requestHash: string) => ({ correlationId: 'test', requestHash });

beforeEach(async () => {
  // One table serves all tests: eleven versions, so that 10 does not sort before 9.
  if ((await policies.latest()) !== null) return;
  for (let number = 1; number <= 11; number += 1) {
    await policies.edits.create({ id: `P${number}`, version: version(number) }, [], meta(`hash-${number}`));
  }
});

it('versions are read by their id, and listed newest first', async () => {
  expect(await policies.get('policy-3')).toEqual(version(3));
  expect(await policies.get('policy-12')).toBeNull();
  expect(await policies.latest()).toEqual(version(11));
  const { items, nextCursor } = await policies.list({ limit: 3 });
  expect(items.map(({ id }) => id)).toEqual(['policy-11', 'policy-10', 'policy-9']);
  const rest = await policies.list({ limit: 100, cursor: nextCursor ?? '' });
  expect(rest.items.map(({ number }) => number)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
});

it('of two edits that want the same number one wins', async () => {
  const lost = policies.edits.create({ id: 'P-other', version: version(11) }, [], meta('other'));
  await expect(lost).rejects.toBeInstanceOf(VersionConflict);
  expect(await policies.edits.get('P-other')).toBeNull();
});

it('a repeated edit finds the version that it made, whatever number it wants by now', async () => {
  const again = await policies.edits.create({ id: 'P3', version: version(12) }, [], meta('hash-3'));
  expect(again).toEqual({
    created: false,
    existing: { state: { id: 'P3', version: version(3) }, version: 1, ...meta('hash-3') },
  });
  expect(await policies.get('policy-12')).toBeNull();
});

it('what happened to a version is kept in its audit trail', async () => {
  const events = eventStore(table);
  const entry = {
    entity: 'POLICY' as const,
    entityId: 'policy-3',
    version: 1,
    index: 0,
    correlationId: 'test',
    event: { type: 'PolicyEdited' },
  };
  await events.append([entry]);
  expect((await events.ofAggregate('POLICY', 'policy-3', { limit: 10 })).items).toEqual([entry]);
});
