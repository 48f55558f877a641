// Where a narrowed list is read on. The place is the key of what was read last, which may be somebody else's: the caller gets it
// sealed, and for this list with these filters only.

import { misformedField } from '../http/problem.ts';
import { seal, sealingKey, unseal } from '../seal.ts';

/** Of the one list that a request asks for. */
export interface HiddenPlaces {
  hide(place: string): Promise<string>;
  /** Throws 422 for what was not hidden so, or in another list. */
  find(hidden: string): Promise<string>;
}

export function hiddenPlaces(list: string, secretOf: () => Promise<Buffer>): HiddenPlaces {
  const keyOf = async () => sealingKey(await secretOf(), 'zhunshi cursors');
  return {
    hide: async (place) => seal(place, await keyOf(), list),

    async find(hidden) {
      const key = await keyOf();
      try {
        return unseal(hidden, key, list);
      } catch {
        throw misformedField('cursor', 'cursor');
      }
    },
  };
}
