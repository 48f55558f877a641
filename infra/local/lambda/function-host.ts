// One function in its own worker thread: started on the first call, several calls at a time, started anew after a crash.

import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { FunctionSpec } from '../template/functions.ts';
import type { FunctionFault, Invocation, WorkerMessage, WorkerSettings } from './messages.ts';
import { faultOf } from './messages.ts';

/** The function threw, crashed or took too long. */
export class FunctionError extends Error {
  override readonly name = 'FunctionError';
  readonly fault: FunctionFault;

  constructor(entry: string, fault: FunctionFault) {
    super(`${entry}: ${fault.errorType}: ${fault.errorMessage}`);
    this.fault = fault;
  }
}

interface Running {
  readonly worker: Worker;
  readonly pending: Map<number, Pending>;
  /** A worker in which a call ran out of time takes no new calls and ends with its last one. */
  retired: boolean;
}

interface Pending {
  readonly settle: (outcome: { readonly result: string | undefined } | { readonly error: FunctionFault }) => void;
  readonly timer: NodeJS.Timeout;
}

export interface HostOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly onLog: (entry: string, text: string, isError: boolean) => void;
  /** It follows up what was written: requests and deadlines go first where there are too few processors for all, as on a desk. */
  readonly givesWay: boolean;
  /** Called when a call begins (+1) and ends (-1). */
  readonly onActivity: (change: 1 | -1) => void;
}

export class FunctionHost {
  readonly spec: FunctionSpec;
  private readonly options: HostOptions;
  private running: Running | undefined;
  private stopped = false;
  private lastId = 0;

  constructor(spec: FunctionSpec, options: HostOptions) {
    this.spec = spec;
    this.options = options;
  }

  /** Whether others go first. */
  get givesWay(): boolean {
    return this.options.givesWay;
  }

  /** Loads the function now, so that its first call does not wait for that. */
  warm(): void {
    this.running ??= this.start();
  }

  /** Calls the function and returns what it returned. Throws FunctionError when it throws, crashes or exceeds its timeout. */
  async invoke(event: unknown): Promise<unknown> {
    if (this.stopped)
      throw new FunctionError(this.spec.entry, {
        errorType: 'Stopped',
        errorMessage: 'the runtime is ending',
        trace: [],
      });
    this.running ??= this.start();
    this.options.onActivity(1);
    try {
      const result = await this.call(this.running, JSON.stringify(event ?? null));
      return result === undefined ? null : JSON.parse(result);
    } finally {
      this.options.onActivity(-1);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running?.worker.terminate();
  }

  /** Ends the worker at once; its calls fail, and the next one starts another. */
  async crash(): Promise<void> {
    await this.running?.worker.terminate();
  }

  private call(running: Running, event: string): Promise<string | undefined> {
    const { entry, timeoutMilliseconds } = this.spec;
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.timeOut(running, id), timeoutMilliseconds);
      running.pending.set(id, {
        timer,
        settle: (outcome) =>
          'error' in outcome ? reject(new FunctionError(entry, outcome.error)) : resolve(outcome.result),
      });
      const invocation: Invocation = {
        id,
        requestId: randomUUID(),
        event,
        deadlineAt: Date.now() + timeoutMilliseconds,
      };
      running.worker.postMessage(invocation);
    });
  }

  private start(): Running {
    const { spec, options } = this;
    const settings: WorkerSettings = {
      module: spec.module,
      exportName: spec.exportName,
      functionName: spec.name,
      functionArn: spec.arn,
      memoryMegabytes: spec.memoryMegabytes,
      givesWay: options.givesWay,
    };
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      env: { ...options.environment },
      // What `top -H` shows the thread as.
      name: spec.entry.split('/').at(-1) ?? spec.entry,
      execArgv: [],
      workerData: settings,
      stdout: true,
      stderr: true,
    });
    const running: Running = { worker, pending: new Map(), retired: false };
    worker.stdout.setEncoding('utf8').on('data', (text: string) => options.onLog(spec.entry, text, false));
    worker.stderr.setEncoding('utf8').on('data', (text: string) => options.onLog(spec.entry, text, true));
    worker.on('message', (message: WorkerMessage) => this.hear(running, message));
    worker.on('error', (thrown) => {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      options.onLog(spec.entry, `${error.stack}\n`, true);
      this.end(running, faultOf(error));
    });
    worker.on('exit', (code) => {
      this.end(running, {
        errorType: 'Runtime.ExitError',
        errorMessage: `the function ended its process (${code})`,
        trace: [],
      });
    });
    return running;
  }

  private hear(running: Running, message: WorkerMessage): void {
    if (message.kind === 'ready') return;
    this.settle(
      running,
      message.id,
      message.kind === 'returned' ? { result: message.result } : { error: faultOf(message.thrown) },
    );
  }

  private settle(running: Running, id: number, outcome: Parameters<Pending['settle']>[0]): void {
    const pending = running.pending.get(id);
    if (pending === undefined) return;
    clearTimeout(pending.timer);
    running.pending.delete(id);
    pending.settle(outcome);
    if (running.retired && running.pending.size === 0) void running.worker.terminate();
  }

  /** Lambda ends the whole environment of a call that takes too long; here other calls in the same worker may finish first. */
  private timeOut(running: Running, id: number): void {
    running.retired = true;
    if (this.running === running) this.running = undefined;
    const seconds = (this.spec.timeoutMilliseconds / 1000).toFixed(2);
    this.options.onLog(this.spec.entry, `Task timed out after ${seconds} seconds\n`, true);
    this.settle(running, id, {
      error: { errorType: 'Sandbox.Timedout', errorMessage: `Task timed out after ${seconds} seconds`, trace: [] },
    });
  }

  private end(running: Running, fault: FunctionFault): void {
    if (this.running === running) this.running = undefined;
    for (const id of [...running.pending.keys()]) this.settle(running, id, { error: fault });
  }
}
