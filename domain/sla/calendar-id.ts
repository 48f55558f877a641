// By what calendars are called, and which version of each is meant.

/**
 * Names a calendar: 1 to 32 capital letters, digits and underscores. `ROUND_THE_CLOCK` and `CN_WORKING_HOURS` are there from
 * the start, the operator adds its own.
 */
export type CalendarId = string;
/** Instead of a calendar's name: the hours of the department that owns the ticket, the public ones where it has none of its own. */
export const ownerHours = 'OWNER_HOURS';
/** Which version of each calendar; versions count from 1. */
export type CalendarVersions = Readonly<Record<CalendarId, number>>;
