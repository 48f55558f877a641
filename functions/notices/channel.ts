// A way by which notices reach departments, and what travels on it.

import type { Department } from '../../domain/departments/department.ts';
import type { AnyNotice } from './notice.ts';
import type { Words } from './words.ts';

export interface Message {
  /** The same for every attempt: that of the notice. */
  readonly id: string;
  readonly department: Department;
  /** Absent from what only tries the channel. */
  readonly notice?: AnyNotice;
  readonly correlationId?: string;
  /** For machines: type, timestamp and data of the Standard Webhooks convention, as JSON. */
  readonly body: string;
  /** What subscribers of the topic filter by. */
  readonly attributes: Readonly<Record<string, string>>;
  /** For people. */
  readonly words: Words;
}

export interface Channel {
  /** Whether this way leads to the department at all. */
  serves(department: Department): boolean;
  /**
   * Throws when the other side did not take it: a Refused when it never will, a Postponed when it has not been asked yet because
   * it takes only so much at a time.
   */
  deliver(message: Message): Promise<void>;
}

/** The other side will not take this message by this way, however often it is asked. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

const reasonCharactersMax = 200;

/** Why a channel did not take a message, as it is recorded and shown. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, reasonCharactersMax);
}
