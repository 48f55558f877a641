import '../../support/live-environment.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '../../../domain/time.ts';
import { listDeadlines } from '../../../functions/deadlines/list-deadlines.ts';
import { getCircuitLevels } from '../../../functions/levels/get-circuit-levels.ts';
import { listMismatches } from '../../../functions/levels/list-mismatches.ts';
import { reconcileLevels } from '../../../functions/levels/reconcile-levels.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import { circuitStore } from '../../../functions/store/circuit-store.ts';
import { customerStore } from '../../../functions/store/customer-store.ts';
import { dueStore } from '../../../functions/store/due-store.ts';
import { levelChangeStore } from '../../../functions/store/level-change-store.ts';
import { levelFactsStore } from '../../../functions/store/level-facts-store.ts';
import { reportedLevelsStore } from '../../../functions/store/reported-levels-store.ts';
import { timedStore } from '../../../functions/store/timed-store.ts';
import { VersionConflict } from '../../../functions/store/version-conflict.ts';
import type { Subject } from '../../../functions/subject.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aCustomer } from '../../support/customers.ts';
import { acknowledge, changeId, giveUp, hopping, nextChangeId, raising, resourceCentre } from '../../support/levels.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { TestTable } from '../../support/table.ts';
import { startTable } from '../../support/table.ts';

capturedLog();
const meta = { correlationId: 'test' };
const right = { customerServiceLevel: 'ORDINARY', maintenanceGrade: 'A', networkLevel: 'C' };

let table: TestTable;
const changes = () => levelChangeStore(table, standingRuleBook);
const deps = () => ({
  reported: reportedLevelsStore(table),
  levels: levelFactsStore(table),
  rules: standingRuleBook,
});

beforeAll(async () => {
  table = await startTable();
  await customerStore(table).save(null, aCustomer(), [], meta);
  for (const id of ['C-1', 'C-2', 'C-3', 'C-4']) {
    await circuitStore(table).save(null, aCircuit({ id, maintenanceGrade: 'A' }), [], meta);
  }
});
afterAll(() => table.stop());

const reconcile = (body: object, system = 'RESOURCE') => call(reconcileLevels(deps()), { path: { system }, body });
const mismatches = async (system = 'RESOURCE', query = {}) =>
  (await call(listMismatches(deps()), { method: 'GET', path: { system }, query })).body;
const levelsOf = async (circuitId: string) =>
  (await call(getCircuitLevels(deps()), { method: 'GET', path: { circuitId } })).body as unknown as {
    should: object;
    basis: object;
    systems: { system: string; verdict: string; known: object | null; hop?: { state: string } }[];
  };
const verdicts = (answer: { body: object }) =>
  (answer.body as { differences: { circuitId: string; verdict: string }[] }).differences.map(
    ({ circuitId, verdict }) => `${circuitId} ${verdict}`,
  );

describe('a run', () => {
  it('names every difference, page by page: of fields, and of circuits that only one side has (R73)', async () => {
    const first = {
      runId: 'run-1',
      circuits: [
        { circuitId: 'C-1', ...right },
        { circuitId: 'C-2', ...right, maintenanceGrade: 'AA', networkLevel: 'B' },
      ],
    };
    const differing = await reconcile(first);
    expect(differing.body).toMatchObject({
      reconciledThrough: 'C-2',
      differences: [
        {
          circuitId: 'C-2',
          verdict: 'differs',
          mismatches: [
            { field: 'maintenanceGrade', should: 'A', known: 'AA' },
            { field: 'networkLevel', should: 'C', known: 'B' },
          ],
        },
      ],
    });
    const second = await reconcile({
      runId: 'run-1',
      circuits: [
        { circuitId: 'C-4', ...right },
        { circuitId: 'X-1', ...right },
      ],
    });
    expect(verdicts(second)).toEqual(['C-3 absent-there', 'X-1 unknown-here']);
    const end = { runId: 'run-1', circuits: [], last: true };
    const last = await reconcile(end);
    expect(last.body).toMatchObject({
      finishedAt: expect.any(String),
      verdicts: { 'in-step': 2, differs: 1, 'absent-there': 1, 'unknown-here': 1 },
    });
    // A page whose answer was lost may be sent again, and nothing is counted twice.
    expect((await reconcile(end)).body['verdicts']).toEqual(last.body['verdicts']);
    expect((await reconcile({ ...end, circuits: [{ circuitId: 'Z', ...right }] })).status).toBe(409);
  });

  it('leaves them where they can be listed, page by page, and changes nothing else', async () => {
    const { items, nextCursor } = await mismatches('RESOURCE', { limit: '2' });
    expect(items.map(({ circuitId, verdict }) => `${circuitId} ${verdict}`)).toEqual([
      'C-2 differs',
      'C-3 absent-there',
    ]);
    const rest = await call(listMismatches(deps()), {
      method: 'GET',
      path: { system: 'RESOURCE' },
      query: { limit: '2', cursor: nextCursor ?? '' },
    });
    expect(rest.body.items.map(({ circuitId }) => circuitId)).toEqual(['X-1']);
    expect((await circuitStore(table).get('C-2'))?.state.maintenanceGrade).toBe('A');
    expect((await mismatches('FAULT')).items).toEqual([]);
  });

  it('that finds them put right takes them off the list', async () => {
    const circuits = ['C-1', 'C-2', 'C-3', 'C-4'].map((circuitId) => ({ circuitId, ...right }));
    expect(verdicts(await reconcile({ runId: 'run-2', circuits, last: true }))).toEqual([]);
    expect((await mismatches()).items).toEqual([]);
  });

  it('of an older list does not take the place of a later one', async () => {
    const circuits = ['C-1', 'C-2', 'C-3', 'C-4'].map((circuitId) => ({ circuitId, ...right }));
    const [late] = circuits.splice(3, 1, { ...right, circuitId: 'C-4', networkLevel: 'N' });
    await reconcile({
      runId: 'new',
      takenAt: new Date().toISOString(),
      circuits: [...circuits.slice(0, 3), late],
      last: true,
    });
    await reconcile({ runId: 'old', takenAt: '2026-01-01T00:00:00Z', circuits, last: true });
    expect((await mismatches()).items).toEqual([]);
  });

  it('is held to the fields of the system and to the order of ids', async () => {
    const page = (circuits: readonly object[], system: string) => reconcile({ runId: 'run-3', circuits }, system);
    expect(refusedFields(await page([{ circuitId: 'C-1', availabilityPpm: 1 }], 'RESOURCE'))).toEqual([
      'circuits[0].availabilityPpm: not-allowed-here',
    ]);
    expect(refusedFields(await page([{ circuitId: 'C-2' }, { circuitId: 'C-1' }], 'FAULT'))).toEqual([
      'circuits[1].circuitId: ids-not-ascending',
    ]);
    const future = new Date(Date.now() + 60_000).toISOString();
    expect(refusedFields(await reconcile({ runId: 'run-3', takenAt: future, circuits: [], last: true }))).toEqual([
      'takenAt: in-the-future',
    ]);
  });

  it('that meets more of our circuits than one page is compared with says how far it has come, and goes on from there', async () => {
    const page = { runId: 'run-5', circuits: [{ circuitId: 'C-4', ...right }], last: true };
    const step = async () =>
      (await call(reconcileLevels(deps(), 2), { path: { system: 'GROUP_ORDER_SYSTEM' }, body: page })).body;
    expect(await step()).toMatchObject({ reconciledThrough: 'C-2', verdicts: { 'absent-there': 2 } });
    expect(await step()).toMatchObject({
      verdicts: { 'in-step': 1, 'absent-there': 3 },
      finishedAt: expect.any(String),
    });
  });

  it('loses against another page of the same run', async () => {
    const { reported } = deps();
    const run = { runId: 'run-4', system: 'IBSS', startedAt: 0 as Instant, verdicts: {} } as const;
    await reported.saveRun(null, run, 'page');
    await expect(reported.saveRun(null, run, 'other page')).rejects.toBeInstanceOf(VersionConflict);
  });
});

describe('the levels of a circuit', () => {
  const archivedAt = (Date.now() - 60_000) as Instant;
  const circuit = aCircuit({ id: 'C-4', maintenanceGrade: 'A' });
  const order = (minutes: number) => ({ circuitId: 'C-4', archivedAt: (archivedAt + minutes * 1_000) as Instant });
  const found = async () => ({
    ...{ circuit, customer: aCustomer(), contracts: [] },
    latest: (await changes().latestOf('C-4')).change?.state ?? null,
  });

  it('are known of a system once it has them: acknowledged here, a task of the Resource Centre there (R73, R74)', async () => {
    const raised = raising(changeId, order(0), await found());
    await changes().raise(await changes().latestOf('C-4'), raised, meta);
    const onward = hopping(raised.change, 'RESOURCE', acknowledge, (Date.now() + 1) as Instant);
    const before = await changes().get(changeId);
    await changes().save(before, hopping(onward, 'FAULT', giveUp, onward.changedAt), [], meta);

    const { should, basis, systems } = await levelsOf('C-4');
    expect(should).toMatchObject({ ...right, provisioningTimeLevel: 'URGENT', availabilityPpm: 999_000 });
    expect(basis).toMatchObject({ levelChangeId: changeId });
    expect(systems.slice(1).map(({ system, verdict, hop }) => [system, verdict, hop?.state])).toEqual([
      ['IBSS', 'not-known', undefined],
      ['RESOURCE', 'in-step', 'acknowledged'],
      ['FAULT', 'not-known', 'manual'],
    ]);
    const { items } = await changes().tasksOf(resourceCentre.id, { limit: 25 });
    expect(items.map(({ state }) => state.id)).toEqual([changeId]);
  });

  it('have one latest change: a second order of the same moment has to look again', async () => {
    const latest = await changes().latestOf('C-4');
    const raised = raising(nextChangeId, order(1), await found());
    await changes().raise(latest, raised, meta);
    await expect(changes().raise(latest, { ...raised, change: { ...raised.change, id: 'L-3' } }, meta)).rejects.toThrow(
      VersionConflict,
    );
    expect((await changes().latestOf('C-4')).change?.state).toEqual(raised.change);
    expect((await changes().get(changeId))?.state.superseded).toMatchObject({ byLevelChangeId: nextChangeId });
    expect((await changes().tasksOf(resourceCentre.id, { limit: 25 })).items).toEqual([]);
    expect((await levelsOf('C-4')).systems[2]).toMatchObject({
      known: { how: 'acknowledged', levelChangeId: changeId },
      hop: { state: 'sending' },
    });
  });

  it('have deadlines that are listed and swept like those of tickets', async () => {
    const far = (archivedAt + 3_600_000) as Instant;
    const query = { before: new Date(far).toISOString() };
    const { body } = await call(listDeadlines({ due: dueStore(table), rules: standingRuleBook }), {
      method: 'GET',
      query,
    });
    const rung = {
      levelChangeId: nextChangeId,
      circuitId: 'C-4',
      status: 'running',
      milestone: 'levelAcknowledgement',
    };
    expect(body.items).toContainEqual(expect.objectContaining({ ...rung, percent: 100 }));
    const swept: Subject[] = [];
    for await (const { subject } of timedStore(table).dueSubjects(far)) swept.push(subject);
    expect(swept).toEqual([{ levelChangeId: nextChangeId }]);
  });

  it('that a system takes over after it gave its list are no mismatch any more', async () => {
    const wrong = { circuitId: 'C-4', ...right, networkLevel: 'N' };
    await reconcile({ runId: 'run-6', circuits: ['C-1', 'C-2', 'C-3'].map((circuitId) => ({ circuitId, ...right })) });
    await reconcile({ runId: 'run-6', circuits: [wrong], last: true });
    expect((await mismatches()).items).toMatchObject([{ circuitId: 'C-4', hop: { state: 'sending' } }]);
    const before = await changes().get(nextChangeId);
    if (before === null) throw new Error('no change');
    await changes().save(before, hopping(before.state, 'RESOURCE', acknowledge, (Date.now() + 1) as Instant), [], meta);
    expect((await mismatches()).items).toEqual([]);
  });

  it('of a circuit that is not registered are not found', async () => {
    const { status } = await call(getCircuitLevels(deps()), { method: 'GET', path: { circuitId: 'X-1' } });
    expect(status).toBe(404);
  });
});
