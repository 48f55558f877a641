// Plays the examples of the API's description against the functions as they are deployed, over a real table, by a clock of their own.

import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { vi } from 'vitest';
import { zhunshi } from '../../examples/client/client.ts';
import { loadSampleData } from '../../examples/load-sample-data.ts';
import { readSampleData } from '../../examples/sample-data.ts';
import { scopes } from '../../functions/environment.ts';
import { hashedId } from '../../functions/hashed-id.ts';
import type { ApiHandler } from '../../functions/http/pipeline.ts';
import type { Example } from '../../infra/openapi/examples/example.ts';
import { call } from './api-calls.ts';
import { apiInProcess } from './api-in-process.ts';
import { queueEvent } from './lambda-events.ts';
import { startTable } from './table.ts';
import { unwatchedScreen } from './unwatched-screen.ts';

export interface Played {
  /** Key of the route. */
  readonly call: string;
  readonly status: number;
  readonly answer: unknown;
}

const claims = { sub: 'chen.li', client_id: 'crm', scope: scopes.join(' ') };
const sampleLoadedAt = '2026-03-01T08:00:00+08:00';

/** What is asked for when all has been played: parameters of paths, and the queries that have to be there. */
const asked: Readonly<Record<string, string>> = {
  ...{
    ticketId: 'fault',
    contractId: 'contract',
    customerId: 'lingnan-securities',
    circuitId: 'SDH-0101',
    month: '2026-03',
  },
  ...{ departmentId: 'monitoring', calendarId: 'HUADU_HOURS', calendarVersion: '1', workId: 'CUT-2026-0320' },
  ...{ levelChangeId: 'levels', system: 'FAULT', operationId: 'drift', policyVersion: 'policy-1' },
  ...{ subscriptionId: 'subscription', deliveryId: 'delivery', redeliveryId: 'redelivery' },
  ...{ importId: 'import', exportId: 'export' },
};
const queries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'GET /deadlines': { before: '2026-05-01T00:00:00+08:00' },
  'GET /contracts': { endingBefore: '2029-12-31' },
  'GET /customers/{customerId}/file': { reason: '核对联系人' },
  'GET /circuits/{circuitId}/availability': { month: '2026-03' },
  'GET /contracts/{contractId}/availability': { month: '2026-03' },
  'GET /customers/{customerId}/availability': { month: '2026-03' },
};

/**
 * Plays all and then asks for everything there is to read: each with what was answered, in their order. `handlersFor` is asked once
 * the functions can find the table.
 */
export async function playExamples(
  examples: readonly Example[],
  handlersFor: () => Promise<ReadonlyMap<string, ApiHandler>>,
): Promise<readonly Played[]> {
  const table = await startTable();
  vi.stubEnv('TABLE_NAME', table.name);
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', table.endpoint);
  vi.stubEnv('LEVEL_QUEUE_URL', 'http://127.0.0.1:9/unused');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(sampleLoadedAt) });
  vi.stubEnv('WEBHOOK_KEY_SECRET_ARN', 'key');
  const queues = mockClient(SQSClient);
  const secrets = mockClient(SecretsManagerClient);
  secrets.on(GetSecretValueCommand).resolves({ SecretString: 'key of the examples' });
  const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const handlers = await handlersFor();
    const api = zhunshi({ url: 'http://in.process', token: 'none', fetch: apiInProcess(handlers, claims) });
    await loadSampleData(api, unwatchedScreen());
    const contracts = Object.keys(readSampleData().contracts);
    const kept = new Map(contracts.map((key) => [key, hashedId('C', [claims.client_id, key])]));
    const played: Played[] = [];
    const play = async (key: string, parameters: Example['path'] = {}, sent: Partial<Example> = {}) => {
      const path = Object.fromEntries(
        Object.entries(parameters).map(([name, id]) => [name, kept.get(id) ?? id] as const),
      );
      const [method = '', route = ''] = key.split(' ');
      const handler = handlers.get(key);
      if (handler === undefined) throw new Error(`no function for ${key}`);
      const headers = {
        'idempotency-key': `example-${played.length + 1}`,
        ...(sent.version !== undefined && { 'if-match': sent.version }),
        ...(sent.bytes !== undefined && { 'content-type': 'application/octet-stream' }),
      };
      const { body, bytes } = sent;
      const query = queries[key];
      const answer = await call(handler, {
        ...{ method, route, path, headers, claims },
        ...(body !== undefined && { body }),
        ...(bytes !== undefined && { rawBody: bytes }),
        ...(query !== undefined && { query }),
      });
      played.push({ call: key, status: answer.status, answer: answer.body });
      return answer.body;
    };
    for (const example of examples) {
      vi.setSystemTime(example.at === undefined ? Date.now() + 60_000 : Date.parse(example.at));
      await happening(example.after, kept, handlers, queues);
      const { id } = await play(example.call, example.path, example);
      if (example.keeps !== undefined) kept.set(example.keeps, id);
    }
    for (const key of readable(handlers)) {
      vi.setSystemTime(Date.now() + 1_000); // what is read leaves traces, in their order
      const names = [...key.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      await play(key, Object.fromEntries(names.map((name) => [name, asked[name] ?? '1'])));
    }
    return played;
  } finally {
    log.mockRestore();
    queues.restore();
    secrets.restore();
    vi.useRealTimers();
    vi.unstubAllEnvs();
    await table.stop();
  }
}

/** Everything to read that is answered from the table alone, whatever state things are in by then. */
function readable(handlers: ReadonlyMap<string, ApiHandler>): readonly string[] {
  const others =
    /^GET \/(docs|openapi|dead-letters|causes|exports\/\{exportId\}\/parts|contracts\/\{contractId\}\/gate|systems\/\{system\}\/webhook|departments\/\{departmentId\}\/webhook)/;
  return [...handlers.keys()].filter((key) => key.startsWith('GET ') && !others.test(key));
}

/** What the functions behind the queues do. */
async function happening(
  what: Example['after'],
  kept: Map<string, string>,
  handlers: ReadonlyMap<string, ApiHandler>,
  queues: ReturnType<typeof mockClient>,
): Promise<void> {
  if (what === undefined) return;
  if (what === 'settlement') {
    const { handler } = await import('../../functions/settlements/continue-settlement.ts');
    let waiting: unknown[] = [{}];
    while (waiting.length > 0) {
      queues.resetHistory();
      await handler(queueEvent(...waiting));
      waiting = queues
        .commandCalls(SendMessageCommand)
        .map(({ args: [command] }) => JSON.parse((command.input as { MessageBody: string }).MessageBody));
    }
    return;
  }
  const { handler } = await import('../../functions/levels/sync-levels.ts');
  const tell = (entityId: string | undefined, event: object): Promise<unknown> =>
    handler(queueEvent({ detail: { entityId, correlationId: 'examples', event } }) satisfies SQSEvent);
  if (what === 'levels-raised') {
    await tell(kept.get('gradeChange'), { type: 'TicketClosed' });
    const levels = handlers.get('GET /circuits/{circuitId}/levels');
    if (levels === undefined) throw new Error('no levels');
    const { body } = await call(levels, {
      method: 'GET',
      route: '/circuits/{circuitId}/levels',
      path: { circuitId: 'SDH-0101' },
      claims,
    });
    kept.set('levels', String((body['basis'] as { levelChangeId?: string }).levelChangeId));
  }
  await tell(kept.get('levels'), { type: 'LevelHopStarted', system: what === 'levels-raised' ? 'RESOURCE' : 'FAULT' });
}
