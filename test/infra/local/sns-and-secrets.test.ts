import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import {
  GetSubscriptionAttributesCommand,
  PublishCommand,
  SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './fixtures/folders.ts';
import { runStandIns } from './fixtures/stand-ins.ts';

describe('a topic', () => {
  it('keeps what is published, with subject and attributes, over a restart', async () => {
    const folder = temporaryFolder();
    const before = await runStandIns({ folder });
    const TopicArn = before.arn('Topic');
    const message = {
      TopicArn,
      Subject: '超时: T1',
      Message: 'dispatch <15 min> & late\nnow',
      MessageAttributes: {
        departmentId: { DataType: 'String', StringValue: 'NMC' },
        late: { DataType: 'Number', StringValue: '12' },
      },
    };
    const { MessageId } = await new SNSClient(before.client).send(new PublishCommand(message));
    expect(before.published).toHaveLength(1);
    await before.stop();

    const { standIns } = await runStandIns({ folder });
    expect(standIns.published()).toMatchObject([
      {
        id: MessageId,
        topicArn: TopicArn,
        subject: message.Subject,
        message: message.Message,
        attributes: { departmentId: { type: 'String', value: 'NMC' }, late: { type: 'Number', value: '12' } },
      },
    ]);
  });

  it.each([
    ['an unknown topic', { TopicArn: 'arn:aws-cn:sns:cn-north-1:000000000000:other' }, /Topic does not exist/],
    ['a subject with a line break', { Subject: 'a\nb' }, /Subject/],
    ['a subject of 100 characters', { Subject: 'x'.repeat(100) }, /Subject/],
    ['an empty attribute', { MessageAttributes: { a: { DataType: 'String', StringValue: '' } } }, /non-empty/],
    ['a message that is too long', { Message: 'x'.repeat(262_145) }, /too long/],
  ])('refuses %s', async (_, change, reason) => {
    const { client, arn } = await runStandIns();
    const publishing = new SNSClient(client).send(
      new PublishCommand({ TopicArn: arn('Topic'), Message: 'm', ...change }),
    );
    await expect(publishing).rejects.toThrow(reason);
  });
});

describe('a telephone', () => {
  it('gets what is published to it', async () => {
    const { client, standIns } = await runStandIns();
    const sending = new PublishCommand({ PhoneNumber: '+8613800138000', Message: '【超时】工单 T1' });
    await new SNSClient(client).send(sending);
    expect(standIns.published()).toMatchObject([{ phoneNumber: '+8613800138000', message: '【超时】工单 T1' }]);
    expect(standIns.published()[0]).not.toHaveProperty('topicArn');
  });

  it('has a number of E.164', async () => {
    const { client } = await runStandIns();
    const sending = new PublishCommand({ PhoneNumber: '13800138000', Message: 'm' });
    await expect(new SNSClient(client).send(sending)).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});

describe('an e-mail address', () => {
  const open = async () => {
    const { client, arn, standIns } = await runStandIns();
    const sns = new SNSClient(client);
    const TopicArn = arn('Topic');
    const subscribe = (Endpoint: string, policy: object = { address: ['E1'] }) => {
      const Attributes = { FilterPolicy: JSON.stringify(policy) };
      const asking = { TopicArn, Protocol: 'email', Endpoint, ReturnSubscriptionArn: true, Attributes };
      return sns.send(new SubscribeCommand(asking)).then(({ SubscriptionArn = '' }) => SubscriptionArn);
    };
    const publish = (address: string) => {
      const MessageAttributes = { address: { DataType: 'String', StringValue: address } };
      return sns.send(new PublishCommand({ TopicArn, Message: `for ${address}`, MessageAttributes }));
    };
    const confirm = () => fetch(/http:\S+/.exec(standIns.published()[0]?.message ?? '')?.[0] ?? '');
    const isPending = async (SubscriptionArn: string) =>
      (await sns.send(new GetSubscriptionAttributesCommand({ SubscriptionArn }))).Attributes?.['PendingConfirmation'];
    const unsubscribe = (SubscriptionArn: string) => sns.send(new UnsubscribeCommand({ SubscriptionArn }));
    return { standIns, subscribe, publish, confirm, isPending, unsubscribe };
  };

  it('gets what its filter policy lets through, once it has confirmed by the link that it was sent', async () => {
    const { standIns, subscribe, publish, confirm, isPending } = await open();
    const subscription = await subscribe('noc@operator.test');
    expect(standIns.published()).toMatchObject([{ mailedTo: ['noc@operator.test'] }]);
    await publish('E1');
    expect(await isPending(subscription)).toBe('true');
    expect((await confirm()).status).toBe(200);
    expect(await isPending(subscription)).toBe('false');
    await publish('E1');
    await publish('E2');
    expect(standIns.published().map(({ mailedTo }) => mailedTo)).toEqual([
      ['noc@operator.test'],
      [],
      ['noc@operator.test'],
      [],
    ]);
  });

  it('is subscribed once, with one filter policy', async () => {
    const { standIns, subscribe, confirm } = await open();
    const subscription = await subscribe('noc@operator.test');
    expect(await subscribe('noc@operator.test')).toBe(subscription);
    expect(standIns.published()).toHaveLength(2);
    await confirm();
    await subscribe('noc@operator.test');
    expect(standIns.published()).toHaveLength(2);
    await expect(subscribe('noc@operator.test', { address: ['E2'] })).rejects.toThrow(/different attributes/);
  });

  it('is unsubscribed once it has confirmed, and is unknown then', async () => {
    const { subscribe, confirm, isPending, unsubscribe } = await open();
    const subscription = await subscribe('noc@operator.test');
    await expect(unsubscribe(subscription)).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await confirm();
    await unsubscribe(subscription);
    await expect(isPending(subscription)).rejects.toMatchObject({ name: 'NotFoundException' });
  });
});

describe('a generated secret', () => {
  it('is made as the template says and stays the same over a restart', async () => {
    const folder = temporaryFolder();
    const before = await runStandIns({ folder });
    const SecretId = before.arn('Secret');
    const first = await new SecretsManagerClient(before.client).send(new GetSecretValueCommand({ SecretId }));
    expect(first.SecretString).toMatch(/^[A-Za-z0-9]{40}$/);
    await before.stop();

    const after = await runStandIns({ folder });
    const second = await new SecretsManagerClient(after.client).send(new GetSecretValueCommand({ SecretId }));
    expect(second.SecretString).toBe(first.SecretString);
  });

  it('that does not exist is refused as by the service', async () => {
    const { client } = await runStandIns();
    const asking = new SecretsManagerClient(client).send(new GetSecretValueCommand({ SecretId: 'other' }));
    await expect(asking).rejects.toBeInstanceOf(ResourceNotFoundException);
  });
});
