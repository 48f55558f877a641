// How a month is looked at: by the calendar of a zone, under the policy that the operator's month began with.

import type { LedgerView } from '../../domain/availability/ledger.ts';
import { type Month, monthInterval } from '../../domain/availability/month.ts';
import { refuseIfAny } from '../../domain/errors.ts';
import type { Policy } from '../../domain/sla/policy.ts';
import { type Instant, operatorTimeZone } from '../../domain/time.ts';
import type { RuleBook } from '../rules/rule-book.ts';

/** The same for contracts of every zone: policies take effect by the operator's days. */
export async function policyOf(month: Month, rules: Pick<RuleBook, 'rulesAt'>): Promise<Policy> {
  return (await rules.rulesAt(monthInterval(month, operatorTimeZone).fromAt)).policy;
}

/** Throws `rule-broken` for a month that has not begun in the zone. */
export async function viewOf(
  month: Month,
  timeZone: string,
  now: Instant,
  rules: Pick<RuleBook, 'rulesAt'>,
): Promise<LedgerView> {
  if (monthInterval(month, timeZone).fromAt > now) refuseIfAny([{ field: 'month', rule: 'in-the-future' }]);
  return { now, timeZone, policy: await policyOf(month, rules) };
}
