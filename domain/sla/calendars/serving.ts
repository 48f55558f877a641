// Which calendar the working days of a district are counted on.

import type { Instant } from '../../time.ts';
import type { CalendarId } from '../calendar-id.ts';
import { localDateOf } from '../wall-clock.ts';
import { type CalendarVersion, versionOn } from './calendar-version.ts';

/** District to calendar, at an instant. Should two serve one, the first by name does. Each calendar is its versions, oldest first. */
export function servingCalendars(
  calendars: readonly (readonly CalendarVersion[])[],
  at: Instant,
): Readonly<Record<string, CalendarId>> {
  const served = calendars
    .flatMap((versions) => {
      const zone = versions.at(-1)?.timeZone;
      const version = zone === undefined ? undefined : versionOn(versions, localDateOf(at, zone));
      return version?.regions.map((region) => [region, version.id] as const) ?? [];
    })
    .sort(([, left], [, right]) => (left < right ? 1 : -1));
  return Object.fromEntries(served);
}
