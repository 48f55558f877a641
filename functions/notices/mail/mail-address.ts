// E-mail addresses of departments, and what is shown of them and told of them.

import { createHmac } from 'node:crypto';
import type { KeyOf } from '../sealed.ts';

/** As browsers check it (https://html.spec.whatwg.org/#valid-e-mail-address), with a full stop in its domain: what SNS takes. */
export const mailAddressPattern =
  /^(?=.{6,254}$)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/;

/** The first letter and the domain: `a•••@example.com`. */
export function maskedAddress(address: string): string {
  return `${address.slice(0, 1)}•••${address.slice(address.lastIndexOf('@'))}`;
}

/**
 * What a message is addressed by on the topic. The same for the same address, whichever departments it serves, for SNS subscribes an
 * address once; under the key, for without it anybody could tell whose address it is.
 */
export async function addressIdOf(address: string, keyOf: KeyOf): Promise<string> {
  const { value } = await keyOf();
  return createHmac('sha256', value).update(`mail:${address}`).digest('base64url');
}
