// What operators are told, and with which exit, over an API that answers as it is told to.

import { describe, expect, it } from 'vitest';
import { opsCommand } from '../../../infra/ops/ops-command.ts';
import { serveAnswers } from './served-answers.ts';

const publishQueue = 'Zhunshi-dev-Core-OutboxPublishEventsDeadLetters9D7E4E93';
const letter = {
  ...{ messageId: 'm1', origin: 'stream', sentAt: '2026-11-22T14:44:37.909Z', remedy: 're-arm-or-replay' },
  about: {
    functionArn: 'arn:aws:lambda:r:0:function:Zhunshi-dev-Core-OutboxPublishEvents1234',
    approximateArrivalOfFirstRecord: '2026-11-22T08:00:30Z',
    approximateArrivalOfLastRecord: '2026-11-22T08:10:00Z',
  },
};

async function ops(args: readonly string[], answers: Readonly<Record<string, unknown>>) {
  const { url, close } = await serveAnswers({ 'GET /dead-letters': { items: [{ queue: publishQueue }] }, ...answers });
  let shown = '';
  const out = (text: string) => {
    shown += text;
  };
  const code = await opsCommand([...args, '--url', url, '--token', 't'], {
    ...{ environment: {}, terminal: false, out, err: out },
  });
  await close();
  return { code, shown };
}

describe('a dead letter of publish-events', () => {
  it('is shown with the replay that tells what stands in the audit trail and was never on the bus', async () => {
    const { shown } = await ops(['dead-letters', 'publishevents'], {
      [`GET /dead-letters/${publishQueue}`]: { messages: 1, items: [letter] },
    });
    expect(shown).toContain('replay --from 2026-11-22T07:59:30.000Z --to 2026-11-22T08:11:00.000Z, then republish');
  });
});

describe('a look for drift', () => {
  const times = { startedAt: '2026-11-22T08:00:00Z', progressedAt: '2026-11-22T08:00:01Z' };
  const operation = { id: 'O1', status: 'finished', round: 1, perSecond: 100, counts: { missing: 1 }, ...times };
  const looked = (args: readonly string[], mended: boolean, status = 'finished') =>
    ops(['drift', ...args], {
      'POST /operations': { ...operation, kind: 'drift', status },
      'GET /operations/O1/findings?limit=100': { items: [{ kind: 'missing', schedule: 'T1.restore.1.80', mended }] },
    });

  it('that mends says of each thing whether it did, and is done when it did of all', async () => {
    const { code, shown } = await looked(['--mend'], true);
    expect(shown).toContain('missing  T1.restore.1.80  mended\n');
    expect(code).toBe(0);
  });

  it('that was stopped says what it has found so far', async () => {
    expect(await looked([], false, 'stopped')).toMatchObject({
      code: 3,
      shown: expect.stringContaining('T1.restore.1.80'),
    });
  });

  it('that leaves things as they are, or could not mend all, has its own exit code', async () => {
    for (const args of [[], ['--mend']]) {
      const { code, shown } = await looked(args, false);
      expect(shown).toContain('missing  T1.restore.1.80  not mended\n');
      expect(code).toBe(3);
    }
  });
});

it('the list of what was set going goes on to its end', async () => {
  const times = { startedAt: '2026-11-22T08:00:00Z', progressedAt: '2026-11-22T08:00:01Z' };
  const job = (id: string) => ({ id, kind: 're-arm', status: 'finished', counts: {}, ...times });
  const { code, shown } = await ops(['jobs'], {
    'GET /operations?limit=100': { items: [job('O2')], nextCursor: 'next' },
    'GET /operations?limit=100&cursor=next': { items: [job('O1')] },
  });
  expect(shown).toMatch(/^O2 .*\nO1 .*\n$/);
  expect(code).toBe(0);
});

describe('a redrive', () => {
  const redriven = (message: readonly string[], operation: object) =>
    ops(['redrive', 'publishevents', ...message], {
      'POST /operations': {
        ...{ id: 'O1', kind: 'redrive', status: 'finished', round: 1, perSecond: 100, counts: { redriven: 0 } },
        ...{ startedAt: '2026-11-22T08:00:00Z', progressedAt: '2026-11-22T08:00:01Z', ...operation },
      },
    });

  it('that SQS gave up has failed, and says why', async () => {
    const { code, shown } = await redriven([], { failure: 'AWS.SimpleQueueService.AccessDenied' });
    expect(code).toBe(1);
    expect(shown).toContain('not all of it was done: AWS.SimpleQueueService.AccessDenied\n');
  });

  it('of a message that was not found says so, and has its own exit code', async () => {
    const { code, shown } = await redriven(['--message', 'm9'], { counts: { redriven: 0, discarded: 0, kept: 0 } });
    expect(code).toBe(3);
    expect(shown).toContain('m9 was not found');
  });

  it('of a message that was is done', async () => {
    expect(await redriven(['--message', 'm1'], { counts: { redriven: 1, discarded: 0, kept: 0 } })).toMatchObject({
      code: 0,
    });
  });
});
