// How a change of levels is stored.

import * as z from 'zod/mini';
import { maintenanceGrades } from '../../domain/circuits/grade.ts';
import { serviceLevels } from '../../domain/customers/customer.ts';
import type { LevelChange } from '../../domain/levels/level-change.ts';
import { levelOrders, taskReasons } from '../../domain/levels/level-change.ts';
import { receivers } from '../../domain/levels/systems.ts';
import { provisioningTimeLevels } from '../../domain/sla/provisioning.ts';
import { optionalText, optionalWhole, text } from '../plain.ts';
import { instant, optionalInstant, reachedRung } from './stored.ts';

export const levels = z.object({
  customerServiceLevel: z.enum(serviceLevels),
  maintenanceGrade: z.enum(maintenanceGrades),
  networkLevel: z.enum(['A', 'B', 'C', 'N']),
  provisioningTimeLevel: z.exactOptional(z.enum(provisioningTimeLevels)),
  availabilityPpm: optionalWhole,
});

const system = { system: z.enum(receivers) };
const started = { ...system, startedAt: instant, deliveredAt: optionalInstant };
const reason = z.enum(taskReasons);

export const hop = z.discriminatedUnion('state', [
  z.object({ ...system, state: z.literal('waiting') }),
  z.object({ ...started, state: z.enum(['sending', 'sent']) }),
  z.object({ ...started, state: z.literal('manual'), manualSinceAt: instant, reason }),
  z.object({
    ...started,
    state: z.literal('acknowledged'),
    manualSinceAt: optionalInstant,
    reason: z.exactOptional(reason),
    doneAt: instant,
  }),
  z.object({
    ...started,
    state: z.literal('byHand'),
    manualSinceAt: instant,
    reason,
    doneAt: instant,
    departmentId: text,
    comment: text,
  }),
]);

const held = z.object({
  levels,
  levelChangeId: text,
  doneAt: instant,
  how: z.enum(['acknowledged', 'byHand']),
});

export const levelChangeSchema = z.object({
  id: text,
  ticketId: text,
  order: z.enum(levelOrders),
  circuitId: text,
  customerId: text,
  region: text,
  contractId: optionalText,
  archivedAt: instant,
  levels: z.extend(levels, { provisioningTimeLevel: z.enum(provisioningTimeLevels) }),
  policyVersion: text,
  resourceDepartmentId: text,
  previousId: optionalText,
  held: z.partialRecord(z.enum(receivers), held),
  hops: z.array(hop),
  superseded: z.exactOptional(z.object({ supersededAt: instant, byLevelChangeId: text })),
  raisedAt: instant,
  changedAt: instant,
  reached: z.exactOptional(z.array(reachedRung)),
}) satisfies z.ZodMiniType<LevelChange>;
