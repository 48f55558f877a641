// A system that holds levels as the API shows it, with the fields that it has (R68-R71).

import type { SystemSettings } from '../../domain/levels/system-settings.ts';
import type { LevelSystem } from '../../domain/levels/systems.ts';
import { systemsOfLevels } from '../../domain/levels/systems.ts';
import type { Caller } from '../http/event.ts';

/** An address may carry a token: only administrators see more of it than whether there is one. */
export function presentSystemTo({ scopes }: Pick<Caller, 'scopes'>, id: LevelSystem) {
  return (stored: { readonly state: SystemSettings; readonly version: number } | null) => {
    const { name, fields } = systemsOfLevels[id];
    const { webhookUrl } = stored?.state ?? {};
    return {
      ...{ id, name, fields, hasWebhook: webhookUrl !== undefined },
      ...(webhookUrl !== undefined && scopes.has('admin') && { webhookUrl }),
      version: stored?.version ?? 0,
    };
  };
}
