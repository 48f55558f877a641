// POST /settlements/{month}: settles a month that is over, or goes through it again: for contracts signed late, and for those
// that failed. What was made stays as it is.

import { monthInterval } from '../../domain/availability/month.ts';
import { refuseIfAny } from '../../domain/errors.ts';
import { operatorTimeZone } from '../../domain/time.ts';
import { sqsClient } from '../aws.ts';
import { requiredVariable } from '../environment.ts';
import type { Answer } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { settlementStore } from '../store/settlement-store.ts';
import { liveTable } from '../store/table.ts';
import { presentSettlement } from './present-settlement.ts';
import { settlementQueue } from './settlement-queue.ts';
import { type StartingDeps, startParts } from './start-parts.ts';

export const startSettlement = (deps: StartingDeps) =>
  apiHandler(
    { path: ['month'], answer: 'Settlement', statuses: [202] },
    async ({ path: { month }, decision, correlationId }): Promise<Answer> => {
      if (monthInterval(month, operatorTimeZone).toAt > decision.now) {
        refuseIfAny([{ field: 'month', rule: 'in-the-future' }]);
      }
      const parts = await startParts(deps, month, { again: true }, decision, correlationId);
      return { status: 202, body: presentSettlement(month, parts) };
    },
  );

export const handler = startSettlement({
  settlements: settlementStore(liveTable()),
  queue: settlementQueue(sqsClient(), requiredVariable('SETTLEMENT_QUEUE_URL')),
});
