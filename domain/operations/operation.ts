// Work that is set going and takes longer than a call: to put the system right again, or to take in or give out many records. It goes
// through everything of a kind, step by step, and every step says where the next begins, so that it goes on where it was whatever
// happens in between.

import type { Decision, Happening, Outcome } from '../decision.ts';
import { happening } from '../decision.ts';
import type { Instant } from '../time.ts';

/** What comes and goes in files. */
export const recordKinds = ['customers', 'circuits', 'contracts', 'departments'] as const;
export type RecordKind = (typeof recordKinds)[number];

export const fileFormats = ['csv', 'ndjson'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** The rows of a file are taken over, one by one. The file is known by its content. */
export interface ImportOrder {
  readonly kind: 'import';
  readonly records: RecordKind;
  readonly format: FileFormat;
  /** Of the bytes, in small hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
  /** Says what would become of each row, and changes nothing. */
  readonly validateOnly: boolean;
}

/** What happened from one instant up to another is sent to a subscription once more. */
interface RedeliverOrder {
  readonly kind: 'redeliver';
  readonly subscriptionId: string;
  readonly fromAt: Instant;
  readonly toAt: Instant;
}

/** All records of a kind are written into a file. */
export interface ExportOrder {
  readonly kind: 'export';
  readonly records: RecordKind;
  readonly format: FileFormat;
  /** Of the names of columns in CSV. */
  readonly headers: 'zh' | 'en';
  /** Why customers are read (R196). */
  readonly reason?: string;
}

/** What is asked for. Asked a second time, it is the same operation. */
export type OperationOrder =
  /** Every deadline gets its schedule anew. */
  | { readonly kind: 're-arm' }
  /** Which deadlines have no schedule, and which schedules no deadline; `mend` arms and deletes exactly those. */
  | { readonly kind: 'drift'; readonly mend: boolean }
  /** What happened from one instant up to another is announced once more, of these types or of all. */
  | { readonly kind: 'replay'; readonly fromAt: Instant; readonly toAt: Instant; readonly types: readonly string[] }
  /** The latest events of whatever was written are announced where they never were. */
  | { readonly kind: 'republish' }
  /** Dead letters go back to where they came from; with `discard` they are deleted. One, or all of a queue. */
  | {
      readonly kind: 'redrive';
      readonly queue: string;
      readonly messageId?: string;
      readonly discard: boolean;
    }
  | RedeliverOrder
  | ImportOrder
  | ExportOrder;
export type OperationKind = OperationOrder['kind'];

/** How much was done of what, by names that each kind of operation chooses. */
export type Counts = Readonly<Record<string, number>>;

export interface Operation {
  readonly id: string;
  readonly order: OperationOrder;
  /** What it may ask of other services in a second. */
  readonly perSecond: number;
  /** How often it was gone through from the beginning. */
  readonly round: number;
  readonly startedAt: Instant;
  readonly startedBy: string;
  /** When the latest step ended. */
  readonly progressedAt: Instant;
  /** Where the next step begins; absent at the beginning. */
  readonly cursor?: string;
  /** Of this round. */
  readonly counts: Counts;
  readonly stoppedAt?: Instant;
  readonly finishedAt?: Instant;
  /** Why not all of it was done, in the words of the service that gave up. */
  readonly failure?: string;
}

interface OperationHappening extends Happening {
  readonly kind: OperationKind;
  readonly round: number;
}

export type OperationEvent =
  | (OperationHappening & { readonly type: 'OperationStarted'; readonly order: OperationOrder })
  | (OperationHappening & { readonly type: 'OperationStopped'; readonly counts: Counts })
  | (OperationHappening & { readonly type: 'OperationFinished'; readonly counts: Counts });

/** What came of one step. */
export interface StepDone {
  readonly counts: Counts;
  /** Where the next step begins; absent after the last. */
  readonly cursor?: string;
  /** Why not all of it was done. */
  readonly failure?: string;
}

type OperationOutcome = Outcome<Operation, OperationEvent>;

/** Starts it; one that is finished begins another round, one that was stopped goes on, one that runs takes the new pace. */
export function startOperation(
  existing: Operation | null,
  asked: Pick<Operation, 'id' | 'order' | 'perSecond'>,
  decision: Decision,
): OperationOutcome {
  if (existing !== null && existing.finishedAt === undefined) {
    const { stoppedAt, ...running } = existing;
    const state = { ...running, perSecond: asked.perSecond };
    return { state, events: stoppedAt === undefined ? [] : [started(state, decision)] };
  }
  const state: Operation = {
    ...asked,
    round: (existing?.round ?? 0) + 1,
    startedAt: decision.now,
    startedBy: decision.by,
    progressedAt: decision.now,
    counts: {},
  };
  return { state, events: [started(state, decision)] };
}

/** No step follows until it is started again. Nothing happens to one that is not running. */
export function stopOperation(operation: Operation, decision: Decision): OperationOutcome {
  if (!isRunning(operation)) return { state: operation, events: [] };
  const { counts } = operation;
  const stopped: OperationEvent = { type: 'OperationStopped', ...about(operation, decision), counts };
  return { state: { ...operation, stoppedAt: decision.now }, events: [stopped] };
}

/** Takes a step into account. The operation is finished with the last one. */
export function stepDone({ cursor: _, ...operation }: Operation, step: StepDone, decision: Decision): OperationOutcome {
  const counts = sums(operation.counts, step.counts);
  const failed = step.failure === undefined ? {} : { failure: step.failure };
  const state = { ...operation, ...failed, counts, progressedAt: decision.now };
  if (step.cursor !== undefined) return { state: { ...state, cursor: step.cursor }, events: [] };
  const finished: OperationEvent = { type: 'OperationFinished', ...about(operation, decision), counts };
  return { state: { ...state, finishedAt: decision.now }, events: [finished] };
}

export function isRunning({ stoppedAt, finishedAt }: Operation): boolean {
  return stoppedAt === undefined && finishedAt === undefined;
}

function started(operation: Operation, decision: Decision): OperationEvent {
  return { type: 'OperationStarted', ...about(operation, decision), order: operation.order };
}

function about({ order: { kind }, round }: Operation, decision: Decision): OperationHappening {
  return { ...happening(decision), kind, round };
}

function sums(before: Counts, more: Counts): Counts {
  const names = new Set([...Object.keys(before), ...Object.keys(more)]);
  return Object.fromEntries([...names].map((name) => [name, (before[name] ?? 0) + (more[name] ?? 0)]));
}
