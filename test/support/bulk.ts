// Imports and exports over stores in memory, with the queue as a list.

import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/time.ts';
import { exportRecords } from '../../functions/bulk/export-step.ts';
import { getExport } from '../../functions/bulk/get-export.ts';
import { getExportPart } from '../../functions/bulk/get-export-part.ts';
import { getImport } from '../../functions/bulk/get-import.ts';
import { importRows } from '../../functions/bulk/import-step.ts';
import { listRefusedRows } from '../../functions/bulk/list-refused-rows.ts';
import { putFilePart } from '../../functions/bulk/put-file-part.ts';
import { fileReader } from '../../functions/bulk/read-file.ts';
import { startExport } from '../../functions/bulk/start-export.ts';
import { startImport } from '../../functions/bulk/start-import.ts';
import { continueOperation } from '../../functions/operations/continue-operation.ts';
import { standingRuleBook } from '../../functions/rules/rule-book.ts';
import type { PartStore } from '../../functions/store/part-store.ts';
import type { RefusedRow, RefusedRowStore } from '../../functions/store/refused-row-store.ts';
import { apiEvent, call } from './api-calls.ts';
import { FakeClock } from './fake-clock.ts';
import { queueEvent } from './lambda-events.ts';
import { memoryStores, pageOfAll } from './memory-stores.ts';
import { mondayMorning } from './time.ts';

const everything = 'admin contracts:read contracts:write customer-data:read';
export const admin = { sub: 'hq', client_id: 'crm', scope: everything };

interface Asked {
  readonly kind?: string;
  readonly format?: string;
  readonly validateOnly?: boolean;
}

export function bulk() {
  const stores = memoryStores();
  const clock = new FakeClock(mondayMorning);
  const { files, parts } = memoryParts();
  const refusedRows = memoryRefusedRows();
  const waiting: { operationId: string }[] = [];
  const queue = { send: async (message: { operationId: string }) => void waiting.push(message) };
  const { operations } = stores;
  const byId = <Item extends { readonly state: { readonly id: string } }>(items: Iterable<Item>) =>
    [...items].sort((left, right) => (left.state.id < right.state.id ? -1 : 1));
  const steps = {
    import: importRows({
      ...{ clock, refusedRows, readFile: fileReader(files) },
      taking: { ...stores, rules: standingRuleBook, allowLoopbackWebhooks: false },
    }),
    export: exportRecords({
      ...{ clock, files, fileAccesses: stores.fileAccesses },
      sources: {
        departments: stores.departments,
        contracts: {
          ofCustomer: async (customerId, page) =>
            pageOfAll(
              [...stores.contracts.stored.values()].filter(({ state }) => state.customerId === customerId),
              page,
            ),
        },
        directory: {
          customers: async (page) => pageOfAll(byId(stores.customers.stored.values()), page),
          circuits: async (page) => pageOfAll(byId(stores.circuits.stored.values()), page),
        },
      },
    }),
  };
  const worker = continueOperation({ operations, queue, steps, clock, retryLater: async () => undefined });
  const read = (handler: Parameters<typeof call>[0], path: Record<string, string>) =>
    call(handler, { method: 'GET', path, claims: admin });

  /** From the start to the end. False: a step failed, and its message would come again. */
  async function work(): Promise<boolean> {
    for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) {
      if ((await worker(queueEvent(message))).batchItemFailures.length > 0) return false;
    }
    return true;
  }

  const orderOf = (content: Uint8Array, { kind = 'customers', format = 'csv', ...rest }: Asked) => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { kind, format, sha256, bytes: content.length, ...rest };
  };
  const start = (body: object, claims = admin) => call(startImport({ operations, queue, files }), { body, claims });
  const importOf = async (id: string) => (await read(getImport(operations), { importId: id })).body;
  const refusedOf = async (id: string) =>
    (await read(listRefusedRows({ operations, refusedRows }), { importId: id })).body.items as unknown as RefusedRow[];

  return {
    ...{ stores, clock, files, parts, waiting, worker, work, start, orderOf, importOf, refusedOf },

    put: (
      sha256: string,
      part: number,
      content: Uint8Array,
      headers = { 'content-type': 'application/octet-stream' },
    ) =>
      call(putFilePart(files), {
        ...{ method: 'PUT', path: { sha256, partNumber: String(part) }, base64: true, claims: admin, headers },
        rawBody: Buffer.from(content).toString('base64'),
      }),

    /** Sends a file of one part, has it taken over, and says what came of it. */
    async importFile(file: string | Uint8Array, asked: Asked = {}) {
      const content = typeof file === 'string' ? Buffer.from(file) : file;
      const order = orderOf(content, asked);
      await this.put(order.sha256, 1, content);
      const { body, status } = await start(order);
      if (status !== 202) throw new Error(JSON.stringify(body));
      if (!(await work())) throw new Error('a step failed');
      return { ...(await importOf(body.id)), errors: await refusedOf(body.id) };
    },

    /** Has a file written, and returns it. */
    async exportFile(body: object): Promise<string> {
      const started = await call(startExport({ operations, queue }), { body, claims: admin });
      if (started.status !== 202) throw new Error(JSON.stringify(started.body));
      await work();
      const { id } = started.body;
      const count = Number((await read(getExport(operations), { exportId: id })).body['parts']);
      const texts = Array.from({ length: count }, (_, index) => this.exportPart(id, index + 1));
      return (await Promise.all(texts)).map(({ body }) => body).join('');
    },

    exportPart: (exportId: string, part: number, claims: Record<string, string> = admin) =>
      getExportPart({ operations, files })(
        apiEvent({ method: 'GET', path: { exportId, partNumber: String(part) }, claims }),
        {},
      ),
    startExport: (body: object, claims = admin) => call(startExport({ operations, queue }), { body, claims }),
  };
}

function memoryParts() {
  const parts = new Map<string, { part: number; content: Uint8Array }[]>();
  const files: PartStore = {
    async put(file, part, content, _keptUntil: Instant) {
      const others = (parts.get(file) ?? []).filter((each) => each.part !== part);
      parts.set(file, [...others, { part, content }]);
    },
    notes: async (file) => (parts.get(file) ?? []).map(({ part, content }) => ({ part, bytes: content.length })),
    read: async (file, part) => parts.get(file)?.find((each) => each.part === part)?.content ?? null,
  };
  return { files, parts };
}

function memoryRefusedRows(): RefusedRowStore {
  const runs = new Map<string, Map<string, RefusedRow>>();
  const runOf = ({ id, round }: { id: string; round: number }) => {
    const key = `${id}.${round}`;
    const run = runs.get(key) ?? new Map<string, RefusedRow>();
    runs.set(key, run);
    return run;
  };
  return {
    async record(run, refused) {
      for (const row of refused) runOf(run).set(`${row.line} ${row.field} ${row.code}`, row);
    },
    ofRun: async (run, page) => {
      const rows = [...runOf(run).values()].sort((left, right) => left.line - right.line);
      return pageOfAll(rows, page);
    },
  };
}
