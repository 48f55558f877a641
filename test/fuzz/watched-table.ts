// Sees what calls write into the table, item by item, and takes it back: whatever was tried, the table is as it was.

import { isDeepStrictEqual } from 'node:util';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  PutCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Item, Table } from '../../functions/store/table.ts';

export interface WatchedTable {
  /** Keys of what is not as it was when it began to watch. */
  readonly changes: () => Promise<readonly string[]>;
  /** Makes it as it was, and begins anew. */
  readonly takeBack: () => Promise<void>;
  /** Leaves it as it is, and begins anew. */
  readonly keep: () => void;
  readonly stop: () => void;
}

interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** `table` is the one that the functions in this process write to, one call after the other. */
export function watchTable(table: Table): WatchedTable {
  const { client } = table;
  const send = client.send.bind(client) as (command: unknown) => Promise<unknown>;
  /** As they were before the first write. */
  const before = new Map<string, { readonly key: Key; readonly item: Item | undefined }>();

  async function read(keys: readonly Key[]): Promise<ReadonlyMap<string, Item>> {
    const found = new Map<string, Item>();
    // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html
    for (let start = 0; start < keys.length; start += 100) {
      const Keys = keys.slice(start, start + 100).map(({ pk, sk }) => ({ pk, sk }));
      const RequestItems = { [table.name]: { Keys, ConsistentRead: true } };
      const { Responses = {} } = (await send(new BatchGetCommand({ RequestItems }))) as {
        readonly Responses?: Readonly<Record<string, readonly Item[]>>;
      };
      for (const item of Responses[table.name] ?? []) found.set(nameOf(item as unknown as Key), item);
    }
    return found;
  }

  const watched = async (command: unknown) => {
    const fresh = keysWrittenBy(command, table.name).filter((key) => !before.has(nameOf(key)));
    if (fresh.length > 0) {
      const found = await read(fresh);
      for (const key of fresh) before.set(nameOf(key), { key, item: found.get(nameOf(key)) });
    }
    return send(command);
  };
  client.send = watched as unknown as typeof client.send;

  async function changed() {
    const noted = [...before.values()];
    const found = await read(noted.map(({ key }) => key));
    return noted.filter(({ key, item }) => !isDeepStrictEqual(found.get(nameOf(key)), item));
  }

  return {
    changes: async () => (await changed()).map(({ key }) => nameOf(key)),
    takeBack: async () => {
      for (const { key, item } of await changed()) {
        const TableName = table.name;
        await send(
          item === undefined
            ? new DeleteCommand({ TableName, Key: { ...key } })
            : new PutCommand({ TableName, Item: item }),
        );
      }
      before.clear();
    },
    keep: () => before.clear(),
    stop: () => {
      client.send = send as unknown as typeof client.send;
    },
  };
}

function nameOf({ pk, sk }: Key): string {
  return `${pk} ${sk}`;
}

/** What only reads writes nothing. */
function keysWrittenBy(command: unknown, tableName: string): readonly Key[] {
  return writesOf(command, tableName).map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
}

function writesOf(command: unknown, tableName: string): readonly Item[] {
  if (command instanceof PutCommand) return [command.input.Item ?? {}];
  if (command instanceof UpdateCommand || command instanceof DeleteCommand) return [command.input.Key ?? {}];
  if (command instanceof TransactWriteCommand) {
    const { TransactItems = [] } = command.input;
    return TransactItems.flatMap(({ Put, Update, Delete }) => Put?.Item ?? Update?.Key ?? Delete?.Key ?? []);
  }
  if (command instanceof BatchWriteCommand) {
    const writes = command.input.RequestItems?.[tableName] ?? [];
    return writes.flatMap(({ PutRequest, DeleteRequest }) => PutRequest?.Item ?? DeleteRequest?.Key ?? []);
  }
  return [];
}
