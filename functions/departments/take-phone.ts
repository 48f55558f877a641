// The telephone of a department that takes SMS, as it is stored.

import type { SmsChannel } from '../../domain/departments/channels.ts';
import type { KeyOf, Owner } from '../notices/sealed.ts';
import { seal, unseal } from '../notices/sealed.ts';
import { maskedNumber } from '../notices/sms/phone-number.ts';
import { ifItOpens } from './if-it-opens.ts';

/** `kept`: the one that the department has. Throws a RangeError without either. */
export async function takePhone(
  { phoneNumber }: { readonly phoneNumber?: string },
  kept: SmsChannel | undefined,
  owner: Owner,
  { masterKey }: { readonly masterKey: KeyOf },
): Promise<SmsChannel> {
  if (kept !== undefined) {
    const isSame =
      phoneNumber === undefined || phoneNumber === (await ifItOpens(unseal(kept.sealed, owner, masterKey)));
    if (isSame) return kept;
  }
  if (phoneNumber === undefined) throw new RangeError('there is no number');
  return { type: 'sms', masked: maskedNumber(phoneNumber), sealed: await seal(phoneNumber, owner, masterKey) };
}
