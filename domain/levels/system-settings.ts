// What the administrator says of a system that holds levels: where it is told of changes.

import { changedFields } from '../changes.ts';
import { type Decision, type Happening, happening, type Outcome } from '../decision.ts';
import { refuseIfAny } from '../errors.ts';
import { type LevelSystem, receivers } from './systems.ts';

export interface SystemSettings {
  readonly id: LevelSystem;
  /** HTTPS address that is told of changes, signed by the Standard Webhooks convention. Without it people enter them (R74). */
  readonly webhookUrl?: string;
}

export interface SystemSettingsChanged extends Happening {
  readonly type: 'SystemSettingsChanged';
  readonly system: LevelSystem;
  /** Without the address, which may carry a token. */
  readonly settings: Omit<SystemSettings, 'webhookUrl'> & { readonly hasWebhook: boolean };
}

/** An identical repeat yields no events. Throws `rule-broken`: `webhookUrl` not-allowed-here for a system that is not told. */
export function changeSettings(
  existing: SystemSettings | null,
  settings: SystemSettings,
  decision: Decision,
): Outcome<SystemSettings, SystemSettingsChanged> {
  const isTold = receivers.some((system) => system === settings.id);
  if (settings.webhookUrl !== undefined && !isTold) refuseIfAny([{ field: 'webhookUrl', rule: 'not-allowed-here' }]);
  if (existing !== null && changedFields(existing, settings).length === 0) return { state: existing, events: [] };
  const { webhookUrl, ...record } = settings;
  const announced = { ...record, hasWebhook: webhookUrl !== undefined };
  const event = {
    type: 'SystemSettingsChanged',
    ...happening(decision),
    system: settings.id,
    settings: announced,
  } as const;
  return { state: settings, events: [event] };
}
