import { describe, expect, it } from 'vitest';
import { levelChangeDeadlines } from '../../../domain/levels/deadlines.ts';
import type { HopCommand } from '../../../domain/levels/decide.ts';
import { decideOnHop, hopTransitions, reachLevelChange } from '../../../domain/levels/decide.ts';
import { evolveLevelChange } from '../../../domain/levels/evolve.ts';
import type { HopState, LevelChange } from '../../../domain/levels/level-change.ts';
import { heldAfter, hopOf, stateOf } from '../../../domain/levels/level-change.ts';
import { archivedOrder } from '../../../domain/levels/raise.ts';
import { pendingRungsOf } from '../../../domain/sla/deadline.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import type { OpenTicket } from '../../../domain/tickets/commands.ts';
import type { Instant } from '../../../domain/time.ts';
import { aCircuit } from '../../support/circuits.ts';
import { at } from '../../support/decisions.ts';
import { aDepartment, maintenanceUnit } from '../../support/departments.ts';
import {
  acknowledge,
  aLevelChange,
  changeId,
  deliver,
  enterByHand,
  giveUp,
  hopping,
  nextChangeId,
  raising,
  resourceCentre,
} from '../../support/levels.ts';
import { aTicketOf } from '../../support/processes.ts';
import { brokenRules } from '../../support/refusals.ts';
import { accept, dispatchTo, having, resolve } from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const reached = (change: LevelChange, now: Instant) => {
  const events = reachLevelChange(change, now, standingRules);
  return { events, change: events.reduce<LevelChange>(evolveLevelChange, change) };
};
const statesOf = ({ hops }: LevelChange) => hops.map(({ state }) => state);
const dueAt = minutesLater(mondayMorning, 15);

describe('an order', () => {
  const closing = [dispatchTo(aDepartment({ role: 'RESOURCE_CENTRE' })), accept, resolve];
  const order = (overrides: Partial<OpenTicket>) => aTicketOf('provisioning', { circuit: aCircuit(), ...overrides });
  const archived = (overrides: Partial<OpenTicket>) =>
    [...closing, { type: 'close', confirmedBy: '李工' } as const].reduce(
      (ticket, command, minute) => having(ticket, minutesLater(mondayMorning, minute + 1), command),
      order(overrides),
    );

  it.each([
    [{ kind: 'NEW', productCase: 'BANDWIDTH_LOCAL' }],
    // R125: it may change the level of a circuit in use.
    [{ kind: 'GRADE_CHANGE', productCase: 'GRADE_CHANGE_NO_WORK' }],
  ])('that changes levels sends them off once it is archived, and no earlier (R72, R125): %o', (overrides) => {
    const resolved = closing.reduce((ticket, command) => having(ticket, mondayMorning, command), order(overrides));
    expect(archivedOrder(resolved)).toBeNull();
    expect(archivedOrder(archived(overrides))).toEqual({
      ticketId: resolved.id,
      order: overrides.kind,
      timeLevel: 'STANDARD',
      circuitId: 'CIRC-1',
      archivedAt: minutesLater(mondayMorning, 4),
    });
  });

  it('that only moves a service changes no levels', () => {
    expect(archivedOrder(archived({ kind: 'MOVE', productCase: 'BANDWIDTH_LOCAL' }))).toBeNull();
  });
});

describe('a change of levels', () => {
  it('goes to resource management first, and to fault management once that has acknowledged (R73)', () => {
    const raised = aLevelChange();
    expect(statesOf(raised)).toEqual(['sending', 'waiting']);
    const delivered = hopping(raised, 'RESOURCE', deliver);
    expect(statesOf(delivered)).toEqual(['sent', 'waiting']);
    const onward = hopping(delivered, 'RESOURCE', acknowledge, minutesLater(mondayMorning, 2));
    expect(statesOf(onward)).toEqual(['acknowledged', 'sending']);
    const done = hopping(onward, 'FAULT', acknowledge, minutesLater(mondayMorning, 3));
    expect([statesOf(done), stateOf(done)]).toEqual([['acknowledged', 'acknowledged'], 'done']);
    expect(pendingRungsOf(levelChangeDeadlines(done, standingRules))).toEqual([]);
  });

  it('goes on as well when people have entered it (R74)', () => {
    const task = hopping(aLevelChange(), 'RESOURCE', giveUp);
    expect(stateOf(task)).toBe('manual');
    const onward = hopping(task, 'RESOURCE', enterByHand, minutesLater(mondayMorning, 30));
    expect(hopOf(onward, 'RESOURCE')).toMatchObject({ state: 'byHand', departmentId: 'RC-1', comment: '已人工录入' });
    expect(hopOf(onward, 'FAULT')).toEqual({
      system: 'FAULT',
      state: 'sending',
      startedAt: minutesLater(mondayMorning, 30),
    });
  });

  it('is entered by a Resource Centre and by nobody else (R74)', () => {
    const task = hopping(aLevelChange(), 'RESOURCE', giveUp);
    const byOthers = () => hopping(task, 'RESOURCE', { ...enterByHand, department: maintenanceUnit } as HopCommand);
    expect(brokenRules(byOthers)).toEqual(['departmentId: wrong-department-role']);
  });

  it('may be acknowledged twice: the second time changes nothing', () => {
    const done = hopping(aLevelChange(), 'RESOURCE', acknowledge);
    expect(decideOnHop(done, 'RESOURCE', acknowledge, at(minutesLater(mondayMorning, 1)), standingRules)).toEqual([]);
  });

  const examples: Readonly<Record<HopState, LevelChange>> = {
    waiting: hopping(aLevelChange(), 'RESOURCE', deliver),
    sending: hopping(aLevelChange(), 'RESOURCE', acknowledge),
    sent: hopping(hopping(aLevelChange(), 'RESOURCE', acknowledge), 'FAULT', deliver),
    manual: hopping(hopping(aLevelChange(), 'RESOURCE', acknowledge), 'FAULT', giveUp),
    acknowledged: hopping(hopping(aLevelChange(), 'RESOURCE', acknowledge), 'FAULT', acknowledge),
    byHand: hopping(hopping(hopping(aLevelChange(), 'RESOURCE', acknowledge), 'FAULT', giveUp), 'FAULT', enterByHand),
  };
  const states = Object.keys(hopTransitions) as HopState[];
  const commands: readonly HopCommand[] = [deliver, giveUp, acknowledge, enterByHand];

  it.each(states.flatMap((state) => commands.map((command) => [state, command.type, command] as const)))(
    'in %s takes %s exactly where the transitions say so',
    (state, type, command) => {
      const allowed: Readonly<Record<string, HopState>> = hopTransitions[state];
      const asked = () => hopOf(hopping(examples[state], 'FAULT', command), 'FAULT').state;
      expect(hopOf(examples[state], 'FAULT').state).toBe(state);
      if (allowed[type] === undefined) expect(asked).toThrow('illegal-transition');
      else expect(asked()).toBe(allowed[type]);
    },
  );
});

describe('an acknowledgement', () => {
  it('is asked for within 15 minutes of the start of its hop: warned of at 80 %, and a task at the very instant (R73, R74)', () => {
    const sent = hopping(aLevelChange(), 'RESOURCE', deliver);
    expect(reached(sent, minutesLater(mondayMorning, 11)).events).toEqual([]);
    const warned = reached(sent, minutesLater(mondayMorning, 12));
    expect(warned.events).toEqual([
      expect.objectContaining({ type: 'DeadlineWarned', tell: ['RESOURCE_CENTRE', 'NETWORK_OPERATIONS'] }),
    ]);
    const overdue = reached(warned.change, dueAt);
    expect(overdue.events).toEqual([
      expect.objectContaining({ type: 'DeadlineBreached', milestone: 'levelAcknowledgement', dueAt, occurrence: 1 }),
      expect.objectContaining({ type: 'LevelTaskOpened', reason: 'not-acknowledged', departmentId: 'RC-1' }),
    ]);
    expect(statesOf(overdue.change)).toEqual(['manual', 'waiting']);
    expect(reached(overdue.change, dueAt).events).toEqual([
      expect.objectContaining({ type: 'ReminderDue', milestone: 'levelEntry', tell: ['RESOURCE_CENTRE'] }),
    ]);
  });

  it('that comes late is on record as late, and takes the task away', () => {
    const late = hopping(aLevelChange(), 'RESOURCE', acknowledge, minutesLater(dueAt, 1));
    expect(hopOf(late, 'RESOURCE')).toMatchObject({ state: 'acknowledged', reason: 'not-acknowledged' });
    expect(late.reached).toMatchObject([{ milestone: 'levelAcknowledgement', percent: 100, dueAt }]);
    expect(hopOf(late, 'FAULT').state).toBe('sending');
  });

  it('of the second hop has its own time, from the acknowledgement of the first', () => {
    const onward = hopping(aLevelChange(), 'RESOURCE', acknowledge, minutesLater(mondayMorning, 10));
    const [, second] = levelChangeDeadlines(onward, standingRules);
    expect(second).toMatchObject({ occurrence: 2, dueAt: minutesLater(mondayMorning, 25), state: 'running' });
  });

  it('is waited for no longer when the levels are entered by hand, and who has to is told at once (R74)', () => {
    const task = hopping(aLevelChange(), 'RESOURCE', giveUp, minutesLater(mondayMorning, 1));
    expect(reached(task, minutesLater(dueAt, 60)).events).toEqual([
      expect.objectContaining({
        type: 'ReminderDue',
        dueAt: minutesLater(mondayMorning, 1),
        advice: {
          zh: '电路 CIRC-1：客户服务等级 VIP-1，电路维护等级 AAA，网络等级 A。',
          en: 'Circuit CIRC-1: customer service level VIP-1, maintenance grade AAA, network level A.',
        },
      }),
    ]);
  });
});

describe('a newer change of the same circuit', () => {
  const later = { ticketId: 'T2', archivedAt: minutesLater(mondayMorning, 5) };
  const older = hopping(aLevelChange(), 'RESOURCE', acknowledge, minutesLater(mondayMorning, 1));

  it('stops an older one that is on its way', () => {
    const { change, stopped } = raising(nextChangeId, later, { latest: older });
    expect(stopped?.change.superseded).toEqual({ supersededAt: later.archivedAt, byLevelChangeId: nextChangeId });
    expect([stateOf(change), change.previousId]).toEqual(['running', changeId]);
    const stoppedChange = stopped?.change as LevelChange;
    expect(reached(stoppedChange, minutesLater(dueAt, 60)).events).toEqual([]);
    for (const command of [acknowledge, deliver, giveUp]) {
      expect(() => hopping(stoppedChange, 'FAULT', command)).toThrow('illegal-transition');
    }
  });

  it('knows what each system has taken over from those before it', () => {
    const { change } = raising(nextChangeId, later, { latest: older });
    const taken = { levels: older.levels, levelChangeId: changeId, how: 'acknowledged' };
    expect(change.held).toEqual({ RESOURCE: { ...taken, doneAt: minutesLater(mondayMorning, 1) } });
    const done = hopping(change, 'RESOURCE', acknowledge, minutesLater(mondayMorning, 6));
    expect(heldAfter(done)).toMatchObject({ RESOURCE: { levelChangeId: nextChangeId } });
  });

  it('leaves one that has arrived as it is', () => {
    const done = hopping(older, 'FAULT', acknowledge, minutesLater(mondayMorning, 2));
    expect(raising(nextChangeId, later, { latest: done }).stopped).toBeUndefined();
  });

  it('that comes late, its order having been archived before, is on record and goes nowhere', () => {
    const { change, stopped, isLatest } = raising(
      nextChangeId,
      { archivedAt: minutesLater(mondayMorning, -5) },
      { latest: older },
    );
    expect([stateOf(change), isLatest, stopped]).toEqual(['superseded', false, undefined]);
    expect(change.superseded?.byLevelChangeId).toBe(changeId);
  });
});

it('a task belongs to the Resource Centre of the region', () => {
  expect(aLevelChange().resourceDepartmentId).toBe(resourceCentre.id);
});
