// Goes on with an import or an export, as functions/operations/continue-operation.ts does with everything that goes step by step.

import type { SQSEvent } from 'aws-lambda';
import type { BatchReport } from '../async-handler.ts';
import { sqsClient } from '../aws.ts';
import { requiredVariable } from '../environment.ts';
import { retryLater } from '../notices/retry-later.ts';
import { continueOperation } from '../operations/continue-operation.ts';
import { liveOperationQueue } from '../operations/operation-queue.ts';
import type { KnownSteps } from '../operations/step.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { calendarStore } from '../store/calendar-store.ts';
import { circuitStore } from '../store/circuit-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { fileAccessStore } from '../store/file-access-store.ts';
import { operationStore } from '../store/operation-store.ts';
import { partStore } from '../store/part-store.ts';
import { recordDirectory } from '../store/record-directory.ts';
import { refusedRowStore } from '../store/refused-row-store.ts';
import { liveTable } from '../store/table.ts';
import { systemClock } from '../system-clock.ts';
import { exportRecords } from './export-step.ts';
import { importRows } from './import-step.ts';
import { fileReader } from './read-file.ts';

function liveSteps(): KnownSteps {
  const table = liveTable();
  const files = partStore(table);
  const departments = departmentStore(table);
  const contracts = contractStore(table);
  const clock = systemClock;
  return {
    import: importRows({
      ...{ clock, readFile: fileReader(files), refusedRows: refusedRowStore(table) },
      taking: {
        ...{ departments, contracts, customers: customerStore(table), circuits: circuitStore(table) },
        ...{ calendars: calendarStore(table), rules: liveRuleBook(table) },
        allowLoopbackWebhooks: process.env['ALLOW_LOOPBACK_WEBHOOKS'] === 'true',
      },
    }),
    export: exportRecords({
      ...{ clock, files, fileAccesses: fileAccessStore(table) },
      sources: { departments, contracts, directory: recordDirectory(table) },
    }),
  };
}

let live: ReturnType<typeof continueOperation> | undefined;

export const handler = (event: SQSEvent): Promise<BatchReport> => {
  live ??= continueOperation({
    operations: operationStore(liveTable()),
    queue: liveOperationQueue('BULK_QUEUE_URL'),
    steps: liveSteps(),
    clock: systemClock,
    retryLater: retryLater(sqsClient(), requiredVariable('BULK_QUEUE_URL')),
  });
  return live(event);
};
