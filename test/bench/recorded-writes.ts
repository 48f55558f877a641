// Keeps what a table's client writes item by item, as the stream would bring it.

import type { Item, Table } from '../../functions/store/table.ts';
import type { Write } from '../support/lambda-events.ts';

export interface RecordedWrites {
  /** Since the last time, in their order. */
  readonly taken: () => readonly Write[];
}

export function recordWrites({ client }: Table): RecordedWrites {
  const latest = new Map<string, Item>();
  let writes: Write[] = [];
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const result = await next(args);
        // Plain values still: the document client's own middleware comes after this one.
        const { Item: after } = args.input as { Item?: Item };
        if (commandName !== 'PutItemCommand' || after === undefined) return result;
        const pk = String(after['pk']);
        const before = latest.get(pk);
        latest.set(pk, after);
        writes.push({ pk, after, ...(before !== undefined && { before }) });
        return result;
      },
    { step: 'initialize', priority: 'high' },
  );
  return {
    taken: () => {
      const taken = writes;
      writes = [];
      return taken;
    },
  };
}
