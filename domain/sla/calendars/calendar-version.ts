// A calendar that the operator keeps: its versions, each with what it is called, whom it serves and why it was made.

import type { Instant, LocalDate } from '../../time.ts';
import type { CalendarDefinition, Name } from '../working-days.ts';

export interface CalendarVersion extends CalendarDefinition {
  readonly name: Name;
  /** Districts whose limits in working days run on it. */
  readonly regions: readonly string[];
  /** Why there is this version. */
  readonly note: string;
  /** When and by whom it was entered; absent of what is built in. */
  readonly revisedAt?: Instant;
  readonly revisedBy?: string;
}

/** What an administrator states of a version; the rest follows. */
export type CalendarTerms = Omit<CalendarVersion, 'id' | 'version' | 'revisedAt' | 'revisedBy'>;

/** The version that a day follows; undefined when no version knows the day. `versions` oldest first. */
export function versionOn<Version extends Pick<CalendarDefinition, 'effectiveFromDate' | 'lastDate'>>(
  versions: readonly Version[],
  date: LocalDate,
): Version | undefined {
  const governing = versions.findLast(({ effectiveFromDate }) => effectiveFromDate <= date);
  return governing !== undefined && date <= governing.lastDate ? governing : undefined;
}
