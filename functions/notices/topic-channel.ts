// Delivers notices to the SNS topic, from which e-mail, SMS, queues and functions of the operator take what they filter for.

import type { SNSClient } from '@aws-sdk/client-sns';
import { PublishCommand } from '@aws-sdk/client-sns';
import type { Channel } from './channel.ts';
import { mailSubject, mailText, shortText } from './people-text.ts';

export function topicChannel(client: SNSClient, topicArn: string): Channel {
  return {
    serves: () => true,

    async deliver(message) {
      await client.send(
        new PublishCommand({
          TopicArn: topicArn,
          Subject: mailSubject(message),
          // Each protocol takes its own text; queues, functions and HTTPS the default.
          MessageStructure: 'json',
          Message: JSON.stringify({ default: message.body, email: mailText(message), sms: shortText(message) }),
          MessageAttributes: Object.fromEntries(
            Object.entries(message.attributes).map(([name, value]) => [
              name,
              { DataType: 'String', StringValue: value },
            ]),
          ),
        }),
      );
    },
  };
}
