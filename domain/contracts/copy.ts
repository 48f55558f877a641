// The three copies of a signed contract, where each is kept, and who took it (R199).

import type { DepartmentRole } from '../departments/department.ts';
import type { Instant } from '../time.ts';

/** Who keeps one, in the order of their numbers. */
export const copyKeepers = [
  'GENERAL_OFFICE',
  'FINANCE',
  'CONTRACT_ADMINISTRATION',
] as const satisfies readonly DepartmentRole[];
export type CopyKeeper = (typeof copyKeepers)[number];

/** Who took the copy, and when. */
export interface Delivery {
  readonly departmentId: string;
  readonly receivedBy: string;
  readonly deliveredAt: Instant;
}

/** A copy that has to be filed, and once it is: by whom and when. */
export interface ContractCopy {
  /** From 1. One that was not delivered after all is awaited anew, under the next number. */
  readonly number: number;
  readonly keeper: CopyKeeper;
  readonly awaitedSinceAt: Instant;
  readonly filed?: Delivery & { readonly recordedAt: Instant; readonly recordedBy: string };
}

interface Copied {
  readonly copies?: readonly ContractCopy[];
}

export function awaitedCopies(awaitedSinceAt: Instant): readonly ContractCopy[] {
  return copyKeepers.map((keeper, index) => ({ number: index + 1, keeper, awaitedSinceAt }));
}

/** Of a contract that was signed before copies were recorded none is on file: they are awaited from the first word on them. */
export function copiesOf({ copies }: Copied, since: Instant): readonly ContractCopy[] {
  return copies ?? awaitedCopies(since);
}
