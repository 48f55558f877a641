import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedLimit } from '../../../domain/sla/clock.ts';
import { explain } from '../../../domain/sla/explanation.ts';
import type { Milestone } from '../../../domain/sla/ladder.ts';
import { calendarOf, standingRules } from '../../../domain/sla/rules.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { instant, millisecondsPerMinute } from '../../../domain/time.ts';
import { shanghai } from '../../support/time.ts';
import { contracted, entitlement, minute, suspension, ticketOf } from './facts.ts';

const unit = { status: 'inProgress', departmentId: 'unit-1' } as const;
const accepted = { departmentId: 'unit-1', assignedAt: minute(10), acceptedAt: minute(20) };

function explained(ticket: Ticket, milestone: Milestone, now = minute(500)) {
  const found = explain(ticket, standingRules, now).find((one) => one.milestone === milestone);
  if (found === undefined) throw new Error(`no explanation for ${milestone}`);
  return found;
}

describe('a deadline on the round-the-clock calendar', () => {
  it('tells rule, figure, source, what was set aside and the stretch that counted (R144)', () => {
    const ticket = ticketOf({ entitlement: entitlement({ maintenanceGrade: 'A' }) });
    expect(explained(ticket, 'restore')).toMatchObject({
      rule: 'R144',
      limit: { unit: 'minutes', minutes: 480 },
      source: 'D',
      basis: 'quality-class',
      reference: 'A outage',
      setAside: [{ reference: 'BANDWIDTH_DATA/DDN LOCAL_B' }],
      calendar: { id: 'ROUND_THE_CLOCK', version: 1, provisional: false },
      startCause: 'reported',
      intervals: [{ fromAt: minute(0), toAt: minute(480), counted: true, reason: 'counted' }],
      countedMilliseconds: 480 * millisecondsPerMinute,
      dueAt: minute(480),
    });
  });

  it('names who approved a suspension and why', () => {
    const ticket = ticketOf({ assignments: [accepted], suspensions: [suspension(100, 190)] }, unit);
    expect(explained(ticket, 'restore').intervals).toEqual([
      { fromAt: minute(0), toAt: minute(100), counted: true, reason: 'counted' },
      {
        fromAt: minute(100),
        toAt: minute(190),
        counted: false,
        reason: 'CUSTOMER_REQUEST',
        approvedBy: 'wang',
        evidence: '邮件',
      },
      { fromAt: minute(190), toAt: minute(810), counted: true, reason: 'counted' },
    ]);
  });

  it('tells what was announced and no longer holds, or holds for another time', () => {
    const warned = {
      milestone: 'restore',
      occurrence: 1,
      percent: 80,
      dueAt: minute(576),
      reachedAt: minute(576),
    } as const;
    const confirmed = { ...warned, confirmations: [{ dueAt: minute(666), confirmedAt: minute(730) }] };
    const broken = { ...warned, percent: 100, dueAt: minute(720), reachedAt: minute(720), withdrawnAt: minute(730) };
    const ticket = ticketOf(
      { assignments: [accepted], suspensions: [suspension(100, 190)], reached: [confirmed, broken] },
      unit,
    );
    const explanation = explained(ticket, 'restore', minute(740));
    expect(explanation).toMatchObject({
      state: 'running',
      dueAt: minute(810),
      announcements: [
        { percent: 80, dueAt: minute(576), confirmations: [{ dueAt: minute(666) }] },
        { percent: 100, dueAt: minute(720), withdrawnAt: minute(730) },
      ],
    });
    expect(explanation.text.en).toContain(
      'Due 2026-03-02 22:30:00. The warning at 80 % announced for 2026-03-02 18:36:00 holds for 2026-03-02 20:06:00 instead. The breach announced for 2026-03-02 21:00:00 was withdrawn 2026-03-02 21:10:00.',
    );
    expect(explanation.text.zh).toContain('曾通知2026-03-02 18:36:00用去80%,更正为2026-03-02 20:06:00。');
    expect(explanation.text.zh).toContain('曾通知2026-03-02 21:00:00超时,2026-03-02 21:10:00撤回。');
  });

  it('while paused tells what was used up until now', () => {
    const ticket = ticketOf(
      { assignments: [accepted], suspensions: [suspension(100)] },
      { status: 'pending', departmentId: 'unit-1' },
    );
    const explanation = explained(ticket, 'restore', minute(130));
    expect(explanation).toMatchObject({
      state: 'paused',
      dueAt: null,
      countedMilliseconds: 100 * millisecondsPerMinute,
      intervals: [
        { fromAt: minute(0), toAt: minute(100), counted: true },
        { fromAt: minute(100), toAt: minute(130), counted: false, reason: 'CUSTOMER_REQUEST' },
      ],
    });
    expect(explanation.text.en).toContain('The clock stands still; 1 h 40 min used.');
    expect(explanation.text.zh).toContain('目前停表,已用1小时40分钟。');
  });

  it('does not lengthen what cannot be paused (R145)', () => {
    const ticket = ticketOf({ suspensions: [suspension(5, 10)] });
    expect(explained(ticket, 'dispatch').intervals).toHaveLength(1);
  });
});

describe('a deadline in working days (R165)', () => {
  const reportedAt = shanghai('2026-09-30T16:30');
  const ticket = ticketOf({
    reportedAt,
    registeredAt: reportedAt,
    entitlement: entitlement({ product: 'CONVERGED/LOGISTICS_E' }),
  });

  it('names nights and holidays', () => {
    const { intervals, calendar } = explained(ticket, 'restore');
    expect(calendar).toEqual({ id: 'CN_WORKING_HOURS', version: 1, provisional: false });
    expect(intervals).toEqual([
      { fromAt: reportedAt, toAt: shanghai('2026-09-30T17:30'), counted: true, reason: 'counted' },
      {
        fromAt: shanghai('2026-09-30T17:30'),
        toAt: shanghai('2026-10-08T08:30'),
        counted: false,
        reason: 'holiday',
        holiday: { zh: '国庆节', en: 'National Day' },
      },
      { fromAt: shanghai('2026-10-08T08:30'), toAt: shanghai('2026-10-08T17:30'), counted: true, reason: 'counted' },
      {
        fromAt: shanghai('2026-10-08T17:30'),
        toAt: shanghai('2026-10-09T08:30'),
        counted: false,
        reason: 'outside-hours',
      },
      { fromAt: shanghai('2026-10-09T08:30'), toAt: shanghai('2026-10-09T17:30'), counted: true, reason: 'counted' },
      {
        fromAt: shanghai('2026-10-09T17:30'),
        toAt: shanghai('2026-10-10T08:30'),
        counted: false,
        reason: 'outside-hours',
      },
      { fromAt: shanghai('2026-10-10T08:30'), toAt: shanghai('2026-10-10T17:30'), counted: true, reason: 'counted' },
    ]);
  });

  it('warns where the holidays are not published yet', () => {
    const late = shanghai('2026-12-30T10:00');
    const explanation = explained(
      ticketOf({ reportedAt: late, registeredAt: late, entitlement: ticket.entitlement }),
      'restore',
    );
    expect(explanation.calendar.provisional).toBe(true);
    expect(explanation.text.zh).toContain('放假安排尚未公布');
    expect(explanation.text.en).toContain('not published yet');
  });

  it('tells when the law asks for the repair, whatever was promised (P-5)', () => {
    expect(explained(ticket, 'restore').legalFloorAt).toBe(shanghai('2026-10-02T16:30'));
    expect(explained(ticketOf({ entitlement: entitlement({ area: 'COUNTRY' }) }), 'restore').legalFloorAt).toBe(
      minute(72 * 60),
    );
    expect(explained(ticket, 'dispatch').legalFloorAt).toBeUndefined();
  });
});

describe('in words', () => {
  it('a restoration by quality class, suspended once', () => {
    const ticket = ticketOf(
      {
        entitlement: entitlement({ maintenanceGrade: 'A' }),
        assignments: [accepted],
        suspensions: [suspension(100, 190)],
      },
      unit,
    );
    expect(explained(ticket, 'restore').text).toEqual({
      zh:
        '修复时限8小时(R144;质量等级 A outage;来源 D)。' +
        '未采用:业务修复时限表 BANDWIDTH_DATA/DDN LOCAL_B 12小时(D)。' +
        '自2026-03-02 09:00:00申告起,按7×24小时计时(日历 ROUND_THE_CLOCK 1;所列均为北京时间)。' +
        '不计时:2026-03-02 10:40:00至2026-03-02 12:10:00 (挂起:客户要求等待,wang批准)。' +
        '到期时间2026-03-02 18:30:00。',
      en:
        'Restoration within 8 h (R144; quality class A outage; source D). ' +
        'Set aside: 12 h by repair table BANDWIDTH_DATA/DDN LOCAL_B (D). ' +
        'Counted day and night from 2026-03-02 09:00:00, when it was reported (calendar ROUND_THE_CLOCK 1; all times of Asia/Shanghai). ' +
        'Not counted: 2026-03-02 10:40:00 to 2026-03-02 12:10:00 (suspended: the customer asks to wait, approved by wang). ' +
        'Due 2026-03-02 18:30:00.',
    });
  });

  it('a second acceptance that was met late (R146)', () => {
    const ticket = ticketOf(
      {
        assignments: [accepted, { departmentId: 'unit-2', assignedAt: minute(60), acceptedAt: minute(95) }],
        reached: [{ milestone: 'accept', occurrence: 2, percent: 100, dueAt: minute(90), reachedAt: minute(90) }],
      },
      unit,
    );
    const second = explain(ticket, standingRules, minute(100)).find(({ occurrence }) => occurrence === 2);
    expect(second?.text).toEqual({
      zh:
        '接单(第2次)时限30分钟(R146;通用规定 R146;来源 S)。' +
        '自2026-03-02 10:00:00派至维护单位起,按7×24小时计时(日历 ROUND_THE_CLOCK 1;所列均为北京时间)。' +
        '到期时间2026-03-02 10:30:00,已超时,2026-03-02 10:35:00完成。',
      en:
        'Acceptance (no. 2) within 30 min (R146; general policy R146; source S). ' +
        'Counted day and night from 2026-03-02 10:00:00, when the unit was assigned (calendar ROUND_THE_CLOCK 1; all times of Asia/Shanghai). ' +
        'Due 2026-03-02 10:30:00, breached, met 2026-03-02 10:35:00.',
    });
  });

  it('a figure of the contract (R59)', () => {
    const ticket = ticketOf({ entitlement: contracted({ indicators: { restoreOutageMinutes: 90 } }) });
    const { text } = explained(ticket, 'restore');
    expect(text.zh).toContain('修复时限1小时30分钟(R59;合同 C1 line 2;来源 S)');
    expect(text.en).toContain('Restoration within 1 h 30 min (R59; contract C1 line 2; source S)');
  });

  it('one that lapsed', () => {
    const cancelled = ticketOf({}, { status: 'cancelled', endedAt: minute(5), endReason: '撤单' });
    expect(explained(cancelled, 'dispatch').text.en).toContain('Due 2026-03-02 09:15:00, ended 2026-03-02 09:05:00.');
    const whilePaused = ticketOf(
      { assignments: [accepted], suspensions: [suspension(100)] },
      { status: 'cancelled', endedAt: minute(120), endReason: '撤单' },
    );
    expect(explained(whilePaused, 'restore').text.en).toContain('Ended while paused; 1 h 40 min used.');
    expect(explained(whilePaused, 'restore').text.zh).toContain('停表期间终止');
    expect(explained(whilePaused, 'restore').intervals.at(-1)?.toAt).toBe(minute(120));
  });
});

describe('properties', () => {
  const products = ['CONVERGED/LOGISTICS_E', 'BANDWIDTH_DATA/DDN', 'VOICE/CENTREX'] as const;
  const aTicket = fc
    .record({
      product: fc.constantFrom(...products),
      start: fc.integer({ min: shanghai('2026-01-05T00:00'), max: shanghai('2026-11-30T00:00') }),
      steps: fc.array(fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 3000 })), {
        maxLength: 6,
      }),
    })
    .map(({ product, start, steps }) => {
      const reportedAt = instant(start);
      let at = start;
      const suspensions = steps.map(([gap, length]) => {
        const startedAt = instant(at + gap * 60_000);
        at = startedAt + length * 60_000;
        return suspension(0, 0, { startedAt, endedAt: instant(at) });
      });
      return ticketOf({ reportedAt, registeredAt: reportedAt, entitlement: entitlement({ product }), suspensions });
    });

  it('the counted intervals add up to the limit', () => {
    fc.assert(
      fc.property(aTicket, (ticket) => {
        for (const { limit, startedAt, calendar, countedMilliseconds } of explain(
          ticket,
          standingRules,
          ticket.reportedAt,
        )) {
          expect(countedMilliseconds).toBe(countedLimit(limit, startedAt, calendarOf(standingRules, calendar.id)));
        }
      }),
    );
  });

  it('the intervals lie end to end from the start to the due instant', () => {
    fc.assert(
      fc.property(aTicket, (ticket) => {
        for (const { startedAt, dueAt, intervals } of explain(ticket, standingRules, ticket.reportedAt)) {
          expect(intervals[0]?.fromAt).toBe(startedAt);
          expect(intervals.at(-1)?.toAt).toBe(dueAt);
          for (const [i, { fromAt, toAt }] of intervals.entries()) {
            expect(fromAt).toBeLessThan(toAt);
            if (i > 0) expect(fromAt).toBe(intervals[i - 1]?.toAt);
          }
        }
      }),
    );
  });
});
