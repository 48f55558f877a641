// `npm run fuzz`: spoils calls of the whole API in every way it knows, from a seed, and tells what the API should not have answered.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { scopes } from '../../functions/environment.ts';
import { startRuntime } from '../../infra/local/runtime.ts';
import { synthesize } from '../../infra/local/synthesize.ts';
import { progressOn } from '../bench/progress.ts';
import { operations } from './api-description.ts';
import { sendTo } from './http-target.ts';
import { curlOf } from './request.ts';
import type { Progress } from './run.ts';
import { fuzz, nameOf } from './run.ts';
import type { Traces } from './stored-traces.ts';
import { tracesIn } from './stored-traces.ts';
import { enterRecords } from './world.ts';

const help = `npm run fuzz [-- options]

  --seed N       the same seed makes the same calls (default: of this moment)
  --calls N      how many (default 2000)
  --seconds N    ends after so many, however many calls there were (default 120)
  --url URL      a system that runs already, with --token; else one is started for it. It is filled with nonsense!
  --token TOKEN  an access token with every scope
  --help         this text`;

/** The rest is likely more of the same. */
const findingsShown = 20;

/** Told so, it makes no more calls, says what it has found, and leaves nothing behind. */
let isInterrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    isInterrupted = true;
  });
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    calls: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '120' },
    url: { type: 'string' },
    token: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help === true) say(help);
else process.exitCode = await main(wholeNumber(values.seed ?? String(Date.now() % 1_000_000)));

async function main(seed: number): Promise<0 | 1> {
  const calls = wholeNumber(values.calls);
  const seconds = wholeNumber(values.seconds);
  const target =
    values.url === undefined
      ? await ownSystem()
      : { url: values.url, token: values.token ?? '', traces: undefined, stop: () => undefined };
  const line = progressOn(process.stderr);
  try {
    const send = sendTo(target.url, target.token);
    say(`${calls} calls of ${operations.length} operations, seed ${seed}, at ${target.url}`);
    const known = await enterRecords(send);
    const endAt = performance.now() + seconds * 1_000;
    const goesOn = () => !isInterrupted && performance.now() < endAt;
    const onProgress = ({ done, findings }: Progress) => line.tell('fuzz', `${findings.length} findings`, done, calls);
    const progress = await fuzz({
      seed,
      calls,
      goesOn,
      operations,
      send,
      known,
      atOnce: 4,
      traces: target.traces,
      onProgress,
    });
    line.clear();
    return report(progress, target.url, seed);
  } finally {
    await target.stop();
  }
}

interface Target {
  readonly url: string;
  readonly token: string;
  readonly traces: Traces | undefined;
  readonly stop: () => unknown;
}

async function ownSystem(): Promise<Target> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhunshi-fuzz-'));
  const runtime = await startRuntime({ port: 0, dataDir, assemblyDir: await synthesize(say), seed: 1 });
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: runtime.tableEndpoint,
      region: 'local',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
  );
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  return {
    url: runtime.url,
    token: await runtime.token(scopes),
    traces: tracesIn({ name: TableNames[0] ?? '', client }),
    stop: async () => {
      client.destroy();
      await runtime.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function report({ done, answers, reached, findings }: Progress, url: string, seed: number): 0 | 1 {
  const counted = Object.entries(answers)
    .sort()
    .map(([kind, count]) => `${kind} ${count}`);
  say(`${done} calls: ${counted.join(', ')}. Done at least once: ${reached.size} of ${operations.length} operations.`);
  const missed = operations.map(nameOf).filter((key) => !reached.has(key));
  if (missed.length > 0) say(`Never done: ${missed.join(', ')}`);
  for (const { number, mutations, call, flaw } of findings.slice(0, findingsShown)) {
    say(
      `\n${number} (${mutations.join(', ') || 'as it is'}) ${call.method} ${call.path.slice(0, 200)}\n  ${flaw}\n  ${curlOf(url, call)}`,
    );
  }
  say(
    findings.length === 0
      ? 'Nothing found.'
      : `\n${findings.length} findings. The same again: npm run fuzz -- --seed ${seed} --calls ${done}`,
  );
  return findings.length === 0 ? 0 : 1;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`"${text}" is no whole number`);
  return Number(text);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
