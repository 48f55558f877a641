// What may be done on the way of a change of levels, in which state of a hop, and what that leads to.

import { type Decision, happening } from '../decision.ts';
import type { Department } from '../departments/department.ts';
import { DomainError, refuseIfAny } from '../errors.ts';
import { reachAmong } from '../sla/reach.ts';
import type { Rules } from '../sla/rules.ts';
import { type Instant, latest } from '../time.ts';
import { acknowledgement, levelChangeDeadlines } from './deadlines.ts';
import type { HopEvent, LevelChangeEvent } from './events.ts';
import { evolveLevelChange } from './evolve.ts';
import { type HopState, hopOf, isDone, type LevelChange, type TaskReason } from './level-change.ts';
import { type Receiver, receivers } from './systems.ts';

/** From which state each command leads where. `acknowledge` of what is done already changes nothing. */
export const hopTransitions = {
  waiting: {},
  sending: { deliver: 'sent', giveUp: 'manual', acknowledge: 'acknowledged' },
  sent: { acknowledge: 'acknowledged' },
  manual: { acknowledge: 'acknowledged', enterByHand: 'byHand' },
  acknowledged: { acknowledge: 'acknowledged' },
  byHand: { acknowledge: 'byHand' },
} as const satisfies Record<HopState, Readonly<Record<string, HopState>>>;

export type HopCommand =
  | { readonly type: 'deliver' }
  | { readonly type: 'giveUp'; readonly reason: Exclude<TaskReason, 'not-acknowledged'> }
  | { readonly type: 'acknowledge' }
  | { readonly type: 'enterByHand'; readonly department: Department; readonly comment: string };

/**
 * What the command comes to on the system's hop, after all that is due by now. When the hop is done the next one starts (R73).
 * Throws `illegal-transition` when the command is not for the state of the hop, or the change was superseded; `rule-broken` for
 * `departmentId` wrong-department-role: levels are entered by a Resource Centre (R74).
 */
export function decideOnHop(
  change: LevelChange,
  system: Receiver,
  command: HopCommand,
  decision: Decision,
  rules: Rules,
): readonly LevelChangeEvent[] {
  const now = latest(decision.now, change.changedAt);
  const due = reachLevelChange(change, now, rules);
  const current = due.reduce<LevelChange>(evolveLevelChange, change);
  requireTransition(current, system, command.type);
  if (isDone(hopOf(current, system))) return due;
  const event = hopEvent(current, system, command, { ...decision, now });
  const after = evolveLevelChange(current, event);
  const next = receivers[receivers.indexOf(system) + 1];
  if (next === undefined || !isDone(hopOf(after, system))) return [...due, event];
  const levelChangeId = change.id;
  return [...due, event, { type: 'LevelHopStarted', ...happening({ ...decision, now }), levelChangeId, system: next }];
}

/** What is due by now. A system that has not acknowledged in time becomes a task of the Resource Centre (R74). */
export function reachLevelChange(change: LevelChange, at: Instant, rules: Rules): readonly LevelChangeEvent[] {
  const now = latest(at, change.changedAt);
  return reachAmong(levelChangeDeadlines(change, rules), now).flatMap((event): readonly LevelChangeEvent[] => {
    const system = receivers[event.occurrence - 1];
    if (event.type !== 'DeadlineBreached' || event.milestone !== acknowledgement || system === undefined)
      return [event];
    const { occurredAt, by } = event;
    return [event, taskOpened(change, system, 'not-acknowledged', { now: occurredAt, by })];
  });
}

function hopEvent(change: LevelChange, system: Receiver, command: HopCommand, decision: Decision): HopEvent {
  const about = { ...happening(decision), levelChangeId: change.id, system };
  switch (command.type) {
    case 'deliver':
      return { type: 'LevelHopDelivered', ...about };
    case 'acknowledge':
      return { type: 'LevelHopAcknowledged', ...about };
    case 'giveUp':
      return taskOpened(change, system, command.reason, decision);
    case 'enterByHand': {
      const { department, comment } = command;
      requireResourceCentre(department);
      return { type: 'LevelsEnteredByHand', ...about, departmentId: department.id, comment };
    }
    default:
      return command satisfies never;
  }
}

function taskOpened(change: LevelChange, system: Receiver, reason: TaskReason, decision: Decision): HopEvent {
  const { id: levelChangeId, resourceDepartmentId: departmentId } = change;
  return { type: 'LevelTaskOpened', ...happening(decision), levelChangeId, system, reason, departmentId };
}

function requireTransition(change: LevelChange, system: Receiver, command: HopCommand['type']): void {
  const { state } = hopOf(change, system);
  const status = change.superseded === undefined ? state : 'superseded';
  const allowed = status === 'superseded' ? [] : Object.keys(hopTransitions[status]);
  if (!allowed.includes(command)) throw new DomainError('illegal-transition', { command, status, allowed });
}

function requireResourceCentre({ id: departmentId, role }: Department): void {
  if (role === 'RESOURCE_CENTRE') return;
  refuseIfAny([{ field: 'departmentId', rule: 'wrong-department-role', details: { departmentId, role } }]);
}
