// Planned work as the API shows it, with what its customers and its classes still ask for.

import { noticeWarnings, outstandingConsents } from '../../domain/availability/plan-work.ts';
import type { PlannedWork } from '../../domain/availability/planned-work.ts';
import type { Versioned } from '../store/aggregate-store.ts';

export function presentWork({ state, version }: Versioned<PlannedWork>) {
  return {
    ...state,
    version,
    outstandingConsents: outstandingConsents(state),
    warnings: noticeWarnings(state),
  };
}
