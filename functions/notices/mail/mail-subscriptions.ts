// What becomes of an e-mail address that is subscribed: SNS asks it, by a mail with a link, before it sends it anything.

/** Whether mails arrive: not before the address has confirmed, and no longer when it was asked in vain or has unsubscribed. */
export const mailStates = ['CONFIRMED', 'PENDING', 'GONE'] as const;
export type MailState = (typeof mailStates)[number];

export interface MailSubscriptions {
  /**
   * Subscribes the address, or finds its subscription; who has not confirmed yet is asked again. Answers its ARN. Throws a NotSubscribed
   * when SNS does not take it, however often it is asked.
   */
  subscribe(address: string, addressId: string): Promise<string>;
  stateOf(subscriptionArn: string): Promise<MailState>;
  /** What has not confirmed goes by itself, and what is gone already is gone. */
  unsubscribe(subscriptionArn: string): Promise<void>;
}

/** SNS takes no subscription of this address. Its message names no address. */
export class NotSubscribed extends Error {
  override readonly name = 'NotSubscribed';
}
