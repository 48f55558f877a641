// What becomes of an operation when a step fails, or could not do all.

import '../../support/live-environment.ts';
import { describe, expect, it } from 'vitest';
import { stopOperation } from '../../../domain/operations/operation.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { operationsOver } from '../../support/operations.ts';
import { mondayMorning } from '../../support/time.ts';

const log = capturedLog();

const order = { kind: 'redrive', queue: 'dead' };
const clock = new FakeClock(mondayMorning);
describe('an operation', () => {
  it('is followed by the correlation id of the call that has begun it, from turn to turn, to its end', async () => {
    let steps = 0;
    const step = async (_: unknown, correlationId: string) => {
      expect(correlationId).toBe('call-of-hq');
      steps += 1;
      await clock.wait(30_000);
      return { counts: { redriven: 1 }, ...(steps < 3 && { cursor: `${steps}` }) };
    };
    const { operations, start, waiting, deliver } = operationsOver({ redrive: step }, clock);
    await start(order, { 'x-correlation-id': 'call-of-hq' });
    for (const message of waiting) expect(await deliver(message)).toBe(true);
    expect(waiting).toHaveLength(3);
    const told = log.filter(({ message }) => message === 'operation step');
    expect(told.map(({ correlationId }) => correlationId)).toEqual(Array(3).fill('call-of-hq'));
    expect([...operations.stored.values()]).toMatchObject([{ correlationId: 'call-of-hq' }]);
  });

  it('whose step fails comes again after a rest', async () => {
    const step = async () => Promise.reject(new Error('the table cannot be reached'));
    const { start, waiting, deliver, resting } = operationsOver({ redrive: step }, clock);
    const { id } = (await start(order)).body;
    const [message = { operationId: '' }] = waiting;
    expect(await deliver(message)).toBe(false);
    expect(resting).toEqual([id]);
  });

  it.each([true, false])(
    'that is stopped during its step (the last: %s) has what that step did among its counts',
    async (isLast) => {
      const step = async () => {
        const [[id = '', known] = []] = operations.stored;
        if (known === undefined) throw new Error('nothing was started');
        const { state, events } = stopOperation(known.state, { now: mondayMorning, by: 'wang' });
        await operations.save(known, state, events, { correlationId: id });
        return { counts: { redriven: 7 }, ...(!isLast && { cursor: 'taking' }) };
      };
      const { operations, start, waiting, deliver, stateOf } = operationsOver({ redrive: step }, clock);
      const { id } = (await start(order)).body;
      for (const message of waiting) expect(await deliver(message)).toBe(true);
      const { counts, stoppedAt, finishedAt } = stateOf(String(id));
      expect({ counts, stoppedAt }).toEqual({ counts: { redriven: 7 }, stoppedAt: mondayMorning });
      expect(finishedAt !== undefined).toBe(isLast);
    },
  );

  it('of which two messages do the same step at once counts it once', async () => {
    let entered = 0;
    const step = async () => {
      entered += 1;
      if (entered === 1) await deliver({ operationId: String(id) });
      return { counts: { redriven: 7 } };
    };
    const { start, deliver, stateOf } = operationsOver({ redrive: step }, clock);
    const { id } = (await start(order)).body;
    expect(await deliver({ operationId: String(id) })).toBe(true);
    expect(entered).toBe(2);
    expect(stateOf(String(id)).counts).toEqual({ redriven: 7 });
  });

  it('that was given up says why, until it is begun again', async () => {
    const step = async () => ({ counts: { redriven: 7 }, failure: 'AccessDenied' });
    const { start, waiting, deliver, stateOf } = operationsOver({ redrive: step }, clock);
    const { id } = (await start(order)).body;
    for (const message of waiting) await deliver(message);
    expect(stateOf(String(id))).toMatchObject({ counts: { redriven: 7 }, failure: 'AccessDenied' });
    await start(order);
    expect(stateOf(String(id))).not.toHaveProperty('failure');
  });
});
