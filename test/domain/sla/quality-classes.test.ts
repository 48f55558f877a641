// Table 7(a) against a copy of it made by hand: every row and every column.

import { describe, expect, it } from 'vitest';
import { maintenanceGrades, networkLevel } from '../../../domain/circuits/grade.ts';
import { defaultMilestones } from '../../../domain/sla/default-milestones.ts';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import { type QualityClassPolicy, qualityClasses } from '../../../domain/sla/policy.ts';
import { qualityClassPolicies } from '../../../domain/sla/quality-classes.ts';
import type { ReportFigure } from '../../../domain/sla/report-figure.ts';
import type { SourcedLimit } from '../../../domain/sla/sourced.ts';

/** The columns of every row: AAA, AA, A, I, II, III, QUALITY_LEVEL, ORDINARY. A dash: the class sets none. */
const limitRows: readonly [string, (column: QualityClassPolicy) => SourcedLimit | null, readonly string[]][] = [
  ['first feedback', (c) => c.firstFeedback, ['15 D', '30 P-1', '30 P-1', '30 P-1', '60 D', '60 D', '60 D', '60 D']],
  ['proactive notice', (c) => c.proactiveNotice, ['15 D', '30 D', '60 D', '60 D', '120 D', '-', '-', '-']],
  ['repair, outage', (c) => c.restoreOutage, ['120 D', '240 D', '480 D', '480 D', '720 D', '1440 D', '-', '-']],
  [
    'repair, degradation',
    (c) => c.restoreDegradation,
    ['720 P-3', '1440 D', '1440 D', '1440 D', '2880 D', '2880 D', '2880 D', '2880 D'],
  ],
];

/** A figure of the written fault report: its occasion, the working days, the mark. */
function reported({ occasion, networkLevels, limit, source }: ReportFigure): string {
  const when = [
    ...(occasion.outageOverMinutes === undefined ? [] : [`outage over ${occasion.outageOverMinutes}`]),
    ...(occasion.missedLimit ? ['missed limit'] : []),
    ...(occasion.onRequest ? ['on request'] : []),
    ...(networkLevels === undefined ? [] : [`level ${networkLevels.join(' ')}`]),
  ];
  return `${when.join(', ')}: ${limit.unit === 'workingDays' ? limit.workingDays : '-'} ${source}`;
}

const wordingRows: readonly [string, (column: QualityClassPolicy) => unknown, readonly unknown[]][] = [
  [
    'commitment (R54-R57)',
    (c) => marked(c.commitment),
    ['strict S', 'strict S', 'strict S', 'negotiable S', 'negotiable S', 'negotiable S', 'promise-only S', 'none D'],
  ],
  ['network level (R40-R45)', (c) => marked(c.networkLevel), ['A S', 'B S', 'C S', 'C S', 'N S', 'N S', 'N D', 'N D']],
  [
    'availability in parts per million',
    (c) => marked(c.availabilityPpm),
    ['999900 D', '999500 D', '999000 D', '999000 D', '997000 D', '995000 D', '995000 D', '995000 D'],
  ],
  ['availability promised', (c) => c.availabilityPromised, [true, true, true, true, true, true, true, false]],
  [
    'allowed downtime in a 30-day month, seconds',
    (c) => Math.round((1_000_000 - c.availabilityPpm.value) * 2.592),
    [259, 1296, 2592, 2592, 7776, 12_960, 12_960, 12_960],
  ],
  [
    'route protection',
    (c) => marked(c.routeProtection),
    [
      'physical dual route, hot standby, separate ducts, dual device, dual card P-13',
      'physical dual route, cold standby P-13',
      'logical dual route P-13',
      'logical dual route D',
      'single D',
      'single D',
      'by contract D',
      'single D',
    ],
  ],
  [
    'written fault report',
    (c) => c.faultReport.map(reported).join('; '),
    [
      'outage over 180: 1 P-1; missed limit: 1 D',
      'outage over 180: 1 P-1; missed limit: 1 D',
      'outage over 180: 1 P-1',
      'outage over 180: 1 P-1',
      'missed limit, on request: 3 D',
      'on request: 5 D',
      'on request: 5 D',
      'on request: 5 D',
    ],
  ],
  [
    'operation report',
    (c) => marked(c.operationReport),
    ['monthly D', 'quarterly D', 'half-yearly D', 'quarterly D', 'yearly D', 'none D', 'by contract D', 'none D'],
  ],
  ['planned work, hours of notice', (c) => c.plannedWork.value.noticeHours, [72, 72, 72, 72, 72, 72, 72, 72]],
  [
    'planned work, consent',
    (c) => c.plannedWork.value.consent,
    [true, false, false, false, false, false, false, false],
  ],
  [
    'planned work, window',
    (c) => c.plannedWork.value.window ?? '-',
    ['00:00-06:00', '00:00-06:00', '-', '-', '-', '-', '-', '-'],
  ],
  [
    'delivery test report',
    (c) => marked(c.deliveryTestReport),
    [
      'always D',
      'always D',
      'always D',
      'on-request P-1',
      'on-request P-1',
      'on-request P-1',
      'by-contract D',
      'on-request P-1',
    ],
  ],
  [
    'compensation scheme',
    (c) => marked(c.compensationScheme),
    ['C-AAA D', 'C-AA D', 'C-A D', 'C-NEG D', 'C-NEG D', 'none D', 'none S', 'none D'],
  ],
];

function marked({ value, source }: { value: unknown; source: string }): string {
  return `${value} ${source}`;
}

function limitText(figure: SourcedLimit | null): string {
  if (figure === null) return '-';
  return figure.limit.unit === 'minutes' ? `${figure.limit.minutes} ${figure.source}` : 'working days';
}

describe('quality classes (R36, R37, R40-R45, R54-R57)', () => {
  it.each(limitRows)('%s', (_row, read, expected) => {
    expect(qualityClasses.map((name) => limitText(read(qualityClassPolicies[name])))).toEqual(expected);
  });

  it.each(wordingRows)('%s', (_row, read, expected) => {
    expect(qualityClasses.map((name) => read(qualityClassPolicies[name]))).toEqual(expected);
  });

  it('say the same network level as the circuit grade does (R39)', () => {
    for (const grade of maintenanceGrades) {
      expect(qualityClassPolicies[grade].networkLevel.value).toBe(networkLevel(grade));
    }
  });

  it('give tender promises no compensation (R56)', () => {
    expect(qualityClassPolicies.QUALITY_LEVEL.compensationScheme).toMatchObject({ value: 'none', source: 'S' });
  });
});

describe('what holds for every class alike', () => {
  it('15 minutes to dispatch (R145), 30 to accept (R146), 15 to confirm the recovery (R147)', () => {
    const { dispatch, accept, confirmRecovery } = defaultMilestones;
    expect([dispatch, accept, confirmRecovery].map(({ rule, limit }) => [rule, limit])).toEqual([
      ['R145', { limit: { unit: 'minutes', minutes: 15 }, source: 'S' }],
      ['R146', { limit: { unit: 'minutes', minutes: 30 }, source: 'S' }],
      ['R147', { limit: { unit: 'minutes', minutes: 15 }, source: 'S' }],
    ]);
  });

  it('the legal floor of 48 hours in towns and 72 in the country, and 1 % a day for late opening (P-5)', () => {
    expect(defaultPolicy.legalFloorMinutes).toEqual({
      TOWN: { value: 2880, source: 'P-5' },
      COUNTRY: { value: 4320, source: 'P-5' },
    });
    expect(defaultPolicy.lateOpeningPpmPerDay).toEqual({ value: 10_000, source: 'P-5' });
  });

  it('only the clocks of work on the service can be paused: restoration and its news, solution, provisioning', () => {
    const pausable = Object.entries(defaultMilestones).filter(([, { pausable }]) => pausable);
    expect(pausable.map(([milestone]) => milestone)).toEqual(['progressFeedback', 'restore', 'solution', 'inService']);
  });

  it('warnings before breaches, and a breach on every ladder; the Support Centre hears of broken restorations', () => {
    const ladders = Object.entries(defaultMilestones).map(([milestone, { rungs }]) => [
      milestone,
      rungs.value.map(({ percent }) => percent),
    ]);
    expect(Object.fromEntries(ladders)).toEqual({
      dispatch: [80, 100],
      accept: [80, 100],
      firstFeedback: [80, 100],
      progressFeedback: [100],
      restore: [50, 80, 100, 150, 200],
      legalFloor: [80, 100],
      majorFault: [100],
      majorFaultAaaGroup: [100],
      majorFaultGroup: [100],
      confirmRecovery: [80, 100],
      proactiveNotice: [80, 100],
      callBack: [80, 100],
      faultReport: [80, 100],
      handlerAccept: [80, 100],
      firstReply: [80, 100],
      solution: [50, 80, 100],
      appointment: [80, 100],
      inService: [50, 80, 100],
    });
    expect(defaultMilestones.dispatch.rungs.value.at(-1)?.tell).toEqual(['RESPONSIBLE', 'MONITORING_CENTRE']);
  });

  it('warnings of restorations to unit and shift lead; the breach to the head, the account manager, the Support Centre; then up again', () => {
    const concerned = ['RESPONSIBLE: UNIT_LEAD', 'MONITORING_CENTRE: SHIFT_LEAD'];
    const told = defaultMilestones.restore.rungs.value.map(({ percent, tell, attention }) => [
      percent,
      ...tell.map((recipient) => `${recipient}: ${attention?.[recipient] ?? ''}`),
    ]);
    expect(told).toEqual([
      [50, ...concerned],
      [80, ...concerned],
      [
        100,
        'RESPONSIBLE: DEPARTMENT_HEAD',
        'MONITORING_CENTRE: SHIFT_LEAD',
        'CUSTOMER_CENTRE: ACCOUNT_MANAGER',
        'SUPPORT_CENTRE: ',
      ],
      [150, ...concerned],
      [200, 'RESPONSIBLE: DEPARTMENT_HEAD', 'MONITORING_CENTRE: DEPARTMENT_HEAD', 'SUPPORT_CENTRE: DEPARTMENT_HEAD'],
    ]);
  });

  it('feedback by after-sales tier: 30, 60, 120 minutes, none for ordinary (R46)', () => {
    expect(defaultPolicy.tierFirstFeedback).toEqual({
      'VIP-1': { limit: { unit: 'minutes', minutes: 30 }, source: 'P-1' },
      'VIP-2': { limit: { unit: 'minutes', minutes: 60 }, source: 'D' },
      'VIP-3': { limit: { unit: 'minutes', minutes: 120 }, source: 'D' },
      ORDINARY: null,
    });
  });

  it('written fault reports by after-sales tier (R46, R171)', () => {
    const { 'VIP-1': first, 'VIP-2': second, 'VIP-3': third, ORDINARY: none } = defaultPolicy.tierFaultReport;
    expect([first, second, third, none].map((figures) => figures.map(reported))).toEqual([
      ['outage over 180, level A B C: 1 P-1'],
      ['outage over 180: 2 D'],
      ['on request: 5 D'],
      [],
    ]);
  });

  it('news while a fault lasts by after-sales tier: every 1, 2, 4 hours, none for ordinary (R46)', () => {
    expect(defaultPolicy.tierProgressFeedback).toEqual({
      'VIP-1': { limit: { unit: 'minutes', minutes: 60 }, source: 'P-1' },
      'VIP-2': { limit: { unit: 'minutes', minutes: 120 }, source: 'D' },
      'VIP-3': { limit: { unit: 'minutes', minutes: 240 }, source: 'D' },
      ORDINARY: null,
    });
  });
});
