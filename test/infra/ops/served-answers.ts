// An API that gives set answers, by method and path.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export async function serveAnswers(answers: Readonly<Record<string, unknown>>) {
  const server = createServer(({ method, url }, response) => {
    const answer = answers[`${method} ${url}`];
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { detail: `no ${method} ${url}` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
