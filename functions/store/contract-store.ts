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
import { flag, optionalText, optionalWhole, text, texts, whole } from '../plain.ts';
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
import { indicators, instant, optionalInstant, reachedRung, sourcedLimit } from './stored.ts';
import type { Item, Page, PageRequest, Table } from './table.ts';
import { queryPage, readAll } from './table.ts';
import { timingAttributes } from './timed-store.ts';

const answered = { answeredAt: instant, answeredBy: text };

export const confirmation = z.object({
  number: whole,
  circuitId: text,
  scope: z.enum(businessScopes),
  region: optionalText,
  maintenanceGrade: z.enum(maintenanceGrades),
  networkLevel: z.enum(networkLevels),
  part: z.enum(confirmationParts),
  flow: z.enum(confirmationFlows),
  departmentId: text,
  timeLevel: z.enum(provisioningTimeLevels),
  limit: sourcedLimit,
  calendar: text,
  requestedAt: instant,
  answer: z.exactOptional(
    z.discriminatedUnion('positive', [
      z.object({ ...answered, positive: z.literal(true), networkLevel: z.enum(networkLevels) }),
      z.object({
        ...answered,
        positive: z.literal(false),
        gap: text,
        replenishmentDate: text,
        networkLevel: z.exactOptional(z.enum(networkLevels)),
      }),
    ]),
  ),
  withdrawn: z.exactOptional(z.object({ at: instant, reason: text })),
});

const priceApproval = z.object({
  departmentId: text,
  approved: flag,
  prices: z.array(z.object({ circuitId: text, monthlyRentFen: whole, discountPpm: optionalWhole })),
  comment: optionalText,
  decidedAt: instant,
  decidedBy: text,
});

const proposal = z.object({
  criteria: z.exactOptional(z.array(z.enum(gradeCriteria))),
  need: optionalText,
  willingToPay: z.exactOptional(z.enum(willingnesses)),
  equipment: z.exactOptional(z.object({ capable: flag, note: optionalText })),
});

export const contractLine = z.object({
  circuitId: text,
  maintenanceGrade: z.enum(maintenanceGrades),
  commitmentType: z.enum(commitmentTypes),
  indicators: z.exactOptional(indicators),
  freeIndicators: z.exactOptional(z.array(z.object({ name: text, value: text }))),
  milderApproval: z.exactOptional(z.object({ approvedBy: text, reason: text })),
  proposal: z.exactOptional(proposal),
  monthlyRentFen: whole,
  installationFeeFen: optionalWhole,
  compensationScheme: z.exactOptional(z.enum(compensationSchemeIds)),
});

const amendment = z.object({
  amendmentId: text,
  effectiveFromDate: text,
  lines: z.array(contractLine),
  endedCircuitIds: texts,
  reason: text,
  signedAt: instant,
});

/** What is stored of a contract whatever its status. */
export const contractTerms = {
  id: text,
  customerId: text,
  orderKind: z.exactOptional(z.enum(orderKinds)),
  departmentId: optionalText,
  region: optionalText,
  templateKey: optionalText,
  clauses: z.exactOptional(z.partialRecord(z.enum(clauseNames), text)),
  title: text,
  parties: z.object({ operator: text, customer: text }),
  startDate: text,
  endDate: text,
  timeZone: optionalText,
  lines: z.array(contractLine),
  draftedAt: instant,
  amends: z.exactOptional(
    z.object({
      contractId: text,
      reason: text,
      endedCircuitIds: texts,
      amendmentsBefore: whole,
    }),
  ),
  renews: optionalText,
  amendments: z.exactOptional(z.array(amendment)),
  renewedBy: z.exactOptional(z.object({ contractId: text, signedAt: instant })),
  copies: z.exactOptional(z.array(copy)),
  loans: z.exactOptional(z.array(loan)),
  loanCount: optionalWhole,
  confirmationCount: optionalWhole,
  confirmations: z.exactOptional(z.array(confirmation)),
  priceApproval: z.exactOptional(priceApproval),
  policyVersion: optionalText,
  calendarVersions: z.exactOptional(z.record(text, whole)),
  reached: z.exactOptional(z.array(reachedRung)),
};
const signature = { signedAt: instant, signedBy: text, activatedAt: optionalInstant };

const contractSchema: z.ZodMiniType<Contract> = z.discriminatedUnion('status', [
  z.object({ ...contractTerms, status: z.literal('draft') }),
  z.object({ ...contractTerms, ...signature, status: z.literal('signed') }),
  z.object({ ...contractTerms, ...signature, status: z.literal('ended'), endedAt: instant, endReason: text }),
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
