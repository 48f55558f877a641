// Who is told, and when, that a promise is at risk or broken (D). Each ladder is
// one figure: an administrator may replace it as a whole.

import type { Rung } from './ladder.ts';
import { sourced } from './sourced.ts';

const concerned: Pick<Rung, 'tell' | 'attention'> = {
  tell: ['RESPONSIBLE', 'MONITORING_CENTRE'],
  attention: { RESPONSIBLE: 'UNIT_LEAD', MONITORING_CENTRE: 'SHIFT_LEAD' },
};

/** Short milestones: one warning while there is still time to act, then the breach. */
export const shortLadder = sourced<readonly Rung[]>(
  [
    { percent: 80, ...concerned },
    { percent: 100, ...concerned },
  ],
  'D',
);

/** It comes again with each silence: nobody is warned of it beforehand, and of one that is too long departments hear once. */
export const silenceLadder = sourced<readonly Rung[]>([{ percent: 100, ...concerned }], 'D');

/**
 * Repairs take hours: two warnings, and the breach also goes to those who answer for the customer and for the quality. While it
 * is not repaired the ladder goes on, to the shift lead and then to the heads.
 */
export const restoreLadder = sourced<readonly Rung[]>(
  [
    { percent: 50, ...concerned },
    { percent: 80, ...concerned },
    {
      percent: 100,
      tell: ['RESPONSIBLE', 'MONITORING_CENTRE', 'CUSTOMER_CENTRE', 'SUPPORT_CENTRE'],
      attention: {
        RESPONSIBLE: 'DEPARTMENT_HEAD',
        MONITORING_CENTRE: 'SHIFT_LEAD',
        CUSTOMER_CENTRE: 'ACCOUNT_MANAGER',
      },
    },
    { percent: 150, ...concerned },
    {
      percent: 200,
      tell: ['RESPONSIBLE', 'MONITORING_CENTRE', 'SUPPORT_CENTRE'],
      attention: {
        RESPONSIBLE: 'DEPARTMENT_HEAD',
        MONITORING_CENTRE: 'DEPARTMENT_HEAD',
        SUPPORT_CENTRE: 'DEPARTMENT_HEAD',
      },
    },
  ],
  'D',
);

/** Those who deal with the customer and with the quality of what it was promised. */
const answerable: Pick<Rung, 'tell' | 'attention'> = {
  tell: ['SUPPORT_CENTRE', 'CUSTOMER_CENTRE'],
  attention: { CUSTOMER_CENTRE: 'ACCOUNT_MANAGER' },
};

/** The unit has its own, stricter limit; this one warns those who answer to the customer. */
export const legalFloorLadder = sourced<readonly Rung[]>(
  [
    { percent: 80, ...answerable },
    { percent: 100, ...answerable },
  ],
  'D',
);

/** Whoever commands the repair of a major fault, and those who have to know of it. */
export const majorFaultLadder = sourced<readonly Rung[]>(
  [
    {
      percent: 100,
      tell: ['MONITORING_CENTRE', 'SUPPORT_CENTRE', 'NETWORK_OPERATIONS'],
      attention: { MONITORING_CENTRE: 'DEPARTMENT_HEAD' },
    },
  ],
  'D',
);

/** What is no fault is no business of the Monitoring Centre, and its warnings wait until those who can act are there. */
export const deskLadder = sourced<readonly Rung[]>(
  [
    { percent: 80, tell: ['RESPONSIBLE'], hold: true },
    { percent: 100, tell: ['RESPONSIBLE', 'CUSTOMER_CENTRE'] },
  ],
  'D',
);

export const solutionLadder = sourced<readonly Rung[]>(
  [
    { percent: 50, tell: ['RESPONSIBLE'], hold: true },
    { percent: 80, tell: ['RESPONSIBLE', 'CUSTOMER_CENTRE'], hold: true },
    { percent: 100, tell: ['RESPONSIBLE', 'CUSTOMER_CENTRE', 'SUPPORT_CENTRE'] },
  ],
  'D',
);

/** Who enters the levels of a circuit by hand when a system does not take them, and whose systems these are (R74, R81). */
export const levelLadder = sourced<readonly Rung[]>(
  [
    { percent: 80, tell: ['RESOURCE_CENTRE', 'NETWORK_OPERATIONS'] },
    { percent: 100, tell: ['RESOURCE_CENTRE', 'NETWORK_OPERATIONS'] },
  ],
  'D',
);

/** Who has to enter them hears so at once. */
export const levelTaskLadder = sourced<readonly Rung[]>([{ percent: 100, tell: ['RESOURCE_CENTRE'] }], 'D');
