import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../../domain/sla/deadline.ts';
import { deadlinesOf, nextDueAt, pendingRungs } from '../../../domain/sla/deadlines.ts';
import type { ReachedRung } from '../../../domain/sla/reached-rung.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { later } from '../../../domain/time.ts';
import { mondayMorning } from '../../support/time.ts';
import { entitlement, minute, repaired, suspension, ticketOf } from './facts.ts';

const unit = { status: 'inProgress', departmentId: 'unit-1' } as const;
const dispatched = { departmentId: 'unit-1', assignedAt: minute(10) };
const accepted = { ...dispatched, acceptedAt: minute(20) };

function deadline(ticket: Ticket, milestone: Deadline['milestone'], occurrence = 1): Deadline {
  const found = deadlinesOf(ticket, standingRules).find(
    (one) => one.milestone === milestone && one.occurrence === occurrence,
  );
  if (found === undefined) throw new Error(`no deadline ${milestone} ${occurrence}`);
  return found;
}

const names = (ticket: Ticket) =>
  deadlinesOf(ticket, standingRules).map(({ milestone, occurrence, state }) => `${milestone}.${occurrence} ${state}`);
const keys = (ticket: Ticket) => pendingRungs(ticket, standingRules).map(({ key }) => key);
const reached = (milestone: Deadline['milestone'], percent: number, at: number, occurrence = 1): ReachedRung => ({
  milestone,
  occurrence,
  percent,
  dueAt: minute(at),
  reachedAt: later(minute(at), 40),
});

describe('an acknowledged ticket', () => {
  const ticket = ticketOf();

  it('has dispatch (R145), first feedback and restoration (R144) running, and what the law and the thresholds of major faults ask', () => {
    expect(names(ticket)).toEqual([
      'dispatch.1 running',
      'firstFeedback.1 running',
      'restore.1 running',
      'legalFloor.1 running',
      'majorFault.1 running',
    ]);
    expect(deadline(ticket, 'dispatch')).toMatchObject({
      rule: 'R145',
      startedAt: minute(0),
      dueAt: minute(15),
      responsibleDepartmentId: 'monitoring',
    });
    expect(deadline(ticket, 'firstFeedback').dueAt).toBe(minute(60));
    expect(deadline(ticket, 'restore')).toMatchObject({
      dueAt: minute(720),
      startCause: 'reported',
      responsibleDepartmentId: 'monitoring',
    });
  });

  it('has a timer for every rung', () => {
    expect(pendingRungs(ticket, standingRules).map(({ key, dueAt }) => [key, dueAt])).toEqual([
      ['dispatch.1.80', minute(12)],
      ['dispatch.1.100', minute(15)],
      ['firstFeedback.1.80', minute(48)],
      ['firstFeedback.1.100', minute(60)],
      ['restore.1.50', minute(360)],
      ['restore.1.80', minute(576)],
      ['restore.1.100', minute(720)],
      ['restore.1.150', minute(1080)],
      ['restore.1.200', minute(1440)],
      ['legalFloor.1.80', minute(2304)],
      ['legalFloor.1.100', minute(2880)],
      ['majorFault.1.100', minute(4320)],
    ]);
  });

  it('stands in the queue by its earliest deadline', () => {
    expect(nextDueAt(ticket, standingRules)).toBe(minute(15));
  });

  it('restores from the detection when that came first', () => {
    const seen = ticketOf({ detectedAt: minute(-30) });
    expect(deadline(seen, 'restore')).toMatchObject({ startCause: 'detected', dueAt: minute(690) });
    expect(deadline(seen, 'dispatch').startedAt).toBe(minute(0));
    const seenLater = ticketOf({ detectedAt: minute(5) });
    expect(deadline(seenLater, 'restore')).toMatchObject({ startCause: 'reported', startedAt: minute(0) });
  });
});

describe('a dispatched ticket', () => {
  it('has met the dispatch and waits for acceptance from then on (R146)', () => {
    const ticket = ticketOf({ assignments: [dispatched] }, { status: 'dispatched', departmentId: 'unit-1' });
    expect(deadline(ticket, 'dispatch')).toMatchObject({ state: 'met', metAt: minute(10) });
    expect(deadline(ticket, 'accept')).toMatchObject({
      state: 'running',
      startedAt: minute(10),
      dueAt: minute(40),
      responsibleDepartmentId: 'unit-1',
    });
    expect(deadline(ticket, 'restore').responsibleDepartmentId).toBe('unit-1');
    expect(keys(ticket)).toEqual(expect.not.arrayContaining(['dispatch.1.80', 'dispatch.1.100']));
    expect(nextDueAt(ticket, standingRules)).toBe(minute(40));
  });

  it('gives each further unit its own time, and takes it from the one that did not accept', () => {
    const ticket = ticketOf(
      { assignments: [dispatched, { departmentId: 'unit-2', assignedAt: minute(30) }] },
      { status: 'dispatched', departmentId: 'unit-2' },
    );
    expect(deadline(ticket, 'accept', 1)).toMatchObject({ state: 'ended', endedAt: minute(30) });
    expect(deadline(ticket, 'accept', 2)).toMatchObject({
      state: 'running',
      dueAt: minute(60),
      responsibleDepartmentId: 'unit-2',
    });
    expect(deadline(ticket, 'dispatch').metAt).toBe(minute(10));
    expect(keys(ticket).filter((key) => key.startsWith('accept'))).toEqual(['accept.2.80', 'accept.2.100']);
  });
});

describe('a ticket in progress', () => {
  it('has met the acceptance; a transfer afterwards leaves it met', () => {
    const ticket = ticketOf(
      { assignments: [accepted, { departmentId: 'unit-2', assignedAt: minute(50) }], firstFeedbackAt: minute(25) },
      { status: 'dispatched', departmentId: 'unit-2' },
    );
    expect(names(ticket)).toEqual([
      'dispatch.1 met',
      'accept.1 met',
      'accept.2 running',
      'firstFeedback.1 met',
      'restore.1 running',
      'legalFloor.1 running',
      'majorFault.1 running',
    ]);
  });

  it('moves the restoration by what it was suspended, and nothing else', () => {
    const ticket = ticketOf({ assignments: [accepted], suspensions: [suspension(100, 190)] }, unit);
    expect(deadline(ticket, 'restore').rungs.map(({ dueAt }) => dueAt)).toEqual([
      minute(450),
      minute(666),
      minute(810),
      minute(1170),
      minute(1530),
    ]);
    expect(deadline(ticket, 'firstFeedback').dueAt).toBe(minute(60));
  });
});

describe('a suspended ticket', () => {
  const ticket = ticketOf(
    { assignments: [accepted], firstFeedbackAt: minute(25), suspensions: [suspension(400)] },
    { status: 'pending', departmentId: 'unit-1' },
  );

  it('has its restoration paused, without a due instant and without timers', () => {
    expect(deadline(ticket, 'restore')).toMatchObject({ state: 'paused', dueAt: null });
    expect(deadline(ticket, 'restore').rungs.map(({ dueAt }) => dueAt)).toEqual([
      minute(360),
      ...[null, null, null, null],
    ]);
    expect(nextDueAt(ticket, standingRules)).toBe(deadline(ticket, 'legalFloor').dueAt);
  });

  it('is not waited for by the law, nor does it put off a major fault (P-3, P-5)', () => {
    expect(deadline(ticket, 'legalFloor')).toMatchObject({ state: 'running', dueAt: minute(48 * 60) });
    expect(deadline(ticket, 'majorFault')).toMatchObject({ state: 'running', dueAt: minute(72 * 60) });
  });

  it('still owes a rung that was due before it was suspended', () => {
    expect(keys(ticket).filter((key) => key.startsWith('restore'))).toEqual(['restore.1.50']);
  });

  it('goes on waiting for the first feedback: its clock does not stop', () => {
    const silent = ticketOf(
      { assignments: [accepted], suspensions: [suspension(30)] },
      { status: 'held', departmentId: 'unit-1' },
    );
    expect(deadline(silent, 'firstFeedback')).toMatchObject({ state: 'running', dueAt: minute(60) });
    expect(nextDueAt(silent, standingRules)).toBe(minute(60));
  });
});

describe('a resolved ticket', () => {
  const facts = { assignments: [accepted], firstFeedbackAt: minute(25) };
  const once = { ...repaired, resolvedAt: minute(200) };

  it('has met the restoration and waits for the customer to confirm (R147)', () => {
    const ticket = ticketOf({ ...facts, repairs: [once] }, { status: 'resolved', departmentId: 'unit-1' });
    expect(deadline(ticket, 'restore')).toMatchObject({ state: 'met', metAt: minute(200) });
    expect(deadline(ticket, 'confirmRecovery')).toMatchObject({
      startedAt: minute(200),
      dueAt: minute(215),
      responsibleDepartmentId: 'monitoring',
    });
    expect(keys(ticket)).toEqual(['confirmRecovery.1.80', 'confirmRecovery.1.100']);
  });

  it('that the customer denies was never restored: the clock has gone on', () => {
    const denied = { ...once, confirmedAt: minute(210), restored: false };
    const ticket = ticketOf({ ...facts, repairs: [denied] }, unit);
    expect(deadline(ticket, 'restore')).toMatchObject({ state: 'running', dueAt: minute(720) });
    expect(deadline(ticket, 'confirmRecovery')).toMatchObject({ state: 'met', metAt: minute(210) });

    const again = ticketOf(
      { ...facts, repairs: [denied, { ...repaired, resolvedAt: minute(300) }] },
      { status: 'resolved', departmentId: 'unit-1' },
    );
    expect(deadline(again, 'restore')).toMatchObject({ state: 'met', metAt: minute(300) });
    expect(deadline(again, 'confirmRecovery', 2)).toMatchObject({ state: 'running', dueAt: minute(315) });
  });
});

describe('an ended ticket', () => {
  it.each([
    ['cancelled', { status: 'cancelled', endedAt: minute(220), endReason: '撤单' }],
    ['rejected', { status: 'rejected', endedAt: minute(220), endReason: '非本单位' }],
  ] as const)('%s: nothing runs, nothing is pending, nothing is queued', (_status, state) => {
    const ticket = ticketOf({ assignments: [dispatched] }, state);
    expect(names(ticket)).toEqual([
      'dispatch.1 met',
      ...['accept', 'firstFeedback', 'restore', 'legalFloor', 'majorFault'].map((milestone) => `${milestone}.1 ended`),
    ]);
    expect(deadline(ticket, 'restore').endedAt).toBe(minute(220));
    expect(keys(ticket)).toEqual([]);
    expect(nextDueAt(ticket, standingRules)).toBeNull();
  });

  it('closed: nothing runs but the call-back (R155)', () => {
    const state = { status: 'closed', departmentId: 'unit-1', endedAt: minute(220) } as const;
    const ticket = ticketOf({ assignments: [dispatched] }, state);
    expect(names(ticket)).toEqual([
      'dispatch.1 met',
      'accept.1 ended',
      'firstFeedback.1 ended',
      'restore.1 ended',
      'legalFloor.1 ended',
      'majorFault.1 ended',
      'callBack.1 running',
    ]);
    expect(keys(ticket)).toEqual(['callBack.1.80', 'callBack.1.100']);
    expect(nextDueAt(ticket, standingRules)).toBe(minute(220 + 24 * 60));
  });
});

describe('rungs that were reached', () => {
  it('are no longer pending', () => {
    const ticket = ticketOf({ reached: [reached('dispatch', 80, 12)] });
    expect(deadline(ticket, 'dispatch').rungs[0]).toMatchObject({
      reachedAt: later(minute(12), 40),
      superseded: false,
    });
    expect(keys(ticket).filter((key) => key.startsWith('dispatch'))).toEqual(['dispatch.1.100']);
  });

  it('supersede the lower ones: nobody is warned of what has happened', () => {
    const ticket = ticketOf({ reached: [reached('restore', 80, 576)] });
    expect(deadline(ticket, 'restore').rungs.map(({ superseded }) => superseded)).toEqual([
      true,
      ...[false, false, false, false],
    ]);
    expect(keys(ticket).filter((key) => key.startsWith('restore'))).toEqual([
      'restore.1.100',
      'restore.1.150',
      'restore.1.200',
    ]);
  });

  it('a breach stays a breach when it is met later, and leaves the queue only then', () => {
    const late = ticketOf({ reached: [reached('dispatch', 100, 15)] });
    expect(deadline(late, 'dispatch').state).toBe('breached');
    expect(nextDueAt(late, standingRules)).toBe(minute(15));

    const met = ticketOf(
      { reached: [reached('dispatch', 100, 15)], assignments: [{ departmentId: 'unit-1', assignedAt: minute(20) }] },
      { status: 'dispatched', departmentId: 'unit-1' },
    );
    expect(deadline(met, 'dispatch')).toMatchObject({ state: 'breached', metAt: minute(20) });
    expect(nextDueAt(met, standingRules)).toBe(minute(50));
  });

  it('belong to their own occurrence', () => {
    const ticket = ticketOf(
      {
        assignments: [dispatched, { departmentId: 'unit-2', assignedAt: minute(60) }],
        reached: [reached('accept', 100, 40)],
      },
      { status: 'dispatched', departmentId: 'unit-2' },
    );
    expect(deadline(ticket, 'accept', 1)).toMatchObject({ state: 'breached', endedAt: minute(60) });
    expect(deadline(ticket, 'accept', 2).state).toBe('running');
    expect(nextDueAt(ticket, standingRules)).toBe(minute(60));
  });

  it('keep the due instant that was decided', () => {
    const ticket = ticketOf({ reached: [reached('dispatch', 100, 14)] });
    expect(deadline(ticket, 'dispatch').dueAt).toBe(minute(14));
  });
});

describe('products counted in working days (R165)', () => {
  it('are due at close of business of the third', () => {
    const ticket = ticketOf({ entitlement: entitlement({ product: 'CONVERGED/LOGISTICS_E' }) });
    // Monday 2 March 2026; Thursday 5 March 17:30 is 3 days and 8.5 hours after 09:00.
    expect(deadline(ticket, 'restore').dueAt).toBe(minute(3 * 1440 + 510));
  });
});

describe('properties', () => {
  it('suspending and resuming in one instant moves no deadline', () => {
    fc.assert(
      fc.property(fc.integer({ min: 21, max: 2000 }), (at) => {
        const calm = ticketOf({ assignments: [accepted] }, unit);
        const touched = ticketOf({ assignments: [accepted], suspensions: [suspension(at, at)] }, unit);
        expect(pendingRungs(touched, standingRules)).toEqual(pendingRungs(calm, standingRules));
      }),
    );
  });

  it('keys are unique and due instants ascend within a deadline', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 600 }), { maxLength: 6 }), (steps) => {
        let at = 20;
        const suspensions = steps.map((step) => {
          const from = at;
          at += step;
          return suspension(from, at);
        });
        const ticket = ticketOf({ assignments: [accepted], suspensions }, unit);
        const pending = pendingRungs(ticket, standingRules);
        expect(new Set(pending.map(({ key }) => key)).size).toBe(pending.length);
        for (const { rungs } of deadlinesOf(ticket, standingRules)) {
          const due = rungs.map(({ dueAt }) => dueAt ?? Number.NaN);
          expect(due).toEqual(due.toSorted((a, b) => a - b));
          expect(due[0]).toBeGreaterThan(mondayMorning);
        }
      }),
    );
  });
});
