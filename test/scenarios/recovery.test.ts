// What operators recover with, on the local runtime with all that is deployed: schedules that were deleted behind the system's
// back, a dead letter whose cause is mended, events that subscribers have lost.

import { cpSync, readdirSync, rmSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DeleteScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { GetQueueUrlCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scopes } from '../../functions/environment.ts';
import { exitCodes, opsCommand } from '../../infra/ops/ops-command.ts';
import { gbk } from '../support/gbk.ts';
import type { System } from './system.ts';
import {
  breaches,
  dispatchNotices,
  eventually,
  openTicketDueIn,
  ownCall,
  registerOperator,
  startSystem,
} from './system.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
  await registerOperator(system);
});
afterAll(() => system.close());

const clientSettings = () => ({
  endpoint: system.runtime.servicesUrl,
  region: 'cn-north-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

/** `npm run ops -- …`, in this process. */
async function ops(...args: readonly string[]): Promise<{ exitCode: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const environment = { ZHUNSHI_URL: system.runtime.url, ZHUNSHI_TOKEN: await system.runtime.token(scopes) };
  const exitCode = await opsCommand(args, {
    environment,
    terminal: false,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { exitCode, out, err };
}

const schedulesOf = (ticketId: string) =>
  system.runtime.schedules().filter(({ name }) => name.startsWith(`${ticketId}.`));

/** Deletes the schedules of a ticket as nobody in the system does. */
async function loseSchedules(ticketId: string): Promise<readonly string[]> {
  const isArmed = (schedules: readonly { name: string }[]) =>
    schedules.some(({ name }) => name === `${ticketId}.dispatch.1.100`);
  const lost = await eventually(async () => schedulesOf(ticketId), isArmed);
  const scheduler = new SchedulerClient(clientSettings());
  for (const { name, groupName } of lost) {
    await scheduler.send(new DeleteScheduleCommand({ Name: name, GroupName: groupName }));
  }
  return lost.map(({ name }) => name);
}

describe('schedules that were deleted behind the back of the system', () => {
  it('are named by the report on drift, set again by re-arming, and call up their deadlines', async () => {
    const ticket = await openTicketDueIn(system, 600_000);
    const soon = await openTicketDueIn(system, 14_000);
    const lost = await loseSchedules(ticket.id);
    await loseSchedules(soon.id);

    const drift = await ops('drift', '--per-second', '1000');
    expect(drift.exitCode).toBe(exitCodes.found);
    for (const name of lost) expect(drift.out).toContain(`missing  ${name}  due `);

    const armed = await ops('re-arm', '--per-second', '1000');
    expect(armed).toMatchObject({ exitCode: exitCodes.done, out: expect.stringContaining('re-arm finished') });
    expect(schedulesOf(ticket.id).map(({ name }) => name)).toContain(`${ticket.id}.dispatch.1.100`);

    await ownCall(system, soon.id, 'dispatch.1.100');
    const decided = await eventually(
      () => breaches(system, soon.id),
      ({ length }) => length > 0,
    );
    expect(decided.map(({ dueAt }) => dueAt)).toEqual([soon.dueAt]);
  }, 120_000);

  it('are all set although the system ends in the middle of it', async () => {
    const ticket = await openTicketDueIn(system, 600_000);
    const lost = await loseSchedules(ticket.id);
    const { body } = await system.call('POST', '/operations', { kind: 're-arm', perSecond: 5 });
    const job = async () => (await system.call('GET', `/operations/${body.id}`)).body;
    await eventually(job, ({ counts }) => counts.subjects > 0);
    await system.restart('kill');
    expect((await job()).status).toBe('running');

    const done = await eventually(job, ({ status }) => status === 'finished');
    expect(done.round).toBe(body.round);
    expect(schedulesOf(ticket.id).map(({ name }) => name)).toEqual(expect.arrayContaining([...lost]));
  }, 60_000);
});

describe('a dead letter', () => {
  it('is told by its queue, and once its cause is mended it is redriven and does its work', async () => {
    // As the queue gives up on it: nobody in the directory is there to be told.
    const ticket = await openTicketDueIn(system, 500);
    const [breach] = await eventually(
      () => breaches(system, ticket.id),
      ({ length }) => length > 0,
    );
    const letter = {
      detail: {
        ...{ entity: 'TICKET', entityId: ticket.id, correlationId: 'test', subject: { region: '天河' } },
        event: { ...breach, percent: 100, tell: ['RESPONSIBLE'], responsibleDepartmentId: 'unit-9' },
      },
    };
    const { items } = (await system.call('GET', '/dead-letters')).body;
    const queue = items.find((item: { queue: string }) => item.queue.includes('NoticeDeadLetters')).queue;
    const sqs = new SQSClient(clientSettings());
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: queue }));
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(letter) }));

    const listed = await ops('dead-letters');
    expect(listed.exitCode).toBe(exitCodes.found);
    expect(listed.out).toMatch(new RegExp(`^1 .*${queue} +redrive$`, 'm'));
    expect((await ops('dead-letters', queue)).out).toContain(`entityId: ${ticket.id}`);

    await system.call('PUT', '/departments/unit-9', { name: '第九维护中心', role: 'NETWORK_MAINTENANCE', regions: [] });
    expect(await ops('redrive', 'notice-dead-letters')).toMatchObject({
      exitCode: exitCodes.done,
      out: expect.stringContaining(`redrive ${queue} finished after`),
    });
    await eventually(
      () => dispatchNotices(system, 'unit-9', ticket.id),
      ({ length }) => length === 1,
    );
    expect((await ops('dead-letters', queue)).out).toContain(': 0 messages');
  }, 60_000);
});

describe('a replay', () => {
  it('puts the events of a period on the bus again, and no department is told a second time', async () => {
    const from = new Date(Date.now() - 60_000).toISOString();
    const ticket = await openTicketDueIn(system, 300);
    const told = () => dispatchNotices(system, 'noc', ticket.id);
    const isDelivered = (notices: { kind: string; deliveredTo: Record<string, string> }[]) =>
      notices.some(({ kind, deliveredTo }) => kind === 'breach' && deliveredTo['topic'] !== undefined);
    const before = await eventually(told, isDelivered);
    const published = system.runtime.published().length;

    const replayed = await ops('replay', '--from', from, '--to', new Date().toISOString(), '--per-second', '1000');
    expect(replayed.exitCode).toBe(exitCodes.done);
    expect(Number(/(\d+) events replayed/.exec(replayed.out)?.[1])).toBeGreaterThan(3);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await told()).toEqual(before);
    expect(system.runtime.published()).toHaveLength(published);
    expect(system.runtime.deadLetters()).toEqual([]);
  }, 60_000);
});

describe('a file of customers from a spreadsheet', () => {
  const head = '客户编号,客户名称,客户分类,品牌客户,服务等级,定级理由,客户等级';
  const row = (number: number, level = 'VIP-2') => `BULK-${number},"第${number}号,客户",INDUSTRY,否,${level},,`;
  const numbers = Array.from({ length: 400 }, (_, index) => index + 1);

  it('is taken over by a command, which lays what was refused beside it, to be mended and taken over', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bulk-'));
    const path = join(folder, 'customers.csv');
    const levelOf = (number: number) => (number % 100 === 7 ? 'VIP-7' : 'VIP-2');
    const text = [head, ...numbers.map((number) => row(number, levelOf(number)))].join('\r\n');
    await writeFile(path, gbk(text));

    const looked = await ops('import', path, '--dry-run');
    expect(looked.out).toContain('400 rows');
    const first = await ops('import', path);
    expect(first.exitCode, first.err).toBe(exitCodes.found);
    expect(first.out).toMatch(/396 created, 0 updated, 0 unchanged, 4 refused/);
    expect(first.out).toMatch(/^8 +invalid-value +serviceLevel: Has to be one of/m);
    const { body } = await system.call('GET', '/customers/BULK-400');
    expect(body).toMatchObject({ name: '第400号,客户', version: 1 });

    const refused = `${path}.errors.csv`;
    const beside = await readFile(refused, 'utf8');
    expect(beside.trim().split('\r\n')).toHaveLength(5);
    await writeFile(refused, beside.replaceAll('VIP-7', 'VIP-1'));
    const mended = await ops('import', refused);
    expect(mended.out).toMatch(/4 created, 0 updated, 0 unchanged, 0 refused/);
    expect(mended.exitCode).toBe(exitCodes.done);

    const out = join(folder, 'all.csv');
    expect((await ops('export', 'customers', out, '--reason', '核对台账')).exitCode).toBe(exitCodes.done);
    const again = await ops('import', out, '--kind', 'customers');
    expect(again.out).toMatch(/0 created, 0 updated, \d+ unchanged, 0 refused/);
    await rm(folder, { recursive: true });
  });
});

// Last: what was on its way to departments is lost with the rest.
describe('everything but the table is lost, and that was restored from its backup', () => {
  /** As DynamoDB restores: the items and their indexes, under a stream that begins anew. What lay in other services is gone. */
  async function restoreTableAlone(): Promise<void> {
    const [table, backup] = [join(system.dataDir, 'table.db'), join(system.dataDir, 'backup')];
    cpSync(table, backup);
    for (const file of readdirSync(system.dataDir)) {
      if (/^(state|table)\b/.test(file)) rmSync(join(system.dataDir, file));
    }
    cpSync(backup, table);
    const restored = new DatabaseSync(table);
    restored.exec('DELETE FROM _stream_records');
    restored.close();
  }

  it('deadlines are called up after re-arming, and what was said before is still on record', async () => {
    const passed = await openTicketDueIn(system, 2_000);
    const ahead = await openTicketDueIn(system, 20_000);
    const before = (await system.call('GET', `/tickets/${ahead.id}/events`)).body;
    await system.restart('stop', async () => {
      await restoreTableAlone();
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, Date.parse(passed.dueAt) - Date.now())));
    });
    expect(system.runtime.schedules()).toEqual([]);
    const after = (await system.call('GET', `/tickets/${ahead.id}/events`)).body;
    expect(after.items.slice(0, before.items.length)).toEqual(before.items);

    const armed = await ops('re-arm', '--per-second', '1000');
    expect(armed).toMatchObject({ exitCode: exitCodes.done, out: expect.stringContaining('re-arm finished') });
    const drift = await ops('drift', '--per-second', '1000');
    expect(drift.exitCode, drift.out).toBe(exitCodes.done);

    // The one has passed while there was no system, the other is called up as if nothing had happened.
    await ownCall(system, ahead.id, 'dispatch.1.100');
    for (const ticket of [passed, ahead]) {
      const decided = await eventually(
        () => breaches(system, ticket.id),
        ({ length }) => length > 0,
        90,
      );
      expect(decided.map(({ dueAt }) => dueAt)).toEqual([ticket.dueAt]);
    }
    expect((await ops('republish', '--per-second', '1000')).exitCode).toBe(exitCodes.done);
  }, 180_000);
});
