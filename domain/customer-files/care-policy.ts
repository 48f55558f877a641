// The figures of looking after a customer (7(b), R85, R193, R243): how often, how soon, how good.

import type { ServiceLevel } from '../customers/customer.ts';
import type { Addressees, Rung } from '../sla/ladder.ts';
import type { Sourced, SourcedLimit } from '../sla/sourced.ts';
import { sourced, workingDays } from '../sla/sourced.ts';

/** What comes round again for every customer: the account manager's visit, the inventory of the file, the survey. */
export const roundKinds = ['visit', 'inventory', 'survey'] as const;
export type RoundKind = (typeof roundKinds)[number];

interface RoundReminder extends Addressees {
  /** Full hour of the operator's day, 0 to 23. */
  readonly hour: number;
}

export interface CustomerCarePolicy {
  /** Months from one to the next, by tier; 0: none is due. */
  readonly roundMonths: Readonly<Record<RoundKind, Readonly<Record<ServiceLevel, Sourced<number>>>>>;
  readonly roundReminder: Sourced<RoundReminder>;
  /** How soon a customer hears what became of an opinion. */
  readonly followUp: SourcedLimit;
  readonly followUpRungs: Sourced<readonly Rung[]>;
  /** How long after it a visit may be entered. */
  readonly visitEntryDaysMax: Sourced<number>;
  /** The share of satisfied customers that is to be reached. */
  readonly satisfactionTargetPpm: Sourced<number>;
  /** From this score on a customer counts as satisfied: 4 of 5 points. */
  readonly satisfiedFromPpm: Sourced<number>;
  /** How far back answers count. */
  readonly satisfactionMonths: Sourced<number>;
}

/** In the order of the tiers: VIP-1, VIP-2, VIP-3, ORDINARY. */
function monthsByTier(first: number, second: number, third: number, ordinary: number) {
  return {
    'VIP-1': sourced(first, 'D'),
    'VIP-2': sourced(second, 'D'),
    'VIP-3': sourced(third, 'D'),
    ORDINARY: sourced(ordinary, 'D'),
  };
}

export const defaultCustomerCare: CustomerCarePolicy = {
  roundMonths: {
    // Ordinary customers are visited by campaign.
    visit: monthsByTier(3, 6, 12, 0),
    inventory: monthsByTier(12, 12, 12, 24),
    survey: monthsByTier(3, 6, 12, 12),
  },
  roundReminder: sourced({ hour: 9, tell: ['RESPONSIBLE'], attention: { RESPONSIBLE: 'ACCOUNT_MANAGER' } }, 'D'),
  followUp: workingDays(5, 'D'),
  followUpRungs: sourced(
    [
      { percent: 80, tell: ['RESPONSIBLE'], attention: { RESPONSIBLE: 'UNIT_LEAD' } },
      { percent: 100, tell: ['RESPONSIBLE'], attention: { RESPONSIBLE: 'DEPARTMENT_HEAD' } },
    ],
    'D',
  ),
  visitEntryDaysMax: sourced(7, 'D'),
  satisfactionTargetPpm: sourced(900_000, 'S'),
  satisfiedFromPpm: sourced(800_000, 'D'),
  satisfactionMonths: sourced(12, 'D'),
};
