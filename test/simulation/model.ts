// What the rulebook says must happen on a fault, worked out from the commands that were accepted and from nothing else: no code of
// domain/ is called. What changes the facts themselves - amendments, regrades, replans - begins an epoch: from then on the deadlines
// are those that follow from the facts as they are known by then.

import type { TicketEvent } from '../../domain/tickets/events.ts';
import { calendarOf, calledBack, pausesOf, repairOf } from './facts.ts';
import type { Count, Stretch, Versions } from './hours.ts';
import { never, usedUpAt } from './hours.ts';
import type { ModelMilestone } from './rulebook.ts';
import { figuresOf, hour, ladders, minute } from './rulebook.ts';

/** A stretch in which a deadline can be broken: it has begun, is not met and not lapsed. */
interface OpenStretch extends Stretch {
  /** Where in the history it begins and ends. */
  readonly fromPlace: number;
  readonly toPlace: number;
}

export interface ModelDeadline extends Count {
  readonly milestone: ModelMilestone;
  readonly occurrence: number;
  readonly open: readonly OpenStretch[];
}

/** What changes facts, by the name under which it is said to have brought something to light. */
export const findingNames = {
  SuspensionEntered: 'amendment',
  SuspensionCorrected: 'amendment',
  SuspensionVoided: 'amendment',
  TicketRegraded: 'regrade',
  TicketReplanned: 'calendar',
} as const;
type Change = Extract<TicketEvent, { readonly type: keyof typeof findingNames }>;

function isChange(event: TicketEvent): event is Change {
  return Object.hasOwn(findingNames, event.type);
}

export interface Epoch {
  /** Absent of the first epoch. */
  readonly begunBy?: { readonly change: Change; readonly place: number };
  /** With all that was done until the next change. */
  readonly deadlines: readonly ModelDeadline[];
  /** With what was done until the change, by the facts before it and after it. */
  readonly before: readonly ModelDeadline[];
  readonly after: readonly ModelDeadline[];
}

/** `history`: what people did and what replans did, in order. `calendar`: all versions of the working hours. */
export function epochsOf(history: readonly TicketEvent[], calendar: Versions): readonly Epoch[] {
  const begins = [0, ...history.flatMap((event, place) => (isChange(event) ? [place] : []))];
  return begins.map((place, index): Epoch => {
    const deadlines = deadlinesOf(history.slice(0, begins[index + 1]), calendar);
    const change = history[place];
    if (change === undefined || !isChange(change)) return { deadlines, before: [], after: [] };
    const [before, after] = [0, 1].map((more) => deadlinesOf(history.slice(0, place + more), calendar));
    return { begunBy: { change, place }, deadlines, before: before ?? [], after: after ?? [] };
  });
}

/** A rung that has to be decided while nothing changes the facts. */
export interface ExpectedRung {
  readonly milestone: ModelMilestone;
  readonly occurrence: number;
  readonly percent: number;
  readonly dueAt: number;
  /** From when on it has to be decided: when it falls due, or when that could first be known. */
  readonly knownAt: number;
  /** The deadline was open before the change that begins the epoch, or over: not opened anew since, which may be in the same millisecond. */
  readonly isOlder: boolean;
}

/** Every rung of a deadline that is due while it is open, or of which a change brings to light that it was met too late. */
export function rungsOf(deadline: ModelDeadline, { begunBy }: Pick<Epoch, 'begunBy'>): readonly ExpectedRung[] {
  const { milestone, occurrence, open } = deadline;
  const begin = begunBy === undefined ? { at: 0, place: 0 } : { at: begunBy.change.occurredAt, place: begunBy.place };
  const over = overAt(deadline, begin.place);
  return Object.keys(ladders[milestone]).flatMap((key) => {
    const percent = Number(key);
    const dueAt = usedUpAt(deadline, percent);
    if (dueAt === never) return [];
    const knownAt = ({ fromAt }: Stretch) => Math.max(dueAt, fromAt, begin.at);
    // A deadline that is met at the very instant at which it falls due is met too late.
    const stretch = open.find((one) => one.toPlace >= begin.place && knownAt(one) <= one.toAt);
    const rung = { milestone, occurrence, percent, dueAt };
    if (stretch !== undefined)
      return [{ ...rung, knownAt: knownAt(stretch), isOlder: stretch.fromPlace <= begin.place }];
    return percent === 100 && over !== undefined && dueAt <= over
      ? [{ ...rung, knownAt: begin.at, isOlder: true }]
      : [];
  });
}

/** When the deadline was met or lapsed, if by then it was. */
export function overAt({ open }: ModelDeadline, place: number): number | undefined {
  const last = open.at(-1);
  return last !== undefined && last.toPlace < place ? last.toAt : undefined;
}

/** When something happened, and its place in the history: several things may happen in one millisecond. */
interface Moment {
  readonly at: number;
  readonly place: number;
}
const nowhere: Moment = { at: never, place: never };

function deadlinesOf(history: readonly TicketEvent[], versions: Versions): readonly ModelDeadline[] {
  const [opened] = history;
  if (opened?.type !== 'TicketOpened') throw new Error('a history begins with the opening');
  const figures = figuresOf[opened.circuitId ?? ''];
  const { reportedAt, detectedAt } = opened;
  if (figures === undefined) throw new Error(`no figures for ${opened.circuitId}`);
  const moments = (...types: readonly TicketEvent['type'][]): readonly Moment[] =>
    history.flatMap(({ type, occurredAt: at }, place) => (types.includes(type) ? [{ at, place }] : []));
  const nextAfter = ({ place }: Moment, ...types: readonly TicketEvent['type'][]) =>
    moments(...types).find((moment) => moment.place > place) ?? nowhere;
  const stretch = (since: Moment, ...ends: readonly Moment[]): OpenStretch => {
    const { at: toAt, place: toPlace } = ends.reduce((first, end) => (end.place < first.place ? end : first), nowhere);
    return { fromAt: since.at, fromPlace: since.place, toAt, toPlace };
  };

  const registered: Moment = { at: opened.occurredAt, place: 0 };
  const end = nextAfter(registered, 'RecoveryConfirmed', 'TicketCancelled', 'TicketRejected');
  const calendar = calendarOf(history, versions);
  const pauses = pausesOf(history);
  const beforeFirstWord = [stretch(registered, nextAfter(registered, 'FeedbackGiven'), end)];
  // Until the repair; and again from each denial until the next one.
  const unrepaired = [registered, ...moments('RecoveryDenied')].map((since) =>
    stretch(since, nextAfter(since, 'TicketResolved'), end),
  );
  const deadlines: ModelDeadline[] = [];
  const promise = (
    milestone: ModelMilestone,
    open: readonly OpenStretch[],
    count: Partial<Count> & Pick<Count, 'startedAt' | 'limit'>,
    occurrence = 1,
  ) => deadlines.push({ milestone, occurrence, open, pauses: [], calendar, ...count });

  const beforeDispatch = [stretch(registered, nextAfter(registered, 'TicketDispatched'), end)];
  promise('dispatch', beforeDispatch, { startedAt: reportedAt, limit: 15 * minute });
  promise('firstFeedback', beforeFirstWord, { startedAt: reportedAt, limit: figures.firstFeedback });
  promise('restore', unrepaired, repairOf(opened, history, figures.restore, { calendar, isPausable: true }));
  promise('majorFault', unrepaired, repairOf(opened, history, figures.majorFault, { calendar, isPausable: false }));
  promise('legalFloor', unrepaired, { startedAt: reportedAt, limit: figures.legalFloor });
  if (detectedAt !== undefined && figures.proactiveNotice !== undefined)
    promise('proactiveNotice', beforeFirstWord, { startedAt: detectedAt, limit: figures.proactiveNotice });
  for (const [index, since] of moments('TicketDispatched', 'TicketTransferred').entries()) {
    const open = [stretch(since, nextAfter(since, 'TicketTransferred'), nextAfter(since, 'TicketAccepted'), end)];
    promise('accept', open, { startedAt: since.at, limit: 30 * minute }, index + 1);
  }
  for (const [index, since] of moments('TicketResolved').entries()) {
    const open = [stretch(since, nextAfter(since, 'RecoveryDenied'), end)];
    promise('confirmRecovery', open, { startedAt: since.at, limit: 15 * minute }, index + 1);
  }
  if (figures.progressFeedback !== undefined) {
    // Each word to the customer begins a silence, and so does its no to a repair; the first one begins with the registration.
    for (const [index, since] of [registered, ...moments('FeedbackGiven', 'RecoveryDenied')].entries()) {
      const open = [stretch(since, nextAfter(since, 'FeedbackGiven', 'TicketResolved'), end)];
      promise('progressFeedback', open, { startedAt: since.at, limit: figures.progressFeedback, pauses }, index + 1);
    }
  }
  const call = calledBack(history);
  for (const since of moments('RecoveryConfirmed')) {
    const open = [
      stretch(since, ...(call === undefined ? [] : [{ at: history[call]?.occurredAt ?? never, place: call }])),
    ];
    promise('callBack', open, { startedAt: since.at, limit: 24 * hour });
  }
  return deadlines;
}
