// A breach that should not have been: the record of suspensions is put right after it was announced, the breach is withdrawn,
// and when the time is over all the same it is announced a second time. On the local runtime, with all that is deployed.

import { describe, expect, it } from 'vitest';
import { eventually, report } from '../system.ts';
import { system } from './operator.ts';

const text = (epochMilliseconds: number) => new Date(epochMilliseconds).toISOString();

/** A ticket whose restoration falls due after so many milliseconds; a unit has accepted it. */
async function ticketInRepair(milliseconds: number) {
  const { api } = system;
  const { data: probe } = await api.post('/tickets', { body: report });
  const restore = probe.deadlines.find(({ milestone }) => milestone === 'restore');
  const limit = Date.parse(restore?.dueAt ?? '') - Date.parse(restore?.startedAt ?? '');
  const dueAt = Date.now() + milliseconds;
  const { data: opened } = await api.post('/tickets', { body: { ...report, reportedAt: text(dueAt - limit) } });
  const params = { path: { ticketId: opened.id } };
  await api.post('/tickets/{ticketId}/dispatch', { params });
  const { data: accepted } = await api.post('/tickets/{ticketId}/accept', { params });
  expect(accepted.status).toBe('inProgress');
  return { params, dueAt };
}

type OfTicket = Awaited<ReturnType<typeof ticketInRepair>>['params'];

/** What is said of the breach of the restoration. */
async function restoreEvents(params: OfTicket) {
  const { data } = await system.api.get('/tickets/{ticketId}/events', { params: { ...params, query: { limit: 100 } } });
  return data.items
    .map(({ event }) => event)
    .filter(
      (event) =>
        event.type === 'DeadlineBreached' || event.type === 'BreachWithdrawn' || event.type === 'BreachConfirmed',
    )
    .filter(({ milestone }) => milestone === 'restore');
}

async function noticesOf({ path: { ticketId } }: OfTicket, departmentId: string): Promise<readonly string[]> {
  const params = { path: { departmentId }, query: { limit: 100 } };
  const { data } = await system.api.get('/departments/{departmentId}/notices', { params });
  return data.items
    .filter((notice) => 'milestone' in notice)
    .filter((notice) => notice.ticketId === ticketId && notice.milestone === 'restore' && notice.percent === 100)
    .map(({ kind, announcement }) => `${kind} ${announcement}`)
    .toSorted();
}

describe('a breach that a suspension entered afterwards speaks against', () => {
  it('is withdrawn, falls due again at the corrected instant, and every department hears of all three (R144)', async () => {
    const { params, ...ticket } = await ticketInRepair(8_000);
    const waitedFromAt = Date.now();
    await eventually(
      () => restoreEvents(params),
      ({ length }) => length === 1,
    );

    const waitedUntilAt = waitedFromAt + 4_000;
    const { data: entered } = await system.api.post('/tickets/{ticketId}/suspensions', {
      params,
      body: {
        reason: 'CUSTOMER_UNREACHABLE',
        evidence: '三次致电无人接听',
        approvedBy: '值班长',
        justification: '当时漏录',
        startedAt: text(waitedFromAt),
        endedAt: text(waitedUntilAt),
      },
    });
    const correctedDueAt = text(ticket.dueAt + 4_000);
    expect(entered.deadlines).toContainEqual(
      expect.objectContaining({ milestone: 'restore', state: 'running', dueAt: correctedDueAt }),
    );

    const [breach, withdrawal, again, ...more] = await eventually(
      () => restoreEvents(params),
      ({ length }) => length >= 3,
    );
    expect(more).toEqual([]);
    expect(breach).toMatchObject({ type: 'DeadlineBreached', announcement: 1, dueAt: text(ticket.dueAt) });
    expect(withdrawal).toMatchObject({ type: 'BreachWithdrawn', announcement: 1, revisedDueAt: correctedDueAt });
    expect(again).toMatchObject({ type: 'DeadlineBreached', announcement: 2, dueAt: correctedDueAt });
    expect(Date.parse(again?.reachedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(correctedDueAt));

    for (const department of ['noc', 'support', 'unit-1']) {
      const told = await eventually(
        () => noticesOf(params, department),
        ({ length }) => length === 3,
      );
      expect(told).toEqual(['breach 1', 'breach 2', 'breach-withdrawn 1']);
    }

    const { data } = await system.api.get('/tickets/{ticketId}', { params });
    const breaches = data.reached.filter(({ milestone, percent }) => milestone === 'restore' && percent === 100);
    expect(breaches).toEqual([
      expect.objectContaining({ dueAt: text(ticket.dueAt), withdrawnAt: expect.any(String) }),
      expect.objectContaining({ dueAt: correctedDueAt }),
    ]);
  });
});
