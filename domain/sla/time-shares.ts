// Who used the time: how much of a ticket's time each department had, stage by stage. The view of the operational-level
// agreement, on the clock of the restoration or what stands in its place: nights count or not as they do there, suspended
// time is nobody's.

import { beginningOf } from '../tickets/outage.ts';
import { presentPromise, promisedMilestones } from '../tickets/promised.ts';
import { suspensionsInForce } from '../tickets/suspension.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Instant } from '../time.ts';
import type { Calendar } from './calendar.ts';
import type { CalendarId } from './calendar-id.ts';
import { calendarOf, type Rules } from './rules.ts';
import type { Interval } from './working-days.ts';

/** What a department had the ticket for. */
type Stage = 'dispatch' | 'accept' | 'repair' | 'confirmRecovery';

/** Lengths in milliseconds. The last three add up to the first, exactly. */
export interface UsedTime {
  readonly elapsedMilliseconds: number;
  /** What the department used of the time that counts. */
  readonly countedMilliseconds: number;
  /** Others were waited for, day and night. */
  readonly suspendedMilliseconds: number;
  /** Not suspended, and the calendar is closed. */
  readonly outsideHoursMilliseconds: number;
}

/** One department in one stage without a break. */
interface Stretch extends Interval, UsedTime {
  readonly departmentId: string;
  readonly stage: Stage;
}

export interface TimeShares extends Interval, UsedTime {
  readonly calendar: { readonly id: CalendarId; readonly version: number };
  /** By department, in the order in which each had the ticket first. */
  readonly departments: readonly (UsedTime & { readonly departmentId: string })[];
  /** In order; each ends where the next begins. */
  readonly stretches: readonly Stretch[];
}

/**
 * Shares of the time from the report or detection, whichever came first, until the ticket's end or `now`. What the departments
 * used adds up to what elapsed, to the millisecond. Throws a RangeError for times that the calendar does not know.
 */
export function timeShares(ticket: Ticket, rules: Rules, now: Instant): TimeShares {
  const fromAt = beginningOf(ticket);
  const toAt = Math.max(fromAt, 'endedAt' in ticket ? ticket.endedAt : now) as Instant;
  // As they are promised now; a regrade changes the calendar of the whole, as it changes that of the deadline.
  const present = promisedMilestones(ticket).flatMap((milestone) => presentPromise(ticket, milestone) ?? []);
  const promise = present.find(({ milestone }) => milestone === 'restore') ?? present.find(({ pausable }) => pausable);
  const calendar = calendarOf(rules, promise?.calendar ?? 'ROUND_THE_CLOCK');
  const waits = promise?.pausable === false ? [] : waitsUntil(ticket, toAt);
  const stretches = boundaries(ticket, fromAt, toAt).map(
    (interval): Stretch => ({ ...interval, ...holderAt(ticket, interval.fromAt), ...used(interval, waits, calendar) }),
  );
  const departmentIds = [...new Set(stretches.map(({ departmentId }) => departmentId))];
  return {
    fromAt,
    toAt,
    calendar: { id: calendar.id, version: calendar.version },
    ...sum(stretches),
    departments: departmentIds.map((departmentId) => ({
      departmentId,
      ...sum(stretches.filter((stretch) => stretch.departmentId === departmentId)),
    })),
    stretches,
  };
}

/** Cuts `[from, to)` wherever the ticket may have changed hands. */
function boundaries({ assignments, repairs }: Ticket, from: Instant, to: Instant): readonly Interval[] {
  const handovers = [
    ...assignments.flatMap(({ assignedAt, acceptedAt }) => [assignedAt, acceptedAt]),
    ...repairs.flatMap(({ resolvedAt, confirmedAt }) => [resolvedAt, confirmedAt]),
  ].filter((at) => at !== undefined && at > from && at < to) as Instant[];
  const cuts = [...new Set([from, ...handovers, to])].toSorted((left, right) => left - right);
  return cuts.slice(1).map((toAt, index) => ({ fromAt: cuts[index] as Instant, toAt }));
}

/** The owner has a ticket before it is dispatched and while a repair is confirmed (R95, R147), else the unit. */
function holderAt(ticket: Ticket, at: Instant): Pick<Stretch, 'departmentId' | 'stage'> {
  const { ownerDepartmentId: centre } = ticket;
  const repair = ticket.repairs.findLast(({ resolvedAt }) => resolvedAt <= at);
  const denied = repair?.restored === false && repair.confirmedAt !== undefined && repair.confirmedAt <= at;
  if (repair !== undefined && !denied) return { departmentId: centre, stage: 'confirmRecovery' };
  const assignment = ticket.assignments.findLast(({ assignedAt }) => assignedAt <= at);
  if (assignment === undefined) return { departmentId: centre, stage: 'dispatch' };
  const { departmentId, acceptedAt } = assignment;
  return { departmentId, stage: acceptedAt !== undefined && acceptedAt <= at ? 'repair' : 'accept' };
}

/** The suspensions as stretches that do not overlap, in order. */
function waitsUntil(ticket: Ticket, to: Instant): readonly Interval[] {
  const waits: Interval[] = [];
  for (const { startedAt, endedAt = to } of suspensionsInForce(ticket)) {
    const fromAt = Math.max(startedAt, waits.at(-1)?.toAt ?? startedAt) as Instant;
    if (fromAt < endedAt) waits.push({ fromAt, toAt: endedAt });
  }
  return waits;
}

function used({ fromAt, toAt }: Interval, waits: readonly Interval[], calendar: Calendar): UsedTime {
  let cursor = fromAt;
  let countedMilliseconds = 0;
  let suspendedMilliseconds = 0;
  for (const wait of waits) {
    const begins = Math.min(Math.max(wait.fromAt, cursor), toAt) as Instant;
    const ends = Math.min(Math.max(wait.toAt, begins), toAt) as Instant;
    countedMilliseconds += calendar.counted(cursor, begins);
    suspendedMilliseconds += ends - begins;
    cursor = ends;
  }
  countedMilliseconds += calendar.counted(cursor, toAt);
  const elapsedMilliseconds = toAt - fromAt;
  const outsideHoursMilliseconds = elapsedMilliseconds - countedMilliseconds - suspendedMilliseconds;
  return { elapsedMilliseconds, countedMilliseconds, suspendedMilliseconds, outsideHoursMilliseconds };
}

function sum(parts: readonly UsedTime[]): UsedTime {
  const total = (length: (part: UsedTime) => number) => parts.reduce((known, part) => known + length(part), 0);
  return {
    elapsedMilliseconds: total((part) => part.elapsedMilliseconds),
    countedMilliseconds: total((part) => part.countedMilliseconds),
    suspendedMilliseconds: total((part) => part.suspendedMilliseconds),
    outsideHoursMilliseconds: total((part) => part.outsideHoursMilliseconds),
  };
}
