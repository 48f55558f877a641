import { once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { messageOf } from '../../../functions/notices/notice-message.ts';
import { webhookChannel } from '../../../functions/notices/webhook-channel.ts';
import { deriveWebhookSecret } from '../../../functions/notices/webhook-secret.ts';
import { systemClock } from '../../../functions/system-clock.ts';
import { aDepartment, monitoringCentre } from '../../support/departments.ts';
import { aNotice } from '../../support/notices.ts';

interface Received {
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let received: Received[];
let answer: { status: number; headers?: Record<string, string> };
const receiver = createServer(async (request, response) => {
  received.push({ path: request.url, headers: request.headers, body: (await request.toArray()).join('') });
  response.writeHead(answer.status, answer.headers).end('thank you');
});
let address: string;

beforeAll(async () => {
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
});
afterAll(() => {
  receiver.closeAllConnections();
  receiver.close();
});
beforeEach(() => {
  received = [];
  answer = { status: 204 };
});

const secretOf = async (departmentId: string) => deriveWebhookSecret('master key', departmentId);

function deliver(webhookUrl: string, allowLoopback = true): Promise<void> {
  const department = aDepartment({ ...monitoringCentre, webhookUrl });
  const notice = aNotice();
  // The verifying library compares with the real time.
  return webhookChannel({ secretOf, allowLoopback, clock: systemClock }).deliver(
    messageOf({ notice, department, region: 'TIANHE' }),
  );
}

describe('a webhook', () => {
  it('verifies with the Standard Webhooks library and the secret of its department', async () => {
    await deliver(`${address}/notices`);
    const [request] = received;
    const headers = request?.headers as Record<string, string>;
    const verified = new Webhook(await secretOf('NMC')).verify(request?.body ?? '', headers);
    expect(verified).toMatchObject({
      type: 'deadline.breached',
      data: {
        ticketId: 'T1',
        departmentRole: 'MONITORING_CENTRE',
        region: 'TIANHE',
        dueAt: '2026-03-02T01:15:00.000Z',
        latenessMilliseconds: 12,
        text: { zh: '派单超时', en: 'dispatch is overdue' },
      },
    });
    expect(headers['webhook-id']).toBe('T1.dispatch.1.100.NMC');
    expect(headers['x-correlation-id']).toBe('call-1');
  });

  it('does not verify with the secret of another department', async () => {
    await deliver(address);
    const other = new Webhook(await secretOf('MAINT-1'));
    expect(() => other.verify(received[0]?.body ?? '', received[0]?.headers as Record<string, string>)).toThrow();
  });

  it.each([400, 410, 500])('fails when the receiver answers %i', async (status) => {
    answer = { status };
    await expect(deliver(address)).rejects.toThrow(`answered ${status}`);
  });

  it('follows no redirect', async () => {
    answer = { status: 307, headers: { location: `${address}/elsewhere` } };
    await expect(deliver(`${address}/notices`)).rejects.toThrow('answered 307');
    expect(received.map(({ path }) => path)).toEqual(['/notices']);
  });

  it('fails when nobody listens', async () => {
    await expect(deliver('http://127.0.0.1:1/')).rejects.toThrow('ECONNREFUSED');
  });

  it('fails when the receiver takes longer than five seconds', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort(new Error('time is up')));
    await expect(deliver(address)).rejects.toThrow('time is up');
    expect(timeout).toHaveBeenCalledWith(5_000);
    timeout.mockRestore();
  });

  it('is not sent to an http address, not even of this machine, unless that is allowed', async () => {
    await expect(deliver(address, false)).rejects.toThrow('https addresses that name a host');
    await expect(deliver('http://nmc.operator.test/', true)).rejects.toThrow('https addresses that name a host');
    expect(received).toEqual([]);
  });

  it('serves departments that have named an address', () => {
    const channel = webhookChannel({ secretOf, allowLoopback: true, clock: systemClock });
    expect(channel.serves(monitoringCentre)).toBe(false);
    expect(channel.serves({ ...monitoringCentre, webhookUrl: address })).toBe(true);
  });
});
