// What routes about availability and the outage ledger answer.

import * as z from 'zod/mini';
import { exclusionReasons } from '../../domain/availability/correction.ts';
import { version } from '../http/answered.ts';
import { ledgerSchema } from '../store/ledger-store.ts';
import { ledgerSource } from '../store/statement-schema.ts';
import { instant, sourceMark } from '../store/stored.ts';

const interval = { fromAt: instant, toAt: instant };
const period = z.object(interval);
const month = z.string();
const timeZone = z.string();

const measured = {
  measuredMilliseconds: z.int(),
  downMilliseconds: z.int(),
  availabilityPpm: z.nullable(z.int()),
};

const promised = z.object({
  ppm: z.int(),
  promised: z.boolean(),
  basis: z.enum(['contract', 'quality-class']),
  source: sourceMark,
});

const summed = {
  ...measured,
  promised: z.nullable(z.object({ ppm: z.int(), promised: z.boolean(), linesBelow: z.int() })),
};

const entries = z.array(
  z.object({
    source: ledgerSource,
    startedAt: instant,
    endedAt: z.exactOptional(instant),
    counted: z.array(period),
    countedMilliseconds: z.int(),
    excludedMilliseconds: z.int(),
  }),
);

const line = z.object({ lineNumber: z.int(), circuitId: z.string(), qualityClass: z.string(), ...measured, promised });

export const availabilityAnswers = {
  CircuitAvailability: z.object({
    ...{ month, timeZone, circuitId: z.string(), period, outages: entries, degradations: entries },
    exclusions: z.array(
      z.object({
        ...interval,
        reason: z.enum([...exclusionReasons, 'PLANNED_WORK']),
        evidence: z.string(),
        source: ledgerSource,
      }),
    ),
    ...measured,
    qualityClass: z.string(),
    promised,
    contractId: z.exactOptional(z.string()),
    plannedWorks: z.array(
      z.object({
        ...{ workId: z.string(), status: z.string(), intervals: z.array(period) },
        objection: z.exactOptional(z.string()),
      }),
    ),
  }),
  ContractAvailability: z.object({
    ...{ contractId: z.string(), month, timeZone, inForce: z.boolean(), period: z.exactOptional(period) },
    ...summed,
    circuits: z.array(line),
  }),
  CustomerAvailability: z.object({
    ...{ customerId: z.string(), month, ...summed },
    contracts: z.array(z.object({ contractId: z.string(), timeZone, period, circuitCount: z.int(), ...summed })),
    nextCursor: z.exactOptional(z.string()),
  }),
  LedgerCorrections: z.object({ circuitId: z.string(), version, corrections: ledgerSchema.shape.corrections }),
};
