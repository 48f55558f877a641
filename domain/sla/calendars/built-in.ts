// The calendars that are there from the start, as they are shown and revised.

import type { CalendarId } from '../calendar-id.ts';
import type { CalendarVersion } from './calendar-version.ts';
import { chinaWorkingHoursDefinition } from './china-working-hours.ts';

/** Never edited: tickets stand on it. The notice of a further year is entered as a revision. */
const chinaWorkingHours: CalendarVersion = {
  ...chinaWorkingHoursDefinition,
  name: { zh: '公众工作日历', en: 'public working hours' },
  regions: [],
  note: '内置: 已公布的2024至2026年放假安排, 其后各年仅含法定节假日',
};

/** What is built in of a calendar: its first version, or none. */
export function builtInVersions(id: CalendarId): readonly CalendarVersion[] {
  return id === chinaWorkingHours.id ? [chinaWorkingHours] : [];
}
