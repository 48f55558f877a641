// Calendars in a real table: versions that never change, one directory, and tickets that stand on them.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OutsideCalendar } from '../../../domain/errors.ts';
import { compileCalendar } from '../../../domain/sla/calendar.ts';
import type { CalendarTerms } from '../../../domain/sla/calendars/calendar-version.ts';
import { reviseCalendar } from '../../../domain/sla/calendars/revise.ts';
import { deadlinesOf } from '../../../domain/sla/deadlines.ts';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import { calendarOf, standingRules } from '../../../domain/sla/rules.ts';
import { calendarShelf } from '../../../functions/rules/calendar-shelf.ts';
import { ruleBook } from '../../../functions/rules/rule-book.ts';
import { calendarStore } from '../../../functions/store/calendar-store.ts';
import { ticketStore } from '../../../functions/store/ticket-store.ts';
import { VersionConflict } from '../../../functions/store/version-conflict.ts';
import { calendarTerms, calendarVersions, noOthers } from '../../support/calendars.ts';
import { at } from '../../support/decisions.ts';
import { aTicketOf } from '../../support/processes.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { mondayMorning, shanghai } from '../../support/time.ts';

const meta = { correlationId: 'test' };
let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

/** A process of its own, with nothing kept yet. */
const store = () => calendarStore(table);
const bookOf = (calendars = store()) =>
  ruleBook({ policyOf: async () => defaultPolicy, policyAt: async () => defaultPolicy }, calendarShelf(calendars));

async function enter(id: string, terms: CalendarTerms, calendars = store()) {
  const directory = await calendars.directory();
  const versions = await calendars.versions(id, directory.state[id] ?? (id === 'CN_WORKING_HOURS' ? 1 : 0));
  const { state, events } = reviseCalendar(versions, { id, terms, others: noOthers }, at());
  const version = state.at(-1);
  if (version === undefined) throw new Error('a version was made');
  await calendars.revise(directory, version, events, meta);
  return version;
}

describe('a calendar', () => {
  it('is read as it was entered, version by version', async () => {
    const weekdayShifts = [{ weekday: 5, shifts: [{ from: '09:00', to: '15:00' }] }];
    const first = await enter('READ', calendarTerms({ weekdayShifts, provisionalFromDate: '2026-10-01' }));
    const second = await enter('READ', calendarTerms({ effectiveFromDate: '2026-07-01', regions: ['PANYU'] }));

    expect(await store().versions('READ', 2)).toEqual([first, second]);
    expect(await store().versions('READ', 1)).toEqual([first]);
    expect((await store().directory()).state).toMatchObject({ READ: 2 });
    await expect(store().versions('READ', 3)).rejects.toThrow('there is no version 3 of calendar READ');
  });

  it('that is built in begins with what is built in', async () => {
    const second = await enter('CN_WORKING_HOURS', calendarTerms({ lastDate: '2031-12-31' }));
    expect(second.version).toBe(2);
    expect((await store().versions('CN_WORKING_HOURS', 2)).map(({ version }) => version)).toEqual([1, 2]);
  });

  it('is revised by one of two who try at once', async () => {
    const rival = store();
    const directory = await rival.directory();
    await enter('RACED', calendarTerms());
    const [version] = calendarVersions('RACED', calendarTerms({ note: '另一版' }));
    if (version === undefined) throw new Error('a version was made');

    await expect(rival.revise(directory, version, [], meta)).rejects.toThrow(VersionConflict);
    expect((await store().versions('RACED', 1))[0]?.note).toBe(calendarTerms().note);
  });
});

describe('the rule book', () => {
  it('gives each ticket the version that it has pinned, and what is new the newest', async () => {
    await enter('BOOK', calendarTerms({ regions: ['BAIYUN'] }));
    await enter('BOOK', calendarTerms({ regions: ['BAIYUN'], shifts: [{ from: '08:00', to: '12:00' }] }));
    const book = bookOf();
    const pinned = await book.rulesFor({ policyVersion: 'default-1', calendarVersions: { BOOK: 1 } });
    const fresh = await book.rulesAt(mondayMorning);

    const tuesday = (rules: typeof fresh) => calendarOf(rules, 'BOOK').endOfWorkingDay(mondayMorning, 1);
    expect(tuesday(pinned)).toBe(shanghai('2026-03-03T18:00'));
    expect(tuesday(fresh)).toBe(shanghai('2026-03-03T12:00'));
    expect(fresh.regionalCalendars).toMatchObject({ BAIYUN: 'BOOK' });
  });

  it('looks again when a calendar is asked for that it has not heard of', async () => {
    const calendars = store();
    const book = bookOf(calendars);
    await book.rulesAt(mondayMorning);
    await enter('LATER', calendarTerms());

    expect(Object.keys((await book.rulesAt(mondayMorning)).calendars)).not.toContain('LATER');
    expect(Object.keys((await book.rulesAt(mondayMorning, ['LATER'])).calendars)).toContain('LATER');
  });
});

describe('a ticket', () => {
  it('has its timers by the calendar that it has pinned', async () => {
    await enter('TIMED', calendarTerms({ regions: ['TIANHE'] }));
    const book = bookOf();
    const order = { kind: 'NEW', productCase: 'BANDWIDTH_LOCAL', timeLevel: 'STANDARD' } as const;
    const ticket = aTicketOf('provisioning', order, mondayMorning, await book.rulesAt(mondayMorning));
    expect(ticket.calendarVersions).toEqual({ TIMED: 1 });
    await enter('TIMED', calendarTerms({ regions: ['TIANHE'], shifts: [{ from: '08:00', to: '12:00' }] }));

    const { saved } = (await ticketStore(table, bookOf()).create(ticket, [], meta)) as {
      saved: { state: typeof ticket };
    };
    const due = deadlinesOf(saved.state, await bookOf().rulesFor(saved.state)).find(
      ({ milestone }) => milestone === 'inService',
    );
    expect(due).toMatchObject({ dueAt: shanghai('2026-03-09T18:00'), calendar: { id: 'TIMED', version: 1 } });
  });

  it('whose deadline its calendar does not reach is not stored', async () => {
    const [version] = calendarVersions('CN_WORKING_HOURS', calendarTerms({ lastDate: '2026-03-03' }));
    if (version === undefined) throw new Error('a version was made');
    const short = {
      ...standingRules,
      calendars: { ...standingRules.calendars, CN_WORKING_HOURS: compileCalendar(version) },
    };
    const order = { kind: 'NEW', productCase: 'BANDWIDTH_LOCAL', timeLevel: 'STANDARD' } as const;
    const ticket = { ...aTicketOf('provisioning', order), id: 'T00000000000000000000000099' };
    const tickets = ticketStore(table, { rulesFor: async () => short });

    await expect(tickets.create(ticket, [], meta)).rejects.toThrow(OutsideCalendar);
    expect(await ticketStore(table, bookOf()).get(ticket.id)).toBeNull();
  });
});
