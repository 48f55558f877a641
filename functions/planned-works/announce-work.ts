// POST /planned-works/{workId}/announce: the customers concerned are told (P-9). From now on circuits and window stand.

import * as z from 'zod/mini';
import { announceWork as decideAnnouncement } from '../../domain/availability/plan-work.ts';
import { apiHandler } from '../http/api-handler.ts';
import { change } from '../http/change.ts';
import { text } from '../http/schema.ts';
import type { PlannedWorkStore } from '../store/planned-work-store.ts';
import { plannedWorkStore } from '../store/planned-work-store.ts';
import { liveTable } from '../store/table.ts';
import { presentWork } from './present-work.ts';

const body = z.strictObject({ notice: text(2000) });

export const announceWork = ({ get, saveAnnounced }: Pick<PlannedWorkStore, 'get' | 'saveAnnounced'>) =>
  apiHandler({ path: ['workId'], body, answer: 'PlannedWork' }, (request) => {
    const save: PlannedWorkStore['save'] = (before, after, events, meta) => {
      if (before === null) throw new Error('only planned work is announced');
      return saveAnnounced(before, after, events, meta);
    };
    return change({ get, save }, request.path.workId, request, presentWork, (work) =>
      decideAnnouncement(work, request.body.notice, request.decision),
    );
  });

export const handler = announceWork(plannedWorkStore(liveTable()));
