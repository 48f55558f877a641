// Whether a department hears of an announcement at once or when it opens: only where the ladder says so, and the breach of a
// promise is decided on time in any case.

import type { Department } from '../../domain/departments/department.ts';
import { opensAt } from '../../domain/departments/opening.ts';
import type { Instant } from '../../domain/time.ts';
import { log } from '../log.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { AnnouncementEvent } from './announcement.ts';
import type { Notice } from './notice.ts';

type Holding = Pick<Notice, 'heldUntilAt' | 'lapsed'>;

/** What the notice says of an announcement that may wait. A department whose hours are not known is told at once. */
export async function holdingOf(
  { id, calendarId }: Department,
  event: AnnouncementEvent,
  now: Instant,
  rules: Pick<RuleBook, 'rulesAt'>,
): Promise<Holding> {
  if (calendarId === undefined) return {};
  const { calendars } = await rules.rulesAt(now);
  const calendar = Object.hasOwn(calendars, calendarId) ? calendars[calendarId] : undefined;
  const heldUntilAt = calendar === undefined ? null : opensAt(calendar, now);
  if (calendar === undefined || heldUntilAt === null) {
    log('warn', 'opening hours unknown, told at once', { departmentId: id, calendarId, at: now });
    return {};
  }
  if (heldUntilAt === now) return {};
  // What was announced while it has been closed is held itself. There is nothing to take back.
  if (isWithdrawal(event) && opensAt(calendar, event.reachedAt) === heldUntilAt) {
    return { heldUntilAt, lapsed: { lapsedAt: now, reason: 'never-told' } };
  }
  return { heldUntilAt };
}

function isWithdrawal({ type }: AnnouncementEvent): boolean {
  return type === 'WarningWithdrawn' || type === 'BreachWithdrawn' || type === 'EscalationWithdrawn';
}
