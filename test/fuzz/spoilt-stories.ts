// Spoils every call of the stories before it is made as it should be: at that very moment it could be done. Whatever comes of a spoilt
// call is taken back, so that the story goes on.

import { isDeepStrictEqual } from 'node:util';
import { liveTable } from '../../functions/store/table.ts';

import { drawsFor, pick } from '../simulation/random.ts';
import { matchesOf } from '../support/route-match.ts';
import { type Stage, type Step, tellStories } from '../support/stories.ts';
import { operations } from './api-description.ts';
import { flawOf } from './check.ts';
import { sendToHandlers } from './handlers-target.ts';
import type { Draft } from './mutations.ts';
import { callOf, mutations } from './mutations.ts';
import { readsAfter } from './reads.ts';
import type { FuzzAnswer, FuzzCall, Send } from './request.ts';
import type { Finding, Progress } from './run.ts';
import { spoiled } from './run.ts';

import { leakOf, oddCaller } from './tokens.ts';
import type { WatchedTable } from './watched-table.ts';
import { watchTable } from './watched-table.ts';

export interface Told {
  readonly step: Step;
  readonly stage: Stage;
  readonly status: number;
  /** Undefined where it is no JSON. */
  readonly answer: unknown;
}

export interface StoryOptions {
  readonly seed: number;
  /** Spoilt calls before each step. */
  readonly perStep: number;
  /** Asked before every spoilt call. */
  readonly goesOn?: () => boolean;
  readonly onTold?: (told: Told) => void;
  readonly onProgress?: (progress: Progress) => void;
}

const otherwiseMax = 6;

/** Functions keep what is in force, and who there is, for half a minute. */
const keptMilliseconds = 31_000;
const isKept = /^\S+ \/(policies|calendars|departments)/;

export async function spoilStories({ seed, perStep, ...options }: StoryOptions): Promise<Progress> {
  const { goesOn = () => true } = options;
  const progress = {
    done: 0,
    answers: {} as Record<string, number>,
    reached: new Set<string>(),
    findings: [] as Finding[],
  };
  let table: WatchedTable | undefined;

  async function spoil(step: Step, stage: Stage, number: number): Promise<void> {
    const draw = drawsFor(seed, `${step.call} ${number}`);
    const id = `fuzz-${seed}-${number}`;
    const intact = draftOf(step, { 'x-correlation-id': id, 'idempotency-key': `${id}-key` });
    const odd = draw() < 0.15 ? oddCaller(draw) : undefined;
    const { draft, names } =
      odd === undefined ? spoiled(intact, draw, true) : { draft: intact, names: [`caller: ${odd.name}`] };
    const send = sendToHandlers(stage.handlers, odd === undefined ? stage.claims : odd.claims);
    const call = callOf(draft);
    const answer = await send(call);
    const digit = `${Math.floor(answer.status / 100)}xx`;
    progress.answers[digit] = (progress.answers[digit] ?? 0) + 1;
    const flaws = [
      flawOf(call, answer),
      odd && leakOf(step.call, odd.lacks, answer),
      ...(answer.status >= 400
        ? ((await table?.changes()) ?? []).map((key) => `refused, and left ${key}`)
        : odd === undefined
          ? await againAndOtherwise(call, answer, intact, send, stage)
          : []),
    ];
    for (const flaw of flaws) if (flaw !== undefined) progress.findings.push({ number, mutations: names, call, flaw });
    await table?.takeBack();
    if (answer.status < 300 && isKept.test(step.call)) stage.wait(keptMilliseconds);
    progress.done += 1;
    options.onProgress?.(progress);
  }

  /** Under the key of a call that has made something everything else is refused. */
  async function sayOtherwise(step: Step, stage: Stage, made: FuzzCall): Promise<void> {
    table?.keep();
    const send = sendToHandlers(stage.handlers, stage.claims);
    for (let nth = 0; nth < otherwiseMax; nth += 1) {
      const draw = drawsFor(seed, `${step.call} otherwise ${progress.done} ${nth}`);
      const kind = pick(draw, ['text', 'dropped', 'part']);
      const draft = mutations[kind]?.(draftOf(step, {}), draw);
      if (draft === undefined) continue;
      const call = { ...callOf(draft), headers: made.headers };
      const { status } = await send(call);
      const isSame = () => resourceOf(call) === resourceOf(made) && saysTheSame(call.body, made.body);
      const flaws = (await table?.changes())?.map((key) => `another call under a used key has left ${key}`) ?? [];
      if (status < 300 && !isSame()) flaws.push(`${status} to another call under a used key`);
      for (const flaw of flaws) progress.findings.push({ number: progress.done, mutations: [kind], call, flaw });
      await table?.takeBack();
    }
  }

  await tellStories(async (step, stage) => {
    table ??= watchTable(liveTable());
    table.keep();
    for (let nth = 0; nth < perStep && goesOn(); nth += 1) await spoil(step, stage, progress.done);
    const call = callOf(draftOf(step, { 'x-correlation-id': 'request-1' }));
    const answer = await sendToHandlers(stage.handlers, stage.claims)(call);
    const flaw = answer.status < 300 ? flawOf(call, answer) : `${answer.status} to what a story tells: ${answer.text}`;
    if (flaw !== undefined) progress.findings.push({ number: progress.done, mutations: [], call, flaw });
    else progress.reached.add(step.call);
    if (answer.status === 201 && takesKey(call)) await sayOtherwise(step, stage, call);
    const { handlers } = stage;
    const body = handlers.get(step.call)?.parts.answer === null ? undefined : (JSON.parse(answer.text) as unknown);
    options.onTold?.({ step, stage, status: answer.status, answer: body });
    return body;
  }).finally(() => table?.stop());
  return progress;
}

/** What a call that was taken has to stand for: it can be read, a repeat is answered alike, its key is for nothing else. */
async function againAndOtherwise(
  call: FuzzCall,
  answer: FuzzAnswer,
  intact: Draft,
  send: Send,
  { wait }: Pick<Stage, 'wait'>,
): Promise<readonly (string | undefined)[]> {
  const flaws: (string | undefined)[] = [];
  for (const path of readsAfter(call, answer)) {
    const read = await send({ method: 'GET', path, headers: {}, body: undefined });
    flaws.push(read.status === 200 ? undefined : `taken, and ${read.status} to GET ${path}`);
  }
  if (answer.status !== 201 || !('idempotency-key' in call.headers) || !takesKey(call)) return flaws;
  // At the same instant it would be what the store takes for its own write, repeated because the answer was lost.
  wait(1);
  const again = await send(call);
  flaws.push(
    again.status === answer.status &&
      saysTheSame(again.text, answer.text) &&
      again.headers['idempotent-replay'] === 'true'
      ? undefined
      : `answered ${again.status} under the same Idempotency-Key, and otherwise at ${differing(answer.text, again.text)}`,
  );
  const other = { ...callOf(intact), headers: call.headers };
  // What the query says is no part of what is to be made.
  if (resourceOf(other) === resourceOf(call) && saysTheSame(other.body, call.body)) return flaws;
  const otherwise = await send(other);
  const { code } = JSON.parse(otherwise.text) as { readonly code?: string };
  flaws.push(code === 'idempotency-key-reused' ? undefined : `${otherwise.status} to another body under the same key`);
  return flaws;
}

const templatesWithKey = operations
  .filter(({ method, parameters }) => method === 'POST' && parameters.some(({ name }) => name === 'Idempotency-Key'))
  .map(({ template }) => template);

function takesKey({ method, path }: FuzzCall): boolean {
  return method === 'POST' && matchesOf(templatesWithKey, path).length > 0;
}

/** Which fields are not as they were. */
function differing(one: string, other: string): string {
  const [was, is] = [one, other].map((text) => JSON.parse(text) as Readonly<Record<string, unknown>>);
  const names = Object.keys({ ...was, ...is }).filter((name) => !isDeepStrictEqual(was?.[name], is?.[name]));
  return names.map((name) => `${name}: ${JSON.stringify(was?.[name])}, then ${JSON.stringify(is?.[name])}`).join('; ');
}

function resourceOf({ path }: FuzzCall): string | undefined {
  return path.split('?')[0];
}

/** In whatever order its fields stand. */
function saysTheSame(one: Buffer | string | undefined, other: Buffer | string | undefined): boolean {
  const said = (body: Buffer | string | undefined): unknown => JSON.parse(body?.toString() || '{}');
  return isDeepStrictEqual(said(one), said(other));
}

function draftOf({ call, path, query, headers, body, bytes }: Step, more: Draft['headers']): Draft {
  const [method = '', template = ''] = call.split(' ');
  const names = template.split('/').slice(1);
  const has = (name: string) => name.startsWith('{');
  return {
    method,
    parts: names.map((name) => encodeURIComponent(has(name) ? (path[name.slice(1, -1)] ?? '') : name)),
    variable: names.flatMap((name, index) => (has(name) ? [index] : [])),
    query: new URLSearchParams(query).toString(),
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers, ...more },
    body,
    ...(bytes !== undefined && { raw: Buffer.from(bytes) }),
  };
}
