// The systems that hold levels: where each is told of changes.

import * as z from 'zod/mini';
import type { SystemSettings, SystemSettingsChanged } from '../../domain/levels/system-settings.ts';
import { levelSystems } from '../../domain/levels/systems.ts';
import type { AggregateStore } from './aggregate-store.ts';
import { aggregateStore } from './aggregate-store.ts';
import type { Table } from './table.ts';

export const settingsSchema = z.object({
  id: z.enum(levelSystems),
  webhookUrl: z.exactOptional(z.string()),
}) satisfies z.ZodMiniType<SystemSettings>;

export type SystemStore = AggregateStore<SystemSettings, SystemSettingsChanged>;

export function systemStore(table: Table): SystemStore {
  return aggregateStore(table, { entity: 'SYSTEM', schema: settingsSchema });
}
