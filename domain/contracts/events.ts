// What has happened to a contract.

import type { Happening } from '../decision.ts';
import type { DeadlineEvent } from '../tickets/reach.ts';
import type { Contract, ContractTerms } from './contract.ts';
import type { Coverage } from './coverage.ts';

interface ContractHappening extends Happening {
  readonly contractId: string;
  readonly customerId: string;
}

export type ContractEvent =
  | DeadlineEvent
  | (ContractHappening & { readonly type: 'ContractDrafted'; readonly terms: ContractTerms })
  | (ContractHappening & {
      readonly type: 'ContractRedrafted';
      readonly terms: ContractTerms;
      readonly changed: readonly string[];
    })
  | (ContractHappening & {
      readonly type: 'ContractSigned';
      readonly signedBy: string;
      /** The circuits that it covers from now on, and for how long. */
      readonly circuitIds: readonly string[];
      readonly coverage: Coverage;
      readonly policyVersion: string;
    })
  | (ContractHappening & {
      readonly type: 'ContractEnded';
      readonly reason: string;
      readonly circuitIds: readonly string[];
    });

export type ContractEventOf<Type extends ContractEvent['type']> = Extract<ContractEvent, { readonly type: Type }>;

/** What a decision on a contract yields. */
export interface ContractOutcome<Status extends Contract['status']> {
  readonly state: Extract<Contract, { readonly status: Status }>;
  readonly events: readonly ContractEvent[];
}
