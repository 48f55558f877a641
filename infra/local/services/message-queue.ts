// One queue: messages on disk, handed out at the millisecond they become visible.

import { randomUUID } from 'node:crypto';
import type { SQLOutputValue, StatementSync } from 'node:sqlite';
import type { Alarm } from '../alarm.ts';
import { createAlarm } from '../alarm.ts';
import type { State } from '../state.ts';
import { atomically } from '../state.ts';
import type { QueueSpec } from '../template/queues.ts';

export interface StoredMessage {
  readonly id: string;
  readonly body: string;
  /** JSON of the message attributes as in the SQS API. */
  readonly attributes: string;
  readonly sentAt: number;
}

export interface Message extends StoredMessage {
  readonly receipt: string;
  readonly firstReceivedAt: number;
  /** How many times it was handed out, this time included. */
  readonly received: number;
}

export interface Counts {
  readonly visible: number;
  readonly hidden: number;
  readonly delayed: number;
}

export class MessageQueue {
  readonly spec: QueueSpec;
  private readonly state: State;
  private readonly statements: Statements;
  private readonly deadLetters: () => MessageQueue | undefined;
  private readonly waiting = new Set<() => void>();
  private readonly alarm: Alarm;

  constructor(state: State, statements: Statements, spec: QueueSpec, deadLetters: () => MessageQueue | undefined) {
    this.state = state;
    this.statements = statements;
    this.spec = spec;
    this.deadLetters = deadLetters;
    // Set only while somebody waits: nobody is woken for a queue that nobody reads.
    this.alarm = createAlarm(
      () => (this.waiting.size > 0 ? this.nextVisibleAt() : undefined),
      () => this.wakeAll(),
    );
  }

  /** Puts a message into the queue, where it becomes visible after the delay, and returns its id. */
  send(body: string, delaySeconds = this.spec.delaySeconds, attributes = '{}'): string {
    const [id, now] = [randomUUID(), Date.now()];
    const visibleAt = now + delaySeconds * 1000;
    this.statements.insert.run(id, this.spec.name, body, attributes, now, visibleAt);
    this.expect(visibleAt);
    return id;
  }

  /** Up to `max` visible messages, hidden from others for the given time. Those received too often go to the dead-letter queue. */
  receive(max: number, visibilityTimeoutSeconds = this.spec.visibilityTimeoutSeconds): readonly Message[] {
    const now = Date.now();
    return atomically(this.state, () =>
      this.statements.due
        .all(this.spec.name, now, max)
        .flatMap((row) => this.take(row, now, now + visibilityTimeoutSeconds * 1000)),
    );
  }

  /** Removes a message; false when the receipt is not its latest. */
  remove(receipt: string): boolean {
    return this.statements.remove.run(idIn(receipt), receipt).changes === 1;
  }

  /** Shows or hides a received message; false when the receipt is not its latest or its time is over. */
  changeVisibility(receipt: string, seconds: number): boolean {
    const now = Date.now();
    const visibleAt = now + seconds * 1000;
    const changed = this.statements.show.run(visibleAt, idIn(receipt), receipt, now).changes === 1;
    if (changed) this.expect(visibleAt);
    return changed;
  }

  /** Resolves when a message is visible, at the latest after this time. */
  untilVisible(maxMilliseconds?: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = maxMilliseconds === undefined ? undefined : setTimeout(wake, maxMilliseconds);
      this.waiting.add(wake);
      this.expect(this.nextVisibleAt());
    });
  }

  counts(): Counts {
    const row = this.statements.count.get({ now: Date.now(), queue: this.spec.name }) ?? {};
    return { visible: Number(row['visible']), hidden: Number(row['hidden']), delayed: Number(row['delayed']) };
  }

  /** Everything in it, without receiving it. */
  peek(): readonly StoredMessage[] {
    return this.statements.list.all(this.spec.name).map(stored);
  }

  stop(): void {
    this.alarm.stop();
    this.wakeAll();
  }

  private take(row: Row, now: number, visibleAt: number): readonly Message[] {
    const [message, received] = [stored(row), Number(row['received'])];
    const deadLetters = this.deadLetters();
    if (deadLetters !== undefined && received >= (this.spec.redrive?.maxReceiveCount ?? Number.POSITIVE_INFINITY)) {
      this.statements.move.run(deadLetters.spec.name, now, message.id);
      return [];
    }
    const receipt = `${message.id}:${randomUUID()}`;
    const firstReceivedAt = Number(row['firstReceivedAt'] ?? now);
    this.statements.take.run(visibleAt, received + 1, firstReceivedAt, receipt, message.id);
    return [{ ...message, receipt, firstReceivedAt, received: received + 1 }];
  }

  private nextVisibleAt(): number | undefined {
    const at = this.statements.next.get(this.spec.name)?.['at'];
    return typeof at === 'number' ? at : undefined;
  }

  private expect(visibleAt: number | undefined): void {
    if (this.waiting.size > 0 && visibleAt !== undefined) this.alarm.expect(visibleAt);
  }

  private wakeAll(): void {
    for (const wake of [...this.waiting]) wake();
  }
}

type Row = Readonly<Record<string, SQLOutputValue>>;
export type Statements = Readonly<Record<keyof typeof queries, StatementSync>>;

const queries = {
  insert: 'INSERT INTO messages (id, queue, body, attributes, sentAt, visibleAt) VALUES (?, ?, ?, ?, ?, ?)',
  due: 'SELECT * FROM messages WHERE queue = ? AND visibleAt <= ? ORDER BY visibleAt LIMIT ?',
  next: 'SELECT min(visibleAt) AS at FROM messages WHERE queue = ?',
  take: 'UPDATE messages SET visibleAt = ?, received = ?, firstReceivedAt = ?, receipt = ?, chosen = 0 WHERE id = ?',
  move: 'UPDATE messages SET queue = ?, visibleAt = ?, receipt = NULL WHERE id = ?',
  remove: 'DELETE FROM messages WHERE id = ? AND receipt = ?',
  show: 'UPDATE messages SET visibleAt = ?, chosen = 1 WHERE id = ? AND receipt = ? AND visibleAt > ?',
  list: 'SELECT id, body, attributes, sentAt FROM messages WHERE queue = ? ORDER BY sentAt',
  release: 'UPDATE messages SET visibleAt = ? WHERE queue = ? AND receipt IS NOT NULL AND chosen = 0 AND visibleAt > ?',
  expire: 'DELETE FROM messages WHERE queue = ? AND sentAt < ?',
  count: `SELECT count(*) FILTER (WHERE visibleAt <= :now) AS visible,
    count(*) FILTER (WHERE visibleAt > :now AND receipt IS NOT NULL) AS hidden,
    count(*) FILTER (WHERE visibleAt > :now AND receipt IS NULL) AS delayed FROM messages WHERE queue = :queue`,
} as const;

export function prepareStatements(state: State): Statements {
  const entries = Object.entries(queries).map(([name, sql]) => [name, state.prepare(sql)]);
  return Object.fromEntries(entries);
}

function stored(row: Row): StoredMessage {
  return {
    id: String(row['id']),
    body: String(row['body']),
    attributes: String(row['attributes']),
    sentAt: Number(row['sentAt']),
  };
}

function idIn(receipt: string): string {
  return receipt.slice(0, receipt.indexOf(':'));
}
