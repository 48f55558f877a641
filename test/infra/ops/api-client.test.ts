// How the operators' own caller gets along with an API that puts it off.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { connect } from '../../../infra/ops/api-client.ts';

interface Answer {
  readonly status: number;
  readonly retryAfter?: string;
}

let close: () => void;
afterEach(() => close());

/** Gives these answers one after the other, the last one for ever. */
async function connected(answers: readonly Answer[]) {
  let asked = 0;
  const server = createServer((_, response) => {
    const { status, retryAfter } = answers[Math.min(asked, answers.length - 1)] ?? { status: 500 };
    asked += 1;
    response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter });
    response.end(JSON.stringify({ code: 'c', asked }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const rests: number[] = [];
  const { port } = server.address() as AddressInfo;
  const api = connect(`http://127.0.0.1:${port}`, 't', async (seconds) => {
    rests.push(seconds);
  });
  return { api, rests, asked: () => asked };
}

describe('a call that is put off', () => {
  it.each([429, 503])('with %i is repeated when the answer says, else after a second', async (status) => {
    const { api, rests } = await connected([{ status, retryAfter: '7' }, { status }, { status: 200 }]);
    expect(await api.get('/operations/O1')).toMatchObject({ asked: 3 });
    expect(rests).toEqual([7, 1]);
  });

  it('is given up after a minute, with what was answered last', async () => {
    const { api, rests } = await connected([{ status: 429, retryAfter: '25' }]);
    await expect(api.get('/operations/O1')).rejects.toMatchObject({ status: 429, code: 'c' });
    expect(rests).toEqual([25, 25]);
  });

  it('is not repeated when it may have been carried out and has no key', async () => {
    const { api, asked } = await connected([{ status: 503 }, { status: 200 }]);
    await expect(api.post('/operations', {})).rejects.toMatchObject({ status: 503 });
    expect(asked()).toBe(1);
    expect(await api.post('/operations', {}, 'k-1')).toMatchObject({ asked: 2 });
  });

  it('is not repeated when it was refused', async () => {
    const { api, asked } = await connected([{ status: 409 }]);
    await expect(api.put('/departments/D1', {})).rejects.toMatchObject({ status: 409 });
    expect(asked()).toBe(1);
  });
});
