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
import { type ProgressLine, progressOn } from '../bench/progress.ts';
import { operations } from './api-description.ts';
import { sendTo } from './http-target.ts';
import type { Send } from './request.ts';
import { curlOf } from './request.ts';
import type { Progress } from './run.ts';
import { fuzz, nameOf } from './run.ts';
import { spoilStories } from './spoilt-stories.ts';
import type { Traces } from './stored-traces.ts';
import { tracesIn } from './stored-traces.ts';
import { oddClaims, oddHeaders } from './tokens.ts';
import { enterRecords } from './world.ts';

const help = `npm run fuzz [-- options]

  --seed N       the same seed makes the same calls (default: of this moment)
  --calls N      how many (default 2000)
  --seconds N    ends after so many, however many calls there were (default 120)
  --url URL      a system that runs already, with --token; else one is started for it. It is filled with nonsense!
  --token TOKEN  an access token with every scope
  --help         this text

Half of the calls spoil the stories of the API's description in this process, each right before it is made as it should be, so that every
operation is done at least once; the other half goes to a system over HTTP. With --url all of them go there.

                                                         stories   system   --url
  no failure, every answer as described                     x         x       x
  a refused call leaves nothing in the table                x         x
  a refused call changes nothing that can be read                     x       x
  what was taken can be read                                x         x       x
  a repeat under the same Idempotency-Key answers alike     x         x       x
  the key with another body is refused                      x
  odd claims in a good token                                x
  tokens that nobody issued so                                        x       x
  tokens that the issuer signed and that are not good                 x
  every operation was done at least once                    x`;

/** One call at a time in the end: whether it changes anything shows then. */
const aloneShare = 0.3;

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
  const endAt = performance.now() + wholeNumber(values.seconds) * 1_000;
  const goesOn = () => !isInterrupted && performance.now() < endAt;
  const run: Run = { seed, goesOn, reached: new Set(), line: progressOn(process.stderr) };
  const { url } = values;
  const share = url === undefined ? Math.ceil(calls / 2) : calls;
  const isFine = [
    ...(url === undefined ? [await throughStories(run, share)] : []),
    await throughSystem(run, share, url),
  ].every(Boolean);
  const missed = operations.map(nameOf).filter((key) => !run.reached.has(key));
  say(`Done at least once: ${operations.length - missed.length} of ${operations.length} operations.`);
  if (missed.length > 0) say(`Refused only, or never called: ${missed.join(', ')}`);
  const isWhole = url === undefined && goesOn();
  say(isFine ? 'Nothing found.' : `\nThe same again: npm run fuzz -- --seed ${seed} --calls ${calls}`);
  return isFine && !(isWhole && missed.length > 0) ? 0 : 1;
}

interface Run {
  readonly seed: number;
  readonly goesOn: () => boolean;
  /** Operations that were done. */
  readonly reached: Set<string>;
  readonly line: ProgressLine;
}

/** Whether nothing was found. */
async function throughStories({ seed, goesOn, reached, line }: Run, calls: number): Promise<boolean> {
  const perStep = Math.max(1, Math.round(calls / operations.length));
  say(`${perStep} spoilt calls before each of the stories, seed ${seed}`);
  const onProgress = ({ done, findings }: Progress) => line.tell('stories', `${findings.length} findings`, done);
  const startedAt = performance.now();
  const progress = await spoilStories({ seed, perStep, goesOn, onProgress });
  line.clear();
  return report('stories', progress, startedAt, '$API', reached);
}

async function throughSystem({ seed, goesOn, reached, line }: Run, calls: number, url?: string): Promise<boolean> {
  const target = url === undefined ? await ownSystem() : await systemAt(url);
  try {
    say(`${calls} calls of ${operations.length} operations, seed ${seed}, at ${target.url}`);
    const { send, oddTokens, traces } = target;
    const known = await enterRecords(send);
    const onProgress = ({ done, findings }: Progress) =>
      line.tell('system', `${findings.length} findings`, done, calls);
    const settings = { seed, goesOn, operations, send, known, oddTokens, onProgress };
    const alone = Math.ceil(calls * aloneShare);
    const startedAt = performance.now();
    const together = await fuzz({ ...settings, calls: calls - alone, atOnce: 4, traces });
    line.clear();
    const first = calls - alone;
    const isFine = report('system', together, startedAt, target.url, reached);
    const aloneStartedAt = performance.now();
    const one = await fuzz({ ...settings, calls: alone, first, atOnce: 1, looksBefore: true, traces });
    line.clear();
    return report('system, one at a time', one, aloneStartedAt, target.url, reached) && isFine;
  } finally {
    await target.stop();
  }
}

interface Target {
  readonly url: string;
  readonly send: Send;
  readonly oddTokens: readonly (readonly [name: string, header: string | null])[];
  readonly traces: Traces | undefined;
  readonly stop: () => unknown;
}

async function systemAt(url: string): Promise<Target> {
  const token = values.token ?? '';
  return {
    ...{ url, send: sendTo(url, token), oddTokens: oddHeaders(token), traces: undefined },
    stop: () => undefined,
  };
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
  const token = await runtime.token(scopes);
  const signed = oddClaims(Math.floor(Date.now() / 1_000)).map(
    async ([name, claims]) => [name, `Bearer ${await runtime.token(scopes, claims)}`] as const,
  );
  return {
    url: runtime.url,
    send: sendTo(runtime.url, token),
    oddTokens: [...oddHeaders(token), ...(await Promise.all(signed))],
    traces: tracesIn({ name: TableNames[0] ?? '', client }),
    stop: async () => {
      client.destroy();
      await runtime.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Whether nothing was found. */
function report(
  part: string,
  { done, answers, reached, findings }: Progress,
  startedAt: number,
  url: string,
  all: Set<string>,
): boolean {
  const counted = Object.entries(answers)
    .sort()
    .map(([kind, count]) => `${kind} ${count}`);
  const perSecond = Math.round((done * 1_000) / (performance.now() - startedAt));
  for (const key of reached) all.add(key);
  say(`${part}: ${done} calls, ${perSecond} a second: ${counted.join(', ')}; ${reached.size} operations done`);
  for (const { number, mutations, call, flaw } of findings.slice(0, findingsShown)) {
    const how = mutations.join(', ') || 'as it is';
    say(`\n${number} (${how}) ${call.method} ${call.path.slice(0, 200)}\n  ${flaw}\n  ${curlOf(url, call)}`);
  }
  if (findings.length > 0) say(`\n${findings.length} findings.`);
  return findings.length === 0;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`"${text}" is no whole number`);
  return Number(text);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
