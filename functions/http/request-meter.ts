// How many requests a client may make within a window of time, counted by all functions together.
//
// A count in the table for every request would double what a command writes. So each process counts for itself, tells the table
// only after every hundredth part of the quota, and learns then what all others have told. Whoever stays below that costs nothing.
// What is let through at the most: the quota, and a hundredth of it for each process that serves the client at the same time.

import { errorFields } from '../error-fields.ts';
import { log } from '../log.ts';

export interface Quotas {
  readonly windowSeconds: number;
  /** Of each client within a window. */
  readonly requests: number;
  /** Of clients that have another one, by the name in their tokens. */
  readonly clients: Readonly<Record<string, number>>;
}

/** Where a client stands after a request. */
export interface Standing {
  readonly quota: number;
  readonly windowSeconds: number;
  /** As far as this process knows. */
  readonly remaining: number;
  /** Seconds until the next window, at least one. */
  readonly resetSeconds: number;
  readonly isExceeded: boolean;
}

/** Adds to what was told of a client within a window, and answers the sum. */
type Tell = (client: string, window: number, requests: number) => Promise<number>;

/** Counts a request of the client. Never throws: while the table cannot be asked, requests are let through. */
export type RequestMeter = (client: string) => Promise<Standing>;

/** Parts of a quota after which the table is told. */
const parts = 100;

interface Account {
  /** What all have told, as of the last time this process did. */
  told: number;
  untold: number;
}

/** `now` in epoch milliseconds. */
export function requestMeter(
  { windowSeconds, requests, clients }: Quotas,
  tell: Tell,
  now: () => number,
): RequestMeter {
  const accounts = new Map<string, Account>();
  let window = 0;

  async function tellAll(client: string, account: Account): Promise<void> {
    const telling = account.untold;
    // Counted at once: other requests of the client come in while the table is asked.
    account.untold = 0;
    account.told += telling;
    try {
      account.told = Math.max(account.told, await tell(client, window, telling));
    } catch (error) {
      log('warn', 'requests not counted', errorFields(error));
    }
  }

  return async (client) => {
    const seconds = now() / 1_000;
    const current = Math.floor(seconds / windowSeconds);
    if (current !== window) accounts.clear();
    window = current;
    const account = accounts.get(client) ?? { told: 0, untold: 0 };
    accounts.set(client, account);
    const quota = Object.hasOwn(clients, client) ? (clients[client] ?? requests) : requests;
    const used = () => account.told + account.untold;
    const standing = (isExceeded: boolean): Standing => ({
      ...{ quota, windowSeconds, isExceeded },
      remaining: Math.max(0, quota - used()),
      resetSeconds: Math.max(1, Math.ceil((current + 1) * windowSeconds - seconds)),
    });

    // Refused without a word to the table: a flood costs nothing more.
    if (used() >= quota) return standing(true);
    account.untold += 1;
    if (account.untold >= quota / parts) await tellAll(client, account);
    return standing(used() > quota);
  };
}
