// Looks from outside at what a call is about: a refused one changes nothing that can be read, one that was taken can be read.

import { isDeepStrictEqual } from 'node:util';
import { readsAfter, readsOf } from './reads.ts';
import type { FuzzAnswer, FuzzCall, Send } from './request.ts';

/** What stands where, by path: undefined where nothing can be read. */
export type Sight = ReadonlyMap<string, unknown>;

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The resource that the call names, and its events; nothing for a call that only reads. */
export async function lookAt({ method, path }: FuzzCall, send: Send): Promise<Sight> {
  const paths = reading.has(method) ? [] : readsOf(path);
  const seen = new Map<string, unknown>();
  for (const each of paths) {
    const { status, text } = await send({ method: 'GET', path: each, headers: {}, body: undefined });
    seen.set(each, status === 200 ? JSON.parse(text) : undefined);
  }
  return seen;
}

/** What is wrong after the call. No other call is made meanwhile, and what deadlines do shows under other correlation ids. */
export async function lookAgain(
  before: Sight,
  call: FuzzCall,
  answer: FuzzAnswer,
  send: Send,
): Promise<readonly string[]> {
  if (answer.status >= 400) {
    const after = await lookAt(call, send);
    const changed = [...before].filter(([path, seen]) => !isDeepStrictEqual(after.get(path), seen));
    if (changed.some(([path]) => path.endsWith('/events')) && !isOf(call, after)) return [];
    return changed.map(([path]) => `refused, and ${path} is not as it was`);
  }
  const flaws: string[] = [];
  for (const path of readsAfter(call, answer)) {
    const { status } = await send({ method: 'GET', path, headers: {}, body: undefined });
    if (status !== 200) flaws.push(`taken, and ${status} to GET ${path}`);
  }
  return flaws;
}

function isOf(call: FuzzCall, sight: Sight): boolean {
  const correlationId = call.headers['x-correlation-id'] ?? '';
  return [...sight.values()].some((seen) => JSON.stringify(seen ?? null).includes(`"${correlationId}"`));
}
