// GET /systems/{system}: where the system is told, and since when.

import type { LevelSystem } from '../../domain/levels/systems.ts';
import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { SystemStore } from '../store/system-store.ts';
import { systemStore } from '../store/system-store.ts';
import { liveTable } from '../store/table.ts';
import { presentSystem } from './present-system.ts';

interface Deps {
  readonly systems: Pick<SystemStore, 'get'>;
}

/** The four are there from the start; without settings the version is 0 and carries no entity tag. */
export const getSystem = ({ systems }: Deps) =>
  apiHandler({ path: ['system'], answer: 'System' }, async ({ path }) => {
    const stored = await systems.get(path.system);
    return ok(presentSystem(path.system as LevelSystem, stored), stored?.version);
  });

export const handler = getSystem({ systems: systemStore(liveTable()) });
