// The way of work that is handed to a unit, whatever it is about. Types take it over and say what is different with them.

import type { Transitions } from '../lifecycle.ts';

/** From the opening to the answer: dispatched, accepted, perhaps waiting for somebody, resolved. */
export const work = {
  acknowledged: {
    dispatch: ['dispatched'],
    feedback: ['acknowledged'],
    regrade: ['acknowledged'],
    cancel: ['cancelled'],
    reject: ['rejected'],
  },
  dispatched: {
    accept: ['inProgress'],
    feedback: ['dispatched'],
    transfer: ['dispatched'],
    regrade: ['dispatched'],
    cancel: ['cancelled'],
  },
  inProgress: {
    feedback: ['inProgress'],
    suspend: ['pending', 'held'],
    resolve: ['resolved'],
    transfer: ['dispatched'],
    regrade: ['inProgress'],
    cancel: ['cancelled'],
  },
  pending: {
    feedback: ['pending'],
    resume: ['inProgress'],
    regrade: ['pending'],
    cancel: ['cancelled'],
  },
  held: {
    feedback: ['held'],
    resume: ['inProgress'],
    regrade: ['held'],
    cancel: ['cancelled'],
  },
} as const satisfies Transitions;

/** From the answer on: closed or taken up again, and called back in the end. */
export const answered = {
  resolved: {
    close: ['closed'],
    reopen: ['inProgress'],
  },
  closed: { callBack: ['closed'] },
  cancelled: {},
  rejected: {},
} as const satisfies Transitions;
