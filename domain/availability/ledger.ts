// The outage ledger of a circuit over a stretch of time, computed from its tickets, planned work and corrections whenever it is
// looked at. Every millisecond counts once: what several tickets cover belongs to the first of them that nothing excludes there.

import type { Policy } from '../sla/policy.ts';
import type { Interval } from '../sla/working-days.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { earliest, type Instant, later, latest, millisecondsPerDay, millisecondsPerMinute } from '../time.ts';
import { correctionsInForce, type LedgerCorrections } from './correction.ts';
import { exclusionsOn, type LedgerExclusion, type LedgerSource } from './exclusions.ts';
import { type Fault, faultsOf, partsOf } from './faults.ts';
import { common, type Intervals, lengthOf, union, within, without } from './intervals.ts';
import type { PlannedWork } from './planned-work.ts';

/** Everything on record about a circuit that an outage may follow from. */
export interface CircuitRecord {
  readonly circuitId: string;
  readonly tickets: readonly Ticket[];
  readonly works: readonly PlannedWork[];
  readonly corrections: LedgerCorrections;
}

interface LedgerEntry {
  readonly source: LedgerSource;
  readonly startedAt: Instant;
  /** Absent while it lasts. */
  readonly endedAt?: Instant;
  /** What of it counts in the period: disjoint from that of every other entry. */
  readonly counted: Intervals;
  readonly countedMilliseconds: number;
  /** What of its own time in the period is excluded. */
  readonly excludedMilliseconds: number;
}

export interface OutageLedger {
  readonly circuitId: string;
  readonly period: Interval;
  /** Outages by their start; the counted times of all of them add up to `downMilliseconds`. */
  readonly outages: readonly LedgerEntry[];
  /** Service alive but worse than promised: no part of the availability. */
  readonly degradations: readonly LedgerEntry[];
  /** What was taken from the outages of the period, by its start; stretches may overlap. */
  readonly exclusions: readonly LedgerExclusion[];
  readonly downMilliseconds: number;
}

/** When the ledger is looked at, by whose days, under which policy. */
export interface LedgerView {
  readonly now: Instant;
  /** IANA name: months and days are those of this zone. */
  readonly timeZone: string;
  readonly policy: Policy;
}

/** The ledger of `[period)`; what lies after `now` has not happened. */
export function outageLedger(record: CircuitRecord, period: Interval, view: LedgerView): OutageLedger {
  const { circuitId } = record;
  const faults = faultsOf(record.tickets, view.now);
  const exclusions = exclusionsOf(record, faults, view);
  const minimum = view.policy.availability.minimumInterruptionMinutes.value * millisecondsPerMinute;
  const known = { fromAt: period.fromAt, toAt: latest(period.fromAt, earliest(period.toAt, view.now)) };

  const parts = faults.flatMap(partsOf);
  const ofImpact = (impact: Fault['impact']) => parts.filter((part) => part.impact === impact).map(stretchOf);
  const down = [...ofImpact('outage'), ...enteredOutages(record.corrections)];
  const outages = entriesOf(down, exclusions, minimum, known);
  const out = within(union(down.map(({ span }) => span)), known);
  const counted = union(outages.flatMap((outage) => outage.counted));
  return {
    circuitId,
    period: known,
    outages,
    degradations: entriesOf(ofImpact('degradation'), exclusions, minimum, known),
    exclusions: exclusions.flatMap((exclusion) => {
      const taken = without(common([exclusion], out), counted);
      return taken.map((interval) => ({ ...exclusion, ...interval }));
    }),
    downMilliseconds: outages.reduce((sum, { countedMilliseconds }) => sum + countedMilliseconds, 0),
  };
}

/**
 * What the period sees: tickets as far back as the policy says, however far back the months before it had to be read. Else
 * a fault that was counted once would be taken back as soon as it is no longer read.
 */
export function seenFrom(record: CircuitRecord, { fromAt }: Interval, { availability }: Policy): CircuitRecord {
  const reportedFromAt = later(fromAt, -availability.faultLookBackDays.value * millisecondsPerDay);
  return { ...record, tickets: record.tickets.filter(({ reportedAt }) => reportedAt >= reportedFromAt) };
}

/** All exclusions on record for the circuit. */
export function exclusionsOf(
  { circuitId, works, corrections }: CircuitRecord,
  faults: readonly Fault[],
  view: LedgerView,
): readonly LedgerExclusion[] {
  return exclusionsOn(circuitId, faults, works, correctionsInForce(corrections), view.now);
}

/**
 * What of the exclusions bears on one entry: a wait is that of its own ticket alone, or a customer who asks to wait with one
 * fault would have waited with every other of the circuit. Planned work and corrections bear on all.
 */
export function excludedFrom(entry: LedgerSource, exclusions: readonly LedgerExclusion[]): Intervals {
  const bears = ({ source }: LedgerExclusion) =>
    source.kind !== 'ticket' || (entry.kind === 'ticket' && entry.ticketId === source.ticketId);
  return union(exclusions.filter(bears));
}

interface Stretch {
  readonly source: LedgerSource;
  readonly span: Interval;
  readonly lasts: boolean;
}

function stretchOf({ ticket, span, lasts }: Fault): Stretch {
  return { source: { kind: 'ticket', ticketId: ticket.id }, span, lasts };
}

function enteredOutages(corrections: LedgerCorrections): readonly Stretch[] {
  return correctionsInForce(corrections)
    .filter(({ effect }) => effect === 'outage')
    .map(({ number, fromAt, toAt }) => ({
      source: { kind: 'correction', number },
      span: { fromAt, toAt },
      lasts: false,
    }));
}

/**
 * Each stretch with what counts of it in the period. The minimum is asked of the whole interruption, before anything is
 * excluded or cut off: neither a month's end nor planned work turns a real interruption into none.
 */
function entriesOf(
  stretches: readonly Stretch[],
  exclusions: readonly LedgerExclusion[],
  minimum: number,
  period: Interval,
): readonly LedgerEntry[] {
  const ordered = stretches.toSorted((left, right) => left.span.fromAt - right.span.fromAt);
  const interruptions = union(ordered.map(({ span }) => span)).filter(({ fromAt, toAt }) => toAt - fromAt >= minimum);
  let taken: Intervals = [];
  return ordered.flatMap(({ source, span, lasts }) => {
    if (span.fromAt >= period.toAt || span.toAt <= period.fromAt) return [];
    const own = within(common([span], interruptions), period);
    const excluded = excludedFrom(source, exclusions);
    const counted = without(own, union([...excluded, ...taken]));
    taken = union([...taken, ...counted]);
    const countedMilliseconds = lengthOf(counted);
    const excludedMilliseconds = lengthOf(common(own, excluded));
    const entry = { source, startedAt: span.fromAt, counted, countedMilliseconds, excludedMilliseconds };
    return [lasts ? entry : { ...entry, endedAt: span.toAt }];
  });
}
