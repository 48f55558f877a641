import { describe, expect, it } from 'vitest';
import {
  announceWork,
  cancelWork,
  completeWork,
  consentToWork,
  planWork,
} from '../../../domain/availability/plan-work.ts';
import { type ConcernedCircuit, type PlannedWork, workConditions } from '../../../domain/availability/planned-work.ts';
import { excludedByWork } from '../../../domain/availability/work-time.ts';
import type { QualityClass } from '../../../domain/sla/policy.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { at } from '../../support/decisions.ts';
import { brokenRules, refusal } from '../../support/refusals.ts';
import { shanghai } from '../../support/time.ts';

const concerned = (qualityClass: QualityClass): ConcernedCircuit => {
  return { circuitId: 'CIRC-1', customerId: 'CUST-1', ...workConditions(qualityClass, standingRules.policy) };
};
const request = (qualityClass: QualityClass = 'AAA', from = '2026-04-10T00:00', to = '2026-04-10T06:00') => ({
  id: 'W1',
  title: '割接光缆段',
  reason: '道路改造',
  windowFromAt: shanghai(from),
  windowToAt: shanghai(to),
  circuits: [concerned(qualityClass)],
});
const consent = { customerId: 'CUST-1', consentedBy: '李工', evidence: '复函' };
const on = (dateTime: string) => at(shanghai(dateTime));

function planned(qualityClass?: QualityClass, from?: string, to?: string) {
  return planWork(null, request(qualityClass, from, to), on('2026-04-01T10:00')).state;
}
const announced = (work: PlannedWork = planned(), when = '2026-04-06T10:00') =>
  announceWork(work, '书面通知', on(when)).state;
const consented = (work: PlannedWork = announced(), when = '2026-04-07T10:00') =>
  consentToWork(work, consent, on(when)).state;
function done(work: PlannedWork, from = '2026-04-10T01:00', to = '2026-04-10T03:00') {
  const times = { startedAt: shanghai(from), endedAt: shanghai(to), result: '完成' };
  return completeWork(work, times, on('2026-04-10T12:00')).state;
}
const excluded = (work: PlannedWork) => excludedByWork(work, 'CIRC-1');
const stretch = (from: string, to: string) => [{ fromAt: shanghai(from), toAt: shanghai(to) }];

describe('planned work', () => {
  it('names the customers concerned, each once, and whose consent it waits for', () => {
    const circuits = [
      concerned('AAA'),
      { ...concerned('A'), circuitId: 'CIRC-2' },
      { ...concerned('A'), circuitId: 'CIRC-3', customerId: 'CUST-2' },
    ];
    const work = planWork(null, { ...request(), circuits }, on('2026-04-01T10:00')).state;
    const { events } = announceWork(work, '书面通知', on('2026-04-06T10:00'));
    expect(events).toMatchObject([{ type: 'WorkAnnounced', customerIds: ['CUST-1', 'CUST-2'], consentOf: ['CUST-1'] }]);
  });

  it('says of its cancellation whether the customers had been told, and in which districts its circuits lie', () => {
    const circuits = [{ ...concerned('AAA'), region: 'TIANHE' }];
    const work = planWork(null, { ...request(), circuits }, on('2026-04-01T10:00')).state;
    const [untold] = cancelWork(work, '改期', on('2026-04-02T10:00')).events;
    expect(untold).toMatchObject({ type: 'WorkCancelled', regions: ['TIANHE'] });
    expect(untold).not.toHaveProperty('announcedAt');
    const [told] = cancelWork(announced(work), '改期', on('2026-04-07T10:00')).events;
    expect(told).toMatchObject({ announcedAt: shanghai('2026-04-06T10:00') });
  });

  it('may be planned anew until the customers were told, and an identical plan changes nothing', () => {
    expect(planWork(planned(), request('AA'), on('2026-04-02T10:00')).events).toMatchObject([
      { type: 'WorkReplanned' },
    ]);
    expect(planWork(planned(), request(), on('2026-04-02T10:00')).events).toEqual([]);
    expect(refusal(() => planWork(announced(), request(), on('2026-04-06T11:00'))).code).toBe('illegal-transition');
  });

  it('needs a window to come and circuits, each once', () => {
    const circuits = [concerned('A'), concerned('A')];
    const broken = { ...request(), windowToAt: shanghai('2026-04-09T00:00'), circuits };
    expect(brokenRules(() => planWork(null, broken, on('2026-04-11T00:00')))).toEqual([
      'windowToAt: end-before-start',
      'windowFromAt: in-the-past',
      'circuits[1].circuitId: duplicate',
    ]);
    expect(brokenRules(() => planWork(null, { ...request(), circuits: [] }, on('2026-04-01T00:00')))).toEqual([
      'circuits: required',
    ]);
  });

  it('is consented when the last customer has agreed, and takes a consent only from those who are asked, once', () => {
    expect(consented().status).toBe('consented');
    expect(brokenRules(() => consentToWork(consented(), consent, on('2026-04-08T10:00')))).toEqual([
      'customerId: duplicate',
    ]);
    const other = { ...consent, customerId: 'CUST-9' };
    expect(brokenRules(() => consentToWork(announced(), other, on('2026-04-08T10:00')))).toEqual([
      'customerId: not-allowed-here',
    ]);
  });

  it('may be cancelled until it is done, and then takes nothing out of the ledger', () => {
    expect(excluded(cancelWork(consented(), '设备未到', on('2026-04-09T10:00')).state).intervals).toEqual([]);
    expect(refusal(() => cancelWork(done(consented()), '设备未到', on('2026-04-11T10:00'))).code).toBe(
      'illegal-transition',
    );
  });

  it('cannot be announced once its window has begun, nor be done before it was announced or in the future', () => {
    expect(brokenRules(() => announced(planned(), '2026-04-10T00:00'))).toEqual(['windowFromAt: in-the-past']);
    expect(refusal(() => done(planned())).code).toBe('illegal-transition');
    expect(brokenRules(() => done(consented(), '2026-04-10T03:00', '2026-04-10T13:00'))).toEqual([
      'endedAt: in-the-future',
    ]);
  });
});

describe('what planned work takes out of the ledger', () => {
  it('is the time in which it was done, when it was announced 72 hours before and the customer agreed', () => {
    expect(excluded(done(consented()))).toEqual({ intervals: stretch('2026-04-10T01:00', '2026-04-10T03:00') });
  });

  it('is nothing when it was announced a minute late, and everything when it was announced just in time', () => {
    const late = done(consented(announced(planned(), '2026-04-07T00:01'), '2026-04-08T10:00'));
    expect(excluded(late)).toEqual({ intervals: [], objection: 'announced-late' });
    expect(excluded(done(consented(announced(planned(), '2026-04-07T00:00')))).intervals).toHaveLength(1);
  });

  it('is nothing on an AAA circuit whose customer did not agree before the window, and does not ask others', () => {
    expect(excluded(done(announced()))).toEqual({ intervals: [], objection: 'no-consent' });
    const afterwards = consented(announced(), '2026-04-10T00:01');
    expect(excluded(done(afterwards)).objection).toBe('no-consent');
    expect(excluded(done(announced(planned('AA')))).intervals).toHaveLength(1);
  });

  it('is nothing before somebody said that it is done', () => {
    expect(excluded(consented())).toEqual({ intervals: [], objection: 'not-done' });
  });

  it('ends with the window, however long the work took', () => {
    const work = done(consented(), '2026-04-10T05:00', '2026-04-10T07:30');
    expect(excluded(work)).toEqual({
      intervals: stretch('2026-04-10T05:00', '2026-04-10T06:00'),
      objection: 'outside-window',
    });
  });

  it('lies in the small hours for AAA and AA, whatever the window says, and anywhere in the window for the others', () => {
    const byDay = ['2026-04-09T22:00', '2026-04-10T10:00'] as const;
    const times = ['2026-04-09T23:00', '2026-04-10T08:00'] as const;
    const early = (qualityClass: QualityClass) => announced(planned(qualityClass, ...byDay), '2026-04-02T10:00');
    expect(excluded(done(early('AA'), ...times)).intervals).toEqual(stretch('2026-04-10T00:00', '2026-04-10T06:00'));
    expect(excluded(done(early('A'), ...times)).intervals).toEqual(stretch(...times));
  });

  it('is cut night by night where the window spans several', () => {
    const work = announced(planned('AA', '2026-04-09T00:00', '2026-04-11T00:00'), '2026-04-02T10:00');
    expect(excluded(done(work, '2026-04-09T04:00', '2026-04-10T02:00')).intervals).toEqual([
      ...stretch('2026-04-09T04:00', '2026-04-09T06:00'),
      ...stretch('2026-04-10T00:00', '2026-04-10T02:00'),
    ]);
  });
});
