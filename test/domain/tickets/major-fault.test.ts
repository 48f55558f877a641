// What the law asks of every fault, and when a fault of one circuit counts as a major one. Time runs from Monday 09:00.

import { describe, expect, it } from 'vitest';
import { maintenanceGrades } from '../../../domain/circuits/grade.ts';
import { deadlinesOf } from '../../../domain/sla/deadlines.ts';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import { explain } from '../../../domain/sla/explanation.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import type { OpenTicket } from '../../../domain/tickets/commands.ts';
import { majorFaultOf } from '../../../domain/tickets/major-fault.ts';
import { reachDeadlines } from '../../../domain/tickets/reach.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { type Instant, later } from '../../../domain/time.ts';
import { aCircuit } from '../../support/circuits.ts';
import { applied, aTicketIn, deny, having, resolve, suspendUntil } from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const hour = (hours: number) => minutesLater(mondayMorning, hours * 60);
const reach = (ticket: Ticket, now: Instant, milestone: string) =>
  reachDeadlines(ticket, now, standingRules).filter((event) => event.milestone === milestone);
const lookedAt = (ticket: Ticket, now: Instant) => applied(ticket, reachDeadlines(ticket, now, standingRules));
const deadline = (ticket: Ticket, name: string) =>
  deadlinesOf(ticket, standingRules).find(({ milestone }) => milestone === name);
const inRepair = (circuit: Parameters<typeof aCircuit>[0], opening: Partial<OpenTicket> = {}) =>
  aTicketIn('inProgress', { ...opening, circuit: aCircuit(circuit) });

describe('the legal floor', () => {
  const inTown = inRepair({ area: 'TOWN' });

  it.each([
    ['TOWN', 48],
    ['COUNTRY', 72],
  ] as const)('of a circuit in %s is %i h from the report (P-5)', (area, hours) => {
    const ticket = inRepair({ area });
    expect(deadline(ticket, 'legalFloor')).toMatchObject({ rule: 'P-5', startCause: 'reported', dueAt: hour(hours) });
    expect(reach(ticket, later(hour(hours), -1), 'legalFloor').map(({ type }) => type)).toEqual(['DeadlineWarned']);
    expect(reach(ticket, hour(hours), 'legalFloor')).toMatchObject([{ type: 'DeadlineBreached' }]);
  });

  it('counts from the report even where monitoring saw the fault before it', () => {
    const seen = inRepair({ area: 'TOWN' }, { detectedAt: minutesLater(mondayMorning, -30) });
    expect(deadline(seen, 'legalFloor')?.dueAt).toBe(hour(48));
    expect(deadline(seen, 'majorFault')?.startCause).toBe('detected');
  });

  it('warns the Support and the Customer Centre at 80 %, and says at 100 % what the law asks', () => {
    const [warning] = reach(inTown, minutesLater(mondayMorning, 48 * 48), 'legalFloor');
    expect(warning).toMatchObject({ type: 'DeadlineWarned', tell: ['SUPPORT_CENTRE', 'CUSTOMER_CENTRE'] });
    expect(warning).not.toHaveProperty('advice');
    const [breach] = reach(inTown, hour(48), 'legalFloor');
    expect(breach).toMatchObject({
      tell: ['SUPPORT_CENTRE', 'CUSTOMER_CENTRE'],
      attention: { CUSTOMER_CENTRE: 'ACCOUNT_MANAGER' },
      advice: { zh: expect.stringContaining('免收故障期间的月租费') },
    });
  });

  it('is not put off by a suspension, nor by a repair that the customer denies', () => {
    const suspended = having(inTown, hour(1), suspendUntil(hour(90)));
    expect(deadline(suspended, 'legalFloor')).toMatchObject({ state: 'running', dueAt: hour(48) });
    const denied = having(having(inTown, hour(1), resolve), hour(2), deny);
    expect(deadline(denied, 'legalFloor')).toMatchObject({ state: 'running', dueAt: hour(48) });
  });

  it('is met by a repair', () => {
    expect(deadline(having(inTown, hour(40), resolve), 'legalFloor')).toMatchObject({ state: 'met', metAt: hour(40) });
  });

  it('also holds where three working days were promised, and falls due before them over a weekend (R165)', () => {
    const ticket = inRepair({ product: 'CONVERGED/LOGISTICS_E', maintenanceGrade: 'ORDINARY', area: 'TOWN' });
    expect(deadline(ticket, 'restore')?.limit).toEqual({ unit: 'workingDays', workingDays: 3 });
    expect(deadline(ticket, 'legalFloor')?.dueAt).toBeLessThan(deadline(ticket, 'restore')?.dueAt ?? 0);
  });

  it('is what the explanation of the restoration names', () => {
    const explained = explain(inTown, standingRules, hour(1));
    const restoration = explained.find(({ milestone }) => milestone === 'restore');
    const floor = explained.find(({ milestone }) => milestone === 'legalFloor');
    expect(restoration?.legalFloorAt).toBe(hour(48));
    expect(floor).toMatchObject({ basis: 'law', reference: 'TOWN', source: 'P-5', dueAt: hour(48) });
    expect(floor?.text.zh).toContain('法规 TOWN;来源 P-5');
  });
});

describe('a fault of one circuit', () => {
  it.each([
    ['AAA', 'outage', 6],
    ['AAA', 'degradation', 12],
    ['AA', 'outage', 72],
    ['III', 'degradation', 72],
    ['ORDINARY', 'outage', 72],
  ] as const)('of grade %s with an %s is a major one after %i h (P-3)', (maintenanceGrade, impact, hours) => {
    const ticket = inRepair({ maintenanceGrade }, { impact });
    expect(majorFaultOf(lookedAt(ticket, later(hour(hours), -1)))).toBeUndefined();
    expect(majorFaultOf(lookedAt(ticket, hour(hours)))).toEqual({
      sinceAt: hour(hours),
      criterion: `${maintenanceGrade} ${impact}`,
    });
  });

  it('has its threshold for every grade, each from the public source', () => {
    expect(Object.keys(defaultPolicy.majorFaults)).toEqual([...maintenanceGrades]);
    const sources = Object.values(defaultPolicy.majorFaults).flatMap((byImpact) => Object.values(byImpact));
    expect(new Set(sources.map(({ source }) => source))).toEqual(new Set(['P-3']));
  });

  it('that becomes a major one is told to the head of the Monitoring Centre, the Support Centre, Network Operations', () => {
    const [event] = reach(inRepair({ maintenanceGrade: 'AAA' }), hour(6), 'majorFault');
    expect(event).toMatchObject({
      tell: ['MONITORING_CENTRE', 'SUPPORT_CENTRE', 'NETWORK_OPERATIONS'],
      attention: { MONITORING_CENTRE: 'DEPARTMENT_HEAD' },
      advice: { en: 'It counts as a major fault from now on.' },
    });
  });

  it('becomes a major one also while somebody is waited for', () => {
    const suspended = having(inRepair({ maintenanceGrade: 'AAA' }), hour(1), suspendUntil(hour(20)));
    expect(majorFaultOf(lookedAt(suspended, hour(6)))).toMatchObject({ sinceAt: hour(6) });
  });

  it('that was repaired before is none, and one that was a major fault stays one after the repair', () => {
    const circuit = { maintenanceGrade: 'AAA' } as const;
    expect(majorFaultOf(lookedAt(having(inRepair(circuit), hour(5), resolve), hour(7)))).toBeUndefined();
    const repaired = having(lookedAt(inRepair(circuit), hour(6)), hour(8), resolve);
    expect(majorFaultOf(repaired)).toMatchObject({ sinceAt: hour(6) });
  });
});
