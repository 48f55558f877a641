// Runs in a worker thread of its own: loads one bundled function and calls its handler, as the Node.js runtime of Lambda does.

import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Invocation, WorkerMessage, WorkerSettings } from './messages.ts';
import { faultOf } from './messages.ts';

const settings: WorkerSettings = workerData;
const loaded: Record<string, unknown> = await import(pathToFileURL(settings.module).href);
const handler = loaded[settings.exportName];
if (typeof handler !== 'function') throw new Error(`${settings.module} exports no function ${settings.exportName}`);

function tell(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

function contextOf({ requestId, deadlineAt }: Invocation) {
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: false,
    functionName: settings.functionName,
    functionVersion: '$LATEST',
    getRemainingTimeInMillis: () => Math.max(0, deadlineAt - Date.now()),
    invokedFunctionArn: settings.functionArn,
    logGroupName: `/aws/lambda/${settings.functionName}`,
    logStreamName: 'local',
    memoryLimitInMB: String(settings.memoryMegabytes),
  };
}

parentPort?.on('message', async (invocation: Invocation) => {
  const { id } = invocation;
  try {
    const result: unknown = await handler(JSON.parse(invocation.event), contextOf(invocation));
    tell({ kind: 'returned', id, result: JSON.stringify(result) });
  } catch (error) {
    console.error(error);
    tell({ kind: 'threw', id, error: faultOf(error) });
  }
});
tell({ kind: 'ready' });
