// What the stand-ins for AWS services remember, in one SQLite database of the data folder. Every change is with the
// operating system when its call returns: killing the process loses nothing (a power cut may lose the last moments). The database is locked while it is open: it is also the
// mark that says whether somebody else runs on the same data folder.

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder, whoRuns } from './data-folder.ts';
import { codeOf, messageOf, StartProblem } from './start-problem.ts';

export type State = DatabaseSync;

/** Somebody else runs on the data folder: nothing in it may be touched. */
class DataFolderInUse extends StartProblem {}

// 3: names of queues and the table begin with those of their stacks.
const schemaVersion = 3;

const schema = `
  CREATE TABLE messages (
    id TEXT PRIMARY KEY, queue TEXT NOT NULL, body TEXT NOT NULL, attributes TEXT NOT NULL,
    sentAt INTEGER NOT NULL, visibleAt INTEGER NOT NULL, received INTEGER NOT NULL DEFAULT 0, firstReceivedAt INTEGER, receipt TEXT,
    -- Its receiver chose how long it stays hidden: 1.
    chosen INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX messagesByTime ON messages (queue, visibleAt);
  CREATE TABLE schedules (
    groupName TEXT NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL, clientToken TEXT,
    createdAt INTEGER NOT NULL, changedAt INTEGER NOT NULL, firesAt INTEGER, PRIMARY KEY (groupName, name)
  );
  CREATE INDEX schedulesByTime ON schedules (firesAt) WHERE firesAt IS NOT NULL;
  CREATE TABLE published (
    sequence INTEGER PRIMARY KEY, id TEXT NOT NULL, topic TEXT NOT NULL, publishedAt INTEGER NOT NULL,
    subject TEXT, message TEXT NOT NULL, attributes TEXT NOT NULL
  );
  CREATE TABLE secrets (arn TEXT PRIMARY KEY, versionId TEXT NOT NULL, value TEXT NOT NULL, createdAt INTEGER NOT NULL);
  CREATE TABLE checkpoints (mapping TEXT NOT NULL, shard TEXT NOT NULL, sequenceNumber TEXT NOT NULL, PRIMARY KEY (mapping, shard));
  PRAGMA user_version = ${schemaVersion};
`;

/** Opens the state in the data folder, which is made if it is not there. Throws StartProblem when it cannot be used. */
export function openState(folder: string): State {
  makeFolder(folder);
  let state: State | undefined;
  try {
    state = new DatabaseSync(stateFile(folder));
    state.exec(
      'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE',
    );
    const version = Number(state.prepare('PRAGMA user_version').get()?.['user_version']);
    if (version === 0) state.exec(schema);
    else if (version !== schemaVersion)
      throw new StartProblem(
        `the data folder ${folder} was written by another version of Zhunshi: start with --fresh to begin anew, move it away, or choose another with --data`,
      );
    else refuseDamage(folder, state);
    state.exec('COMMIT');
    return state;
  } catch (error) {
    state?.close();
    throw error instanceof StartProblem ? error : problemWith(folder, error);
  }
}

export function stateFile(folder: string): string {
  return join(folder, 'state.db');
}

/** Damage inside the file would show only when something reads there: in the middle of a start, or of a day. */
function refuseDamage(folder: string, state: State): void {
  const found = String(state.prepare('PRAGMA quick_check(1)').get()?.['quick_check']);
  if (found !== 'ok') throw damaged(folder, found.split('\n').at(-1) ?? '');
}

/** Removes what the local runtime keeps in the folder, and nothing else. Throws DataFolderInUse while somebody runs on it. */
export function clearDataFolder(folder: string): void {
  if (!existsSync(folder)) return;
  try {
    openState(folder).close();
  } catch (error) {
    if (error instanceof DataFolderInUse) throw error;
  }
  for (const name of kept) {
    try {
      rmSync(join(folder, name), { force: true });
    } catch (error) {
      // A folder of that name, for example, is not ours.
      const reason = codeOf(error) ?? messageOf(error);
      throw new StartProblem(`${join(folder, name)} cannot be removed (${reason}): move it away`);
    }
  }
}

const databases = ['state.db', 'table.db'].flatMap((name) => [name, `${name}-wal`, `${name}-shm`, `${name}-journal`]);
const kept = [
  ...databases,
  'issuer-key.json',
  'running.json',
  '.writable',
  'token',
  'functions.log',
  'functions.log.1',
];

/** Runs the work as one transaction: all of it or nothing. */
export function atomically<Result>(state: State, work: () => Result): Result {
  if (state.isTransaction) return work();
  state.exec('BEGIN');
  try {
    const result = work();
    state.exec('COMMIT');
    return result;
  } catch (error) {
    state.exec('ROLLBACK');
    throw error;
  }
}

// Primary result codes: https://sqlite.org/rescode.html
const busyCode = 5;
const damagedCodes = [11, 26];

function primaryCode(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
}

/** The quick check does not compare indexes with their tables: then the first use finds the damage. Any other error stays as it is. */
export function asDamage(folder: string, error: unknown): unknown {
  return damagedCodes.includes(primaryCode(error)) ? damaged(folder, messageOf(error)) : error;
}

function problemWith(folder: string, error: unknown): StartProblem {
  const code = primaryCode(error);
  if (code === busyCode) {
    return new DataFolderInUse(
      `the data folder ${folder} is in use by another Zhunshi${whoRuns(folder)}: end that one, or choose another folder with --data`,
    );
  }
  if (damagedCodes.includes(code)) return damaged(folder, messageOf(error));
  return new StartProblem(`the data folder ${folder} cannot be used (state.db: ${messageOf(error)})`);
}

function damaged(folder: string, reason: string): StartProblem {
  return new StartProblem(
    `the data folder ${folder} is damaged (state.db: ${reason}): start with --fresh to begin anew, or move it away`,
  );
}
