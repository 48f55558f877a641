// What routes about planned work answer.

import * as z from 'zod/mini';
import { version } from '../http/answered.ts';
import { plannedWorkSchema } from '../store/planned-work-store.ts';
import { instant } from '../store/stored.ts';

const followed = z.object({
  version,
  outstandingConsents: z.array(z.string()),
  warnings: z.array(
    z.object({
      circuitId: z.string(),
      warning: z.enum(['window-beyond-hours', 'notice-too-late']),
      hours: z.exactOptional(z.string()),
      latestAt: z.exactOptional(instant),
    }),
  ),
});

export const plannedWorkAnswers = { PlannedWork: z.intersection(plannedWorkSchema, followed) };
