import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
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
