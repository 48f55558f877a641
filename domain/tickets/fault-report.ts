// The written report on a fault (故障报告, R171): what makes it owed, and how far it has come.

import type { LimitCandidate } from '../sla/limit-candidate.ts';
import { isBreach, standingDueAt } from '../sla/reached-rung.ts';
import type { ReportOccasion } from '../sla/report-figure.ts';
import { type Instant, latest, millisecondsPerMinute } from '../time.ts';
import type { TicketEvent } from './events.ts';
import { majorFaultMilestones } from './major-fault.ts';
import { outageMilliseconds } from './outage.ts';
import type { Ticket, TicketFacts } from './ticket.ts';

/** Each step as it was taken last: a draft that is turned down is followed by another one. */
export interface FaultReport {
  /** When the customer asked for it. */
  readonly requestedAt?: Instant;
  readonly draft?: FaultReportDraft & {
    readonly draftedAt: Instant;
    /** Who reviews it; absent where no Support Centre serves the district. */
    readonly reviewDepartmentId?: string;
  };
  /** Of the draft as it stands. */
  readonly review?: { readonly reviewedAt: Instant; readonly approved: boolean; readonly comment?: string };
  readonly submission?: { readonly submittedAt: Instant; readonly departmentId: string };
}

export interface FaultReportDraft {
  readonly summary: string;
  readonly causeAnalysis: string;
  readonly actions: string;
}

/** One of the promise's figures that applies, and since when. */
export interface OwedReport {
  readonly sinceAt: Instant;
  readonly cause: 'closed' | 'requested' | 'missFound';
  readonly figure: LimitCandidate;
}

/**
 * Every figure under which a closed ticket owes a report. What has made it owed does not fall away again: a breach that was
 * withdrawn before the closing never counted, one that is withdrawn afterwards is what the report has to say.
 */
export function owedReports(ticket: Ticket): readonly OwedReport[] {
  if (ticket.status !== 'closed') return [];
  const { endedAt } = ticket;
  return reportFigures(ticket).flatMap((figure) => {
    const missedAt = figure.occasion.missedLimit ? missedLimitAt(ticket, endedAt) : endedAt;
    const requestedAt = figure.occasion.onRequest ? ticket.faultReport?.requestedAt : endedAt;
    if (missedAt === undefined || requestedAt === undefined || !wasOutFor(ticket, figure.occasion)) return [];
    const sinceAt = latest(endedAt, missedAt, requestedAt);
    const cause = sinceAt === endedAt ? 'closed' : sinceAt === requestedAt ? 'requested' : 'missFound';
    return [{ sinceAt, cause, figure }];
  });
}

type ReportEvent = Extract<TicketEvent, { readonly type: `FaultReport${string}` }>;

export function reported(report: FaultReport | undefined, event: ReportEvent): FaultReport {
  const { occurredAt: at } = event;
  switch (event.type) {
    case 'FaultReportRequested':
      return { ...report, requestedAt: at };
    case 'FaultReportDrafted': {
      const { type, by, occurredAt, ...draft } = event;
      // It has not been reviewed yet, whatever was said of the one before.
      const { review, ...kept } = report ?? {};
      return { ...kept, draft: { draftedAt: at, ...draft } };
    }
    case 'FaultReportReviewed': {
      const { approved, comment } = event;
      return { ...report, review: { reviewedAt: at, approved, ...(comment === undefined ? {} : { comment }) } };
    }
    case 'FaultReportSubmitted':
      return { ...report, submission: { submittedAt: at, departmentId: event.departmentId } };
    default:
      return event satisfies never;
  }
}

/** Who has the report now: its owner until there is a draft to review, then the Support Centre, which passes it on. */
export function reportHolder({ ownerDepartmentId, faultReport }: TicketFacts): string {
  const turnedDown = faultReport?.review?.approved === false;
  return turnedDown ? ownerDepartmentId : (faultReport?.draft?.reviewDepartmentId ?? ownerDepartmentId);
}

export function awaitsReport(ticket: Ticket): boolean {
  return ticket.faultReport?.submission === undefined && owedReports(ticket).length > 0;
}

type ReportFigure = LimitCandidate & { readonly occasion: ReportOccasion };

function reportFigures({ promises }: Ticket): readonly ReportFigure[] {
  return promises
    .filter(({ lapsedAt }) => lapsedAt === undefined)
    .flatMap((promise) => [promise, ...promise.setAside])
    .flatMap(({ limit, source, basis, reference, occasion }) =>
      occasion === undefined ? [] : [{ limit, source, basis, reference, occasion }],
    );
}

/** When it was known that a limit had been missed before the closing; an amendment may show it later. */
function missedLimitAt({ reached, contact }: Ticket, closedAt: Instant): Instant | undefined {
  const known = reached
    .filter((rung) => isBreach(rung) && standingDueAt(rung) <= closedAt)
    // A criterion of weight is no promise to the customer.
    .filter(({ milestone }) => !majorFaultMilestones.includes(milestone))
    .filter(({ withdrawnAt }) => withdrawnAt === undefined || withdrawnAt > closedAt)
    .map(({ reachedAt }) => reachedAt);
  if ((contact?.droppedBreaches ?? 0) > 0) known.push(closedAt);
  return known.length === 0 ? undefined : (Math.min(...known) as Instant);
}

/** Up to the repair that lasts. */
function wasOutFor(ticket: Ticket, { outageOverMinutes }: ReportOccasion): boolean {
  if (outageOverMinutes === undefined) return true;
  const restoredAt = ticket.repairs.at(-1)?.resolvedAt;
  return restoredAt !== undefined && outageMilliseconds(ticket, restoredAt) > outageOverMinutes * millisecondsPerMinute;
}
