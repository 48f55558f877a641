// A running instance of a function: its own clock and its own memory. Killed, it does nothing any more, and whatever it was
// waiting for never comes.

import { AsyncLocalStorage } from 'node:async_hooks';
import type { Instant } from '../../domain/time.ts';
import type { Clock } from '../../functions/system-clock.ts';
import type { World } from './world.ts';

export class Process implements Clock {
  readonly name: string;
  readonly world: World;
  /** By how much its clock is fast. */
  readonly skewMilliseconds: number;
  private alive = true;
  private readonly onDeath: (() => void)[] = [];

  constructor(world: World, name: string, skewMilliseconds: number) {
    this.world = world;
    this.name = name;
    this.skewMilliseconds = skewMilliseconds;
  }

  get isAlive(): boolean {
    return this.alive;
  }

  now(): Instant {
    return Math.floor(this.world.now + this.skewMilliseconds) as Instant;
  }

  /** Timers ring up to a millisecond early, as those of Node may. */
  async wait(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.later(milliseconds - 0.9, `timer of ${this.name}`, resolve);
    });
  }

  /** Goes on here, unless it is dead by then. */
  later(milliseconds: number, name: string, act: () => void): { cancel(): void } {
    return this.world.wakeAfter(milliseconds, name, () => {
      if (this.alive) act();
    });
  }

  kill(): void {
    if (!this.alive) return;
    this.alive = false;
    for (const act of this.onDeath.splice(0)) act();
  }

  whenKilled(act: () => void): void {
    this.onDeath.push(act);
  }

  forgetDeath(): void {
    this.onDeath.length = 0;
  }
}

const running = new AsyncLocalStorage<Process>();

/** Runs code as this process: what it asks the machine for, the process answers. */
export function runAs<Result>(process: Process, code: () => Result): Result {
  return running.run(process, code);
}

/**
 * While `work` runs, code that runs as a process sees that process's clock and timers, and what it logs reaches nobody. Whatever
 * else runs in this thread is left alone.
 */
export async function withVirtualMachine<Result>(work: () => Promise<Result>): Promise<Result> {
  const real = { now: Date.now, setTimeout: globalThis.setTimeout, write: process.stdout.write };
  const monotonic = performance.now.bind(performance);
  Date.now = () => running.getStore()?.now() ?? real.now();
  performance.now = () => running.getStore()?.world.now ?? monotonic();
  const virtualTimeout = (act: () => void, milliseconds = 0) => {
    const current = running.getStore();
    return current === undefined ? real.setTimeout(act, milliseconds) : current.later(milliseconds, 'timer', act);
  };
  globalThis.setTimeout = virtualTimeout as typeof setTimeout;
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = ((...said: Parameters<typeof write>) =>
    running.getStore() === undefined ? write(...said) : true) as typeof process.stdout.write;
  try {
    return await work();
  } finally {
    Date.now = real.now;
    globalThis.setTimeout = real.setTimeout;
    process.stdout.write = real.write;
    // The method stands on the prototype.
    Reflect.deleteProperty(performance, 'now');
  }
}
