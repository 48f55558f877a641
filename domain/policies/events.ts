// What happens to the policy.

import type { Happening } from '../decision.ts';
import type { LocalDate } from '../time.ts';
import type { FigureChange } from './policy-version.ts';

/** Which figures were changed from when on, and why. */
export interface PolicyEdited extends Happening {
  readonly type: 'PolicyEdited';
  readonly version: string;
  readonly basedOn: string;
  readonly effectiveFromDate: LocalDate;
  readonly note: string;
  readonly changes: readonly FigureChange[];
}
