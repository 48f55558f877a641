// The rule book: a ticket by its own rules, what is new by those in force.

import { describe, expect, it } from 'vitest';
import { type Calendar, roundTheClock } from '../../../domain/sla/calendar.ts';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import { builtInCalendars, calendarOf } from '../../../domain/sla/rules.ts';
import { ruleBook } from '../../../functions/rules/rule-book.ts';
import { mondayMorning } from '../../support/time.ts';

const calendar = (id: string, version: number): Calendar => ({ ...roundTheClock, id, version });
const asked: string[] = [];
const book = ruleBook(
  {
    policyOf: async (version) => ({ ...defaultPolicy, version }),
    policyAt: async () => ({ ...defaultPolicy, version: 'in-force' }),
  },
  {
    calendarOf: async (id, version) => {
      asked.push(`${id} ${version}`);
      return calendar(id, version);
    },
    calendarsAt: async () => ({
      calendars: { ...builtInCalendars, CN_WORKING_HOURS: calendar('CN_WORKING_HOURS', 7) },
    }),
  },
);

describe('a ticket', () => {
  it('runs by the policy and the calendars that it has pinned', async () => {
    const calendarVersions = { CN_WORKING_HOURS: 3, TIANHE: 1 };
    const rules = await book.rulesFor({ policyVersion: 'policy-2', calendarVersions });

    expect(rules.policy.version).toBe('policy-2');
    expect(calendarOf(rules, 'CN_WORKING_HOURS')).toMatchObject({ version: 3 });
    expect(calendarOf(rules, 'TIANHE')).toMatchObject({ version: 1 });
    expect(calendarOf(rules, 'ROUND_THE_CLOCK')).toBe(roundTheClock);
    expect(asked).toEqual(['CN_WORKING_HOURS 3', 'TIANHE 1']);
  });

  it('that pins no calendar runs on those that are built in', async () => {
    const rules = await book.rulesFor({ policyVersion: 'policy-2' });

    expect(calendarOf(rules, 'CN_WORKING_HOURS')).toMatchObject({ version: 1 });
    expect(() => calendarOf(rules, 'TIANHE')).toThrow(RangeError);
  });
});

it('what is new is decided by what is in force', async () => {
  const rules = await book.rulesAt(mondayMorning);

  expect(rules.policy.version).toBe('in-force');
  expect(calendarOf(rules, 'CN_WORKING_HOURS')).toMatchObject({ version: 7 });
});
