// What routes about circuits and other services answer.

import * as z from 'zod/mini';
import { version } from '../http/answered.ts';
import { circuitSchema } from '../store/circuit-store.ts';

export const circuitAnswers = {
  Circuit: z.extend(circuitSchema, { version, networkLevel: z.enum(['A', 'B', 'C', 'N']), productName: z.string() }),
};
