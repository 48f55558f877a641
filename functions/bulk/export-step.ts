// One page of an export: records as lines, kept as parts of a file. A page that is gone through again writes the same parts again.

import { readFile } from '../../domain/customer-files/access.ts';
import type { Decision } from '../../domain/decision.ts';
import { later } from '../../domain/time.ts';
import { forEachBounded } from '../batches.ts';
import { hashedId } from '../hashed-id.ts';
import type { OperationOf, Step } from '../operations/step.ts';
import type { FileAccessStore } from '../store/file-access-store.ts';
import type { PartStore } from '../store/part-store.ts';
import type { Page, PageRequest } from '../store/table.ts';
import type { Clock } from '../system-clock.ts';
import { keptMilliseconds } from './file-bounds.ts';
import type { RecordSources } from './record-pages.ts';
import { recordPages } from './record-pages.ts';
import type { Row } from './row.ts';
import { fileHead, writeRow } from './write-rows.ts';

export interface Exporting {
  readonly sources: RecordSources;
  readonly files: Pick<PartStore, 'put'>;
  readonly fileAccesses: Pick<FileAccessStore, 'create'>;
  readonly clock: Clock;
}

const recordsPerStep = 100;
/** Pages of contracts are short, or empty, where customers have few: a part for each would be more than can be counted. Takes seconds. */
const pagesPerStep = 25;
/** An answer of a function holds six megabytes. */
const partCharactersMax = 1_000_000;
const writesAtOnce = 16;

export function exportRecords(deps: Exporting): Step<'export'> {
  const pages = recordPages(deps.sources);
  return async (operation, correlationId) => {
    const { order, cursor, counts } = operation;
    const page = await filled(pages[order.records], cursor);
    if (order.records === 'customers') await recordReading(operation, page.items, correlationId, deps);
    const head = cursor === undefined ? fileHead(order.records, order.format, order.headers) : '';
    const texts = inParts([head, ...page.items.map((item) => writeRow(order.records, order.format, item))]);
    const keptUntil = later(deps.clock.now(), keptMilliseconds);
    for (const [index, text] of texts.entries()) {
      await deps.files.put(exportFile(operation), (counts['parts'] ?? 0) + index + 1, Buffer.from(text), keptUntil);
    }
    return {
      counts: { records: page.items.length, parts: texts.length },
      ...(page.nextCursor !== undefined && { cursor: page.nextCursor }),
    };
  };
}

/** As many pages as it takes to have the records of a step. */
async function filled(
  read: (page: PageRequest) => Promise<Page<Row['fields']>>,
  from: string | undefined,
): Promise<Page<Row['fields']>> {
  const items: Row['fields'][] = [];
  let cursor = from;
  for (let pages = 0; pages < pagesPerStep && items.length < recordsPerStep; pages += 1) {
    const page = await read({ limit: recordsPerStep - items.length, ...(cursor !== undefined && { cursor }) });
    items.push(...page.items);
    cursor = page.nextCursor;
    if (cursor === undefined) return { items };
  }
  return { items, ...(cursor !== undefined && { nextCursor: cursor }) };
}

/** What an export writes, each round anew. */
export function exportFile({ id, round }: Pick<OperationOf<'export'>, 'id' | 'round'>): string {
  return `${id}.${round}`;
}

function inParts(lines: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + line.length <= partCharactersMax) parts[parts.length - 1] = last + line;
    else if (line !== '') parts.push(line);
  }
  return parts;
}

/** R196: before anybody sees it, it is on record for each customer who has read it, and why. */
async function recordReading(
  { id, round, order, startedBy }: OperationOf<'export'>,
  customers: readonly Row['fields'][],
  correlationId: string,
  { fileAccesses, clock }: Exporting,
): Promise<void> {
  const decision: Decision = { now: clock.now(), by: startedBy };
  await forEachBounded(customers, writesAtOnce, async (customer) => {
    const customerId = String(customer['id']);
    const accessId = hashedId('A', [id, round, customerId]);
    const said = { id: accessId, customerId, reason: order.reason ?? '', fields: Object.keys(customer) };
    const { state, events } = readFile(said, decision);
    await fileAccesses.create(state, events, { correlationId });
  });
}
