// Helpers for work that comes in many pieces: so many at once, so many per call, and again what a service turned away.

import { later } from '../domain/time.ts';
import type { Clock } from './system-clock.ts';
import { waitUntil } from './system-clock.ts';

/** Does `work` for every item, at most `limit` at the same time. Rejects when one does; those already started run on. */
export async function forEachBounded<Item>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
}

const groupsPerSecond = 4;

/** Does `work` for every item, of which at most `perSecond` begin within a second. Rejects when one does. */
export async function forEachPaced<Item>(
  items: readonly Item[],
  perSecond: number,
  clock: Clock,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  await forEachPacedGroup(items, perSecond, clock, async (group) => {
    await Promise.all(group.map(work));
  });
}

/** The same group by group, in their order. Each takes its share of the second, the last one too: what comes next keeps the pace. */
export async function forEachPacedGroup<Item>(
  items: readonly Item[],
  perSecond: number,
  clock: Clock,
  work: (group: readonly Item[]) => Promise<void>,
): Promise<void> {
  for (const group of chunks(items, Math.max(1, Math.floor(perSecond / groupsPerSecond)))) {
    const nextAt = later(clock.now(), Math.ceil((group.length * 1_000) / perSecond));
    await work(group);
    await waitUntil(nextAt, clock);
  }
}

/** Makes a line in which work waits while `limit` pieces of it are under way; first come, first served. */
export function lineFor(limit: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < limit) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // Whoever is next takes the place as it is.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

/** Cuts a list into pieces of at most `size`. */
export function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

const attemptsMax = 4;
const firstPauseMilliseconds = 50;

/**
 * Sends a batch to a service that may turn part of it away, and sends that part again: 4 attempts, with growing pauses.
 * `send` answers with the entries that were turned away; so does this, with those that still are in the end.
 */
export async function sendUntilAccepted<Entry>(
  entries: readonly Entry[],
  send: (entries: readonly Entry[]) => Promise<readonly Entry[]>,
  clock: Pick<Clock, 'wait'>,
): Promise<readonly Entry[]> {
  let rejected = await send(entries);
  for (let attempt = 1; attempt < attemptsMax && rejected.length > 0; attempt += 1) {
    await clock.wait(firstPauseMilliseconds * 2 ** (attempt - 1));
    rejected = await send(rejected);
  }
  return rejected;
}
