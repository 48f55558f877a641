// What a repeated opening is answered with, whatever has become of the ticket since.

import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../../../domain/sla/calendar.ts';
import type { CalendarVersion } from '../../../domain/sla/calendars/calendar-version.ts';
import { defaultMilestones } from '../../../domain/sla/default-milestones.ts';
import { type Rules, standingRules } from '../../../domain/sla/rules.ts';
import { workingDays } from '../../../domain/sla/sourced.ts';
import { replan } from '../../../domain/tickets/replan.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { asOpened } from '../../../functions/tickets/as-opened.ts';
import { calendarTerms, calendarVersions } from '../../support/calendars.ts';
import { customerCentre } from '../../support/departments.ts';
import { aTicketOf } from '../../support/processes.ts';
import { applied, having, regradeTo } from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const minute = (minutes: number) => minutesLater(mondayMorning, minutes);
const [first, second] = calendarVersions('TIANHE_HOURS', calendarTerms(), calendarTerms({ note: '再版' }));
if (first === undefined || second === undefined) throw new Error('two versions were made');

/** Requests are solved within a day of the district's calendar. */
function rulesOn(versions: readonly CalendarVersion[], isServed: boolean): Rules {
  const { policy, calendars } = standingRules;
  const milestones = { ...policy.milestones, solution: { ...defaultMilestones.solution, limit: workingDays(1, 'D') } };
  return {
    policy: { ...policy, milestones },
    calendars: { ...calendars, TIANHE_HOURS: compileCalendar(...versions) },
    ...(isServed && { regionalCalendars: { TIANHE: 'TIANHE_HOURS' } }),
  };
}

const served = rulesOn([first], true);
const revised = rulesOn([first, second], true);
const replanned = (ticket: Ticket, now: number) => {
  const change = { calendarId: 'TIANHE_HOURS', toVersion: 2 };
  return applied(ticket, replan(ticket, change, minute(now), { rulesBefore: served, rules: revised }));
};

describe('a ticket as it was opened', () => {
  const urgent = regradeTo({ owner: customerCentre, priority: 'urgent' });

  it('stands on the calendars of that time after a replan', () => {
    const opened = aTicketOf('serviceRequest', {}, mondayMorning, served);
    expect(asOpened(replanned(opened, 10))).toEqual(opened);
  });

  it('does so also where a regrade had put it on other calendars before the replan', () => {
    const opened = aTicketOf('serviceRequest', {}, mondayMorning, rulesOn([first], false));
    const regraded = having(opened, minute(10), urgent, served);
    expect(regraded.calendarVersions).toEqual({ TIANHE_HOURS: 1 });
    const ticket = replanned(regraded, 20);
    expect(ticket.calendarVersions).toEqual({ TIANHE_HOURS: 2 });
    expect(asOpened(ticket)).toEqual(opened);
  });
});
