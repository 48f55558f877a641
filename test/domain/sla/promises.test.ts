import { describe, expect, it } from 'vitest';
import { maintenanceGrades } from '../../../domain/circuits/grade.ts';
import type { ProductKey } from '../../../domain/circuits/product.ts';
import { type CustomerGrade, customerGrades } from '../../../domain/customers/customer.ts';
import { qualityClasses } from '../../../domain/sla/policy.ts';
import { pinPromises } from '../../../domain/sla/promises.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { hours } from '../../../domain/sla/sourced.ts';
import type { Entitlement, FaultImpact } from '../../../domain/tickets/ticket.ts';
import { mondayMorning, shanghai } from '../../support/time.ts';
import { contracted, entitlement } from './facts.ts';

function promiseOf(
  milestone: 'dispatch' | 'accept' | 'firstFeedback' | 'restore' | 'confirmRecovery',
  given: Entitlement,
  impact: FaultImpact = 'outage',
  restoreStartsAt = mondayMorning,
) {
  const promise = pinPromises(
    { type: 'fault', entitlement: given, impact, startsAt: restoreStartsAt },
    standingRules,
  ).find((pinned) => pinned.milestone === milestone);
  if (promise === undefined) throw new Error(`no promise for ${milestone}`);
  return promise;
}

const minutes = (count: number) => ({ unit: 'minutes', minutes: count });

describe('what every fault ticket promises', () => {
  it('dispatch in 15 minutes (R145), acceptance in 30 (R146), confirmation in 15 (R147), a call (R155), a report (R171), whatever the circuit', () => {
    for (const maintenanceGrade of maintenanceGrades) {
      const pinned = pinPromises(
        { type: 'fault', entitlement: entitlement({ maintenanceGrade }), impact: 'outage', startsAt: mondayMorning },
        standingRules,
      );
      const groups = [
        ...(maintenanceGrade === 'AAA' ? ['majorFaultAaaGroup'] : []),
        ...(maintenanceGrade === 'ORDINARY' ? [] : ['majorFaultGroup']),
      ];
      expect(pinned.map(({ milestone, rule, source }) => `${milestone} ${rule} ${source}`)).toEqual([
        'dispatch R145 S',
        'accept R146 S',
        expect.stringMatching(/^firstFeedback R153 /),
        expect.stringMatching(/^restore R144 /),
        'legalFloor P-5 P-5',
        'majorFault P-3 P-3',
        ...groups.map((milestone) => `${milestone} P-3 P-3`),
        'confirmRecovery R147 S',
        'callBack R155 D',
        expect.stringMatching(/^faultReport R171 /),
      ]);
      expect(pinned.map(({ limit }) => limit)).toEqual([
        minutes(15),
        minutes(30),
        expect.anything(),
        expect.anything(),
        minutes(48 * 60),
        minutes(maintenanceGrade === 'AAA' ? 6 * 60 : 72 * 60),
        ...groups.map(() => minutes(2 * 60)),
        minutes(15),
        minutes(24 * 60),
        expect.anything(),
      ]);
    }
  });
});

describe('restoration: the stricter of product by customer grade and circuit grade (R144)', () => {
  it.each([
    ['ORDINARY', 'LOCAL_B', 'outage', 720, 'repair-table'],
    ['III', 'LOCAL_B', 'outage', 720, 'repair-table'],
    ['III', 'LOCAL_C', 'outage', 1440, 'quality-class'],
    ['AAA', 'LOCAL_C', 'outage', 120, 'quality-class'],
    ['AA', 'LOCAL_C', 'outage', 240, 'quality-class'],
    ['AA', 'GROUP', 'outage', 240, 'quality-class'],
    ['A', 'GROUP', 'outage', 240, 'repair-table'],
    ['II', 'LOCAL_C', 'outage', 720, 'quality-class'],
    ['AAA', 'LOCAL_C', 'degradation', 720, 'quality-class'],
    ['AAA', 'GROUP', 'degradation', 240, 'repair-table'],
    ['ORDINARY', 'LOCAL_C', 'degradation', 1440, 'repair-table'],
  ] as const)(
    'grade %s, customer %s, %s: %i minutes by %s',
    (maintenanceGrade, customerGrade, impact, limit, basis) => {
      const promise = promiseOf('restore', entitlement({ maintenanceGrade, customerGrade }), impact);
      expect(promise).toMatchObject({ limit: minutes(limit), basis, rule: 'R144', calendar: 'ROUND_THE_CLOCK' });
    },
  );

  it('for every product and grade it is never milder than its row', () => {
    for (const product of Object.keys(standingRules.policy.repairLimits) as ProductKey[]) {
      for (const customerGrade of customerGrades) {
        const { limit } = standingRules.policy.repairLimits[product].byGrade[customerGrade];
        expect(promiseOf('restore', entitlement({ product, customerGrade })).limit).toEqual(limit);
      }
    }
  });

  it('keeps what was set aside', () => {
    const promise = promiseOf('restore', entitlement({ maintenanceGrade: 'A' }));
    expect(promise).toMatchObject({ limit: minutes(480), basis: 'quality-class', reference: 'A outage', source: 'D' });
    expect(promise.setAside).toEqual([
      { limit: minutes(720), source: 'D', basis: 'repair-table', reference: 'BANDWIDTH_DATA/DDN LOCAL_B' },
    ]);
  });

  it('can be paused, the others cannot', () => {
    const pinned = pinPromises(
      { type: 'fault', entitlement: entitlement(), impact: 'outage', startsAt: mondayMorning },
      standingRules,
    );
    expect(pinned.filter(({ pausable }) => pausable).map(({ milestone }) => milestone)).toEqual(['restore']);
  });
});

describe('working days against hours: what is due first is stricter', () => {
  const policeE = entitlement({ product: 'CONVERGED/POLICE_E', customerGrade: 'LOCAL_C' });

  it('three working days run on working hours (R165, R167)', () => {
    expect(promiseOf('restore', policeE)).toMatchObject({
      limit: { unit: 'workingDays', workingDays: 3 },
      calendar: 'CN_WORKING_HOURS',
      source: 'S*',
    });
  });

  it('over the National Day week 48 hours of the class come first', () => {
    const restore = promiseOf('restore', policeE, 'degradation', shanghai('2026-09-30T16:00'));
    expect(restore).toMatchObject({ limit: minutes(2880), basis: 'quality-class', calendar: 'ROUND_THE_CLOCK' });
    expect(restore.setAside.map(({ limit }) => limit)).toEqual([{ unit: 'workingDays', workingDays: 3 }]);
  });

  it('three working days are stricter than a milder class, and the class is set aside', () => {
    const longer = { ...standingRules.policy.qualityClasses.ORDINARY, restoreDegradation: hours(200, 'D') };
    const qualityClasses = { ...standingRules.policy.qualityClasses, ORDINARY: longer };
    const rules = { ...standingRules, policy: { ...standingRules.policy, qualityClasses } };
    const pinned = pinPromises(
      { type: 'fault', entitlement: policeE, impact: 'degradation', startsAt: mondayMorning },
      rules,
    ).find(({ milestone }) => milestone === 'restore');
    expect(pinned).toMatchObject({ basis: 'repair-table', calendar: 'CN_WORKING_HOURS' });
    expect(pinned?.setAside).toEqual([
      { ...hours(200, 'D'), basis: 'quality-class', reference: 'ORDINARY degradation' },
    ]);
  });

  it('feedback within one working day is set aside for the minutes of the class (R165)', () => {
    const promise = promiseOf('firstFeedback', policeE);
    expect(promise.limit).toEqual(minutes(60));
    expect(promise.setAside).toEqual([
      {
        limit: { unit: 'workingDays', workingDays: 1 },
        source: 'S*',
        basis: 'repair-table',
        reference: 'CONVERGED/POLICE_E response',
      },
    ]);
  });
});

describe('800 and 4008 of local A customers (R169)', () => {
  it.each([
    ['INDUSTRY', false, 720, 'VOICE/800 LOCAL_A INDUSTRY', 'S'],
    ['INDUSTRY', true, 720, 'VOICE/800 LOCAL_A INDUSTRY', 'S'],
    ['HIGH_END_CLUSTER', false, 720, 'VOICE/800 LOCAL_A HIGH_END_CLUSTER', 'S'],
    ['ORDINARY_CLUSTER', true, 1440, 'VOICE/800 LOCAL_A BRAND', 'S'],
    ['ORDINARY_CLUSTER', false, 1440, 'VOICE/800 LOCAL_A', 'D'],
  ] as const)('%s, brand %s: %i minutes', (customerSegment, brand, limit, reference, source) => {
    const promise = promiseOf(
      'restore',
      entitlement({ product: 'VOICE/800', customerGrade: 'LOCAL_A', customerSegment, brand }),
    );
    expect(promise).toMatchObject({ limit: minutes(limit), reference, source });
  });

  it.each([
    ['GROUP', 720],
    ['LOCAL_B', 1440],
    ['LOCAL_C', 2880],
  ] satisfies [CustomerGrade, number][])(
    'an industry customer of grade %s has its grade, %i minutes',
    (customerGrade, limit) => {
      const given = entitlement({ product: 'VOICE/4008', customerGrade, customerSegment: 'INDUSTRY' });
      expect(promiseOf('restore', given).limit).toEqual(minutes(limit));
    },
  );
});

describe('a signed contract binds (R59)', () => {
  it('with its own figure, stricter or milder, and the catalogue is set aside', () => {
    for (const restoreOutageMinutes of [60, 2000]) {
      const promise = promiseOf('restore', contracted({ indicators: { restoreOutageMinutes } }));
      expect(promise).toMatchObject({
        limit: minutes(restoreOutageMinutes),
        basis: 'contract',
        reference: 'C1 line 2',
        rule: 'R59',
      });
      expect(promise.setAside.map(({ reference }) => reference)).toEqual(['BANDWIDTH_DATA/DDN LOCAL_B']);
    }
  });

  it('figure by figure: one for degradations says nothing of outages', () => {
    const given = contracted({ indicators: { restoreDegradationMinutes: 90 } }, { maintenanceGrade: 'AA' });
    expect(promiseOf('restore', given)).toMatchObject({ limit: minutes(240), basis: 'quality-class', rule: 'R144' });
    expect(promiseOf('restore', given, 'degradation')).toMatchObject({ limit: minutes(90), basis: 'contract' });
  });

  it('also for the first feedback', () => {
    const promise = promiseOf('firstFeedback', contracted({ indicators: { firstFeedbackMinutes: 10 } }));
    expect(promise).toMatchObject({ limit: minutes(10), basis: 'contract', rule: 'R59' });
  });

  it('a quality-level line has a class of its own, which leaves outages to the repair table (R57)', () => {
    const given = contracted({ commitmentType: 'QUALITY_LEVEL' }, { customerGrade: 'LOCAL_C' });
    expect(promiseOf('restore', given)).toMatchObject({ limit: minutes(1440), basis: 'repair-table' });
    expect(promiseOf('restore', given, 'degradation').setAside).toEqual([
      expect.objectContaining({ reference: 'QUALITY_LEVEL degradation' }),
    ]);
  });
});

describe('first feedback: the stricter of quality class and after-sales tier (R46, R153)', () => {
  it.each([
    ['ORDINARY', 'ORDINARY', 60, 'quality-class'],
    ['ORDINARY', 'VIP-3', 60, 'quality-class'],
    ['ORDINARY', 'VIP-1', 30, 'service-tier'],
    ['AAA', 'VIP-1', 15, 'quality-class'],
    ['III', 'VIP-2', 60, 'quality-class'],
  ] as const)('circuit %s, tier %s: %i minutes by %s', (maintenanceGrade, serviceLevel, limit, basis) => {
    const promise = promiseOf('firstFeedback', entitlement({ maintenanceGrade, serviceLevel }));
    expect(promise).toMatchObject({ limit: minutes(limit), basis });
  });
});

describe('all class limits', () => {
  it('bind wherever the repair table is milder', () => {
    for (const quality of qualityClasses) {
      if (quality === 'QUALITY_LEVEL') continue;
      const figure = standingRules.policy.qualityClasses[quality].restoreOutage;
      const promise = promiseOf(
        'restore',
        entitlement({ maintenanceGrade: quality, product: 'INTERNET/XDSL', customerGrade: 'LOCAL_C' }),
      );
      expect(promise.limit).toEqual(figure?.limit ?? minutes(2880));
    }
  });
});
