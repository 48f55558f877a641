import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inLine } from '../../functions/aws.ts';

describe('a client of the SDK', () => {
  it('sends fifty requests at a time, and the next as soon as one is answered', async () => {
    const open: ServerResponse[] = [];
    const server = createServer((_, response) => open.push(response)).listen(0, '127.0.0.1');
    onTestFinished(() => server.closeAllConnections());
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const client = inLine(
      new SQSClient({
        endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        region: 'local',
        credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
        // More than are in line, so that it is the line that holds them back.
        requestHandler: { httpAgent: { maxSockets: 200 } },
        md5: false,
      }),
    );
    const message = { QueueUrl: 'http://127.0.0.1/queue', MessageBody: '{}' };
    const sent = Array.from({ length: 60 }, () => client.send(new SendMessageCommand(message)));
    const answer = (count: number) => {
      for (const response of open.splice(0, count)) response.end('{}');
    };

    await expect.poll(() => open.length, { timeout: 30_000 }).toBe(50);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(open).toHaveLength(50);
    answer(4);
    await expect.poll(() => open.length, { timeout: 30_000 }).toBe(50);
    answer(50);
    await expect.poll(() => open.length, { timeout: 30_000 }).toBe(6);
    answer(6);
    await expect(Promise.all(sent)).resolves.toHaveLength(60);
  });
});
