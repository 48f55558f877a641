import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../domain/sla/calendar.ts';
import { calendarOf, type Rules, standingRules } from '../../../domain/sla/rules.ts';
import { regradingRules } from '../../../functions/rules/regrading-rules.ts';
import type { RuleBook } from '../../../functions/rules/rule-book.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import { aTicketOf } from '../../support/processes.ts';
import { mondayMorning } from '../../support/time.ts';

const version = (calendar: Calendar, number: number): Calendar => ({ ...calendar, version: number });
const { calendars } = standingRules;
const inForce: Rules = {
  policy: { ...standingRules.policy, version: 'policy-2' },
  calendars: {
    ROUND_THE_CLOCK: version(calendarOf({ calendars }, 'ROUND_THE_CLOCK'), 2),
    CN_WORKING_HOURS: version(calendarOf({ calendars }, 'CN_WORKING_HOURS'), 2),
  },
  regionalCalendars: { TIANHE: 'CN_WORKING_HOURS' },
};
const book = { ...standingRuleBook, rulesAt: async () => inForce };

describe('the rules by which a ticket is regraded', () => {
  it('are its own policy, its own calendars, and those in force for what it is promised only now', async () => {
    const rules = await regradingRules(book, aTicketOf('consultation'), mondayMorning);
    expect(rules.policy.version).toBe(standingRules.policy.version);
    expect(calendarOf(rules, 'ROUND_THE_CLOCK').version).toBe(1);
    expect(calendarOf(rules, 'CN_WORKING_HOURS').version).toBe(2);
    expect(rules.regionalCalendars).toEqual({ TIANHE: 'CN_WORKING_HOURS' });
  });

  it('know the opening hours of the owner, also if they were entered a moment ago', async () => {
    const wanted: unknown[] = [];
    const rulesAt: RuleBook['rulesAt'] = async (_at, ids) => {
      wanted.push(ids);
      return inForce;
    };
    await regradingRules({ ...book, rulesAt }, aTicketOf('consultation'), mondayMorning, 'DESK');
    await regradingRules({ ...book, rulesAt }, aTicketOf('consultation'), mondayMorning);
    expect(wanted).toEqual([['DESK'], []]);
  });
});
