// Which time planned work takes out of the ledger: what was done, within the window and the hours of the circuit's class.

import { Temporal } from 'temporal-polyfill';
import { dayNumber, wallClock } from '../sla/wall-clock.ts';
import type { Interval } from '../sla/working-days.ts';
import { type Instant, later, millisecondsPerDay, millisecondsPerHour, operatorTimeZone } from '../time.ts';
import { type Intervals, union, within } from './intervals.ts';
import type { ConcernedCircuit, PlannedWork } from './planned-work.ts';

/** Why what the work takes from a circuit counts as an outage all the same. */
export type WorkObjection = 'not-done' | 'announced-late' | 'no-consent' | 'outside-window';

/** The part of the window in which the circuit may be touched: the hours of its class, day by day. */
export function permittedTime(
  { windowFromAt, windowToAt }: Pick<PlannedWork, 'windowFromAt' | 'windowToAt'>,
  { hours, timeZone = operatorTimeZone }: Pick<ConcernedCircuit, 'hours' | 'timeZone'>,
): Intervals {
  const window: Interval = { fromAt: windowFromAt, toAt: windowToAt };
  if (hours === undefined) return union([window]);
  return within(union(dailyHours(window, hours, timeZone)), window);
}

/** The time that is excluded on the circuit, or why none or not all of it is. */
export function excludedByWork(
  work: PlannedWork,
  circuitId: string,
): { readonly intervals: Intervals; readonly objection?: WorkObjection } {
  const circuit = work.circuits.find((concerned) => concerned.circuitId === circuitId);
  if (work.status !== 'done' || circuit === undefined) return { intervals: [], objection: 'not-done' };
  const { windowFromAt, announcedAt, startedAt, endedAt, consents } = work;
  if (announcedAt > later(windowFromAt, -circuit.noticeHours * millisecondsPerHour)) {
    return { intervals: [], objection: 'announced-late' };
  }
  const agreed = consents.some(
    ({ customerId, recordedAt }) => customerId === circuit.customerId && recordedAt <= windowFromAt,
  );
  if (circuit.consent && !agreed) return { intervals: [], objection: 'no-consent' };
  const done: Interval = { fromAt: startedAt, toAt: endedAt };
  const intervals = within(permittedTime(work, circuit), done);
  const whole = intervals.length === 1 && intervals[0]?.fromAt === startedAt && intervals[0].toAt === endedAt;
  return whole ? { intervals } : { intervals, objection: 'outside-window' };
}

/** Hours `HH:MM-HH:MM` of every day that the stretch touches. */
function dailyHours({ fromAt, toAt }: Interval, hours: string, timeZone: string): readonly Interval[] {
  const [opens = 0, closes = 0] = hours.split('-').map((time) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return hour * 60 + minute;
  });
  const at = wallClock(timeZone);
  const first = dayOf(fromAt, timeZone);
  const days = Math.ceil((toAt - fromAt) / millisecondsPerDay) + 1;
  return Array.from({ length: days + 1 }, (_, index) => ({
    fromAt: at(first + index, opens),
    toAt: at(first + index, closes),
  }));
}

function dayOf(at: Instant, timeZone: string): number {
  return dayNumber(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString());
}
