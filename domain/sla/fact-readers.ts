// The words in which the policy defines a milestone: what sets its clock going, what keeps it, what lets it lapse, who has to
// keep it. Each word reads the facts of a ticket. A new milestone is data in these words; only a new kind of fact needs code.

import type { GroupCriterion } from '../causes/cause.ts';
import { calledBackAt } from '../tickets/call-back.ts';
import { owedReports, reportHolder } from '../tickets/fault-report.ts';
import { beginningOf } from '../tickets/outage.ts';
import { silenceEndedAt, silencesOf } from '../tickets/silence.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Instant } from '../time.ts';
import type { StartCause } from './deadline.ts';
import type { LimitCandidate } from './limit-candidate.ts';

export interface Start {
  readonly at: Instant;
  readonly cause: StartCause;
  /** Which occurrence it is, where not all before it are kept; else its place. */
  readonly number?: number;
  /**
   * The figure of the promise that applies from here, where that depends on what has happened. Several starts of one number are
   * alternatives: the one under which it falls due first counts.
   */
  readonly figure?: LimitCandidate;
}

/** Each start is one occurrence of the milestone, oldest first. None yet: its clock has not begun. */
export const startReaders = {
  report: ({ reportedAt }) => [{ at: reportedAt, cause: 'reported' }],
  /** Whichever came first. */
  reportOrDetection: (ticket) => {
    const at = beginningOf(ticket);
    return [{ at, cause: at === ticket.reportedAt ? 'reported' : 'detected' }];
  },
  /** Only where monitoring found it before the customer said a word. */
  ownDetection: ({ source, detectedAt }) =>
    source === 'PROACTIVE' && detectedAt !== undefined ? [{ at: detectedAt, cause: 'detected' }] : [],
  eachAssignment: ({ assignments }) => assignments.map(({ assignedAt }) => ({ at: assignedAt, cause: 'assigned' })),
  eachRepair: ({ repairs }) => repairs.map(({ resolvedAt }) => ({ at: resolvedAt, cause: 'repaired' })),
  /** From each word to the customer on; none before the ticket was keyed in, however long ago the report was. */
  eachSilence: (ticket) => silencesOf(ticket).map(({ number, sinceAt, cause }) => ({ number, at: sinceAt, cause })),
  reportOccasion: (ticket) =>
    owedReports(ticket).map(({ sinceAt, cause, figure }) => ({ number: 1, at: sinceAt, cause, figure })),
  /** So many circuits of the highest grade are down by one cause. */
  eachAaaGroupOutage: (ticket) => groupOutageStarts(ticket, 'AAA'),
  /** So many circuits of any grade are down by one cause. */
  eachGroupOutage: (ticket) => groupOutageStarts(ticket, 'GRADED'),
  closing: (ticket) => (ticket.status === 'closed' ? [{ at: ticket.endedAt, cause: 'closed' }] : []),
} as const satisfies Record<string, (ticket: Ticket) => readonly Start[]>;
export type StartReader = keyof typeof startReaders;

/** `index` counts the starts from 0. */
type EndReaders = Record<string, (ticket: Ticket, index: number) => Instant | undefined>;

export const meetReaders = {
  firstDispatch: ({ assignments }) => assignments[0]?.assignedAt,
  /** Of this occurrence's assignment. */
  acceptance: ({ assignments }, index) => assignments[index]?.acceptedAt,
  firstFeedback: ({ firstFeedbackAt }) => firstFeedbackAt,
  /** Of this occurrence's silence. */
  nextWord: (ticket, index) => silenceEndedAt(ticket, index),
  /** Whatever the customer hears first: where it stands, or at once the end of it. */
  firstAnswer: ({ firstFeedbackAt, repairs }) => firstFeedbackAt ?? repairs[0]?.confirmedAt,
  /** A repair that the customer denies was none. */
  lastingRepair: (ticket) => lastingRepair(ticket),
  /** However often it was moved afterwards. */
  firstAppointment: ({ appointment }) => appointment?.firstMadeAt,
  /** Of this occurrence's repair; any answer of the customer counts. */
  confirmation: ({ repairs }, index) => repairs[index]?.confirmedAt,
  /** Of this occurrence's outage: enough of the circuits are back. */
  aaaGroupRelief: (ticket, index) => groupOutages(ticket, 'AAA')[index]?.endedAt,
  groupRelief: (ticket, index) => groupOutages(ticket, 'GRADED')[index]?.endedAt,
  /** The customer was reached, or was called often enough. */
  callBack: (ticket) => calledBackAt(ticket),
  reportSubmission: ({ faultReport }) => faultReport?.submission?.submittedAt,
} as const satisfies EndReaders;
export type MeetReader = keyof typeof meetReaders;

export const lapseReaders = {
  /** It stands until it is met. */
  nothing: () => undefined,
  ticketEnd: (ticket) => endOf(ticket),
  /** A repair that lasts, or the end of the ticket without one. */
  lastingRepair: (ticket) => lastingRepair(ticket) ?? endOf(ticket),
  /** The first repair, whether or not it lasts, or the end of the ticket without one. */
  firstRepair: (ticket) => ticket.repairs[0]?.resolvedAt ?? endOf(ticket),
  /** The ticket went on to another unit, or ended. */
  nextAssignment: (ticket, index) => ticket.assignments[index + 1]?.assignedAt ?? endOf(ticket),
} as const satisfies EndReaders;
export type LapseReader = keyof typeof lapseReaders;

export const responsibleReaders = {
  /** Who owns the ticket from first to last and talks with the customer (R95). */
  owner: ({ ownerDepartmentId }) => ownerDepartmentId,
  /** The unit of this occurrence's assignment. */
  assignedUnit: (ticket, index) => ticket.assignments[index]?.departmentId ?? ticket.ownerDepartmentId,
  reportHolder: (ticket) => reportHolder(ticket),
  /** The unit that has the ticket now, or had it last; the owner before dispatch. */
  currentUnit: (ticket) => ticket.assignments.at(-1)?.departmentId ?? ticket.ownerDepartmentId,
} as const satisfies Record<string, (ticket: Ticket, index: number) => string>;
export type ResponsibleReader = keyof typeof responsibleReaders;

export function lastingRepair({ repairs }: Ticket): Instant | undefined {
  const last = repairs.at(-1);
  return last?.restored === false ? undefined : last?.resolvedAt;
}

function endOf(ticket: Ticket): Instant | undefined {
  return 'endedAt' in ticket ? ticket.endedAt : undefined;
}

function groupOutages({ groupOutages = [] }: Ticket, criterion: GroupCriterion) {
  return groupOutages.filter((outage) => outage.criterion === criterion);
}

function groupOutageStarts(ticket: Ticket, criterion: GroupCriterion): readonly Start[] {
  return groupOutages(ticket, criterion).map(({ sinceAt }) => ({ at: sinceAt, cause: 'groupBlocked' }));
}
