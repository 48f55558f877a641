// What the customer hears beside the repair itself: of what we found first, and once it is over.

import { describe, expect, it } from 'vitest';
import { deadlinesOf, nextDueAt, pendingRungs } from '../../../domain/sla/deadlines.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { decide } from '../../../domain/tickets/decide.ts';
import { reachDeadlines } from '../../../domain/tickets/reach.ts';
import { responsibleDepartmentId, type Ticket } from '../../../domain/tickets/ticket.ts';
import { ticketSchema } from '../../../functions/store/ticket-schema.ts';
import { aCircuit } from '../../support/circuits.ts';
import { at } from '../../support/decisions.ts';
import { brokenRules } from '../../support/refusals.ts';
import { anOpenTicket, applied, aTicketIn, feedback, having } from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const minute = (count: number) => minutesLater(mondayMorning, count);
const deadline = (ticket: Ticket, milestone: string) =>
  deadlinesOf(ticket, standingRules).find((one) => one.milestone === milestone);
const unanswered = { type: 'callBack', reached: false, comment: '无人接听' } as const;
const callBack = { type: 'callBack', satisfaction: 4, recurred: false } as const;

describe('what monitoring finds', () => {
  const found = (maintenanceGrade: 'AAA' | 'A' | 'ORDINARY') =>
    anOpenTicket({
      circuit: aCircuit({ maintenanceGrade }),
      source: 'PROACTIVE',
      detectedAt: minute(-5),
    });

  it('is told to the customer within the time of its class, counted from the detection', () => {
    expect(deadline(found('AAA'), 'proactiveNotice')).toMatchObject({ dueAt: minute(10), startCause: 'detected' });
    expect(deadline(found('A'), 'proactiveNotice')?.dueAt).toBe(minute(55));
    expect(deadline(found('ORDINARY'), 'proactiveNotice')).toBeUndefined();
  });

  it('is told with the first feedback', () => {
    const told = having(found('AAA'), minute(3), feedback);
    expect(deadline(told, 'proactiveNotice')).toMatchObject({ state: 'met', metAt: minute(3) });
  });

  it('promises nothing of the kind when the customer reports', () => {
    const ticket = anOpenTicket({ circuit: aCircuit({ maintenanceGrade: 'AAA' }), detectedAt: minute(-5) });
    expect(ticket.promises.map(({ milestone }) => milestone)).not.toContain('proactiveNotice');
  });
});

describe('a closed ticket', () => {
  const closed = aTicketIn('closed');

  it('is called back within 24 hours (R155)', () => {
    expect(deadline(closed, 'callBack')).toMatchObject({
      startCause: 'closed',
      startedAt: minute(4),
      dueAt: minute(4 + 24 * 60),
      state: 'running',
      responsibleDepartmentId: 'NMC',
    });
    expect(pendingRungs(closed, standingRules).map(({ key }) => key)).toEqual(['callBack.1.80', 'callBack.1.100']);
  });

  it('is with its owner until the customer has been called back, and then with nobody (R155)', () => {
    expect(responsibleDepartmentId(closed)).toBe('NMC');
    expect(responsibleDepartmentId(having(closed, minute(100), callBack))).toBeNull();
    const unpromised = closed.promises.filter(({ milestone }) => milestone !== 'callBack');
    expect(responsibleDepartmentId({ ...closed, promises: unpromised })).toBeNull();
  });

  it('is told to whoever forgets to call, and then has no timer left', () => {
    const events = reachDeadlines(closed, minute(4 + 24 * 60), standingRules);
    expect(events).toMatchObject([{ type: 'DeadlineBreached', milestone: 'callBack', percent: 100 }]);
    expect(pendingRungs(applied(closed, events), standingRules)).toEqual([]);
  });

  it('keeps how content the customer is, from 1 to 5, and whether it came back (R155, R243)', () => {
    const called = having(closed, minute(100), callBack);
    expect(called).toMatchObject({
      status: 'closed',
      endedAt: minute(4),
      callBack: { calledAt: minute(100), satisfaction: 4, recurred: false },
    });
    expect(deadline(called, 'callBack')?.state).toBe('met');
    expect(nextDueAt(called, standingRules)).toBeNull();
  });

  it('of a customer who does not answer: three calls, each an hour after the last that counts, keep the promise (R155)', () => {
    const called = (ticket: Ticket, minutes: number) => having(ticket, minute(minutes), unanswered);
    const twice = called(called(called(closed, 60), 62), 120);
    expect(deadline(twice, 'callBack')?.state).toBe('running');
    expect(responsibleDepartmentId(twice)).toBe('NMC');
    const thrice = called(twice, 180);
    expect(thrice.unansweredCalls?.map(({ calledAt, suffices }) => [calledAt, suffices])).toEqual([
      [minute(60), undefined],
      [minute(62), undefined],
      [minute(120), undefined],
      [minute(180), true],
    ]);
    expect(deadline(thrice, 'callBack')).toMatchObject({ state: 'met', metAt: minute(180) });
    expect(responsibleDepartmentId(thrice)).toBeNull();
    expect(pendingRungs(thrice, standingRules)).toEqual([]);
    const reached = having(thrice, minute(200), callBack);
    expect(reached).toMatchObject({ callBack: { satisfaction: 4 } });
    expect(deadline(reached, 'callBack')?.metAt).toBe(minute(180));
    expect(ticketSchema.parse(JSON.parse(JSON.stringify(reached)))).toEqual(reached);
  });

  it('is called in vain ten times at most, and not at all once it was reached', () => {
    const often = Array.from({ length: 10 }).reduce<Ticket>(
      (ticket, _, index) => having(ticket, minute(10 + index), unanswered),
      closed,
    );
    const calling = (ticket: Ticket) => () => decide(ticket, unanswered, at(minute(101)), standingRules);
    expect(brokenRules(calling(often))).toEqual(['unansweredCalls: too-many']);
    expect(brokenRules(calling(having(closed, minute(100), callBack)))).toEqual(['callBack: no-longer-possible']);
  });

  it('is called back once', () => {
    const called = having(closed, minute(100), callBack);
    expect(brokenRules(() => decide(called, callBack, at(minute(101)), standingRules))).toEqual([
      'callBack: no-longer-possible',
    ]);
  });

  it('that was cancelled or rejected is not called back', () => {
    expect(pendingRungs(aTicketIn('cancelled'), standingRules)).toEqual([]);
    expect(pendingRungs(aTicketIn('rejected'), standingRules)).toEqual([]);
  });
});
