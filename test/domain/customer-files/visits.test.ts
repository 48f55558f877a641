import { describe, expect, it } from 'vitest';
import { assignManager } from '../../../domain/customer-files/account-manager.ts';
import type { CustomerFile, Visit } from '../../../domain/customer-files/customer-file.ts';
import { emptyFile, visitsKept } from '../../../domain/customer-files/customer-file.ts';
import { fileDeadlines, reachFileDeadlines, withReached } from '../../../domain/customer-files/deadlines.ts';
import { recordSurvey } from '../../../domain/customer-files/satisfaction.ts';
import { answerOpinion, recordVisit } from '../../../domain/customer-files/visits.ts';
import { compileCalendar } from '../../../domain/sla/calendar.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import type { Instant } from '../../../domain/time.ts';
import { calendarTerms, calendarVersions } from '../../support/calendars.ts';
import { aFile, aVisit, ofTier, visited, zhangWei } from '../../support/customer-files.ts';
import { at } from '../../support/decisions.ts';
import { brokenRules } from '../../support/refusals.ts';
import { minutesLater, mondayMorning, shanghai } from '../../support/time.ts';

/** Five working days after Monday. */
const answerDueAt = shanghai('2026-03-09T17:30');
const followUps = (file: CustomerFile) =>
  fileDeadlines(file, standingRules).filter(({ milestone }) => milestone === 'followUp');
const record = (file: CustomerFile, request = aVisit(), now: Instant = mondayMorning) =>
  recordVisit(file, request, ofTier(), at(now));

function firstVisit({ visits }: CustomerFile): Visit {
  const [visit] = visits;
  if (visit === undefined) throw new Error('there was no visit');
  return visit;
}

function answer(
  file: CustomerFile,
  followUpNumber: number,
  now: Instant,
  rest: { result?: string; fedBackAt?: Instant } = {},
) {
  return answerOpinion(file, firstVisit(file), { followUpNumber, result: '已解释', ...rest }, standingRules, at(now));
}

describe('a visit to a customer', () => {
  it('is on record with a follow-up for each opinion, to be answered within five working days (R193, R194)', () => {
    const { state, events } = record(aFile());
    expect(events).toMatchObject([
      { type: 'CustomerVisited', customerId: 'CUST-1', visit: { number: 1, recordedBy: 'clerk-1' } },
    ]);
    expect(followUps(state)).toMatchObject([
      { occurrence: 1, dueAt: answerDueAt, state: 'running', responsibleDepartmentId: 'GOV-ENT' },
      { occurrence: 2, dueAt: answerDueAt, state: 'running', responsibleDepartmentId: 'MAINT-1' },
    ]);
  });

  it('is entered once: the same again changes nothing, another one for the same instant is refused', () => {
    const { state } = record(aFile());
    expect(record(state)).toEqual({ state, events: [] });
    expect(brokenRules(() => record(state, aVisit({ purpose: 'OTHER' })))).toEqual(['visitedAt: duplicate']);
  });

  it('is entered within a week after it took place, and not before', () => {
    const early = aVisit({ visitedAt: minutesLater(mondayMorning, 1) });
    const late = aVisit({ visitedAt: minutesLater(mondayMorning, -7 * 24 * 60 - 1) });
    expect(brokenRules(() => record(aFile(), early))).toEqual(['visitedAt: in-the-future']);
    expect(brokenRules(() => record(aFile(), late))).toEqual(['visitedAt: too-old']);
    expect(record(aFile(), aVisit({ visitedAt: minutesLater(mondayMorning, -7 * 24 * 60) })).events).toHaveLength(1);
  });

  it('needs somebody who answers for the customer, and departments that there are', () => {
    const nobody = emptyFile(ofTier(), mondayMorning);
    expect(brokenRules(() => record(nobody, aVisit({ departmentIds: new Set() })))).toEqual([
      'opinions: not-yet',
      'opinions[1].departmentId: unknown-reference',
    ]);
    expect(record(nobody, aVisit({ opinions: [] })).events).toHaveLength(1);
  });

  it('may be a club activity, which is on record and is not the visit that was due (R205)', () => {
    const file = aFile();
    const { state, events } = record(file, aVisit({ purpose: 'CLUB_ACTIVITY', opinions: [] }));
    expect(events).toMatchObject([{ type: 'CustomerVisited', visit: { purpose: 'CLUB_ACTIVITY' } }]);
    expect(state.rounds).toEqual(file.rounds);
  });

  it('leaves the file when it is done and others have followed, and with it what was announced of it', () => {
    const onDay = (day: number) => minutesLater(mondayMorning, day * 24 * 60);
    const first = visited(aFile());
    const late = reachFileDeadlines(first, answerDueAt, standingRules).reduce(withReached, first);
    const answered = [1, 2].reduce((file, number) => answer(file, number, onDay(8)).state, late);
    expect(answered.reached).toHaveLength(2);
    const later = Array.from({ length: visitsKept }, (_, index) => onDay(9 + index));
    const file = later.reduce((known, visitedAt) => visited(known, { visitedAt, opinions: [] }, visitedAt), answered);
    expect(file.visits.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect(file.reached).toEqual([]);
  });

  it('stays on file while an opinion waits for its answer, and there cannot be ever more of these', () => {
    const instants = Array.from({ length: visitsKept }, (_, index) => minutesLater(mondayMorning, index));
    const file = instants.reduce((known, visitedAt) => visited(known, { visitedAt }, visitedAt), aFile());
    expect(file.visits).toHaveLength(visitsKept);
    const another = minutesLater(mondayMorning, 100);
    expect(brokenRules(() => record(file, aVisit({ visitedAt: another }), another))).toEqual(['opinions: too-many']);
  });
});

describe('an opinion of a customer', () => {
  it('goes to the department that can do something about it; the account manager’s hears when nothing comes of it (R85, R193)', () => {
    const file = visited(aFile());
    expect(reachFileDeadlines(file, minutesLater(answerDueAt, -1), standingRules)).toMatchObject([
      { type: 'DeadlineWarned', occurrence: 1, percent: 80 },
      {
        type: 'DeadlineWarned',
        occurrence: 2,
        percent: 80,
        responsibleDepartmentId: 'MAINT-1',
        concernedDepartmentIds: ['GOV-ENT'],
      },
    ]);
    const breaches = reachFileDeadlines(file, answerDueAt, standingRules);
    expect(breaches).toMatchObject([
      { type: 'DeadlineBreached', occurrence: 1, latenessMilliseconds: 0 },
      { type: 'DeadlineBreached', occurrence: 2, tell: ['RESPONSIBLE'], concernedDepartmentIds: ['GOV-ENT'] },
    ]);
    expect(reachFileDeadlines(breaches.reduce(withReached, file), answerDueAt, standingRules)).toEqual([]);
  });

  it('is the next account manager’s matter after a handover', () => {
    const department = { id: 'PANYU', role: 'COUNTY_BRANCH' } as const;
    const file = assignManager(visited(aFile()), { ...zhangWei, department }, ofTier(), at()).state;
    expect(followUps(file)).toMatchObject([
      { responsibleDepartmentId: 'PANYU', concernedDepartmentIds: ['PANYU'] },
      { responsibleDepartmentId: 'MAINT-1', concernedDepartmentIds: ['PANYU'] },
    ]);
  });

  it('is answered when the customer was told what became of it (R193)', () => {
    const file = visited(aFile());
    const fedBackAt = minutesLater(mondayMorning, 60);
    const now = minutesLater(mondayMorning, 90);
    const { state, events } = answer(file, 1, now, { fedBackAt });
    expect(events).toMatchObject([
      { type: 'OpinionAnswered', visitNumber: 1, followUpNumber: 1, result: '已解释', fedBackAt },
    ]);
    expect(followUps(state)).toMatchObject([{ state: 'met', metAt: now }, { state: 'running' }]);
    expect(answer(state, 1, minutesLater(now, 5), { fedBackAt })).toEqual({ state, events: [] });
    expect(answer(state, 1, minutesLater(now, 5))).toEqual({ state, events: [] });
  });

  it('keeps the calendar that it ran on when it was answered, whatever else is entered then', () => {
    const [version] = calendarVersions('CN_WORKING_HOURS', calendarTerms());
    if (version === undefined) throw new Error('there is no calendar');
    const calendars = { ...standingRules.calendars, CN_WORKING_HOURS: compileCalendar({ ...version, version: 2 }) };
    const revised = { ...ofTier(), rules: { ...standingRules, calendars } };
    const file = recordVisit(aFile(), aVisit(), revised, at()).state;
    const answered = [1, 2].reduce((known, number) => answer(known, number, mondayMorning).state, file);
    const survey = { surveyedAt: mondayMorning, satisfaction: 5, channel: 'PHONE' } as const;
    const { calendarVersions: pinned } = recordSurvey(answered, survey, revised, at()).state;
    expect(pinned).toEqual({ CN_WORKING_HOURS: 2 });
  });

  it('that is answered late was late, also when the clock comes after the clerk', () => {
    const { state, events } = answer(visited(aFile()), 2, answerDueAt, { fedBackAt: minutesLater(mondayMorning, 60) });
    expect(events.map(({ type }) => type)).toEqual(['DeadlineBreached', 'DeadlineBreached', 'OpinionAnswered']);
    expect(followUps(state)).toMatchObject([{ state: 'breached' }, { state: 'breached', metAt: answerDueAt }]);
  });

  it('is answered once, not in the future and not before the visit', () => {
    const file = visited(aFile());
    const now = minutesLater(mondayMorning, 60);
    expect(brokenRules(() => answer(file, 1, now, { fedBackAt: minutesLater(now, 1) }))).toEqual([
      'fedBackAt: in-the-future',
    ]);
    const before = minutesLater(mondayMorning, -1);
    expect(brokenRules(() => answer(file, 1, now, { fedBackAt: before }))).toEqual(['fedBackAt: too-old']);
    const { state } = answer(file, 1, now);
    expect(brokenRules(() => answer(state, 1, now, { result: '另一结果' }))).toEqual(['result: no-longer-possible']);
    expect(() => answer(file, 9, now)).toThrow(RangeError);
  });
});
