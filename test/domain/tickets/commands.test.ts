// The commands on a ticket, by the status that it is in. Time runs from Monday 09:00, the report.

import { describe, expect, it } from 'vitest';
import type { ServiceLevel } from '../../../domain/customers/customer.ts';
import { departmentRoles } from '../../../domain/departments/department.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import type { TicketCommand } from '../../../domain/tickets/commands.ts';
import { decide } from '../../../domain/tickets/decide.ts';
import { assignmentsMax, repairsMax, suspensionsMax } from '../../../domain/tickets/guards.ts';
import { suspensionReasons } from '../../../domain/tickets/suspension.ts';
import { responsibleDepartmentId, type Ticket } from '../../../domain/tickets/ticket.ts';
import { aCustomer } from '../../support/customers.ts';
import { at } from '../../support/decisions.ts';
import { aDepartment, maintenanceUnit, otherMaintenanceUnit } from '../../support/departments.ts';
import { brokenRules, refusal } from '../../support/refusals.ts';
import {
  accept,
  anOpenTicket,
  aTicketIn,
  cancel,
  confirm,
  deny,
  dispatchTo,
  feedback,
  having,
  reject,
  resolve,
  resume,
  suspendUntil,
  transferTo,
} from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const minute = (minutes: number) => minutesLater(mondayMorning, minutes);
const now = minute(10);
const deciding = (ticket: Ticket, command: TicketCommand) => () => decide(ticket, command, at(now), standingRules);

describe('an acknowledged ticket', () => {
  const ticket = aTicketIn('acknowledged');

  it("is the Monitoring Centre's to act on (R90, R95)", () => {
    expect(responsibleDepartmentId(ticket)).toBe('NMC');
  });

  it('is dispatched to a unit, which must act from then on', () => {
    expect(deciding(ticket, dispatchTo())()).toEqual([
      { type: 'TicketDispatched', occurredAt: now, by: 'clerk-1', departmentId: 'MAINT-1' },
    ]);
    const dispatched = having(ticket, now, dispatchTo());
    expect(dispatched.assignments).toEqual([{ departmentId: 'MAINT-1', assignedAt: now }]);
    expect(responsibleDepartmentId(dispatched)).toBe('MAINT-1');
  });

  it('is dispatched only to a department that gives technical support to faults (R93)', () => {
    const refused = departmentRoles.filter((role) => {
      try {
        return deciding(ticket, dispatchTo(aDepartment({ role })))().length === 0;
      } catch {
        return true;
      }
    });
    expect(refused).toEqual([
      'NETWORK_OPERATIONS',
      'CUSTOMER_CENTRE',
      'PROVINCIAL_NOC',
      'MARKETING',
      'COUNTY_BRANCH',
      'GENERAL_OFFICE',
      'FINANCE',
      'CONTRACT_ADMINISTRATION',
    ]);
    expect(brokenRules(deciding(ticket, dispatchTo(aDepartment({ role: 'MARKETING' }))))).toEqual([
      'departmentId: wrong-department-role',
    ]);
  });

  it('cannot be accepted before it was dispatched (R146)', () => {
    expect(refusal(deciding(ticket, accept)).code).toBe('illegal-transition');
  });

  it('may be refused by the Monitoring Centre as no fault of ours, with a reason', () => {
    const rejected = having(ticket, now, reject);
    expect(rejected).toMatchObject({ status: 'rejected', endedAt: now, endReason: '非我方业务' });
    expect(responsibleDepartmentId(rejected)).toBeNull();
  });
});

describe('a dispatched ticket', () => {
  const ticket = aTicketIn('dispatched');

  it('is accepted by the unit, and when', () => {
    const accepted = having(ticket, now, accept);
    expect(accepted).toMatchObject({ status: 'inProgress', departmentId: 'MAINT-1' });
    expect(accepted.assignments).toEqual([{ departmentId: 'MAINT-1', assignedAt: minute(1), acceptedAt: now }]);
  });

  it('is transferred by a unit that is not competent, to another one', () => {
    const transferred = having(ticket, now, transferTo());
    expect(transferred).toMatchObject({ status: 'dispatched', departmentId: 'MAINT-2' });
    expect(transferred.assignments).toEqual([
      { departmentId: 'MAINT-1', assignedAt: minute(1) },
      { departmentId: 'MAINT-2', assignedAt: now },
    ]);
  });

  it('is not transferred to the department that has it, nor to one that repairs nothing (R93)', () => {
    const marketing = aDepartment({ role: 'MARKETING' });
    expect(brokenRules(deciding(ticket, transferTo(maintenanceUnit)))).toEqual(['departmentId: same-department']);
    expect(brokenRules(deciding(ticket, transferTo(marketing)))).toEqual([
      'departmentId: wrong-department-role',
      'departmentId: same-department',
    ]);
  });

  it('cannot be rejected any more', () => {
    expect(refusal(deciding(ticket, reject)).details).toMatchObject({ status: 'dispatched' });
  });
});

describe('a ticket in progress', () => {
  const ticket = aTicketIn('inProgress');

  it('counts the first feedback to the customer only once, and keeps the last estimate (R153, R154)', () => {
    const told = having(ticket, minute(5), { ...feedback, estimatedRestoreAt: minute(90) });
    expect(told).toMatchObject({ firstFeedbackAt: minute(5), estimatedRestoreAt: minute(90), status: 'inProgress' });
    const toldAgain = having(told, minute(8), { ...feedback, estimatedRestoreAt: minute(60) });
    expect(toldAgain).toMatchObject({ firstFeedbackAt: minute(5), estimatedRestoreAt: minute(60) });
    expect(having(toldAgain, minute(9), { type: 'feedback', message: '仍在抢修' }).estimatedRestoreAt).toBe(minute(60));
  });

  it('tells a customer of the highest tier with the first word when it will work again, and others if we know (R153)', () => {
    const ofTier = (serviceLevel: ServiceLevel) => anOpenTicket({ customer: aCustomer({ serviceLevel }) });
    const bare = { type: 'feedback', message: '正在定位故障' } as const;
    expect(brokenRules(() => having(ofTier('VIP-1'), minute(5), bare))).toEqual(['estimatedRestoreAt: required']);
    const told = having(ofTier('VIP-1'), minute(5), feedback);
    expect(having(told, minute(50), bare).firstFeedbackAt).toBe(minute(5));
    expect(having(ofTier('VIP-2'), minute(5), bare).firstFeedbackAt).toBeDefined();
  });

  it('does not promise restoration in the past (R154)', () => {
    for (const command of [{ ...feedback, estimatedRestoreAt: now }, suspendUntil(now)]) {
      expect(brokenRules(deciding(ticket, command))).toEqual(['estimatedRestoreAt: in-the-past']);
    }
  });

  it.each(suspensionReasons)('suspended for %s waits on the side that the policy names', (reason) => {
    const suspended = having(ticket, now, suspendUntil(minute(90), { reason }));
    expect(suspended.status).toBe(standingRules.policy.suspensions[reason].value);
  });

  it('keeps reason, evidence, approver and start of a suspension, and the estimate told (R154)', () => {
    const suspended = having(ticket, now, suspendUntil(minute(90)));
    expect(suspended).toMatchObject({ status: 'pending', departmentId: 'MAINT-1', estimatedRestoreAt: minute(90) });
    expect(suspended.suspensions).toEqual([
      { reason: 'CUSTOMER_UNREACHABLE', evidence: '三次致电无人接听', approvedBy: '值班长', startedAt: now },
    ]);
  });

  it('may be transferred after acceptance, and the next unit has to accept anew (R146)', () => {
    expect(having(ticket, now, transferTo())).toMatchObject({ status: 'dispatched', departmentId: 'MAINT-2' });
  });

  it('may return to a unit that had it before', () => {
    const there = having(ticket, now, transferTo());
    expect(having(there, minute(11), transferTo(maintenanceUnit)).assignments).toHaveLength(3);
  });
});

describe.each(['pending', 'held'] as const)('a %s ticket', (status) => {
  const ticket = aTicketIn(status);

  it('is resumed, and the suspension has its end', () => {
    const resumed = having(ticket, now, resume);
    expect(resumed.status).toBe('inProgress');
    expect(resumed.suspensions).toMatchObject([{ startedAt: minute(3), endedAt: now }]);
  });

  it('is not resolved before it was resumed', () => {
    expect(refusal(deciding(ticket, resolve)).code).toBe('illegal-transition');
  });

  it('takes the open suspension with it when it is cancelled', () => {
    const cancelled = having(ticket, now, cancel);
    expect(cancelled).toMatchObject({
      status: 'cancelled',
      suspensions: [{ endedAt: now }],
      endReason: '客户撤销申告',
    });
    expect(cancelled).not.toHaveProperty('departmentId');
  });
});

describe('a resolved ticket', () => {
  const ticket = aTicketIn('resolved');

  it("is the Monitoring Centre's to confirm with the customer (R95, R147)", () => {
    expect(ticket.repairs).toEqual([{ resolvedAt: minute(3), cause: '光缆中断', solution: '熔接光缆' }]);
    expect(responsibleDepartmentId(ticket)).toBe('NMC');
  });

  it('cannot close without confirmation: nothing but confirmRecovery is allowed (R95, R147)', () => {
    expect(refusal(deciding(ticket, cancel)).details).toMatchObject({ allowed: ['confirmRecovery'] });
  });

  it('closes when the customer confirms (R147)', () => {
    const closed = having(ticket, now, confirm);
    expect(closed).toMatchObject({ status: 'closed', departmentId: 'MAINT-1', endedAt: now });
    expect(closed.repairs).toMatchObject([{ confirmedAt: now, restored: true }]);
  });

  it('goes back to the unit when the customer denies, with what the customer said (R147)', () => {
    expect(deciding(ticket, deny)()).toMatchObject([
      { type: 'RecoveryDenied', confirmedBy: '李工', comment: '业务仍不通' },
    ]);
    const back = having(ticket, now, deny);
    expect(back).toMatchObject({ status: 'inProgress', departmentId: 'MAINT-1' });
    expect(back.repairs).toMatchObject([{ confirmedAt: now, restored: false }]);
  });

  it('keeps the denied repair beside the next one', () => {
    const repairedAgain = having(having(ticket, now, deny), minute(12), resolve);
    expect(repairedAgain.repairs.map(({ restored }) => restored)).toEqual([false, undefined]);
    expect(having(repairedAgain, minute(13), confirm)).toMatchObject({
      status: 'closed',
      repairs: [{ restored: false }, { restored: true, confirmedAt: minute(13) }],
    });
  });
});

describe('a ticket has bounds', () => {
  it(`of ${assignmentsMax} assignments`, () => {
    let ticket = having(anOpenTicket(), now, dispatchTo());
    for (let count = 1; count < assignmentsMax; count++) {
      ticket = having(ticket, now, transferTo(count % 2 === 0 ? maintenanceUnit : otherMaintenanceUnit));
    }
    expect(ticket.assignments).toHaveLength(assignmentsMax);
    expect(brokenRules(deciding(ticket, transferTo(maintenanceUnit)))).toEqual(['assignments: too-many']);
  });

  it(`of ${suspensionsMax} suspensions`, () => {
    let ticket = aTicketIn('inProgress');
    for (let count = 0; count < suspensionsMax; count++) {
      ticket = having(having(ticket, now, suspendUntil(minute(90))), now, resume);
    }
    expect(brokenRules(deciding(ticket, suspendUntil(minute(90))))).toEqual(['suspensions: too-many']);
  });

  it(`of ${repairsMax} repairs`, () => {
    let ticket = aTicketIn('inProgress');
    for (let count = 0; count < repairsMax; count++) ticket = having(having(ticket, now, resolve), now, deny);
    expect(brokenRules(deciding(ticket, resolve))).toEqual(['repairs: too-many']);
  });
});
