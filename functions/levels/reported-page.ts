// A page of a system's full list, as it reports it. A value need not be one that we know: naming it is what the comparison is for.

import * as z from 'zod/mini';
import type { FieldError } from '../../domain/errors.ts';
import { refuseIfAny } from '../../domain/errors.ts';
import type { LevelField, LevelSystem } from '../../domain/levels/systems.ts';
import { systemsOfLevels } from '../../domain/levels/systems.ts';
import type { Instant } from '../../domain/time.ts';
import { id, line, whole } from '../http/schema.ts';

const value = z.exactOptional(line(32));

export const reportedCircuit = z.strictObject({
  circuitId: id,
  customerServiceLevel: value,
  maintenanceGrade: value,
  networkLevel: value,
  provisioningTimeLevel: value,
  availabilityPpm: z.exactOptional(whole(0, 1_000_000)),
});
export type ReportedCircuit = z.infer<typeof reportedCircuit>;

/** Throws `rule-broken` for `circuits[i].…` not-allowed-here: the system has no such field (R68-R71). */
export function requireFieldsOf(system: LevelSystem, circuits: readonly ReportedCircuit[]): void {
  const fields: readonly LevelField[] = systemsOfLevels[system].fields;
  refuseIfAny(
    circuits.flatMap(({ circuitId: _, ...values }, index) =>
      (Object.keys(values) as LevelField[])
        .filter((field) => !fields.includes(field))
        .map((field): FieldError => ({ field: `circuits[${index}].${field}`, rule: 'not-allowed-here' })),
    ),
  );
}

/** Throws `rule-broken` for `takenAt` in-the-future. */
export function requireTaken(takenAt: Instant, now: Instant): void {
  refuseIfAny(takenAt > now ? [{ field: 'takenAt', rule: 'in-the-future' }] : []);
}
