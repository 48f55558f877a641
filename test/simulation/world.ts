// Virtual time: whatever is going to happen stands in one queue, and happens in its order. Promises of the code under test are
// settled from here only, so that a run is the same whenever it is repeated.

import { drawsFor, hash } from './random.ts';

interface Happening {
  at: number;
  readonly order: number;
  readonly name: string;
  readonly act: () => void;
  /** Sets code going, whose microtasks have to run out before the next thing happens. */
  readonly wakes: boolean;
  cancelled: boolean;
}

export interface Cancellable {
  cancel(): void;
}

/** Many times what happens in the longest of runs. */
const happeningsMax = 100_000;

interface Pause {
  readonly fromAt: number;
  readonly toAt: number;
}

export class World {
  readonly seed: number;
  /** The true time, in epoch milliseconds and parts of them. What functions see is their own clock. */
  now: number;
  /** Stretches in which nothing moves at all: what would have happened then happens when they are over. */
  readonly pauses: Pause[] = [];
  /** Fingerprint of all that has happened. */
  fingerprint = 0;
  private happenings = 0;
  private readonly heap: Happening[] = [];
  private order = 0;

  /** Something goes on and on: the run was broken off. */
  get isEndless(): boolean {
    return this.happenings > happeningsMax;
  }

  constructor(seed: number, startAt: number) {
    this.seed = seed;
    this.now = startAt;
  }

  /** Something of the services themselves, which sets no code going. */
  after(milliseconds: number, name: string, act: () => void): Cancellable {
    return this.add(milliseconds, name, act, false);
  }

  /** Something that settles a promise of the code under test, or calls it. */
  wakeAfter(milliseconds: number, name: string, act: () => void): Cancellable {
    return this.add(milliseconds, name, act, true);
  }

  sleep(milliseconds: number, name: string): Promise<void> {
    return new Promise((resolve) => this.wakeAfter(milliseconds, name, resolve));
  }

  /** Lets everything happen that happens before the instant, which is the time then. */
  async runUntil(instant: number): Promise<void> {
    for (let next = this.heap[0]; next !== undefined && next.at < instant; next = this.heap[0]) {
      this.removeFirst();
      if (next.cancelled) continue;
      const pause = this.pauses.find(({ fromAt, toAt }) => fromAt <= next.at && next.at < toAt);
      if (pause !== undefined) {
        const draw = drawsFor(this.seed, `after the pause ${next.name} ${next.order}`);
        next.at = pause.toAt + draw() * 5_000;
        this.push(next);
        continue;
      }
      this.now = next.at;
      this.happenings += 1;
      if (this.happenings > happeningsMax) return;
      this.fingerprint = hash(`${next.at} ${next.name}`, this.fingerprint);
      next.act();
      if (next.wakes) await new Promise((resolve) => setImmediate(resolve));
    }
    this.now = instant;
  }

  private add(milliseconds: number, name: string, act: () => void, wakes: boolean): Cancellable {
    this.order += 1;
    const happening = {
      at: this.now + Math.max(0, milliseconds),
      order: this.order,
      name,
      act,
      wakes,
      cancelled: false,
    };
    this.push(happening);
    return {
      cancel: () => {
        happening.cancelled = true;
      },
    };
  }

  private push(happening: Happening): void {
    const { heap } = this;
    let place = heap.length;
    heap.push(happening);
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || !isBefore(happening, parent)) break;
      heap[place] = parent;
      place = above;
    }
    heap[place] = happening;
  }

  private removeFirst(): void {
    const { heap } = this;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const [one, other] = [heap[left], heap[left + 1]];
      if (one === undefined) break;
      const [lesser, below] = other !== undefined && isBefore(other, one) ? [other, left + 1] : [one, left];
      if (!isBefore(lesser, last)) break;
      heap[place] = lesser;
      place = below;
    }
    heap[place] = last;
  }
}

function isBefore(one: Happening, other: Happening): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}
