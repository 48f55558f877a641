// Makes a new version of a calendar. Versions are never edited: tickets stand on them.

import { changedFields } from '../../changes.ts';
import { type Decision, happening, type Outcome } from '../../decision.ts';
import { refuseIfAny } from '../../errors.ts';
import type { CalendarId } from '../calendar-id.ts';
import type { CalendarTerms, CalendarVersion } from './calendar-version.ts';
import type { CalendarRevised } from './events.ts';
import { type OtherCalendars, revisionErrors } from './revision-errors.ts';

/** What a revision is decided on. */
export interface CalendarRevision {
  readonly id: CalendarId;
  readonly terms: CalendarTerms;
  /** The calendars beside this one. */
  readonly others: OtherCalendars;
}

/**
 * Adds a version to `versions` (oldest first; none for a new calendar). One that only says again what the last one says yields
 * no events. It may be dated in the past, to put right what was wrong, and then hides what it covers.
 * Throws `rule-broken`: `calendarId` not-allowed-here or too-many, `timeZone` unknown-time-zone, `effectiveFromDate` leaves-gap,
 * `lastDate` end-before-start, span-too-long or shorter-than-before, of shifts and holidays end-before-start, out-of-order,
 * duplicate, beyond-last-date, `workingWeekdays` duplicate or required, `weekdayShifts[i]` not-allowed-here or duplicate,
 * `makeUpDates[i]` duplicate, beyond-last-date or not-allowed-here (worked anyway), `provisionalFromDate` beyond-last-date,
 * `regions[i]` duplicate, not-allowed-here or served-by-another-calendar.
 */
export function reviseCalendar(
  versions: readonly CalendarVersion[],
  { id, terms, others }: CalendarRevision,
  decision: Decision,
): Outcome<readonly CalendarVersion[], CalendarRevised> {
  const last = versions.at(-1);
  if (last !== undefined && changedFields(termsOf(last), terms).length === 0) return { state: versions, events: [] };
  const version: CalendarVersion = {
    ...terms,
    id,
    version: versions.length + 1,
    revisedAt: decision.now,
    revisedBy: decision.by,
  };
  refuseIfAny(revisionErrors(versions, version, others));
  const { name, effectiveFromDate, regions, note } = terms;
  const revised: CalendarRevised = {
    type: 'CalendarRevised',
    ...happening(decision),
    calendarId: id,
    version: version.version,
    name,
    effectiveFromDate,
    regions,
    note,
  };
  return { state: [...versions, version], events: [revised] };
}

function termsOf({ id, version, revisedAt, revisedBy, ...terms }: CalendarVersion): CalendarTerms {
  return terms;
}
