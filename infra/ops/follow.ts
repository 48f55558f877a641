// Sets an operation going and shows how far it has come until it ends.

import type { Desk } from './desk.ts';

export interface Operation {
  readonly id: string;
  readonly kind: string;
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

/**
 * Asked a second time, the same operation is followed. Without waiting, returns it as it began. Throws an Error when it could not do all.
 */
export async function carryOut(order: object, waits: boolean, desk: Desk): Promise<Operation> {
  let operation = await desk.api.post<Operation>('/operations', order);
  desk.err(`job ${operation.id}, round ${operation.round}, ${operation.perSecond} per second at the most\n`);
  if (!waits) return operation;
  let shown = '';
  operation = await untilOver(
    operation,
    () => desk.api.get<Operation>(`/operations/${operation.id}`),
    ({ counts }) => {
      const progress = `  ${inWords(counts)}`;
      if (progress !== shown) desk.err(desk.terminal ? `\r\u001b[K${progress}` : `${progress}\n`);
      shown = progress;
    },
  );
  if (desk.terminal) desk.err('\r\u001b[K');
  showEnd(operation, desk);
  if (operation.failure !== undefined) throw new Error(`not all of it was done: ${operation.failure}`);
  return operation;
}

/** Looks again and again at how far it has come, until it runs no longer. */
export async function untilOver<Job extends { readonly status: string }>(
  begun: Job,
  look: () => Promise<Job>,
  show: (job: Job) => void,
): Promise<Job> {
  let job = begun;
  while (job.status === 'running') {
    await new Promise((resolve) => setTimeout(resolve, restMilliseconds));
    job = await look();
    show(job);
  }
  return job;
}

export function showEnd(operation: Operation, { out }: Pick<Desk, 'out'>): void {
  out(`${line(operation)}\n`);
}

/** `re-arm finished: 12 subjects, 40 scheduled, 2 queued`, with what it is to be called by. */
export function line({ id, kind, status, startedAt, progressedAt, counts, failure }: Operation): string {
  const seconds = Math.round((Date.parse(progressedAt) - Date.parse(startedAt)) / 1_000);
  return `${id}  ${kind} ${status} after ${seconds} s: ${inWords(counts)}${failure === undefined ? '' : `; failed: ${failure}`}`;
}

/** `itemsRead` becomes `items read`. */
function inWords(counts: Operation['counts']): string {
  const words = Object.entries(counts).map(
    ([name, count]) => `${count} ${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`,
  );
  return words.length === 0 ? 'nothing yet' : words.join(', ');
}
