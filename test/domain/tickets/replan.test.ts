// What becomes of a running ticket when its calendar is revised.

import { describe, expect, it } from 'vitest';
import { OutsideCalendar } from '../../../domain/errors.ts';
import { type Calendar, compileCalendar } from '../../../domain/sla/calendar.ts';
import type { CalendarTerms } from '../../../domain/sla/calendars/calendar-version.ts';
import { deadlinesOf } from '../../../domain/sla/deadlines.ts';
import { type Rules, standingRules } from '../../../domain/sla/rules.ts';
import { reachDeadlines } from '../../../domain/tickets/reach.ts';
import { replan } from '../../../domain/tickets/replan.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import type { Instant } from '../../../domain/time.ts';
import { calendarTerms, calendarVersions } from '../../support/calendars.ts';
import { aDepartment } from '../../support/departments.ts';
import { aTicketOf } from '../../support/processes.ts';
import { accept, applied, cancel, having, resume, suspendUntil } from '../../support/tickets.ts';
import { mondayMorning, shanghai } from '../../support/time.ts';

const march = (time: string) => shanghai(`2026-03-${time}`);
const festival = { name: { zh: '临时放假', en: 'extra holiday' }, firstDate: '2026-03-04', lastDate: '2026-03-05' };

/** The second version of the working hours, with what is said otherwise. */
function revisedTo(change: Partial<CalendarTerms>): Rules {
  const [version] = calendarVersions(
    'CN_WORKING_HOURS',
    calendarTerms({ shifts: [{ from: '08:30', to: '17:30' }], ...change }),
  );
  if (version === undefined) throw new Error('a version was made');
  const calendar: Calendar = { ...compileCalendar(version), version: 2 };
  return { ...standingRules, calendars: { ...standingRules.calendars, CN_WORKING_HOURS: calendar } };
}

const longer = revisedTo({ holidays: [festival] });
const shorter = revisedTo({ makeUpDates: ['2026-03-07'] });
const change = { calendarId: 'CN_WORKING_HOURS', toVersion: 2 };
const replanned = (ticket: Ticket, now: Instant, rules: Rules) =>
  replan(ticket, change, now, { rulesBefore: standingRules, rules });

/** Opened on Monday 2 March at 09:00: five working days, until Monday 9 March 17:30. */
const order = () => aTicketOf('provisioning', { productCase: 'BANDWIDTH_LOCAL', timeLevel: 'STANDARD' });
const installer = aDepartment({ id: 'RESOURCES', role: 'RESOURCE_CENTRE' });
const inHand = () =>
  having(having(order(), march('02T09:10'), { type: 'dispatch', department: installer }), march('02T09:20'), accept);
const inService = (ticket: Ticket, rules: Rules) =>
  deadlinesOf(ticket, rules).find(({ milestone }) => milestone === 'inService');
const clock = (ticket: Ticket, now: Instant, rules: Rules = standingRules) =>
  applied(ticket, reachDeadlines(ticket, now, rules));

describe('a running ticket on a revised calendar', () => {
  it('has its deadline moved, and says from when to when', () => {
    const events = replanned(inHand(), march('03T10:00'), longer);

    expect(events).toEqual([
      {
        type: 'TicketReplanned',
        occurredAt: march('03T10:00'),
        by: 'zhunshi',
        ...change,
        fromVersion: 1,
        moved: [{ milestone: 'inService', occurrence: 1, fromDueAt: march('09T17:30'), toDueAt: march('11T17:30') }],
      },
    ]);
    const ticket = applied(inHand(), events);
    expect(ticket.calendarVersions).toEqual({ CN_WORKING_HOURS: 2 });
    expect(inService(ticket, longer)).toMatchObject({
      dueAt: march('11T17:30'),
      calendar: { id: 'CN_WORKING_HOURS', version: 2 },
    });
  });

  it('is replanned once, however often it is asked for', () => {
    const ticket = applied(inHand(), replanned(inHand(), march('03T10:00'), longer));
    expect(replanned(ticket, march('03T10:01'), longer)).toEqual([]);
    expect(
      replan(ticket, { ...change, toVersion: 1 }, march('03T10:01'), { rulesBefore: longer, rules: longer }),
    ).toEqual([]);
  });

  it('goes over to the new version also where nothing moves yet', () => {
    const later = revisedTo({ holidays: [{ ...festival, firstDate: '2026-11-04', lastDate: '2026-11-04' }] });
    expect(replanned(inHand(), march('03T10:00'), later)).toMatchObject([{ type: 'TicketReplanned', moved: [] }]);
  });

  it('has a breach withdrawn that does not hold any more', () => {
    const late = clock(inHand(), march('09T17:30'));
    expect(inService(late, standingRules)?.state).toBe('breached');
    const events = replanned(late, march('10T09:00'), longer);

    expect(events.map(({ type }) => type)).toEqual(['TicketReplanned', 'BreachWithdrawn', 'DeadlineWarned']);
    expect(events[1]).toMatchObject({ dueAt: march('09T17:30'), revisedDueAt: march('11T17:30'), foundBy: 'calendar' });
    expect(inService(applied(late, events), longer)).toMatchObject({ state: 'running', dueAt: march('11T17:30') });
  });

  it('has a breach found that nobody could know: it is not late', () => {
    const events = replanned(clock(inHand(), march('08T12:00')), march('08T12:00'), shorter);

    expect(events.map(({ type }) => type)).toEqual(['TicketReplanned', 'DeadlineBreached']);
    expect(events.at(-1)).toMatchObject({ dueAt: march('07T17:30'), latenessMilliseconds: 0, foundBy: 'calendar' });
  });

  it('that was met in time by the old days and too late by the new has broken its promise', () => {
    const resolve = { type: 'resolve', solution: '已开通' } as const;
    const started = having(inHand(), march('05T10:00'), { type: 'startInstallation' });
    const done = having(started, march('08T10:00'), resolve);
    const breach = replanned(done, march('08T12:00'), shorter).find(({ type }) => type === 'DeadlineBreached');

    expect(breach).toMatchObject({ dueAt: march('07T17:30'), metAt: march('08T10:00'), foundBy: 'calendar' });
  });

  it('whose clock stands still is taken over, and counts on by the new days', () => {
    const paused = having(inHand(), march('03T10:00'), suspendUntil(march('05T10:00')));
    const events = replanned(paused, march('03T11:00'), longer);
    expect(events).toMatchObject([{ type: 'TicketReplanned', moved: [] }]);
    const resumed = having(applied(paused, events), march('06T10:00'), resume, longer);
    // Wednesday and Thursday are holidays now: suspended were Tuesday from 10:00 and Friday to 10:00, a working day in all.
    expect(inService(resumed, longer)?.dueAt).toBe(march('12T17:30'));
  });

  it('never has its time run backwards', () => {
    const [event] = replanned(inHand(), mondayMorning, longer);
    expect(event?.occurredAt).toBe(march('02T09:20'));
  });

  it('is left as it is when the new version does not reach its deadline', () => {
    const short = revisedTo({ lastDate: '2026-03-06' });
    expect(() => replanned(inHand(), march('03T10:00'), short)).toThrow(OutsideCalendar);
  });
});

describe('not concerned is', () => {
  it.each([
    ['a ticket that promises nothing on the calendar', aTicketOf('consultation')],
    ['one that has ended', having(order(), march('02T09:05'), cancel)],
  ])('%s', (_case, ticket) => {
    expect(replanned(ticket, march('03T10:00'), longer)).toEqual([]);
  });
});

it('what the clock decides after a replan is what it would have decided on the new calendar from the start', () => {
  const fresh = (rules: Rules) =>
    aTicketOf('provisioning', { productCase: 'BANDWIDTH_LOCAL', timeLevel: 'STANDARD' }, mondayMorning, rules);
  for (const rules of [longer, shorter]) {
    const ticket = applied(fresh(standingRules), replanned(fresh(standingRules), march('02T09:00'), rules));
    const dues = (one: Ticket) =>
      deadlinesOf(one, rules).map(({ dueAt, rungs }) => [dueAt, rungs.map((rung) => rung.dueAt)]);
    expect(dues(ticket)).toEqual(dues(fresh(rules)));
  }
});
