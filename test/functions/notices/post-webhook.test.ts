import dns from 'node:dns';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { postWebhook } from '../../../functions/notices/post-webhook.ts';

let calls = 0;
let answerBytes = 0;
const receiver = createServer(async (request, response) => {
  calls += 1;
  await request.toArray();
  response.writeHead(202);
  if (answerBytes >= 0) response.end('x'.repeat(answerBytes));
  else response.write('the rest never comes');
});
let port: number;

beforeAll(async () => {
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  ({ port } = receiver.address() as AddressInfo);
});
afterAll(() => {
  receiver.closeAllConnections();
  receiver.close();
});
beforeEach(() => {
  calls = 0;
  answerBytes = 0;
});

const message = { headers: { 'content-type': 'application/json' }, body: '{"text":"超时"}' };
const toLoopback = { allowLoopback: true, millisecondsMax: 2_000 };
const leadsTo = (...addresses: string[]) =>
  vi.fn(async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));

describe('a message to a named address', () => {
  it.each(['10.0.0.7', '127.0.0.1', '169.254.169.254', '100.100.100.200', 'fd00:ec2::254', '::ffff:169.254.169.254'])(
    'is not sent where the name leads to %s',
    async (address) => {
      const settings = { ...toLoopback, resolve: leadsTo(address) };
      await expect(postWebhook(`https://partner.example:${port}/`, message, settings)).rejects.toThrow(
        'partner.example leads elsewhere',
      );
      expect(calls).toBe(0);
    },
  );

  it('is not sent where only one of several addresses is not public', async () => {
    const resolve = leadsTo('203.0.114.9', '192.168.1.1');
    await expect(postWebhook('https://partner.example/', message, { ...toLoopback, resolve })).rejects.toThrow(
      'leads elsewhere',
    );
  });

  it('is not sent where the name leads nowhere', async () => {
    const settings = { ...toLoopback, resolve: leadsTo() };
    await expect(postWebhook('https://partner.example/', message, settings)).rejects.toThrow('leads elsewhere');
  });

  it('goes to the very address that was looked at: nobody asks a second time where the name leads', async () => {
    const resolve = leadsTo('127.0.0.1');
    const socketAsks = vi.spyOn(dns, 'lookup');
    expect(await postWebhook(`http://localhost:${port}/`, message, { ...toLoopback, resolve })).toBe(202);
    expect(calls).toBe(1);
    expect(resolve).toHaveBeenCalledTimes(1);
    expect(socketAsks).not.toHaveBeenCalled();
    socketAsks.mockRestore();
  });

  it('is not sent out of this machine by the exception for this machine', async () => {
    const settings = { ...toLoopback, resolve: leadsTo('8.8.8.8') };
    await expect(postWebhook(`http://localhost:${port}/`, message, settings)).rejects.toThrow('leads elsewhere');
  });

  it('is given up when the name takes too long to resolve', async () => {
    const settings = { allowLoopback: false, millisecondsMax: 20, resolve: () => new Promise<never>(() => {}) };
    await expect(postWebhook('https://partner.example/', message, settings)).rejects.toThrow('timeout');
  });

  it.each([
    ['an answer that is long', 100_000, 2_000],
    ['an answer that never ends', -1, 200],
  ])('counts by its status with %s', async (_, bytes, millisecondsMax) => {
    answerBytes = bytes;
    expect(await postWebhook(`http://127.0.0.1:${port}/`, message, { allowLoopback: true, millisecondsMax })).toBe(202);
  });
});
