// POST /planned-works/{workId}/complete: when the circuits were really touched.

import * as z from 'zod/mini';
import { completeWork as decideCompletion } from '../../domain/availability/plan-work.ts';
import { apiHandler } from '../http/api-handler.ts';
import { change } from '../http/change.ts';
import { instant, text } from '../http/schema.ts';
import type { PlannedWorkStore } from '../store/planned-work-store.ts';
import { plannedWorkStore } from '../store/planned-work-store.ts';
import { liveTable } from '../store/table.ts';
import { presentWork } from './present-work.ts';

const body = z.strictObject({ startedAt: instant, endedAt: instant, result: text(500) });

export const completeWork = (works: Pick<PlannedWorkStore, 'get' | 'save'>) =>
  apiHandler({ path: ['workId'], body, answer: 'PlannedWork' }, (request) =>
    change(works, request.path.workId, request, presentWork, (work) =>
      decideCompletion(work, request.body, request.decision),
    ),
  );

export const handler = completeWork(plannedWorkStore(liveTable()));
