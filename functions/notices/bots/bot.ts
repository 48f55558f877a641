// What tells the group bots of the three vendors apart: where they live, how they are written to and what they answer.

import type { BotText } from './bot-text.ts';
import type { BotCredentials } from './credentials.ts';

export interface Bot {
  /** Nothing is sent anywhere else. */
  readonly hosts: readonly string[];
  /** The key in an address of this vendor's form; undefined when it has another form. */
  readonly keyIn: (url: URL) => string | undefined;
  /** Whether messages can be signed with a secret. */
  readonly maySign: boolean;
  /** How many bytes of UTF-8 the text of one message may have. */
  readonly textBytesMax: number;
  /** Between two messages: no more than that are taken in a minute. */
  readonly paceMilliseconds: number;
  /** The request for one message. `now`: epoch milliseconds, for the signature. */
  readonly request: (text: BotText, credentials: BotCredentials, now: number) => BotRequest;
  readonly answers: BotAnswers;
}

interface BotRequest {
  readonly url: string;
  readonly body: object;
}

/** Vendors answer 200 also where they refuse: the code stands in the body, 0 for success. */
export interface BotAnswers {
  /** The fields that may hold the code. */
  readonly codes: readonly string[];
  /** Too many messages: it may be tried again later. */
  readonly busy: readonly number[];
  /** What will not be taken however often it is sent, and why. Any other code is tried again. */
  readonly refused: Readonly<Record<number, string>>;
}
