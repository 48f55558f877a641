// What routes about tickets answer. Facts are described by the stored form; what follows from them by the pieces below.

import * as z from 'zod/mini';
import { groupCriteria } from '../../domain/causes/cause.ts';
import { maintenanceGrades } from '../../domain/circuits/grade.ts';
import { attentions } from '../../domain/sla/ladder.ts';
import { suspensionReasons } from '../../domain/tickets/suspension.ts';
import { recordedEvent } from '../events/event-forms.ts';
import { bilingual, pageOf, version } from '../http/answered.ts';
import { instant, limit, reachedRung, recipient } from '../store/stored.ts';
import { limitCandidate, setAsideLimit, suspension, ticketFacts } from '../store/ticket-schema.ts';

const status = z.enum([
  ...(['acknowledged', 'dispatched', 'inProgress', 'pending', 'held', 'resolved'] as const),
  ...(['closed', 'cancelled', 'rejected'] as const),
]);

const deadlineState = z.enum(['running', 'paused', 'met', 'breached', 'ended']);
const calendar = z.object({ id: z.string(), version: z.int(), provisional: z.boolean() });
const startCause = z.string();

const addressees = {
  tell: z.array(recipient),
  attention: z.exactOptional(z.record(z.string(), z.enum(attentions))),
  hold: z.exactOptional(z.literal(true)),
};

/** A promise at work: when it is due, and what was announced of it. */
export const deadline = z.object({
  milestone: z.string(),
  name: bilingual,
  advice: z.exactOptional(bilingual),
  occurrence: z.int(),
  rule: z.string(),
  limit,
  figure: z.exactOptional(limitCandidate),
  startedAt: instant,
  startCause,
  dueAt: z.nullable(instant),
  state: deadlineState,
  metAt: z.exactOptional(instant),
  endedAt: z.exactOptional(instant),
  calendar,
  rungs: z.array(
    z.object({
      percent: z.int(),
      announcement: z.int(),
      dueAt: z.nullable(instant),
      reachedAt: z.exactOptional(instant),
      superseded: z.boolean(),
      ...addressees,
    }),
  ),
  responsibleDepartmentId: z.string(),
  concernedDepartmentIds: z.exactOptional(z.array(z.string())),
  isReminder: z.exactOptional(z.literal(true)),
});

const followed = {
  version,
  responsibleDepartmentId: z.nullable(z.string()),
  nextDueAt: z.nullable(instant),
  causeId: z.exactOptional(z.string()),
  majorFault: z.exactOptional(z.object({ sinceAt: instant, criterion: z.string() })),
  // What only some statuses have.
  status,
  departmentId: z.exactOptional(z.string()),
  endedAt: z.exactOptional(instant),
  endReason: z.exactOptional(z.string()),
};

const { contact, openedOn, ...shownFacts } = ticketFacts;
const ticket = z.object({
  ...shownFacts,
  ...followed,
  suspensions: z.array(z.extend(suspension, { number: z.int(), voided: z.boolean() })),
  repeatToOpen: z.exactOptional(
    z.object({
      route: z.string(),
      circuitId: z.exactOptional(z.string()),
      formerTicketId: z.string(),
      untilAt: instant,
    }),
  ),
  deadlines: z.array(deadline),
});

const { assignments, suspensions, repairs, reached, regrades, openedWith, promises, entitlement, ...otherFacts } =
  shownFacts;
const { investigation, unansweredCalls, causeLinks, groupOutages, faultReport, ...listedFacts } = otherFacts;
const ticketSummary = z.object({
  ...listedFacts,
  ...followed,
  // Not of a classified one (R265).
  description: z.exactOptional(z.string()),
  region: z.string(),
  maintenanceGrade: z.exactOptional(z.enum(maintenanceGrades)),
  deadlines: z.array(
    z.object({ milestone: z.string(), occurrence: z.int(), dueAt: z.nullable(instant), state: deadlineState }),
  ),
});

const interval = { fromAt: instant, toAt: instant };

const clock = z.object({
  ticketId: z.string(),
  status,
  policyVersion: z.string(),
  calendarVersions: z.record(z.string(), z.int()),
  explainedAt: instant,
  deadlines: z.array(
    z.object({
      milestone: z.string(),
      name: bilingual,
      occurrence: z.int(),
      state: deadlineState,
      rule: z.string(),
      ...limitCandidate.shape,
      setAside: z.array(setAsideLimit),
      regradedAt: z.exactOptional(instant),
      lapsedAt: z.exactOptional(instant),
      calendar,
      startedAt: instant,
      startCause,
      intervals: z.array(
        z.object({
          ...interval,
          counted: z.boolean(),
          reason: z.enum(['counted', 'outside-hours', 'rest-day', 'holiday', ...suspensionReasons]),
          holiday: z.exactOptional(bilingual),
          approvedBy: z.exactOptional(z.string()),
          evidence: z.exactOptional(z.string()),
        }),
      ),
      countedMilliseconds: z.int(),
      dueAt: z.nullable(instant),
      metAt: z.exactOptional(instant),
      endedAt: z.exactOptional(instant),
      announcements: z.array(z.omit(reachedRung, { milestone: true, occurrence: true })),
      intervalsMissed: z.exactOptional(z.int()),
      legalFloorAt: z.exactOptional(instant),
      text: bilingual,
    }),
  ),
});

const usedTime = {
  elapsedMilliseconds: z.int(),
  countedMilliseconds: z.int(),
  suspendedMilliseconds: z.int(),
  outsideHoursMilliseconds: z.int(),
};

const timeShares = z.object({
  ...{ ticketId: z.string(), status, ...interval, ...usedTime },
  calendar: z.object({ id: z.string(), version: z.int() }),
  departments: z.array(z.object({ departmentId: z.string(), ...usedTime })),
  stretches: z.array(
    z.object({
      ...{ ...interval, departmentId: z.string() },
      stage: z.enum(['dispatch', 'accept', 'repair', 'confirmRecovery']),
      ...usedTime,
    }),
  ),
});

const cause = z.object({
  id: z.string(),
  version,
  members: z.array(
    z.object({
      ...{ ticketId: z.string(), circuitId: z.string(), maintenanceGrade: z.enum(maintenanceGrades) },
      ...{ linkedAt: instant, unlinkedAt: z.exactOptional(instant) },
      ...{ blockedFromAt: z.exactOptional(instant), blockedToAt: z.exactOptional(instant), blocked: z.boolean() },
    }),
  ),
  outages: z.array(
    z.object({
      criterion: z.enum(groupCriteria),
      sinceAt: instant,
      endedAt: z.exactOptional(instant),
      majorSinceAt: z.exactOptional(instant),
    }),
  ),
});

const pendingDeadline = z.object({
  ...{ key: z.string(), milestone: z.string(), occurrence: z.int(), percent: z.int(), announcement: z.int() },
  dueAt: instant,
  ticketId: z.exactOptional(z.string()),
  contractId: z.exactOptional(z.string()),
  levelChangeId: z.exactOptional(z.string()),
  customerId: z.string(),
  circuitId: z.exactOptional(z.string()),
  status: z.exactOptional(z.string()),
  responsibleDepartmentId: z.exactOptional(z.nullable(z.string())),
});

export const ticketParts = {
  Deadline: deadline,
  Limit: limit,
  LimitCandidate: limitCandidate,
  SetAsideLimit: setAsideLimit,
  ReachedRung: reachedRung,
  Bilingual: bilingual,
};

export const ticketAnswers = {
  Ticket: ticket,
  TicketPage: pageOf(ticketSummary),
  TicketClock: clock,
  TicketTimeShares: timeShares,
  EventPage: pageOf(recordedEvent),
  Cause: cause,
  PendingDeadlinePage: pageOf(pendingDeadline),
};
