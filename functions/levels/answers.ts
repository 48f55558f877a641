// What routes about levels and the systems that hold them answer.

import * as z from 'zod/mini';
import { levelSystems } from '../../domain/levels/systems.ts';
import { bilingual, pageOf, version } from '../http/answered.ts';
import { hop, levelChangeSchema, levels } from '../store/level-change-schema.ts';
import { runSchema } from '../store/reported-levels-store.ts';
import { instant } from '../store/stored.ts';
import { settingsSchema } from '../store/system-store.ts';

const { reached, hops, ...changeFacts } = levelChangeSchema.shape;
const levelChange = z.object({
  ...changeFacts,
  version,
  state: z.string(),
  hops: z.array(
    z.intersection(
      hop,
      z.object({
        acknowledgeUntilAt: z.exactOptional(z.nullable(instant)),
        deadline: z.exactOptional(z.enum(['running', 'paused', 'met', 'breached', 'ended'])),
      }),
    ),
  ),
});

const values = z.record(z.string(), z.union([z.string(), z.int()]));
const difference = z.object({
  field: z.string(),
  should: z.nullable(z.union([z.string(), z.int()])),
  known: z.nullable(z.union([z.string(), z.int()])),
});

const systemLevels = z.object({
  system: z.enum(levelSystems),
  should: z.nullable(z.partial(levels)),
  known: z.nullable(
    z.object({
      values: z.nullable(values),
      knownAt: instant,
      how: z.enum(['acknowledged', 'byHand', 'reported']),
      levelChangeId: z.exactOptional(z.string()),
      runId: z.exactOptional(z.string()),
    }),
  ),
  hop: z.exactOptional(hop),
  verdict: z.enum(['in-step', 'differs', 'absent-there', 'unknown-here', 'not-known']),
  mismatches: z.array(difference),
});

const ofCircuit = z.extend(systemLevels, { circuitId: z.string() });

export const levelAnswers = {
  LevelChange: levelChange,
  LevelChangePage: pageOf(levelChange),
  CircuitLevels: z.object({
    circuitId: z.string(),
    should: z.nullable(levels),
    basis: z.union([
      z.object({ record: z.enum(['circuit', 'contract']), contractId: z.exactOptional(z.string()) }),
      z.object({ levelChangeId: z.string(), ticketId: z.string(), archivedAt: instant }),
    ]),
    notArchived: z.array(difference),
    systems: z.array(systemLevels),
  }),
  System: z.extend(settingsSchema, { version, hasWebhook: z.boolean(), name: bilingual, fields: z.array(z.string()) }),
  SystemWebhookSecret: z.object({ system: z.enum(levelSystems), webhookSecret: z.string() }),
  Reconciliation: z.extend(runSchema.shape.run, { differences: z.array(ofCircuit) }),
  MismatchPage: pageOf(ofCircuit),
};
