// Keeps the table engine running: one that ends by itself is started again on its file and at its address, so that its end costs the
// functions no more than a moment in which DynamoDB does not answer; their SDK clients try again.

import { messageOf } from '../start-problem.ts';
import type { EngineProcess } from './dynoxide.ts';

export interface KeptEngine extends Omit<EngineProcess, 'died'> {
  /** Resolves with the reason when the engine has ended too often. */
  readonly failed: Promise<string>;
}

const endsMax = 5;
const endsWithinMilliseconds = 60_000;
const restMilliseconds = 100;

/** `start` is asked for another engine like the one before, at the same address. Throws what its first call throws. */
export async function keepEngine(
  start: (port?: number) => Promise<EngineProcess>,
  onScreen: (line: string) => void,
): Promise<KeptEngine> {
  const first = await start();
  let current = first;
  let starting: Promise<unknown> = Promise.resolve();
  let ending = false;

  async function keep(): Promise<string> {
    const ends: number[] = [];
    let reason = await current.died;
    for (;;) {
      if (ending) return new Promise<string>(() => undefined);
      ends.push(Date.now());
      if (ends.filter((at) => at > Date.now() - endsWithinMilliseconds).length > endsMax)
        return `the table engine ends again and again${why(reason)}`;
      onScreen(`The table engine has ended${why(reason)} and is started again`);
      try {
        const next = start(Number(new URL(first.endpoint).port));
        starting = next;
        current = await next;
        if (ending) current.kill();
        reason = await current.died;
      } catch (error) {
        reason = messageOf(error);
        await new Promise((resolve) => setTimeout(resolve, restMilliseconds));
      }
    }
  }

  return {
    endpoint: first.endpoint,
    failed: keep(),
    stop: async () => {
      ending = true;
      await starting.catch(() => undefined);
      await current.stop();
    },
    kill: () => {
      ending = true;
      current.kill();
    },
  };
}

function why(reason: string): string {
  return reason === '' ? '' : ` (${reason})`;
}
