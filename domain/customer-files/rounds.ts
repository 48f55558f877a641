// What comes round again for a customer: from the visit, inventory or survey that there was to the one that is due next (7(b)).

import { dayMonthsAfter } from '../sla/months.ts';
import { localDateOf, wallClock } from '../sla/wall-clock.ts';
import { type Instant, operatorTimeZone } from '../time.ts';
import type { CustomerCarePolicy, RoundKind } from './care-policy.ts';
import type { CustomerFile } from './customer-file.ts';

/** With one done `doneAt` the next is waited for from then on; what was entered late and was done before the latest changes nothing. */
export function nextRound(
  rounds: CustomerFile['rounds'],
  kind: RoundKind,
  doneAt: Instant | undefined,
): CustomerFile['rounds'] {
  const round = rounds[kind];
  if (doneAt === undefined || (round !== undefined && round.number > 1 && doneAt <= round.sinceAt)) return rounds;
  return { ...rounds, [kind]: { number: (round?.number ?? 1) + 1, sinceAt: doneAt } };
}

/** When the next one is due: so many months later, at the hour of reminders. Null: none is. */
export function roundDueAt(
  { rounds, serviceLevel }: Pick<CustomerFile, 'rounds' | 'serviceLevel'>,
  kind: RoundKind,
  { roundMonths, roundReminder }: CustomerCarePolicy,
): Instant | null {
  const months = roundMonths[kind][serviceLevel].value;
  const round = rounds[kind];
  if (round === undefined || months === 0) return null;
  const day = dayMonthsAfter(localDateOf(round.sinceAt), months);
  return wallClock(operatorTimeZone)(day, roundReminder.value.hour * 60);
}
