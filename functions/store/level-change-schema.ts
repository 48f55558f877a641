// How a change of levels is stored.

import * as z from 'zod/mini';
import { maintenanceGrades } from '../../domain/circuits/grade.ts';
import { serviceLevels } from '../../domain/customers/customer.ts';
import type { LevelChange } from '../../domain/levels/level-change.ts';
import { levelOrders, taskReasons } from '../../domain/levels/level-change.ts';
import { receivers } from '../../domain/levels/systems.ts';
import { provisioningTimeLevels } from '../../domain/sla/provisioning.ts';
import { instant, reachedRung } from './stored.ts';

export const levels = z.object({
  customerServiceLevel: z.enum(serviceLevels),
  maintenanceGrade: z.enum(maintenanceGrades),
  networkLevel: z.enum(['A', 'B', 'C', 'N']),
  provisioningTimeLevel: z.exactOptional(z.enum(provisioningTimeLevels)),
  availabilityPpm: z.exactOptional(z.int()),
});

const system = { system: z.enum(receivers) };
const started = { ...system, startedAt: instant, deliveredAt: z.exactOptional(instant) };
const reason = z.enum(taskReasons);

export const hop = z.discriminatedUnion('state', [
  z.object({ ...system, state: z.literal('waiting') }),
  z.object({ ...started, state: z.enum(['sending', 'sent']) }),
  z.object({ ...started, state: z.literal('manual'), manualSinceAt: instant, reason }),
  z.object({
    ...started,
    state: z.literal('acknowledged'),
    manualSinceAt: z.exactOptional(instant),
    reason: z.exactOptional(reason),
    doneAt: instant,
  }),
  z.object({
    ...started,
    state: z.literal('byHand'),
    manualSinceAt: instant,
    reason,
    doneAt: instant,
    departmentId: z.string(),
    comment: z.string(),
  }),
]);

const held = z.object({
  levels,
  levelChangeId: z.string(),
  doneAt: instant,
  how: z.enum(['acknowledged', 'byHand']),
});

export const levelChangeSchema = z.object({
  id: z.string(),
  ticketId: z.string(),
  order: z.enum(levelOrders),
  circuitId: z.string(),
  customerId: z.string(),
  region: z.string(),
  contractId: z.exactOptional(z.string()),
  archivedAt: instant,
  levels: z.extend(levels, { provisioningTimeLevel: z.enum(provisioningTimeLevels) }),
  policyVersion: z.string(),
  resourceDepartmentId: z.string(),
  previousId: z.exactOptional(z.string()),
  held: z.partialRecord(z.enum(receivers), held),
  hops: z.array(hop),
  superseded: z.exactOptional(z.object({ supersededAt: instant, byLevelChangeId: z.string() })),
  raisedAt: instant,
  changedAt: instant,
  reached: z.exactOptional(z.array(reachedRung)),
}) satisfies z.ZodMiniType<LevelChange>;
