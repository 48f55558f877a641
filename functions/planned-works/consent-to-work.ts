// POST /planned-works/{workId}/consent: a customer whose class asks for it agrees.

import * as z from 'zod/mini';
import { consentToWork as decideConsent } from '../../domain/availability/plan-work.ts';
import { apiHandler } from '../http/api-handler.ts';
import { change } from '../http/change.ts';
import { id, line, text } from '../http/schema.ts';
import type { PlannedWorkStore } from '../store/planned-work-store.ts';
import { plannedWorkStore } from '../store/planned-work-store.ts';
import { liveTable } from '../store/table.ts';
import { presentWork } from './present-work.ts';

const body = z.strictObject({ customerId: id, consentedBy: line(100), evidence: text(500) });

export const consentToWork = (works: Pick<PlannedWorkStore, 'get' | 'save'>) =>
  apiHandler({ path: ['workId'], body, answer: 'PlannedWork' }, (request) =>
    change(works, request.path.workId, request, presentWork, (work) =>
      decideConsent(work, request.body, request.decision),
    ),
  );

export const handler = consentToWork(plannedWorkStore(liveTable()));
