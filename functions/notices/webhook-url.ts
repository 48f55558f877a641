// The field of a request that names an address for webhooks.

import * as z from 'zod/mini';
import { form } from '../http/schema.ts';
import { mayReceiveWebhooks } from './webhook-address.ts';

// Parsers of addresses pass over blanks, line ends and turned slashes, and each reads others into the rest: what is kept is what was
// meant, letter by letter (https://url.spec.whatwg.org/#concept-basic-url-parser).
const plainAddress = /^https?:\/\/(?![/?#])[!-[\]-~]+$/i;

export const webhookUrl = (allowLoopback: boolean) =>
  z.string().check(
    z.maxLength(500, { abort: true }),
    z.refine(
      (address) => plainAddress.test(address) && mayReceiveWebhooks(address, allowLoopback),
      form('webhook-address'),
    ),
  );
