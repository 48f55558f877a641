// What may be asked of planned work: plan it, announce it, record consents, complete or cancel it.

import { changedFields } from '../changes.ts';
import { type Decision, happening, type Outcome } from '../decision.ts';
import { DomainError, type FieldError, refuseIfAny } from '../errors.ts';
import { type Instant, later, millisecondsPerHour } from '../time.ts';
import { lengthOf } from './intervals.ts';
import type { ConcernedCircuit, PlannedWork, PlannedWorkEvent, WorkStatus } from './planned-work.ts';
import { permittedTime } from './work-time.ts';

type WorkOutcome = Outcome<PlannedWork, PlannedWorkEvent>;

/** What a caller says of it; the circuits with what their classes ask for. */
export type WorkRequest = Pick<PlannedWork, 'id' | 'title' | 'reason' | 'windowFromAt' | 'windowToAt' | 'circuits'>;

/** Which command leads where; consenting goes on until the last customer has agreed. */
const workTransitions = {
  planned: ['replan', 'announce', 'cancel'],
  announced: ['consent', 'complete', 'cancel'],
  consented: ['complete', 'cancel'],
  done: [],
  cancelled: [],
} as const satisfies Record<WorkStatus, readonly string[]>;

/** More would not fit into one transaction with what is filed under each circuit. */
export const workCircuitsMax = 90;

/**
 * Plans the work, or plans it anew while nobody was told. Throws `illegal-transition`, and `rule-broken`: `windowToAt`
 * end-before-start, `windowFromAt` in-the-past, `circuits` required or too-many, `circuits[i].circuitId` duplicate.
 */
export function planWork(existing: PlannedWork | null, request: WorkRequest, decision: Decision): WorkOutcome {
  if (existing !== null) requireWork(existing, 'replan', ['planned']);
  refuseIfAny(planErrors(request, decision.now));
  const plannedAt = existing?.plannedAt ?? decision.now;
  const state: PlannedWork = { ...request, plannedAt, consents: [], status: 'planned' };
  if (existing !== null && changedFields(existing, state).length === 0) return { state: existing, events: [] };
  return { state, events: [{ type: existing === null ? 'WorkPlanned' : 'WorkReplanned', ...about(state, decision) }] };
}

/**
 * The customers concerned are told. Too late for the notice of a class is no refusal: then the time counts as an outage.
 * Throws `illegal-transition`, and `rule-broken` (`windowFromAt` in-the-past).
 */
export function announceWork(work: PlannedWork, notice: string, decision: Decision): WorkOutcome {
  const planned = requireWork(work, 'announce', ['planned']);
  if (planned.windowFromAt <= decision.now) refuseIfAny([{ field: 'windowFromAt', rule: 'in-the-past' }]);
  const state: PlannedWork = { ...planned, status: 'announced', announcedAt: decision.now, notice };
  const consentOf = customersOf(state.circuits.filter(({ consent }) => consent));
  return { state, events: [{ type: 'WorkAnnounced', ...about(state, decision), notice, consentOf }] };
}

/** A customer agrees. Throws `illegal-transition`, and `rule-broken`: `customerId` not-allowed-here or duplicate. */
export function consentToWork(
  work: PlannedWork,
  request: { readonly customerId: string; readonly consentedBy: string; readonly evidence: string },
  decision: Decision,
): WorkOutcome {
  const announced = requireWork(work, 'consent', ['announced', 'consented']);
  const needed = customersOf(announced.circuits.filter(({ consent }) => consent));
  const { customerId } = request;
  if (!needed.includes(customerId)) refuseIfAny([{ field: 'customerId', rule: 'not-allowed-here' }]);
  if (announced.consents.some((known) => known.customerId === customerId)) {
    refuseIfAny([{ field: 'customerId', rule: 'duplicate' }]);
  }
  const consent = { ...request, recordedAt: decision.now };
  const consents = [...announced.consents, consent];
  const complete = needed.every((id) => consents.some((known) => known.customerId === id));
  const state: PlannedWork = { ...announced, consents, status: complete ? 'consented' : 'announced' };
  return { state, events: [{ type: 'WorkConsented', ...about(state, decision), consent }] };
}

/** Says when the circuits were touched. Throws `illegal-transition`, and `rule-broken`: `endedAt` end-before-start or in-the-future. */
export function completeWork(
  work: PlannedWork,
  done: { readonly startedAt: Instant; readonly endedAt: Instant; readonly result: string },
  decision: Decision,
): WorkOutcome {
  const announced = requireWork(work, 'complete', ['announced', 'consented']);
  const { startedAt, endedAt } = done;
  if (endedAt <= startedAt) refuseIfAny([{ field: 'endedAt', rule: 'end-before-start' }]);
  if (endedAt > decision.now) refuseIfAny([{ field: 'endedAt', rule: 'in-the-future' }]);
  const state: PlannedWork = { ...announced, ...done, status: 'done' };
  return { state, events: [{ type: 'WorkDone', ...about(state, decision), startedAt, endedAt }] };
}

/** Throws `illegal-transition` once it is done or cancelled. */
export function cancelWork(work: PlannedWork, reason: string, decision: Decision): WorkOutcome {
  const { status: _, ...open } = requireWork(work, 'cancel', ['planned', 'announced', 'consented']);
  const state: PlannedWork = { ...open, status: 'cancelled', cancelledAt: decision.now, cancelReason: reason };
  const { announcedAt } = state;
  const cancelled = { type: 'WorkCancelled', ...about(state, decision), reason } as const;
  return { state, events: [announcedAt === undefined ? cancelled : { ...cancelled, announcedAt }] };
}

/** The customers whose consent the work waits for. */
export function outstandingConsents({ circuits, consents }: PlannedWork): readonly string[] {
  return customersOf(circuits.filter(({ consent }) => consent)).filter(
    (customerId) => !consents.some((given) => given.customerId === customerId),
  );
}

export interface WorkWarning {
  readonly circuitId: string;
  readonly warning: 'window-beyond-hours' | 'notice-too-late';
  /** The hours that its class allows, or the last instant at which it could be announced. */
  readonly hours?: string;
  readonly latestAt?: Instant;
}

/** What will count as an outage if it is done as planned: time outside the hours of a class, and a notice that came too late. */
export function noticeWarnings(work: PlannedWork): readonly WorkWarning[] {
  const { windowFromAt, windowToAt, circuits } = work;
  return circuits.flatMap((circuit): readonly WorkWarning[] => {
    const { circuitId, hours, noticeHours } = circuit;
    const latestAt = later(windowFromAt, -noticeHours * millisecondsPerHour);
    const late = 'announcedAt' in work && work.announcedAt !== undefined && work.announcedAt > latestAt;
    const beyond = lengthOf(permittedTime(work, circuit)) < windowToAt - windowFromAt;
    return [
      ...(late ? [{ circuitId, warning: 'notice-too-late', latestAt } as const] : []),
      ...(beyond && hours !== undefined ? [{ circuitId, warning: 'window-beyond-hours', hours } as const] : []),
    ];
  });
}

/** The customers of these circuits, each once. */
function customersOf(circuits: readonly ConcernedCircuit[]): readonly string[] {
  return [...new Set(circuits.map(({ customerId }) => customerId))];
}

function requireWork<Status extends WorkStatus>(work: PlannedWork, command: string, statuses: readonly Status[]) {
  if (!(statuses as readonly WorkStatus[]).includes(work.status)) {
    throw new DomainError('illegal-transition', {
      command,
      status: work.status,
      allowed: workTransitions[work.status],
    });
  }
  return work as Extract<PlannedWork, { readonly status: Status }>;
}

function about(work: PlannedWork, decision: Decision) {
  const { id: workId, title, windowFromAt, windowToAt, circuits } = work;
  const circuitIds = circuits.map(({ circuitId }) => circuitId);
  const regions = [...new Set(circuits.flatMap(({ region }) => region ?? []))];
  const subject = { workId, title, windowFromAt, windowToAt, circuitIds, customerIds: customersOf(circuits), regions };
  return { ...happening(decision), ...subject };
}

function planErrors({ windowFromAt, windowToAt, circuits }: WorkRequest, now: Instant): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (windowToAt <= windowFromAt) errors.push({ field: 'windowToAt', rule: 'end-before-start' });
  if (windowFromAt <= now) errors.push({ field: 'windowFromAt', rule: 'in-the-past' });
  if (circuits.length === 0) errors.push({ field: 'circuits', rule: 'required' });
  if (circuits.length > workCircuitsMax) {
    errors.push({ field: 'circuits', rule: 'too-many', details: { maximum: workCircuitsMax } });
  }
  for (const [index, { circuitId }] of circuits.entries()) {
    const first = circuits.findIndex((other) => other.circuitId === circuitId);
    if (first < index) errors.push({ field: `circuits[${index}].circuitId`, rule: 'duplicate' });
  }
  return errors;
}
