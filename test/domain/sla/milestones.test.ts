// A milestone is data: one that is added to the policy has its deadline, its explanation and its timers at once.

import { describe, expect, it } from 'vitest';
import { deadlinesOf, pendingRungs } from '../../../domain/sla/deadlines.ts';
import { defaultMilestones } from '../../../domain/sla/default-milestones.ts';
import { explain } from '../../../domain/sla/explanation.ts';
import { milestoneNamePattern } from '../../../domain/sla/ladder.ts';
import { type MilestonePolicy, milestoneOf } from '../../../domain/sla/policy.ts';
import { type Rules, standingRules } from '../../../domain/sla/rules.ts';
import { hours, sourced, workingDays } from '../../../domain/sla/sourced.ts';
import { processOf } from '../../../domain/tickets/process.ts';
import { reachDeadlines } from '../../../domain/tickets/reach.ts';
import { accept, anOpenTicket, applied, dispatchTo, having, resolve, transferTo } from '../../support/tickets.ts';
import { minutesLater, mondayMorning, shanghai } from '../../support/time.ts';

const minute = (count: number) => minutesLater(mondayMorning, count);

function rulesWith(name: string, milestone: MilestonePolicy): Rules {
  const { policy } = standingRules;
  const fault = processOf(policy, 'fault');
  const processes = { ...policy.processes, fault: { ...fault, milestones: [...fault.milestones, name] } };
  const milestones = { ...policy.milestones, [name]: milestone };
  return { ...standingRules, policy: { ...policy, processes, milestones } };
}

/** Each unit has three hours of its own, whatever the whole repair may take. */
const unitRepair: MilestonePolicy = {
  rule: 'R146',
  name: { zh: '单位处理', en: 'handling by the unit' },
  limit: hours(3, 'D'),
  startsWith: 'eachAssignment',
  metBy: 'lastingRepair',
  lapsesWith: 'nextAssignment',
  responsible: 'assignedUnit',
  pausable: true,
  rungs: sourced(
    [
      { percent: 50, tell: ['RESPONSIBLE'] },
      { percent: 100, tell: ['RESPONSIBLE', 'SUPPORT_CENTRE'] },
    ],
    'D',
  ),
};

describe('a milestone added to the policy', () => {
  const rules = rulesWith('unitRepair', unitRepair);
  const opened = anOpenTicket({}, mondayMorning, rules);
  const dispatched = having(opened, minute(10), dispatchTo(), rules);
  const ofIt = <Entry extends { readonly milestone: string }>(entries: readonly Entry[]) =>
    entries.filter(({ milestone }) => milestone === 'unitRepair');

  it('is promised when a ticket is opened and starts when its fact comes about', () => {
    expect(ofIt(opened.promises)).toMatchObject([
      { rule: 'R146', limit: { unit: 'minutes', minutes: 180 }, source: 'D' },
    ]);
    expect(ofIt(deadlinesOf(opened, rules))).toEqual([]);
    expect(ofIt(deadlinesOf(dispatched, rules))).toMatchObject([
      { startedAt: minute(10), dueAt: minute(190), state: 'running', responsibleDepartmentId: 'MAINT-1' },
    ]);
  });

  it('has timers, which the clock decides and the departments of its ladder are told', () => {
    expect(ofIt(pendingRungs(dispatched, rules)).map(({ key, dueAt }) => [key, dueAt])).toEqual([
      ['unitRepair.1.50', minute(100)],
      ['unitRepair.1.100', minute(190)],
    ]);
    const accepted = having(dispatched, minute(20), accept, rules);
    expect(ofIt(reachDeadlines(accepted, minute(190), rules))).toMatchObject([
      {
        type: 'DeadlineBreached',
        milestoneName: { zh: '单位处理', en: 'handling by the unit' },
        tell: ['RESPONSIBLE', 'SUPPORT_CENTRE'],
      },
    ]);
    const breached = applied(accepted, reachDeadlines(accepted, minute(190), rules));
    expect(ofIt(pendingRungs(breached, rules))).toEqual([]);
  });

  it('occurs anew for each unit, lapses with the transfer and is met by the repair', () => {
    const transferred = having(having(dispatched, minute(20), accept, rules), minute(30), transferTo(), rules);
    const repaired = having(having(transferred, minute(40), accept, rules), minute(60), resolve, rules);
    expect(ofIt(deadlinesOf(transferred, rules)).map(({ state }) => state)).toEqual(['ended', 'running']);
    expect(ofIt(deadlinesOf(repaired, rules)).map(({ state, metAt }) => [state, metAt])).toContainEqual([
      'met',
      minute(60),
    ]);
  });

  it('explains itself in both languages', () => {
    const [explained] = ofIt(explain(dispatched, rules, minute(30)));
    expect(explained).toMatchObject({ countedMilliseconds: 180 * 60_000, startCause: 'assigned' });
    expect(explained?.text.zh).toContain('单位处理时限3小时(R146;通用规定 R146;来源 D)。');
    expect(explained?.text.en).toContain('Handling by the unit within 3 h (R146; general policy R146; source D).');
  });

  it('may be counted in working days, or minutes on a calendar of its own', () => {
    const inDays = rulesWith('unitRepair', { ...unitRepair, limit: workingDays(1, 'D') });
    const inHours = rulesWith('unitRepair', { ...unitRepair, calendar: 'CN_WORKING_HOURS' });
    const dueAt = (given: Rules) => {
      const ticket = anOpenTicket({}, mondayMorning, given);
      return ofIt(deadlinesOf(having(ticket, minute(10), dispatchTo(), given), given))[0]?.dueAt;
    };
    expect(dueAt(inDays)).toBe(shanghai('2026-03-03T17:30'));
    expect(dueAt(inHours)).toBe(shanghai('2026-03-02T12:10'));
  });

  it('leaves tickets that were opened before it as they were', () => {
    const before = anOpenTicket();
    expect(deadlinesOf(before, rules)).toEqual(deadlinesOf(before, standingRules));
  });
});

describe('the milestones of the default policy', () => {
  it('have names that leave a schedule name of ticket, milestone, occurrence and percentage within 64 characters', () => {
    for (const [name, { rungs }] of Object.entries(defaultMilestones)) {
      expect(name).toMatch(milestoneNamePattern);
      for (const { percent } of rungs.value) {
        expect(`T${'0'.repeat(26)}.${name}.999.${percent}`.length).toBeLessThanOrEqual(64);
      }
    }
  });

  it('are the only ones that a deadline is computed for', () => {
    expect(() => milestoneOf(standingRules.policy, 'unheardOf')).toThrow('has no milestone unheardOf');
  });
});
