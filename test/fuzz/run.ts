// The run itself: call after call from one seed, some at the same time, each answer looked at.

import type { Draw } from '../simulation/random.ts';
import { drawsFor, pick } from '../simulation/random.ts';
import type { Operation } from './api-description.ts';
import { flawOf } from './check.ts';
import type { Draft } from './mutations.ts';
import { callOf, mutations } from './mutations.ts';
import { lookAgain, lookAt } from './outside.ts';
import type { FuzzAnswer, FuzzCall, Send } from './request.ts';
import type { Known } from './sample.ts';
import type { Traces } from './stored-traces.ts';
import { leakOf } from './tokens.ts';
import { draftOf, learnFrom } from './world.ts';

export interface Finding {
  readonly number: number;
  readonly mutations: readonly string[];
  readonly call: FuzzCall;
  readonly flaw: string;
}

export interface Progress {
  readonly done: number;
  /** Answers by the first digit of their status. */
  readonly answers: Readonly<Record<string, number>>;
  /** Operations that were done at least once. */
  readonly reached: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

export interface FuzzOptions {
  readonly seed: number;
  readonly calls: number;
  /** Asked before every call; the run ends earlier when it says no. */
  readonly goesOn?: () => boolean;
  readonly operations: readonly Operation[];
  readonly send: Send;
  readonly known: Known;
  readonly atOnce: number;
  /** Number of the first call. */
  readonly first?: number;
  /** Reads before and after what refused calls were about; for one call at a time. */
  readonly looksBefore?: boolean;
  /** Authorization headers that are good for nothing, by what is wrong with them; null: none. */
  readonly oddTokens?: readonly (readonly [name: string, header: string | null])[];
  /** Undefined where the table cannot be looked into. */
  readonly traces: Traces | undefined;
  readonly onProgress?: (progress: Progress) => void;
}

export async function fuzz(options: FuzzOptions): Promise<Progress> {
  const { seed, calls, goesOn = () => true, known, send, first = 0, oddTokens = [] } = options;
  const progress = {
    done: 0,
    answers: {} as Record<string, number>,
    reached: new Set<string>(),
    findings: [] as Finding[],
  };
  const refused = new Map<string, Omit<Finding, 'flaw'>>();
  let next = first;

  function look(spoilt: Omit<Finding, 'flaw'>, operation: Operation, answer: FuzzAnswer): void {
    const digit = `${Math.floor(answer.status / 100)}xx`;
    progress.answers[digit] = (progress.answers[digit] ?? 0) + 1;
    const { call } = spoilt;
    if (answer.status < 300 && call.method === operation.method) progress.reached.add(nameOf(operation));
    if (answer.status < 300) learnFrom(known, call, answer);
    const flaw = flawOf(call, answer);
    if (flaw !== undefined) progress.findings.push({ ...spoilt, flaw });
    const correlationId = answer.headers['x-correlation-id'];
    if (answer.status >= 400 && correlationId !== undefined) refused.set(correlationId, spoilt);
  }

  async function one(number: number): Promise<void> {
    const draw = drawsFor(seed, `call ${number}`);
    // Some for what was not done yet; what it needs may have been made meanwhile.
    const awaited = options.operations.filter((one) => !progress.reached.has(nameOf(one)));
    const operation = pick(draw, draw() < 0.3 && awaited.length > 0 ? awaited : options.operations);
    const intact = draftOf(operation, draw, known, `fuzz-${seed}-${number}`);
    if (oddTokens.length > 0 && draw() < 0.15) return asNobody(number, operation, intact, draw);
    const { draft, names } = spoiled(intact, draw);
    const call = callOf(draft);
    const spoilt = { number, mutations: names, call };
    const before = options.looksBefore === true ? await lookAt(call, send) : undefined;
    // The same at the same time: whoever comes second gets the first answer, or is refused.
    const copies = before === undefined && 'idempotency-key' in call.headers && draw() < 0.3 ? 3 : 1;
    const answers = await Promise.all(Array.from({ length: copies }, () => send(call).catch(unanswered)));
    for (const answer of answers) look(spoilt, operation, answer);
    const made = new Set(answers.filter(({ status }) => status === 201).map(({ headers }) => headers['location']));
    if (made.size > 1)
      progress.findings.push({ ...spoilt, flaw: `made ${made.size} of one under one Idempotency-Key` });
    for (const answer of answers.slice(0, 1)) {
      const flaws = before === undefined ? [] : await lookAgain(before, call, answer, send);
      for (const flaw of flaws) progress.findings.push({ ...spoilt, flaw });
    }
    // One of the copies may have been refused for the sake of another, under the same correlation id.
    if (answers.some(({ status }) => status < 300)) refused.delete(call.headers['x-correlation-id'] ?? '');
  }

  /** A call that could be done, by whoever could not do it. */
  async function asNobody(number: number, operation: Operation, intact: Draft, draw: Draw): Promise<void> {
    const [name, authorization] = pick(draw, oddTokens);
    const spoilt = { number, mutations: [`token: ${name}`], call: { ...callOf(intact), authorization } };
    const answer = await send(spoilt.call).catch(unanswered);
    look(spoilt, operation, answer);
    const leak = leakOf(nameOf(operation), 'scopes', answer);
    if (leak !== undefined) progress.findings.push({ ...spoilt, flaw: leak });
  }

  async function work(): Promise<void> {
    while (next < first + calls && goesOn()) {
      const number = next;
      next += 1;
      await one(number);
      progress.done += 1;
      options.onProgress?.(progress);
    }
  }

  await Promise.all(Array.from({ length: options.atOnce }, work));
  for (const [correlationId, key] of (await options.traces?.()) ?? []) {
    const spoilt = refused.get(correlationId);
    if (spoilt !== undefined) progress.findings.push({ ...spoilt, flaw: `refused, and left ${key}` });
  }
  return progress;
}

/** A line that breaks is as bad as a failure. */
function unanswered(error: unknown): FuzzAnswer {
  return { status: 599, headers: {}, text: String(error) };
}

export function nameOf({ method, template }: Operation): string {
  return `${method} ${template}`;
}

/** A quarter of the calls stay as they are, so that there is always something to spoil; `always`: none. */
export function spoiled(
  draft: Draft,
  draw: Draw,
  always = false,
): { readonly draft: Draft; readonly names: readonly string[] } {
  const chance = draw();
  const count = chance < 0.25 && !always ? 0 : chance < 0.85 ? 1 : 2;
  const names = Array.from({ length: count }, () => pick(draw, Object.keys(mutations)));
  return { names, draft: names.reduce((spoilt, name) => mutations[name]?.(spoilt, draw) ?? spoilt, draft) };
}
