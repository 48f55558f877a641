// Calendars: every version an item of its own that never changes, and one directory of which versions there are.
// Everything is read by its key, so that whoever may read a ticket can also read what it runs on.

import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { CalendarId } from '../../domain/sla/calendar-id.ts';
import { builtInVersions } from '../../domain/sla/calendars/built-in.ts';
import type { CalendarVersion } from '../../domain/sla/calendars/calendar-version.ts';
import type { CalendarRevised } from '../../domain/sla/calendars/events.ts';
import { optionalText, text, texts, whole } from '../plain.ts';
import type { CommandMeta, Versioned } from './aggregate-store.ts';
import { calendarDirectoryKey, calendarVersionKey } from './keys.ts';
import { putTogether } from './put-together.ts';
import { optionalInstant } from './stored.ts';
import type { Item, Table } from './table.ts';

/** The newest version of every calendar that has been revised or added. What is only built in is not named. */
export type CalendarDirectory = Versioned<Readonly<Record<CalendarId, number>>>;

export interface CalendarStore {
  /** An earlier reading of this process will do if it is not older than `ageMillisecondsMax` (default 0: read afresh). */
  directory(ageMillisecondsMax?: number): Promise<CalendarDirectory>;
  /** The versions of a calendar up to this one, oldest first. Read once per process. Throws an Error when one is missing. */
  versions(id: CalendarId, upTo: number): Promise<readonly CalendarVersion[]>;
  /** Adds a version. Throws VersionConflict when some calendar was revised since the directory was read. */
  revise(
    before: CalendarDirectory,
    version: CalendarVersion,
    events: readonly CalendarRevised[],
    meta: CommandMeta,
  ): Promise<void>;
}

const name = z.object({ zh: text, en: text });
export const shifts = z.array(z.object({ from: text, to: text }));

export const calendarVersionSchema = z.object({
  id: text,
  version: whole,
  name,
  timeZone: text,
  effectiveFromDate: text,
  lastDate: text,
  shifts,
  weekdayShifts: z.exactOptional(z.array(z.object({ weekday: whole, shifts }))),
  workingWeekdays: z.array(whole),
  holidays: z.array(z.object({ name, firstDate: text, lastDate: text })),
  makeUpDates: texts,
  provisionalFromDate: optionalText,
  regions: texts,
  note: text,
  revisedAt: optionalInstant,
  revisedBy: optionalText,
}) satisfies z.ZodMiniType<CalendarVersion>;

const directorySchema = z.object({ version: whole, data: z.record(text, whole) });

export function calendarStore(table: Table): CalendarStore {
  const kept = new Map<string, CalendarVersion>();
  let directory: { readonly readAt: number; readonly read: CalendarDirectory } | undefined;

  async function readVersion(id: CalendarId, version: number): Promise<CalendarVersion> {
    const key = `${id} ${version}`;
    const known = kept.get(key) ?? builtInVersions(id)[version - 1];
    if (known !== undefined) return known;
    const request = { TableName: table.name, Key: { ...calendarVersionKey(id, version) }, ConsistentRead: true };
    const { Item } = await table.client.send(new GetCommand(request));
    if (Item === undefined) throw new Error(`there is no version ${version} of calendar ${id}`);
    const read = z.parse(calendarVersionSchema, Item['data']);
    kept.set(key, read);
    return read;
  }

  return {
    async directory(ageMillisecondsMax = 0) {
      const now = performance.now();
      if (directory !== undefined && now - directory.readAt < ageMillisecondsMax) return directory.read;
      const request = { TableName: table.name, Key: { ...calendarDirectoryKey }, ConsistentRead: true };
      const { Item } = await table.client.send(new GetCommand(request));
      const { version, data } = Item === undefined ? { version: 0, data: {} } : z.parse(directorySchema, Item);
      directory = { readAt: now, read: { version, state: data } };
      return directory.read;
    },

    async versions(id, upTo) {
      return Promise.all(Array.from({ length: upTo }, (_, index) => readVersion(id, index + 1)));
    },

    async revise(before, version, events, meta) {
      const puts = [versionPut(version, events, meta), directoryPut(before, version)];
      const named = puts.map((put) => ({ TableName: table.name, ...put }));
      await putTogether(table, named, `calendar ${version.id} or another`);
    },
  };
}

/** The item carries its event, as those of all aggregates do. */
function versionPut(version: CalendarVersion, events: readonly CalendarRevised[], { correlationId }: CommandMeta) {
  return {
    Item: {
      ...calendarVersionKey(version.id, version.version),
      entity: 'CALENDAR',
      version: version.version,
      data: version,
      events,
      correlationId,
    } as Item,
    ConditionExpression: 'attribute_not_exists(pk)',
  };
}

function directoryPut(before: CalendarDirectory, { id, version }: CalendarVersion) {
  return {
    Item: {
      ...calendarDirectoryKey,
      version: before.version + 1,
      data: { ...before.state, [id]: version },
    } as Item,
    ...(before.version === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :expected', ExpressionAttributeValues: { ':expected': before.version } }),
  };
}
