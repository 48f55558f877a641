// A department as the API shows it.

import type { DepartmentChannel } from '../../domain/departments/channels.ts';
import type { Department } from '../../domain/departments/department.ts';
import type { Caller } from '../http/event.ts';
import type { MailState } from '../notices/mail/mail-subscriptions.ts';
import type { Versioned } from '../store/aggregate-store.ts';

/**
 * Addresses of chat bots carry their token: of a webhook only administrators see more than whether there is one, of a bot nobody
 * sees more than where it lives and how its key ends, of an e-mail address or
 * a telephone nobody more than how it begins and ends. `mailState`: whether the address has confirmed, if that was looked up.
 */
export function presentDepartmentTo({ scopes }: Pick<Caller, 'scopes'>, mailState?: MailState) {
  const isAdmin = scopes.has('admin');
  return ({ state: { webhookUrl, channels, ...department }, version }: Versioned<Department>) => ({
    ...department,
    hasWebhook: webhookUrl !== undefined,
    ...(webhookUrl !== undefined && isAdmin && { webhookUrl }),
    ...(channels !== undefined && { channels: channels.map((channel) => presentChannel(channel, isAdmin, mailState)) }),
    version,
  });
}

function presentChannel(channel: DepartmentChannel, isAdmin: boolean, mailState: MailState | undefined): object {
  if (channel.type === 'webhook' || !isAdmin) return { type: channel.type };
  if (channel.type === 'sms') return { type: channel.type, masked: channel.masked };
  if (channel.type === 'email')
    return { type: channel.type, masked: channel.masked, ...(mailState !== undefined && { state: mailState }) };
  const { type, host, keyEnding, isSigned } = channel;
  return { type, host, keyEnding, isSigned };
}
