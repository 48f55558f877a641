// What routes about the settlement of a month answer.

import * as z from 'zod/mini';
import { instant } from '../store/stored.ts';

export const settlementAnswers = {
  Settlement: z.object({
    month: z.string(),
    status: z.enum(['running', 'finished']),
    startedAt: instant,
    finishedAt: z.exactOptional(instant),
    parts: z.int(),
    partsFinished: z.int(),
    contracts: z.int(),
    statementsMade: z.int(),
    statementsFound: z.int(),
    failedContracts: z.array(z.string()),
  }),
};
