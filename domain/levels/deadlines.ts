// The deadlines of a change of levels: each system acknowledges in time, and who has to enter levels by hand is told at once.

import { roundTheClock } from '../sla/calendar.ts';
import { dueAt } from '../sla/clock.ts';
import type { Occurrence } from '../sla/deadline.ts';
import { type Deadline, deadlineFrom } from '../sla/deadline.ts';
import type { Rung } from '../sla/ladder.ts';
import type { Rules } from '../sla/rules.ts';
import type { Name } from '../sla/working-days.ts';
import { type Hop, isDone, type LevelChange } from './level-change.ts';
import { type LevelField, levelsIn, type Receiver, systemsOfLevels } from './systems.ts';

export const acknowledgement = 'levelAcknowledgement';
const task = 'levelEntry';

/** Each hop is one occurrence, from 1. */
export function levelChangeDeadlines(change: LevelChange, { policy }: Rules): readonly Deadline[] {
  const { acknowledgementMinutes, rungs, taskRungs } = policy.levelChanges;
  return change.hops.flatMap((hop, index) => {
    if (hop.state === 'waiting') return [];
    const started = { occurrence: index + 1, startedAt: hop.startedAt, ...outcomeOf(hop, change) };
    const { zh, en } = systemsOfLevels[hop.system].name;
    const limit = { unit: 'minutes', minutes: acknowledgementMinutes.value } as const;
    const promise = {
      ...{ milestone: acknowledgement, rule: 'R73', limit, ladder: rungs.value },
      name: { zh: `${zh}确认等级信息`, en: `acknowledgement of the levels by ${en}` },
    };
    const usedUpAt = (percent: number) =>
      dueAt({ startedAt: hop.startedAt, limit, exclusions: [], percent }, roundTheClock);
    const known = { responsibleDepartmentId: change.resourceDepartmentId, startCause: 'started' } as const;
    const own = deadlineFrom(
      { reached: change.reached ?? [] },
      { ...promise, occurrence: { ...started, ...known }, calendar: roundTheClock, usedUpAt },
    );
    return [own, ...taskReminder(change, hop, index + 1, taskRungs.value)];
  });
}

/** When the task was opened, those who have it are told of it, by the machinery that keeps deadlines. */
function taskReminder(change: LevelChange, hop: Hop, occurrence: number, rungs: readonly Rung[]): readonly Deadline[] {
  if (!('manualSinceAt' in hop) || hop.manualSinceAt === undefined) return [];
  const { manualSinceAt } = hop;
  const { zh, en } = systemsOfLevels[hop.system].name;
  const reminder = deadlineFrom(
    { reached: change.reached ?? [] },
    {
      ...{ milestone: task, rule: 'R74', isReminder: true, limit: { unit: 'minutes', minutes: 0 } },
      name: { zh: `${zh}等级信息人工录入`, en: `entry of the levels in ${en} by hand` },
      advice: whatToEnter(change, hop.system),
      occurrence: {
        occurrence,
        startedAt: manualSinceAt,
        startCause: 'started',
        ...(isDone(hop) ? { metAt: hop.doneAt } : supersession(change)),
        responsibleDepartmentId: change.resourceDepartmentId,
      },
      calendar: roundTheClock,
      ladder: rungs.filter(({ percent }) => percent === 100),
      usedUpAt: () => manualSinceAt,
    },
  );
  return [reminder];
}

/** What becomes a task is not waited for any longer. */
function outcomeOf(
  hop: Exclude<Hop, { readonly state: 'waiting' }>,
  change: LevelChange,
): Pick<Occurrence, 'metAt' | 'endedAt'> {
  if ('manualSinceAt' in hop && hop.manualSinceAt !== undefined) return { endedAt: hop.manualSinceAt };
  return isDone(hop) ? { metAt: hop.doneAt } : supersession(change);
}

function supersession({ superseded }: LevelChange): Pick<Occurrence, 'endedAt'> {
  return superseded === undefined ? {} : { endedAt: superseded.supersededAt };
}

const fieldNames: Readonly<Record<LevelField, Name>> = {
  customerServiceLevel: { zh: '客户服务等级', en: 'customer service level' },
  maintenanceGrade: { zh: '电路维护等级', en: 'maintenance grade' },
  networkLevel: { zh: '网络等级', en: 'network level' },
  provisioningTimeLevel: { zh: '开通时限等级', en: 'provisioning time level' },
  availabilityPpm: { zh: '电路可用率（ppm）', en: 'availability in ppm' },
};

function whatToEnter({ circuitId, levels }: LevelChange, system: Receiver): Name {
  const values = Object.entries(levelsIn(system, levels)) as [LevelField, string | number][];
  const said = (language: keyof Name) => values.map(([field, value]) => `${fieldNames[field][language]} ${value}`);
  return {
    zh: `电路 ${circuitId}：${said('zh').join('，')}。`,
    en: `Circuit ${circuitId}: ${said('en').join(', ')}.`,
  };
}
