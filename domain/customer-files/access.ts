// Who has read what of a customer's file, and why (R196): on record before the reader sees it.

import { type Decision, type Happening, happening } from '../decision.ts';
import type { Instant } from '../time.ts';

/** One reading. */
export interface FileAccess {
  readonly id: string;
  readonly customerId: string;
  readonly readAt: Instant;
  readonly readBy: string;
  readonly reason: string;
  /** Names of the parts of the file that were shown. */
  readonly fields: readonly string[];
}

export type FileAccessEvent = Happening & {
  readonly type: 'CustomerFileRead';
  readonly customerId: string;
  readonly reason: string;
  readonly fields: readonly string[];
};

/** `said`: what is read of which file, and why. */
export function readFile(
  said: Pick<FileAccess, 'id' | 'customerId' | 'reason' | 'fields'>,
  decision: Decision,
): { readonly state: FileAccess; readonly events: readonly FileAccessEvent[] } {
  const { customerId, reason, fields } = said;
  return {
    state: { ...said, readAt: decision.now, readBy: decision.by },
    events: [{ type: 'CustomerFileRead', ...happening(decision), customerId, reason, fields }],
  };
}
