// The call-back once a case is over (R155), also of a customer who does not answer.

import type { Policy } from '../sla/policy.ts';
import { type Instant, millisecondsPerMinute } from '../time.ts';
import type { TicketFacts } from './ticket.ts';

export interface UnansweredCall {
  readonly calledAt: Instant;
  readonly comment: string;
  /** With this one enough was done to reach the customer: the promise counts as kept. */
  readonly suffices?: true;
}

type Called = Pick<TicketFacts, 'callBack' | 'unansweredCalls'>;

/** When the promise of a call-back was kept: the customer was reached, or was called often enough. */
export function calledBackAt({ callBack, unansweredCalls }: Called): Instant | undefined {
  return unansweredCalls?.find(({ suffices }) => suffices)?.calledAt ?? callBack?.calledAt;
}

/** Whether one more unanswered call `at` this instant is enough. Calls in quick succession count as one. */
export function callSuffices(
  { unansweredCalls = [] }: Called,
  at: Instant,
  { callBackAttempts, callBackAttemptsApartMinutes }: Policy,
): boolean {
  const apart = callBackAttemptsApartMinutes.value * millisecondsPerMinute;
  let counted = 0;
  let next = Number.NEGATIVE_INFINITY;
  for (const calledAt of [...unansweredCalls.map((call) => call.calledAt), at]) {
    if (calledAt < next) continue;
    counted += 1;
    next = calledAt + apart;
  }
  return counted >= callBackAttempts.value;
}
