// GET /settlements/{month}: how far the settlement of a month has come.

import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { Problem } from '../http/problem.ts';
import type { SettlementStore } from '../store/settlement-store.ts';
import { settlementStore } from '../store/settlement-store.ts';
import { liveTable } from '../store/table.ts';
import { presentSettlement } from './present-settlement.ts';

export const getSettlement = (settlements: Pick<SettlementStore, 'ofMonth'>) =>
  apiHandler({ path: ['month'], answer: 'Settlement' }, async ({ path: { month } }) => {
    const parts = await settlements.ofMonth(month);
    if (parts.length === 0) throw new Problem('not-found', {});
    return ok(
      presentSettlement(
        month,
        parts.map(({ state }) => state),
      ),
    );
  });

export const handler = getSettlement(settlementStore(liveTable()));
