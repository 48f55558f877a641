// The clock of this process, set by hand: stories of months pass in a moment. Timers go on as they are.

export interface TravellingDate {
  /** Epoch milliseconds. Nothing passes by itself from then on. */
  readonly setTo: (now: number) => void;
  readonly putBack: () => void;
}

export function travellingDate(start: number): TravellingDate {
  const RealDate = Date;
  let now = start;
  class StandingDate extends RealDate {
    static override now(): number {
      return now;
    }
    constructor(...given: readonly unknown[]) {
      super(...((given.length === 0 ? [now] : given) as [number]));
    }
  }
  globalThis.Date = StandingDate as DateConstructor;
  return {
    setTo: (at) => {
      now = at;
    },
    putBack: () => {
      globalThis.Date = RealDate;
    },
  };
}
