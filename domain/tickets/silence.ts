// What the customer has heard while a fault lasts (过程反馈): the words to it, and the silences between them.

import { isBreach, stands } from '../sla/reached-rung.ts';
import { earliest, type Instant } from '../time.ts';
import type { Repair, TicketFacts } from './ticket.ts';

/**
 * How many silences a ticket keeps. Suspensions may be put right 72 hours back (D), in which the most demanding tier hears from
 * us 72 times; what is older does not change any more. So a ticket stays small however long a fault lasts.
 */
export const silencesMax = 80;

/** When the customer was spoken to. Each word begins a silence; the first one is the registration of its report. */
export interface Contact {
  /** Oldest first. */
  readonly spokenAt: readonly Instant[];
  /** How many silences before these the ticket does not keep; the audit trail does. */
  readonly dropped: number;
  /** How many of those were too long. */
  readonly droppedBreaches: number;
}

interface Silence {
  /** From 1, counted over those that were dropped as well. */
  readonly number: number;
  readonly sinceAt: Instant;
  readonly cause: 'registered' | 'feedback' | 'denied';
}

/** The silences that the ticket keeps, oldest first; at most the last one is open. */
export function silencesOf(ticket: TicketFacts): readonly Silence[] {
  const { spokenAt, dropped } = contactOf(ticket);
  return spokenAt.map((sinceAt, index) => {
    const number = dropped + index + 1;
    return { number, sinceAt, cause: causeOf(ticket, sinceAt, number) };
  });
}

/** When a silence ended, by its place among those that the ticket keeps: with the next word, or with a repair. */
export function silenceEndedAt(ticket: TicketFacts, index: number): Instant | undefined {
  const { spokenAt } = contactOf(ticket);
  const sinceAt = spokenAt[index];
  if (sinceAt === undefined) return undefined;
  // From the repair on the confirmation has a clock of its own. One that was denied by then lies before the silence.
  const isAfter = ({ resolvedAt, restored, confirmedAt = resolvedAt }: Repair) =>
    resolvedAt >= sinceAt && !(restored === false && confirmedAt <= sinceAt);
  const repairedAt = ticket.repairs.find(isAfter)?.resolvedAt;
  const nextAt = spokenAt[index + 1];
  return repairedAt === undefined || nextAt === undefined ? (repairedAt ?? nextAt) : earliest(repairedAt, nextAt);
}

/** The facts after a word to the customer. The oldest silence goes with what was announced of it. */
export function spokenTo(ticket: TicketFacts, at: Instant): Pick<TicketFacts, 'contact' | 'reached'> {
  const { spokenAt, dropped, droppedBreaches } = contactOf(ticket);
  const kept = [...spokenAt, at].slice(-silencesMax);
  const droppedNow = dropped + spokenAt.length + 1 - kept.length;
  const recurring = ticket.promises.filter(({ recurs }) => recurs).map(({ milestone }) => milestone);
  const forgotten = ticket.reached.filter(
    ({ milestone, occurrence }) => recurring.includes(milestone) && occurrence <= droppedNow,
  );
  const breaches = forgotten.filter((rung) => isBreach(rung) && stands(rung)).length;
  return {
    contact: { spokenAt: kept, dropped: droppedNow, droppedBreaches: droppedBreaches + breaches },
    reached: forgotten.length === 0 ? ticket.reached : ticket.reached.filter((rung) => !forgotten.includes(rung)),
  };
}

/** A ticket that was written before this was kept knows of the first feedback only. */
function contactOf({ contact, registeredAt, firstFeedbackAt }: TicketFacts): Contact {
  const spokenAt = firstFeedbackAt === undefined ? [registeredAt] : [registeredAt, firstFeedbackAt];
  return contact ?? { spokenAt, dropped: 0, droppedBreaches: 0 };
}

function causeOf({ repairs }: TicketFacts, sinceAt: Instant, number: number): Silence['cause'] {
  if (number === 1) return 'registered';
  const isDenial = repairs.some(({ restored, confirmedAt }) => restored === false && confirmedAt === sinceAt);
  return isDenial ? 'denied' : 'feedback';
}
