// PUT /systems/{system}: where the system is told of changes of levels.

import * as z from 'zod/mini';
import { changeSettings } from '../../domain/levels/system-settings.ts';
import type { LevelSystem } from '../../domain/levels/systems.ts';
import { apiHandler } from '../http/api-handler.ts';
import { upsert } from '../http/upsert.ts';
import { webhookUrl } from '../notices/webhook-url.ts';
import type { SystemStore } from '../store/system-store.ts';
import { systemStore } from '../store/system-store.ts';
import { liveTable } from '../store/table.ts';
import { presentSystemTo } from './present-system.ts';

interface Deps {
  readonly systems: Pick<SystemStore, 'get' | 'save'>;
  readonly allowLoopbackWebhooks: boolean;
}

export const putSystem = ({ systems, allowLoopbackWebhooks }: Deps) => {
  const body = z.strictObject({ webhookUrl: z.exactOptional(webhookUrl(allowLoopbackWebhooks)) });
  return apiHandler({ path: ['system'], body, answer: 'System' }, (request) => {
    const id = request.path.system as LevelSystem;
    return upsert(systems, id, request, presentSystemTo(request.caller, id), (existing) =>
      changeSettings(existing, { id, ...request.body }, request.decision),
    );
  });
};

export const handler = putSystem({
  systems: systemStore(liveTable()),
  allowLoopbackWebhooks: process.env['ALLOW_LOOPBACK_WEBHOOKS'] === 'true',
});
