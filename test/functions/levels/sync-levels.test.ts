import { beforeEach, describe, expect, it } from 'vitest';
import { hopOf, stateOf } from '../../../domain/levels/level-change.ts';
import type { Receiver } from '../../../domain/levels/systems.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { syncLevels } from '../../../functions/levels/sync-levels.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aLine } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { aDepartment } from '../../support/departments.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { queueRecord } from '../../support/lambda-events.ts';
import { acknowledge, aLevelChange, hopping, resourceCentre } from '../../support/levels.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { MemoryStores } from '../../support/memory-stores.ts';
import { memoryStores } from '../../support/memory-stores.ts';
import { aTicketOf } from '../../support/processes.ts';
import { accept, dispatchTo, having, resolve } from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

capturedLog();
let stores: MemoryStores;
let sent: { system: Receiver; address: string; id: string; message: Record<string, unknown> }[];
let rested: string[];
let refusing: boolean;

beforeEach(() => {
  stores = memoryStores();
  [sent, rested, refusing] = [[], [], false];
  stores.circuits.put(aCircuit());
  stores.customers.put(aCustomer({ serviceLevel: 'VIP-1' }));
  stores.contracts.put(aContract());
  stores.coverages.set('CIRC-1', {
    state: [{ contractId: aContract().id, startDate: '2026-01-01', endDate: '2026-12-31' }],
    version: 1,
  });
  stores.departments.put(resourceCentre);
  stores.systems.put({ id: 'RESOURCE', webhookUrl: 'https://resource.example.com/levels' });
});

const anOrder = (kind = 'NEW', id = 'T00000000000000000000000001'): Ticket => ({
  ...[
    dispatchTo(aDepartment({ role: 'RESOURCE_CENTRE' })),
    accept,
    resolve,
    { type: 'close', confirmedBy: '李工' } as const,
  ].reduce(
    (ticket, command, minute) => having(ticket, minutesLater(mondayMorning, minute), command),
    aTicketOf('provisioning', {
      kind,
      circuit: aCircuit(),
      productCase: kind === 'GRADE_CHANGE' ? 'GRADE_CHANGE_NO_WORK' : 'BANDWIDTH_LOCAL',
    }),
  ),
  id,
});

const archived = (entityId = 'T00000000000000000000000001') => ({
  detail: { entityId, correlationId: 'corr-1', event: { type: 'TicketClosed' } },
});
const turnOf = (entityId: string, system: Receiver) => ({
  detail: { entityId, correlationId: 'corr-1', event: { type: 'LevelHopStarted', system } },
});

async function sync(message: unknown, receiveCount = 1) {
  const handle = syncLevels({
    ...stores,
    rules: standingRuleBook,
    clock: new FakeClock(minutesLater(mondayMorning, 5)),
    send: async (system, address, { id, body }) => {
      sent.push({ system, address, id, message: JSON.parse(body) });
      if (refusing) throw new Error('503');
    },
    retryLater: async ({ messageId }) => {
      rested.push(messageId);
    },
  });
  const { batchItemFailures } = await handle({ Records: [queueRecord(message, 'message-1', receiveCount)] });
  return batchItemFailures.length === 0;
}

const changes = () => [...stores.levelChanges.stored.values()].map(({ state }) => state);

describe('an archived order', () => {
  it('raises one change with the levels in force then, however often it is told (R72)', async () => {
    stores.tickets.put(anOrder());
    await sync(archived());
    await sync(archived());
    expect(changes()).toEqual([
      expect.objectContaining({
        id: expect.stringMatching(/^L[0-9A-Z]{26}$/),
        contractId: aContract().id,
        levels: {
          ...{ customerServiceLevel: 'VIP-1', maintenanceGrade: 'AAA', networkLevel: 'A' },
          ...{ provisioningTimeLevel: 'STANDARD', availabilityPpm: 999_900 },
        },
        resourceDepartmentId: 'RC-1',
      }),
    ]);
    expect(stores.levelChanges.written.map(({ type }) => type)).toEqual(['LevelChangeRaised', 'LevelHopStarted']);
  });

  it('conveys the amendment that it was worked ahead of, since nobody orders again on its day (R72, R125)', async () => {
    const signed = { reason: '升级', signedAt: mondayMorning, amendmentId: 'C-2', endedCircuitIds: [] };
    const amendments = [
      { ...signed, effectiveFromDate: '2026-06-01', lines: [aLine({ maintenanceGrade: 'AAA', monthlyRentFen: 2 })] },
      { ...signed, effectiveFromDate: '2026-12-01', lines: [aLine({ maintenanceGrade: 'AA' })] },
    ];
    stores.contracts.put({ ...aContract({ lines: [aLine({ maintenanceGrade: 'A' })] }), amendments });
    stores.tickets.put(anOrder('NEW', 'T-1'), anOrder('GRADE_CHANGE', 'T-2'));
    await sync(archived('T-1'));
    await sync(archived('T-2'));
    expect(changes().map(({ levels }) => levels.maintenanceGrade)).toEqual(['A', 'AAA']);
  });

  it('that moves a service, or names no circuit, raises none', async () => {
    stores.tickets.put(anOrder('MOVE', 'T-MOVE'));
    const { circuitId: _, ...withoutCircuit } = anOrder('NEW', 'T-NEW');
    stores.tickets.put(withoutCircuit);
    expect([await sync(archived('T-MOVE')), await sync(archived('T-NEW'))]).toEqual([true, true]);
    expect(changes()).toEqual([]);
  });

  it('stops the change of an older one that is still on its way', async () => {
    stores.tickets.put(anOrder('NEW', 'T-1'), anOrder('GRADE_CHANGE', 'T-2'));
    await sync(archived('T-1'));
    await sync(archived('T-2'));
    expect(changes().map(stateOf)).toEqual(['superseded', 'running']);
  });

  it('waits for its Resource Centre when there is none in the region: it would be nobody’s task', async () => {
    stores.departments.stored.clear();
    stores.tickets.put(anOrder());
    expect(await sync(archived())).toBe(false);
    expect([changes(), rested]).toEqual([[], ['message-1']]);
  });

  it('looks again when another one of the circuit was faster', async () => {
    stores.tickets.put(anOrder());
    stores.levelChanges.loseNextRaceTo(aLevelChange('L-OTHER'));
    expect(await sync(archived())).toBe(true);
    expect(changes().map(({ ticketId }) => ticketId)).toContain(anOrder().id);
  });
});

describe('a system whose turn it is', () => {
  it('is told its own fields, until when to acknowledge and where, under the same id every time', async () => {
    stores.levelChanges.put(aLevelChange());
    await sync(turnOf(aLevelChange().id, 'RESOURCE'));
    expect(sent).toEqual([
      {
        system: 'RESOURCE',
        address: 'https://resource.example.com/levels',
        id: expect.stringMatching(/^W[0-9A-Z]{26}$/),
        message: {
          type: 'levels.changed',
          timestamp: '2026-03-02T01:00:00.000Z',
          data: expect.objectContaining({
            levels: { customerServiceLevel: 'VIP-1', maintenanceGrade: 'AAA', networkLevel: 'A' },
            acknowledge: `/level-changes/${aLevelChange().id}/hops/RESOURCE/acknowledge`,
            acknowledgeUntilAt: '2026-03-02T01:15:00.000Z',
          }),
        },
      },
    ]);
    expect(changes().map((change) => hopOf(change, 'RESOURCE').state)).toEqual(['sent']);
    stores.levelChanges.put(aLevelChange());
    await sync(turnOf(aLevelChange().id, 'RESOURCE'));
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  });

  it('is told again after growing rests, and after the last attempt the levels are a task (R74)', async () => {
    refusing = true;
    stores.levelChanges.put(aLevelChange());
    expect(await sync(turnOf(aLevelChange().id, 'RESOURCE'), 7)).toBe(false);
    expect(rested).toEqual(['message-1']);
    expect(await sync(turnOf(aLevelChange().id, 'RESOURCE'), 8)).toBe(true);
    expect(hopOf(changes()[0] ?? aLevelChange(), 'RESOURCE')).toMatchObject({
      state: 'manual',
      reason: 'not-delivered',
    });
  });

  it('that has no address yet is not told: the levels are a task at once (R74)', async () => {
    const onward = hopping(aLevelChange(), 'RESOURCE', acknowledge);
    stores.levelChanges.put(onward);
    await sync(turnOf(onward.id, 'FAULT'));
    expect(sent).toEqual([]);
    expect(hopOf(changes()[0] ?? onward, 'FAULT')).toMatchObject({ state: 'manual', reason: 'no-address' });
  });

  it('is not told what it has acknowledged meanwhile, or what was superseded', async () => {
    const done = hopping(aLevelChange(), 'RESOURCE', acknowledge);
    const stopped = { ...aLevelChange('L-2'), superseded: { supersededAt: mondayMorning, byLevelChangeId: 'L-3' } };
    stores.levelChanges.put(done, stopped);
    await sync(turnOf(done.id, 'RESOURCE'));
    await sync(turnOf(stopped.id, 'RESOURCE'));
    expect(sent).toEqual([]);
  });
});
