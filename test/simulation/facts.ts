// The facts on which the deadlines of a fault rest, as they are known at the end of a history: what was entered, corrected, regraded
// or replanned replaces what was said before.

import type { TicketEvent } from '../../domain/tickets/events.ts';
import type { Count, Stretch, Versions } from './hours.ts';
import { never, usedUpAt } from './hours.ts';
import type { Figures } from './rulebook.ts';
import { hour } from './rulebook.ts';

type Opened = Extract<TicketEvent, { readonly type: 'TicketOpened' }>;

/** Waits that are in force, by their beginnings; one that has not ended has no end. */
export function pausesOf(history: readonly TicketEvent[]): readonly Stretch[] {
  const pauses: (Stretch | undefined)[] = [];
  for (const event of history) {
    switch (event.type) {
      case 'TicketSuspended':
        pauses.push({ fromAt: event.occurredAt, toAt: never });
        break;
      case 'TicketResumed': {
        const running = pauses.findIndex((pause) => pause?.toAt === never);
        pauses[running] = { fromAt: pauses[running]?.fromAt ?? never, toAt: event.occurredAt };
        break;
      }
      case 'SuspensionEntered':
        pauses.push({ fromAt: event.startedAt, toAt: event.endedAt });
        break;
      case 'SuspensionCorrected':
        pauses[event.number - 1] = { fromAt: event.startedAt, toAt: event.endedAt };
        break;
      case 'SuspensionVoided':
        pauses[event.number - 1] = undefined;
        break;
    }
  }
  return pauses.filter((pause) => pause !== undefined).sort((one, other) => one.fromAt - other.fromAt);
}

/** The versions of the working hours up to the one that the ticket was opened on or taken over to. */
export function calendarOf(history: readonly TicketEvent[], versions: Versions): Versions {
  const followed = history.reduce((last, event) => {
    if (event.type === 'TicketOpened') return event.calendarVersions?.['CN_WORKING_HOURS'] ?? 1;
    return event.type === 'TicketReplanned' ? event.toVersion : last;
  }, 1);
  return versions.slice(0, followed);
}

type Impacts = Figures['restore'] | Figures['majorFault'];

/**
 * What is promised for the repair of what has befallen the circuit. A degradation that is said to be an outage later has the limit
 * of an outage from then on, or goes on with its own if this one is used up sooner, as things stand at that moment.
 */
export function repairOf(
  opened: Opened,
  history: readonly TicketEvent[],
  { outage, degradation }: Impacts,
  { calendar, isPausable }: { readonly calendar: Versions; readonly isPausable: boolean },
): Count {
  const { impact = 'outage', reportedAt, detectedAt = reportedAt } = opened;
  const began = Math.min(reportedAt, detectedAt);
  const countOf = (startedAt: number, limit: Count['limit'], pauses: readonly Stretch[]) => {
    return { startedAt, limit, pauses, calendar };
  };
  const pausesUntil = (place: number) => (isPausable ? pausesOf(history.slice(0, place)) : []);
  let promised = { startedAt: began, limit: impact === 'outage' ? outage : degradation };
  let outageSinceAt: number | undefined;
  for (const [place, event] of history.entries()) {
    if (event.type !== 'TicketRegraded' || event.to.impact === undefined) continue;
    const { occurredAt: now, to } = event;
    promised = { startedAt: began, limit: to.impact === 'outage' ? outage : degradation };
    if (to.impact === 'degradation' || impact === 'outage') continue;
    outageSinceAt ??= now;
    // Whoever waits now is taken to wait no longer.
    const pauses = pausesUntil(place).map(({ fromAt, toAt }) => ({ fromAt, toAt: Math.min(toAt, now) }));
    const asBefore = countOf(began, degradation, pauses);
    const asOutage = countOf(outageSinceAt, outage, pauses);
    promised = usedUpAt(asOutage, 100) < usedUpAt(asBefore, 100) ? asOutage : asBefore;
  }
  return countOf(promised.startedAt, promised.limit, pausesUntil(history.length));
}

/** The customer was reached, or was called three times with an hour between: the place in the history. */
export function calledBack(history: readonly TicketEvent[]): number | undefined {
  let counted = 0;
  let nextAt = 0;
  for (const [place, { type, occurredAt }] of history.entries()) {
    if (type === 'CustomerCalledBack') return place;
    if (type !== 'CallBackUnanswered' || occurredAt < nextAt) continue;
    counted += 1;
    nextAt = occurredAt + hour;
    if (counted === 3) return place;
  }
  return undefined;
}
