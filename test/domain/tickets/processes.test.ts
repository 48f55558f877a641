// A type of ticket is data: one that is added to the policy can be opened, handled, timed and closed at once.

import { describe, expect, it } from 'vitest';
import { deadlinesOf, pendingRungs } from '../../../domain/sla/deadlines.ts';
import { explain } from '../../../domain/sla/explanation.ts';
import { type Rules, standingRules } from '../../../domain/sla/rules.ts';
import { sourced, workingDays } from '../../../domain/sla/sourced.ts';
import { decide } from '../../../domain/tickets/decide.ts';
import { type Process, processOf } from '../../../domain/tickets/process.ts';
import { takeReport } from '../../../domain/tickets/report.ts';
import { ticketSchema } from '../../../functions/store/ticket-schema.ts';
import { at } from '../../support/decisions.ts';
import { aDepartment } from '../../support/departments.ts';
import { aTicketOf } from '../../support/processes.ts';
import { brokenRules, refusal } from '../../support/refusals.ts';
import { accept, having, resolve } from '../../support/tickets.ts';
import { minutesLater, mondayMorning, shanghai } from '../../support/time.ts';

const minute = (count: number) => minutesLater(mondayMorning, count);

/** An inspection of the customer's end: asked for, done by a maintenance unit, closed with what was found. */
const inspection: Process = {
  name: { zh: '巡检', en: 'inspection' },
  owner: 'SUPPORT_CENTRE',
  handlers: ['NETWORK_MAINTENANCE'],
  opening: { needs: ['reason', 'description'], may: ['circuitId'] },
  kinds: {},
  transitions: {
    acknowledged: { dispatch: ['dispatched'], cancel: ['cancelled'] },
    dispatched: { accept: ['inProgress'] },
    inProgress: { investigate: ['inProgress'], resolve: ['resolved'] },
    resolved: { close: ['closed'] },
    closed: {},
    cancelled: {},
  },
  conditions: { resolve: { after: 'investigation' } },
  milestones: ['accept', 'inspected'],
};

const { policy } = standingRules;
const rules: Rules = {
  ...standingRules,
  policy: {
    ...policy,
    processes: { ...policy.processes, inspection },
    milestones: {
      ...policy.milestones,
      inspected: {
        rule: 'R141',
        name: { zh: '巡检完成', en: 'inspection' },
        limit: workingDays(3, 'D'),
        startsWith: 'report',
        metBy: 'lastingRepair',
        lapsesWith: 'ticketEnd',
        responsible: 'currentUnit',
        pausable: true,
        rungs: sourced([{ percent: 100, tell: ['RESPONSIBLE'] }], 'D'),
      },
    },
  },
};

describe('a type of ticket added to the policy', () => {
  const opened = aTicketOf('inspection', { reason: '客户要求' }, mondayMorning, rules);
  const unit = aDepartment();
  const dispatched = having(opened, minute(1), { type: 'dispatch', department: unit }, rules);
  const accepted = having(dispatched, minute(2), accept, rules);

  it('says what has to be stated', () => {
    expect(brokenRules(() => takeReport({ type: 'inspection', circuitId: 'CIRC-1' }, rules.policy))).toEqual([
      'reason: required',
      'description: required',
    ]);
    expect(brokenRules(() => takeReport({ type: 'inspection' }, policy))).toEqual(['type: invalid-value']);
  });

  it('goes its own way', () => {
    const error = refusal(() => decide(dispatched, { type: 'cancel', reason: 'x' }, at(minute(2)), rules));
    expect(error.details).toEqual({ command: 'cancel', status: 'dispatched', allowed: ['accept'] });
    expect(brokenRules(() => decide(accepted, resolve, at(minute(3)), rules))).toEqual(['investigation: not-yet']);
    const found = having(accepted, minute(3), { type: 'investigate', result: '正常' }, rules);
    const closed = having(
      having(found, minute(4), resolve, rules),
      minute(5),
      { type: 'close', confirmedBy: '李工' },
      rules,
    );
    expect(closed.status).toBe('closed');
  });

  it('goes to its own departments', () => {
    const department = aDepartment({ role: 'FINANCE' });
    expect(brokenRules(() => decide(opened, { type: 'dispatch', department }, at(minute(1)), rules))).toEqual([
      'departmentId: wrong-department-role',
    ]);
  });

  it('has its own deadlines, timers and explanations', () => {
    expect(deadlinesOf(accepted, rules).map(({ milestone, dueAt }) => [milestone, dueAt])).toEqual([
      ['accept', minute(31)],
      ['inspected', shanghai('2026-03-05T17:30')],
    ]);
    expect(pendingRungs(accepted, rules).map(({ key }) => key)).toEqual(['inspected.1.100']);
    expect(explain(accepted, rules, minute(3))[1]?.text.zh).toContain(
      '巡检完成时限3个工作日(R141;通用规定 R141;来源 D)。',
    );
  });

  it('is stored as every ticket is', () => {
    expect(ticketSchema.parse(JSON.parse(JSON.stringify(accepted)))).toEqual(accepted);
  });

  it('is unknown without it', () => {
    expect(() => processOf(policy, 'inspection')).toThrow('has no process for tickets of type inspection');
  });
});
