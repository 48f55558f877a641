import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findDynoxide, startDynoxide } from '../../../infra/local/engine/dynoxide.ts';
import { indexStream } from '../../../infra/local/engine/stream-index.ts';
import { temporaryFolder } from './fixtures/folders.ts';

const binary = findDynoxide();

function plan(database: DatabaseSync, sql: string): string {
  const steps = database
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all('zhunshi', ...(sql.includes('?2') ? ['shard', 1] : []));
  return steps.map(({ detail }) => detail).join(', ');
}

describe('the log of the stream in the file of the engine', () => {
  // The two questions as the binary of the engine contains them.
  const last =
    'SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records WHERE table_name = ?1';
  const next = `SELECT new_image FROM _stream_records WHERE table_name = ?1 AND shard_id = ?2
    AND CAST(sequence_number AS INTEGER) > ?3 ORDER BY CAST(sequence_number AS INTEGER) ASC LIMIT 100`;

  it.skipIf(binary === undefined)('is searched by number, not read from its beginning with every write', async () => {
    const path = join(temporaryFolder(), 'table.db');
    const engine = await startDynoxide(String(binary), path);
    onTestFinished(engine.stop);
    const database = new DatabaseSync(path, { readOnly: true });
    onTestFinished(() => database.close());
    expect(plan(database, last)).toBe('SEARCH _stream_records USING COVERING INDEX zhunshi_last (table_name=?)');
    expect(plan(database, next)).toBe(
      'SEARCH _stream_records USING INDEX zhunshi_next (table_name=? AND shard_id=? AND <expr>>?)',
    );
  });

  it('is left alone when another version of the engine keeps it otherwise', () => {
    const path = join(temporaryFolder(), 'table.db');
    const database = new DatabaseSync(path);
    onTestFinished(() => database.close());
    database.exec('CREATE TABLE _stream_records (id INTEGER PRIMARY KEY)');
    indexStream(path);
    expect(database.prepare("SELECT count(*) AS found FROM sqlite_master WHERE type = 'index'").get()).toEqual({
      found: 0,
    });
  });
});
