// What the commands on a customer's file have in common: read the customer and its file, decide, write the file back once.

import type { CustomerFile, FileContext } from '../../domain/customer-files/customer-file.ts';
import { emptyFile } from '../../domain/customer-files/customer-file.ts';
import type { FileOutcome } from '../../domain/customer-files/events.ts';
import type { Decision } from '../../domain/decision.ts';
import { afterReached } from '../../domain/sla/reached-rung.ts';
import { found } from '../http/answer.ts';
import { requireConditions } from '../http/etag.ts';
import type { ApiRequest } from '../http/request.ts';
import { retryConflict } from '../retry-conflict.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { Versioned } from '../store/aggregate-store.ts';
import type { CustomerFileStore } from '../store/customer-file-store.ts';
import { customerFileStore } from '../store/customer-file-store.ts';
import type { CustomerStore } from '../store/customer-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { liveTable } from '../store/table.ts';

export interface FileCommandDeps {
  readonly customers: Pick<CustomerStore, 'get'>;
  readonly customerFiles: Pick<CustomerFileStore, 'get' | 'save'>;
  readonly rules: RuleBook;
}

export function liveFileCommandDeps(): FileCommandDeps {
  const rules = liveRuleBook(liveTable());
  return { customers: customerStore(liveTable()), customerFiles: customerFileStore(liveTable(), rules), rules };
}

interface Entered extends Versioned<CustomerFile> {
  /** False: it was on file already, and nothing was written. */
  readonly isNew: boolean;
}

/**
 * A customer that has no file yet has an empty one. Where somebody else, or the clock, writes the file meanwhile it is decided
 * anew. Throws 404 without such a customer, 412, and what `decide` throws.
 */
export async function enterInFile(
  { customers, customerFiles, rules }: FileCommandDeps,
  request: ApiRequest<'customerId'>,
  decide: (file: CustomerFile, context: FileContext, decision: Decision) => FileOutcome | Promise<FileOutcome>,
): Promise<Entered> {
  const { path, decision, correlationId } = request;
  const { state: customer } = found(await customers.get(path.customerId));
  const context = { customer, rules: await rules.rulesAt(decision.now) };
  return retryConflict(async () => {
    const before = await customerFiles.get(customer.id);
    requireConditions(request, before?.version ?? null);
    const file = before?.state ?? emptyFile(context, decision.now);
    const inOrder = { ...decision, now: afterReached(file, decision.now) };
    const { state, events } = await decide(file, context, inOrder);
    if (before !== null && events.length === 0) return { ...before, isNew: false };
    return { ...(await customerFiles.save(before, state, events, { correlationId })), isNew: true };
  });
}
