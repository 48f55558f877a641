// The load: callers that open tickets, most with a deadline a few seconds ahead, and handle them step by step. Whoever gets no answer
// asks again as the API says: with the same Idempotency-Key, or with the same If-Match.

import type { Answer } from '../scenarios/system.ts';
import { report } from '../scenarios/system.ts';
import type { CrashingSystem } from './crashing-system.ts';
import type { Journal } from './journal.ts';

export interface LoadOptions {
  readonly system: CrashingSystem;
  readonly journal: Journal;
  /** Numbers from 0 to 1. */
  readonly random: () => number;
  readonly circuitIds: readonly string[];
  readonly stopped: () => boolean;
}

/** Minutes after the report at which a rung falls due: dispatch and first feedback warn at 12 and break at 15, restoration at 96 and 120. */
const dueMinutes = [12, 15, 15, 96, 120];
const longestAheadMilliseconds = 8_000;
const longestPauseMilliseconds = 300;

const hourAhead = () => new Date(Date.now() + 3_600_000).toISOString();
const steps: readonly (readonly [string, () => object])[] = [
  ['dispatch', () => ({})],
  ['accept', () => ({})],
  ['feedback', () => ({ message: '正在抢修', estimatedRestoreAt: hourAhead() })],
  [
    'suspend',
    () => ({
      reason: 'CUSTOMER_UNREACHABLE',
      evidence: '三次致电无人接听',
      approvedBy: '值班长',
      estimatedRestoreAt: hourAhead(),
    }),
  ],
  ['resume', () => ({})],
  ['resolve', () => ({ cause: '光缆中断', solution: '熔接修复' })],
  ['confirm-recovery', () => ({ restored: true, confirmedBy: '客户王工' })],
];

/** One caller: ticket after ticket, until it is stopped. */
export async function callOneAfterTheOther(options: LoadOptions): Promise<void> {
  const { random, stopped } = options;
  while (!stopped()) {
    const opened = await open(options);
    if (opened === undefined) return;
    // Some are left alone, so that nothing keeps their deadlines from falling due.
    const ends = Math.floor(random() * (steps.length + 3));
    let tag = etagOf(opened);
    for (const [name, body] of steps.slice(0, ends)) {
      await pause(random() * longestPauseMilliseconds);
      if (stopped()) return;
      tag = await command(options, opened.body.id, name, body(), random() < 0.5 ? tag : undefined);
    }
  }
}

/** Opens a ticket with a rung that falls due then. Undefined: the load was stopped before anybody answered. */
export async function open(
  { system, journal, random, circuitIds, stopped }: LoadOptions,
  dueAt = Date.now() + random() * longestAheadMilliseconds,
): Promise<Answer | undefined> {
  const operation = journal.begin();
  const reportedAt = new Date(dueAt - pick(dueMinutes, random) * 60_000).toISOString();
  const body = { ...report, circuitId: pick(circuitIds, random), reportedAt };
  for (;;) {
    const answer = await journal.send({ operation, request: 'POST /tickets' }, (correlationId) =>
      system.call('POST', '/tickets', body, {
        'idempotency-key': `crash-${operation}`,
        'x-correlation-id': correlationId,
      }),
    );
    if (answer?.status === 201) return answer;
    if (answer !== undefined) throw new Error(`a ticket was refused: ${JSON.stringify(answer.body)}`);
    // Also after the end of the load: what was begun is to be known.
    await system.ready();
    if (stopped()) await pause(longestPauseMilliseconds);
  }
}

/** Returns the entity tag of the ticket after it, also when it was refused. */
async function command(
  { system, journal }: LoadOptions,
  ticketId: string,
  name: string,
  body: object,
  tag: string | undefined,
): Promise<string | undefined> {
  const operation = journal.begin();
  const path = `/tickets/${ticketId}/${name}`;
  for (;;) {
    const answer = await journal.send({ operation, request: `POST ${name}`, ticketId }, (correlationId) =>
      system.call('POST', path, body, {
        'x-correlation-id': correlationId,
        ...(tag !== undefined && { 'if-match': tag }),
      }),
    );
    if (answer !== undefined && answer.status < 300) return etagOf(answer);
    await system.ready();
    // Without a condition it must not be asked again blindly: it may have been done.
    if (answer !== undefined || tag === undefined) return latestTag(system, ticketId);
  }
}

async function latestTag(system: CrashingSystem, ticketId: string): Promise<string | undefined> {
  const answer = await system.call('GET', `/tickets/${ticketId}`).catch(() => undefined);
  return answer === undefined ? undefined : etagOf(answer);
}

function etagOf({ headers }: Answer): string | undefined {
  return headers.get('etag') ?? undefined;
}

function pick<Value>(values: readonly Value[], random: () => number): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
