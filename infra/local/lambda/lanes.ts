// Spreads the records of a shard over lanes: records of one key stay in order, different keys need not wait for each other.
// The checkpoint follows the oldest record that is not done yet.

import { sequenceNumberOf } from '../engine/stream-reader.ts';
import type { JsonObject } from '../json.ts';

export interface LanesOptions {
  readonly lanes: number;
  readonly batchSize: number;
  readonly batchingWindowMilliseconds: number;
  readonly keyOf: (record: JsonObject) => string;
  readonly matches: (record: JsonObject) => boolean;
  /** True when the records are done, one way or the other; false when it was cut short and they have to come again. */
  readonly deliver: (records: readonly JsonObject[]) => Promise<boolean>;
  readonly onDone: (sequenceNumber: string) => void;
}

interface Entry {
  readonly record: JsonObject;
  done: boolean;
}

const backlogMax = 5000;

export class Lanes {
  private readonly options: LanesOptions;
  private readonly lanes: readonly { readonly waiting: Entry[]; running: boolean }[];
  private outstanding: Entry[] = [];
  private stopped = false;
  private readonly watchers = new Set<() => void>();
  private readonly runs = new Set<Promise<void>>();

  constructor(options: LanesOptions) {
    this.options = options;
    this.lanes = Array.from({ length: options.lanes }, () => ({ waiting: [], running: false }));
  }

  /** Takes records in their order; resolves when there is room for more. */
  async offer(records: readonly JsonObject[]): Promise<void> {
    for (const record of records) {
      const entry = { record, done: !this.options.matches(record) };
      this.outstanding.push(entry);
      if (!entry.done) this.laneOf(record)?.waiting.push(entry);
    }
    this.advance();
    for (const lane of this.lanes) if (!lane.running && lane.waiting.length > 0) this.start(lane);
    await this.until(() => this.outstanding.length < backlogMax);
  }

  /** Resolves when everything offered is done. */
  async settled(): Promise<void> {
    await this.until(() => this.outstanding.length === 0);
  }

  /** Hands out nothing more; resolves when what was handed out is done or cut short. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.notify();
    await Promise.all(this.runs);
  }

  private start(lane: { readonly waiting: Entry[]; running: boolean }): void {
    const run = this.run(lane).finally(() => this.runs.delete(run));
    this.runs.add(run);
  }

  private async run(lane: { readonly waiting: Entry[]; running: boolean }): Promise<void> {
    const { batchSize, batchingWindowMilliseconds, deliver } = this.options;
    lane.running = true;
    while (lane.waiting.length > 0 && !this.stopped) {
      if (batchingWindowMilliseconds > 0 && lane.waiting.length < batchSize) await pause(batchingWindowMilliseconds);
      const batch = lane.waiting.splice(0, batchSize);
      if (!(await deliver(batch.map(({ record }) => record)))) return;
      for (const entry of batch) entry.done = true;
      this.advance();
    }
    lane.running = false;
  }

  private advance(): void {
    const pending = this.outstanding.findIndex(({ done }) => !done);
    const count = pending === -1 ? this.outstanding.length : pending;
    const last = this.outstanding[count - 1];
    if (last === undefined) return;
    this.outstanding = this.outstanding.slice(count);
    this.options.onDone(sequenceNumberOf(last.record));
    this.notify();
  }

  private laneOf(record: JsonObject) {
    let hash = 0;
    for (const character of this.options.keyOf(record)) hash = (hash * 31 + character.charCodeAt(0)) | 0;
    return this.lanes[Math.abs(hash) % this.lanes.length];
  }

  private async until(condition: () => boolean): Promise<void> {
    while (!condition() && !this.stopped) await new Promise<void>((resolve) => this.watchers.add(resolve));
  }

  private notify(): void {
    for (const watcher of this.watchers) watcher();
    this.watchers.clear();
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
