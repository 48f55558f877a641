// The query parameters of a request, before any schema sees them.

import type { ApiEvent } from './event.ts';
import { withOpenedCursor } from './pagination.ts';
import { Problem } from './problem.ts';

/** By name, the cursor of a list opened. Throws 422 for a parameter that is given twice: the gateway joins its values with a comma. */
export function queryOf(event: ApiEvent): Readonly<Record<string, unknown>> {
  const names = [...new URLSearchParams(event.rawQueryString).keys()];
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) < index));
  if (repeated.size > 0) {
    const errors = [...repeated].slice(0, 50).map((name) => ({ field: name.slice(0, 64), rule: 'duplicate' as const }));
    throw new Problem('invalid-request', { errors });
  }
  return withOpenedCursor(event);
}
