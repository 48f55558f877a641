// What the callers were told: one entry for every request, with its answer, or without one when there was none.

import type { Answer } from '../scenarios/system.ts';

/** One request. Several may belong to one operation: those that were repeated because nobody had answered. */
export interface Entry {
  /** Sent with the request; what it writes carries it. */
  readonly correlationId: string;
  readonly operation: number;
  readonly request: string;
  /** 2xx: it was done; 4xx: it was refused; absent: nobody knows, because the answer did not come or was a 5xx. */
  answer?: Answer;
  /** Of what it is about, as soon as that is known. */
  ticketId?: string;
}

export class Journal {
  readonly entries: Entry[] = [];
  private lastOperation = 0;
  private open = 0;

  begin(): number {
    this.lastOperation += 1;
    return this.lastOperation;
  }

  /** Sends a request and keeps what comes of it. Undefined: nobody knows. */
  async send(
    { operation, request, ticketId }: Pick<Entry, 'operation' | 'request' | 'ticketId'>,
    call: (correlationId: string) => Promise<Answer>,
  ): Promise<Answer | undefined> {
    const correlationId = `crash-${operation}-${this.entries.length + 1}`;
    const entry: Entry = { correlationId, operation, request, ...(ticketId !== undefined && { ticketId }) };
    this.entries.push(entry);
    this.open += 1;
    try {
      const answer = await call(correlationId);
      if (answer.status >= 500) return undefined;
      entry.answer = answer;
      if (answer.status < 300) entry.ticketId = answer.body.id;
      return answer;
    } catch {
      return undefined;
    } finally {
      this.open -= 1;
    }
  }

  /** Resolves when so many requests have been acknowledged. */
  async untilDone(count: number): Promise<void> {
    while (this.count('done') < count) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  /** Resolves when some request waits for its answer. */
  async untilUnderWay(): Promise<void> {
    while (this.open === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }

  /** How many requests wait for their answer at this moment. */
  get underWay(): number {
    return this.open;
  }

  count(kind: 'done' | 'refused' | 'unanswered'): number {
    return this.entries.filter((entry) => kindOf(entry) === kind).length;
  }
}

export function kindOf({ answer }: Entry): 'done' | 'refused' | 'unanswered' {
  if (answer === undefined) return 'unanswered';
  return answer.status < 300 ? 'done' : 'refused';
}
