import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { engineMissing, findDynoxide } from '../../../infra/local/engine/dynoxide.ts';
import type { Runtime, RuntimeOptions } from '../../../infra/local/runtime.ts';
import { startRuntime } from '../../../infra/local/runtime.ts';
import { StartProblem } from '../../../infra/local/start-problem.ts';
import { openState, stateFile } from '../../../infra/local/state.ts';
import { writeAssembly } from './fixtures/assembly.ts';
import { makeFolder, temporaryFolder } from './fixtures/folders.ts';

const tableEndpoint = process.env['ZHUNSHI_TABLE_ENDPOINT'];
const folder = makeFolder();
const assemblyDir = writeAssembly(join(folder, 'assembly'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(change: Partial<RuntimeOptions> = {}): Promise<Runtime> {
  return startRuntime({
    port: 0,
    dataDir: change.dataDir ?? temporaryFolder(),
    assemblyDir,
    tableEndpoint,
    schedulerImprecisionMilliseconds: 0,
    followersGiveWay: false,
    ...change,
  });
}

const eventually: typeof expect.poll = (read) => expect.poll(read, { timeout: 60_000 });
const bodies = (runtime: Runtime) => runtime.published().map(({ message }) => JSON.parse(message));

describe('a running system', () => {
  const screen: string[] = [];
  let runtime: Runtime;
  beforeAll(async () => {
    const dataDir = join(folder, 'shared');
    runtime = await start({
      dataDir,
      environment: { SCHEDULE_LEAD_SECONDS: '5', EVENT_BUS_NAME: 'x' },
      onScreen: (line) => screen.push(line),
    });
  });
  afterAll(() => runtime.stop());

  it('hands what is written to the function behind the stream, and only what the filter lets through', async () => {
    await runtime.invoke('write', { id: 'unseen', entity: 'OTHER' });
    await runtime.invoke('write', { id: 'seen', entity: 'WATCHED' });
    await eventually(() => bodies(runtime)).toMatchObject([{ eventName: 'INSERT', pk: 'seen' }]);
  });

  it('sets a message aside that its function refuses', async () => {
    await runtime.invoke('write', { id: 'poison', entity: 'WATCHED' });
    await eventually(() => runtime.deadLetters()).toMatchObject([
      { queueName: 'Fixture-WorkDead', body: expect.stringContaining('poison') },
    ]);
  });

  it('fires a scheduled rule at the start and leads events of the bus to the queue', async () => {
    const client = {
      endpoint: runtime.servicesUrl,
      region: 'cn-north-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    };
    const Entries = [
      { Source: 'fixture', DetailType: 'Graded', Detail: '{"grade":"GROUP"}', EventBusName: 'fixture-bus' },
    ];
    await new EventBridgeClient(client).send(new PutEventsCommand({ Entries }));
    const sqs = new SQSClient(client);
    const QueueUrl = `${runtime.servicesUrl}/000000000000/plain`;
    // One from the rule with a pattern, one that the function of the scheduled rule sent.
    await eventually(
      async () => (await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }))).Attributes,
    ).toMatchObject({ ApproximateNumberOfMessages: '2' });
  });

  it('answers on its API with its own tokens', async () => {
    const authorization = `Bearer ${await runtime.token(['tickets:read'])}`;
    const response = await fetch(`${runtime.url}/things/7`, { headers: { authorization } });
    expect(await response.json()).toMatchObject({
      routeKey: 'GET /things/{thingId}',
      pathParameters: { thingId: '7' },
    });
    expect((await fetch(`${runtime.url}/things/7`)).status).toBe(401);
  });

  it('gives a function the environment of the template and of Lambda, and nothing of this process', async () => {
    const environment = await runtime.invoke('environment', null);
    expect(environment).toMatchObject({
      TABLE_NAME: 'Fixture-Table',
      SCHEDULE_LEAD_SECONDS: '5',
      AWS_REGION: 'cn-north-1',
      AWS_ENDPOINT_URL: runtime.servicesUrl,
      AWS_ENDPOINT_URL_DYNAMODB: runtime.tableEndpoint,
    });
    expect(environment).not.toHaveProperty('PATH');
    expect(environment).not.toHaveProperty('EVENT_BUS_NAME');
  });

  describe('a function', () => {
    it('that throws fails with its error, which is shown', async () => {
      await expect(runtime.invoke('misbehave', { how: 'throw' })).rejects.toMatchObject({
        fault: { errorType: 'TypeError', errorMessage: 'as asked' },
      });
      await eventually(() => screen.join('\n')).toContain('as asked');
    });

    it('that ends its process fails, and the next call starts it anew', async () => {
      await runtime.invoke('misbehave', {});
      await expect(runtime.invoke('misbehave', { how: 'exit' })).rejects.toMatchObject({
        fault: { errorType: 'Runtime.ExitError' },
      });
      expect(await runtime.invoke('misbehave', {})).toBe(1);
    });

    it('whose worker is ended in the middle of a call fails, and the next call starts it anew', async () => {
      const under = runtime.invoke('misbehave', { how: 'wait' });
      await runtime.crash('misbehave');
      await expect(under).rejects.toMatchObject({ fault: { errorType: 'Runtime.ExitError' } });
      expect(await runtime.invoke('misbehave', {})).toBe(1);
    });

    it('that takes too long fails; calls beside it go on', async () => {
      const hanging = runtime.invoke('misbehave', { how: 'hang' });
      const beside = runtime.invoke('misbehave', { how: 'wait' });
      await expect(hanging).rejects.toMatchObject({ fault: { errorType: 'Sandbox.Timedout' } });
      expect(await beside).toBeTypeOf('number');
      expect(await runtime.invoke('misbehave', {})).toBe(1);
    });

    it('handles several calls at once', async () => {
      const meeting = Array.from({ length: 8 }, () => runtime.invoke('misbehave', { how: 'meet' }));
      expect(await Promise.all(meeting)).toHaveLength(8);
    });

    it('that warns is shown, one that chats is not', async () => {
      await runtime.invoke('misbehave', { how: 'log' });
      await eventually(() => screen.join('\n')).toContain('fixture/misbehave: loud');
      expect(screen.join('\n')).not.toContain('quiet');
    });
  });
});

describe('after an end', () => {
  it.each(['stop', 'kill'] as const)('(%s) a start on the same folder goes on where it was', async (end) => {
    const dataDir = temporaryFolder();
    const before = await start({ dataDir });
    await before.invoke('write', { id: 'first', entity: 'WATCHED' });
    await eventually(() => before.published().length).toBe(1);
    await before[end]();

    const after = await start({ dataDir });
    onTestFinished(() => after.stop());
    await after.invoke('write', { id: 'second', entity: 'WATCHED' });
    await eventually(() => bodies(after).map(({ pk }) => pk)).toContain('second');
    const seen = bodies(after).map(({ pk }) => pk);
    expect([...new Set(seen)]).toEqual(['first', 'second']);
    // In order nothing is seen twice; a kill may fall between the work and the word that it is done, as on AWS.
    if (end === 'stop') expect(seen).toHaveLength(2);
  });

  it('what was written and not yet handed over is handed over on the next start', async () => {
    const dataDir = temporaryFolder();
    const before = await start({ dataDir });
    await before.invoke('write', { id: 'late', entity: 'WATCHED' });
    await before.kill();
    const after = await start({ dataDir });
    onTestFinished(() => after.stop());
    await eventually(() => bodies(after).map(({ pk }) => pk)).toContain('late');
  });
});

describe('a start is refused with one clear message', () => {
  it('when the data folder is in use', async () => {
    const dataDir = temporaryFolder();
    const runtime = await start({ dataDir });
    onTestFinished(() => runtime.stop());
    await expect(start({ dataDir })).rejects.toThrow(
      `in use by another Zhunshi (process ${process.pid}, ${runtime.url})`,
    );
    expect((await fetch(runtime.url)).status).toBe(200);
  });

  it('when the port is in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const dataDir = join(temporaryFolder(), 'new', 'data');
    await expect(start({ port, dataDir })).rejects.toThrow(`port ${port} is in use`);
    expect(existsSync(dirname(dataDir))).toBe(false);
  });

  it('when data folder and port are in use, with who runs there', async () => {
    const dataDir = temporaryFolder();
    const runtime = await start({ dataDir });
    onTestFinished(() => runtime.stop());
    await expect(start({ dataDir, port: Number(new URL(runtime.url).port) })).rejects.toThrow(runtime.url);
  });

  it('when its word of where it runs cannot be left', async () => {
    const dataDir = temporaryFolder();
    mkdirSync(join(dataDir, 'running.json'));
    await expect(start({ dataDir })).rejects.toThrow(StartProblem);
    rmSync(join(dataDir, 'running.json'), { recursive: true });
    await (await start({ dataDir })).stop();
  });

  it('when the table is damaged', async () => {
    const dataDir = temporaryFolder();
    writeFileSync(join(dataDir, 'table.db'), 'not a database'.repeat(100));
    await expect(start({ dataDir })).rejects.toThrow(/table\.db.*damaged.*--fresh/);
  });

  it('when an index of the state is damaged, which only its use shows', async () => {
    const dataDir = temporaryFolder();
    const state = openState(dataDir);
    // It has outlived the retention of its queue: the start will delete it.
    state.exec(
      "INSERT INTO messages (id, queue, body, attributes, sentAt, visibleAt) VALUES ('id7', 'plain', '', '{}', 1, 1)",
    );
    state.close();
    const bytes = readFileSync(stateFile(dataDir));
    // 10 begins a page that is a leaf of an index: https://sqlite.org/fileformat2.html#b_tree_pages
    const inIndex = (at: number) => bytes[at - (at % 4096)] === 10;
    let at = bytes.indexOf('id7');
    while (!inIndex(at)) at = bytes.indexOf('id7', at + 1);
    bytes.write('id8', at);
    writeFileSync(stateFile(dataDir), bytes);
    openState(dataDir).close();
    await expect(start({ dataDir })).rejects.toThrow(StartProblem);
    await expect(start({ dataDir })).rejects.toThrow(/state\.db.*malformed.*--fresh/);
  });

  it('when the given table engine does not answer', async () => {
    await expect(start({ tableEndpoint: 'http://127.0.0.1:1' })).rejects.toThrow(
      /table engine at http:\/\/127\.0\.0\.1:1 does not answer/,
    );
  });

  it('when there is no table engine for the machine', () => {
    expect(findDynoxide('plan9-mips')).toBeUndefined();
    const problem = engineMissing();
    expect(problem).toBeInstanceOf(StartProblem);
    expect(problem.message).toMatch(/npm install[\s\S]*ZHUNSHI_TABLE_ENDPOINT=/);
  });

  it('when the package of the table engine is there, but not its binary, or not to be run', () => {
    const project = temporaryFolder();
    const installed = join(project, 'node_modules', '@dynoxide', 'some-machine');
    const found = () => findDynoxide('some-machine', join(project, 'module.js'));
    mkdirSync(installed, { recursive: true });
    writeFileSync(join(installed, 'package.json'), '{}');
    expect(found()).toBeUndefined();
    writeFileSync(join(installed, 'dynoxide'), '', { mode: 0o644 });
    expect(found()).toBeUndefined();
    chmodSync(join(installed, 'dynoxide'), 0o755);
    expect(found()).toBe(join(installed, 'dynoxide'));
  });
});
