// POST /planned-works/{workId}/cancel: it does not take place.

import * as z from 'zod/mini';
import { cancelWork as decideCancellation } from '../../domain/availability/plan-work.ts';
import { apiHandler } from '../http/api-handler.ts';
import { change } from '../http/change.ts';
import { text } from '../http/schema.ts';
import type { PlannedWorkStore } from '../store/planned-work-store.ts';
import { plannedWorkStore } from '../store/planned-work-store.ts';
import { liveTable } from '../store/table.ts';
import { presentWork } from './present-work.ts';

const body = z.strictObject({ reason: text(500) });

export const cancelWork = (works: Pick<PlannedWorkStore, 'get' | 'save'>) =>
  apiHandler({ path: ['workId'], body, answer: 'PlannedWork' }, (request) =>
    change(works, request.path.workId, request, presentWork, (work) =>
      decideCancellation(work, request.body.reason, request.decision),
    ),
  );

export const handler = cancelWork(plannedWorkStore(liveTable()));
