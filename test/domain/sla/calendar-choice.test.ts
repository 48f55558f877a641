// On which calendar a limit runs: the milestone's own, the owner's, the district's, or the public one.

import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../../../domain/sla/calendar.ts';
import { deadlinesOf } from '../../../domain/sla/deadlines.ts';
import { defaultMilestones } from '../../../domain/sla/default-milestones.ts';
import type { MilestonePolicy } from '../../../domain/sla/policy.ts';
import { type Rules, standingRules } from '../../../domain/sla/rules.ts';
import { hours, workingDays } from '../../../domain/sla/sourced.ts';
import { calendarTerms, calendarVersions } from '../../support/calendars.ts';
import { monitoringCentre } from '../../support/departments.ts';
import { aTicketOf } from '../../support/processes.ts';
import { mondayMorning, shanghai } from '../../support/time.ts';

const office = compileCalendar(...calendarVersions('TIANHE_HOURS', calendarTerms(), calendarTerms({ note: '再版' })));

/** Rules in which a service request is to be solved so. */
function rulesWith(solution: Partial<MilestonePolicy>, more: Partial<Rules> = {}): Rules {
  const { policy, calendars } = standingRules;
  const milestones = { ...policy.milestones, solution: { ...defaultMilestones.solution, ...solution } };
  return { policy: { ...policy, milestones }, calendars: { ...calendars, TIANHE_HOURS: office }, ...more };
}

function solutionOf(rules: Rules, ownerCalendarId?: string, now = mondayMorning) {
  const owner = ownerCalendarId === undefined ? monitoringCentre : { ...monitoringCentre, calendarId: ownerCalendarId };
  const ticket = aTicketOf('serviceRequest', { owner }, now, rules);
  const deadline = deadlinesOf(ticket, rules).find(({ milestone }) => milestone === 'solution');
  return { ticket, deadline };
}

const regional = { regionalCalendars: { TIANHE: 'TIANHE_HOURS' } };

describe('a limit in working days', () => {
  const inDays = { limit: workingDays(1, 'D') };

  it('runs on the public working hours where the district has none of its own', () => {
    const { ticket, deadline } = solutionOf(rulesWith(inDays, { regionalCalendars: { YUEXIU: 'TIANHE_HOURS' } }));
    expect(deadline?.dueAt).toBe(shanghai('2026-03-03T17:30'));
    expect(ticket.calendarVersions).toBeUndefined();
  });

  it('runs on the calendar that serves the district, in the version of today', () => {
    const { ticket, deadline } = solutionOf(rulesWith(inDays, regional));
    expect(deadline).toMatchObject({
      dueAt: shanghai('2026-03-03T18:00'),
      calendar: { id: 'TIANHE_HOURS', version: 2, provisional: false },
    });
    expect(ticket.calendarVersions).toEqual({ TIANHE_HOURS: 2 });
  });

  it('of a desk that never closes runs on working days all the same', () => {
    const { deadline } = solutionOf(rulesWith({ ...inDays, calendar: 'OWNER_HOURS' }), 'ROUND_THE_CLOCK');
    expect(deadline?.calendar.id).toBe('CN_WORKING_HOURS');
  });

  it('says when it depends on holidays that are not published yet', () => {
    const dueIn = (date: string) => solutionOf(rulesWith(inDays), undefined, shanghai(date)).deadline?.calendar;
    expect(dueIn('2026-12-30T10:00')).toMatchObject({ provisional: false });
    expect(dueIn('2026-12-31T10:00')).toMatchObject({ provisional: true });
  });
});

describe('a limit in hours', () => {
  it('runs day and night, in a district with a calendar too', () => {
    expect(solutionOf(rulesWith({ limit: hours(24, 'D') }, regional)).deadline?.dueAt).toBe(
      shanghai('2026-03-03T09:00'),
    );
  });

  it.each([
    ['of the owner', 'TIANHE_HOURS', '2026-03-02T17:00', 'TIANHE_HOURS'],
    ['of an owner without any: the public ones', undefined, '2026-03-02T15:00', 'CN_WORKING_HOURS'],
    ['of an owner that never closes', 'ROUND_THE_CLOCK', '2026-03-02T15:00', 'ROUND_THE_CLOCK'],
  ])('runs on the opening hours %s where the milestone says so', (_case, calendarId, due, id) => {
    // A milestone is data: this is all it takes.
    const rules = rulesWith({ limit: hours(6, 'D'), calendar: 'OWNER_HOURS' });
    const { deadline } = solutionOf(rules, calendarId);
    expect(deadline?.calendar.id).toBe(id);
    expect(deadline?.dueAt).toBe(shanghai(due));
  });
});
