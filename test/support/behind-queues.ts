// What functions behind queues do in the course of the stories (stories.ts), with messages that nothing else would bring them.

import type { SQSEvent } from 'aws-lambda';
import type { ApiHandler } from '../../functions/http/pipeline.ts';
import type { Example } from '../../infra/openapi/examples/example.ts';
import { call } from './api-calls.ts';
import { queueEvent } from './lambda-events.ts';

export interface Backstage {
  /** Ids by the names that the stories keep them under. */
  readonly kept: Map<string, string>;
  readonly handlers: ReadonlyMap<string, ApiHandler>;
  /** Takes what was sent to any queue since it was asked last. */
  readonly takeSent: () => readonly unknown[];
  readonly claims: Readonly<Record<string, string>>;
}

/** What has to happen by itself before an example. */
export async function happening(
  what: Example['after'],
  { kept, handlers, takeSent, claims }: Backstage,
): Promise<void> {
  if (what === undefined) return;
  if (what === 'settlement') return settling(takeSent);
  const { handler } = await import('../../functions/levels/sync-levels.ts');
  const tell = (entityId: string | undefined, event: object): Promise<unknown> =>
    handler(queueEvent({ detail: { entityId, correlationId: 'examples', event } }) satisfies SQSEvent);
  if (what === 'levels-raised') {
    await tell(kept.get('gradeChange'), { type: 'TicketClosed' });
    const levels = handlers.get('GET /circuits/{circuitId}/levels');
    if (levels === undefined) throw new Error('no levels');
    const { body } = await call(levels, {
      method: 'GET',
      route: '/circuits/{circuitId}/levels',
      path: { circuitId: 'SDH-0101' },
      claims,
    });
    kept.set('levels', String((body['basis'] as { levelChangeId?: string }).levelChangeId));
  }
  await tell(kept.get('levels'), { type: 'LevelHopStarted', system: what === 'levels-raised' ? 'RESOURCE' : 'FAULT' });
}

async function settling(takeSent: Backstage['takeSent']): Promise<void> {
  const { handler } = await import('../../functions/settlements/continue-settlement.ts');
  takeSent();
  let waiting: readonly unknown[] = [{}];
  while (waiting.length > 0) {
    await handler(queueEvent(...waiting));
    waiting = takeSent();
  }
}

/** The cause takes over the fault, the export is written. */
export async function followUp({ kept }: Pick<Backstage, 'kept'>): Promise<void> {
  const { handler: followCauses } = await import('../../functions/causes/follow-causes.ts');
  await followCauses(
    queueEvent({ detail: { entity: 'TICKET', entityId: kept.get('fault'), correlationId: 'examples' } }),
  );
  const { handler: continueBulk } = await import('../../functions/bulk/continue-bulk.ts');
  await continueBulk(queueEvent({ operationId: kept.get('export') }));
}
