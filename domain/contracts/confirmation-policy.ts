// How long resource departments have for their answers (table 7d), who hears of a request and when it is late, and who is
// reminded when a gap should be filled.

import type { Addressees, MorningReminder, Rung } from '../sla/ladder.ts';
import type { ProvisioningTimeLevel } from '../sla/provisioning.ts';
import type { Sourced, SourcedLimit } from '../sla/sourced.ts';
import { hours, sourced, workingDays } from '../sla/sourced.ts';

type PerLevel = Readonly<Record<ProvisioningTimeLevel, SourcedLimit>>;

export interface ConfirmationPolicy {
  readonly local: PerLevel;
  /** For each end and for the long distance between. */
  readonly crossLocal: PerLevel;
  /** Who hears at once that an answer is asked for (R117-R120). */
  readonly requested: Sourced<Addressees>;
  readonly rungs: Sourced<readonly Rung[]>;
  /** On the date on which what is missing should be there (R116). */
  readonly replenished: Sourced<MorningReminder>;
}

export const defaultConfirmations: ConfirmationPolicy = {
  local: { STANDARD: workingDays(2, 'D'), URGENT: workingDays(1, 'D'), EXPEDITED: hours(4, 'D') },
  crossLocal: { STANDARD: workingDays(3, 'D'), URGENT: workingDays(2, 'D'), EXPEDITED: workingDays(1, 'D') },
  requested: sourced({ tell: ['RESPONSIBLE'], attention: { RESPONSIBLE: 'UNIT_LEAD' } }, 'D'),
  rungs: sourced<readonly Rung[]>(
    [
      { percent: 80, tell: ['RESPONSIBLE'], attention: { RESPONSIBLE: 'UNIT_LEAD' } },
      {
        percent: 100,
        tell: ['RESPONSIBLE', 'CUSTOMER_CENTRE', 'SUPPORT_CENTRE'],
        attention: { RESPONSIBLE: 'DEPARTMENT_HEAD', CUSTOMER_CENTRE: 'ACCOUNT_MANAGER' },
      },
    ],
    'D',
  ),
  replenished: sourced({ hour: 9, tell: ['RESPONSIBLE'], attention: { RESPONSIBLE: 'ACCOUNT_MANAGER' } }, 'D'),
};
