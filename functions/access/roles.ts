// Roles in which systems and people usually come: which scopes their tokens hold. An issuer may put them together otherwise.

import type { Scope } from '../environment.ts';

interface Role {
  readonly name: string;
  readonly scopes: readonly Scope[];
}

export const roles = [
  { name: 'reader', scopes: ['tickets:read', 'contracts:read'] },
  { name: 'dispatcher', scopes: ['tickets:read', 'tickets:write'] },
  { name: 'contract manager', scopes: ['contracts:read', 'contracts:write'] },
  { name: 'account manager', scopes: ['tickets:read', 'contracts:read', 'contracts:write', 'customer-data:read'] },
  { name: 'resource system', scopes: ['levels:write'] },
  { name: 'auditor', scopes: ['audit:read'] },
  { name: 'administrator', scopes: ['admin'] },
] as const satisfies readonly Role[];
