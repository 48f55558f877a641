import { describe, expect, it } from 'vitest';
import type { ProductKey } from '../../../domain/circuits/product.ts';
import type { CustomerGrade } from '../../../domain/customers/customer.ts';
import { type Rules, standingRules } from '../../../domain/sla/rules.ts';
import type { SourcedLimit } from '../../../domain/sla/sourced.ts';
import { openTicket } from '../../../domain/tickets/decide.ts';
import { evolve, ticketFrom } from '../../../domain/tickets/evolve.ts';
import { type Ticket, ticketSources } from '../../../domain/tickets/ticket.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aDraftContract, aLine } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { at } from '../../support/decisions.ts';
import { brokenRules } from '../../support/refusals.ts';
import { anOpenedEvent, anOpening, anOpenTicket } from '../../support/tickets.ts';
import { minutesLater, mondayMorning, shanghai } from '../../support/time.ts';

const ago = (minutes: number) => minutesLater(mondayMorning, -minutes);
const open = (overrides: Parameters<typeof anOpening>[0]) => openTicket(anOpening(overrides), at(), standingRules);

describe('a fault report', () => {
  it.each(ticketSources)('from %s is accepted by the Monitoring Centre on the spot (R143)', (source) => {
    const ticket = anOpenTicket({ source, detectedAt: ago(1) });
    expect(ticket).toMatchObject({ status: 'acknowledged', source, ownerDepartmentId: 'NMC' });
  });

  it('makes a ticket that no unit has yet, with all its promises', () => {
    const ticket = anOpenTicket();
    expect(ticket).toMatchObject({
      type: 'fault',
      reportedAt: mondayMorning,
      registeredAt: mondayMorning,
      assignments: [],
      suspensions: [],
      repairs: [],
      reached: [],
      policyVersion: standingRules.policy.version,
    });
    expect(ticket.promises.map(({ milestone }) => milestone)).toEqual([
      'dispatch',
      'accept',
      'firstFeedback',
      'restore',
      'legalFloor',
      'majorFault',
      'confirmRecovery',
      'callBack',
      'faultReport',
    ]);
    expect(ticket).not.toHaveProperty('departmentId');
  });

  it('keyed in late keeps the instant at which it came in', () => {
    const ticket = anOpenTicket({ reportedAt: ago(14) });
    expect(ticket).toMatchObject({ reportedAt: ago(14), registeredAt: mondayMorning });
  });

  it.each(['reportedAt', 'detectedAt'] as const)('cannot have %s in the future nor before the limit', (field) => {
    const minutesMax = standingRules.policy.reportedPastMinutesMax.value;
    expect(brokenRules(() => open({ [field]: minutesLater(mondayMorning, 1) }))).toEqual([`${field}: in-the-future`]);
    expect(brokenRules(() => open({ [field]: ago(minutesMax + 1) }))).toEqual([`${field}: too-old`]);
    expect(open({ [field]: ago(minutesMax) })[field]).toBe(ago(minutesMax));
    expect(open({ [field]: mondayMorning })[field]).toBe(mondayMorning);
  });

  it('of our own monitoring says when the fault was seen (R143)', () => {
    expect(brokenRules(() => open({ source: 'PROACTIVE' }))).toEqual(['detectedAt: required']);
  });

  it('is refused for a circuit of another customer', () => {
    const circuit = aCircuit({ customerId: 'CUST-2' });
    expect(brokenRules(() => open({ circuit }))).toEqual(['circuitId: belongs-to-another-customer']);
  });
});

describe('what the customer is entitled to', () => {
  it('is frozen: customer grade, tier, product and circuit grade with its network level (R39, R144)', () => {
    const customer = aCustomer({ grade: 'GROUP', serviceLevel: 'VIP-1', brand: true });
    const circuit = aCircuit({ maintenanceGrade: 'AA', area: 'COUNTRY' });
    expect(anOpenTicket({ customer, circuit }).entitlement).toEqual({
      customerGrade: 'GROUP',
      customerSegment: 'INDUSTRY',
      brand: true,
      serviceLevel: 'VIP-1',
      product: 'BANDWIDTH_DATA/SDH',
      maintenanceGrade: 'AA',
      networkLevel: 'B',
      area: 'COUNTRY',
      region: 'TIANHE',
    });
  });

  it('comes from the signed contract in force for the circuit (R59)', () => {
    const indicators = { restoreOutageMinutes: 90 };
    const contract = aContract({ lines: [aLine({ circuitId: 'CIRC-9' }), aLine({ indicators })] });
    const { entitlement } = anOpenTicket({ contract });
    expect(entitlement).toMatchObject({ maintenanceGrade: 'AAA', networkLevel: 'A' });
    expect(entitlement.contract).toEqual({
      id: contract.id,
      lineNumber: 2,
      commitmentType: 'SLA_COMMITMENT',
      indicators,
    });
  });

  it("leaves the contract out when it was not in force at the report, is a draft, or is another customer's", () => {
    const circuit = aCircuit({ maintenanceGrade: 'III' });
    const contracts = [
      aContract({ startDate: '2026-03-03' }),
      aContract({ endDate: '2026-03-01' }),
      aContract({ customerId: 'CUST-2' }),
      aDraftContract(),
    ];
    for (const contract of contracts) {
      const { entitlement } = anOpenTicket({ circuit, contract });
      expect(entitlement.maintenanceGrade).toBe('III');
      expect(entitlement).not.toHaveProperty('contract');
    }
  });

  it('asks for the contract at the instant of the report, not of the keying in', () => {
    const contract = aContract({ endDate: '2026-03-01' });
    expect(anOpenTicket({ contract, reportedAt: ago(600) }).entitlement.contract?.id).toBe(contract.id);
  });

  it('is an ordinary circuit where no grade may be given without an exception (R31, R60, R61)', () => {
    const contract = aContract();
    const crossing = aCircuit({ scope: 'CROSS_OPERATOR', maintenanceGrade: 'AAA' });
    const abroad = aCircuit({ scope: 'INTERNATIONAL_HKMT', segment: 'END_TO_END', maintenanceGrade: 'A' });
    const voice = aCircuit({ product: 'VOICE/800', maintenanceGrade: 'A' });
    for (const circuit of [crossing, abroad, voice]) {
      expect(anOpenTicket({ circuit, contract }).entitlement).toMatchObject({
        maintenanceGrade: 'ORDINARY',
        networkLevel: 'N',
      });
    }
    const exception = { approvedBy: '市场部', reason: '互保协议' };
    expect(anOpenTicket({ circuit: { ...crossing, exception } }).entitlement.maintenanceGrade).toBe('AAA');
  });

  it('compares limits from the earlier of report and detection, where restoration starts (R144)', () => {
    // One working day ends on Monday evening: sooner than 48 hours after a report on Sunday, later than 48 hours after Saturday noon.
    const oneWorkingDay = { limit: { unit: 'workingDays', workingDays: 1 }, source: 'D' } as const;
    const rules = withRepairLimit('OTHER/OTHER', 'LOCAL_A', oneWorkingDay);
    const degraded = { circuit: aCircuit({ product: 'OTHER/OTHER' }), impact: 'degradation' } as const;
    const sunday = shanghai('2026-03-08T11:00');
    const saturday = shanghai('2026-03-07T12:00');
    const reported = anOpenTicket(degraded, sunday, rules);
    const detected = anOpenTicket({ ...degraded, detectedAt: saturday }, sunday, rules);
    expect(restoreLimit(reported)).toEqual(oneWorkingDay.limit);
    expect(restoreLimit(detected)).toEqual({ unit: 'minutes', minutes: 48 * 60 });
  });
});

function restoreLimit({ promises }: Ticket) {
  return promises.find(({ milestone }) => milestone === 'restore')?.limit;
}

function withRepairLimit(product: ProductKey, grade: CustomerGrade, limit: SourcedLimit): Rules {
  const { policy, calendars } = standingRules;
  const row = policy.repairLimits[product];
  const changed = { ...row, byGrade: { ...row.byGrade, [grade]: limit } };
  return { calendars, policy: { ...policy, repairLimits: { ...policy.repairLimits, [product]: changed } } };
}

describe('the history of a ticket', () => {
  it('starts with its opening and has only one', () => {
    const opened = anOpenedEvent();
    expect(() => ticketFrom([])).toThrow('without events');
    expect(() => evolve(null, { type: 'TicketAccepted', occurredAt: mondayMorning, by: 'x' })).toThrow('first event');
    expect(() => ticketFrom([opened, opened])).toThrow('opened twice');
  });
});
