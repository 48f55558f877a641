// What has happened to a customer's file. What is said of the customer's people stays in the file: no event repeats it (R196).

import type { Happening, Outcome } from '../decision.ts';
import type { DeadlineEvent } from '../sla/deadline-events.ts';
import type { Instant } from '../time.ts';
import type { AccountManager, CustomerFile, Handover, InventoryItem, Survey, Visit } from './customer-file.ts';

interface FileHappening extends Happening {
  readonly customerId: string;
}

export type CustomerFileEvent =
  | DeadlineEvent
  | (FileHappening & {
      readonly type: 'AccountManagerAssigned';
      readonly manager: AccountManager;
      readonly reason: string;
    })
  /** The same manager, with another deputy or department. */
  | (FileHappening & {
      readonly type: 'AccountManagerChanged';
      readonly manager: AccountManager;
      readonly reason: string;
      readonly changed: readonly string[];
    })
  | (FileHappening & { readonly type: 'CustomerHandedOver'; readonly handover: Handover })
  | (FileHappening & { readonly type: 'ContactsChanged'; readonly contactCount: number })
  | (FileHappening & {
      readonly type: 'InventoryTaken';
      readonly items: readonly InventoryItem[];
      readonly completenessPpm: number;
    })
  | (FileHappening & { readonly type: 'CustomerVisited'; readonly visit: Visit })
  | (FileHappening & {
      readonly type: 'OpinionAnswered';
      readonly visitNumber: number;
      readonly followUpNumber: number;
      readonly result: string;
      readonly fedBackAt: Instant;
    })
  | (FileHappening & { readonly type: 'CustomerSurveyed'; readonly survey: Survey });

/** What a decision on a file yields. No events: it was known already. */
export type FileOutcome = Outcome<CustomerFile, CustomerFileEvent>;
