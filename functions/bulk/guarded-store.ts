// A store as a row of a file may write to it: not over what has changed since it was read, and not at all when the file is only
// looked through.

import { refuseIfAny } from '../../domain/errors.ts';
import { Problem } from '../http/problem.ts';
import type { AggregateStore } from '../store/aggregate-store.ts';

export interface Guard {
  /** Which the row was made from; none: whatever stands there. */
  readonly version: number | undefined;
  readonly validateOnly: boolean;
}

type Writing<State extends { readonly id: string }, Event> = Pick<AggregateStore<State, Event>, 'get' | 'save'>;

/** `save` throws `changed-since` for another version. */
export function guarded<State extends { readonly id: string }, Event>(
  store: Writing<State, Event>,
  { version, validateOnly }: Guard,
): Writing<State, Event> {
  return {
    get: (id) => store.get(id),
    async save(before, after, events, meta) {
      const present = before?.version ?? 0;
      if (version !== undefined && version !== present) {
        const changed = { field: 'version', rule: 'changed-since', details: { version: present } } as const;
        throw new Problem('invalid-request', { errors: [changed] });
      }
      return validateOnly ? { state: after, version: present + 1 } : store.save(before, after, events, meta);
    },
  };
}

/** What is replaced must have been seen, as with PUT /contracts/{contractId}. `save` throws `version` required. */
export function seenOnly<State extends { readonly id: string }, Event>(
  store: Writing<State, Event>,
  { version }: Guard,
): Writing<State, Event> {
  return {
    get: (id) => store.get(id),
    save(before, after, events, meta) {
      if (before !== null && version === undefined) refuseIfAny([{ field: 'version', rule: 'required' }]);
      return store.save(before, after, events, meta);
    },
  };
}
