// Whether a channel that is entered again is the one that is stored: what opens no more is another one, so that it can be entered anew.

import { NotAuthentic } from '../seal.ts';

/**
 * For comparing only. `undefined` for what is lost for good: it was sealed under another key. Throws whatever else keeps it from
 * opening, such as Secrets Manager that cannot be reached.
 */
export async function ifItOpens<Opened>(opening: Promise<Opened>): Promise<Opened | undefined> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof NotAuthentic) return undefined;
    throw error;
  }
}
