// Runs in a worker thread of its own: loads one bundled function and calls its handler, as the Node.js runtime of Lambda does.
// Plain JavaScript, since every thread would load Node's type stripper anew, which takes as long as the function itself.

import { setPriority } from 'node:os';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

/** @type {import('./messages.ts').WorkerSettings} */
const settings = workerData;
// Of this thread alone, which only Linux knows how to do.
if (settings.givesWay && process.platform === 'linux') setPriority(19);
const loaded = await import(pathToFileURL(settings.module).href);
const handler = loaded[settings.exportName];
if (typeof handler !== 'function') throw new Error(`${settings.module} exports no function ${settings.exportName}`);

/** @param {import('./messages.ts').WorkerMessage} message */
function tell(message) {
  parentPort?.postMessage(message);
}

/** @param {import('./messages.ts').Invocation} invocation */
function contextOf({ requestId, deadlineAt }) {
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

/** Not the error itself: on its way between threads it would lose the name of its class. */
function thrownBy(error) {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) };
  const { name, message, stack } = error;
  return { name, message, stack };
}

parentPort?.on('message', async (/** @type {import('./messages.ts').Invocation} */ invocation) => {
  const { id } = invocation;
  try {
    const result = await handler(JSON.parse(invocation.event), contextOf(invocation));
    tell({ kind: 'returned', id, result: JSON.stringify(result) });
  } catch (error) {
    console.error(error);
    tell({ kind: 'threw', id, thrown: thrownBy(error) });
  }
});
tell({ kind: 'ready' });
