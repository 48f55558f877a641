// The e-mail address of a department, as it is stored: subscribed, which asks its owner.

import type { MailChannel } from '../../domain/departments/channels.ts';
import { refuseIfAny } from '../../domain/errors.ts';
import { addressIdOf, maskedAddress } from '../notices/mail/mail-address.ts';
import type { MailSubscriptions } from '../notices/mail/mail-subscriptions.ts';
import { NotSubscribed } from '../notices/mail/mail-subscriptions.ts';
import type { KeyOf, Owner } from '../notices/sealed.ts';
import { seal, unseal } from '../notices/sealed.ts';
import { ifItOpens } from './if-it-opens.ts';

interface TakingMail {
  readonly masterKey: KeyOf;
  readonly subscriptions: Pick<MailSubscriptions, 'subscribe'>;
}

/**
 * `kept`: the one that the department has. An address that is named again is asked again, unless it has confirmed. Throws `rule-broken`
 * (not-subscribable, naming `field`) when SNS does not take it, a RangeError without either.
 */
export async function takeMail(
  { address: handed }: { readonly address?: string },
  kept: MailChannel | undefined,
  owner: Owner,
  { masterKey, subscriptions }: TakingMail,
  field: string,
): Promise<MailChannel> {
  if (handed === undefined) {
    if (kept === undefined) throw new RangeError('there is no e-mail address');
    return kept;
  }
  const address = handed.toLowerCase();
  const isSame = kept !== undefined && (await ifItOpens(unseal(kept.sealed, owner, masterKey))) === address;
  // An address that is subscribed keeps its id, also when the key has changed since.
  const addressId = isSame ? kept.addressId : await addressIdOf(address, masterKey);
  const subscriptionArn = await subscriptions.subscribe(address, addressId).catch((error: unknown) => {
    if (error instanceof NotSubscribed) refuseIfAny([{ field, rule: 'not-subscribable' }]);
    throw error;
  });
  const sealed = isSame ? kept.sealed : await seal(address, owner, masterKey);
  return { type: 'email', masked: maskedAddress(address), addressId, subscriptionArn, sealed };
}
