// The stored form of a statement.

import * as z from 'zod/mini';
import type { LedgerSource } from '../../domain/availability/exclusions.ts';
import type { LineAssessment } from '../../domain/compensation/assess-line.ts';
import type { OwedPart } from '../../domain/compensation/owed-parts.ts';
import { compensationSchemeIds } from '../../domain/compensation/schemes.ts';
import type { Statement, StatementLine } from '../../domain/compensation/statement.ts';
import { qualityClasses } from '../../domain/sla/policy.ts';
import { flag, optionalText, text, whole } from '../plain.ts';
import { instant, optionalInstant, sourceMark } from './stored.ts';

export const ledgerSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ticket'), ticketId: text }),
  z.object({ kind: z.literal('correction'), number: whole }),
  z.object({ kind: z.literal('planned-work'), workId: text }),
]) satisfies z.ZodMiniType<LedgerSource>;

const owedPart: z.ZodMiniType<OwedPart> = z.object({
  source: z.union([ledgerSource, z.object({ kind: z.literal('overcharge'), number: whole })]),
  owedFen: whole,
});

const assessment: z.ZodMiniType<LineAssessment> = z.object({
  lineNumber: whole,
  circuitId: text,
  qualityClass: z.enum(qualityClasses),
  scheme: z.enum([...compensationSchemeIds, 'none']),
  mode: z.enum(['strict', 'negotiable', 'none']),
  measuredMilliseconds: whole,
  downMilliseconds: whole,
  availabilityPpm: z.nullable(whole),
  promised: z.object({
    ppm: whole,
    promised: flag,
    basis: z.enum(['contract', 'quality-class']),
    source: sourceMark,
  }),
  baseFen: whole,
  daysInForce: whole,
  step: z.nullable(z.object({ belowPpm: whole, rentPpm: whole })),
  ladderFen: whole,
  overrunHours: whole,
  overrunFen: whole,
  capFen: whole,
  legalFloorDays: whole,
  legalFloorFen: whole,
  basis: z.enum(['ladder', 'overrun', 'legal-floor', 'none']),
  owedFen: whole,
  parts: z.array(
    z.object({
      source: ledgerSource,
      downMilliseconds: whole,
      overrunHours: whole,
      legalFloorDays: whole,
      amountFen: whole,
    }),
  ),
});

const opening = z.object({
  ticketId: text,
  limitAt: instant,
  inServiceAt: optionalInstant,
  days: whole,
  feeFen: whole,
  amountFen: whole,
});

const common = {
  about: text,
  form: z.enum(['rent', 'cash', 'services']),
  owedFen: whole,
  leastFen: whole,
  amountFen: whole,
  negotiable: flag,
  agreed: z.exactOptional(
    z.object({
      payableFen: whole,
      reason: text,
      approvedBy: text,
      agreedBy: text,
      decidedAt: instant,
      decidedBy: text,
    }),
  ),
};

export const statementLine = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('compensation'), assessment }),
  z.object({ ...common, kind: z.literal('late-opening'), circuitId: text, opening }),
  z.object({ ...common, kind: z.enum(['overcharge-refund', 'overcharge-credit']), overchargeNumber: whole }),
  z.object({
    ...{ ...common, kind: z.literal('adjustment'), month: text, beforeFen: whole, nowFen: whole },
    // Absent on adjustments from before they were divided.
    parts: z._default(z.array(owedPart), []),
    assessment: z.exactOptional(assessment),
  }),
]) satisfies z.ZodMiniType<StatementLine>;

const confirmation = z.object({ confirmedBy: text, confirmedAt: instant });
/** What is stored of a statement whatever its status. */
export const statementFacts = {
  id: text,
  contractId: text,
  customerId: text,
  month: text,
  timeZone: optionalText,
  policyVersion: text,
  madeAt: instant,
  lines: z.array(statementLine),
  totalFen: whole,
  claimsUntilAt: instant,
  confirmations: z.object({
    operator: z.exactOptional(confirmation),
    customer: z.exactOptional(confirmation),
  }),
  disputes: z.array(
    z.object({
      reason: text,
      raisedBy: text,
      raisedAt: instant,
      answer: z.exactOptional(z.object({ text: text, answeredBy: text, answeredAt: instant })),
    }),
  ),
};

export const statementSchema: z.ZodMiniType<Statement> = z.discriminatedUnion('status', [
  z.object({ ...statementFacts, status: z.enum(['draft', 'issued', 'disputed', 'confirmed']) }),
  z.object({ ...statementFacts, status: z.literal('settled'), settledAt: instant, reference: text }),
]);
