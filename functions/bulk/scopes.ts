// Which scope a kind of record takes beside that of the route, so that nobody does with a file what he may not do one by one.

import type { RecordKind } from '../../domain/operations/operation.ts';
import type { Scope } from '../environment.ts';
import type { Caller } from '../http/event.ts';
import { Problem } from '../http/problem.ts';

const needed: Readonly<Record<'import' | 'export', Readonly<Partial<Record<RecordKind, Scope>>>>> = {
  import: { contracts: 'contracts:write' },
  // R196: who reads what is known of all customers.
  export: { contracts: 'contracts:read', customers: 'customer-data:read' },
};

/** Throws `insufficient-scope`. */
export function requireScopeFor(
  way: 'import' | 'export',
  records: RecordKind,
  { scopes }: Pick<Caller, 'scopes'>,
): void {
  const scope = needed[way][records];
  if (scope !== undefined && !scopes.has(scope)) throw new Problem('insufficient-scope', { scopes: [scope] });
}
