import '../../support/live-environment.ts';
import { describe, expect, it } from 'vitest';
import { later } from '../../../domain/time.ts';
import { getOperation } from '../../../functions/operations/get-operation.ts';
import { stopOperation } from '../../../functions/operations/stop-operation.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { recovery } from '../../support/operations.ts';
import { minutesLater, mondayMorning as now } from '../../support/time.ts';

capturedLog();

/** So many tickets with a deadline each, a minute apart, the first in an hour. */
function tickets(count: number) {
  const system = recovery();
  for (let number = 0; number < count; number += 1) {
    system.put(`T${number}`, { 'restore.1.100': minutesLater(now, 60 + number) });
  }
  return system;
}

describe('re-arming', () => {
  it('gives every deadline its schedule, and sends what is due sooner than a schedule fires to the queue', async () => {
    const { put, run, scheduler, sent } = recovery();
    put('T1', { 'restore.1.80': minutesLater(now, 60), 'restore.1.100': minutesLater(now, 75) });
    put('T2', { 'dispatch.1.100': minutesLater(now, 2), 'restore.1.100': minutesLater(now, 600) });
    put('T3', { 'dispatch.1.100': minutesLater(now, -10) });

    expect(await run({ kind: 're-arm' })).toEqual({ subjects: 3, scheduled: 3, queued: 2 });
    expect([...scheduler.schedules.keys()].sort()).toEqual(['T1.restore.1.100', 'T1.restore.1.80', 'T2.restore.1.100']);
    expect(sent.map(({ ticketId, timer }) => `${ticketId}.${timer}`).sort()).toEqual([
      'T2.dispatch.1.100',
      'T3.dispatch.1.100',
    ]);
  });

  it('done a second time comes to the same schedules', async () => {
    const { run, scheduler } = tickets(30);
    await run({ kind: 're-arm' });
    const first = new Map(scheduler.schedules);
    await run({ kind: 're-arm' });
    expect(scheduler.schedules).toEqual(first);
  });

  it('of one thing with very many deadlines ends before the function does', async () => {
    const { put, run, clock, scheduler } = recovery();
    const timers = Array.from({ length: 300 }, (_, index) => [`confirm.${index}.100`, minutesLater(now, 60 + index)]);
    put('T1', Object.fromEntries(timers));
    await run({ kind: 're-arm', perSecond: 2 });
    expect(scheduler.schedules.size).toBe(300);
    // Of two minutes, of which a step may begin twenty seconds late.
    expect(clock.now() - now).toBeLessThan(100_000);
  });

  it('asks the Scheduler no more often than the pace allows', async () => {
    const { run, clock } = tickets(120);
    await run({ kind: 're-arm', perSecond: 20 });
    expect(clock.now() - now).toBeGreaterThanOrEqual(6_000);
    expect(clock.now() - now).toBeLessThan(7_000);
  });

  it('sends itself on when its turn is over, and goes on where it was', async () => {
    const { start, deliver, waiting, stateOf, scheduler } = tickets(60);
    const { body } = await start({ kind: 're-arm', perSecond: 2 });
    await deliver(waiting.shift() ?? { operationId: '' });
    expect(waiting).toMatchObject([{ operationId: body.id }]);
    expect(stateOf(body.id)).toMatchObject({ counts: { subjects: 40 } });
    await deliver(waiting.shift() ?? { operationId: '' });
    expect(stateOf(body.id)).toMatchObject({ counts: { subjects: 60 }, finishedAt: expect.any(Number) });
    expect(scheduler.schedules.size).toBe(60);
  });

  it('cut off in the middle, it goes on from the last step that was noted, and misses nothing', async () => {
    const { start, deliver, waiting, stateOf, scheduler, timed } = tickets(60);
    const { body } = await start({ kind: 're-arm' });
    const message = waiting[0] ?? { operationId: '' };
    let readings = 0;
    timed.beforeRead = () => {
      readings += 1;
      if (readings === 3) throw new Error('killed');
    };
    expect(await deliver(message)).toBe(false);
    expect(stateOf(body.id)).toMatchObject({ counts: { subjects: 20 } });

    expect(await deliver(message)).toBe(true);
    expect(stateOf(body.id)).toMatchObject({ counts: { subjects: 60 }, finishedAt: expect.any(Number) });
    expect(scheduler.schedules.size).toBe(60);
  });

  it('follows what moves while it sets it: the last word is that of the table', async () => {
    const { put, run, scheduler, timed } = tickets(1);
    timed.beforeRead = () => {
      put('T0', { 'restore.1.100': minutesLater(now, 90) });
      timed.beforeRead = () => {
        put('T0', {});
        timed.beforeRead = () => undefined;
      };
    };
    await run({ kind: 're-arm' });
    expect([...scheduler.schedules.keys()]).toEqual([]);
  });

  it('that moves a deadline meanwhile sets the later schedule', async () => {
    const { put, run, scheduler, timed } = tickets(1);
    timed.beforeRead = () => {
      put('T0', { 'restore.1.100': minutesLater(now, 90) });
    };
    await run({ kind: 're-arm' });
    const firesAt = new Date(later(minutesLater(now, 90), -90_000)).toISOString().slice(0, 19);
    expect(scheduler.schedules.get('T0.restore.1.100')?.ScheduleExpression).toBe(`at(${firesAt})`);
  });
});

describe('an operation', () => {
  it('started twice is the same one, which takes the new pace', async () => {
    const { start, operations } = tickets(1);
    const first = await start({ kind: 're-arm' });
    const second = await start({ kind: 're-arm', perSecond: 50 });
    expect(first).toMatchObject({ status: 202, body: { status: 'running', kind: 're-arm', perSecond: 100, round: 1 } });
    expect(second.body).toMatchObject({ id: first.body.id, perSecond: 50, round: 1 });
    expect(operations.written.map(({ type }) => type)).toEqual(['OperationStarted']);
  });

  it('that is finished begins another round, and its beginning and end are on record with who asked', async () => {
    const { run, operations } = tickets(1);
    await run({ kind: 're-arm' });
    await run({ kind: 're-arm' });
    expect(operations.written).toMatchObject([
      { type: 'OperationStarted', round: 1, by: 'clerk-1', order: { kind: 're-arm' } },
      { type: 'OperationFinished', round: 1, by: 'zhunshi', counts: { subjects: 1 } },
      { type: 'OperationStarted', round: 2 },
      { type: 'OperationFinished', round: 2 },
    ]);
  });

  it('two messages of which are worked on at once is done once: the slower one lets go', async () => {
    const { start, deliver, waiting, stateOf, timed } = tickets(20);
    const { body } = await start({ kind: 're-arm' });
    const message = waiting.shift() ?? { operationId: '' };
    timed.beforeRead = () => {
      timed.beforeRead = () => undefined;
      void deliver(message);
    };
    await Promise.all([deliver(message), deliver(message)]);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(stateOf(body.id)).toMatchObject({ counts: { subjects: 20 }, finishedAt: expect.any(Number) });
  });

  it('given another pace in the middle of a step goes on', async () => {
    const { start, deliver, waiting, stateOf, timed } = tickets(30);
    const { body } = await start({ kind: 're-arm' });
    timed.beforeRead = () => {
      timed.beforeRead = () => undefined;
      void start({ kind: 're-arm', perSecond: 200 });
    };
    await deliver(waiting[0] ?? { operationId: '' });
    expect(stateOf(body.id)).toMatchObject({ perSecond: 200, finishedAt: expect.any(Number) });
  });

  it('that is stopped does nothing until it is started again, and then goes on', async () => {
    const { start, deliver, waiting, stateOf, operations } = tickets(60);
    const { body } = await start({ kind: 're-arm', perSecond: 2 });
    const message = waiting.shift() ?? { operationId: '' };
    await deliver(message);
    const path = { operationId: body.id };
    expect((await call(stopOperation(operations), { path })).body).toMatchObject({ status: 'stopped' });
    await deliver(message);
    expect(stateOf(body.id).counts).toMatchObject({ subjects: 40 });

    await start({ kind: 're-arm' });
    await deliver(message);
    expect((await call(getOperation(operations), { method: 'GET', path })).body).toMatchObject({
      status: 'finished',
      counts: { subjects: 60 },
      round: 1,
    });
    await call(stopOperation(operations), { path });
    expect(stateOf(body.id).stoppedAt).toBeUndefined();
  });

  it('is refused when it makes no sense', async () => {
    const { start, operations } = tickets(0);
    expect(refusedFields(await start({ kind: 'wish' }))).toHaveLength(1);
    const [fromAt, toAt] = ['2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z'];
    expect(refusedFields(await start({ kind: 'replay', fromAt, toAt }))).toEqual(['toAt: end-before-start']);
    expect(refusedFields(await start({ kind: 'redrive', queue: 'other' }))).toEqual(['queue: unknown-reference']);
    const types = ['TicketOpened', 'TicketOpend'];
    const slip = { kind: 'replay', fromAt: toAt, toAt: fromAt, types };
    expect(refusedFields(await start(slip))).toEqual(['types[1]: unknown-reference']);
    const path = { operationId: 'O00000000000000000000000000' };
    expect((await call(getOperation(operations), { method: 'GET', path })).status).toBe(404);
  });
});
