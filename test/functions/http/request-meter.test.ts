import { describe, expect, it } from 'vitest';
import { ok } from '../../../functions/http/answer.ts';
import { apiHandler } from '../../../functions/http/api-handler.ts';
import type { Quotas } from '../../../functions/http/request-meter.ts';
import { requestMeter } from '../../../functions/http/request-meter.ts';
import { call } from '../../support/api-calls.ts';
import { capturedLog } from '../../support/log-lines.ts';

const tenSeconds: Quotas = { windowSeconds: 10, requests: 5, clients: { loader: 1_000 } };

/** What several processes have told of clients, as the table keeps it. */
function sharedCount() {
  const counts = new Map<string, number>();
  const told: number[] = [];
  const tell = async (client: string, window: number, requests: number) => {
    const key = `${client} ${window}`;
    const sum = (counts.get(key) ?? 0) + requests;
    counts.set(key, sum);
    told.push(requests);
    return sum;
  };
  return { tell, told };
}

function clockAt(seconds: number) {
  const clock = { seconds };
  return { clock, now: () => clock.seconds * 1_000 };
}

describe('a client', () => {
  it('may make as many requests in a window as its quota says, and as many again in the next', async () => {
    const { clock, now } = clockAt(100);
    const meter = requestMeter(tenSeconds, sharedCount().tell, now);
    const answers = [];
    for (let request = 0; request < 7; request += 1) answers.push(await meter('crm'));
    expect(answers.map(({ isExceeded }) => isExceeded)).toEqual([false, false, false, false, false, true, true]);
    expect(answers.map(({ remaining }) => remaining)).toEqual([4, 3, 2, 1, 0, 0, 0]);
    clock.seconds = 109.2;
    expect(await meter('crm')).toMatchObject({ isExceeded: true, resetSeconds: 1 });
    clock.seconds = 110;
    expect(await meter('crm')).toEqual({
      quota: 5,
      windowSeconds: 10,
      remaining: 4,
      resetSeconds: 10,
      isExceeded: false,
    });
  });

  it('takes nothing from another, and may have a quota of its own', async () => {
    const meter = requestMeter(tenSeconds, sharedCount().tell, clockAt(100).now);
    for (let request = 0; request < 6; request += 1) await meter('crm');
    expect(await meter('ibss')).toMatchObject({ quota: 5, remaining: 4 });
    expect(await meter('loader')).toMatchObject({ quota: 1_000, remaining: 999 });
    expect(await meter('constructor')).toMatchObject({ quota: 5 });
  });

  it('is counted by all processes together', async () => {
    const { tell } = sharedCount();
    const { now } = clockAt(100);
    const processes = [requestMeter(tenSeconds, tell, now), requestMeter(tenSeconds, tell, now)];
    const admitted = [];
    for (let request = 0; request < 20; request += 1) admitted.push(await processes[request % 2]?.('crm'));
    expect(admitted.filter((standing) => standing?.isExceeded === false)).toHaveLength(5);
  });

  it('is told of to the table after every hundredth part of its quota only, and of a flood no more', async () => {
    const { tell, told } = sharedCount();
    const meter = requestMeter(tenSeconds, tell, clockAt(100).now);
    for (let request = 0; request < 9; request += 1) await meter('loader');
    expect(told).toEqual([]);
    for (let request = 9; request < 3_000; request += 1) await meter('loader');
    expect(told).toEqual(Array(100).fill(10));
  });

  it('gets no more than a hundredth too much for each process that serves it at once', async () => {
    const { tell } = sharedCount();
    const { now } = clockAt(100);
    const processes = Array.from({ length: 20 }, () => requestMeter(tenSeconds, tell, now));
    const answers = await Promise.all(
      processes.map(async (meter) => {
        const standings = [];
        for (let request = 0; request < 200; request += 1) standings.push(await meter('loader'));
        return standings;
      }),
    );
    const admitted = answers.flat().filter(({ isExceeded }) => !isExceeded).length;
    expect(admitted).toBeGreaterThanOrEqual(1_000);
    expect(admitted).toBeLessThanOrEqual(1_000 + 20 * 10);
  });
});

describe('while the table cannot be asked', () => {
  const lines = capturedLog();

  it('requests are let through, and each process holds its clients to the quota by itself', async () => {
    const meter = requestMeter(tenSeconds, () => Promise.reject(new Error('throttled')), clockAt(100).now);
    const answers = [];
    for (let request = 0; request < 6; request += 1) answers.push(await meter('crm'));
    expect(answers.map(({ isExceeded }) => isExceeded)).toEqual([false, false, false, false, false, true]);
    expect(lines).toContainEqual(expect.objectContaining({ level: 'WARN', message: 'requests not counted' }));
  });
});

describe('an answer', () => {
  capturedLog();

  it('says where its client stands, and a refusal when to come again, in the language of the caller', async () => {
    const meter = requestMeter({ ...tenSeconds, requests: 1 }, sharedCount().tell, clockAt(103).now);
    const handler = apiHandler({ answer: null }, () => ok({ done: true }), meter);
    const first = await call(handler);
    expect([first.status, first.headers['ratelimit-policy'], first.headers['ratelimit']]).toEqual([
      200,
      '"client";q=1;w=10',
      '"client";r=0;t=7',
    ]);
    const second = await call(handler, { rawBody: '{', headers: { 'accept-language': 'zh' } });
    expect(second.body).toMatchObject({ code: 'too-many-requests', status: 429, title: '请求过于频繁' });
    expect(second.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'retry-after': '7',
      ratelimit: '"client";r=0;t=7',
    });
    const another = await call(handler, { claims: { client_id: 'ibss' } });
    expect(another.status).toBe(200);
  });

  it('says nothing of it where there are no quotas', async () => {
    expect((await call(apiHandler({ answer: null }, () => ok({})))).headers).not.toHaveProperty('ratelimit');
  });
});
