import { describe, expect, it } from 'vitest';
import {
  availabilityPpm,
  measured,
  promisedAvailability,
  together,
} from '../../../domain/availability/availability.ts';
import { outageLedger } from '../../../domain/availability/ledger.ts';
import { daysTouched, monthInterval, monthOf, monthsLater } from '../../../domain/availability/month.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { operatorTimeZone } from '../../../domain/time.ts';
import { aFault, anExclusion, aRecord, aWait, aWork, corrected, seenAt } from '../../support/ledgers.ts';
import { shanghai } from '../../support/time.ts';

const april = monthInterval('2026-04', operatorTimeZone);
const may = monthInterval('2026-05', operatorTimeZone);
const minutes = (milliseconds: number) => milliseconds / 60_000;

function downIn(tickets: readonly Ticket[], period = april, now = '2026-06-20T00:00', rest = {}) {
  return minutes(outageLedger(aRecord(tickets, rest), period, seenAt(now)).downMilliseconds);
}

describe('the outage ledger', () => {
  it('counts an outage from the report to the repair', () => {
    expect(downIn([aFault('T1', '2026-04-10T09:00', '2026-04-10T12:10')])).toBe(190);
  });

  it('counts from the detection where monitoring saw it first', () => {
    const detectedAt = shanghai('2026-04-10T08:50');
    expect(downIn([aFault('T1', '2026-04-10T09:00', '2026-04-10T12:10', { detectedAt })])).toBe(200);
  });

  it('counts what two tickets cover together once, for the one that began first', () => {
    const first = aFault('T1', '2026-04-10T09:00', '2026-04-10T11:00');
    const second = aFault('T2', '2026-04-10T10:00', '2026-04-10T12:00');
    const ledger = outageLedger(aRecord([second, first]), april, seenAt('2026-05-01T00:10'));
    expect(ledger.outages.map(({ source, countedMilliseconds }) => [source, minutes(countedMilliseconds)])).toEqual([
      [{ kind: 'ticket', ticketId: 'T1' }, 120],
      [{ kind: 'ticket', ticketId: 'T2' }, 60],
    ]);
    expect(minutes(ledger.downMilliseconds)).toBe(180);
  });

  it('cuts an outage over the end of a month into the two months, without a gap and without a second of both', () => {
    const tickets = [aFault('T1', '2026-04-30T23:30', '2026-05-01T00:45')];
    expect([downIn(tickets, april), downIn(tickets, may)]).toEqual([30, 45]);
  });

  it('keeps degradations apart: they cost no availability', () => {
    const degraded = aFault('T1', '2026-04-10T09:00', '2026-04-10T12:00', { impact: 'degradation' });
    const ledger = outageLedger(aRecord([degraded]), april, seenAt('2026-05-01T00:10'));
    expect(ledger.downMilliseconds).toBe(0);
    expect(ledger.degradations).toMatchObject([{ countedMilliseconds: 180 * 60_000 }]);
  });

  it('counts what became an outage as a degradation until then', () => {
    const outageSinceAt = shanghai('2026-04-10T10:00');
    const worsened = aFault('T1', '2026-04-10T09:00', '2026-04-10T12:00', { outageSinceAt });
    const ledger = outageLedger(aRecord([worsened]), april, seenAt('2026-05-01T00:10'));
    expect(minutes(ledger.downMilliseconds)).toBe(120);
    expect(ledger.degradations).toMatchObject([{ countedMilliseconds: 60 * 60_000, endedAt: outageSinceAt }]);
    expect(downIn([{ ...worsened, impact: 'degradation' }])).toBe(0);
  });

  it('goes on through a repair that the customer denied', () => {
    const repairs = [
      {
        resolvedAt: shanghai('2026-04-10T10:00'),
        solution: '重启',
        confirmedAt: shanghai('2026-04-10T10:10'),
        restored: false,
      },
      { resolvedAt: shanghai('2026-04-10T12:00'), solution: '更换板卡' },
    ];
    expect(downIn([aFault('T1', '2026-04-10T09:00', null, { repairs })])).toBe(180);
  });

  it('counts one that still lasts up to now, and no further than the month', () => {
    const open = aFault('T1', '2026-04-30T23:00', null);
    expect(downIn([open], april, '2026-04-30T23:20')).toBe(20);
    expect(downIn([open], april, '2026-05-02T00:00')).toBe(60);
  });

  it('knows no fault in what was cancelled or rejected', () => {
    const open = aFault('T1', '2026-04-10T09:00', null);
    const ended = { endedAt: shanghai('2026-04-10T10:00'), endReason: '误报' };
    expect(
      downIn([
        { ...open, status: 'cancelled', ...ended },
        { ...open, status: 'rejected', ...ended },
      ]),
    ).toBe(0);
  });

  it('counts nothing below a minute, and an interruption of a minute whole', () => {
    expect(downIn([aFault('T1', '2026-04-10T09:00:00', '2026-04-10T09:00:59.999')])).toBe(0);
    expect(downIn([aFault('T1', '2026-04-10T09:00:00', '2026-04-10T09:01:00')])).toBe(1);
  });

  it('asks the minimum of the whole interruption, whatever a month or a wait cuts off it', () => {
    const tickets = [aFault('T1', '2026-04-30T23:59:30', '2026-05-01T00:00:30')];
    expect([downIn(tickets, april), downIn(tickets, may)]).toEqual([0.5, 0.5]);
  });

  it('leaves out what the customer, another operator or force majeure took, once where waits overlap', () => {
    const suspensions = [
      aWait('2026-04-10T09:30', '2026-04-10T10:30', 'OTHER_OPERATOR'),
      aWait('2026-04-10T10:00', '2026-04-10T11:00', 'CUSTOMER_EQUIPMENT'),
    ];
    const ledger = outageLedger(
      aRecord([aFault('T1', '2026-04-10T09:00', '2026-04-10T12:00', { suspensions })]),
      april,
      seenAt('2026-05-01T00:10'),
    );
    expect(minutes(ledger.downMilliseconds)).toBe(90);
    expect(ledger.outages[0]?.excludedMilliseconds).toBe(90 * 60_000);
    expect(ledger.exclusions.map(({ reason, evidence }) => [reason, evidence])).toEqual([
      ['OTHER_OPERATOR', '客户邮件'],
      ['CUSTOMER_EQUIPMENT', '客户邮件'],
    ]);
  });

  it('leaves a wait to its own ticket: what another fault takes meanwhile counts', () => {
    const suspensions = [aWait('2026-04-10T09:00', '2026-04-10T18:00')];
    const waiting = { impact: 'degradation', suspensions } as const;
    const degraded = aFault('T1', '2026-04-10T08:00', '2026-04-10T20:00', waiting);
    const outage = aFault('T2', '2026-04-10T10:00', '2026-04-10T11:00');
    expect(downIn([degraded, outage])).toBe(60);
    const ledger = outageLedger(aRecord([degraded, outage]), april, seenAt('2026-05-01T00:10'));
    expect(ledger.exclusions).toEqual([]);

    const first = aFault('T1', '2026-04-10T08:00', '2026-04-10T12:00', { suspensions });
    const both = outageLedger(aRecord([first, outage]), april, seenAt('2026-05-01T00:10'));
    expect(both.outages.map(({ countedMilliseconds }) => minutes(countedMilliseconds))).toEqual([60, 60]);
  });

  it('knows a degradation only where it was called an outage after its repair', () => {
    const outageSinceAt = shanghai('2026-04-10T13:00');
    expect(downIn([aFault('T1', '2026-04-10T09:00', '2026-04-10T12:00', { outageSinceAt })])).toBe(0);
  });

  it('leaves out a wait that still runs up to now', () => {
    const suspensions = [aWait('2026-04-10T10:00', null)];
    expect(downIn([aFault('T1', '2026-04-10T09:00', null, { suspensions })], april, '2026-04-10T15:00')).toBe(60);
  });

  it('ignores a wait that was voided', () => {
    const amendment = {
      kind: 'voided',
      amendedAt: shanghai('2026-04-11T09:00'),
      approvedBy: '主任',
      justification: '录错',
    } as const;
    const suspensions = [{ ...aWait('2026-04-10T10:00', '2026-04-10T11:00'), amendments: [amendment] }];
    expect(downIn([aFault('T1', '2026-04-10T09:00', '2026-04-10T12:00', { suspensions })])).toBe(180);
  });

  it('leaves out planned work that was announced in time, and nothing outside its window', () => {
    const tickets = [aFault('T1', '2026-04-10T01:00', '2026-04-10T04:00')];
    const works = [aWork('2026-04-10T01:30', '2026-04-10T03:00')];
    expect(downIn(tickets, april, '2026-05-01T00:10', { works })).toBe(90);
  });

  it('takes over what was entered by hand, afterwards too: time that does not count, and an outage without a ticket', () => {
    const tickets = [aFault('T1', '2026-04-10T09:00', '2026-04-10T12:00')];
    const excluded = anExclusion('2026-04-10T10:00', '2026-04-10T10:40');
    const { reason: _, ...said } = excluded as Extract<typeof excluded, { effect: 'excluded' }>;
    const outage = {
      ...said,
      effect: 'outage',
      description: '客户侧录像',
      number: 2,
      fromAt: shanghai('2026-04-20T08:00'),
      toAt: shanghai('2026-04-20T08:30'),
    } as const;
    expect(downIn(tickets)).toBe(180);
    expect(downIn(tickets, april, '2026-06-20T00:00', corrected(excluded))).toBe(140);
    expect(downIn(tickets, april, '2026-06-20T00:00', corrected(excluded, outage))).toBe(170);
  });

  it('forgets a correction that was voided', () => {
    const voided = { at: shanghai('2026-05-02T09:00'), by: 'sun', approvedBy: '主任', reason: '依据不足' };
    const correction = { ...anExclusion('2026-04-10T10:00', '2026-04-10T10:40'), voided };
    expect(
      downIn([aFault('T1', '2026-04-10T09:00', '2026-04-10T12:00')], april, '2026-06-20T00:00', corrected(correction)),
    ).toBe(180);
  });
});

describe('availability', () => {
  const ofMonth = (down: number, days = 30) =>
    availabilityPpm({ measuredMilliseconds: days * 86_400_000, downMilliseconds: down * 60_000 });

  it('is rounded down to parts per million', () => {
    expect(ofMonth(190)).toBe(995_601);
    expect(ofMonth(0)).toBe(1_000_000);
    expect(availabilityPpm({ measuredMilliseconds: 30 * 86_400_000, downMilliseconds: 1 })).toBe(999_999);
  });

  it('is null of what was not measured', () => {
    expect(availabilityPpm({ measuredMilliseconds: 0, downMilliseconds: 0 })).toBeNull();
  });

  it('weighs circuits by the time for which each was measured', () => {
    const whole = { measuredMilliseconds: 30 * 86_400_000, downMilliseconds: 0 };
    const tenDays = { measuredMilliseconds: 10 * 86_400_000, downMilliseconds: 4 * 86_400_000 };
    expect(availabilityPpm(together([whole, tenDays]))).toBe(900_000);
  });

  it('stays exact enough for ten thousand circuits together', () => {
    const circuit = measured(april, 43_200_000);
    expect(availabilityPpm(together(Array.from({ length: 10_000 }, () => circuit)))).toBe(983_333);
  });

  it('stands beside what the contract promises, else the class (R59)', () => {
    const { policy } = standingRules;
    expect(promisedAvailability('AAA', { indicators: { availabilityPpm: 999_950 } }, policy)).toMatchObject({
      ppm: 999_950,
      basis: 'contract',
    });
    expect(promisedAvailability('AAA', null, policy)).toMatchObject({ ppm: 999_900, promised: true, source: 'D' });
    expect(promisedAvailability('ORDINARY', null, policy)).toMatchObject({ ppm: 995_000, promised: false });
  });
});

describe('months', () => {
  it.each([
    ['2026-02', 28],
    ['2028-02', 29],
    ['2026-04', 30],
    ['2026-05', 31],
  ])('%s has %i days', (month, days) => {
    const { fromAt, toAt } = monthInterval(month, operatorTimeZone);
    expect((toAt - fromAt) / 86_400_000).toBe(days);
  });

  it('lose and gain the hour by which the clocks of their zone are moved', () => {
    const hours = (month: string) => {
      const { fromAt, toAt } = monthInterval(month, 'Europe/Berlin');
      return (toAt - fromAt) / 3_600_000;
    };
    expect([hours('2026-03'), hours('2026-10'), hours('2026-05')]).toEqual([743, 745, 744]);
  });

  it('begin and end at midnight of their zone', () => {
    expect(monthInterval('2026-04', operatorTimeZone)).toEqual({
      fromAt: shanghai('2026-04-01T00:00'),
      toAt: shanghai('2026-05-01T00:00'),
    });
    expect(monthOf(shanghai('2026-05-01T00:00'), operatorTimeZone)).toBe('2026-05');
    expect(monthsLater('2026-01', -2)).toBe('2025-11');
  });

  it('have as many days in force as are touched', () => {
    const touched = (from: string, to: string) =>
      daysTouched({ fromAt: shanghai(from), toAt: shanghai(to) }, operatorTimeZone);
    expect(touched('2026-04-10T00:00', '2026-04-11T00:00')).toBe(1);
    expect(touched('2026-04-10T23:59', '2026-04-11T00:01')).toBe(2);
    expect(touched('2026-04-10T00:00', '2026-04-10T00:00')).toBe(0);
  });
});
