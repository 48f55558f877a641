// What goes wrong, and how often. Every fault has a name of its own by which a run can be repeated without it.

import type { Draw } from './random.ts';
import { drawsFor, pick } from './random.ts';
import type { World } from './world.ts';

/** How often each strikes where it may, before the seed makes it rarer or more frequent. */
const rates = {
  /** A schedule fires minutes after its minute. */
  'schedule-late': 0.1,
  'schedule-twice': 0.1,
  'schedule-never': 0.08,
  'message-twice': 0.08,
  /** It is handed over long after it was sent, and so after others that were sent later. */
  'message-late': 0.06,
  /** A batch that was done comes once more. */
  'batch-again': 0.08,
  /** Only a part of what is there is handed over. */
  'batch-split': 0.2,
  /** Part of a batch call is turned away. */
  partial: 0.06,
  /** Refused, without any effect. */
  throttled: 0.04,
  /** A conditional write meets a transaction that holds the item at that moment, and loses. */
  conflict: 0.04,
  /** No answer; it takes effect seconds later, or not at all. */
  'no-answer': 0.02,
  /** It took effect, and the answer is lost. */
  'answer-lost': 0.03,
  /** The function dies between two calls: before the call takes effect, or after. */
  crash: 0.02,
  /** Answers of the API that the caller does not get. */
  'reply-lost': 0.05,
  /** A function whose clock is wrong, by up to `skewMillisecondsMax`. */
  skew: 0.4,
  /** An index shows a write only after seconds. */
  'index-late': 0.1,
  'sweep-missing': 0.1,
  /** The whole Region stands still. */
  pause: 1,
} as const;
export type FaultKind = keyof typeof rates;
export const faultKinds = Object.keys(rates) as FaultKind[];

/** Amazon Time Sync keeps the clocks of functions within a millisecond of each other; this much is borne. */
export const skewMillisecondsMax = 250;

export interface Fault {
  readonly name: string;
  readonly kind: FaultKind;
  readonly at: number;
}

export interface FaultSettings {
  /** Of these kinds only; absent: the seed chooses. */
  readonly kinds?: readonly FaultKind[] | undefined;
  /** These faults and no others, by their names. */
  readonly only?: ReadonlySet<string> | undefined;
}

export class Faults {
  readonly struck: Fault[] = [];
  /** From then on everything works. */
  endAt = Number.POSITIVE_INFINITY;
  private readonly world: World;
  private readonly only: ReadonlySet<string> | undefined;
  private readonly rateOf: ReadonlyMap<FaultKind, number>;
  private readonly counts = new Map<string, number>();

  constructor(world: World, { kinds, only }: FaultSettings) {
    this.world = world;
    this.only = only;
    this.rateOf = new Map(
      (kinds ?? chosenKinds(world.seed)).map((kind) => [kind, rates[kind] * zeal(world.seed, kind)]),
    );
  }

  get kinds(): readonly FaultKind[] {
    return [...this.rateOf.keys()];
  }

  /** The end of the time that is allowed from an instant on: so long, and as long again after every fault that falls into it. */
  graceAfter(instant: number, milliseconds: number): number {
    const troubles = [...this.struck.map(({ at }) => ({ fromAt: at, toAt: at })), ...this.world.pauses].sort(
      (one, other) => one.fromAt - other.fromAt,
    );
    let endAt = instant + milliseconds;
    for (const { fromAt, toAt } of troubles) if (fromAt <= endAt) endAt = Math.max(endAt, toAt + milliseconds);
    return endAt;
  }

  /**
   * Whether this goes wrong here and now: then what decides how. `site` names the place as stably as can be; `share` makes it rarer
   * there.
   */
  strike(kind: FaultKind, site: string, share = 1): Draw | undefined {
    const rate = (this.rateOf.get(kind) ?? 0) * share;
    if (rate === 0 || this.world.now >= this.endAt) return undefined;
    const place = `${kind} ${site}`;
    const count = (this.counts.get(place) ?? 0) + 1;
    this.counts.set(place, count);
    const name = `${place} #${count}`;
    const draw = drawsFor(this.world.seed, name);
    if (draw() >= rate || this.only?.has(name) === false) return undefined;
    this.struck.push({ name, kind, at: this.world.now });
    return draw;
  }
}

/** One seed in ten has no faults: there punctuality is held to the second. The others have some kinds, not all. */
function chosenKinds(seed: number): readonly FaultKind[] {
  if (seed % 10 === 0) return [];
  const share = pick(drawsFor(seed, 'share of faults'), [0.15, 0.4, 0.8]);
  return faultKinds.filter((kind) => drawsFor(seed, `kind ${kind}`)() < (kind === 'pause' ? share / 3 : share));
}

function zeal(seed: number, kind: FaultKind): number {
  return pick(drawsFor(seed, `zeal ${kind}`), [0.3, 1, 1, 3]);
}
