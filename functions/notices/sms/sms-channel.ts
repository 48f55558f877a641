// Delivers notices as SMS to the telephone that a department has named.

import type { MessageAttributeValue, SNSClient } from '@aws-sdk/client-sns';
import { PublishCommand } from '@aws-sdk/client-sns';
import { channelOf } from '../../../domain/departments/channels.ts';
import type { Channel } from '../channel.ts';
import { Refused } from '../channel.ts';
import { shortText } from '../people-text.ts';
import type { KeyOf } from '../sealed.ts';
import { unseal } from '../sealed.ts';

interface SmsSettings {
  readonly client: Pick<SNSClient, 'send'>;
  readonly masterKey: KeyOf;
  /** Who it says that it comes from, in countries that show it; empty: whatever number SNS takes. */
  readonly senderId: string;
}

export function smsChannel({ client, masterKey, senderId }: SmsSettings): Channel {
  return {
    serves: (department) => channelOf('sms', department) !== undefined,

    async deliver(message) {
      const { department } = message;
      const sms = channelOf('sms', department);
      if (sms === undefined) throw new Error(`${department.id} has no telephone`);
      const PhoneNumber = await unseal(sms.sealed, { departmentId: department.id, type: 'sms' }, masterKey);
      const sending = new PublishCommand({
        PhoneNumber,
        Message: shortText(message),
        MessageAttributes: attributesOf(senderId),
      });
      try {
        await client.send(sending);
      } catch (error) {
        throw withoutNumber(error);
      }
    },
  };
}

/** https://docs.aws.amazon.com/sns/latest/dg/sms_publish-to-phone.html */
function attributesOf(senderId: string): Record<string, MessageAttributeValue> {
  const text = (StringValue: string) => ({ DataType: 'String', StringValue });
  return {
    'AWS.SNS.SMS.SMSType': text('Transactional'),
    ...(senderId !== '' && { 'AWS.SNS.SMS.SenderID': text(senderId) }),
  };
}

/** Asked again SNS would say the same: the number takes no SMS, has opted out, or this stage may not send any. */
const lasting = ['InvalidParameterException', 'AuthorizationErrorException', 'OptedOutException'];

/** SNS repeats the number in what it says: only the name of its error goes into records and logs. */
function withoutNumber(error: unknown): Error {
  const name = error instanceof Error ? error.name : typeof error;
  return new (lasting.includes(name) ? Refused : Error)(`SNS did not take the SMS: ${name}`);
}
