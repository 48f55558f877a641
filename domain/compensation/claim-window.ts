// How long a month is open: until when it may be claimed and its ledger corrected, and how far back a statement adjusts others.

import type { LedgerView } from '../availability/ledger.ts';
import { type Month, monthInterval, monthOf, monthsLater } from '../availability/month.ts';
import { zoneOf } from '../contracts/contract.ts';
import type { Policy } from '../sla/policy.ts';
import { dateOf, dayNumber, localDateOf, startOfDate } from '../sla/wall-clock.ts';
import { type Instant, type LocalDate, latest, millisecondsPerDay } from '../time.ts';
import type { Statement, StatementFacts } from './statement.ts';

/** How far back a month may lie that is still open because its statement is: a year, so that no round has to read more. */
export const openMonthsMax = 12;

/**
 * How many months before a statement may still be adjusted by it: a claim raised on the last day of its window is answered by
 * the next statement, a month later at the most.
 */
export function adjustedMonths({ compensation }: Policy): number {
  return Math.ceil((compensation.claimWindowDays.value + 31) / 31);
}

/** So many days of the zone after a date, at midnight: a change of the clock takes no hour from the last one. */
function daysAfter(date: LocalDate, days: number, timeZone: string): Instant {
  return startOfDate(dateOf(dayNumber(date) + days), timeZone);
}

/** From when on nothing of the month may be claimed or corrected any more, if its statement does not say otherwise. */
function claimsUntil(month: Month, { timeZone, policy }: Pick<LedgerView, 'timeZone' | 'policy'>): Instant {
  return daysAfter(`${monthsLater(month, 1)}-01`, policy.compensation.claimWindowDays.value, timeZone);
}

/** Of a statement that is made now: no less than the whole window from that day on, however late it comes. */
export function claimsUntilOf(month: Month, view: LedgerView): Instant {
  const { now, timeZone, policy } = view;
  const days = policy.compensation.claimWindowDays.value;
  return latest(claimsUntil(month, view), daysAfter(localDateOf(now, timeZone), days, timeZone));
}

/** Of a draft that is issued now: as many days from now on as it had when it was made. */
export function claimsUntilIssued(
  { month, madeAt, claimsUntilAt, ...zone }: Pick<StatementFacts, 'month' | 'madeAt' | 'claimsUntilAt' | 'timeZone'>,
  now: Instant,
): Instant {
  const timeZone = zoneOf(zone);
  const begunAt = latest(monthInterval(month, timeZone).toAt, startOfDate(localDateOf(madeAt, timeZone), timeZone));
  // A change of the clock makes it an hour more or less.
  const days = Math.round((claimsUntilAt - begunAt) / millisecondsPerDay);
  return latest(claimsUntilAt, daysAfter(localDateOf(now, timeZone), days, timeZone));
}

/** Before this instant every month is closed, save those whose statements are open (`claimsEndAt`). */
export function settledUntil(view: LedgerView): Instant {
  const { now, timeZone, policy } = view;
  const present = monthOf(now, timeZone);
  const months = Array.from({ length: adjustedMonths(policy) + 1 }, (_, back) => monthsLater(present, -back));
  const open = months.filter((month) => claimsUntil(month, view) > now);
  return monthInterval(open.at(-1) ?? present, timeZone).fromAt;
}

/**
 * When the month of a statement is or was closed: with its window, and not while a dispute that was raised in it waits for the
 * answer. Null while that is open, and of a draft, which was sent to nobody.
 */
export function claimsEndAt({ status, claimsUntilAt, disputes }: Statement): Instant | null {
  if (status === 'draft' || status === 'disputed') return null;
  return latest(claimsUntilAt, disputes.at(-1)?.answer?.answeredAt ?? claimsUntilAt);
}

/** Whether the statement of a month looks at an earlier one: near enough, or open until the round before. */
export function isAdjusted(
  statement: Statement,
  month: Month,
  { timeZone, policy }: Pick<LedgerView, 'timeZone' | 'policy'>,
): boolean {
  if (statement.month >= monthsLater(month, -adjustedMonths(policy))) return true;
  const endAt = claimsEndAt(statement);
  return endAt === null || endAt >= monthInterval(monthsLater(month, -1), timeZone).fromAt;
}
