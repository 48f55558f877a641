import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  QueueDoesNotExist,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './fixtures/folders.ts';
import { runStandIns } from './fixtures/stand-ins.ts';

async function plainQueue(settings: Parameters<typeof runStandIns>[0] = {}) {
  const running = await runStandIns(settings);
  return { ...running, sqs: new SQSClient(running.client), QueueUrl: running.queueUrl('Plain') };
}

describe('a queue', () => {
  it('hands a message over with its attributes, and forgets it when it is deleted', async () => {
    const { sqs, QueueUrl } = await plainQueue();
    const MessageAttributes = { grade: { DataType: 'String', StringValue: 'PROVINCE' } };
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '专线 down', MessageAttributes }));

    const { Messages: [message] = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MessageAttributeNames: ['All'] }),
    );
    expect(message).toMatchObject({
      Body: '专线 down',
      MessageAttributes,
      Attributes: { ApproximateReceiveCount: '1' },
    });
    const ReceiptHandle = message?.ReceiptHandle;
    await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));

    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
    expect(Attributes).toMatchObject({ ApproximateNumberOfMessages: '0', ApproximateNumberOfMessagesNotVisible: '0' });
  });

  it('shows a delayed message when its delay is over and not before', async () => {
    const { sqs, QueueUrl, queueUrl } = await plainQueue();
    const sentAt = Date.now();
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'later', DelaySeconds: 1 }));
    const ends: string[] = [];
    const receive = async (url: string, WaitTimeSeconds: number) => {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: url, WaitTimeSeconds }));
      ends.push(Messages.length === 0 ? 'came to nothing' : 'has it');
    };
    // It does not wait for the end of its own time either: somebody else's ends later than the delay, and sooner than that.
    await Promise.all([receive(QueueUrl, 8), receive(queueUrl('WorkDead'), 2)]);
    expect(Date.now() - sentAt).toBeGreaterThanOrEqual(1_000);
    expect(ends).toEqual(['has it', 'came to nothing']);
  });

  it.each([-1, 901, 1.5])('refuses a delay of %d seconds', async (DelaySeconds) => {
    const { sqs, QueueUrl } = await plainQueue();
    const sending = sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x', DelaySeconds }));
    await expect(sending).rejects.toThrow(/DelaySeconds/);
  });

  it('shows a message again when its visibility is set to nought, under a new receipt', async () => {
    const { sqs, QueueUrl } = await plainQueue();
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'again' }));
    const { Messages: [first] = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
    expect((await sqs.send(new ReceiveMessageCommand({ QueueUrl }))).Messages).toBeUndefined();

    await sqs.send(
      new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: first?.ReceiptHandle ?? '', VisibilityTimeout: 0 }),
    );
    const { Messages: [second] = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
    expect(second).toMatchObject({ Body: 'again', Attributes: { ApproximateReceiveCount: '2' } });

    // The old receipt no longer deletes it.
    await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: first?.ReceiptHandle ?? '' }));
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
    expect(Attributes?.['ApproximateNumberOfMessagesNotVisible']).toBe('1');
  });

  it('moves a message that was received too often to the dead-letter queue', async () => {
    const { sqs, queueUrl, standIns } = await plainQueue();
    const QueueUrl = queueUrl('Work');
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'poison' }));
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, VisibilityTimeout: 0 }));
      expect(Messages).toHaveLength(1);
    }
    expect((await sqs.send(new ReceiveMessageCommand({ QueueUrl }))).Messages).toBeUndefined();
    expect(standIns.deadLetters([])).toMatchObject([{ queueName: 'Fixture-WorkDead', body: 'poison' }]);
  });

  it('takes batches, and reports the entries that are not valid', async () => {
    const { sqs, QueueUrl } = await plainQueue();
    const Entries = [
      { Id: 'good', MessageBody: 'a' },
      { Id: 'bad', MessageBody: 'b', DelaySeconds: 1000 },
    ];
    const { Successful, Failed } = await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    expect(Successful).toMatchObject([{ Id: 'good' }]);
    expect(Failed).toMatchObject([{ Id: 'bad', Code: 'InvalidParameterValue', SenderFault: true }]);

    const { Messages: [message] = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
    );
    const deleted = await sqs.send(
      new DeleteMessageBatchCommand({ QueueUrl, Entries: [{ Id: '1', ReceiptHandle: message?.ReceiptHandle ?? '' }] }),
    );
    expect(deleted.Successful).toMatchObject([{ Id: '1' }]);
  });

  it('is found by its name, and an unknown one is refused as by the service', async () => {
    const { sqs, QueueUrl } = await plainQueue();
    expect((await sqs.send(new GetQueueUrlCommand({ QueueName: 'plain' }))).QueueUrl).toBe(QueueUrl);
    await expect(sqs.send(new GetQueueUrlCommand({ QueueName: 'other' }))).rejects.toBeInstanceOf(QueueDoesNotExist);
  });

  it('hands out again after a restart what was being worked on, but not what its receiver put off', async () => {
    const folder = temporaryFolder();
    const before = await plainQueue({ folder });
    for (const MessageBody of ['worked on', 'put off']) {
      await before.sqs.send(new SendMessageCommand({ QueueUrl: before.QueueUrl, MessageBody }));
    }
    const request = { QueueUrl: before.QueueUrl, MaxNumberOfMessages: 10 };
    const { Messages = [] } = await before.sqs.send(new ReceiveMessageCommand(request));
    const ReceiptHandle = Messages.find(({ Body }) => Body === 'put off')?.ReceiptHandle ?? '';
    await before.sqs.send(
      new ChangeMessageVisibilityCommand({ QueueUrl: before.QueueUrl, ReceiptHandle, VisibilityTimeout: 60 }),
    );
    await before.stop();

    const { sqs, QueueUrl } = await plainQueue({ folder });
    const again = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    expect(again.Messages?.map(({ Body }) => Body)).toEqual(['worked on']);
  });

  it('keeps its messages over a restart', async () => {
    const folder = temporaryFolder();
    const before = await plainQueue({ folder });
    await before.sqs.send(new SendMessageCommand({ QueueUrl: before.QueueUrl, MessageBody: 'kept' }));
    await before.stop();

    const { sqs, QueueUrl } = await plainQueue({ folder });
    expect((await sqs.send(new ReceiveMessageCommand({ QueueUrl }))).Messages).toMatchObject([{ Body: 'kept' }]);
  });
});
