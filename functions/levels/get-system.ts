// GET /systems/{system}: which levels the system has, and whether it is told of changes; where, to administrators.

import type { LevelSystem } from '../../domain/levels/systems.ts';
import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { SystemStore } from '../store/system-store.ts';
import { systemStore } from '../store/system-store.ts';
import { liveTable } from '../store/table.ts';
import { presentSystemTo } from './present-system.ts';

interface Deps {
  readonly systems: Pick<SystemStore, 'get'>;
}

/** The four are there from the start; without settings the version is 0 and carries no entity tag. */
export const getSystem = ({ systems }: Deps) =>
  apiHandler({ path: ['system'], answer: 'System' }, async ({ path, caller }) => {
    const stored = await systems.get(path.system);
    return ok(presentSystemTo(caller, path.system as LevelSystem)(stored), stored?.version);
  });

export const handler = getSystem({ systems: systemStore(liveTable()) });
