import { describe, expect, it } from 'vitest';
import { builtInVersions } from '../../../../domain/sla/calendars/built-in.ts';
import type { CalendarTerms } from '../../../../domain/sla/calendars/calendar-version.ts';
import { outlookOf } from '../../../../domain/sla/calendars/outlook.ts';
import { reviseCalendar } from '../../../../domain/sla/calendars/revise.ts';
import { servingCalendars } from '../../../../domain/sla/calendars/serving.ts';
import { calendarTerms, calendarVersions, noOthers } from '../../../support/calendars.ts';
import { at } from '../../../support/decisions.ts';
import { brokenRulesIfAny } from '../../../support/refusals.ts';
import { mondayMorning, shanghai } from '../../../support/time.ts';

const revise = (terms: CalendarTerms, versions = calendarVersions('TIANHE', calendarTerms()), others = noOthers) =>
  reviseCalendar(versions, { id: versions[0]?.id ?? 'TIANHE', terms, others }, at());

describe('a new calendar', () => {
  it('is its first version, with who entered it and when', () => {
    const { state, events } = revise(calendarTerms({ regions: ['TIANHE'] }), []);

    expect(state).toEqual([
      {
        ...calendarTerms({ regions: ['TIANHE'] }),
        id: 'TIANHE',
        version: 1,
        revisedAt: mondayMorning,
        revisedBy: 'clerk-1',
      },
    ]);
    expect(events).toMatchObject([{ type: 'CalendarRevised', calendarId: 'TIANHE', version: 1, regions: ['TIANHE'] }]);
  });
});

describe('a revision', () => {
  it('is added to what was there, which stays as it is', () => {
    const before = calendarVersions('TIANHE', calendarTerms());
    const { state, events } = revise(calendarTerms({ effectiveFromDate: '2026-06-01', note: '夏令时间' }), before);

    expect(state.slice(0, 1)).toEqual(before);
    expect(state[1]).toMatchObject({ version: 2, effectiveFromDate: '2026-06-01' });
    expect(events).toMatchObject([{ version: 2, note: '夏令时间', effectiveFromDate: '2026-06-01' }]);
  });

  it('that says the same as the last version is none', () => {
    expect(revise(calendarTerms()).events).toEqual([]);
  });

  it('of the built-in working hours is their second version', () => {
    const [first] = builtInVersions('CN_WORKING_HOURS');
    if (first === undefined) throw new Error('they are built in');
    const terms = calendarTerms({ effectiveFromDate: '2027-01-01', lastDate: '2031-12-31' });

    expect(revise(terms, [first]).state.map(({ version }) => version)).toEqual([1, 2]);
    expect(brokenRulesIfAny(() => revise({ ...terms, regions: ['TIANHE'] }, [first]))).toEqual([
      'regions: not-allowed-here',
    ]);
  });

  it.each(['ROUND_THE_CLOCK', 'OWNER_HOURS'])('is not for %s', (id) => {
    const revision = { id, terms: calendarTerms(), others: noOthers };
    expect(brokenRulesIfAny(() => reviseCalendar([], revision, at()))).toEqual(['calendarId: not-allowed-here']);
  });

  it('there is an end to versions and to calendars', () => {
    const [version] = calendarVersions('TIANHE', calendarTerms());
    const hundred = Array.from({ length: 100 }, () => version).flatMap((one) => one ?? []);
    expect(brokenRulesIfAny(() => revise(calendarTerms({ note: '又一版' }), hundred))).toEqual([
      'calendarId: too-many',
    ]);
    expect(brokenRulesIfAny(() => revise(calendarTerms(), [], { count: 100, serving: {} }))).toEqual([
      'calendarId: too-many',
    ]);
  });
});

const feast = (firstDate: string, lastDate = firstDate) => ({ name: { zh: '节', en: 'feast' }, firstDate, lastDate });

describe('every field that is wrong is named', () => {
  it.each([
    ['an unknown zone', { timeZone: 'Asia/Nowhere' }, ['timeZone: unknown-time-zone']],
    ['an offset for a zone', { timeZone: '+08:00' }, ['timeZone: unknown-time-zone']],
    ['an end before the start', { lastDate: '2025-12-31' }, ['lastDate: end-before-start']],
    ['more than fifteen years', { lastDate: '2041-01-01' }, ['lastDate: span-too-long']],
    ['fifteen years', { lastDate: '2040-12-31' }, []],
    ['an end before what was known', { lastDate: '2026-11-30' }, ['lastDate: shorter-than-before']],
    [
      'a start after what was known',
      { effectiveFromDate: '2027-01-02', lastDate: '2027-12-31' },
      ['effectiveFromDate: leaves-gap'],
    ],
    ['a start next to what was known', { effectiveFromDate: '2027-01-01', lastDate: '2027-12-31' }, []],
    ['a shift without length', { shifts: [{ from: '09:00', to: '09:00' }] }, ['shifts[0].to: end-before-start']],
    [
      'shifts that touch',
      {
        shifts: [
          { from: '09:00', to: '12:00' },
          { from: '12:00', to: '18:00' },
        ],
      },
      ['shifts[1].from: out-of-order'],
    ],
    ['a weekday named twice', { workingWeekdays: [1, 2, 1] }, ['workingWeekdays[2]: duplicate']],
    [
      'hours of a day of rest',
      { weekdayShifts: [{ weekday: 7, shifts: [{ from: '18:00', to: '09:00' }] }] },
      ['weekdayShifts[0].weekday: not-allowed-here', 'weekdayShifts[0].shifts[0].to: end-before-start'],
    ],
    [
      'a holiday that ends before it begins',
      { holidays: [feast('2026-05-02', '2026-05-01')] },
      ['holidays[0].lastDate: end-before-start'],
    ],
    ['a holiday in the wrong year', { holidays: [feast('2062-05-01')] }, ['holidays[0].lastDate: beyond-last-date']],
    [
      'a feast that is listed twice',
      { holidays: [feast('2026-05-01', '2026-05-05'), feast('2026-05-05')] },
      ['holidays[1]: duplicate'],
    ],
    [
      'two feasts on one day, as in 2028',
      {
        holidays: [
          { name: { zh: '中秋节', en: 'Mid-autumn Festival' }, firstDate: '2026-10-03', lastDate: '2026-10-03' },
          { name: { zh: '国庆节', en: 'National Day' }, firstDate: '2026-10-01', lastDate: '2026-10-03' },
        ],
      },
      [],
    ],
    ['a make-up day that is worked anyway', { makeUpDates: ['2026-05-06'] }, ['makeUpDates[0]: not-allowed-here']],
    [
      'a make-up day on a weekday that is a holiday',
      { holidays: [feast('2026-05-06')], makeUpDates: ['2026-05-06'] },
      [],
    ],
    [
      'make-up days twice and too late',
      { makeUpDates: ['2026-05-09', '2026-05-09', '2027-01-02'] },
      ['makeUpDates[1]: duplicate', 'makeUpDates[2]: beyond-last-date'],
    ],
    ['a forecast beyond the end', { provisionalFromDate: '2027-01-01' }, ['provisionalFromDate: beyond-last-date']],
    ['a district named twice', { regions: ['YUEXIU', 'YUEXIU'] }, ['regions[1]: duplicate']],
    ['a district of another calendar', { regions: ['PANYU'] }, ['regions[0]: served-by-another-calendar']],
    [
      'no day of work at all',
      { effectiveFromDate: '2026-01-01', holidays: [feast('2026-01-01', '2026-12-31')] },
      ['workingWeekdays: required'],
    ],
  ] satisfies [string, Partial<CalendarTerms>, string[]][])('%s', (_case, change, expected) => {
    const others = { count: 1, serving: { PANYU: 'PANYU_HOURS', TIANHE: 'TIANHE' } };
    const versions = calendarVersions('TIANHE', calendarTerms());
    expect(brokenRulesIfAny(() => revise(calendarTerms({ note: '修订', ...change }), versions, others))).toEqual(
      expected,
    );
  });
});

describe('districts', () => {
  const versions = calendarVersions(
    'TIANHE',
    calendarTerms({ regions: ['TIANHE'] }),
    calendarTerms({ regions: ['YUEXIU'], effectiveFromDate: '2026-07-01' }),
  );

  it.each([
    ['2026-06-30T23:59', { TIANHE: 'TIANHE' }],
    ['2026-07-01T00:00', { YUEXIU: 'TIANHE' }],
    ['2027-01-01T00:00', {}],
    ['2025-12-31T12:00', {}],
  ])('at %s are served as the version of that day says', (time, expected) => {
    expect(servingCalendars([versions], shanghai(time))).toEqual(expected);
  });

  it('two calendars that claim one leave it to the first by name', () => {
    const other = calendarVersions('A_CALENDAR', calendarTerms({ regions: ['TIANHE'] }));
    expect(servingCalendars([versions, other], shanghai('2026-03-01T00:00'))).toEqual({ TIANHE: 'A_CALENDAR' });
  });
});

describe('the outlook', () => {
  it('tells day by day which version holds, the hours, and why there are none', () => {
    const versions = calendarVersions(
      'TIANHE',
      calendarTerms({
        holidays: [feast('2026-06-29')],
        makeUpDates: ['2026-06-28'],
        provisionalFromDate: '2026-06-30',
      }),
      calendarTerms({ effectiveFromDate: '2026-07-01', shifts: [{ from: '08:00', to: '24:00' }] }),
    );
    const hours = calendarTerms().shifts;

    expect(outlookOf(versions, '2026-06-27', 5)).toEqual([
      { date: '2026-06-27', version: 1, shifts: [], closure: { kind: 'rest-day' }, makeUp: false, provisional: false },
      { date: '2026-06-28', version: 1, shifts: hours, makeUp: true, provisional: false },
      {
        date: '2026-06-29',
        version: 1,
        shifts: [],
        closure: { kind: 'holiday', name: feast('').name },
        makeUp: false,
        provisional: false,
      },
      { date: '2026-06-30', version: 1, shifts: hours, makeUp: false, provisional: true },
      { date: '2026-07-01', version: 2, shifts: [{ from: '08:00', to: '24:00' }], makeUp: false, provisional: false },
    ]);
    expect(outlookOf(versions, '2026-12-30', 5)).toHaveLength(2);
  });
});
