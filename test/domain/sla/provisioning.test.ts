import { describe, expect, it } from 'vitest';
import { deadlinesOf, pendingRungs } from '../../../domain/sla/deadlines.ts';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import {
  type ProvisioningRow,
  type ProvisioningStep,
  provisioningLimits,
  provisioningTimeLevels,
} from '../../../domain/sla/provisioning.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import type { SourcedLimit } from '../../../domain/sla/sourced.ts';
import type { OpenTicket } from '../../../domain/tickets/commands.ts';
import { decide } from '../../../domain/tickets/decide.ts';
import { type Statement, takeReport } from '../../../domain/tickets/report.ts';
import { aCircuit } from '../../support/circuits.ts';
import { at } from '../../support/decisions.ts';
import { aDepartment } from '../../support/departments.ts';
import { aTicketOf } from '../../support/processes.ts';
import { brokenRules, brokenRulesIfAny } from '../../support/refusals.ts';
import { accept, having, resolve, resume, suspendUntil } from '../../support/tickets.ts';
import { minutesLater, mondayMorning, shanghai } from '../../support/time.ts';

const minute = (count: number) => minutesLater(mondayMorning, count);
const hour = (count: number) => minute(count * 60);
const installers = aDepartment({ id: 'INSTALLERS', role: 'COUNTY_BRANCH' });
const dispatch = { type: 'dispatch', department: installers } as const;
const visit = (hours: number) => ({ type: 'appoint', visitAt: hour(hours) }) as const;

const order = (overrides: Partial<OpenTicket> = {}) => aTicketOf('provisioning', overrides);
const dueAt = (ticket: ReturnType<typeof order>, milestone: string) =>
  deadlinesOf(ticket, standingRules).find((deadline) => deadline.milestone === milestone)?.dueAt;

function short({ limit, source }: SourcedLimit): string {
  return limit.unit === 'minutes' ? `${limit.minutes / 60} h ${source}` : `${limit.workingDays} WD ${source}`;
}

describe('the table of provisioning limits', () => {
  it.each([
    ['FIXED_VOICE', '72 h S', '48 h D', '24 h D', '16 WD P-10', '20 WD P-10'],
    ['ACCESS', '72 h S', '48 h D', '24 h D', '16 WD P-10', '20 WD P-10'],
    ['LAN_PRIVATE_LINE', '7 WD D', '5 WD D', '3 WD D', '20 WD D', '20 WD D'],
    ['BANDWIDTH_LOCAL', '5 WD D', '3 WD D', '1 WD D', '20 WD D', '20 WD D'],
    ['BANDWIDTH_CROSS_LOCAL', '8 WD D', '5 WD D', '3 WD D', '20 WD D or 672 h P-16', '20 WD D or 672 h P-16'],
    ['BANDWIDTH_INTER_PROVINCE', '12 WD D', '8 WD D', '5 WD D', '672 h P-16', '672 h P-16'],
    ['MPLS_VPN', '8 WD D', '5 WD D', '3 WD D', '20 WD D', '20 WD D'],
    ['LEASED_FIBRE', '360 h P-17', '240 h P-17', '120 h D', '720 h D', '720 h D'],
    ['SATELLITE_CIRCUIT', '15 WD D', '10 WD D', '5 WD D', '30 WD D', '30 WD D'],
    ['INTERNATIONAL_HKMT', '20 WD D', '15 WD D', '10 WD D', 'date-from-answer', 'date-from-answer'],
    ['DIAL_UP', '12 h P-7', '6 h D', '2 h D', '24 h P-7', '24 h P-7'],
    ['VIRTUAL_NETWORK', '5 WD D', '3 WD D', '2 WD D', '16 WD D', '16 WD D'],
    ['TOLL_FREE', '3 WD D', '2 WD D', '1 WD D', '5 WD D', '5 WD D'],
    ['STANDARD_PRODUCT', '5 WD D', '3 WD D', '2 WD D', '10 WD D', '10 WD D'],
    ['GRADE_CHANGE_NO_WORK', '1 WD D', '4 h D', '2 h D', 'not-applicable', 'not-applicable'],
    ['GRADE_CHANGE_NEW_ROUTE', '10 WD D', '7 WD D', '5 WD D', 'date-from-answer', 'date-from-answer'],
    ['RESUMPTION', '24 h P-8', '1 h P-8', '1 h P-8', 'not-applicable', 'not-applicable'],
  ])('%s: %s, urgent %s, expedited %s, with building %s in towns and %s in the country (R69)', (name, ...cells) => {
    const row: ProvisioningRow = provisioningLimits[name as keyof typeof provisioningLimits];
    const building = (area: 'TOWN' | 'COUNTRY') =>
      typeof row.build === 'string' ? row.build : row.build[area].map(short).join(' or ');
    const build = [building('TOWN'), building('COUNTRY')];
    expect([...provisioningTimeLevels.map((level) => short(row.inService[level])), ...build]).toEqual(cells);
  });

  it.each([
    ['RESOURCE_CONFIRMATION_LOCAL', '2 WD D', '1 WD D', '4 h D'],
    ['RESOURCE_CONFIRMATION_CROSS_LOCAL', '3 WD D', '2 WD D', '1 WD D'],
    ['TECHNICAL_PLAN', '3 WD D', '2 WD D', '1 WD D'],
    ['WORK_NOTICE', '1 WD D', '4 h D', '2 h D'],
  ])('gives %s %s, urgent %s, expedited %s (R69)', (name, ...cells) => {
    const step = defaultPolicy.provisioningSteps[name as ProvisioningStep];
    expect(provisioningTimeLevels.map((level) => short(step[level]))).toEqual(cells);
  });

  it('has seventeen cases, and an appointment for fixed voice only', () => {
    expect(Object.keys(provisioningLimits)).toHaveLength(17);
    expect(Object.entries(defaultPolicy.provisioningLimits).filter(([, row]) => row.appointment)).toHaveLength(1);
  });
});

describe('an order', () => {
  it('for fixed voice has its appointment within 24 hours and its service within 72 (R132)', () => {
    expect(dueAt(order(), 'appointment')).toBe(hour(24));
    expect(dueAt(order(), 'inService')).toBe(hour(72));
    expect(dueAt(order({ kind: 'MOVE', timeLevel: 'EXPEDITED' }), 'appointment')).toBe(hour(2));
  });

  it('for the resumption of a service is due after a day, or an hour when it is urgent', () => {
    const resumption = { kind: 'RESUMPTION', productCase: 'RESUMPTION', circuit: aCircuit() } as const;
    expect(dueAt(order(resumption), 'inService')).toBe(hour(24));
    expect(dueAt(order({ ...resumption, timeLevel: 'URGENT' }), 'inService')).toBe(hour(1));
  });

  it('in working days is due at the close of business of the last of them', () => {
    expect(dueAt(order({ productCase: 'BANDWIDTH_LOCAL' }), 'inService')).toBe(shanghai('2026-03-09T17:30'));
    expect(dueAt(order({ productCase: 'BANDWIDTH_LOCAL' }), 'appointment')).toBeUndefined();
  });

  it('that waits for building has the time for building, longer in the country', () => {
    const building = { build: true, productCase: 'ACCESS' } as const;
    expect(dueAt(order({ ...building, area: 'TOWN' }), 'inService')).toBe(shanghai('2026-03-24T17:30'));
    expect(dueAt(order({ ...building, area: 'COUNTRY' }), 'inService')).toBe(shanghai('2026-03-30T17:30'));
  });

  it('that waits for building has 24 hours to say so, whatever its level', () => {
    for (const timeLevel of provisioningTimeLevels) {
      expect(dueAt(order({ build: true, timeLevel }), 'appointment')).toBe(hour(24));
    }
  });

  it('across local networks has 20 working days for building, and 28 days at most', () => {
    const building = { build: true, productCase: 'BANDWIDTH_CROSS_LOCAL' } as const;
    expect(dueAt(order(building), 'inService')).toBe(hour(28 * 24));
    const evening = aTicketOf('provisioning', building, shanghai('2026-06-29T18:00'));
    expect(dueAt(evening, 'inService')).toBe(shanghai('2026-07-27T17:30'));
    expect(evening.promises.find(({ milestone }) => milestone === 'inService')?.setAside).toHaveLength(1);
  });

  it('whose date depends on the resource departments promises none before their answer', () => {
    expect(dueAt(order({ build: true, productCase: 'INTERNATIONAL_HKMT' }), 'inService')).toBeUndefined();
  });

  it('names a case that is in the table and fits its kind', () => {
    const statement: Statement = {
      type: 'provisioning',
      kind: 'NEW',
      customerId: 'CUST-1',
      region: 'TIANHE',
      description: '新装固话',
      productCase: 'PIGEON_POST',
      timeLevel: 'STANDARD',
    };
    const { customerId, region, ...ofCircuit } = statement;
    const change: Statement = { ...ofCircuit, kind: 'GRADE_CHANGE', circuitId: 'CIRC-1', productCase: 'ACCESS' };
    const refused = (given: Statement) => brokenRulesIfAny(() => takeReport(given, defaultPolicy));
    expect(refused(statement)).toEqual(['productCase: invalid-value']);
    expect(refused({ ...statement, productCase: 'GRADE_CHANGE_NO_WORK' })).toEqual(['productCase: invalid-value']);
    expect(refused(change)).toEqual(['productCase: invalid-value']);
    expect(refused({ ...change, productCase: 'GRADE_CHANGE_NO_WORK' })).toEqual([]);
    expect(refused({ ...change, productCase: 'GRADE_CHANGE_NO_WORK', build: true })).toEqual([
      'build: not-allowed-here',
    ]);
    expect(refused({ ...statement, kind: 'GRADE_CHANGE', productCase: 'GRADE_CHANGE_NO_WORK' })).toContain(
      'circuitId: required',
    );
  });

  it('meets its appointment when one is first made, however often it moves, and its service when it works (R132)', () => {
    const appointed = having(having(order(), hour(1), visit(30)), hour(2), visit(40));
    expect(appointed).toMatchObject({ appointment: { firstMadeAt: hour(1), visitAt: hour(40) } });
    const working = having(having(having(appointed, hour(3), dispatch), hour(3), accept), hour(41), resolve);
    expect(deadlinesOf(working, standingRules).map(({ milestone, metAt }) => [milestone, metAt])).toEqual([
      ['handlerAccept', hour(3)],
      ['appointment', hour(1)],
      ['inService', hour(41)],
    ]);
  });

  it('waits for the customer at the customer’s expense', () => {
    const accepted = having(having(order(), hour(1), dispatch), hour(1), accept);
    const waited = having(having(accepted, hour(2), suspendUntil(hour(20))), hour(12), resume);
    expect(dueAt(waited, 'inService')).toBe(hour(82));
  });

  it('keeps its appointment once the installation has started, also while it is suspended (R135)', () => {
    const appointed = having(having(having(order(), hour(1), visit(30)), hour(1), dispatch), hour(1), accept);
    const started = having(appointed, hour(30), { type: 'startInstallation' });
    const suspended = having(started, hour(31), suspendUntil(hour(40)));
    for (const ticket of [started, suspended]) {
      expect(brokenRules(() => decide(ticket, visit(50), at(hour(32)), standingRules))).toEqual([
        'appoint: no-longer-possible',
      ]);
    }
  });

  const start = { type: 'startInstallation' } as const;
  const accepted = (ticket = order()) => having(having(ticket, hour(1), dispatch), hour(1), accept);

  it('starts the installation only after the appointment, where one is promised', () => {
    expect(brokenRules(() => decide(accepted(), start, at(hour(2)), standingRules))).toEqual(['appointment: not-yet']);
    const line = accepted(order({ productCase: 'BANDWIDTH_LOCAL' }));
    expect(having(line, hour(2), start).installationStartedAt).toBe(hour(2));
  });

  it('that is reopened may have a new appointment, and the installation starts anew', () => {
    const started = having(having(accepted(), hour(2), visit(30)), hour(30), start);
    const reopened = having(having(started, hour(31), resolve), hour(32), { type: 'reopen', reason: '仍无法使用' });
    const appointed = having(reopened, hour(33), visit(50));
    expect(appointed.appointment).toEqual({ firstMadeAt: hour(2), visitAt: hour(50) });
    expect(having(appointed, hour(50), start).installationStartedAt).toBe(hour(50));
  });

  it('that is reopened without ever having had an appointment has its service promised, and no visit', () => {
    const reopened = having(having(accepted(), hour(20), resolve), hour(30), { type: 'reopen', reason: '仍无法使用' });
    expect(deadlinesOf(reopened, standingRules).filter(({ milestone }) => milestone !== 'handlerAccept')).toMatchObject(
      [
        { milestone: 'appointment', state: 'ended', endedAt: hour(20) },
        { milestone: 'inService', state: 'running', dueAt: hour(72) },
      ],
    );
    expect(brokenRules(() => decide(reopened, start, at(hour(31)), standingRules))).toEqual(['appointment: not-yet']);
  });

  it('that is in service needs no appointment any more', () => {
    const working = having(accepted(), hour(20), resolve);
    expect(deadlinesOf(working, standingRules).find(({ milestone }) => milestone === 'appointment')).toMatchObject({
      state: 'ended',
      endedAt: hour(20),
    });
    expect(pendingRungs(working, standingRules)).toEqual([]);
  });

  it('takes no appointment in the past', () => {
    expect(brokenRules(() => decide(order(), visit(1), at(hour(2)), standingRules))).toEqual(['visitAt: in-the-past']);
  });
});
