// By what an event is known wherever it goes, by which whoever has had it knows it.

import type { AuditEntry } from '../store/event-store.ts';

/**
 * The same for the same event, whoever asks and however often. The instant is part of it: in a table that was restored the same version
 * comes about a second time, by another command.
 */
export function eventIdOf({ entity, entityId, version, index, event }: Omit<AuditEntry, 'correlationId'>): string {
  return [entity, entityId, version, index, event['occurredAt']].join('/');
}
