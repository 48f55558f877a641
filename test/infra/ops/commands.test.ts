// What operators are told, and with which exit, over an API that answers as it is told to.

import { describe, expect, it } from 'vitest';
import { RequestRefused } from '../../../infra/ops/api-client.ts';
import { carryOut } from '../../../infra/ops/follow.ts';
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

  it('that somebody has stopped has failed where it has found nothing so far', async () => {
    const { code, shown } = await looked([], true, 'stopped');
    expect(shown).toContain('it was stopped before its end');
    expect(code).toBe(1);
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
  expect(shown).toMatch(/^O2 .*\nO1 .*; begun 2026-11-22T08:00:00Z\n$/);
  expect(code).toBe(0);
});

it.each([
  [{ kind: 'drift', mend: true }, 'drift --mend'],
  [{ kind: 'redrive', queue: 'Q', messageId: 'm1', discard: false }, 'redrive Q --message m1'],
  [{ kind: 'redrive', queue: 'Q', discard: true }, 'discard Q'],
  [{ kind: 'replay', fromAt: 'A', toAt: 'B', types: ['X', 'Y'] }, 'replay --from A --to B --type X --type Y'],
])('what was set going is called as it is asked for: %j', async (order, command) => {
  const times = { startedAt: '2026-11-22T08:00:00Z', progressedAt: '2026-11-22T08:00:01Z' };
  const answer = { id: 'O1', status: 'stopped', counts: {}, ...times, ...order };
  const { shown } = await ops(['job', 'O1'], { 'GET /operations/O1': answer });
  expect(shown).toBe(`O1  ${command} stopped after 1 s: nothing yet\n`);
});

describe('what is followed to its end', () => {
  const times = { startedAt: '2026-11-22T08:00:00Z', progressedAt: '2026-11-22T08:00:01Z' };
  const running = { id: 'O1', kind: 're-arm', status: 'running', round: 1, perSecond: 100, counts: {}, ...times };

  /** Over an API whose answers come in this order, the last again and again; a test does not rest. */
  async function follow(...answers: readonly object[]) {
    let [told, looks] = ['', 0];
    const get = async () => {
      const answer = answers[Math.min(looks, answers.length - 1)];
      looks += 1;
      if (answer instanceof Error) throw answer;
      return answer;
    };
    const out = (text: string) => {
      told += text;
    };
    const api = { get, post: async () => running } as unknown as Parameters<typeof carryOut>[2]['api'];
    const end = await carryOut({}, true, { api, out, err: out, terminal: false, language: 'en' }, async () => {}).catch(
      (error: Error) => error.message,
    );
    return { end, told };
  }
  const finished = { ...running, status: 'finished', progressedAt: '2026-11-22T09:00:00Z' };
  const silence = new Error('http://x does not answer GET /operations/O1');
  const fault = new RequestRefused('GET /operations/O1', 503, {});

  it('is asked for again where nobody answers for a moment, or with a fault', async () => {
    expect((await follow(silence, fault, silence, finished)).end).toEqual(finished);
  });

  it('goes on without whoever gives up after a minute, who is told so', async () => {
    expect((await follow(silence)).end).toContain('goes on all the same: give the command again');
  });

  it('is not asked for again where the answer is a refusal', async () => {
    const refusal = new RequestRefused('GET /operations/O1', 403, { code: 'forbidden' });
    expect((await follow(refusal, finished)).end).toContain('403 forbidden');
  });

  it('is told to stand still where no step ends for longer than any takes', async () => {
    const still = Array.from({ length: 301 }, () => running);
    expect((await follow(...still, finished)).told).toContain('no step has ended since 2026-11-22T08:00:01Z');
    const going = Array.from({ length: 301 }, (_, number) => ({ ...running, progressedAt: `${number}` }));
    expect((await follow(...going, finished)).told).not.toContain('no step has ended');
  });
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
