import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  ResourceNotFoundException,
  SchedulerClient,
  UpdateScheduleCommand,
  ValidationException,
} from '@aws-sdk/client-scheduler';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './fixtures/folders.ts';
import type { StandInSettings } from './fixtures/stand-ins.ts';
import { runStandIns } from './fixtures/stand-ins.ts';

/** An `at` expression this many milliseconds from now, cut to whole seconds as the service takes them. */
function at(milliseconds: number): string {
  return `at(${new Date(Date.now() + milliseconds).toISOString().slice(0, 19)})`;
}

async function scheduler(settings: StandInSettings = {}) {
  const running = await runStandIns(settings);
  const plain = running.standIns.messages.byName('plain');
  if (plain === undefined) throw new Error('no queue');
  const request = (Name: string, ScheduleExpression: string, more: object = {}) => ({
    GroupName: 'fixture-group',
    Name,
    ScheduleExpression,
    FlexibleTimeWindow: { Mode: 'OFF' as const },
    ActionAfterCompletion: 'DELETE' as const,
    Target: { Arn: running.arn('Plain'), RoleArn: 'arn:aws-cn:iam::000000000000:role/r', Input: `{"name":"${Name}"}` },
    ...more,
  });
  return { ...running, plain, request, client: new SchedulerClient(running.client) };
}

const inGroup = (Name: string) => ({ GroupName: 'fixture-group', Name });

describe('a schedule', () => {
  it('sends its input to the queue at its time, then is gone', async () => {
    const { client, plain, request } = await scheduler();
    const expression = at(1000);
    await client.send(new CreateScheduleCommand(request('T1.dispatch.1.100', expression)));
    expect((await client.send(new GetScheduleCommand(inGroup('T1.dispatch.1.100')))).ScheduleExpression).toBe(
      expression,
    );

    await plain.untilVisible(3000);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(`${expression.slice(3, -1)}Z`));
    expect(plain.peek()).toMatchObject([{ body: '{"name":"T1.dispatch.1.100"}' }]);
    const gone = client.send(new GetScheduleCommand(inGroup('T1.dispatch.1.100')));
    await expect(gone).rejects.toBeInstanceOf(ResourceNotFoundException);
  });

  it('stays, and never fires again, when nothing is to happen after completion', async () => {
    const { client, plain, request } = await scheduler();
    await client.send(new CreateScheduleCommand(request('once', at(-5000), { ActionAfterCompletion: 'NONE' })));
    await plain.untilVisible(1000);
    expect((await client.send(new GetScheduleCommand(inGroup('once')))).Name).toBe('once');
    expect(plain.peek()).toHaveLength(1);
  });

  it('fires at the time it was moved to', async () => {
    const { client, plain, request } = await scheduler();
    await client.send(new CreateScheduleCommand(request('moved', at(3_600_000))));
    await client.send(new UpdateScheduleCommand(request('moved', at(-1000))));
    await plain.untilVisible(1000);
    expect(plain.peek()).toHaveLength(1);
  });

  it('does not fire once it is deleted', async () => {
    const { client, standIns, request } = await scheduler();
    await client.send(new CreateScheduleCommand(request('gone', at(3_600_000))));
    await client.send(new DeleteScheduleCommand(inGroup('gone')));
    expect(standIns.schedules()).toEqual([]);
    await expect(client.send(new DeleteScheduleCommand(inGroup('gone')))).rejects.toBeInstanceOf(
      ResourceNotFoundException,
    );
  });

  it('that fell due while nothing ran fires at once on the next start', async () => {
    const folder = temporaryFolder();
    const before = await scheduler({ folder });
    await before.client.send(new CreateScheduleCommand(before.request('overdue', at(1000))));
    await before.stop();
    await new Promise((resolve) => setTimeout(resolve, 1100));

    const { plain } = await scheduler({ folder });
    await plain.untilVisible(500);
    expect(plain.peek()).toMatchObject([{ body: '{"name":"overdue"}' }]);
  });
});

it('fires up to the imprecision late, in the same way for the same seed', async () => {
  const imprecisionMilliseconds = 400;
  const fire = async () => {
    const { client, plain, request } = await scheduler({ seed: 7, imprecisionMilliseconds });
    const expression = at(1200);
    for (const name of ['a', 'b', 'c', 'd']) await client.send(new CreateScheduleCommand(request(name, expression)));
    while (plain.peek().length < 4) await plain.untilVisible(20);
    const setFor = Date.parse(`${expression.slice(3, -1)}Z`);
    return plain.peek().map(({ body, sentAt }) => ({ body, late: sentAt - setFor }));
  };
  const [first, second] = await Promise.all([fire(), fire()]);
  expect(first.every(({ late }) => late >= 0 && late < imprecisionMilliseconds + 5_000)).toBe(true);
  expect(first.some(({ late }) => late > 50)).toBe(true);
  expect(second.map(({ body }) => body)).toEqual(first.map(({ body }) => body));
});

describe('the Scheduler refuses', () => {
  it('a second schedule of one name, unless the same request is repeated', async () => {
    const { client, request } = await scheduler();
    const ClientToken = 'token-1';
    await client.send(new CreateScheduleCommand({ ...request('one', at(3_600_000)), ClientToken }));
    await client.send(new CreateScheduleCommand({ ...request('one', at(3_600_000)), ClientToken }));
    const again = client.send(new CreateScheduleCommand(request('one', at(3_600_000))));
    await expect(again).rejects.toBeInstanceOf(ConflictException);
  });

  it.each([
    ['a name of 65 characters', { Name: 'x'.repeat(65) }],
    ['a name with other characters', { Name: 'T1#dispatch' }],
    ['an impossible time', { ScheduleExpression: 'at(2026-02-30T00:00:00)' }],
    ['a time with an offset', { ScheduleExpression: 'at(2026-02-03T00:00:00Z)' }],
    ['a recurring schedule', { ScheduleExpression: 'rate(1 minute)' }],
    ['a flexible window', { FlexibleTimeWindow: { Mode: 'FLEXIBLE' as const, MaximumWindowInMinutes: 1 } }],
    ['an unknown target', { Target: { Arn: 'arn:aws-cn:sqs:cn-north-1:000000000000:other', RoleArn: 'r' } }],
  ])('%s', async (_, change) => {
    const { client, request } = await scheduler();
    const creating = client.send(new CreateScheduleCommand({ ...request('name', at(60_000)), ...change }));
    await expect(creating).rejects.toBeInstanceOf(ValidationException);
  });

  it('an unknown group, and to update what is not there', async () => {
    const { client, request } = await scheduler();
    const elsewhere = client.send(new CreateScheduleCommand({ ...request('name', at(60_000)), GroupName: 'other' }));
    await expect(elsewhere).rejects.toBeInstanceOf(ResourceNotFoundException);
    await expect(client.send(new UpdateScheduleCommand(request('name', at(60_000))))).rejects.toBeInstanceOf(
      ResourceNotFoundException,
    );
  });
});

it('lists schedules by prefix, page by page, and leaves out none when one of a page before is gone', async () => {
  const { client, request } = await scheduler();
  for (const name of ['T1.a', 'T1.b', 'T2.a'])
    await client.send(new CreateScheduleCommand(request(name, at(3_600_000))));
  const first = await client.send(
    new ListSchedulesCommand({ GroupName: 'fixture-group', NamePrefix: 'T1', MaxResults: 1 }),
  );
  expect(first.Schedules).toMatchObject([{ Name: 'T1.a', State: 'ENABLED' }]);
  await client.send(new DeleteScheduleCommand({ GroupName: 'fixture-group', Name: 'T1.a' }));
  const second = await client.send(
    new ListSchedulesCommand({ NamePrefix: 'T1', MaxResults: 1, NextToken: first.NextToken }),
  );
  expect(second.Schedules).toMatchObject([{ Name: 'T1.b' }]);
  expect(second.NextToken).toBeUndefined();
});
