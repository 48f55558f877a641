// Who is told at which point of a milestone's time.

import type { DepartmentRole } from '../departments/department.ts';

/**
 * Names a milestone of the policy. It is part of a timer's name, of which the Scheduler takes 64 characters at most: letters,
 * 24 of them at most (`milestoneNamePattern`).
 */
export type Milestone = string;
export const milestoneNamePattern = /^[a-z][A-Za-z]{0,23}$/;

/** Whom a rung of the ladder tells: whoever must act now, or every department of a role in the circuit's region. */
export type Recipient = 'RESPONSIBLE' | DepartmentRole;

/** Who is meant within a department that is told. */
export const attentions = ['UNIT_LEAD', 'SHIFT_LEAD', 'DEPARTMENT_HEAD', 'ACCOUNT_MANAGER'] as const;
export type Attention = (typeof attentions)[number];

/** Whom a rung tells, and who within it is meant; where nobody is named, the department as such. */
export interface Addressees {
  readonly tell: readonly Recipient[];
  readonly attention?: Readonly<Partial<Record<Recipient, Attention>>>;
  /** A department that is closed then hears of it when it opens. It is decided on time all the same. */
  readonly hold?: true;
}

/** At a full hour of the operator's day. */
export interface MorningReminder extends Addressees {
  /** 0 to 23. */
  readonly hour: number;
}

/** A point of the counted time at which departments are told: 100 is the breach, above it the ladder goes on while it is unmet. */
export interface Rung extends Addressees {
  readonly percent: number;
}
