// The field of a request that names an address for webhooks.

import * as z from 'zod/mini';
import { form } from '../http/schema.ts';
import { mayReceiveWebhooks } from './webhook-address.ts';

export const webhookUrl = (allowLoopback: boolean) =>
  z.string().check(
    z.maxLength(500, { abort: true }),
    z.refine((address) => mayReceiveWebhooks(address, allowLoopback), form('webhook-address')),
  );
