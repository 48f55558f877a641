// Reading what people at a customer said or how to reach them: for those whom the customer is assigned to, and on record (R196).

import * as z from 'zod/mini';
import { readFile } from '../../domain/customer-files/access.ts';
import type { CustomerFile } from '../../domain/customer-files/customer-file.ts';
import { isAssigned } from '../../domain/customer-files/customer-file.ts';
import type { Scope } from '../environment.ts';
import { randomId } from '../hashed-id.ts';
import { Problem } from '../http/problem.ts';
import type { ApiRequest } from '../http/request.ts';
import { line } from '../http/schema.ts';
import type { FileAccessStore } from '../store/file-access-store.ts';

/** Who reads the personal data of any customer that he may see at all. */
const readingScopes: readonly Scope[] = ['customer-data:read', 'audit:read', 'admin'];

/** Why it is read. */
export const reason = line(200);
/** Where callers from before it was asked for say nothing. */
export const reasonIfGiven = z.exactOptional(reason);

export interface ReadingDeps {
  readonly fileAccesses: Pick<FileAccessStore, 'save'>;
}

type Reading = Pick<ApiRequest<'customerId'>, 'caller' | 'decision' | 'correlationId'>;

/** Throws 404 unless the customer is the caller's to look after: what one may not see does not exist. */
export function requireReader({ caller }: Reading, file: Pick<CustomerFile, 'manager'>): void {
  const mayRead = isAssigned(file, caller.by) || readingScopes.some((scope) => caller.scopes.has(scope));
  if (!mayRead) throw new Problem('not-found', {});
}

/** Writes down who reads which parts and why. To be awaited before they are shown. */
export async function keepOnRecord(
  { fileAccesses }: ReadingDeps,
  { decision, correlationId }: Reading,
  said: { readonly customerId: string; readonly reason?: string; readonly fields: readonly string[] },
): Promise<void> {
  const { state, events } = readFile({ reason: 'not stated', ...said, id: randomId('A') }, decision);
  await fileAccesses.save(null, state, events, { correlationId });
}
