// Which contracts a settlement looks at: all that were signed and have not ended, those that ended a few months ago, because of what may
// have to be adjusted, and those that are over for longer and have been charged too much.

import { type Month, monthInterval, monthsLater } from '../../domain/availability/month.ts';
import { adjustedMonths } from '../../domain/compensation/claim-window.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import type { Policy } from '../../domain/sla/policy.ts';
import { later, millisecondsPerDay, operatorTimeZone } from '../../domain/time.ts';
import { type ContractStore, endedDateOf } from '../store/contract-store.ts';
import { overchargedPartitions } from '../store/keys.ts';
import type { OverchargeStore } from '../store/overcharge-store.ts';
import type { Page, PageRequest } from '../store/table.ts';

export interface SettledStores {
  readonly contracts: Pick<ContractStore, 'get' | 'lastingUntil'>;
  readonly overcharges: Pick<OverchargeStore, 'recordedSince'>;
}

/** One page of one of `settledPartitions`; of the overcharged ones without those that other partitions have. */
export async function contractsToSettle(
  { contracts, overcharges }: SettledStores,
  partition: string,
  { month, policy }: { readonly month: Month; readonly policy: Policy },
  request: PageRequest,
): Promise<Page<Contract>> {
  const firstDate = `${monthsLater(month, -adjustedMonths(policy))}-01`;
  if (!overchargedPartitions.includes(partition)) {
    const page = await contracts.lastingUntil(firstDate, partition, request);
    return { ...page, items: page.items.map(({ state }) => state) };
  }
  // No zone is a day ahead of the operator's.
  const since = later(monthInterval(month, operatorTimeZone).fromAt, -millisecondsPerDay);
  const page = await overcharges.recordedSince(since, partition, request);
  const found = await Promise.all(page.items.map((contractId) => contracts.get(contractId)));
  const isElsewhere = (contract: Contract) => (endedDateOf(contract).endedDate ?? contract.endDate) >= firstDate;
  return {
    ...page,
    items: found.flatMap((stored) => stored?.state ?? []).filter((contract) => !isElsewhere(contract)),
  };
}
