// Where a command is carried out: whom it asks, and where it says what comes of it.

import type { Api } from './api-client.ts';

export interface Desk {
  readonly api: Api;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly terminal: boolean;
  /** Of what is said in two. */
  readonly language: 'zh' | 'en';
}
