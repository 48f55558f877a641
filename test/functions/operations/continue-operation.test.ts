// What becomes of an operation when a step fails, or could not do all.

import '../../support/live-environment.ts';
import { describe, expect, it } from 'vitest';
import { redrive } from '../../../functions/operations/redrive.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { operationsOver } from '../../support/operations.ts';
import { mondayMorning } from '../../support/time.ts';

capturedLog();

const order = { kind: 'redrive', queue: 'dead' };
const clock = new FakeClock(mondayMorning);
const moved = { status: 'ended', moved: 7, failure: 'AccessDenied' } as const;
const deadLetters = {
  ...{
    names: ['dead'],
    count: async () => 0,
    receive: async () => [],
    release: async () => {},
    delete: async () => {},
  },
  ...{ send: async () => {}, sourceOf: async () => 'arn:work', startMoving: async () => {}, moving: async () => moved },
};

describe('an operation', () => {
  it('whose step fails comes again after a rest', async () => {
    const step = async () => Promise.reject(new Error('the table cannot be reached'));
    const { start, waiting, deliver, resting } = operationsOver({ redrive: step }, clock);
    const { id } = (await start(order)).body;
    const [message = { operationId: '' }] = waiting;
    expect(await deliver(message)).toBe(false);
    expect(resting).toEqual([id]);
  });

  it('that SQS gave up says why, until it is begun again', async () => {
    const { start, waiting, deliver, stateOf } = operationsOver({ redrive: redrive({ deadLetters, clock }) }, clock);
    const { id } = (await start(order)).body;
    for (const message of waiting) await deliver(message);
    expect(stateOf(String(id))).toMatchObject({ counts: { redriven: 7 }, failure: 'AccessDenied' });
    await start(order);
    expect(stateOf(String(id))).not.toHaveProperty('failure');
  });
});
