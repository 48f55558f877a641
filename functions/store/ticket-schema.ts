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
import { flag, mark, optionalText, optionalWhole, text, whole } from '../plain.ts';
import { indicators, instant, limit, optionalInstant, reachedRung, sourceMark } from './stored.ts';

/** A figure that binds, or speaks for another one. */
export const limitCandidate = z.object({
  limit,
  source: sourceMark,
  basis: z.enum(['policy', 'contract', 'quality-class', 'service-tier', 'repair-table', 'provisioning-table', 'law']),
  reference: text,
  occasion: z.exactOptional(
    z.object({
      outageOverMinutes: optionalWhole,
      missedLimit: mark,
      onRequest: mark,
    }),
  ),
});

export const setAsideLimit = z.extend(limitCandidate, { untilAt: optionalInstant });

const promise = z.extend(limitCandidate, {
  milestone: text,
  rule: text,
  calendar: text,
  pausable: flag,
  recurs: mark,
  setAside: z.array(setAsideLimit),
  notBeforeAt: optionalInstant,
  regradedAt: optionalInstant,
  fromOccurrence: optionalWhole,
  lapsedAt: optionalInstant,
});

const entitlement = z.object({
  customerGrade: z.enum(customerGrades),
  customerSegment: z.enum(customerSegments),
  brand: flag,
  serviceLevel: z.enum(serviceLevels),
  product: z.exactOptional(z.enum(productKeys)),
  maintenanceGrade: z.exactOptional(z.enum(maintenanceGrades)),
  networkLevel: z.exactOptional(z.enum(['A', 'B', 'C', 'N'])),
  area: z.exactOptional(z.enum(['TOWN', 'COUNTRY'])),
  region: text,
  contract: z.exactOptional(
    z.object({
      id: text,
      lineNumber: whole,
      commitmentType: z.enum(commitmentTypes),
      indicators: z.exactOptional(indicators),
    }),
  ),
});

const order = z.object({
  productCase: text,
  timeLevel: z.enum(provisioningTimeLevels),
  build: flag,
  area: z.exactOptional(z.enum(['TOWN', 'COUNTRY'])),
});

const faultReport = z.object({
  requestedAt: optionalInstant,
  draft: z.exactOptional(
    z.object({
      draftedAt: instant,
      summary: text,
      causeAnalysis: text,
      actions: text,
      reviewDepartmentId: optionalText,
    }),
  ),
  review: z.exactOptional(z.object({ reviewedAt: instant, approved: flag, comment: optionalText })),
  submission: z.exactOptional(z.object({ submittedAt: instant, departmentId: text })),
});

const statement = z.object({
  reason: z.enum(suspensionReasons),
  evidence: text,
  approvedBy: text,
  startedAt: instant,
  endedAt: optionalInstant,
});

export const suspension = z.extend(statement, {
  amendments: z.exactOptional(
    z.array(
      z.object({
        kind: z.enum(['entered', 'corrected', 'voided']),
        amendedAt: instant,
        approvedBy: text,
        justification: text,
        was: z.exactOptional(statement),
      }),
    ),
  ),
});

const graded = {
  priority: z.exactOptional(z.literal('urgent')),
  impact: z.exactOptional(z.enum(faultImpacts)),
  outageSinceAt: optionalInstant,
  order: z.exactOptional(order),
  entitlement,
  promises: z.array(promise),
  calendarVersions: z.exactOptional(z.record(text, whole)),
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
  id: text,
  type: text,
  kind: optionalText,
  source: z.exactOptional(z.enum(ticketSources)),
  channel: z.exactOptional(z.enum(contactChannels)),
  description: text,
  reason: optionalText,
  classified: z.exactOptional(flag),
  customerId: text,
  circuitId: optionalText,
  ownerDepartmentId: text,
  directDepartmentId: optionalText,
  reportedAt: instant,
  detectedAt: optionalInstant,
  repeatOf: z.exactOptional(z.object({ ticketId: text, closedAt: instant, count: whole })),
  registeredAt: instant,
  changedAt: instant,
  policyVersion: text,
  assignments: z.array(z.object({ departmentId: text, assignedAt: instant, acceptedAt: optionalInstant })),
  firstFeedbackAt: optionalInstant,
  contact: z.exactOptional(z.object({ spokenAt: z.array(instant), dropped: whole, droppedBreaches: whole })),
  estimatedRestoreAt: optionalInstant,
  suspensions: z.array(suspension),
  repairs: z.array(
    z.object({
      resolvedAt: instant,
      cause: optionalText,
      solution: text,
      confirmedAt: optionalInstant,
      restored: z.exactOptional(flag),
    }),
  ),
  investigation: z.exactOptional(z.object({ investigatedAt: instant, result: text })),
  appointment: z.exactOptional(z.object({ firstMadeAt: instant, visitAt: instant })),
  installationStartedAt: optionalInstant,
  callBack: z.exactOptional(
    z.object({
      calledAt: instant,
      satisfaction: whole,
      recurred: flag,
      comment: optionalText,
    }),
  ),
  causeLinks: z.exactOptional(z.array(z.object({ causeId: text, linkedAt: instant, unlinkedAt: optionalInstant }))),
  groupOutages: z.exactOptional(
    z.array(
      z.object({
        causeId: text,
        criterion: z.enum(groupCriteria),
        sinceAt: instant,
        endedAt: optionalInstant,
      }),
    ),
  ),
  unansweredCalls: z.exactOptional(z.array(z.object({ calledAt: instant, comment: text, suffices: mark }))),
  faultReport: z.exactOptional(faultReport),
  reached: z.array(reachedRung),
  regrades: z.exactOptional(
    z.array(z.object({ regradedAt: instant, reason: text, approvedBy: text, from: grading, to: grading })),
  ),
  openedWith: z.exactOptional(z.object(graded)),
  openedOn: z.exactOptional(z.record(text, whole)),
};

const ticket = z.discriminatedUnion('status', [
  z.object({ ...ticketFacts, status: z.literal('acknowledged') }),
  z.object({
    ...ticketFacts,
    status: z.enum(['dispatched', 'inProgress', 'pending', 'held', 'resolved']),
    departmentId: text,
  }),
  z.object({ ...ticketFacts, status: z.literal('closed'), departmentId: text, endedAt: instant }),
  z.object({ ...ticketFacts, status: z.enum(['cancelled', 'rejected']), endedAt: instant, endReason: text }),
]);

/** Tickets written while all were faults name their owner after the one department that owns faults. */
function withOwner(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !('monitoringCentreId' in stored)) return stored;
  const { monitoringCentreId, ...facts } = stored;
  return { ownerDepartmentId: monitoringCentreId, ...facts };
}

export const ticketSchema: z.ZodMiniType<Ticket> = z.pipe(z.transform(withOwner), ticket);
