import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../domain/time.ts';
import { deadlineQueue } from '../../../functions/deadlines/deadline-queue.ts';
import { delaySecondsUntil } from '../../../functions/message-queue.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { mondayMorning } from '../../support/time.ts';

const sqs = mockClient(SQSClient);
afterAll(() => sqs.restore());
const clock = new FakeClock(mondayMorning);
const queue = deadlineQueue(new SQSClient({ region: 'local' }), 'https://queue.test/deadlines', clock);
const messages = (count: number) => Array.from({ length: count }, (_, index) => ({ ticketId: `T${index}` }));

/** The bodies of each call. */
function sentBatches(): readonly string[][] {
  return sqs
    .commandCalls(SendMessageBatchCommand)
    .map(({ args: [{ input }] }) => (input.Entries ?? []).map(({ MessageBody }) => MessageBody ?? ''));
}

beforeEach(() => {
  sqs.reset();
  sqs.on(SendMessageBatchCommand).resolves({});
});

describe('the delay until a deadline', () => {
  it.each([
    { remaining: 59_999, delay: 59 },
    { remaining: 1_000, delay: 1 },
    { remaining: 999, delay: 0 },
    { remaining: -60_000, delay: 0 },
    { remaining: 86_400_000, delay: 900 },
  ])('is $delay s when $remaining ms remain', ({ remaining, delay }) => {
    expect(delaySecondsUntil(later(mondayMorning, remaining), mondayMorning)).toBe(delay);
  });
});

describe('many messages', () => {
  it('are sent ten at a time', async () => {
    await queue.sendAll(messages(23));
    expect(sentBatches().map(({ length }) => length)).toEqual([10, 10, 3]);
    expect(new Set(sentBatches().flat()).size).toBe(23);
  });

  it('cost no call when there are none', async () => {
    await queue.sendAll([]);
    expect(sqs.calls()).toEqual([]);
  });

  it('are sent again where the queue turned them away, and only there', async () => {
    const refusal = { Id: '1', SenderFault: false, Code: 'ServiceUnavailable' };
    sqs
      .on(SendMessageBatchCommand)
      .resolvesOnce({ Failed: [refusal], Successful: [] })
      .resolves({});
    await queue.sendAll(messages(3));
    expect(sentBatches()[1]).toEqual([JSON.stringify({ ticketId: 'T1' })]);
  });

  it('fail in the end when the queue does not take some of them, after all others are sent', async () => {
    sqs.on(SendMessageBatchCommand).callsFake(({ Entries }: { Entries: { Id: string; MessageBody: string }[] }) => ({
      Failed: Entries.filter(({ MessageBody }) => MessageBody.includes('"T3"')).map(({ Id }) => ({ Id })),
    }));
    await expect(queue.sendAll(messages(12))).rejects.toThrow('turned away 1 of 12');
    expect(new Set(sentBatches().flat()).size).toBe(12);
  });
});
