// GET /planned-works/{workId}: one piece of planned work.

import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { PlannedWorkStore } from '../store/planned-work-store.ts';
import { plannedWorkStore } from '../store/planned-work-store.ts';
import { liveTable } from '../store/table.ts';
import { presentWork } from './present-work.ts';

export const getPlannedWork = (works: Pick<PlannedWorkStore, 'get'>) =>
  apiHandler({ path: ['workId'], answer: 'PlannedWork' }, async ({ path }) => {
    const work = found(await works.get(path.workId));
    return ok(presentWork(work), work.version);
  });

export const handler = getPlannedWork(plannedWorkStore(liveTable()));
