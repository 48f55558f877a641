import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { Refused } from '../../../../functions/notices/channel.ts';
import { messageOf } from '../../../../functions/notices/notice-message.ts';
import { seal } from '../../../../functions/notices/sealed.ts';
import { maskedNumber } from '../../../../functions/notices/sms/phone-number.ts';
import { smsChannel } from '../../../../functions/notices/sms/sms-channel.ts';
import { aMasterKey, monitoringCentre } from '../../../support/departments.ts';
import { aNotice } from '../../../support/notices.ts';

const sns = mockClient(SNSClient);
const phoneNumber = '+8613800138000';

beforeEach(() => {
  sns.reset();
});

async function deliver(senderId = ''): Promise<void> {
  const sealed = await seal(phoneNumber, { departmentId: 'NMC', type: 'sms' }, aMasterKey);
  const department = { ...monitoringCentre, channels: [{ type: 'sms' as const, masked: '…', sealed }] };
  const channel = smsChannel({ client: new SNSClient({ region: 'local' }), masterKey: aMasterKey, senderId });
  expect([channel.serves(department), channel.serves(monitoringCentre)]).toEqual([true, false]);
  await channel.deliver(messageOf({ notice: aNotice(), department }, 'https://console.test/{kind}/{id}'));
}

/** As SNS says it, the number included. */
function refusal(name: string): Error {
  return Object.assign(new Error(`Invalid parameter: PhoneNumber Reason: ${phoneNumber} is not valid`), { name });
}

describe('a notice as SMS', () => {
  it('goes to the telephone of the department, as what must arrive, in two parts at most', async () => {
    await deliver();
    expect(sns.commandCalls(PublishCommand).map(({ args: [{ input }] }) => input)).toEqual([
      {
        PhoneNumber: phoneNumber,
        Message: '【超时】工单 T1 派单超时 https://console.test/tickets/T1 派单超时',
        MessageAttributes: { 'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' } },
      },
    ]);
  });

  it('says who it comes from where the stage has a sender id', async () => {
    await deliver('ZHUNSHI');
    expect(sns.commandCalls(PublishCommand)[0]?.args[0].input.MessageAttributes).toMatchObject({
      'AWS.SNS.SMS.SenderID': { StringValue: 'ZHUNSHI' },
    });
  });

  it.each(['InvalidParameterException', 'AuthorizationErrorException', 'OptedOutException'])(
    'is refused for good by %s, without a word of the number',
    async (name) => {
      sns.on(PublishCommand).rejects(refusal(name));
      const error = await deliver().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Refused);
      expect(error).toMatchObject({ message: `SNS did not take the SMS: ${name}` });
      expect(error).not.toHaveProperty('cause');
    },
  );

  it('may be tried again where SNS has too much to do', async () => {
    sns.on(PublishCommand).rejects(refusal('ThrottledException'));
    const error = await deliver().catch((thrown: unknown) => thrown);
    expect(error).not.toBeInstanceOf(Refused);
    expect(String(error)).toBe('Error: SNS did not take the SMS: ThrottledException');
  });
});

describe('a telephone number', () => {
  it.each([
    ['+8613800138000', '+86138••••8000'],
    ['+12025550143', '+120••••0143'],
    ['+29012345', '+2••••2345'],
  ])('%s is shown as %s', (number, shown) => {
    expect(maskedNumber(number)).toBe(shown);
  });
});
