// A breach that should not have been: the record of suspensions is put right after it was announced, the breach is withdrawn,
// and when the time is over all the same it is announced a second time. On the local runtime, with all that is deployed.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { System } from './system.ts';
import { eventually, registerOperator, report, startSystem } from './system.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
  await registerOperator(system);
});
afterAll(() => system.close());

interface RestoreEvent {
  readonly type: string;
  readonly milestone?: string;
  readonly percent?: number;
  readonly announcement?: number;
  readonly dueAt: string;
  readonly reachedAt: string;
  readonly revisedDueAt?: string;
}

const text = (epochMilliseconds: number) => new Date(epochMilliseconds).toISOString();

/** A ticket whose restoration falls due after so many milliseconds; a unit has accepted it. */
async function ticketInRepair(milliseconds: number): Promise<{ id: string; dueAt: number }> {
  const probe = await system.call('POST', '/tickets', report);
  const restore = probe.body.deadlines.find(({ milestone }: { milestone: string }) => milestone === 'restore');
  const limit = Date.parse(restore.dueAt) - Date.parse(restore.startedAt);
  const dueAt = Date.now() + milliseconds;
  const opened = await system.call('POST', '/tickets', { ...report, reportedAt: text(dueAt - limit) });
  const { id } = opened.body;
  await system.call('POST', `/tickets/${id}/dispatch`, {});
  const accepted = await system.call('POST', `/tickets/${id}/accept`, {});
  expect(accepted.body.status).toBe('inProgress');
  return { id, dueAt };
}

async function restoreEvents(ticketId: string): Promise<readonly RestoreEvent[]> {
  const { body } = await system.call('GET', `/tickets/${ticketId}/events?limit=100`);
  return body.items
    .map(({ event }: { event: RestoreEvent }) => event)
    .filter(({ milestone, percent }: RestoreEvent) => milestone === 'restore' && percent === 100);
}

async function noticesOf(ticketId: string, departmentId: string): Promise<readonly string[]> {
  const { body } = await system.call('GET', `/departments/${departmentId}/notices?limit=100`);
  return body.items
    .filter((notice: Record<string, unknown>) => notice['ticketId'] === ticketId && notice['milestone'] === 'restore')
    .filter((notice: Record<string, unknown>) => notice['percent'] === 100)
    .map(({ kind, announcement }: { kind: string; announcement: number }) => `${kind} ${announcement}`)
    .toSorted();
}

describe('a breach that a suspension entered afterwards speaks against', () => {
  it('is withdrawn, falls due again at the corrected instant, and every department hears of all three (R144)', async () => {
    const ticket = await ticketInRepair(8_000);
    const waitedFromAt = Date.now();
    await eventually(
      () => restoreEvents(ticket.id),
      ({ length }) => length === 1,
    );

    const waitedUntilAt = waitedFromAt + 4_000;
    const entered = await system.call('POST', `/tickets/${ticket.id}/suspensions`, {
      reason: 'CUSTOMER_UNREACHABLE',
      evidence: '三次致电无人接听',
      approvedBy: '值班长',
      justification: '当时漏录',
      startedAt: text(waitedFromAt),
      endedAt: text(waitedUntilAt),
    });
    expect(entered.status).toBe(200);
    const correctedDueAt = text(ticket.dueAt + 4_000);
    expect(entered.body.deadlines).toContainEqual(
      expect.objectContaining({ milestone: 'restore', state: 'running', dueAt: correctedDueAt }),
    );

    const [breach, withdrawal, again, ...more] = await eventually(
      () => restoreEvents(ticket.id),
      ({ length }) => length >= 3,
    );
    expect(more).toEqual([]);
    expect(breach).toMatchObject({ type: 'DeadlineBreached', announcement: 1, dueAt: text(ticket.dueAt) });
    expect(withdrawal).toMatchObject({ type: 'BreachWithdrawn', announcement: 1, revisedDueAt: correctedDueAt });
    expect(again).toMatchObject({ type: 'DeadlineBreached', announcement: 2, dueAt: correctedDueAt });
    expect(Date.parse(again?.reachedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(correctedDueAt));

    for (const department of ['noc', 'support', 'unit-1']) {
      const told = await eventually(
        () => noticesOf(ticket.id, department),
        ({ length }) => length === 3,
      );
      expect(told).toEqual(['breach 1', 'breach 2', 'breach-withdrawn 1']);
    }

    const { body } = await system.call('GET', `/tickets/${ticket.id}`);
    const breaches = body.reached.filter(
      ({ milestone, percent }: RestoreEvent) => milestone === 'restore' && percent === 100,
    );
    expect(breaches).toEqual([
      expect.objectContaining({ dueAt: text(ticket.dueAt), withdrawnAt: expect.any(String) }),
      expect.objectContaining({ dueAt: correctedDueAt }),
    ]);
  });
});
