import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemOf } from '../../../functions/http/problem.ts';
import { aggregatePut } from '../../../functions/store/aggregate-store.ts';
import type { DepartmentStore } from '../../../functions/store/department-store.ts';
import { departmentSchema, departmentStore } from '../../../functions/store/department-store.ts';
import { saysTooLarge } from '../../../functions/store/item-too-large.ts';
import { putTogether } from '../../../functions/store/put-together.ts';
import { monitoringCentre } from '../../support/departments.ts';
import type { TestTable } from '../../support/table.ts';
import { startTable } from '../../support/table.ts';

let table: TestTable;
let departments: DepartmentStore;
beforeAll(async () => {
  table = await startTable();
  departments = departmentStore(table);
});
afterAll(() => table.stop());

const meta = { correlationId: 'test' };
const kind = { entity: 'DEPARTMENT', schema: departmentSchema } as const;
/** Of any of 20,000 characters, by a fixed sequence: a text that cannot be made much shorter. */
const anyText = Array.from({ length: 300_000 }, (_, index) =>
  String.fromCodePoint(0x4e00 + ((index * index * 7_919) % 20_011)),
);
const grown = { ...monitoringCentre, name: anyText.join('') };

describe('an aggregate that has outgrown an item of the table', () => {
  it('is refused as full, and stays as it was', async () => {
    const before = await departments.save(null, monitoringCentre, [], meta);
    const refusal = await departments.save(before, grown, [], meta).catch((error: unknown) => error);
    expect(problemOf(refusal, false).code).toBe('resource-full');
    expect(await departments.get(monitoringCentre.id)).toEqual(before);
  });

  it('is refused as full before that, when it is so large that nobody could read it whole', async () => {
    const refusalOf = async (name: string, events: readonly object[]) =>
      departments
        .save(null, { ...monitoringCentre, id: 'wide', name }, events as never, meta)
        .catch((error: unknown) => problemOf(error, false).code);
    expect(await refusalOf('字'.repeat(340_000), [])).toBe('resource-full');
    expect(await refusalOf('字', [{ type: 'DepartmentPut', name: '字'.repeat(130_000) }])).toBe('resource-full');
    expect(await departments.get('wide')).toBeNull();
  });

  it('is known by what DynamoDB says of one write of a transaction', () => {
    const CancellationReasons = [
      { Code: 'None' },
      { Code: 'ValidationError', Message: 'Item size has exceeded the maximum allowed size' },
    ];
    expect(saysTooLarge(Object.assign(new Error('Transaction cancelled'), { CancellationReasons }))).toBe(true);
    expect(saysTooLarge(new Error('Transaction cancelled'))).toBe(false);
  });

  it('is refused as full in a transaction, and nothing of that is stored', async () => {
    const small = await aggregatePut(table, kind, null, { ...monitoringCentre, id: 'small' }, [], meta);
    const large = await aggregatePut(table, kind, null, { ...grown, id: 'large' }, [], meta);
    const refusal = await putTogether(table, [small, large], 'both').catch((error: unknown) => error);
    expect(problemOf(refusal, false).code).toBe('resource-full');
    expect(await departments.get('small')).toBeNull();
  });
});
