// What routes about statements and overcharges answer.

import * as z from 'zod/mini';
import { pageOf, version } from '../http/answered.ts';
import { overchargesSchema } from '../store/overcharge-store.ts';
import { statementFacts, statementLine } from '../store/statement-schema.ts';
import { instant } from '../store/stored.ts';

const { id, lines, ...facts } = statementFacts;
const shown = {
  ...facts,
  version,
  status: z.enum(['draft', 'issued', 'disputed', 'confirmed', 'settled']),
  // What a settled one has.
  settledAt: z.exactOptional(instant),
  reference: z.exactOptional(z.string()),
};

export const statementAnswers = {
  Statement: z.object({
    ...shown,
    lines: z.array(z.intersection(statementLine, z.object({ number: z.int() }))),
  }),
  StatementPage: pageOf(z.object({ ...shown, lineCount: z.int() })),
  Overcharges: z.object({ contractId: z.string(), version, overcharges: overchargesSchema.shape.overcharges }),
};
