// One timer for many due times: rings when the earliest has come, to the millisecond and never before it.

export interface Alarm {
  /** Says that something is now due at this instant (epoch milliseconds); cheap when something earlier is already awaited. */
  readonly expect: (dueAt: number) => void;
  readonly stop: () => void;
}

// Timers cannot be longer than 24.8 days; looking once a day costs nothing.
const longestWait = 86_400_000;

/** `nextDueAt` is asked after every ring; `ring` gets the present instant and is expected to deal with all that is due. */
export function createAlarm(nextDueAt: () => number | undefined, ring: (now: number) => void): Alarm {
  let timer: NodeJS.Timeout | undefined;
  let setFor = Number.POSITIVE_INFINITY;
  let stopped = false;

  function set(dueAt: number): void {
    if (stopped) return;
    clearTimeout(timer);
    setFor = dueAt;
    timer = setTimeout(look, Math.min(Math.max(dueAt - Date.now(), 0), longestWait));
  }

  function look(): void {
    setFor = Number.POSITIVE_INFINITY;
    const now = Date.now();
    const dueAt = nextDueAt();
    // A timer may run up to a millisecond early: then it is set again.
    if (dueAt !== undefined && dueAt <= now) ring(now);
    const following = nextDueAt();
    if (following !== undefined && following < setFor) set(following);
  }

  const first = nextDueAt();
  if (first !== undefined) set(first);
  return {
    expect: (dueAt) => {
      if (dueAt < setFor) set(dueAt);
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
