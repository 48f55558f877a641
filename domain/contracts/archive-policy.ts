// How long the copies of a signed contract may be on their way, for how long one is lent, and who is reminded. All of it is ours (D).

import type { Addressees, MorningReminder } from '../sla/ladder.ts';
import { type Sourced, sourced } from '../sla/sourced.ts';

interface FilingReminder extends MorningReminder {
  /** After the signature. */
  readonly days: number;
}

export interface ArchivePolicy {
  /** Of every copy that is not filed by then (R199). */
  readonly filing: Sourced<FilingReminder>;
  readonly loanDaysMax: Sourced<number>;
  /** On the day on which a loan is due (R201). */
  readonly loanDue: Sourced<MorningReminder>;
  /** When that day is over. */
  readonly loanOverdue: Sourced<Addressees>;
}

const whoeverHasIt = {
  tell: ['RESPONSIBLE', 'CONTRACT_ADMINISTRATION'],
  attention: { RESPONSIBLE: 'ACCOUNT_MANAGER' },
} as const satisfies Addressees;

export const defaultArchive: ArchivePolicy = {
  filing: sourced({ days: 7, hour: 9, ...whoeverHasIt }, 'D'),
  loanDaysMax: sourced(30, 'D'),
  loanDue: sourced({ hour: 9, ...whoeverHasIt }, 'D'),
  loanOverdue: sourced(
    { ...whoeverHasIt, attention: { RESPONSIBLE: 'DEPARTMENT_HEAD', CONTRACT_ADMINISTRATION: 'UNIT_LEAD' } },
    'D',
  ),
};
