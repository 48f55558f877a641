import '../../support/live-environment.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { editPolicy } from '../../../functions/policies/edit-policy.ts';
import { getPolicy } from '../../../functions/policies/get-policy.ts';
import { listPolicies } from '../../../functions/policies/list-policies.ts';
import { administrator, call, refusedFields } from '../../support/api-calls.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { MemoryPolicies } from '../../support/policies.ts';
import { aPolicyVersion, ddnOfGroup, inMinutes, memoryPolicies } from '../../support/policies.ts';
import { mondayMorning } from '../../support/time.ts';

const edit = {
  changes: [{ figure: ddnOfGroup, value: inMinutes(180) }],
  effectiveFromDate: '2026-04-01',
  note: '集团客户会议纪要第 7 号',
};
const claims = administrator;
let policies: MemoryPolicies;
capturedLog();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: mondayMorning });
  policies = memoryPolicies();
});
afterEach(() => {
  vi.useRealTimers();
});

const post = (body: unknown, headers: Record<string, string> = {}) =>
  call(editPolicy({ policies }), { body, headers, claims });
const get = (policyVersion: string, query: Record<string, string> = {}) =>
  call(getPolicy({ policies }), { method: 'GET', path: { policyVersion }, query });
const list = (query: Record<string, string> = {}) =>
  call(listPolicies({ policies }), { method: 'GET', route: '/policies', query });

describe('editing the policy', () => {
  it('answers 201 with the version, where it is, and what was changed by whom and why', async () => {
    const { status, headers, body } = await post(edit);
    expect(status).toBe(201);
    expect(headers['location']).toBe('/policies/policy-1');
    expect(body).toEqual({
      version: 'policy-1',
      basedOn: 'default-1',
      shippedVersion: 'default-1',
      effectiveFromDate: '2026-04-01',
      note: '集团客户会议纪要第 7 号',
      editedAt: '2026-03-02T01:00:00.000Z',
      editedBy: 'admin-1',
      changes: [{ figure: ddnOfGroup, from: inMinutes(240), to: inMinutes(180) }],
    });
    expect(policies.written).toMatchObject([{ type: 'PolicyEdited', version: 'policy-1', by: 'admin-1' }]);
  });

  it('is safe to repeat under a key, also when it would change nothing by then', async () => {
    const key = { 'idempotency-key': 'edit-7' };
    const first = await post(edit, key);
    const again = await post(edit, key);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotent-replay']).toBe('true');
    expect(policies.stored).toHaveLength(1);
    const other = await post({ ...edit, note: '另一理由' }, key);
    expect([other.status, other.body['code']]).toEqual([422, 'idempotency-key-reused']);
  });

  it('answers 409 to whoever edits at the same time and is second', async () => {
    policies.loseNextRaceTo(aPolicyVersion({ editedBy: 'admin-2' }));
    const { status, body } = await post(edit);
    expect([status, body['code']]).toEqual([409, 'concurrent-update']);
    expect(policies.stored.map(({ editedBy }) => editedBy)).toEqual(['admin-2']);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['nothing', {}, ['changes: required', 'effectiveFromDate: required', 'note: required']],
    ['no change', { ...edit, changes: [] }, ['changes: too-few']],
    ['too many', { ...edit, changes: Array.from({ length: 501 }, () => edit.changes[0]) }, ['changes: too-many']],
    ['a change without a value', { ...edit, changes: [{ figure: ddnOfGroup }] }, ['changes[0].value: required']],
    ['null', { ...edit, changes: [{ figure: ddnOfGroup, value: null }] }, ['changes[0].value: required']],
    ['a source', { ...edit, changes: [{ ...edit.changes[0], source: 'S' }] }, ['changes[0].source: unknown-field']],
    ['no such day', { ...edit, effectiveFromDate: '2026-02-30' }, ['effectiveFromDate: no-such-date']],
    [
      'what is not to be seen',
      { ...edit, changes: [{ figure: '/qualityClasses/ORDINARY/operationReport', value: 'by\u202erequest' }] },
      ['changes[0].value: invalid-text'],
    ],
    [
      'a mark that is not ours',
      { ...edit, changes: [{ figure: '/milestones/dispatch/limit', value: inMinutes(10) }] },
      ['changes[0].figure: figure-not-editable'],
    ],
    ['the past', { ...edit, effectiveFromDate: '2026-03-01' }, ['effectiveFromDate: out-of-term']],
  ])('refuses %s', async (_, body, refused) => {
    const answer = await post(body);
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual(refused);
    expect(policies.stored).toEqual([]);
  });

  it.each([
    [10, 'changes[0].value: invalid-format'],
    [10_000, 'body: too-deep'],
  ])('survives a value that is nested %i deep', async (depth, refused) => {
    const nested = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const rawBody = JSON.stringify({ ...edit, changes: [{ figure: ddnOfGroup, value: 'NESTED' }] }).replace(
      '"NESTED"',
      nested,
    );
    const answer = await call(editPolicy({ policies }), {
      rawBody,
      headers: { 'content-type': 'application/json' },
      claims,
    });
    expect(refusedFields(answer)).toEqual([refused]);
  });

  it('tells in words why, and which marks may be edited', async () => {
    const { body } = await post({ ...edit, changes: [{ figure: '/legalFloorMinutes/TOWN', value: 9000 }] });
    expect(body.errors[0]?.message).toMatch('P-5');
  });
});

describe('the list of policies', () => {
  it('says what is in force, and ends with what was shipped', async () => {
    expect((await list()).body).toEqual({
      inForce: 'default-1',
      items: [{ version: 'default-1', effectiveFromDate: '2024-01-01' }],
    });
  });

  it('is newest first, with who edited and why, page by page', async () => {
    await post({ ...edit, effectiveFromDate: '2026-03-02' });
    await post({ ...edit, changes: [{ figure: ddnOfGroup, value: inMinutes(120) }] });
    const first = await list({ limit: '1' });
    expect(first.body).toMatchObject({
      inForce: 'policy-1',
      items: [{ version: 'policy-2', effectiveFromDate: '2026-04-01', editedBy: 'admin-1', changeCount: 1 }],
    });
    const { body } = await list({ limit: '1', cursor: first.body.nextCursor ?? '' });
    expect(body.items.map(({ version }) => version)).toEqual(['policy-1', 'default-1']);
  });
});

describe('one policy', () => {
  it('shows its figures, each with kind, source and whether it may be edited', async () => {
    await post(edit);
    const { status, body } = await get('policy-1', { under: '/repairLimits/BANDWIDTH_DATA~1DDN/byGrade' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: 'policy-1', note: edit.note, editedBy: 'admin-1' });
    const figures = body['figures'] as readonly { readonly pointer: string }[];
    expect(figures).toHaveLength(5);
    expect(figures[0]).toEqual({
      pointer: ddnOfGroup,
      kind: 'limit',
      value: inMinutes(180),
      source: 'D',
      editable: true,
    });
  });

  it.each([
    [{ editable: 'true', under: '/legalFloorMinutes' }, 0],
    [{ editable: 'false', under: '/legalFloorMinutes' }, 2],
    [{ under: '/legalFloor' }, 0],
    [{ under: '/legalFloorMinutes/TOWN' }, 1],
    [{ under: '/legalFloorMinutes/' }, 2],
  ])('shows those asked for: %j', async (query, count) => {
    expect((await get('default-1', query)).body['figures']).toHaveLength(count);
  });

  it('that was shipped has no editor', async () => {
    const { body } = await get('default-1', { under: '/no' });
    expect(body).toEqual({ version: 'default-1', effectiveFromDate: '2024-01-01', figures: [] });
  });

  it.each(['policy-1', 'default-7', 'policy-0', 'latest'])('%s is not found', async (version) => {
    expect((await get(version)).status).toBe(404);
  });

  it('refuses questions that it does not know', async () => {
    expect(refusedFields(await get('default-1', { editable: 'yes', all: '1' }))).toEqual([
      'editable: invalid-value',
      'all: unknown-field',
    ]);
  });
});
