// Contracts. Signing and ending also change the coverage of every circuit on the contract, in one transaction: this is
// no hot path, and it is what keeps two signed contracts from covering one circuit on the same day.

import * as z from 'zod/mini';
import { businessScopes } from '../../domain/circuits/circuit.ts';
import { maintenanceGrades, networkLevels } from '../../domain/circuits/grade.ts';
import { compensationSchemeIds } from '../../domain/compensation/schemes.ts';
import { clauseNames } from '../../domain/contracts/clauses.ts';
import { confirmationFlows, confirmationParts } from '../../domain/contracts/confirmation.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import { commitmentTypes, contractPins, orderKinds, zoneOf } from '../../domain/contracts/contract.ts';
import type { Coverage } from '../../domain/contracts/coverage.ts';
import type { ContractEvent } from '../../domain/contracts/events.ts';
import { gradeCriteria, willingnesses } from '../../domain/contracts/proposal.ts';
import { contractDeadlines } from '../../domain/contracts/reach.ts';
import { provisioningTimeLevels } from '../../domain/sla/provisioning.ts';
import { localDateOf } from '../../domain/sla/wall-clock.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { AggregateKind, AggregateStore, CommandMeta, Versioned } from './aggregate-store.ts';
import { aggregatePut, aggregateStore, read } from './aggregate-store.ts';
import type { CircuitCoverage } from './circuit-store.ts';
import { coveragePut } from './circuit-store.ts';
import { copy, loan } from './contract-archive-schema.ts';
import type { Key } from './keys.ts';
import { contractIndexKeys, customerContractsPartition, endingPartitions } from './keys.ts';
import { putTogether } from './put-together.ts';
import { indicators, instant, reachedRung, sourcedLimit } from './stored.ts';
import type { Item, Page, PageRequest, Table } from './table.ts';
import { queryPage, readAll } from './table.ts';
import { timingAttributes } from './timed-store.ts';

const answered = { answeredAt: instant, answeredBy: z.string() };

export const confirmation = z.object({
  number: z.int(),
  circuitId: z.string(),
  scope: z.enum(businessScopes),
  region: z.exactOptional(z.string()),
  maintenanceGrade: z.enum(maintenanceGrades),
  networkLevel: z.enum(networkLevels),
  part: z.enum(confirmationParts),
  flow: z.enum(confirmationFlows),
  departmentId: z.string(),
  timeLevel: z.enum(provisioningTimeLevels),
  limit: sourcedLimit,
  calendar: z.string(),
  requestedAt: instant,
  answer: z.exactOptional(
    z.discriminatedUnion('positive', [
      z.object({ ...answered, positive: z.literal(true), networkLevel: z.enum(networkLevels) }),
      z.object({
        ...answered,
        positive: z.literal(false),
        gap: z.string(),
        replenishmentDate: z.string(),
        networkLevel: z.exactOptional(z.enum(networkLevels)),
      }),
    ]),
  ),
  withdrawn: z.exactOptional(z.object({ at: instant, reason: z.string() })),
});

const priceApproval = z.object({
  departmentId: z.string(),
  approved: z.boolean(),
  prices: z.array(z.object({ circuitId: z.string(), monthlyRentFen: z.int(), discountPpm: z.exactOptional(z.int()) })),
  comment: z.exactOptional(z.string()),
  decidedAt: instant,
  decidedBy: z.string(),
});

const proposal = z.object({
  criteria: z.exactOptional(z.array(z.enum(gradeCriteria))),
  need: z.exactOptional(z.string()),
  willingToPay: z.exactOptional(z.enum(willingnesses)),
  equipment: z.exactOptional(z.object({ capable: z.boolean(), note: z.exactOptional(z.string()) })),
});

export const contractLine = z.object({
  circuitId: z.string(),
  maintenanceGrade: z.enum(maintenanceGrades),
  commitmentType: z.enum(commitmentTypes),
  indicators: z.exactOptional(indicators),
  freeIndicators: z.exactOptional(z.array(z.object({ name: z.string(), value: z.string() }))),
  milderApproval: z.exactOptional(z.object({ approvedBy: z.string(), reason: z.string() })),
  proposal: z.exactOptional(proposal),
  monthlyRentFen: z.int(),
  installationFeeFen: z.exactOptional(z.int()),
  compensationScheme: z.exactOptional(z.enum(compensationSchemeIds)),
});

const amendment = z.object({
  amendmentId: z.string(),
  effectiveFromDate: z.string(),
  lines: z.array(contractLine),
  endedCircuitIds: z.array(z.string()),
  reason: z.string(),
  signedAt: instant,
});

/** What is stored of a contract whatever its status. */
export const contractTerms = {
  id: z.string(),
  customerId: z.string(),
  orderKind: z.exactOptional(z.enum(orderKinds)),
  departmentId: z.exactOptional(z.string()),
  region: z.exactOptional(z.string()),
  templateKey: z.exactOptional(z.string()),
  clauses: z.exactOptional(z.partialRecord(z.enum(clauseNames), z.string())),
  title: z.string(),
  parties: z.object({ operator: z.string(), customer: z.string() }),
  startDate: z.string(),
  endDate: z.string(),
  timeZone: z.exactOptional(z.string()),
  lines: z.array(contractLine),
  draftedAt: instant,
  amends: z.exactOptional(
    z.object({
      contractId: z.string(),
      reason: z.string(),
      endedCircuitIds: z.array(z.string()),
      amendmentsBefore: z.int(),
    }),
  ),
  renews: z.exactOptional(z.string()),
  amendments: z.exactOptional(z.array(amendment)),
  renewedBy: z.exactOptional(z.object({ contractId: z.string(), signedAt: instant })),
  copies: z.exactOptional(z.array(copy)),
  loans: z.exactOptional(z.array(loan)),
  loanCount: z.exactOptional(z.int()),
  confirmationCount: z.exactOptional(z.int()),
  confirmations: z.exactOptional(z.array(confirmation)),
  priceApproval: z.exactOptional(priceApproval),
  policyVersion: z.exactOptional(z.string()),
  calendarVersions: z.exactOptional(z.record(z.string(), z.int())),
  reached: z.exactOptional(z.array(reachedRung)),
};
const signature = { signedAt: instant, signedBy: z.string(), activatedAt: z.exactOptional(instant) };

const contractSchema: z.ZodMiniType<Contract> = z.discriminatedUnion('status', [
  z.object({ ...contractTerms, status: z.literal('draft') }),
  z.object({ ...contractTerms, ...signature, status: z.literal('signed') }),
  z.object({ ...contractTerms, ...signature, status: z.literal('ended'), endedAt: instant, endReason: z.string() }),
  z.object({ ...contractTerms, ...signature, status: z.literal('expired'), expiredAt: instant }),
]);

/** How a contract's item is read. */
export const contractItem: AggregateKind<Contract> = { entity: 'CONTRACT', schema: contractSchema };

/** What a signature or an ending does to one circuit. */
export interface CoverageChange {
  readonly circuitId: string;
  readonly before: CircuitCoverage;
  readonly after: readonly Coverage[];
}

/** Another contract that the same command changes: the one that is amended or renewed by the one that is signed. */
interface ContractChange {
  readonly before: Versioned<Contract>;
  readonly after: Contract;
  readonly events: readonly ContractEvent[];
}

export interface ContractStore extends AggregateStore<Contract, ContractEvent> {
  /** All of them together or not at all. Throws VersionConflict when any of them was written meanwhile. */
  saveWithCoverages(
    before: Versioned<Contract>,
    after: Contract,
    events: readonly ContractEvent[],
    changes: readonly CoverageChange[],
    meta: CommandMeta,
    former?: ContractChange,
  ): Promise<Versioned<Contract>>;
  ofCustomer(customerId: string, page: PageRequest): Promise<Page<Versioned<Contract>>>;
  /** Signed contracts whose last day is before the date, soonest first. */
  endingBefore(date: LocalDate, page: PageRequest): Promise<Page<Versioned<Contract>>>;
  /** Of one of `settledPartitions` that lists contracts by their last day, those for whom it is this date or later. */
  lastingUntil(date: LocalDate, partition: string, page: PageRequest): Promise<Page<Versioned<Contract>>>;
}

/** The last day on which it bound, of one that is over. */
export function endedDateOf(contract: Contract): { readonly endedDate?: LocalDate } {
  if (contract.amends !== undefined) return {};
  if (contract.status === 'ended') return { endedDate: localDateOf(contract.endedAt, zoneOf(contract)) };
  return contract.status === 'expired' ? { endedDate: contract.endDate } : {};
}

export function contractStore(table: Table, book: Pick<RuleBook, 'rulesFor'> = liveRuleBook(table)): ContractStore {
  const kind: AggregateKind<Contract> = {
    ...contractItem,
    attributes: async (contract) => ({
      ...contractIndexKeys({ ...contract, ...endedDateOf(contract) }),
      ...timingAttributes(contract.id, contractDeadlines(contract, await book.rulesFor(contractPins(contract)))),
    }),
  };

  async function contracts(keys: Page<Item>): Promise<Page<Versioned<Contract>>> {
    const items = await readAll(table, keys.items as unknown as Key[]);
    return { ...keys, items: items.map((item) => read(kind, item)) };
  }

  return {
    ...aggregateStore<Contract, ContractEvent>(table, kind),

    async saveWithCoverages(before, after, events, changes, meta, former) {
      const put = await aggregatePut(table, kind, before, after, events, meta);
      const formerPuts =
        former === undefined ? [] : [await aggregatePut(table, kind, former.before, former.after, former.events, meta)];
      const puts = changes.map((change) => coveragePut(table, change.circuitId, change.before, change.after));
      await putTogether(table, [put, ...formerPuts, ...puts], `contract ${after.id} or a circuit of it`);
      return read(kind, put.Item);
    },

    async ofCustomer(customerId, page) {
      const partitions = [customerContractsPartition(customerId)];
      return contracts(await queryPage(table, { index: 'byCustomer', partitions, newestFirst: true }, page));
    },

    async endingBefore(date, page) {
      return contracts(await queryPage(table, { index: 'byEnd', partitions: endingPartitions, below: date }, page));
    },

    async lastingUntil(date, partition, page) {
      return contracts(await queryPage(table, { index: 'byEnd', partitions: [partition], from: date }, page));
    },
  };
}
