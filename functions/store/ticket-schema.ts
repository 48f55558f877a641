// The stored form of a ticket. Every item read is parsed by it; the type assertion at the end keeps it equal to the domain's.

import * as z from 'zod/mini';
import { groupCriteria } from '../../domain/causes/cause.ts';
import { maintenanceGrades } from '../../domain/circuits/grade.ts';
import { productKeys } from '../../domain/circuits/product.ts';
import { commitmentTypes } from '../../domain/contracts/contract.ts';
import { customerGrades, customerSegments, serviceLevels } from '../../domain/customers/customer.ts';
import { provisioningTimeLevels } from '../../domain/sla/provisioning.ts';
import { suspensionReasons } from '../../domain/tickets/suspension.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { contactChannels, faultImpacts, ticketSources } from '../../domain/tickets/ticket.ts';
import { indicators, instant, limit, reachedRung, sourceMark } from './stored.ts';

/** A figure that binds, or speaks for another one. */
export const limitCandidate = z.object({
  limit,
  source: sourceMark,
  basis: z.enum(['policy', 'contract', 'quality-class', 'service-tier', 'repair-table', 'provisioning-table', 'law']),
  reference: z.string(),
  occasion: z.exactOptional(
    z.object({
      outageOverMinutes: z.exactOptional(z.int()),
      missedLimit: z.exactOptional(z.literal(true)),
      onRequest: z.exactOptional(z.literal(true)),
    }),
  ),
});

export const setAsideLimit = z.extend(limitCandidate, { untilAt: z.exactOptional(instant) });

const promise = z.extend(limitCandidate, {
  milestone: z.string(),
  rule: z.string(),
  calendar: z.string(),
  pausable: z.boolean(),
  recurs: z.exactOptional(z.literal(true)),
  setAside: z.array(setAsideLimit),
  notBeforeAt: z.exactOptional(instant),
  regradedAt: z.exactOptional(instant),
  fromOccurrence: z.exactOptional(z.int()),
  lapsedAt: z.exactOptional(instant),
});

const entitlement = z.object({
  customerGrade: z.enum(customerGrades),
  customerSegment: z.enum(customerSegments),
  brand: z.boolean(),
  serviceLevel: z.enum(serviceLevels),
  product: z.exactOptional(z.enum(productKeys)),
  maintenanceGrade: z.exactOptional(z.enum(maintenanceGrades)),
  networkLevel: z.exactOptional(z.enum(['A', 'B', 'C', 'N'])),
  area: z.exactOptional(z.enum(['TOWN', 'COUNTRY'])),
  region: z.string(),
  contract: z.exactOptional(
    z.object({
      id: z.string(),
      lineNumber: z.int(),
      commitmentType: z.enum(commitmentTypes),
      indicators: z.exactOptional(indicators),
    }),
  ),
});

const order = z.object({
  productCase: z.string(),
  timeLevel: z.enum(provisioningTimeLevels),
  build: z.boolean(),
  area: z.exactOptional(z.enum(['TOWN', 'COUNTRY'])),
});

const faultReport = z.object({
  requestedAt: z.exactOptional(instant),
  draft: z.exactOptional(
    z.object({
      draftedAt: instant,
      summary: z.string(),
      causeAnalysis: z.string(),
      actions: z.string(),
      reviewDepartmentId: z.exactOptional(z.string()),
    }),
  ),
  review: z.exactOptional(
    z.object({ reviewedAt: instant, approved: z.boolean(), comment: z.exactOptional(z.string()) }),
  ),
  submission: z.exactOptional(z.object({ submittedAt: instant, departmentId: z.string() })),
});

const statement = z.object({
  reason: z.enum(suspensionReasons),
  evidence: z.string(),
  approvedBy: z.string(),
  startedAt: instant,
  endedAt: z.exactOptional(instant),
});

export const suspension = z.extend(statement, {
  amendments: z.exactOptional(
    z.array(
      z.object({
        kind: z.enum(['entered', 'corrected', 'voided']),
        amendedAt: instant,
        approvedBy: z.string(),
        justification: z.string(),
        was: z.exactOptional(statement),
      }),
    ),
  ),
});

const graded = {
  priority: z.exactOptional(z.literal('urgent')),
  impact: z.exactOptional(z.enum(faultImpacts)),
  outageSinceAt: z.exactOptional(instant),
  order: z.exactOptional(order),
  entitlement,
  promises: z.array(promise),
  calendarVersions: z.exactOptional(z.record(z.string(), z.int())),
};

const { region, customerGrade, customerSegment, brand, serviceLevel, ...ofCircuit } = entitlement.shape;
/** Any part of it, as it was before or after a regrade. */
const grading = z.object({
  customerGrade: z.exactOptional(customerGrade),
  customerSegment: z.exactOptional(customerSegment),
  brand: z.exactOptional(brand),
  serviceLevel: z.exactOptional(serviceLevel),
  ...ofCircuit,
  priority: z.exactOptional(z.enum(['urgent', 'normal'])),
  impact: z.exactOptional(z.enum(faultImpacts)),
  timeLevel: z.exactOptional(z.enum(provisioningTimeLevels)),
});

/** What is stored of a ticket whatever its status. */
export const ticketFacts = {
  ...graded,
  id: z.string(),
  type: z.string(),
  kind: z.exactOptional(z.string()),
  source: z.exactOptional(z.enum(ticketSources)),
  channel: z.exactOptional(z.enum(contactChannels)),
  description: z.string(),
  reason: z.exactOptional(z.string()),
  classified: z.exactOptional(z.boolean()),
  customerId: z.string(),
  circuitId: z.exactOptional(z.string()),
  ownerDepartmentId: z.string(),
  directDepartmentId: z.exactOptional(z.string()),
  reportedAt: instant,
  detectedAt: z.exactOptional(instant),
  repeatOf: z.exactOptional(z.object({ ticketId: z.string(), closedAt: instant, count: z.int() })),
  registeredAt: instant,
  changedAt: instant,
  policyVersion: z.string(),
  assignments: z.array(
    z.object({ departmentId: z.string(), assignedAt: instant, acceptedAt: z.exactOptional(instant) }),
  ),
  firstFeedbackAt: z.exactOptional(instant),
  contact: z.exactOptional(z.object({ spokenAt: z.array(instant), dropped: z.int(), droppedBreaches: z.int() })),
  estimatedRestoreAt: z.exactOptional(instant),
  suspensions: z.array(suspension),
  repairs: z.array(
    z.object({
      resolvedAt: instant,
      cause: z.exactOptional(z.string()),
      solution: z.string(),
      confirmedAt: z.exactOptional(instant),
      restored: z.exactOptional(z.boolean()),
    }),
  ),
  investigation: z.exactOptional(z.object({ investigatedAt: instant, result: z.string() })),
  appointment: z.exactOptional(z.object({ firstMadeAt: instant, visitAt: instant })),
  installationStartedAt: z.exactOptional(instant),
  callBack: z.exactOptional(
    z.object({
      calledAt: instant,
      satisfaction: z.int(),
      recurred: z.boolean(),
      comment: z.exactOptional(z.string()),
    }),
  ),
  causeLinks: z.exactOptional(
    z.array(z.object({ causeId: z.string(), linkedAt: instant, unlinkedAt: z.exactOptional(instant) })),
  ),
  groupOutages: z.exactOptional(
    z.array(
      z.object({
        causeId: z.string(),
        criterion: z.enum(groupCriteria),
        sinceAt: instant,
        endedAt: z.exactOptional(instant),
      }),
    ),
  ),
  unansweredCalls: z.exactOptional(
    z.array(z.object({ calledAt: instant, comment: z.string(), suffices: z.exactOptional(z.literal(true)) })),
  ),
  faultReport: z.exactOptional(faultReport),
  reached: z.array(reachedRung),
  regrades: z.exactOptional(
    z.array(z.object({ regradedAt: instant, reason: z.string(), approvedBy: z.string(), from: grading, to: grading })),
  ),
  openedWith: z.exactOptional(z.object(graded)),
  openedOn: z.exactOptional(z.record(z.string(), z.int())),
};

const ticket = z.discriminatedUnion('status', [
  z.object({ ...ticketFacts, status: z.literal('acknowledged') }),
  z.object({
    ...ticketFacts,
    status: z.enum(['dispatched', 'inProgress', 'pending', 'held', 'resolved']),
    departmentId: z.string(),
  }),
  z.object({ ...ticketFacts, status: z.literal('closed'), departmentId: z.string(), endedAt: instant }),
  z.object({ ...ticketFacts, status: z.enum(['cancelled', 'rejected']), endedAt: instant, endReason: z.string() }),
]);

/** Tickets written while all were faults name their owner after the one department that owns faults. */
function withOwner(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !('monitoringCentreId' in stored)) return stored;
  const { monitoringCentreId, ...facts } = stored;
  return { ownerDepartmentId: monitoringCentreId, ...facts };
}

export const ticketSchema: z.ZodMiniType<Ticket> = z.pipe(z.transform(withOwner), ticket);
