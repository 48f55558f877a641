// Whether there still is a use in telling what was announced hours ago to a department that was closed.

import { deadlinesOf } from '../sla/deadlines.ts';
import type { Addressees } from '../sla/ladder.ts';
import { sameDeadline } from '../sla/reach.ts';
import { announcementCount, announcementsOf, type ReachedRung, standingDueAt, stands } from '../sla/reached-rung.ts';
import type { Rules } from '../sla/rules.ts';
import type { Instant } from '../time.ts';
import type { Ticket } from './ticket.ts';

/**
 * `withdrawn` or `revised` by corrected facts, which are told by themselves; `met` or `ended` meanwhile; `overtaken` by a
 * higher rung of which the same department hears.
 */
export const heldLapseReasons = ['withdrawn', 'revised', 'met', 'ended', 'overtaken'] as const;
type HeldLapseReason = (typeof heldLapseReasons)[number];

interface HeldAnnouncement extends Pick<ReachedRung, 'milestone' | 'occurrence' | 'percent'> {
  readonly announcement: number;
  /** For when the rung was told to be due. */
  readonly dueAt: Instant;
}

/** Null while the announcement holds and nobody has done what it asks for. `hears`: whether the department is among these. */
export function heldLapse(
  ticket: Ticket,
  held: HeldAnnouncement,
  rules: Rules,
  hears: (addressees: Addressees, responsibleDepartmentId: string) => boolean,
): HeldLapseReason | null {
  const rung = announcementsOf(ticket, held).at(-1);
  if (rung === undefined || !stands(rung) || announcementCount(ticket, held) !== held.announcement) return 'withdrawn';
  if (standingDueAt(rung) !== held.dueAt) return 'revised';
  const deadline = deadlinesOf(ticket, rules).find((other) => sameDeadline(other, held));
  if (deadline === undefined || deadline.endedAt !== undefined) return 'ended';
  if (deadline.metAt !== undefined) return 'met';
  const isOvertaken = deadline.rungs.some(
    (higher) =>
      higher.percent > held.percent &&
      higher.reachedAt !== undefined &&
      hears(higher, deadline.responsibleDepartmentId),
  );
  return isOvertaken ? 'overtaken' : null;
}
