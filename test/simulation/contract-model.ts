// What must happen on a contract by itself, worked out from what people did and from nothing else: no code of domain/ is called.

import type { ContractEvent } from '../../domain/contracts/events.ts';
import { dateAfter, dateAt, midnightOf, morningOf } from './dates.ts';
import type { DueOnce } from './due-invariants.ts';
import { openWhenDue } from './due-invariants.ts';
import type { Versions } from './hours.ts';
import { never, usedUpAt } from './hours.ts';
import type { Rung, Told } from './records.ts';
import { answerLimits, expiryDaysBefore, filingDays } from './rulebook.ts';

export type ContractTold = Told<ContractEvent>;

/** `deeds`: what people did on one contract, in order. */
export function contractRungsOf(deeds: readonly ContractTold[], calendar: Versions): readonly DueOnce[] {
  const drafted = deeds[0]?.event;
  if (drafted?.type !== 'ContractDrafted') throw new Error('a contract begins with its draft');
  const { startDate, endDate, timeZone, amends } = drafted.terms;
  const first = (...types: readonly ContractEvent['type'][]) => deeds.find(({ event }) => types.includes(event.type));
  const numbered = (type: ContractEvent['type'], number: number) =>
    deeds.find(({ event }) => event.type === type && 'number' in event && event.number === number);
  const rungs: DueOnce[] = [];
  const expect = (...rung: Parameters<typeof openWhenDue>) => rungs.push(...openWhenDue(...rung));

  const signed = first('ContractSigned');
  for (const asked of deeds) {
    if (asked.event.type !== 'ConfirmationsRequested') continue;
    const { occurredAt: startedAt, requests } = asked.event;
    for (const { number: occurrence, timeLevel } of requests) {
      const limit = answerLimits[timeLevel];
      if (limit === undefined) throw new Error(`no limit for ${timeLevel}`);
      const end = numbered('ConfirmationAnswered', occurrence) ?? signed;
      expect({ milestone: 'resourceRequest', occurrence, percent: 100, dueAt: startedAt }, asked, end);
      for (const percent of [80, 100]) {
        const dueAt = usedUpAt({ startedAt, limit, pauses: [], calendar }, percent);
        if (dueAt !== never) expect({ milestone: 'resourceConfirmation', occurrence, percent, dueAt }, asked, end);
      }
    }
  }
  if (signed === undefined) return rungs;
  const { occurredAt: signedAt } = signed.event;
  const filingAt = morningOf(dateAfter(dateAt(signedAt), filingDays));
  for (const occurrence of [1, 2, 3])
    expect(
      { milestone: 'filing', occurrence, percent: 100, dueAt: filingAt },
      signed,
      numbered('CopyFiled', occurrence),
    );
  // An amendment has no term of its own.
  if (amends !== undefined) return rungs;
  const ended = first('ContractEnded');
  const beginsAt = midnightOf(startDate, timeZone);
  // What is signed on its first day or later is in force at once.
  if (beginsAt > signedAt)
    expect({ milestone: 'activation', occurrence: 1, percent: 100, dueAt: beginsAt }, signed, ended);
  const endsAt = midnightOf(dateAfter(endDate, 1), timeZone);
  expect({ milestone: 'term', occurrence: 1, percent: 100, dueAt: endsAt }, signed, ended);
  const concluded = first('ContractEnded', 'ContractRenewed');
  for (const [index, days] of expiryDaysBefore.entries()) {
    const dueAt = morningOf(dateAfter(endDate, -days));
    // What was so before the signature is not called to mind any more.
    if (dueAt > signedAt)
      expect({ milestone: 'expiry', occurrence: index + 1, percent: 100, dueAt }, signed, concluded);
  }
  return rungs;
}

/** How long a signed contract holds its circuits: until its end, or up to the day on which it was ended, which a successor may have. */
export function holdingOf(deeds: readonly ContractTold[]) {
  const drafted = deeds[0]?.event;
  const signed = deeds.some(({ event }) => event.type === 'ContractSigned');
  if (drafted?.type !== 'ContractDrafted' || !signed || drafted.terms.amends !== undefined) return undefined;
  const { startDate, endDate, timeZone, lines } = drafted.terms;
  const ended = deeds.find(({ event }) => event.type === 'ContractEnded')?.event.occurredAt;
  const leftAt = ended === undefined ? never : midnightOf(dateAt(ended, timeZone), timeZone);
  const fromAt = midnightOf(startDate, timeZone);
  const toAt = Math.min(leftAt, midnightOf(dateAfter(endDate, 1), timeZone));
  return toAt <= fromAt ? undefined : { circuitIds: lines.map(({ circuitId }) => circuitId), fromAt, toAt };
}

/** Whom each rung tells. */
const told: Readonly<Record<string, readonly string[]>> = {
  'resourceRequest.100': ['RESOURCES'],
  'resourceConfirmation.80': ['RESOURCES'],
  'resourceConfirmation.100': ['RESOURCES', 'CUSTOMER-CENTRE', 'SUPPORT'],
  'filing.100': ['CUSTOMER-CENTRE', 'CONTRACTS'],
  'expiry.100': ['CUSTOMER-CENTRE', 'SUPPORT'],
};

export function toldOf({ milestone, percent }: Rung): readonly string[] {
  return told[`${milestone}.${percent}`] ?? [];
}

/** Whom each event informs that has no deadline. */
const informed: Partial<Readonly<Record<ContractEvent['type'], readonly string[]>>> = {
  ContractDrafted: ['MARKETING'],
  GateOpened: ['CUSTOMER-CENTRE'],
  ContractActivated: ['CUSTOMER-CENTRE', 'SUPPORT', 'NMC'],
  ContractExpired: ['CUSTOMER-CENTRE', 'SUPPORT'],
  ContractEnded: ['SUPPORT', 'NMC', 'NETOPS'],
};
const always = ['SUPPORT', 'NMC', 'NETOPS', 'MARKETING', 'GENERAL-OFFICE', 'FINANCE', 'CONTRACTS'];
/** The unit of the circuits, and who negotiated. */
const carryingOut = ['MAINT-1', 'CUSTOMER-CENTRE'];

export function informedOf(event: ContractEvent, deeds: readonly ContractTold[]): readonly string[] {
  if (event.type !== 'ContractSigned') return informed[event.type] ?? [];
  const drafted = deeds[0]?.event;
  const lines = drafted?.type === 'ContractDrafted' ? drafted.terms.lines : [];
  const needsResources = lines.some(({ maintenanceGrade }) => maintenanceGrade === 'AAA');
  return [...always, ...carryingOut, ...(needsResources ? ['RESOURCES'] : [])];
}
