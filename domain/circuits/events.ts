// What has happened to a circuit's record.

import type { Happening } from '../decision.ts';
import type { Circuit } from './circuit.ts';

interface CircuitHappening extends Happening {
  readonly circuitId: string;
  readonly customerId: string;
  readonly circuit: Circuit;
}

export type CircuitEvent =
  | (CircuitHappening & { readonly type: 'CircuitRegistered' })
  | (CircuitHappening & { readonly type: 'CircuitChanged'; readonly changed: readonly string[] });
