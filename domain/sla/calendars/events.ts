// What has happened to a calendar.

import type { Happening } from '../../decision.ts';
import type { LocalDate } from '../../time.ts';
import type { CalendarId } from '../calendar-id.ts';
import type { Name } from '../working-days.ts';

/** A new version, the first one included. Running tickets go over to it one by one (`TicketReplanned`). */
export interface CalendarRevised extends Happening {
  readonly type: 'CalendarRevised';
  readonly calendarId: CalendarId;
  readonly version: number;
  readonly name: Name;
  readonly effectiveFromDate: LocalDate;
  readonly regions: readonly string[];
  readonly note: string;
}
