// A department as the API shows it.

import type { DepartmentChannel } from '../../domain/departments/channels.ts';
import type { Department } from '../../domain/departments/department.ts';
import type { Caller } from '../http/event.ts';
import type { Versioned } from '../store/aggregate-store.ts';

/**
 * Addresses of chat bots carry their token: of a webhook only administrators see more than whether there is one, of a bot nobody
 * sees more than where it lives and how its key ends.
 */
export function presentDepartmentTo({ scopes }: Pick<Caller, 'scopes'>) {
  const isAdmin = scopes.has('admin');
  return ({ state: { webhookUrl, channels, ...department }, version }: Versioned<Department>) => ({
    ...department,
    hasWebhook: webhookUrl !== undefined,
    ...(webhookUrl !== undefined && isAdmin && { webhookUrl }),
    ...(channels !== undefined && { channels: channels.map((channel) => presentChannel(channel, isAdmin)) }),
    version,
  });
}

function presentChannel(channel: DepartmentChannel, isAdmin: boolean): object {
  if (channel.type === 'webhook' || !isAdmin) return { type: channel.type };
  const { type, host, keyEnding, isSigned } = channel;
  return { type, host, keyEnding, isSigned };
}
