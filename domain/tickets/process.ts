// The shape of a process: what one type of ticket asks for, which way it goes, what it promises, and what closes it. Data of
// the policy; a new type of ticket is a new entry there.

import type { DepartmentRole } from '../departments/department.ts';
import type { Milestone } from '../sla/ladder.ts';
import type { Policy } from '../sla/policy.ts';
import type { Name } from '../sla/working-days.ts';
import type { TicketCommand } from './commands.ts';
import type { Transitions } from './lifecycle.ts';
import type { Statement } from './report.ts';
import type { Ticket, TicketFacts } from './ticket.ts';

/** What whoever opens a ticket may be asked to state, beside type and kind. */
export type StatementName = Exclude<keyof Statement, 'type' | 'kind'>;

/** A kind of ticket within its type, e.g. the complaint that urges an installation. */
export interface Kind {
  readonly name: Name;
  /** What this kind has to state beyond its type. */
  readonly needs?: readonly StatementName[];
  /** Product cases that fit the kind. Absent: all. */
  readonly productCases?: readonly string[];
  readonly priority?: 'urgent';
  /** To whom alone tickets of this kind may go. Absent: to all handlers of the process. */
  readonly handlers?: readonly DepartmentRole[];
}

/** Facts that only some tickets have: a process may make a command wait for one, or refuse it after one. */
export type OptionalFact =
  | 'investigation'
  | 'appointment'
  | 'installationStartedAt'
  | 'callBack'
  | 'faultReportRequest'
  | 'faultReportDraft'
  | 'faultReportApproval'
  | 'faultReportSubmission';

interface Condition {
  /** What the command itself has to state. */
  readonly states?: 'cause';
  /** The ticket must have this fact before. */
  readonly after?: OptionalFact;
  /** The ticket must have this fact before, if the milestone of the same name is promised. */
  readonly afterPromised?: OptionalFact;
  /** Once the ticket has this fact it is too late. */
  readonly notAfter?: OptionalFact | readonly OptionalFact[];
}

export interface Process {
  readonly name: Name;
  /** Who takes the report, owns the ticket to the end and talks with the customer. */
  readonly owner: DepartmentRole;
  /**
   * Dispatched, unless somebody else is named, to the department of this role that serves the district. Absent, or where there is
   * none: to the unit that maintains the circuit.
   */
  readonly routedTo?: DepartmentRole;
  /** To whom it may be dispatched or transferred. */
  readonly handlers: readonly DepartmentRole[];
  /** The front end, which gets the report on the case. */
  readonly reportsTo?: readonly DepartmentRole[];
  /** What is in neither list may not be stated. */
  readonly opening: { readonly needs: readonly StatementName[]; readonly may: readonly StatementName[] };
  /** What returns on the same circuit within the policy's repeat window is linked to the ticket before (R151). */
  readonly linksRepeats?: true;
  /** Empty: tickets of this type are not told apart. Otherwise the kind is mandatory. */
  readonly kinds: Readonly<Record<string, Kind>>;
  /** The first status is that of a ticket just opened. */
  readonly transitions: Transitions;
  readonly conditions: Readonly<Partial<Record<TicketCommand['type'], Condition>>>;
  readonly milestones: readonly Milestone[];
}

/** Throws a RangeError when the policy does not know the type. */
export function processOf({ processes, version }: Policy, type: string): Process {
  const process = processes[type];
  if (process === undefined) throw new RangeError(`policy ${version} has no process for tickets of type ${type}`);
  return process;
}

export function kindOf({ kinds }: Process, kind: string | undefined): Kind | undefined {
  return kind !== undefined && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
}

export function handlersOf(process: Process, kind: string | undefined): readonly DepartmentRole[] {
  return kindOf(process, kind)?.handlers ?? process.handlers;
}

export function hasFact(ticket: Ticket, fact: OptionalFact): boolean {
  return factReaders[fact](ticket);
}

const factReaders: Readonly<Record<OptionalFact, (ticket: TicketFacts) => boolean>> = {
  investigation: ({ investigation }) => investigation !== undefined,
  appointment: ({ appointment }) => appointment !== undefined,
  installationStartedAt: ({ installationStartedAt }) => installationStartedAt !== undefined,
  callBack: ({ callBack }) => callBack !== undefined,
  faultReportRequest: ({ faultReport }) => faultReport?.requestedAt !== undefined,
  /** One that was not turned down. */
  faultReportDraft: ({ faultReport }) => faultReport?.draft !== undefined && faultReport.review?.approved !== false,
  faultReportApproval: ({ faultReport }) => faultReport?.review?.approved === true,
  faultReportSubmission: ({ faultReport }) => faultReport?.submission !== undefined,
};
