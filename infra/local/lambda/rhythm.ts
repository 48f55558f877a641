// When to look into the streams. Almost everything is written by the functions that run here, so a look is worth most while
// one runs or has just ended; a table that is written from elsewhere is noticed a little later.

export interface Rhythm {
  /** A call of a function began (+1) or ended (-1). */
  readonly onActivity: (change: 1 | -1) => void;
  /** Resolves when it is time for the next look. */
  readonly pause: () => Promise<void>;
  readonly stop: () => void;
}

const shortestMilliseconds = 4;
const whileRunningMilliseconds = 12;
const idleMilliseconds = 200;

export function createRhythm(): Rhythm {
  const waiting = new Set<() => void>();
  let running = 0;
  let changes = 0;
  let stopped = false;

  function wakeAll(): void {
    for (const wake of [...waiting]) wake();
  }

  async function pause(): Promise<void> {
    const seen = changes;
    if (!stopped) await wait(shortestMilliseconds);
    // What happened during the short wait may have written something: that is reason enough to look.
    if (stopped || changes !== seen) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, running > 0 ? whileRunningMilliseconds : idleMilliseconds);
      waiting.add(wake);
    });
  }

  return {
    pause,
    onActivity: (change) => {
      running += change;
      changes += 1;
      wakeAll();
    },
    stop: () => {
      stopped = true;
      wakeAll();
    },
  };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
