// Lets the dynoxide engine find its place in the log of its stream. It numbers each write one above the highest number there, and
// hands out what comes after a number, but keeps no index by number: both read the whole log, so that after some thousand writes
// it manages a dozen batches a second. Its file is an SQLite database, and an index in there is used by whoever opens it.

import { DatabaseSync } from 'node:sqlite';

// As the engine asks: MAX(CAST(sequence_number AS INTEGER)) of a table; CAST(...) > ? of a table and shard.
const indexes = `
  CREATE INDEX IF NOT EXISTS zhunshi_last ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
  CREATE INDEX IF NOT EXISTS zhunshi_next ON _stream_records (table_name, shard_id, CAST(sequence_number AS INTEGER));`;
const waitMillisecondsMax = 10_000;

/** For a file that the engine has made or opened. Does nothing when this version of the engine keeps its log otherwise. */
export function indexStream(databasePath: string): void {
  const database = new DatabaseSync(databasePath, { timeout: waitMillisecondsMax });
  try {
    const log = database.prepare("SELECT sql FROM sqlite_master WHERE name = '_stream_records'").get()?.['sql'];
    const isKnown = ['table_name', 'shard_id', 'sequence_number'].every((column) => String(log).includes(column));
    if (isKnown) database.exec(indexes);
  } finally {
    database.close();
  }
}
