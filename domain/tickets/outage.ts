// Since when a case has been going on, and how long the customer was without service.

import { earliest, type Instant } from '../time.ts';
import type { OpeningFacts, TicketFacts } from './ticket.ts';

/** When the case began: with the customer's report or our own detection, whichever was earlier. */
export function beginningOf({ reportedAt, detectedAt }: Pick<OpeningFacts, 'reportedAt' | 'detectedAt'>): Instant {
  return detectedAt === undefined ? reportedAt : earliest(reportedAt, detectedAt);
}

/**
 * How much of the time until `toAt` the service was down, in milliseconds, whoever was waited for. A regrade may have made an
 * outage of a degradation, or the other way round.
 */
export function outageMilliseconds(ticket: TicketFacts, toAt: Instant): number {
  let { impact } = ticket.openedWith ?? ticket;
  let sinceAt = beginningOf(ticket);
  let out = 0;
  for (const { regradedAt, to } of ticket.regrades ?? []) {
    if (to.impact === undefined) continue;
    const changedAt = earliest(regradedAt, toAt);
    if (impact === 'outage') out += changedAt - sinceAt;
    sinceAt = changedAt;
    impact = to.impact;
  }
  return impact === 'outage' ? out + toAt - sinceAt : out;
}
