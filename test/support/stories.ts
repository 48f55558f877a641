// Tells the stories of the API's description to the functions as they are deployed, over a real table, by a clock of its own: every
// operation of the API is done at least once, in a state that lets it be done.

import './live-environment.ts';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetQueueUrlCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { zhunshi } from '../../examples/client/client.ts';
import { loadSampleData } from '../../examples/load-sample-data.ts';
import { readSampleData } from '../../examples/sample-data.ts';
import { getOpenApi } from '../../functions/documentation/get-openapi.ts';
import { getPage } from '../../functions/documentation/get-page.ts';
import { getPageFile } from '../../functions/documentation/get-page-file.ts';
import { scopes } from '../../functions/environment.ts';
import { hashedId } from '../../functions/hashed-id.ts';
import type { ApiHandler } from '../../functions/http/pipeline.ts';
import type { Example } from '../../infra/openapi/examples/example.ts';
import { stories } from '../../infra/openapi/examples/stories.ts';
import { routes, unknownRouteEntry } from '../../infra/routes.ts';
import { apiInProcess } from './api-in-process.ts';
import { followUp, happening } from './behind-queues.ts';
import { liveHandler, startLiveTable } from './live-handlers.ts';
import { travellingDate } from './travelling-date.ts';
import { unwatchedScreen } from './unwatched-screen.ts';

/** A call that is to be taken as things stand. */
export interface Step {
  /** Key of the route. */
  readonly call: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Sent as it is, in the place of the body. */
  readonly bytes: string | undefined;
  /** How it ends depends on what else was done: no example of an answer. */
  readonly isAside: boolean;
}

export interface Stage {
  /** By the key of their route, `$default` for what is none. */
  readonly handlers: ReadonlyMap<string, ApiHandler>;
  readonly claims: Readonly<Record<string, string>>;
  /** Lets so much time pass. */
  readonly wait: (milliseconds: number) => void;
}

/** Makes the call and returns the body of the answer; the next step waits for it. */
export type Take = (step: Step, stage: Stage) => Promise<unknown>;

const claims = { sub: 'chen.li', client_id: 'crm', scope: scopes.join(' '), regions: '*', departments: '*' };
const sampleLoadedAt = '2026-03-01T08:00:00+08:00';
const secret = 'key of the examples';

/** What is asked for when all has been told: parameters of paths, and the queries that have to be there. */
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
  ...{ importId: 'import', exportId: 'export', partNumber: '1' },
  ...{ causeId: 'cable-huadu-0312', queue: 'unused', file: 'start.js' },
};
const queries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'GET /deadlines': { before: '2026-05-01T00:00:00+08:00' },
  'GET /contracts': { endingBefore: '2029-12-31' },
  'GET /customers/{customerId}/file': { reason: '核对联系人' },
  'GET /circuits/{circuitId}/availability': { month: '2026-03' },
  'GET /contracts/{contractId}/availability': { month: '2026-03' },
  'GET /customers/{customerId}/availability': { month: '2026-03' },
};

/** What takes no body and is no example therefore; the last word comes last. */
const wordless: readonly string[] = [
  'POST /departments/{departmentId}/test-notice',
  'POST /settlements/{month}',
  'POST /operations/{operationId}/stop',
  'POST /subscriptions/{subscriptionId}/deliveries/{deliveryId}/resend',
  'POST /subscriptions/{subscriptionId}/pause',
  'POST /subscriptions/{subscriptionId}/resume',
  'POST /subscriptions/{subscriptionId}/rotate-secret',
  'DELETE /subscriptions/{subscriptionId}',
];

/** Tells all stories, asks then for everything there is to read, and does in the end what takes no body. */
export async function tellStories(take: Take): Promise<void> {
  const environment = { ...process.env };
  const table = await startLiveTable();
  Object.assign(process.env, { LEVEL_QUEUE_URL: 'http://127.0.0.1:9/unused', WEBHOOK_KEY_SECRET_ARN: 'key' });
  const date = travellingDate(Date.parse(sampleLoadedAt));
  const queues = mockClient(SQSClient);
  queues.onAnyCommand().resolves({});
  queues.on(GetQueueUrlCommand).resolves({ QueueUrl: 'http://127.0.0.1:9/unused' });
  const topics = mockClient(SNSClient);
  topics.on(PublishCommand).resolves({ MessageId: 'unused' });
  const secrets = mockClient(SecretsManagerClient);
  secrets.on(GetSecretValueCommand).resolves({ SecretString: secret });
  const unmuted = muted();
  try {
    const handlers = await loadHandlers();
    const api = zhunshi({ url: 'http://in.process', token: 'none', fetch: apiInProcess(handlers, claims) });
    await loadSampleData(api, unwatchedScreen());
    const contracts = Object.keys(readSampleData().contracts);
    const kept = new Map(contracts.map((key) => [key, hashedId('C', [claims.client_id, key])]));
    const stage: Stage = { handlers, claims, wait: (milliseconds) => date.setTo(Date.now() + milliseconds) };
    const takeSent = () => {
      const sent = queues
        .commandCalls(SendMessageCommand)
        .map(({ args: [command] }) => command.input.MessageBody ?? '');
      queues.resetHistory();
      return sent.map((text): unknown => JSON.parse(text));
    };
    const backstage = { kept, handlers, takeSent, claims };
    let number = 0;
    const step = async (
      call: string,
      parameters: Example['path'] = {},
      sent: Partial<Example> = {},
      isAside = false,
    ) => {
      number += 1;
      const path = Object.entries(parameters).map(([name, id]) => [name, kept.get(id) ?? id] as const);
      const headers = {
        'idempotency-key': `example-${number}`,
        ...(sent.version !== undefined && { 'if-match': sent.version }),
        ...(sent.bytes !== undefined && { 'content-type': 'application/octet-stream' }),
      };
      const { body, bytes } = sent;
      const query = queries[call] ?? {};
      return take({ call, path: Object.fromEntries(path), query, headers, body, bytes, isAside }, stage);
    };
    for (const example of stories) {
      date.setTo(example.at === undefined ? Date.now() + 60_000 : Date.parse(example.at));
      await happening(example.after, backstage);
      const answer = await step(example.call, example.path, example);
      if (example.keeps !== undefined) kept.set(example.keeps, (answer as { readonly id: string }).id);
    }
    const asking = async (keys: readonly string[], isAside: boolean) => {
      for (const key of keys) {
        stage.wait(1_000); // what is read leaves traces, in their order
        const names = [...key.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
        await step(key, Object.fromEntries(names.map((name) => [name, asked[name] ?? '1'])), {}, isAside);
      }
    };
    const reads = [...handlers.keys()].filter((key) => key.startsWith('GET '));
    await asking(
      reads.filter((key) => !aside.test(key)),
      false,
    );
    await followUp(backstage);
    kept.set('contract', kept.get('renewal') ?? ''); // there is no gate any more before what is in force
    await asking([...reads.filter((key) => aside.test(key)), ...wordless], true);
  } finally {
    unmuted();
    queues.restore();
    topics.restore();
    secrets.restore();
    date.putBack();
    await table.stop();
    for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
    Object.assign(process.env, environment);
  }
}

/** To read, but not from the table alone, or not in the state that things are in by then. */
const aside =
  /^GET \/(docs|openapi|dead-letters|causes|exports\/\{exportId\}\/parts|contracts\/\{contractId\}\/gate|systems\/\{system\}\/webhook|departments\/\{departmentId\}\/webhook)/;

/** Functions write lines; this process has its own to say. */
function muted(): () => void {
  const { write } = process.stdout;
  process.stdout.write = () => true;
  return () => {
    process.stdout.write = write;
  };
}

async function loadHandlers(): Promise<ReadonlyMap<string, ApiHandler>> {
  const entries = [...routes.map(({ key, entry }) => [key, entry] as const), ['$default', unknownRouteEntry] as const];
  const handlers = new Map<string, ApiHandler>();
  for (const [key, entry] of entries) handlers.set(key, await liveHandler(entry));
  // What lies beside a function is put there when it is deployed.
  const read = () => '{}';
  for (const [file, make] of Object.entries({
    'openapi.json': getOpenApi,
    docs: getPage,
    'docs/{file}': getPageFile,
  })) {
    handlers.set(`GET /${file}`, make(read));
  }
  return handlers;
}
