// What people do in a run: which tickets they open, and which commands follow when. Often a command comes just when a deadline falls
// due, or together with another one.

import type { CalendarTerms } from '../../domain/sla/calendars/calendar-version.ts';
import { chinaWorkingHoursDefinition } from '../../domain/sla/calendars/china-working-hours.ts';
import type { CommandName, TicketCommand } from './commands.ts';
import type { ContractPlan } from './contract-plan.ts';
import { contractPlans } from './contract-plan.ts';
import type { FilePlan } from './file-plan.ts';
import { filePlan } from './file-plan.ts';
import type { Versions } from './hours.ts';
import { amendment, regrade, revisedHours } from './later-steps.ts';
import type { Draw } from './random.ts';
import { between, drawsFor, pick } from './random.ts';
import { circuitIds, daysCircuitId } from './scene.ts';

export interface Step {
  readonly command: CommandName;
  /** What the route has in it beside the ticket. */
  readonly path?: Readonly<Record<string, string>>;
  /** `acceptedAt`: when a unit is known to have begun to work. */
  readonly body: (now: number, acceptedAt: number) => object;
  /** Milliseconds after the step before, or after the report. */
  readonly since: 'step' | 'report';
  readonly milliseconds: number;
  /** It does not wait for the answer to the step before. */
  readonly isImpatient: boolean;
}

export interface TicketPlan {
  readonly number: number;
  readonly circuitId: string;
  readonly impact: 'outage' | 'degradation';
  readonly beginsAfterMilliseconds: number;
  /** How long before it is keyed in the fault was reported. */
  readonly reportedMinutesBefore: number;
  /** Found by monitoring, so long before that. */
  readonly detectedMinutesBefore?: number;
  readonly steps: readonly Step[];
}

export interface Plan {
  readonly startAt: number;
  readonly isNightClosed: boolean;
  readonly horizonMilliseconds: number;
  readonly tickets: readonly TicketPlan[];
  readonly contracts: readonly ContractPlan[];
  readonly file: FilePlan | undefined;
  /** Of the working hours. */
  readonly revisions: readonly Revision[];
  /** Their versions, with all that come in this run. */
  readonly calendar: Versions;
}

export interface Revision {
  readonly afterMilliseconds: number;
  readonly terms: CalendarTerms;
}

const minute = 60_000;
const hour = 60 * minute;

/** `without` names what is left out: `ticket 2`, `ticket 1 step 4`, `contract 1`. */
export function planFor(seed: number, without: ReadonlySet<string> = new Set()): Plan {
  const draw = drawsFor(seed, 'plan');
  // Weekdays and holidays alike, at any time of the day.
  const startAt =
    Date.parse('2026-02-01T00:00:00+08:00') + Math.floor(draw() * 270 * 24 * 60) * minute + Math.floor(draw() * minute);
  const revisions = without.has('revisions') ? [] : revisionsFor(drawsFor(seed, 'revisions'), startAt);
  const horizons = [2 * hour, 9 * hour, 30 * hour, 30 * hour, 60 * hour, 240 * hour];
  const horizonMilliseconds = pick(draw, revisions.length > 0 ? horizons.slice(-2) : horizons);
  // Until when notices are held is a matter of the hours as well: one at a time.
  const isNightClosed = draw() < 0.3 && revisions.length === 0;
  const numbers = Array.from({ length: pick(draw, [1, 2, 2, 3]) }, (_, index) => index + 1);
  const tickets = numbers
    .filter((number) => !without.has(`ticket ${number}`))
    .map((number) => ticketPlan(seed, number, without, revisions[0]));
  const calendar = [chinaWorkingHoursDefinition, ...revisions.map(({ terms }) => terms)];
  // A contract stays with the working hours on which its answers were asked for.
  const contracts =
    revisions.length > 0
      ? []
      : contractPlans(seed, { startAt, horizonMilliseconds })
          .filter(({ number }) => !without.has(`contract ${number}`))
          .map((contract) => ({
            ...contract,
            steps: withoutSome(contract.steps, `contract ${contract.number}`, without),
          }));
  const span = { startAt, horizonMilliseconds };
  const whole = revisions.length > 0 || without.has('file') ? undefined : filePlan(seed, span, calendar);
  const file = whole && { ...whole, steps: withoutSome(whole.steps, 'file', without) };
  return { startAt, isNightClosed, horizonMilliseconds, tickets, contracts, file, revisions, calendar };
}

/** In one run of ten, one or two. */
function revisionsFor(draw: Draw, startAt: number): readonly Revision[] {
  if (draw() >= 0.1) return [];
  return Array.from({ length: pick(draw, [1, 1, 2]) }, (_, index) => ({
    afterMilliseconds: draw() * pick(draw, [10 * minute, 8 * hour, 40 * hour]),
    terms: revisedHours(draw, startAt, `第${index + 1}次调整`),
  }));
}

function ticketPlan(seed: number, number: number, without: ReadonlySet<string>, revision?: Revision): TicketPlan {
  const draw = drawsFor(seed, `ticket ${number}`);
  const drawn = pick(draw, circuitIds);
  const later = drawsFor(seed, `later steps of ticket ${number}`);
  // The working hours matter to one circuit only, and to one that waits for days.
  const circuitId = revision !== undefined && later() < 0.7 ? daysCircuitId : drawn;
  const isFoundByMonitoring = draw() < 0.25;
  const someTime = draw() * pick(draw, [2_000, 20 * minute, 2 * hour]);
  // Whoever opens a ticket just then may not have heard of the new hours.
  const beginsAfterMilliseconds =
    revision !== undefined && later() < 0.5
      ? Math.max(0, revision.afterMilliseconds + between(later, -20_000, 30_000))
      : someTime;
  const life = lifeOf(drawsFor(seed, `life of ticket ${number}`));
  const steps = withLaterSteps(
    later,
    revision === undefined ? life : life.slice(0, pick(later, [1, 2, 3, 16])),
    circuitId !== daysCircuitId,
  );
  return {
    number,
    circuitId,
    // What is promised for a degraded service of the third circuit is a matter of its quality class.
    impact: circuitId !== daysCircuitId && draw() < 0.4 ? 'degradation' : 'outage',
    beginsAfterMilliseconds,
    reportedMinutesBefore: pick(draw, [0, 0, 0, 0, 1, 11, 13, 14, 50, 200, 1_400]),
    ...(isFoundByMonitoring && { detectedMinutesBefore: pick(draw, [0, 5, 14, 60]) }),
    steps: withoutSome(steps, `ticket ${number}`, without),
  };
}

function withoutSome<Planned>(
  steps: readonly Planned[],
  name: string,
  without: ReadonlySet<string>,
): readonly Planned[] {
  return steps.filter((_, index) => !without.has(`${name} step ${index + 1}`));
}

/** Most lives are as they were lived. In some, what was said is changed afterwards. */
function withLaterSteps(draw: Draw, life: readonly Step[], isGraded: boolean): readonly Step[] {
  const [amends, regrades] = [draw() < 0.35, draw() < 0.3];
  if (!amends && !regrades) return life;
  let [isAccepted, known] = [false, 0];
  return life.flatMap((step) => {
    isAccepted ||= step.command === 'accept';
    if (step.command === 'resume') known += 1;
    const [mayAmend, mayRegrade] = [amends && isAccepted, regrades];
    if (draw() < 0.5 || !(mayAmend || mayRegrade)) return [step];
    const deed = mayAmend && (!mayRegrade || draw() < 0.6) ? amendment(draw, known) : regrade(draw, isGraded);
    if (deed.command === 'enter-suspension') known += 1;
    return [step, { ...deed, ...timeOf(draw), isImpatient: draw() < 0.12 }];
  });
}

/** Mostly what comes next in the life of a fault, sometimes anything. */
function lifeOf(draw: Draw): readonly Step[] {
  const steps: Step[] = [];
  let status: Status = 'acknowledged';
  const count = Math.floor(between(draw, 0, 16));
  for (let index = 0; index < count; index += 1) {
    const [command, next]: readonly [LifeCommand, Status] =
      draw() < 0.06 ? [pick(draw, anyCommand), status] : pick(draw, ways[status]);
    steps.push({ command, body: bodies[command](draw), ...timeOf(draw), isImpatient: draw() < 0.12 });
    if (status === 'over') break;
    status = next;
  }
  return steps;
}

type Status = 'acknowledged' | 'dispatched' | 'inProgress' | 'suspended' | 'resolved' | 'closed' | 'over';

/** What happens to a fault by itself, without anything being changed afterwards. */
type LifeCommand = Exclude<
  TicketCommand,
  'open' | 'regrade' | 'enter-suspension' | 'correct-suspension' | 'void-suspension'
>;

const ways: Readonly<Record<Status, readonly (readonly [LifeCommand, Status])[]>> = {
  acknowledged: [
    ...Array.from({ length: 20 }, () => ['dispatch', 'dispatched'] as const),
    ['feedback', 'acknowledged'],
    ['feedback', 'acknowledged'],
    ['cancel', 'over'],
    ['reject', 'over'],
  ],
  dispatched: [
    ...Array.from({ length: 16 }, () => ['accept', 'inProgress'] as const),
    ['feedback', 'dispatched'],
    ['transfer', 'dispatched'],
    ['transfer', 'dispatched'],
    ['cancel', 'over'],
  ],
  inProgress: [
    ...Array.from({ length: 8 }, () => ['resolve', 'resolved'] as const),
    ...Array.from({ length: 6 }, () => ['suspend', 'suspended'] as const),
    ['feedback', 'inProgress'],
    ['feedback', 'inProgress'],
    ['feedback', 'inProgress'],
    ['transfer', 'dispatched'],
    ['cancel', 'over'],
  ],
  suspended: [
    ...Array.from({ length: 12 }, () => ['resume', 'inProgress'] as const),
    ['feedback', 'suspended'],
    ['feedback', 'suspended'],
    ['cancel', 'over'],
  ],
  resolved: [
    ['confirm-recovery', 'closed'],
    ['confirm-recovery', 'closed'],
    ['confirm-recovery', 'inProgress'],
  ],
  closed: [['call-back', 'closed']],
  over: [['feedback', 'over']],
};

const anyCommand: readonly LifeCommand[] = [
  ...new Set(Object.values(ways).flatMap((way) => way.map(([command]) => command))),
];

/** Seconds, minutes, hours; and within a moment of when limits of these lengths are used up. */
function timeOf(draw: Draw): Pick<Step, 'since' | 'milliseconds'> {
  const kind = draw();
  if (kind < 0.2) return { since: 'step', milliseconds: draw() * 5_000 };
  if (kind < 0.45) return { since: 'step', milliseconds: between(draw, 1, 25) * minute };
  if (kind < 0.6) return { since: 'step', milliseconds: between(draw, 0.5, 5) * hour };
  if (kind < 0.63) return { since: 'step', milliseconds: between(draw, 5, 30) * hour };
  const limit = pick(draw, [12, 15, 24, 30, 48, 60, 96, 120, 180, 240, 360, 480, 1_440]) * minute;
  const moment = between(draw, -1_500, 1_500) * pick(draw, [1, 1, 0.05]);
  return { since: pick(draw, ['step', 'report']), milliseconds: limit + moment };
}

const estimate = (now: number) => ({ estimatedRestoreAt: new Date(now + 240 * hour).toISOString() });
const fixed = (body: object) => () => () => body;

const bodies: Readonly<Record<LifeCommand, (draw: Draw) => Step['body']>> = {
  dispatch: fixed({}),
  accept: fixed({}),
  feedback: () => (now) => ({ message: '正在抢修', ...estimate(now) }),
  suspend: (draw) => {
    const reason = pick(draw, ['CUSTOMER_REQUEST', 'OTHER_OPERATOR']);
    return (now) => ({ reason, evidence: '电话记录', approvedBy: '值班长', ...estimate(now) });
  },
  resume: fixed({}),
  resolve: fixed({ cause: '光缆中断', solution: '熔接' }),
  'confirm-recovery': (draw) => {
    const restored = draw() < 0.65;
    const answer = restored ? { restored, confirmedBy: '李工' } : { restored, confirmedBy: '李工', comment: '仍不通' };
    return () => answer;
  },
  transfer: (draw) => {
    const departmentId = pick(draw, ['MAINT-1', 'MAINT-2', 'MAINT-2']);
    return () => ({ departmentId, reason: '转派' });
  },
  'call-back': (draw) => {
    const answer = draw() < 0.6 ? { satisfaction: 4, recurred: false } : { reached: false, comment: '无人接听' };
    return () => answer;
  },
  cancel: fixed({ reason: '客户撤销' }),
  reject: fixed({ reason: '非我方业务' }),
};
