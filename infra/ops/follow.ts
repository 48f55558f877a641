// Sets an operation going and shows how far it has come until it ends.

import { RequestRefused } from './api-client.ts';
import type { Desk } from './desk.ts';

export interface Operation {
  readonly id: string;
  readonly kind: string;
  readonly mend?: boolean;
  readonly queue?: string;
  readonly messageId?: string;
  readonly discard?: boolean;
  readonly subscriptionId?: string;
  readonly records?: string;
  readonly fromAt?: string;
  readonly toAt?: string;
  readonly types?: readonly string[];
  readonly status: 'running' | 'stopped' | 'finished';
  readonly round: number;
  readonly perSecond: number;
  readonly startedAt: string;
  readonly progressedAt: string;
  readonly finishedAt?: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly failure?: string;
}

const restMilliseconds = 500;
/** A minute. */
const looksInVainMax = 120;
/** Longer than the longest step and its rest after a failure: two minutes and a half. */
const looksWithoutProgress = 300;

/**
 * Asked a second time, the same operation is followed. Without waiting, returns it as it began. Throws an Error when it could not do
 * all; one that somebody has stopped is returned.
 */
export async function carryOut(order: object, waits: boolean, desk: Desk, rest = restAWhile): Promise<Operation> {
  let operation = await desk.api.post<Operation>('/operations', order);
  desk.err(`job ${operation.id}, round ${operation.round}, ${operation.perSecond} per second at the most\n`);
  if (!waits) return operation;
  let [shown, progressedAt, looks] = ['', operation.progressedAt, 0];
  operation = await untilOver(
    operation,
    patient(() => desk.api.get<Operation>(`/operations/${operation.id}`), rest),
    (present) => {
      const progress = `  ${inWords(present.counts)}`;
      if (progress !== shown) desk.err(desk.terminal ? `\r\u001b[K${progress}` : `${progress}\n`);
      looks = present.progressedAt === progressedAt ? looks + 1 : 0;
      [shown, progressedAt] = [progress, present.progressedAt];
      if (looks > 0 && looks % looksWithoutProgress === 0)
        desk.err(`${desk.terminal ? '\n' : ''}${standsStill(present)}\n`);
    },
    rest,
  );
  if (desk.terminal) desk.err('\r\u001b[K');
  showEnd(operation, desk);
  if (operation.failure !== undefined) throw new Error(`not all of it was done: ${operation.failure}`);
  return operation;
}

function standsStill({ id, progressedAt }: Operation): string {
  return `no step has ended since ${progressedAt}: the log says why under operationId ${id}; once its cause is mended, or its message lies in a dead-letter queue, give the command again`;
}

/**
 * What is followed goes on without being looked at: it is asked again for a minute where nobody answers, or with 5xx. Throws an Error
 * that says so then.
 */
export function patient<Job>(look: () => Promise<Job>, rest = restAWhile): () => Promise<Job> {
  return async () => {
    for (let inVain = 1; ; inVain += 1) {
      try {
        return await look();
      } catch (error) {
        if (error instanceof RequestRefused && error.status < 500) throw error;
        if (inVain < looksInVainMax) await rest();
        else
          throw new Error(
            `${(error as Error).message}; what was begun goes on all the same: give the command again to follow it`,
          );
      }
    }
  };
}

/** Throws an Error where somebody has stopped it. */
export function expectEnd({ status }: Operation): void {
  if (status === 'stopped') throw new Error('it was stopped before its end; the same command goes on where it was');
}

function restAWhile(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, restMilliseconds));
}

/** Looks again and again at how far it has come, until it runs no longer. */
export async function untilOver<Job extends { readonly status: string }>(
  begun: Job,
  look: () => Promise<Job>,
  show: (job: Job) => void,
  rest = restAWhile,
): Promise<Job> {
  let job = begun;
  while (job.status === 'running') {
    await rest();
    job = await look();
    show(job);
  }
  return job;
}

export function showEnd(operation: Operation, { out }: Pick<Desk, 'out'>): void {
  out(`${line(operation)}\n`);
}

/** `re-arm finished: 12 subjects, 40 scheduled, 2 queued`, with what it is to be called by. */
export function line(operation: Operation): string {
  const { id, status, startedAt, progressedAt, counts, failure } = operation;
  const seconds = Math.round((Date.parse(progressedAt) - Date.parse(startedAt)) / 1_000);
  return `${id}  ${asCommand(operation)} ${status} after ${seconds} s: ${inWords(counts)}${failure === undefined ? '' : `; failed: ${failure}`}`;
}

/** As it is asked for, where there is a command for it. */
function asCommand(operation: Operation): string {
  const { kind, discard, queue, subscriptionId, records, mend, messageId, fromAt, toAt, types = [] } = operation;
  const words = [
    discard === true ? 'discard' : kind,
    queue ?? subscriptionId ?? records,
    ...(mend === true ? ['--mend'] : []),
    ...(messageId === undefined ? [] : ['--message', messageId]),
    ...(fromAt === undefined ? [] : ['--from', fromAt, '--to', toAt]),
    ...types.flatMap((type) => ['--type', type]),
  ];
  return words.filter((word) => word !== undefined).join(' ');
}

/** `itemsRead` becomes `items read`. */
function inWords(counts: Operation['counts']): string {
  const words = Object.entries(counts).map(
    ([name, count]) => `${count} ${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`,
  );
  return words.length === 0 ? 'nothing yet' : words.join(', ');
}
