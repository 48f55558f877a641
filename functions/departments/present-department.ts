// A department as the API shows it.

import type { Department } from '../../domain/departments/department.ts';
import type { Caller } from '../http/event.ts';
import type { Versioned } from '../store/aggregate-store.ts';

/** Addresses of chat bots carry their token: of a webhook only administrators see more than whether there is one. */
export function presentDepartmentTo({ scopes }: Pick<Caller, 'scopes'>) {
  return ({ state: { webhookUrl, ...department }, version }: Versioned<Department>) => {
    const address = webhookUrl !== undefined && scopes.has('admin') ? { webhookUrl } : {};
    return { ...department, hasWebhook: webhookUrl !== undefined, ...address, version };
  };
}
