// What routes about customers answer.

import * as z from 'zod/mini';
import { version } from '../http/answered.ts';
import { customerSchema } from '../store/customer-store.ts';

export const customerAnswers = { Customer: z.extend(customerSchema, { version }) };
