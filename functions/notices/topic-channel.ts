// Delivers notices to the SNS topic, from which e-mail, SMS, queues and functions of the operator take what they filter for.

import type { SNSClient } from '@aws-sdk/client-sns';
import { PublishCommand } from '@aws-sdk/client-sns';
import type { Channel } from './channel.ts';
import { noticeEventOf } from './notice.ts';
import { noticeMessage } from './notice-message.ts';

export function topicChannel(client: SNSClient, topicArn: string): Channel {
  return {
    serves: () => true,

    async deliver(letter) {
      const { notice, department, region } = letter;
      const attributes = {
        department: department.id,
        departmentRole: department.role,
        ...(notice.kind === 'information'
          ? { event: notice.event }
          : { event: noticeEventOf[notice.kind], milestone: notice.milestone }),
        ...(region !== undefined && { region }),
        ...(notice.correlationId !== undefined && { correlationId: notice.correlationId }),
      };
      await client.send(
        new PublishCommand({
          TopicArn: topicArn,
          Message: noticeMessage(letter),
          MessageAttributes: Object.fromEntries(
            Object.entries(attributes).map(([name, value]) => [name, { DataType: 'String', StringValue: value }]),
          ),
        }),
      );
    },
  };
}
