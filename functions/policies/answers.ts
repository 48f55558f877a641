// What routes about the policy answer.

import * as z from 'zod/mini';
import { figureValue, policyVersionSchema } from '../store/policy-store.ts';
import { sourceMark } from '../store/stored.ts';

const { id, number, figures, ...edit } = policyVersionSchema.shape;
const { changes, ...summary } = edit;
const shipped = { version: z.string(), effectiveFromDate: z.string() };

const figure = z.object({
  pointer: z.string(),
  kind: z.string(),
  value: figureValue,
  source: sourceMark,
  editable: z.boolean(),
  choices: z.exactOptional(z.array(z.string())),
});

export const policyAnswers = {
  PolicyVersion: z.object({ version: z.string(), ...edit }),
  Policy: z.union([
    z.object({ version: z.string(), ...edit, figures: z.array(figure) }),
    z.object({ ...shipped, figures: z.array(figure) }),
  ]),
  PolicyPage: z.object({
    inForce: z.string(),
    items: z.array(z.union([z.object({ version: z.string(), ...summary, changeCount: z.int() }), z.object(shipped)])),
    nextCursor: z.exactOptional(z.string()),
  }),
};
