// What the rulebook says must happen on a fault, worked out from the commands that were accepted and from nothing else: no code of
// domain/ is called. Figures are those of docs/rules.md for the three circuits of scene.ts, written down here once more.

import { chinaWorkingHoursDefinition } from '../../domain/sla/calendars/china-working-hours.ts';
import type { TicketEvent } from '../../domain/tickets/events.ts';

const minute = 60_000;
const hour = 60 * minute;

type Limit = number | { readonly workingDays: number };

interface Figures {
  readonly restore: { readonly outage: Limit; readonly degradation: Limit };
  readonly firstFeedback: number;
  readonly progressFeedback?: number;
  readonly proactiveNotice?: number;
  readonly legalFloor: number;
  readonly majorFault: { readonly outage: number; readonly degradation: number };
}

const figuresOf: Readonly<Record<string, Figures>> = {
  /** AAA in town, a customer of the Group (table 7c: 4 h), VIP-1. */
  'CIRCUIT-AAA': {
    restore: { outage: 2 * hour, degradation: 4 * hour },
    firstFeedback: 15 * minute,
    progressFeedback: 60 * minute,
    proactiveNotice: 15 * minute,
    legalFloor: 48 * hour,
    majorFault: { outage: 6 * hour, degradation: 12 * hour },
  },
  /** III in town, a local A customer (table 7c: 8 h), VIP-3. */
  'CIRCUIT-III': {
    restore: { outage: 8 * hour, degradation: 8 * hour },
    firstFeedback: 60 * minute,
    progressFeedback: 240 * minute,
    legalFloor: 48 * hour,
    majorFault: { outage: 72 * hour, degradation: 72 * hour },
  },
  /** Ordinary, in the country, repaired within three working days (R165). */
  'CIRCUIT-DAYS': {
    restore: { outage: { workingDays: 3 }, degradation: { workingDays: 3 } },
    firstFeedback: 60 * minute,
    legalFloor: 72 * hour,
    majorFault: { outage: 72 * hour, degradation: 72 * hour },
  },
};

/** Whom each rung tells. */
export const ladders = {
  dispatch: { 80: ['RESPONSIBLE', 'NMC'], 100: ['RESPONSIBLE', 'NMC'] },
  accept: { 80: ['RESPONSIBLE', 'NMC'], 100: ['RESPONSIBLE', 'NMC'] },
  firstFeedback: { 80: ['RESPONSIBLE', 'NMC'], 100: ['RESPONSIBLE', 'NMC'] },
  proactiveNotice: { 80: ['RESPONSIBLE', 'NMC'], 100: ['RESPONSIBLE', 'NMC'] },
  confirmRecovery: { 80: ['RESPONSIBLE', 'NMC'], 100: ['RESPONSIBLE', 'NMC'] },
  progressFeedback: { 100: ['RESPONSIBLE', 'NMC'] },
  restore: {
    50: ['RESPONSIBLE', 'NMC'],
    80: ['RESPONSIBLE', 'NMC'],
    100: ['RESPONSIBLE', 'NMC', 'CUSTOMER-CENTRE', 'SUPPORT'],
    150: ['RESPONSIBLE', 'NMC'],
    200: ['RESPONSIBLE', 'NMC', 'SUPPORT'],
  },
  legalFloor: { 80: ['SUPPORT', 'CUSTOMER-CENTRE'], 100: ['SUPPORT', 'CUSTOMER-CENTRE'] },
  majorFault: { 100: ['NMC', 'SUPPORT', 'NETOPS'] },
  callBack: { 80: ['RESPONSIBLE'], 100: ['RESPONSIBLE', 'CUSTOMER-CENTRE'] },
} as const satisfies Record<string, Readonly<Record<number, readonly string[]>>>;
export type ModelMilestone = keyof typeof ladders;

/** The written report is owed by what was missed and for how long: it has a test of its own and is not modelled. */
export const unmodelledMilestones: readonly string[] = ['faultReport'];

/** A stretch in which a deadline can be broken: it has begun, is not met and not lapsed. Open: it still is. */
interface Stretch {
  readonly fromAt: number;
  readonly toAt: number;
}

export interface ExpectedRung {
  readonly milestone: ModelMilestone;
  readonly occurrence: number;
  readonly percent: number;
  readonly dueAt: number;
  /** From when on it has to be decided: when it falls due, or when that could first be known. */
  readonly knownAt: number;
  readonly responsible: 'owner' | 'currentUnit' | { readonly departmentId: string };
}

type Opened = Extract<TicketEvent, { readonly type: 'TicketOpened' }>;
const never = Number.POSITIVE_INFINITY;

/** Every rung that is due before the instant while its deadline is open. `history`: what people did, in order. */
export function expectedRungs(history: readonly TicketEvent[], beforeAt: number): readonly ExpectedRung[] {
  const [opened] = history;
  if (opened?.type !== 'TicketOpened') throw new Error('a history begins with the opening');
  return deadlinesOf(opened, history)
    .flatMap((deadline) => rungsOf(deadline))
    .filter(({ knownAt }) => knownAt < beforeAt);
}

interface ModelDeadline {
  readonly milestone: ModelMilestone;
  readonly occurrence: number;
  readonly startedAt: number;
  readonly limit: Limit;
  readonly pauses: readonly Stretch[];
  readonly open: readonly Stretch[];
  readonly responsible: ExpectedRung['responsible'];
}

function rungsOf({
  milestone,
  occurrence,
  startedAt,
  limit,
  pauses,
  open,
  responsible,
}: ModelDeadline): readonly ExpectedRung[] {
  return Object.keys(ladders[milestone]).flatMap((key) => {
    const percent = Number(key);
    const dueAt = usedUpAt(startedAt, limit, percent, pauses);
    // A deadline that is met at the very instant at which it falls due is met too late.
    const stretch = open.find(({ fromAt, toAt }) => Math.max(dueAt, fromAt) <= toAt);
    if (stretch === undefined || dueAt === never) return [];
    return [{ milestone, occurrence, percent, dueAt, knownAt: Math.max(dueAt, stretch.fromAt), responsible }];
  });
}

/** When something happened, and its place in the history: several things may happen in one millisecond. */
interface Moment {
  readonly at: number;
  readonly place: number;
}
const nowhere: Moment = { at: never, place: never };

function deadlinesOf(opened: Opened, history: readonly TicketEvent[]): readonly ModelDeadline[] {
  const figures = figuresOf[opened.circuitId ?? ''];
  const { impact = 'outage', reportedAt, detectedAt } = opened;
  if (figures === undefined) throw new Error(`no figures for ${opened.circuitId}`);
  const moments = (...types: readonly TicketEvent['type'][]): readonly Moment[] =>
    history.flatMap(({ type, occurredAt: at }, place) => (types.includes(type) ? [{ at, place }] : []));
  const nextAfter = ({ place }: Moment, ...types: readonly TicketEvent['type'][]) =>
    moments(...types).find((moment) => moment.place > place) ?? nowhere;
  const until = (...ends: readonly Moment[]) => ends.reduce((first, end) => (end.place < first.place ? end : first)).at;

  const registered: Moment = { at: opened.occurredAt, place: 0 };
  const end = nextAfter(registered, 'RecoveryConfirmed', 'TicketCancelled', 'TicketRejected');
  const began = Math.min(reportedAt, detectedAt ?? reportedAt);
  const firstWord = nextAfter(registered, 'FeedbackGiven');
  const beforeDispatch = [{ fromAt: registered.at, toAt: until(nextAfter(registered, 'TicketDispatched'), end) }];
  const beforeFirstWord = [{ fromAt: registered.at, toAt: until(firstWord, end) }];
  const pauses = moments('TicketSuspended').map((since) => ({
    fromAt: since.at,
    toAt: nextAfter(since, 'TicketResumed').at,
  }));
  // Until the repair; and again from each denial until the next one.
  const unrepaired = [registered, ...moments('RecoveryDenied')].map((since) => ({
    fromAt: since.at,
    toAt: until(nextAfter(since, 'TicketResolved'), end),
  }));

  const first = { occurrence: 1, pauses: [] as readonly Stretch[], responsible: 'owner' as const };
  const repair = { ...first, open: unrepaired, responsible: 'currentUnit' as const };
  const deadlines: ModelDeadline[] = [
    { ...first, milestone: 'dispatch', startedAt: reportedAt, limit: 15 * minute, open: beforeDispatch },
    {
      ...first,
      milestone: 'firstFeedback',
      startedAt: reportedAt,
      limit: figures.firstFeedback,
      open: beforeFirstWord,
    },
    { ...repair, milestone: 'restore', startedAt: began, limit: figures.restore[impact], pauses },
    { ...repair, milestone: 'legalFloor', startedAt: reportedAt, limit: figures.legalFloor },
    { ...repair, milestone: 'majorFault', startedAt: began, limit: figures.majorFault[impact] },
  ];
  if (detectedAt !== undefined && figures.proactiveNotice !== undefined) {
    const limit = figures.proactiveNotice;
    deadlines.push({ ...first, milestone: 'proactiveNotice', startedAt: detectedAt, limit, open: beforeFirstWord });
  }
  for (const [index, since] of moments('TicketDispatched', 'TicketTransferred').entries()) {
    const ends = [nextAfter(since, 'TicketTransferred'), nextAfter(since, 'TicketAccepted'), end];
    const open = [{ fromAt: since.at, toAt: until(...ends) }];
    const departmentId = (history[since.place] as { readonly departmentId: string }).departmentId;
    const unit = { occurrence: index + 1, responsible: { departmentId }, pauses: [] };
    deadlines.push({ ...unit, milestone: 'accept', startedAt: since.at, limit: 30 * minute, open });
  }
  for (const [index, since] of moments('TicketResolved').entries()) {
    const open = [{ fromAt: since.at, toAt: until(nextAfter(since, 'RecoveryDenied'), end) }];
    const nth = { ...first, occurrence: index + 1 };
    deadlines.push({ ...nth, milestone: 'confirmRecovery', startedAt: since.at, limit: 15 * minute, open });
  }
  if (figures.progressFeedback !== undefined) {
    // Each word to the customer begins a silence, and so does its no to a repair; the first one begins with the registration.
    for (const [index, since] of [registered, ...moments('FeedbackGiven', 'RecoveryDenied')].entries()) {
      const open = [{ fromAt: since.at, toAt: until(nextAfter(since, 'FeedbackGiven', 'TicketResolved'), end) }];
      const nth = { ...first, occurrence: index + 1, startedAt: since.at, limit: figures.progressFeedback };
      deadlines.push({ ...nth, milestone: 'progressFeedback', pauses, open });
    }
  }
  for (const since of moments('RecoveryConfirmed')) {
    const open = [{ fromAt: since.at, toAt: calledBackAt(history) }];
    deadlines.push({ ...first, milestone: 'callBack', startedAt: since.at, limit: 24 * hour, open });
  }
  return deadlines;
}

/** The customer was reached, or was called three times with an hour between. */
function calledBackAt(history: readonly TicketEvent[]): number {
  let counted = 0;
  let nextAt = 0;
  for (const { type, occurredAt } of history) {
    if (type === 'CustomerCalledBack') return occurredAt;
    if (type !== 'CallBackUnanswered' || occurredAt < nextAt) continue;
    counted += 1;
    nextAt = occurredAt + hour;
    if (counted === 3) return occurredAt;
  }
  return never;
}

/** When so much of the limit is used up; never, while a pause has no end. */
function usedUpAt(startedAt: number, limit: Limit, percent: number, pauses: readonly Stretch[]): number {
  if (typeof limit === 'number')
    return afterCounting(startedAt, (limit * percent) / 100, pauses, [{ fromAt: startedAt, toAt: never }]);
  const hours = workingHours(startedAt);
  const dayOf = (at: number) => Math.floor((at + 8 * hour) / (24 * hour));
  const counted = hours.filter(({ fromAt }) => dayOf(fromAt) > dayOf(startedAt))[limit.workingDays - 1];
  if (counted === undefined) throw new Error('the model knows too few days');
  const whole = hours
    .filter(({ toAt }) => toAt <= counted.toAt)
    .reduce((sum, { fromAt, toAt }) => sum + toAt - Math.max(fromAt, startedAt), 0);
  return afterCounting(startedAt, Math.ceil((whole * percent) / 100), pauses, hours);
}

/** Goes along the hours that count, leaving out the pauses, until the amount is reached. */
function afterCounting(
  startedAt: number,
  amount: number,
  pauses: readonly Stretch[],
  hours: readonly Stretch[],
): number {
  let left = amount;
  for (const { fromAt, toAt } of hours) {
    let at = Math.max(fromAt, startedAt);
    for (const pause of [...pauses, { fromAt: never, toAt: never }]) {
      const until = Math.min(toAt, pause.fromAt);
      if (until > at) {
        if (until - at >= left) return at + left;
        left -= until - at;
      }
      at = Math.max(at, Math.min(pause.toAt, toAt));
      if (at >= toAt) break;
    }
  }
  return never;
}

/** The opening hours from an instant on, for two months: one shift a day in a zone that is eight hours ahead, all year. */
function workingHours(startedAt: number): readonly Stretch[] {
  const { shifts, holidays, makeUpDates, workingWeekdays } = chinaWorkingHoursDefinition;
  const firstDay = Math.floor((startedAt + 8 * hour) / (24 * hour));
  return Array.from({ length: 60 }, (_, index) => firstDay + index).flatMap((day) => {
    const midnight = day * 24 * hour - 8 * hour;
    const date = new Date(day * 24 * hour).toISOString().slice(0, 10);
    const isHoliday = holidays.some(({ firstDate, lastDate }) => firstDate <= date && date <= lastDate);
    // The first day of 1970 was a Thursday.
    const isWorked = makeUpDates.includes(date) || (!isHoliday && workingWeekdays.includes(((day + 3) % 7) + 1));
    const stretches = shifts.map(({ from, to }) => ({
      fromAt: midnight + timeOfDay(from),
      toAt: midnight + timeOfDay(to),
    }));
    return isWorked ? stretches.filter(({ toAt }) => toAt > startedAt) : [];
  });
}

function timeOfDay(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * hour + minutes * minute;
}

/** The instant from `at` on at which office hours are kept: itself, while they are. */
export function opensAt(at: number): number {
  const [first] = workingHours(at);
  return Math.max(at, first?.fromAt ?? never);
}
