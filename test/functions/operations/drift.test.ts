import '../../support/live-environment.ts';
import { describe, expect, it } from 'vitest';
import { millisecondsPerDay } from '../../../domain/time.ts';
import { drift } from '../../../functions/operations/drift.ts';
import type { FindingStore } from '../../../functions/store/finding-store.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { recovery } from '../../support/operations.ts';
import { minutesLater, mondayMorning as now } from '../../support/time.ts';

capturedLog();

const inAnHour = minutesLater(now, 60);

/** Two tickets whose schedules are as they should be. */
async function inStep() {
  const system = recovery();
  system.put('T1', { 'restore.1.80': inAnHour, 'restore.1.100': minutesLater(now, 75) });
  system.put('T2', { 'restore.1.100': minutesLater(now, 90) });
  await system.run({ kind: 're-arm' });
  return system;
}

const inWords = (findings: readonly { kind: string; schedule: string; mended: boolean }[]) =>
  findings.map(({ kind, schedule, mended }) => `${kind} ${schedule}${mended ? ', mended' : ''}`).sort();

describe('a look for drift', () => {
  it('finds nothing where everything is in step', async () => {
    const { run, findings } = await inStep();
    expect(await run({ kind: 'drift' })).toEqual({ deadlines: 3, schedules: 3, missing: 0, wrong: 0, orphan: 0 });
    expect(findings).toEqual([]);
  });

  it('finds deadlines without a schedule or with a wrong one, and schedules without a deadline, and leaves all as it is', async () => {
    const { run, put, findings, scheduler } = await inStep();
    const { schedules } = scheduler;
    schedules.delete('T1.restore.1.80');
    put('T2', { 'restore.1.100': minutesLater(now, 91) });
    put('T1', { 'restore.1.80': inAnHour });
    const before = new Map(schedules);

    expect(await run({ kind: 'drift' })).toMatchObject({ missing: 1, wrong: 1, orphan: 1 });
    expect(inWords(findings)).toEqual(['missing T1.restore.1.80', 'orphan T1.restore.1.100', 'wrong T2.restore.1.100']);
    expect(schedules).toEqual(before);
  });

  it('does not miss what leads to another queue, as schedules of another Region do', async () => {
    const { run, findings, scheduler } = await inStep();
    const found = scheduler.schedules.get('T2.restore.1.100');
    if (found?.Target !== undefined) {
      scheduler.schedules.set('T2.restore.1.100', { ...found, Target: { ...found.Target, Arn: 'arn:elsewhere' } });
    }
    await run({ kind: 'drift' });
    expect(inWords(findings)).toEqual(['wrong T2.restore.1.100']);
  });

  it('passes over what is due too soon to have a schedule, and what was written a moment ago', async () => {
    const { run, put, findings, scheduler, timed } = await inStep();
    put('T3', { 'dispatch.1.100': minutesLater(now, 2) });
    put('T4', { 'dispatch.1.100': inAnHour });
    timed.beforeRead = () => {
      // The stream has caught up by the second look.
      const of = scheduler.schedules.get('T2.restore.1.100');
      if (of?.Target === undefined) return;
      const Input = JSON.stringify({ ticketId: 'T4', timer: 'dispatch.1.100', dueAt: inAnHour });
      const ScheduleExpression = `at(${new Date(inAnHour - 90_000).toISOString().slice(0, 19)})`;
      const Target = { ...of.Target, Input };
      scheduler.schedules.set('T4.dispatch.1.100', { ...of, Name: 'T4.dispatch.1.100', ScheduleExpression, Target });
    };
    expect(await run({ kind: 'drift' })).toMatchObject({ missing: 0, wrong: 0, orphan: 0 });
    expect(findings).toEqual([]);
  });

  it('mends exactly what it finds, when that is asked for', async () => {
    const { run, put, findings, scheduler, sent } = await inStep();
    scheduler.schedules.delete('T1.restore.1.80');
    put('T1', { 'restore.1.80': inAnHour });
    put('T2', { 'restore.1.100': minutesLater(now, 91) });
    scheduler.requests = 0;

    expect(await run({ kind: 'drift', mend: true })).toMatchObject({ missing: 1, wrong: 1, orphan: 1, mended: 3 });
    expect(inWords(findings)).toEqual([
      'missing T1.restore.1.80, mended',
      'orphan T1.restore.1.100, mended',
      'wrong T2.restore.1.100, mended',
    ]);
    expect([...scheduler.schedules.keys()].sort()).toEqual(['T1.restore.1.80', 'T2.restore.1.100']);
    expect(sent).toEqual([]);
    expect(await run({ kind: 'drift' })).toMatchObject({ missing: 0, wrong: 0, orphan: 0 });
  });

  it('has on record what it found also where mending fails on the way, for thirty days', async () => {
    const { driftDeps, scheduler } = await inStep();
    scheduler.schedules.delete('T1.restore.1.80');
    const recorded: string[] = [];
    const record: FindingStore['record'] = async (_, found, keptUntil) => {
      recorded.push(...inWords(found), `kept for ${(keptUntil - now) / millisecondsPerDay} days`);
      scheduler.out = true;
    };
    const order = { kind: 'drift', mend: true } as const;
    const operation = { id: 'O1', order, perSecond: 100, round: 1, startedAt: now, startedBy: 'hq', progressedAt: now };
    const step = drift({ ...driftDeps, findings: { record } })({ ...operation, counts: {} }, 'c');
    await expect(step).rejects.toThrow('the Scheduler is out');
    expect(recorded).toEqual(['missing T1.restore.1.80', expect.stringMatching(/^kept for 30/)]);
  });

  it('goes through large tables page by page', async () => {
    const { run, put, findings } = recovery();
    for (let number = 0; number < 250; number += 1) put(`T${number}`, { 'restore.1.100': inAnHour });
    expect(await run({ kind: 'drift' })).toEqual({ deadlines: 250, schedules: 0, missing: 250, wrong: 0, orphan: 0 });
    expect(new Set(findings.map(({ schedule }) => schedule)).size).toBe(250);
  });
});

/** How often the Scheduler was asked for the same kind of thing in its busiest second. */
function watched({ scheduler, clock }: ReturnType<typeof recovery>) {
  const at: { readonly what: string; readonly second: number }[] = [];
  scheduler.onRequest = (what) => {
    at.push({ what, second: Math.floor((clock.now() - now) / 1_000) });
  };
  return () => {
    const seconds = Map.groupBy(at, ({ what, second }) => `${what} ${second}`);
    return Math.max(0, ...[...seconds.values()].map(({ length }) => length));
  };
}

describe('mending drift', () => {
  const hundreds = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`confirm.${index}.100`, minutesLater(now, 600 + index)]),
  );
  /** Everything in the table has its schedule, and every schedule something in the table. */
  async function expectInStep({ run }: Pick<ReturnType<typeof recovery>, 'run'>): Promise<void> {
    expect(await run({ kind: 'drift', perSecond: 1_000 })).toMatchObject({ missing: 0, wrong: 0, orphan: 0 });
  }

  it.each([2, 100, 1_000])(
    'of things with hundreds of deadlines ends before the function does, at %i per second',
    async (perSecond) => {
      const system = recovery();
      for (let number = 0; number < 4; number += 1) system.put(`T${number}`, hundreds);
      const { body } = await system.start({ kind: 'drift', mend: true, perSecond });
      const turns: number[] = [];
      for (let message = system.waiting.shift(); message !== undefined; message = system.waiting.shift()) {
        const begunAt = system.clock.now();
        expect(await system.deliver(message)).toBe(true);
        turns.push((system.clock.now() - begunAt) / 1_000);
      }
      // Of two minutes.
      expect(Math.max(...turns)).toBeLessThan(110);
      const { counts, finishedAt } = system.stateOf(body.id);
      expect(finishedAt).toBeDefined();
      expect(counts).toMatchObject({ deadlines: 1_200, missing: 1_200, mended: 1_200, orphan: 0 });
      await expectInStep(system);
    },
  );

  it('keeps to the pace where one thing alone does not force it to hurry', async () => {
    const system = recovery();
    for (let number = 0; number < 4; number += 1) system.put(`T${number}`, hundreds);
    const busiest = watched(system);
    await system.run({ kind: 'drift', mend: true, perSecond: 40 });
    expect(busiest()).toBeLessThanOrEqual(40);
  });

  it('of thousands of things keeps below the quotas of the Scheduler, and misses nothing', async () => {
    const system = recovery();
    const { put, scheduler, run } = system;
    for (let number = 0; number < 2_000; number += 1) put(`T${number}`, { 'restore.1.100': minutesLater(now, 600) });
    const busiest = watched(system);
    expect(await run({ kind: 'drift', mend: true, perSecond: 200 })).toMatchObject({
      ...{ deadlines: 2_000, missing: 2_000, mended: 2_000, schedules: 2_000, orphan: 0 },
    });
    expect(scheduler.schedules.size).toBe(2_000);
    expect(busiest()).toBeLessThanOrEqual(200);
    await expectInStep(system);
  });

  it('deletes hundreds of schedules that belong to nothing, and passes over none while what follows moves up', async () => {
    const system = recovery();
    const { put, run, scheduler } = system;
    for (let number = 0; number < 600; number += 1) put(`T${number}`, { 'restore.1.100': minutesLater(now, 600) });
    await run({ kind: 're-arm', perSecond: 1_000 });
    for (let number = 0; number < 600; number += 1) if (number % 3 > 0) put(`T${number}`, {});
    expect(await run({ kind: 'drift', mend: true })).toMatchObject({ schedules: 600, orphan: 400, mended: 400 });
    expect(scheduler.schedules.size).toBe(200);
    await expectInStep(system);
  });

  it('cut off again and again goes on where it was, and counts every deadline once', async () => {
    const system = recovery();
    const { put, start, deliver, stateOf, scheduler, findings, waiting } = system;
    for (let number = 0; number < 400; number += 1) put(`T${number}`, { 'restore.1.100': minutesLater(now, 600) });
    const { body } = await start({ kind: 'drift', mend: true });
    const message = waiting.shift() ?? { operationId: '' };
    let requests = 0;
    scheduler.onRequest = () => {
      requests += 1;
      if (requests % 223 === 0) throw new Error('killed');
    };
    let cuts = 0;
    while (stateOf(body.id).finishedAt === undefined) if (!(await deliver(message))) cuts += 1;
    expect(cuts).toBeGreaterThan(3);
    expect(stateOf(body.id).counts).toMatchObject({ deadlines: 400, schedules: 400, orphan: 0 });
    expect(scheduler.schedules.size).toBe(400);
    expect(findings).toHaveLength(400);
  });
});
