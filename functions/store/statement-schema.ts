// The stored form of a statement.

import * as z from 'zod/mini';
import type { LedgerSource } from '../../domain/availability/exclusions.ts';
import type { LineAssessment } from '../../domain/compensation/assess-line.ts';
import type { OwedPart } from '../../domain/compensation/owed-parts.ts';
import { compensationSchemeIds } from '../../domain/compensation/schemes.ts';
import type { Statement, StatementLine } from '../../domain/compensation/statement.ts';
import { qualityClasses } from '../../domain/sla/policy.ts';
import { instant, sourceMark } from './stored.ts';

export const ledgerSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ticket'), ticketId: z.string() }),
  z.object({ kind: z.literal('correction'), number: z.int() }),
  z.object({ kind: z.literal('planned-work'), workId: z.string() }),
]) satisfies z.ZodMiniType<LedgerSource>;

const owedPart: z.ZodMiniType<OwedPart> = z.object({
  source: z.union([ledgerSource, z.object({ kind: z.literal('overcharge'), number: z.int() })]),
  owedFen: z.int(),
});

const assessment: z.ZodMiniType<LineAssessment> = z.object({
  lineNumber: z.int(),
  circuitId: z.string(),
  qualityClass: z.enum(qualityClasses),
  scheme: z.enum([...compensationSchemeIds, 'none']),
  mode: z.enum(['strict', 'negotiable', 'none']),
  measuredMilliseconds: z.int(),
  downMilliseconds: z.int(),
  availabilityPpm: z.nullable(z.int()),
  promised: z.object({
    ppm: z.int(),
    promised: z.boolean(),
    basis: z.enum(['contract', 'quality-class']),
    source: sourceMark,
  }),
  baseFen: z.int(),
  daysInForce: z.int(),
  step: z.nullable(z.object({ belowPpm: z.int(), rentPpm: z.int() })),
  ladderFen: z.int(),
  overrunHours: z.int(),
  overrunFen: z.int(),
  capFen: z.int(),
  legalFloorDays: z.int(),
  legalFloorFen: z.int(),
  basis: z.enum(['ladder', 'overrun', 'legal-floor', 'none']),
  owedFen: z.int(),
  parts: z.array(
    z.object({
      source: ledgerSource,
      downMilliseconds: z.int(),
      overrunHours: z.int(),
      legalFloorDays: z.int(),
      amountFen: z.int(),
    }),
  ),
});

const opening = z.object({
  ticketId: z.string(),
  limitAt: instant,
  inServiceAt: z.exactOptional(instant),
  days: z.int(),
  feeFen: z.int(),
  amountFen: z.int(),
});

const common = {
  about: z.string(),
  form: z.enum(['rent', 'cash', 'services']),
  owedFen: z.int(),
  leastFen: z.int(),
  amountFen: z.int(),
  negotiable: z.boolean(),
  agreed: z.exactOptional(
    z.object({
      payableFen: z.int(),
      reason: z.string(),
      approvedBy: z.string(),
      agreedBy: z.string(),
      decidedAt: instant,
      decidedBy: z.string(),
    }),
  ),
};

export const statementLine = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('compensation'), assessment }),
  z.object({ ...common, kind: z.literal('late-opening'), circuitId: z.string(), opening }),
  z.object({ ...common, kind: z.enum(['overcharge-refund', 'overcharge-credit']), overchargeNumber: z.int() }),
  z.object({
    ...{ ...common, kind: z.literal('adjustment'), month: z.string(), beforeFen: z.int(), nowFen: z.int() },
    // Absent on adjustments from before they were divided.
    parts: z._default(z.array(owedPart), []),
    assessment: z.exactOptional(assessment),
  }),
]) satisfies z.ZodMiniType<StatementLine>;

const confirmation = z.object({ confirmedBy: z.string(), confirmedAt: instant });
/** What is stored of a statement whatever its status. */
export const statementFacts = {
  id: z.string(),
  contractId: z.string(),
  customerId: z.string(),
  month: z.string(),
  timeZone: z.exactOptional(z.string()),
  policyVersion: z.string(),
  madeAt: instant,
  lines: z.array(statementLine),
  totalFen: z.int(),
  claimsUntilAt: instant,
  confirmations: z.object({
    operator: z.exactOptional(confirmation),
    customer: z.exactOptional(confirmation),
  }),
  disputes: z.array(
    z.object({
      reason: z.string(),
      raisedBy: z.string(),
      raisedAt: instant,
      answer: z.exactOptional(z.object({ text: z.string(), answeredBy: z.string(), answeredAt: instant })),
    }),
  ),
};

export const statementSchema: z.ZodMiniType<Statement> = z.discriminatedUnion('status', [
  z.object({ ...statementFacts, status: z.enum(['draft', 'issued', 'disputed', 'confirmed']) }),
  z.object({ ...statementFacts, status: z.literal('settled'), settledAt: instant, reference: z.string() }),
]);
