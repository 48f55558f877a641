// A system that holds levels as the API shows it, with the fields that it has (R68-R71).

import type { SystemSettings } from '../../domain/levels/system-settings.ts';
import type { LevelSystem } from '../../domain/levels/systems.ts';
import { systemsOfLevels } from '../../domain/levels/systems.ts';

export function presentSystem(id: LevelSystem, stored: { state: SystemSettings; version: number } | null) {
  const { name, fields } = systemsOfLevels[id];
  return { ...stored?.state, id, name, fields, version: stored?.version ?? 0 };
}
