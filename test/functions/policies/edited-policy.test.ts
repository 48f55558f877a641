// From the edit of a figure to what tickets and contracts make of it.

import '../../support/live-environment.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Instant } from '../../../domain/time.ts';
import { draftContract } from '../../../functions/contracts/draft-contract.ts';
import { editPolicy } from '../../../functions/policies/edit-policy.ts';
import type { RuleBook } from '../../../functions/rules/rule-book.ts';
import { getTicketClock } from '../../../functions/tickets/get-ticket-clock.ts';
import { openTicket } from '../../../functions/tickets/open-ticket.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContractRequest, aLine } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { maintenanceUnit, monitoringCentre } from '../../support/departments.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { memoryStores } from '../../support/memory-stores.ts';
import { ddnOfGroup, inMinutes, memoryPolicies, ruleBookOf } from '../../support/policies.ts';
import { mondayMorning, shanghai } from '../../support/time.ts';

const report = { circuitId: 'CIRC-1', source: 'CUSTOMER_HOTLINE', impact: 'outage', description: '业务中断' };
let stores: ReturnType<typeof memoryStores>;
let rules: RuleBook;
capturedLog();

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: mondayMorning });
  stores = memoryStores();
  stores.customers.put(aCustomer({ grade: 'GROUP' }));
  stores.circuits.put(aCircuit({ product: 'BANDWIDTH_DATA/DDN' }));
  stores.departments.put(monitoringCentre, maintenanceUnit);
  const policies = memoryPolicies();
  rules = ruleBookOf(policies);
  const edited = await call(editPolicy({ policies }), {
    body: {
      changes: [{ figure: ddnOfGroup, value: inMinutes(180) }],
      effectiveFromDate: '2026-04-01',
      note: '会议纪要',
    },
  });
  expect(edited.status).toBe(201);
});
afterEach(() => {
  vi.useRealTimers();
});

async function openedAt(at: Instant) {
  vi.setSystemTime(at);
  const { body } = await call(openTicket({ ...stores, rules }), { body: report });
  return body;
}

/** The restoration as the clock explains it. */
async function restorationOf(ticketId: string) {
  const { body } = await call(getTicketClock({ ...stores, rules }), { method: 'GET', path: { ticketId } });
  const deadlines = body['deadlines'] as readonly Readonly<Record<string, unknown>>[];
  return { policyVersion: body['policyVersion'], ...deadlines.find(({ milestone }) => milestone === 'restore') };
}

describe('a repair limit that was edited from four hours to three', () => {
  it('holds for tickets opened from its day on, and is explained', async () => {
    const { id } = await openedAt(shanghai('2026-04-01T00:00'));
    expect(await restorationOf(id)).toMatchObject({
      policyVersion: 'policy-1',
      dueAt: new Date(shanghai('2026-04-01T03:00')).toISOString(),
      limit: inMinutes(180),
      source: 'D',
      basis: 'repair-table',
      reference: 'BANDWIDTH_DATA/DDN GROUP',
    });
  });

  it('leaves a ticket that was opened before as it was, for ever', async () => {
    const { id } = await openedAt(shanghai('2026-03-31T23:59'));
    for (const later of ['2026-04-01T00:00', '2027-04-01T00:00']) {
      vi.setSystemTime(shanghai(later));
      expect(await restorationOf(id)).toMatchObject({
        policyVersion: 'default-1',
        dueAt: new Date(shanghai('2026-04-01T03:59')).toISOString(),
        limit: inMinutes(240),
      });
    }
  });

  it('is what a contract’s own figure is measured by from then on', async () => {
    const line = aLine({
      maintenanceGrade: 'ORDINARY',
      commitmentType: 'NONE',
      indicators: { restoreOutageMinutes: 200 },
    });
    const { id: _, ...body } = aContractRequest({ lines: [line] });
    const draft = () => call(draftContract({ ...stores, rules }), { body });
    expect((await draft()).status).toBe(201);
    vi.setSystemTime(shanghai('2026-04-01T09:00'));
    expect(refusedFields(await draft())).toEqual(['lines[0].indicators.restoreOutageMinutes: milder-than-catalogue']);
  });
});
