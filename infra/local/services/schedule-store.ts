// The schedules of EventBridge Scheduler: on disk, each fired once, with the imprecision that AWS documents.

import type { Alarm } from '../alarm.ts';
import { createAlarm } from '../alarm.ts';
import type { JsonObject } from '../json.ts';
import { isObject, parseObject } from '../json.ts';
import type { State } from '../state.ts';
import { atomically } from '../state.ts';
import type { MessageStore } from './message-store.ts';

export interface StoredSchedule {
  readonly groupName: string;
  readonly name: string;
  /** The request that made it, as in the Scheduler API. */
  readonly definition: JsonObject;
  readonly clientToken: string | undefined;
  readonly createdAt: number;
  readonly changedAt: number;
}

export interface ScheduleStore {
  readonly get: (groupName: string, name: string) => StoredSchedule | undefined;
  /** Makes or replaces a schedule whose set time is `at` (epoch milliseconds); it never fires when `at` is undefined. */
  readonly put: (schedule: StoredSchedule, at: number | undefined) => void;
  readonly remove: (groupName: string, name: string) => boolean;
  readonly list: () => readonly StoredSchedule[];
  readonly stop: () => void;
}

/**
 * A schedule fires up to `imprecisionMilliseconds` after its set time, by `random` (0 to 1): "between 1:00:00 and 1:00:59",
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html. What fell due while nothing ran fires at once.
 */
export function openScheduleStore(
  state: State,
  messages: MessageStore,
  options: { readonly imprecisionMilliseconds: number; readonly random: () => number },
): ScheduleStore {
  const put =
    state.prepare(`INSERT INTO schedules (groupName, name, definition, clientToken, createdAt, changedAt, firesAt)
    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET definition = excluded.definition, clientToken = excluded.clientToken,
    changedAt = excluded.changedAt, firesAt = excluded.firesAt`);
  const get = state.prepare('SELECT * FROM schedules WHERE groupName = ? AND name = ?');
  const remove = state.prepare('DELETE FROM schedules WHERE groupName = ? AND name = ?');
  const settle = state.prepare('UPDATE schedules SET firesAt = NULL WHERE groupName = ? AND name = ?');
  const next = state.prepare('SELECT min(firesAt) AS at FROM schedules WHERE firesAt IS NOT NULL');
  const due = state.prepare('SELECT * FROM schedules WHERE firesAt IS NOT NULL AND firesAt <= ? ORDER BY firesAt');
  const all = state.prepare('SELECT * FROM schedules ORDER BY groupName, name');

  function fire({ groupName, name, definition }: StoredSchedule): void {
    const target = isObject(definition['Target']) ? definition['Target'] : {};
    messages.byArn(String(target['Arn']))?.send(String(target['Input'] ?? '{}'));
    if (definition['ActionAfterCompletion'] === 'DELETE') remove.run(groupName, name);
    else settle.run(groupName, name);
  }

  const alarm: Alarm = createAlarm(
    () => {
      const at = next.get()?.['at'];
      return typeof at === 'number' ? at : undefined;
    },
    // The message and the end of its schedule in one transaction: a kill in between can neither lose nor double it.
    (now) => atomically(state, () => due.all(now).map(read).forEach(fire)),
  );

  return {
    get: (groupName, name) => {
      const row = get.get(groupName, name);
      return row === undefined ? undefined : read(row);
    },
    put: ({ groupName, name, definition, clientToken, createdAt, changedAt }, at) => {
      const firesAt = at === undefined ? null : at + Math.floor(options.random() * options.imprecisionMilliseconds);
      put.run(groupName, name, JSON.stringify(definition), clientToken ?? null, createdAt, changedAt, firesAt);
      if (firesAt !== null) alarm.expect(firesAt);
    },
    remove: (groupName, name) => remove.run(groupName, name).changes === 1,
    list: () => all.all().map(read),
    stop: () => alarm.stop(),
  };
}

function read(row: Readonly<Record<string, unknown>>): StoredSchedule {
  return {
    groupName: String(row['groupName']),
    name: String(row['name']),
    definition: parseObject(String(row['definition'])),
    clientToken: row['clientToken'] === null ? undefined : String(row['clientToken']),
    createdAt: Number(row['createdAt']),
    changedAt: Number(row['changedAt']),
  };
}
