// The stored form of a ticket. Every item read is parsed by it; the type assertion at the end keeps it equal to the domain's.

import * as z from 'zod/mini';
import { maintenanceGrades } from '../../domain/circuits/grade.ts';
import { productKeys } from '../../domain/circuits/product.ts';
import { commitmentTypes } from '../../domain/contracts/contract.ts';
import { customerGrades, customerSegments, serviceLevels } from '../../domain/customers/customer.ts';
import { milestones, suspensionReasons } from '../../domain/sla/policy.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { faultImpacts, ticketSources } from '../../domain/tickets/ticket.ts';
import { indicators, instant, sourceMark } from './stored.ts';

const limit = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('minutes'), minutes: z.int() }),
  z.object({ unit: z.literal('workingDays'), workingDays: z.int() }),
]);

const limitCandidate = z.object({
  limit,
  source: sourceMark,
  basis: z.enum(['policy', 'contract', 'quality-class', 'service-tier', 'repair-table']),
  reference: z.string(),
});

const promise = z.extend(limitCandidate, {
  milestone: z.enum(milestones),
  rule: z.string(),
  calendar: z.enum(['ROUND_THE_CLOCK', 'CN_WORKING_HOURS']),
  pausable: z.boolean(),
  setAside: z.array(limitCandidate),
});

const entitlement = z.object({
  customerGrade: z.enum(customerGrades),
  customerSegment: z.enum(customerSegments),
  brand: z.boolean(),
  serviceLevel: z.enum(serviceLevels),
  product: z.enum(productKeys),
  maintenanceGrade: z.enum(maintenanceGrades),
  networkLevel: z.enum(['A', 'B', 'C', 'N']),
  area: z.enum(['TOWN', 'COUNTRY']),
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

const statement = z.object({
  reason: z.enum(suspensionReasons),
  evidence: z.string(),
  approvedBy: z.string(),
  startedAt: instant,
  endedAt: z.exactOptional(instant),
});

const suspension = z.extend(statement, {
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

const facts = {
  id: z.string(),
  type: z.literal('fault'),
  impact: z.enum(faultImpacts),
  source: z.enum(ticketSources),
  description: z.string(),
  customerId: z.string(),
  circuitId: z.string(),
  monitoringCentreId: z.string(),
  reportedAt: instant,
  detectedAt: z.exactOptional(instant),
  registeredAt: instant,
  changedAt: instant,
  entitlement,
  policyVersion: z.string(),
  promises: z.array(promise),
  assignments: z.array(
    z.object({ departmentId: z.string(), assignedAt: instant, acceptedAt: z.exactOptional(instant) }),
  ),
  firstFeedbackAt: z.exactOptional(instant),
  estimatedRestoreAt: z.exactOptional(instant),
  suspensions: z.array(suspension),
  repairs: z.array(
    z.object({
      resolvedAt: instant,
      cause: z.string(),
      solution: z.string(),
      confirmedAt: z.exactOptional(instant),
      restored: z.exactOptional(z.boolean()),
    }),
  ),
  reached: z.array(
    z.object({
      milestone: z.enum(milestones),
      occurrence: z.int(),
      percent: z.int(),
      dueAt: instant,
      reachedAt: instant,
      responsibleDepartmentId: z.exactOptional(z.string()),
      actingDepartmentId: z.exactOptional(z.string()),
      confirmations: z.exactOptional(z.array(z.object({ dueAt: instant, confirmedAt: instant }))),
      withdrawnAt: z.exactOptional(instant),
    }),
  ),
};

export const ticketSchema: z.ZodMiniType<Ticket> = z.discriminatedUnion('status', [
  z.object({ ...facts, status: z.literal('acknowledged') }),
  z.object({
    ...facts,
    status: z.enum(['dispatched', 'inProgress', 'pending', 'held', 'resolved']),
    departmentId: z.string(),
  }),
  z.object({ ...facts, status: z.literal('closed'), departmentId: z.string(), endedAt: instant }),
  z.object({ ...facts, status: z.enum(['cancelled', 'rejected']), endedAt: instant, endReason: z.string() }),
]);
