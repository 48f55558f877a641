// What must hold of contracts: what falls due on them by itself is decided once, on time and only while it is open, and those who are
// concerned hear of it once.

import type { ContractEvent } from '../../domain/contracts/events.ts';
import { evolveContract } from '../../domain/contracts/evolve.ts';
import { commandComplaints, trailComplaints } from './command-invariants.ts';
import { contractRungsOf, holdingOf, informedOf, toldOf } from './contract-model.ts';
import { dueComplaints } from './due-invariants.ts';
import { informedComplaints } from './information-invariants.ts';
import { toldComplaints } from './notice-invariants.ts';
import type { ContractRecord, Rung, Told } from './records.ts';
import { backwardsMillisecondsMax, isDeed, isOfDeadline } from './records.ts';
import type { Run } from './run.ts';

export function contractComplaints(run: Run, contracts: readonly ContractRecord[]): readonly string[] {
  return [
    ...contracts.flatMap((contract) => [
      ...trailComplaints(run, contract, { replay, backwardsMillisecondsMax }),
      ...commandComplaints(run, contract),
      ...dueComplaints(run, contract, contractRungsOf(deedsOf(contract), run.plan.calendar), typeOf),
      ...noticeComplaintsOf(run, contract),
    ]),
    ...linkComplaints(contracts),
    ...holdingComplaints(contracts),
  ];
}

function replay(events: readonly ContractEvent[]): unknown {
  return events.reduce<Parameters<typeof evolveContract>[0]>(evolveContract, null);
}

const types: Readonly<Record<string, ContractEvent['type']>> = {
  'activation.100': 'ContractActivated',
  'term.100': 'ContractExpired',
  'resourceConfirmation.80': 'DeadlineWarned',
  'resourceConfirmation.100': 'DeadlineBreached',
};

function typeOf({ milestone, percent }: Rung): ContractEvent['type'] {
  return types[`${milestone}.${percent}`] ?? 'ReminderDue';
}

function deedsOf({ trail }: ContractRecord): readonly Told<ContractEvent>[] {
  return trail.filter(({ event }) => isDeed(event));
}

function noticeComplaintsOf(run: Run, contract: ContractRecord): readonly string[] {
  const { id, trail } = contract;
  const deeds = deedsOf(contract);
  const wanted = trail.flatMap(({ event, writtenAt }) =>
    isOfDeadline(event) ? toldOf(event).map((departmentId) => ({ departmentId, event, at: writtenAt })) : [],
  );
  const news = trail.flatMap(({ event, writtenAt }) =>
    informedOf(event, deeds).map((departmentId) => ({ departmentId, event, writtenAt })),
  );
  const subject = { id, field: 'contractId' } as const;
  return [...toldComplaints(run, subject, wanted), ...informedComplaints(run, subject, news)];
}

/** The signature of an amendment or of a successor is known on the contract before it, once. */
function linkComplaints(contracts: readonly ContractRecord[]): readonly string[] {
  return contracts.flatMap((contract) => {
    const { id, trail } = contract;
    const drafted = trail[0]?.event;
    const signed = trail.find(({ event }) => event.type === 'ContractSigned');
    if (drafted?.type !== 'ContractDrafted' || signed === undefined) return [];
    const formerId = drafted.terms.amends?.contractId ?? drafted.terms.renews;
    const former = contracts.find((other) => other.id === formerId);
    const said = former?.trail.filter(
      ({ event, writtenAt }) =>
        writtenAt === signed.writtenAt &&
        (event.type === 'ContractRenewed' ? event.successorId : amendmentIn(event)) === id,
    );
    return formerId === undefined || said?.length === 1 ? [] : [`${formerId} does not know that ${id} was signed`];
  });
}

function amendmentIn(event: ContractEvent): string | undefined {
  return event.type === 'ContractAmended' ? event.amendment.amendmentId : undefined;
}

/** No two contracts hold a circuit at one time. */
function holdingComplaints(contracts: readonly ContractRecord[]): readonly string[] {
  const holdings = contracts.flatMap((contract) => {
    const held = holdingOf(deedsOf(contract));
    return held === undefined ? [] : [{ id: contract.id, ...held }];
  });
  return holdings.flatMap((one, index) =>
    holdings
      .slice(index + 1)
      .filter(({ circuitIds }) => circuitIds.some((circuitId) => one.circuitIds.includes(circuitId)))
      .filter(({ fromAt, toAt }) => fromAt < one.toAt && one.fromAt < toAt)
      .map(({ id }) => `${one.id} and ${id} hold a circuit at one time`),
  );
}
