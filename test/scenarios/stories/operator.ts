// The system that the stories share, and the operator who works with it. Each story has tickets of its own, and circuits or districts
// of its own where it changes these.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import type { GroupBots } from '../../support/group-bots.ts';
import { openGroupBots } from '../../support/group-bots.ts';
import type { System } from '../system.ts';
import { registerOperator, scenarioEnvironment, startSystem } from '../system.ts';

export let system: System;

/** What the monitoring centre has been told by webhook. */
export const received: { readonly headers: Record<string, string>; readonly body: string }[] = [];
const receiver = createServer(async (request, response) => {
  const body = (await request.toArray()).join('');
  received.push({ headers: request.headers as Record<string, string>, body });
  response.writeHead(204).end();
});

/** The groups in which unit-3 is told; of the first one it has the address of yesterday. */
export let bots: GroupBots;

/** The client `noisy` may ask three times in ten seconds. */
const quotas = { windowSeconds: 10, requests: 1_000_000, clients: { noisy: 3 } };

beforeAll(async () => {
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const { port } = receiver.address() as AddressInfo;
  system = await startSystem({ environment: { ...scenarioEnvironment, CLIENT_QUOTAS: JSON.stringify(quotas) } });
  bots = await openGroupBots();
  bots.secrets.dingtalk = 'SEC-of-the-group';
  // Before anybody is told of anything: who is told is read from the directory every half a minute.
  await system.call('PUT', '/departments/unit-3', {
    ...{ name: '番禺维护中心', role: 'NETWORK_MAINTENANCE', regions: ['番禺'] },
    channels: [
      { type: 'wecom', url: `${bots.addressOf('wecom')}-of-yesterday` },
      { type: 'dingtalk', url: bots.addressOf('dingtalk'), secret: 'SEC-of-the-group' },
    ],
  });
  await registerOperator(system, `http://127.0.0.1:${port}/notices`);
});
afterAll(async () => {
  await system.close();
  bots.close();
  receiver.close();
});
