// What has happened to a customer's record.

import type { Happening } from '../decision.ts';
import type { Customer } from './customer.ts';

export type CustomerEvent =
  | (Happening & { readonly type: 'CustomerRegistered'; readonly customerId: string; readonly customer: Customer })
  | (Happening & {
      readonly type: 'CustomerChanged';
      readonly customerId: string;
      readonly customer: Customer;
      /** Names of the changed fields. A change of grade or service level must reach other departments. */
      readonly changed: readonly string[];
    });
