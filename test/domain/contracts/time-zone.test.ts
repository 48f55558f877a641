import { describe, expect, it } from 'vitest';
import { amendContract, draftAmendment } from '../../../domain/contracts/amend.ts';
import { bindsAt, coverageOf, coveringLine, holdsTimeOf } from '../../../domain/contracts/coverage.ts';
import { draftContract } from '../../../domain/contracts/draft.ts';
import { contractDeadlines } from '../../../domain/contracts/reach.ts';
import { draftRenewal } from '../../../domain/contracts/renew.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aContractRequest, aLine, anEndedContract } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { at } from '../../support/decisions.ts';
import { brokenRules } from '../../support/refusals.ts';
import { shanghai } from '../../support/time.ts';

const timeZone = 'Europe/London';
const lookups = { customer: aCustomer(), circuits: new Map([['CIRC-1', aCircuit()]]) };
const { policy } = standingRules;
const onJune = at(shanghai('2026-06-01T10:00'));
const abroad = aContract({ timeZone });

describe('a contract in a zone of its own', () => {
  it('begins and ends with the days of that zone: eight hours after those of Shanghai', () => {
    const binds = (time: string) => coveringLine(abroad, 'CIRC-1', shanghai(time)) !== null;
    expect(['2026-01-01T07:59', '2026-01-01T08:00'].map(binds)).toEqual([false, true]);
    expect(['2027-01-01T07:59', '2027-01-01T08:00'].map(binds)).toEqual([true, false]);
    expect(bindsAt(coverageOf(abroad), shanghai('2026-01-01T07:59'))).toBe(false);
  });

  it('expires when its last day is over there', () => {
    const term = contractDeadlines(abroad, standingRules).find(({ milestone }) => milestone === 'term');
    expect(term?.dueAt).toBe(shanghai('2027-01-01T08:00'));
  });

  it('keeps it: amendments and renewals have the same, and an amendment with another one is refused', () => {
    const request = { reason: '降价', lines: [aLine({ monthlyRentFen: 900_000 })], endedCircuitIds: [] };
    const asked = { ...request, id: 'C-A', effectiveFromDate: '2026-07-01' };
    const amendment = draftAmendment(abroad, asked, lookups, onJune, policy).state;
    expect(amendment.timeZone).toBe(timeZone);
    expect(draftRenewal(abroad, { id: 'C-R', endDate: '2027-12-31' }, lookups, onJune, policy).state.timeZone).toBe(
      timeZone,
    );
    const { timeZone: _, ...elsewhere } = amendment;
    const signed = { ...elsewhere, status: 'signed', signedAt: onJune.now, signedBy: '陈总' } as const;
    expect(brokenRules(() => amendContract(abroad, signed, onJune))).toEqual(['timeZone: not-allowed-here']);
  });

  it('holds a circuit to the instant: another contract may begin when it ends, and no earlier', () => {
    const until = coverageOf(abroad);
    const next = { startDate: '2027-01-01', endDate: '2027-12-31' };
    expect(holdsTimeOf(until, { ...next, timeZone })).toBe(false);
    // In Shanghai the new year begins eight hours before the old one ends in London.
    expect(holdsTimeOf(until, next)).toBe(true);
    expect(holdsTimeOf(coverageOf(aContract()), { ...next, timeZone })).toBe(false);
  });

  it('leaves the day of its end, as it is there, to a successor', () => {
    // Two in the morning of 1 July in Shanghai is still 30 June in London.
    const ended = coverageOf({ ...anEndedContract({ timeZone }), endedAt: shanghai('2026-07-01T02:00') });
    const from = (startDate: string) => holdsTimeOf(ended, { startDate, endDate: '2027-12-31', timeZone });
    expect(['2026-06-29', '2026-06-30'].map(from)).toEqual([true, false]);
  });

  it('has to be a zone that exists', () => {
    const draft = (zone: string) => () => draftContract(aContractRequest({ timeZone: zone }), lookups, onJune, policy);
    expect(brokenRules(draft('Asia/Nowhere'))).toEqual(['timeZone: unknown-time-zone']);
    expect(brokenRules(draft('+08:00'))).toEqual(['timeZone: unknown-time-zone']);
    expect(draft(timeZone)().state.timeZone).toBe(timeZone);
  });
});
