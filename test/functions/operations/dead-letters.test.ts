// Over the stand-in for SQS, which speaks the real protocol: a queue whose failed messages go to a dead-letter queue.

import '../../support/live-environment.ts';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import type { DeadLetterQueues } from '../../../functions/operations/dead-letter-queues.ts';
import { deadLetterQueues } from '../../../functions/operations/dead-letter-queues.ts';
import { listDeadLetterQueues } from '../../../functions/operations/list-dead-letter-queues.ts';
import { listDeadLetters } from '../../../functions/operations/list-dead-letters.ts';
import { lookInto } from '../../../functions/operations/look-into.ts';
import { redrive } from '../../../functions/operations/redrive.ts';
import { runStandIns } from '../../infra/local/fixtures/stand-ins.ts';
import { call } from '../../support/api-calls.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { operationsOver } from '../../support/operations.ts';
import { mondayMorning } from '../../support/time.ts';

capturedLog();

const work = { ticketId: 'T1', timer: 'restore.1.100', dueAt: mondayMorning };
const streamBatch = {
  requestContext: { functionArn: 'arn:aws:lambda:r:0:function:publish', condition: 'RecordAgeExceeded' },
  DDBStreamBatchInfo: { shardId: 'shard-1', startSequenceNumber: '1', endSequenceNumber: '9', batchSize: 9 },
};
const failedSweep = {
  requestContext: { condition: 'RetriesExhausted' },
  requestPayload: {},
  responsePayload: { errorType: 'Error', errorMessage: 'the queue turned away 3 of 9 messages' },
};

async function startDeadLetters() {
  const { client, standIns, queueUrl, arn } = await runStandIns();
  const sqs = new SQSClient(client);
  const queue = queueUrl('WorkDead').split('/').at(-1) ?? '';
  const queues = deadLetterQueues(sqs, [queue], 0);
  const clock = new FakeClock(mondayMorning);
  const failing = new Set<string>();
  const deadLetters: DeadLetterQueues = {
    ...queues,
    send: async (to, body) => {
      if (failing.delete('send')) throw new Error('SQS cannot be reached');
      await queues.send(to, body);
    },
    delete: async (from, message) => {
      if (failing.delete('delete')) throw new Error('SQS cannot be reached');
      await queues.delete(from, message);
    },
  };
  const operations = operationsOver({ redrive: redrive({ deadLetters, clock }) }, clock, [queue]);
  const order = (more: object) => ({ kind: 'redrive', queue, perSecond: 1_000, ...more });
  return {
    ...operations,
    arn,
    queue,
    /** The next such call fails. */
    fail: (what: 'send' | 'delete') => failing.add(what),
    /** Somebody else has all messages for so long. */
    hide: (VisibilityTimeout: number) =>
      sqs.send(
        new ReceiveMessageCommand({ QueueUrl: queueUrl('WorkDead'), MaxNumberOfMessages: 10, VisibilityTimeout }),
      ),
    begin: async (more: object = {}) => String((await operations.start(order(more))).body.id),
    async give(body: unknown, attributes: Readonly<Record<string, string>> = {}): Promise<string> {
      const named = Object.entries(attributes).map(([name, StringValue]) => [
        name,
        { DataType: 'String', StringValue },
      ]);
      const MessageAttributes = Object.fromEntries(named);
      const request = { QueueUrl: queueUrl('WorkDead'), MessageBody: JSON.stringify(body), MessageAttributes };
      return (await sqs.send(new SendMessageCommand(request))).MessageId ?? '';
    },
    bodiesIn: (id: string) => (standIns.messages.byArn(arn(id))?.peek() ?? []).map(({ body }) => JSON.parse(body)),
    redrive: (more: object = {}) => operations.run(order(more)),
    listed: async () => (await call(listDeadLetterQueues(queues), { method: 'GET' })).body.items,
    shown: (name = queue) => call(listDeadLetters(queues), { method: 'GET', path: { queue: name } }),
  };
}

describe('dead letters', () => {
  it('are listed with how many there are, since when, and what can be done', async () => {
    const { give, listed, queue } = await startDeadLetters();
    expect(await listed()).toEqual([{ queue, messages: 0 }]);
    const before = Date.now();
    await give(work);
    await give(streamBatch);
    const [summary] = await listed();
    expect(summary).toMatchObject({ queue, messages: 2, remedies: ['re-arm-or-replay', 'redrive'] });
    expect(Date.parse(String(summary?.['oldestSentAt']))).toBeGreaterThanOrEqual(before);
  });

  it('are shown with origin, reason and what they are about, and stay where they are', async () => {
    const { give, shown, bodiesIn } = await startDeadLetters();
    await give(work);
    await give(streamBatch);
    await give(failedSweep);
    const rule = {
      RULE_ARN: 'arn:rule',
      TARGET_ARN: 'arn:aws:sqs:r:0:q',
      ERROR_CODE: 'NO_PERMISSIONS',
      ERROR_MESSAGE: 'no',
    };
    await give({ 'detail-type': 'TicketOpened', detail: { entity: 'TICKET', entityId: 'T9' } }, rule);
    const { body } = await shown();
    expect(body.items.map(({ messageId: _, sentAt: __, ...rest }) => rest)).toEqual([
      { origin: 'queue', receiveCount: 1, remedy: 'redrive', about: { ...work, dueAt: expect.anything() } },
      {
        ...{ origin: 'stream', receiveCount: 1, remedy: 're-arm-or-replay', reason: 'RecordAgeExceeded' },
        about: { functionArn: 'arn:aws:lambda:r:0:function:publish', ...streamBatch.DDBStreamBatchInfo },
      },
      {
        ...{ origin: 'invocation', receiveCount: 1, remedy: 'discard', about: {} },
        reason: 'RetriesExhausted: Error: the queue turned away 3 of 9 messages',
      },
      {
        ...{ origin: 'rule', receiveCount: 1, remedy: 'redrive', reason: 'NO_PERMISSIONS: no' },
        about: { 'detail-type': 'TicketOpened', entity: 'TICKET', entityId: 'T9' },
      },
    ]);
    expect(bodiesIn('WorkDead')).toHaveLength(4);
    expect((await shown()).body.items).toHaveLength(4);
  });

  it('show nothing that people wrote', async () => {
    const { give, shown } = await startDeadLetters();
    const event = { type: 'TicketOpened', description: '电路中断', reportedBy: '王工 13800000000' };
    await give({ detail: { entityId: 'T1', event, subject: { customerName: '珠江银行' } }, note: '请勿外传' });
    const text = JSON.stringify((await shown()).body);
    expect(text).toContain('"entityId":"T1"');
    expect(text).not.toMatch(/电路|王工|珠江|外传/);
  });

  it('are visible again when a look fails', async () => {
    const seen: string[] = [];
    const released: string[] = [];
    const looking = {
      receive: async () => {
        if (seen.length > 0) throw new Error('SQS cannot be reached');
        seen.push('m1');
        return [{ MessageId: 'm1' }];
      },
      release: async (_: string, { MessageId = '' }: { MessageId?: string }) => {
        released.push(MessageId);
      },
    };
    await expect(lookInto('dead', 50, looking)).rejects.toThrow('SQS');
    expect(released).toEqual(seen);
  });

  it('of a queue that is none of ours are not found', async () => {
    expect((await (await startDeadLetters()).shown('other')).status).toBe(404);
  });
});

describe('a redrive', () => {
  it('sends all messages back to the queue that they failed in', async () => {
    const { give, redrive: redriven, bodiesIn } = await startDeadLetters();
    for (let number = 0; number < 12; number += 1) await give({ ...work, ticketId: `T${number}` });
    expect(await redriven()).toMatchObject({ redriven: 12 });
    expect(bodiesIn('WorkDead')).toEqual([]);
    expect(bodiesIn('Work')).toHaveLength(12);
  });

  it.each(['send', 'delete'] as const)(
    'of which one %s fails goes on with that message, and counts the others',
    async (call) => {
      const { give, begin, fail, waiting, deliver, stateOf, bodiesIn } = await startDeadLetters();
      await give(work);
      await give({ ...work, ticketId: 'T2' });
      fail(call);
      const operationId = await begin();
      for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) await deliver(message);
      expect(stateOf(operationId)).toMatchObject({ counts: { redriven: 2 }, finishedAt: expect.anything() });
      expect(new Set(bodiesIn('Work').map(({ ticketId }) => ticketId))).toEqual(new Set(['T1', 'T2']));
      expect(bodiesIn('WorkDead')).toEqual([]);
    },
  );

  it('that can take nothing comes again, and finds the messages where they were', async () => {
    const { give, begin, fail, deliver, stateOf, bodiesIn } = await startDeadLetters();
    const messageId = await give(work);
    const operationId = await begin({ messageId });
    fail('send');
    expect(await deliver({ operationId })).toBe(false);
    expect(await deliver({ operationId })).toBe(true);
    expect(stateOf(operationId).counts).toMatchObject({ redriven: 1 });
    expect(bodiesIn('Work')).toEqual([work]);
  });

  it('is not over while somebody else looks at the messages', async () => {
    const { give, begin, hide, deliver, stateOf, resting } = await startDeadLetters();
    await give(work);
    await hide(20);
    const operationId = await begin();
    expect(await deliver({ operationId })).toBe(false);
    expect(stateOf(operationId)).not.toHaveProperty('finishedAt');
    expect(resting).toEqual([operationId]);
  });

  it('of one message sends that one back, and leaves the others', async () => {
    const { give, redrive: redriven, bodiesIn, shown } = await startDeadLetters();
    await give({ ticketId: 'T0' });
    const messageId = await give(work);
    expect(await redriven({ messageId })).toMatchObject({ redriven: 1 });
    expect(bodiesIn('Work')).toEqual([work]);
    expect((await shown()).body.items).toMatchObject([{ about: { ticketId: 'T0' } }]);
  });

  it('of what a rule or schedule could not deliver sends it to where it was meant to go', async () => {
    const { give, redrive: redriven, bodiesIn, arn } = await startDeadLetters();
    const TARGET_ARN = arn('Plain');
    const ofRule = await give({ detail: 1 }, { RULE_ARN: 'arn:rule', TARGET_ARN });
    const wrapped = { MessageBody: JSON.stringify(work), QueueUrl: 'q' };
    const ofSchedule = await give(wrapped, { SCHEDULE_ARN: 'arn:schedule', TARGET_ARN });
    await redriven({ messageId: ofRule });
    await redriven({ messageId: ofSchedule });
    expect(bodiesIn('Plain')).toEqual([{ detail: 1 }, work]);
  });

  it('of a whole queue tells those of the Scheduler from those of the function', async () => {
    const { give, redrive: redriven, bodiesIn, arn } = await startDeadLetters();
    const missed = { ...work, ticketId: 'T2' };
    await give(work);
    await give(
      { MessageBody: JSON.stringify(missed), QueueUrl: 'q' },
      { SCHEDULE_ARN: 'arn:schedule', TARGET_ARN: arn('Work') },
    );
    expect(await redriven()).toMatchObject({ redriven: 2 });
    expect(bodiesIn('Work')).toEqual(expect.arrayContaining([work, missed]));
  });

  it('keeps what it cannot send, and discards it only when it is told to', async () => {
    const { give, redrive: redriven, bodiesIn } = await startDeadLetters();
    const messageId = await give(streamBatch);
    expect(await redriven({ messageId })).toEqual({ redriven: 0, discarded: 0, kept: 1 });
    expect(bodiesIn('WorkDead')).toHaveLength(1);
    expect(await redriven({ messageId, discard: true })).toMatchObject({ discarded: 1 });
    expect(bodiesIn('WorkDead')).toEqual([]);
  });

  it('that discards deletes what lies there, and sends nothing', async () => {
    const { give, redrive: redriven, bodiesIn } = await startDeadLetters();
    await give(streamBatch);
    await give(work);
    expect(await redriven({ discard: true })).toEqual({ redriven: 0, discarded: 2, kept: 0 });
    expect([...bodiesIn('WorkDead'), ...bodiesIn('Work')]).toEqual([]);
  });
});
