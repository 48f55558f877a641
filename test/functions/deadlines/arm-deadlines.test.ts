import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '../../../domain/time.ts';
import { later } from '../../../domain/time.ts';
import { armDeadlines } from '../../../functions/deadlines/arm-deadlines.ts';
import { deadlineQueue } from '../../../functions/deadlines/deadline-queue.ts';
import { schedules } from '../../../functions/deadlines/schedules.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import type { Write } from '../../support/lambda-events.ts';
import { streamEvent } from '../../support/lambda-events.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const scheduler = mockClient(SchedulerClient);
const sqs = mockClient(SQSClient);
afterAll(() => {
  scheduler.restore();
  sqs.restore();
});
const log = capturedLog();
const now = mondayMorning;
const inAnHour = minutesLater(now, 60);
const inTwoHours = minutesLater(now, 120);

type Timers = Record<string, Instant>;
const correlationId = 'call-1';

function write(ticketId: string, after: Timers, before?: Timers): Write {
  const item = (timers: Timers) => ({ entity: 'TICKET', correlationId, data: { id: ticketId }, timers });
  return { pk: `TICKET#${ticketId}`, after: item(after), ...(before && { before: item(before) }) };
}

function arm(...writes: readonly Write[]) {
  const clock = new FakeClock(now);
  const region = { region: 'local' };
  return armDeadlines({
    leadSeconds: 60,
    clock,
    queue: deadlineQueue(new SQSClient(region), 'https://queue.test/deadlines', clock),
    schedules: schedules(new SchedulerClient(region), {
      leadSeconds: 60,
      groupName: 'deadlines',
      queueArn: 'arn:queue',
      deadLetterQueueArn: 'arn:dead-letters',
      roleArn: 'arn:role',
    }),
  })(streamEvent(...writes));
}

/** What was asked of the Scheduler and the queue, as `Create T1.dispatch.1.100 at(...)`, in order. */
function asked(): readonly string[] {
  const schedule = scheduler.calls().map(({ args: [command] }) => {
    const { Name, ScheduleExpression: at = '' } = command.input as { Name: string; ScheduleExpression?: string };
    return `${command.constructor.name.replace('ScheduleCommand', '')} ${Name} ${at}`.trimEnd();
  });
  const messages = sqs.commandCalls(SendMessageCommand).map(({ args: [{ input }] }) => {
    return `Send ${input.MessageBody} after ${input.DelaySeconds} s`;
  });
  return [...schedule, ...messages];
}

const conflict = new ConflictException({ message: 'there is one', $metadata: {} } as never);
const notFound = new ResourceNotFoundException({ message: 'there is none', $metadata: {} } as never);

beforeEach(() => {
  scheduler.reset();
  sqs.reset();
  scheduler.onAnyCommand().resolves({});
  sqs.onAnyCommand().resolves({});
});

describe('a deadline that is new', () => {
  it('gets one schedule of its own, a minute early, that deletes itself and leads to the queue', async () => {
    const dueAt = later(inAnHour, 789);
    await arm(write('T1', { 'dispatch.1.100': dueAt }));
    expect(scheduler.commandCalls(CreateScheduleCommand).map(({ args: [{ input }] }) => input)).toEqual([
      {
        GroupName: 'deadlines',
        Name: 'T1.dispatch.1.100',
        ScheduleExpression: `at(${new Date(inAnHour - 60_000).toISOString().slice(0, 19)})`,
        ScheduleExpressionTimezone: 'UTC',
        FlexibleTimeWindow: { Mode: 'OFF' },
        ActionAfterCompletion: 'DELETE',
        Target: {
          Arn: 'arn:queue',
          RoleArn: 'arn:role',
          Input: JSON.stringify({ ticketId: 'T1', timer: 'dispatch.1.100', dueAt, correlationId }),
          RetryPolicy: { MaximumEventAgeInSeconds: 3_600, MaximumRetryAttempts: 10 },
          DeadLetterConfig: { Arn: 'arn:dead-letters' },
        },
      },
    ]);
    expect(sqs.calls()).toEqual([]);
  });

  it('has a schedule of at most 64 characters, however long the id is that a caller has chosen', async () => {
    const timed = (id: string) => ({
      pk: `CUSTOMER_FILE#${id}`,
      after: { entity: 'CUSTOMER_FILE', data: { id }, timers: { 'visit.1.100': inAnHour, 'visit.2.100': inAnHour } },
    });
    await arm(timed('c'.repeat(64)), timed('d'.repeat(64)));
    const inputs = scheduler.commandCalls(CreateScheduleCommand).map(({ args: [{ input }] }) => input);
    expect(new Set(inputs.map(({ Name = '' }) => Name)).size).toBe(4);
    for (const { Name } of inputs) expect(Name).toMatch(/^[0-9A-Za-z_.-]{1,64}$/);
    expect(JSON.parse(inputs[0]?.Target?.Input ?? '')).toMatchObject({ customerId: 'c'.repeat(64) });
  });

  it('updates the schedule when the batch comes a second time', async () => {
    scheduler.on(CreateScheduleCommand).rejects(conflict);
    const report = await arm(write('T1', { 'restore.1.100': inAnHour }));
    expect(report.batchItemFailures).toEqual([]);
    expect(scheduler.commandCalls(UpdateScheduleCommand)).toHaveLength(1);
  });

  it('goes straight to the queue when it is due in less than two minutes', async () => {
    const dueAt = later(now, 119_999);
    await arm(write('T1', { 'dispatch.1.80': dueAt, 'dispatch.1.100': later(now, 120_000) }));
    expect(scheduler.commandCalls(CreateScheduleCommand)).toHaveLength(1);
    expect(asked()[1]).toBe(
      `Send ${JSON.stringify({ ticketId: 'T1', timer: 'dispatch.1.80', dueAt, correlationId })} after 119 s`,
    );
  });

  it('goes straight to the queue without delay when it is overdue already', async () => {
    const dueAt = minutesLater(now, -5);
    await arm(write('T1', { 'dispatch.1.100': dueAt }));
    expect(asked()).toEqual([
      `Send ${JSON.stringify({ ticketId: 'T1', timer: 'dispatch.1.100', dueAt, correlationId })} after 0 s`,
    ]);
  });
});

describe('a deadline that moved', () => {
  it('moves its schedule', async () => {
    await arm(write('T1', { 'restore.1.100': inTwoHours }, { 'restore.1.100': inAnHour }));
    const expected = new Date(inTwoHours - 60_000).toISOString().slice(0, 19);
    expect(asked()).toEqual([`Update T1.restore.1.100 at(${expected})`]);
  });

  it('gets a schedule again when the old one is gone', async () => {
    scheduler.on(UpdateScheduleCommand).rejects(notFound);
    await arm(write('T1', { 'restore.1.100': inTwoHours }, { 'restore.1.100': inAnHour }));
    expect(scheduler.commandCalls(CreateScheduleCommand)).toHaveLength(1);
  });

  it('leaves no schedule behind when it is now due so soon that it goes straight to the queue', async () => {
    const dueAt = minutesLater(now, 1);
    await arm(write('T1', { 'restore.1.100': dueAt }, { 'restore.1.100': inAnHour }));
    expect(asked()).toEqual([
      'Delete T1.restore.1.100',
      `Send ${JSON.stringify({ ticketId: 'T1', timer: 'restore.1.100', dueAt, correlationId })} after 60 s`,
    ]);
  });
});

describe('a deadline that was met', () => {
  it('loses its schedule', async () => {
    await arm(write('T1', {}, { 'dispatch.1.100': inAnHour }));
    expect(asked()).toEqual(['Delete T1.dispatch.1.100']);
  });

  it('is no failure when there is no schedule any more', async () => {
    scheduler.on(DeleteScheduleCommand).rejects(notFound);
    expect(await arm(write('T1', {}, { 'dispatch.1.100': inAnHour }))).toEqual({ batchItemFailures: [] });
  });

  it('costs no call when it was due already: that schedule has deleted itself', async () => {
    await arm(write('T1', {}, { 'dispatch.1.100': now }));
    expect(asked()).toEqual([]);
  });
});

describe('a batch', () => {
  it('asks for nothing where a write left the timers alone', async () => {
    await arm(write('T1', { 'restore.1.100': inAnHour }, { 'restore.1.100': inAnHour }));
    expect(asked()).toEqual([]);
  });

  it('sets what the last of several writes of one ticket says', async () => {
    await arm(
      write('T1', { 'restore.1.100': inAnHour }),
      write('T1', { 'restore.1.100': inTwoHours }, { 'restore.1.100': inAnHour }),
      write('T1', {}, { 'restore.1.100': inTwoHours }),
    );
    expect(asked()).toEqual(['Delete T1.restore.1.100']);
  });

  it('reports the first record that failed, and does the tickets beside it', async () => {
    scheduler.on(CreateScheduleCommand).callsFake(({ Name }: { Name: string }) => {
      if (/T[23]/.test(Name)) throw new Error('the Scheduler is out of reach');
    });
    const report = await arm(
      write('T1', { a: inAnHour }),
      write('T2', { a: inAnHour }),
      write('T3', { a: inAnHour }),
      write('T4', { a: inAnHour }),
    );
    expect(report).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(asked().filter((line) => line.startsWith('Create'))).toHaveLength(4);
  });

  it('reports the first write of a ticket when any of its writes failed', async () => {
    scheduler.on(CreateScheduleCommand, { Name: 'T2.b' }).rejects(new Error('throttled'));
    const report = await arm(
      write('T1', { a: inAnHour }),
      write('T2', { a: inAnHour }),
      write('T2', { a: inAnHour, b: inAnHour }, { a: inAnHour }),
    );
    expect(report).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
  });

  it('reports and logs a record that is no ticket', async () => {
    const report = await arm({ pk: 'TICKET#T1', after: { entity: 'TICKET', timers: 'none' } });
    expect(report).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
    expect(log).toMatchObject([{ level: 'ERROR', message: 'stream record failed', sequenceNumber: '1' }]);
  });
});

describe('what is measured', () => {
  it('is how many timers a call has set, moved and taken away; one that has fired was not taken away', async () => {
    await arm(write('T1', { a: inAnHour, b: inTwoHours }, { b: inAnHour, c: inAnHour, d: inTwoHours, fired: now }));
    expect(log).toMatchObject([
      { message: 'timers', correlationId, ticketId: 'T1', TimersArmed: 1, TimersMoved: 1, TimersDisarmed: 2 },
    ]);
  });

  it('is nothing where a timer has only fired', async () => {
    await arm(write('T1', {}, { fired: now }));
    expect(log).toEqual([]);
  });

  it('is told apart by the calls behind the writes of one batch', async () => {
    const [first, second] = [write('T1', { a: inAnHour }), write('T1', { a: inAnHour, b: inAnHour }, { a: inAnHour })];
    await arm(first, { ...second, after: { ...second.after, correlationId: 'call-2' } });
    expect(log).toMatchObject([
      { correlationId: 'call-1', TimersArmed: 1 },
      { correlationId: 'call-2', TimersArmed: 1 },
    ]);
  });
});
