import { describe, expect, it } from 'vitest';
import type { PolicyEdit } from '../../../domain/policies/edit-policy.ts';
import { editPolicy } from '../../../domain/policies/edit-policy.ts';
import type { PolicyVersion } from '../../../domain/policies/policy-version.ts';
import { policyOf, shippedPolicyOn } from '../../../domain/policies/policy-version.ts';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import type { Policy } from '../../../domain/sla/policy.ts';
import type { Limit } from '../../../domain/sla/sourced.ts';
import { hours, sourced, workingDays } from '../../../domain/sla/sourced.ts';
import { at } from '../../support/decisions.ts';
import { brokenRules, refusal } from '../../support/refusals.ts';
import { shanghai } from '../../support/time.ts';

const ddnGroup = '/repairLimits/BANDWIDTH_DATA~1DDN/byGrade/GROUP';
const threeHours: Limit = { unit: 'minutes', minutes: 180 };
const monday = at(shanghai('2026-03-02T09:00'), 'admin-1');

function anEdit(overrides: Partial<PolicyEdit> = {}): PolicyEdit {
  return {
    changes: [{ figure: ddnGroup, value: threeHours }],
    effectiveFromDate: '2026-04-01',
    note: '集团客户会议纪要第 7 号',
    ...overrides,
  };
}
const setting = (figure: string, value: unknown) => anEdit({ changes: [{ figure, value }] });
const edited = (edit: PolicyEdit, latest: PolicyVersion | null = null) => editPolicy(latest, edit, monday).state;
const broken = (edit: PolicyEdit, latest: PolicyVersion | null = null) =>
  brokenRules(() => editPolicy(latest, edit, monday));
const detailsOf = (edit: PolicyEdit) => {
  const { details } = refusal(() => editPolicy(null, edit, monday));
  return 'errors' in details ? details.errors.map((error) => error.details) : [];
};

describe('an edit of the policy', () => {
  it('makes a new version that differs in the figures named and in nothing else', () => {
    const { state, events } = editPolicy(null, anEdit(), monday);
    const policy = policyOf(state);
    expect(policy).toMatchObject({ version: 'policy-1', effectiveFromDate: '2026-04-01' });
    expect(policy.repairLimits['BANDWIDTH_DATA/DDN'].byGrade.GROUP).toEqual(hours(3, 'D'));
    const { repairLimits } = defaultPolicy;
    expect({ ...policy, version: 'default-1', effectiveFromDate: '2024-01-01' }).toEqual({
      ...defaultPolicy,
      repairLimits: {
        ...repairLimits,
        'BANDWIDTH_DATA/DDN': {
          ...repairLimits['BANDWIDTH_DATA/DDN'],
          byGrade: { ...repairLimits['BANDWIDTH_DATA/DDN'].byGrade, GROUP: hours(3, 'D') },
        },
      },
    });
    expect(repairLimits['BANDWIDTH_DATA/DDN'].byGrade.GROUP).toEqual(hours(4, 'D'));
    expect(events).toEqual([
      {
        type: 'PolicyEdited',
        occurredAt: monday.now,
        by: 'admin-1',
        version: 'policy-1',
        basedOn: 'default-1',
        effectiveFromDate: '2026-04-01',
        note: '集团客户会议纪要第 7 号',
        changes: [{ figure: ddnGroup, from: { unit: 'minutes', minutes: 240 }, to: threeHours }],
      },
    ]);
  });

  it('stands on the version before it', () => {
    const first = edited(anEdit());
    const second = edited(setting('/reportedPastMinutesMax', 600), first);
    expect(second).toMatchObject({ id: 'policy-2', basedOn: 'policy-1' });
    expect(policyOf(second).repairLimits['BANDWIDTH_DATA/DDN'].byGrade.GROUP.limit).toEqual(threeHours);
    expect(policyOf(second).reportedPastMinutesMax.value).toBe(600);
    expect(policyOf(first).reportedPastMinutesMax.value).toBe(1440);
  });

  it('can put back what an edit before it changed', () => {
    const back = edited(setting(ddnGroup, { unit: 'minutes', minutes: 240 }), edited(anEdit()));
    expect(back.changes).toEqual([{ figure: ddnGroup, from: threeHours, to: { unit: 'minutes', minutes: 240 } }]);
  });

  it('leaves out of its record what it says and nothing changes', () => {
    const { changes } = edited(
      anEdit({
        changes: [
          { figure: ddnGroup, value: threeHours },
          { figure: '/suspensionAmendmentMinutesMax', value: 4320 },
        ],
      }),
    );
    expect(changes.map(({ figure }) => figure)).toEqual([ddnGroup]);
  });

  it.each([
    ['/suspensions/OTHER_OPERATOR', 'pending'],
    ['/qualityClasses/ORDINARY/operationReport', 'yearly'],
    ['/milestones/callBack/rungs', [{ percent: 100, tell: ['RESPONSIBLE'], attention: { RESPONSIBLE: 'UNIT_LEAD' } }]],
    [
      '/milestones/restore/rungs',
      [
        { percent: 100, tell: ['RESPONSIBLE'] },
        { percent: 200, tell: ['FINANCE'], hold: true },
      ],
    ],
    ['/provisioningLimits/DIAL_UP/inService/URGENT', { unit: 'workingDays', workingDays: 2 }],
    ['/repairLimits/VOICE~14008/response', '1 working day'],
    [
      '/expiryReminders',
      { daysBefore: [60, 14], hour: 8, tell: ['FINANCE'], attention: { FINANCE: 'DEPARTMENT_HEAD' } },
    ],
  ])('may set %s to %j', (figure, value) => {
    expect(edited(setting(figure, value)).changes).toMatchObject([{ figure, to: value }]);
  });
});

describe('an edit is refused', () => {
  it.each([
    ['/repairLimits/NO_SUCH/byGrade/GROUP', 'unknown-reference'],
    ['/repairLimits/BANDWIDTH_DATA~1DDN', 'unknown-reference'],
    ['/milestones/dispatch/startsWith', 'unknown-reference'],
    ['/processes/fault/owner', 'unknown-reference'],
    ['', 'unknown-reference'],
    ['/__proto__/value', 'unknown-reference'],
    ['/milestones/dispatch/limit', 'figure-not-editable'],
    ['/legalFloorMinutes/TOWN', 'figure-not-editable'],
    ['/repairLimits/CONVERGED~1POLICE_E/byGrade/GROUP', 'figure-not-editable'],
  ])('for the figure %s: %s', (figure, rule) => {
    expect(broken(setting(figure, threeHours))).toEqual([`changes[0].figure: ${rule}`]);
  });

  it.each([
    ['/milestones/dispatch/limit', 'S'],
    ['/repairLimits/CONVERGED~1POLICE_E/byGrade/GROUP', 'S*'],
    ['/legalFloorMinutes/TOWN', 'P-5'],
  ])('naming the mark of %s: %s', (figure, source) => {
    expect(detailsOf(setting(figure, threeHours))).toEqual([{ source }]);
  });

  it.each([
    [ddnGroup, 180, 'changes[0].value: wrong-kind'],
    [ddnGroup, { unit: 'hours', hours: 3 }, 'changes[0].value.unit: invalid-value'],
    [ddnGroup, { unit: 'minutes', minutes: 3.5 }, 'changes[0].value.minutes: wrong-kind'],
    [ddnGroup, { unit: 'minutes', minutes: 0 }, 'changes[0].value.minutes: too-small'],
    [ddnGroup, { unit: 'minutes', minutes: 180, workingDays: 1 }, 'changes[0].value: wrong-kind'],
    ['/milestones/callBack/limit', { unit: 'minutes', minutes: 527_041 }, 'changes[0].value.minutes: too-big'],
    ['/milestones/callBack/limit', { unit: 'workingDays', workingDays: 251 }, 'changes[0].value.workingDays: too-big'],
    ['/reportedPastMinutesMax', -1, 'changes[0].value: too-small'],
    ['/reportedPastMinutesMax', '60', 'changes[0].value: wrong-kind'],
    ['/qualityClasses/AAA/availabilityPpm', 1_000_001, 'changes[0].value: too-big'],
    ['/suspensions/OTHER_OPERATOR', 'closed', 'changes[0].value: invalid-value'],
    ['/qualityClasses/ORDINARY/networkLevel', 'A', 'changes[0].value: invalid-value'],
    ['/qualityClasses/ORDINARY/operationReport', ' ', 'changes[0].value: required'],
    ['/qualityClasses/ORDINARY/operationReport', 'x'.repeat(501), 'changes[0].value: too-long'],
  ])('for %s = %j', (figure, value, refused) => {
    expect(broken(setting(figure, value))).toEqual([refused]);
  });

  it.each<[string, object, string[]]>([
    ['an hour that no day has', { hour: 24 }, ['hour: too-big']],
    ['a day more than a year ahead', { daysBefore: [367, 30, 7] }, ['daysBefore[0]: too-big']],
    ['an unknown role', { tell: ['CUSTOMER_CENTRE', 'MAYOR'] }, ['tell[1]: invalid-value']],
    [
      'attention of nobody in particular',
      { attention: { CUSTOMER_CENTRE: 'BOSS' } },
      ['attention.CUSTOMER_CENTRE: invalid-value'],
    ],
    ['attention that is none', { attention: 'ACCOUNT_MANAGER' }, ['attention: wrong-kind']],
  ])('for reminders of the end of a contract with %s', (_, change, refused) => {
    const { value } = defaultPolicy.expiryReminders;
    const fields = refused.map((field) => `changes[0].value.${field}`);
    expect(broken(setting('/expiryReminders', { ...value, ...change }))).toEqual(fields);
  });

  it('with the choices that there are', () => {
    expect(detailsOf(setting('/suspensions/OTHER_OPERATOR', 'closed'))).toEqual([{ allowed: 'pending, held' }]);
  });

  it.each<[string, unknown, string]>([
    ['no list', 80, 'value: wrong-kind'],
    ['no rung', [], 'value: breach-missing'],
    ['no breach', [{ percent: 80, tell: ['RESPONSIBLE'] }], 'value: breach-missing'],
    ['nobody told', [{ percent: 100, tell: [] }], 'value[0].tell: required'],
    ['somebody told twice', [{ percent: 100, tell: ['FINANCE', 'FINANCE'] }], 'value[0].tell: duplicate'],
    ['an unknown role', [{ percent: 100, tell: ['MAYOR'] }], 'value[0].tell[0]: invalid-value'],
    ['percent 0', [{ percent: 0, tell: ['RESPONSIBLE'] }], 'value[0].percent: too-small'],
    ['percent 1001', [{ percent: 1001, tell: ['RESPONSIBLE'] }], 'value[0].percent: too-big'],
    [
      'one percent twice',
      [
        { percent: 100, tell: ['RESPONSIBLE'] },
        { percent: 100, tell: ['FINANCE'] },
      ],
      'value[1].percent: not-in-order',
    ],
    [
      'attention of somebody who is not told',
      [{ percent: 100, tell: ['FINANCE'], attention: { RESPONSIBLE: 'UNIT_LEAD' } }],
      'value[0].attention: invalid-value',
    ],
    ['a word of its own', [{ percent: 100, tell: ['FINANCE'], loud: true }], 'value[0]: wrong-kind'],
    ['a hold that is none', [{ percent: 100, tell: ['FINANCE'], hold: false }], 'value[0]: wrong-kind'],
  ])('for a ladder with %s', (_, value, refused) => {
    expect(broken(setting('/milestones/callBack/rungs', value))).toEqual([`changes[0].${refused}`]);
  });

  it('for a figure that is named twice', () => {
    const twice = { figure: ddnGroup, value: threeHours };
    expect(broken(anEdit({ changes: [twice, twice] }))).toEqual(['changes[1].figure: duplicate']);
  });

  it('when it says what is there already', () => {
    expect(broken(setting(ddnGroup, { minutes: 240, unit: 'minutes' }))).toEqual(['changes: changes-nothing']);
    expect(broken(anEdit({ changes: [] }))).toEqual(['changes: changes-nothing']);
  });

  it('with every broken field at once', () => {
    const changes = [
      { figure: '/nothing', value: 1 },
      { figure: ddnGroup, value: 'x' },
    ];
    expect(broken(anEdit({ changes, effectiveFromDate: '2026-03-01' }))).toEqual([
      'changes[0].figure: unknown-reference',
      'changes[1].value: wrong-kind',
      'effectiveFromDate: out-of-term',
    ]);
  });
});

describe('no repair limit', () => {
  const terminal = '/repairLimits/NAVIGATOR_INFORMATION~1CUSTOM_TERMINAL/byGrade/GROUP';

  it.each([
    [ddnGroup],
    ['/qualityClasses/AAA/restoreOutage'],
    ['/qualityClasses/ORDINARY/restoreDegradation'],
    ['/repairLimits/VOICE~1800/byGrade/LOCAL_C'],
    [terminal],
  ])('becomes milder than the law allows in towns: %s', (figure) => {
    expect(broken(setting(figure, { unit: 'minutes', minutes: 2881 }))).toEqual([
      'changes[0].value: beyond-legal-floor',
    ]);
    // That of DDN is 4 h, so the whole of the law's 48 h is a change.
    expect(edited(setting(ddnGroup, { unit: 'minutes', minutes: 2880 })).changes).toHaveLength(1);
  });

  it('runs in working days where it did not, or has more of them than were shipped', () => {
    const days = (count: number) => ({ unit: 'workingDays', workingDays: count });
    expect(broken(setting(ddnGroup, days(1)))).toEqual(['changes[0].value: beyond-legal-floor']);
    expect(broken(setting(terminal, days(4)))).toEqual(['changes[0].value: beyond-legal-floor']);
    const shorter = edited(setting(terminal, days(1)));
    expect(edited(setting(terminal, days(3)), shorter).changes).toEqual([
      { figure: terminal, from: days(1), to: days(3) },
    ]);
  });

  it('of another kind is bounded so: a promise that is no repair may take longer', () => {
    expect(edited(setting('/milestones/callBack/limit', { unit: 'minutes', minutes: 2881 })).changes).toHaveLength(1);
  });
});

describe('the date from which an edit holds', () => {
  it.each([
    ['2026-03-01', ['effectiveFromDate: out-of-term']],
    ['2026-03-02', []],
    ['2027-03-03', []],
    ['2027-03-04', ['effectiveFromDate: out-of-term']],
  ])('today or later, a year ahead at most: %s', (effectiveFromDate, refused) => {
    const edit = anEdit({ effectiveFromDate });
    if (refused.length > 0) expect(broken(edit)).toEqual(refused);
    else expect(edited(edit).effectiveFromDate).toBe(effectiveFromDate);
  });

  it('is read in the zone of the operator', () => {
    const lateInTheEvening = at(shanghai('2026-03-02T00:30'));
    const yesterdayInUtc = anEdit({ effectiveFromDate: '2026-03-01' });
    expect(brokenRules(() => editPolicy(null, yesterdayInUtc, lateInTheEvening))).toEqual([
      'effectiveFromDate: out-of-term',
    ]);
  });

  it('is not before that of the version before, but may be the same', () => {
    const first = edited(anEdit());
    const change = setting('/reportedPastMinutesMax', 600);
    expect(broken({ ...change, effectiveFromDate: '2026-03-31' }, first)).toEqual(['effectiveFromDate: out-of-term']);
    expect(edited({ ...change, effectiveFromDate: '2026-04-01' }, first).id).toBe('policy-2');
  });
});

describe('what is shipped', () => {
  /** A later release: another figure for DDN GROUP, one that is new, one that came to stand in the documents. */
  const nextRelease = {
    ...defaultPolicy,
    version: 'default-2',
    effectiveFromDate: '2026-04-01',
    suspensionAmendmentMinutesMax: sourced(5000, 'S'),
    surveys: { satisfactionPercentMin: sourced(90, 'D') },
    repairLimits: {
      ...defaultPolicy.repairLimits,
      'BANDWIDTH_DATA/ATM': {
        ...defaultPolicy.repairLimits['BANDWIDTH_DATA/ATM'],
        byGrade: { ...defaultPolicy.repairLimits['BANDWIDTH_DATA/ATM'].byGrade, GROUP: workingDays(1, 'S') },
      },
    },
  } as Policy;

  it('may gain a figure, which is edited like any other', () => {
    const change = setting('/surveys/satisfactionPercentMin', 95);
    const { state } = editPolicy(null, change, monday, nextRelease);
    expect(state.changes).toEqual([{ figure: '/surveys/satisfactionPercentMin', from: 90, to: 95 }]);
    expect(policyOf(state, nextRelease)).toMatchObject({ surveys: { satisfactionPercentMin: sourced(95, 'D') } });
    expect(
      brokenRules(() => editPolicy(null, setting('/surveys/satisfactionPercentMin', 1001), monday, nextRelease)),
    ).toEqual(['changes[0].value: too-big']);
  });

  it('is kept by the versions that stand on it when a later release ships another', () => {
    const before = edited(
      anEdit({
        changes: [
          { figure: ddnGroup, value: threeHours },
          { figure: '/suspensionAmendmentMinutesMax', value: 60 },
        ],
      }),
    );
    const { state: after } = editPolicy(before, setting('/reportedPastMinutesMax', 600), monday, nextRelease);
    expect(policyOf(before).suspensionAmendmentMinutesMax.value).toBe(60);
    expect(before.shippedVersion).toBe('default-1');
    // The next edit moves to the new one, with what was set before as far as it is still ours to set.
    expect(after).toMatchObject({ id: 'policy-2', basedOn: 'policy-1', shippedVersion: 'default-2' });
    const policy = policyOf(after, nextRelease);
    expect(policy.repairLimits['BANDWIDTH_DATA/DDN'].byGrade.GROUP.limit).toEqual(threeHours);
    expect(policy.repairLimits['BANDWIDTH_DATA/ATM'].byGrade.GROUP).toEqual(workingDays(1, 'S'));
    expect(policy.suspensionAmendmentMinutesMax).toEqual(sourced(5000, 'S'));
  });

  it('is in force where nothing was edited, before its own date too', () => {
    expect(shippedPolicyOn('2026-03-02').version).toBe('default-1');
    expect(shippedPolicyOn('2020-03-02').version).toBe('default-1');
  });

  it('says so when a version stands on what this release does not know', () => {
    expect(() => policyOf({ ...edited(anEdit()), shippedVersion: 'default-0' })).toThrow(RangeError);
  });
});
