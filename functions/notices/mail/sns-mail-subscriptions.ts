// Subscriptions of e-mail addresses to the topic of addressed mails: each gets only what bears its id.

import type { SNSClient } from '@aws-sdk/client-sns';
import { GetSubscriptionAttributesCommand, SubscribeCommand, UnsubscribeCommand } from '@aws-sdk/client-sns';
import { snsClient } from '../../aws.ts';
import { requiredVariable } from '../../environment.ts';
import type { MailSubscriptions } from './mail-subscriptions.ts';
import { NotSubscribed } from './mail-subscriptions.ts';

/** The attribute that the filter policies look at. */
export const addressAttribute = 'address';

/** Of the address, of a filter policy that differs from what it has already, or of too many of them on one topic. */
const refusals = [
  'InvalidParameterException',
  'FilterPolicyLimitExceededException',
  'SubscriptionLimitExceededException',
];

export function snsMailSubscriptions(client: Pick<SNSClient, 'send'>, topicArn: string): MailSubscriptions {
  return {
    async subscribe(address, addressId) {
      const subscribing = new SubscribeCommand({
        ...{ TopicArn: topicArn, Protocol: 'email', Endpoint: address },
        // Otherwise the ARN is told only to who has confirmed.
        ReturnSubscriptionArn: true,
        Attributes: { FilterPolicy: JSON.stringify({ [addressAttribute]: [addressId] }) },
      });
      try {
        const { SubscriptionArn } = await client.send(subscribing);
        if (SubscriptionArn === undefined) throw new Error('SNS has told no ARN of a subscription');
        return SubscriptionArn;
      } catch (error) {
        const refusal = nameOf(error, refusals);
        throw refusal === undefined ? error : new NotSubscribed(refusal);
      }
    },

    async stateOf(subscriptionArn) {
      try {
        const asking = new GetSubscriptionAttributesCommand({ SubscriptionArn: subscriptionArn });
        const { Attributes = {} } = await client.send(asking);
        return Attributes['PendingConfirmation'] === 'true' ? 'PENDING' : 'CONFIRMED';
      } catch (error) {
        if (nameOf(error, ['NotFoundException']) !== undefined) return 'GONE';
        throw error;
      }
    },

    async unsubscribe(subscriptionArn) {
      try {
        await client.send(new UnsubscribeCommand({ SubscriptionArn: subscriptionArn }));
      } catch (error) {
        // https://docs.aws.amazon.com/sns/latest/dg/sns-delete-subscription-topic.html: one that is pending cannot be taken away.
        if (nameOf(error, ['NotFoundException', 'InvalidParameterException']) === undefined) throw error;
      }
    },
  };
}

/** The name of the error if it is one of these. */
function nameOf(error: unknown, names: readonly string[]): string | undefined {
  return names.find((name) => error instanceof Error && error.name === name);
}

/** Needs MAIL_TOPIC_ARN. */
export function liveMailSubscriptions(): MailSubscriptions {
  return snsMailSubscriptions(snsClient(), requiredVariable('MAIL_TOPIC_ARN'));
}
