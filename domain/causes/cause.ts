// What several faults have in common (同因故障), such as a cable that was cut: the tickets that were linked to it, each with what
// counts of it. Whether so many circuits are down together that it is a major fault follows from them (P-3).

import type { MaintenanceGrade } from '../circuits/grade.ts';
import { refuseIfAny } from '../errors.ts';
import type { Policy } from '../sla/policy.ts';
import type { Instant } from '../time.ts';

/** One ticket, as it was when it was last looked at. */
export interface CauseMember {
  readonly ticketId: string;
  readonly circuitId: string;
  readonly maintenanceGrade: MaintenanceGrade;
  readonly linkedAt: Instant;
  /** When it was found to have another cause. */
  readonly unlinkedAt?: Instant;
  /** When its circuit went down; absent while it only works badly. */
  readonly blockedFromAt?: Instant;
  /** When it came back for good, or its ticket ended. */
  readonly blockedToAt?: Instant;
}

export interface Cause {
  readonly id: string;
  readonly members: readonly CauseMember[];
}

export const groupCriteria = ['AAA', 'GRADED'] as const;
/** Whose circuits are counted: those of the highest grade, or all that have one. */
export type GroupCriterion = (typeof groupCriteria)[number];

/** A stretch in which as many circuits were down by one cause as the criterion asks. Half-open; open while `endedAt` is absent. */
export interface GroupOutage {
  readonly causeId: string;
  readonly criterion: GroupCriterion;
  readonly sinceAt: Instant;
  readonly endedAt?: Instant;
}

/** A cause is one item of the table, and all its tickets hear of each other. */
const membersMax = 100;

/** Throws `rule-broken`: `causeId` too-many. */
export function refuseIfFull(cause: Cause | null, ticketId: string): void {
  const others = (cause?.members ?? []).filter((member) => member.ticketId !== ticketId);
  if (others.length < membersMax) return;
  refuseIfAny([{ field: 'causeId', rule: 'too-many', details: { maximum: membersMax } }]);
}

/** One cause takes its circuits down once, and some of them perhaps again. It keeps the record of a ticket small. */
const groupOutagesMax = 5;

export function isCounted(criterion: GroupCriterion, maintenanceGrade: MaintenanceGrade): boolean {
  return criterion === 'AAA' ? maintenanceGrade === 'AAA' : maintenanceGrade !== 'ORDINARY';
}

/** The stretches in which the cause took enough circuits down, by criterion and oldest first. */
export function groupOutagesOf({ id, members }: Cause, { majorFaultGroups }: Policy): readonly GroupOutage[] {
  return groupCriteria.flatMap((criterion) => {
    const counted = members.filter(({ maintenanceGrade }) => isCounted(criterion, maintenanceGrade));
    const stretches = stretchesOf(counted, majorFaultGroups[criterion].circuits.value);
    return stretches.slice(0, groupOutagesMax).map((stretch) => ({ causeId: id, criterion, ...stretch }));
  });
}

/** Those of them that a member has its part in: of its own grade. None once it was found to have another cause. */
export function groupOutagesFor(member: CauseMember, outages: readonly GroupOutage[]): readonly GroupOutage[] {
  const own = outages.filter(({ criterion }) => isCounted(criterion, member.maintenanceGrade));
  const { unlinkedAt } = member;
  if (unlinkedAt === undefined) return own;
  return own
    .filter(({ sinceAt }) => sinceAt < unlinkedAt)
    .map((outage) => ({ ...outage, endedAt: Math.min(outage.endedAt ?? unlinkedAt, unlinkedAt) as Instant }));
}

type Stretch = Pick<GroupOutage, 'sinceAt' | 'endedAt'>;

/** Where at least so many circuits are down at once. Two tickets of one circuit count once. */
function stretchesOf(members: readonly CauseMember[], circuitsMin: number): readonly Stretch[] {
  const ticketsDown = new Map<string, number>();
  const stretches: Stretch[] = [];
  let down = 0;
  for (const { at, circuitId, step } of changesOf(members)) {
    const before = ticketsDown.get(circuitId) ?? 0;
    ticketsDown.set(circuitId, before + step);
    const change = Number(before + step > 0) - Number(before > 0);
    if (change > 0 && down + 1 === circuitsMin) stretches.push({ sinceAt: at });
    if (change < 0 && down === circuitsMin) {
      const last = stretches.pop();
      if (last !== undefined && last.sinceAt < at) stretches.push({ ...last, endedAt: at });
    }
    down += change;
  }
  return stretches;
}

/** When a ticket's circuit goes down and comes back, in order; what comes back goes first, so that stretches do not touch in vain. */
function changesOf(members: readonly CauseMember[]) {
  return members
    .flatMap(({ circuitId, blockedFromAt, blockedToAt, unlinkedAt }) => {
      if (blockedFromAt === undefined) return [];
      const ends = [blockedToAt, unlinkedAt].filter((at) => at !== undefined);
      const toAt = ends.length === 0 ? undefined : (Math.min(...ends) as Instant);
      if (toAt !== undefined && toAt <= blockedFromAt) return [];
      const from = { at: blockedFromAt, circuitId, step: 1 };
      return toAt === undefined ? [from] : [from, { at: toAt, circuitId, step: -1 }];
    })
    .toSorted((left, right) => left.at - right.at || left.step - right.step);
}
