// Delivers notices as e-mail to the address that a department has named, by a topic of its own: a subscription of the notice topic
// without a filter policy would get them as well.

import type { SNSClient } from '@aws-sdk/client-sns';
import { PublishCommand } from '@aws-sdk/client-sns';
import { channelOf } from '../../../domain/departments/channels.ts';
import { type Instant, later } from '../../../domain/time.ts';
import type { Clock } from '../../system-clock.ts';
import type { Channel } from '../channel.ts';
import { Refused } from '../channel.ts';
import { mailSubject, mailText } from '../people-text.ts';
import type { MailState, MailSubscriptions } from './mail-subscriptions.ts';
import { addressAttribute } from './sns-mail-subscriptions.ts';

interface MailSettings {
  readonly client: Pick<SNSClient, 'send'>;
  readonly topicArn: string;
  readonly subscriptions: Pick<MailSubscriptions, 'stateOf'>;
  readonly clock: Pick<Clock, 'now'>;
}

const reasons: Readonly<Record<Exclude<MailState, 'CONFIRMED'>, string>> = {
  PENDING: 'the e-mail address has not confirmed yet',
  GONE: 'the e-mail address has unsubscribed, or did not confirm in time',
};

/** Many notices of one instant ask once. Who unsubscribes within it is sent nothing either way. */
const believedMilliseconds = 30_000;

export function mailChannel({ client, topicArn, subscriptions, clock }: MailSettings): Channel {
  const confirmedUntil = new Map<string, Instant>();

  async function stateOf(subscriptionArn: string): Promise<MailState> {
    const now = clock.now();
    if ((confirmedUntil.get(subscriptionArn) ?? now) > now) return 'CONFIRMED';
    const state = await subscriptions.stateOf(subscriptionArn);
    if (state === 'CONFIRMED') confirmedUntil.set(subscriptionArn, later(now, believedMilliseconds));
    return state;
  }

  return {
    serves: (department) => channelOf('email', department) !== undefined,

    async deliver(message) {
      const mail = channelOf('email', message.department);
      if (mail === undefined) throw new Error(`${message.department.id} has no e-mail address`);
      const state = await stateOf(mail.subscriptionArn);
      if (state !== 'CONFIRMED') throw new Refused(reasons[state]);
      await client.send(
        new PublishCommand({
          ...{ TopicArn: topicArn, Subject: mailSubject(message), Message: mailText(message) },
          MessageAttributes: { [addressAttribute]: { DataType: 'String', StringValue: mail.addressId } },
        }),
      );
    },
  };
}
