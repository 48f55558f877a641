// Takes the webhooks of a department and keeps their ids.

import { once } from 'node:events';
import { createServer } from 'node:http';

export interface WebhookReceiver {
  readonly url: string;
  /** The `webhook-id` of every call, in their order. */
  readonly ids: readonly string[];
  close(): void;
}

export async function receiveWebhooks(): Promise<WebhookReceiver> {
  const ids: string[] = [];
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      ids.push(String(request.headers['webhook-id']));
      response.writeHead(204).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  return {
    url: `http://127.0.0.1:${address.port}/notices`,
    ids,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
