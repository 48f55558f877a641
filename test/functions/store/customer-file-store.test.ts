import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignManager } from '../../../domain/customer-files/account-manager.ts';
import type { CustomerFile, Visit } from '../../../domain/customer-files/customer-file.ts';
import {
  contactsMax,
  handoversKept,
  inventoryKinds,
  opinionsMax,
  surveysKept,
  visitsKept,
} from '../../../domain/customer-files/customer-file.ts';
import { reachFileDeadlines, withReached } from '../../../domain/customer-files/deadlines.ts';
import { recordSurvey } from '../../../domain/customer-files/satisfaction.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { later } from '../../../domain/time.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import { customerFileSchema } from '../../../functions/store/customer-file-schema.ts';
import { customerFileStore } from '../../../functions/store/customer-file-store.ts';
import { dueStore } from '../../../functions/store/due-store.ts';
import { fileAccessStore } from '../../../functions/store/file-access-store.ts';
import { timedStore } from '../../../functions/store/timed-store.ts';
import { VersionConflict } from '../../../functions/store/version-conflict.ts';
import { aFile, inventoried, ofTier, visited, zhangWei } from '../../support/customer-files.ts';
import { at } from '../../support/decisions.ts';
import type { TestTable } from '../../support/table.ts';
import { startTable } from '../../support/table.ts';
import { minutesLater, mondayMorning, shanghai } from '../../support/time.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const meta = { correlationId: 'test' };
const firstPage = { limit: 100 };
const files = () => customerFileStore(table, standingRuleBook);

/** With something of everything: a handover, an inventory, a survey, a breach. */
function aFullFile(): CustomerFile {
  const handedOver = assignManager(visited(inventoried(aFile())), zhangWei, ofTier(), at()).state;
  const survey = { surveyedAt: mondayMorning, satisfaction: 3, channel: 'PHONE', comment: '一般' } as const;
  const surveyed = recordSurvey(handedOver, survey, ofTier(), at()).state;
  const contacts = [{ name: '王工', role: '机房负责人', phone: '10086' }];
  return reachFileDeadlines(surveyed, shanghai('2026-03-09T17:30'), standingRules).reduce(withReached, {
    ...surveyed,
    contacts,
  });
}

describe('the file of a customer in the table', () => {
  it('is read back as it was written', async () => {
    const file = aFullFile();
    expect([file.handovers.length, file.inventory.length, file.reached.length]).toEqual([1, 5, 2]);
    await files().save(null, file, [], meta);
    expect(await files().get('CUST-1')).toEqual({ state: file, version: 1, ...meta });
  });

  it('is written by one of two who have read the same', async () => {
    const before = await files().get('CUST-1');
    const again = () => files().save(before, aFullFile(), [], meta);
    const outcomes = await Promise.allSettled([again(), again()]);
    const lost = outcomes.find(({ status }) => status === 'rejected');
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(lost?.status === 'rejected' && lost.reason).toBeInstanceOf(VersionConflict);
  });

  it('stands among what falls due until nothing waits any more, beside tickets and contracts', async () => {
    const visitDueAt = shanghai('2026-06-02T09:00');
    await files().save(null, { ...aFile(), id: 'CUST-2' }, [], meta);
    const due = (from: number) => dueStore(table).dueBefore(later(visitDueAt, from), firstPage);
    const ids = async (from: number) =>
      (await due(from)).items.flatMap(({ entity, state }) => (entity === 'CUSTOMER_FILE' ? state.id : []));
    expect([await ids(0), (await ids(1)).sort()]).toEqual([[], ['CUST-1', 'CUST-2']]);
    const swept = [];
    for await (const { subject } of timedStore(table).dueSubjects(later(visitDueAt, 1))) swept.push(subject);
    expect(swept).toContainEqual({ customerId: 'CUST-2' });

    const { manager: _, ...unassigned } = aFile();
    await files().save(await files().get('CUST-2'), { ...unassigned, id: 'CUST-2' }, [], meta);
    expect(await ids(1)).toEqual(['CUST-1']);
  });
});

describe('readings of a file', () => {
  it('are listed with the customer, newest first, page by page', async () => {
    const accesses = fileAccessStore(table);
    for (const [index, readBy] of ['li.na', 'zhang.wei', 'boss'].entries()) {
      const readAt = minutesLater(mondayMorning, index);
      const access = { id: `A${index}`, customerId: 'CUST-1', readAt, readBy, reason: '核对', fields: ['contacts'] };
      await accesses.save(null, access, [], meta);
    }
    const page = await accesses.ofCustomer('CUST-1', { limit: 2 });
    expect(page.items.map(({ state }) => state.readBy)).toEqual(['boss', 'zhang.wei']);
    const next = await accesses.ofCustomer('CUST-1', { limit: 2, cursor: page.nextCursor ?? '' });
    expect(next.items.map(({ state }) => state.readBy)).toEqual(['li.na']);
    expect((await accesses.ofCustomer('CUST-2', firstPage)).items).toEqual([]);
  });
});

describe('a file at all its bounds', () => {
  /** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html */
  const itemBytesMax = 400 * 1_024;
  const written = (characters: number) => '字'.repeat(characters);
  const many = <Item>(count: number, item: Item) => Array.from({ length: count }, () => item);
  const recorded = { recordedAt: mondayMorning, recordedBy: 'x'.repeat(128) };
  const staff = { staffId: written(128), name: written(100) };
  const manager = { ...staff, departmentId: 'd'.repeat(64), deputy: staff, sinceAt: mondayMorning };
  const visit: Visit = {
    ...{ number: 1_000, visitedAt: mondayMorning, purpose: 'AFTER_IMPLEMENTATION', summary: written(500), ...recorded },
    followUps: many(opinionsMax, {
      number: 10_000,
      opinion: { text: written(500), departmentId: 'd'.repeat(64) },
      openedAt: mondayMorning,
      limit: standingRules.policy.customerCare.followUp,
      calendar: 'CN_WORKING_HOURS',
      outcome: { result: written(500), fedBackAt: mondayMorning, ...recorded },
    }),
  };
  // Each rung of each follow-up and of what comes round again; a ladder has at most ten.
  const rung = {
    milestone: 'followUp',
    occurrence: 10_000,
    percent: 100,
    dueAt: mondayMorning,
    reachedAt: mondayMorning,
  };
  const file: CustomerFile = {
    ...aFile(),
    manager,
    handovers: many(handoversKept, {
      ...{ number: 1_000, from: manager, to: manager, handedOverAt: mondayMorning, reason: written(500) },
      ...{ handedOver: inventoryKinds, openFollowUps: many(visitsKept * opinionsMax, 10_000) },
    }),
    contacts: many(contactsMax, {
      name: written(100),
      role: written(100),
      phone: '1'.repeat(32),
      email: 'e'.repeat(254),
    }),
    inventory: inventoryKinds.map((kind) => ({
      ...{ kind, state: 'NOT_APPLICABLE', note: written(500), checkedAt: mondayMorning, checkedBy: 'x'.repeat(128) },
    })),
    visits: many(visitsKept, visit),
    surveys: many(surveysKept, {
      ...{ surveyedAt: mondayMorning, scorePpm: 1_000_000, channel: 'ONLINE', comment: written(500), ...recorded },
    }),
    reached: many(2 * visitsKept * opinionsMax + 3, {
      ...rung,
      responsibleDepartmentId: 'd'.repeat(64),
      quietFor: ['RESPONSIBLE'],
    }),
  };

  it('fits into an item, with the events of the largest write', () => {
    expect(customerFileSchema.safeParse(file).success).toBe(true);
    const events = [file.handovers[0], visit, file.inventory];
    expect(Buffer.byteLength(JSON.stringify([file, events]))).toBeLessThan(itemBytesMax);
  });
});
