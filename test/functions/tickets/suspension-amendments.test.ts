// Suspensions entered, corrected and voided over the API. Time runs from Monday 09:00, the report; a unit accepted at 09:02.

import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import '../../support/live-environment.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApiHandler } from '../../../functions/http/pipeline.ts';
import { correctSuspension } from '../../../functions/tickets/correct-suspension.ts';
import { enterSuspension } from '../../../functions/tickets/enter-suspension.ts';
import { voidSuspension } from '../../../functions/tickets/void-suspension.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { MemoryStores } from '../../support/memory-stores.ts';
import { memoryStores } from '../../support/memory-stores.ts';
import { aTicketIn } from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const ticketId = 'T00000000000000000000000001';
const time = (minutes: number) => new Date(minutesLater(mondayMorning, minutes)).toISOString();

let stores: MemoryStores;
let commands: Readonly<Record<string, ApiHandler>>;
capturedLog();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: minutesLater(mondayMorning, 50) });
  stores = memoryStores();
  stores.tickets.put(aTicketIn('inProgress', { circuit: aCircuit({ maintenanceGrade: 'AAA' }) }));
  const deps = { ...stores, rules: standingRuleBook };
  commands = {
    suspensions: enterSuspension(deps),
    'suspensions/{suspensionNumber}/correct': correctSuspension(deps),
    'suspensions/{suspensionNumber}/void': voidSuspension(deps),
  };
});
afterEach(() => {
  vi.useRealTimers();
});

async function send(command: string, body: unknown, suspensionNumber = '1', headers = {}) {
  const handler = commands[command];
  if (handler === undefined) throw new Error(`no command ${command}`);
  return call(handler, {
    route: `/tickets/{ticketId}/${command}`,
    path: { ticketId, suspensionNumber },
    body,
    headers,
  });
}

const enter = (body: unknown = entry) => send('suspensions', body);
const correct = (body: unknown, number?: string) => send('suspensions/{suspensionNumber}/correct', body, number);
const revoke = (body: unknown, number?: string) => send('suspensions/{suspensionNumber}/void', body, number);

const why = { approvedBy: '值班长', justification: '当时漏录' };
const entry = { ...why, reason: 'OTHER_OPERATOR', evidence: '对方工单', startedAt: time(10), endedAt: time(40) };
const restoreDueAt = ({ body }: Awaited<ReturnType<typeof enter>>) =>
  (body['deadlines'] as { milestone: string; dueAt: string }[]).find(({ milestone }) => milestone === 'restore')?.dueAt;

describe('POST /tickets/{ticketId}/suspensions', () => {
  it('enters a past suspension: numbered, with its reasons, and every deadline recomputed', async () => {
    const answer = await enter();
    expect(answer.status).toBe(200);
    expect(answer.headers['etag']).toBe('"2"');
    expect(restoreDueAt(answer)).toBe(time(150));
    const { approvedBy, justification, ...said } = entry;
    const amendments = [{ kind: 'entered', amendedAt: time(50), approvedBy, justification }];
    expect(answer.body['suspensions']).toEqual([{ number: 1, ...said, approvedBy, amendments, voided: false }]);
    expect(stores.tickets.written[0]).toMatchObject({ type: 'SuspensionEntered', number: 1, by: 'clerk-1' });
  });

  it.each<[string, object, readonly string[]]>([
    [
      'nothing',
      {},
      ['approvedBy', 'justification', 'reason', 'evidence', 'startedAt', 'endedAt'].map((f) => `${f}: required`),
    ],
    ['no reason of the list', { ...entry, reason: 'LUNCH' }, ['reason: invalid-value']],
    ['an end that is still to come', { ...entry, endedAt: time(51) }, ['endedAt: in-the-future']],
    ['too much to say', { ...entry, justification: 'x'.repeat(201) }, ['justification: too-long']],
    ['too long a proof', { ...entry, evidence: 'x'.repeat(501) }, ['evidence: too-long']],
  ])('with %s: 422 that names the field, and the ticket stays as it is', async (_case, body, fields) => {
    const answer = await enter(body);
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual(fields);
    expect(stores.tickets.written).toEqual([]);
  });

  it('on a ticket that no unit has yet: 409', async () => {
    stores.tickets.put(aTicketIn('acknowledged'));
    const { status, body } = await enter();
    expect({ status, code: body['code'] }).toEqual({ status: 409, code: 'illegal-transition' });
  });

  it('sent twice is refused the second time, so that a lost answer does no harm', async () => {
    await enter();
    expect(refusedFields(await enter())).toEqual(['startedAt: duplicate']);
  });
});

describe('POST /tickets/{ticketId}/suspensions/{suspensionNumber}', () => {
  beforeEach(() => enter());

  it('/correct changes what is named and keeps what was said', async () => {
    const answer = await correct({ ...why, evidence: '更正后的工单', endedAt: time(20) });
    expect(answer.status).toBe(200);
    expect(restoreDueAt(answer)).toBe(time(130));
    expect(answer.body['suspensions']).toMatchObject([
      {
        number: 1,
        reason: 'OTHER_OPERATOR',
        evidence: '更正后的工单',
        startedAt: time(10),
        endedAt: time(20),
        amendments: [{ kind: 'entered' }, { kind: 'corrected', was: { evidence: '对方工单', endedAt: time(40) } }],
      },
    ]);
  });

  it('/correct wants new evidence', async () => {
    expect(refusedFields(await correct({ ...why, endedAt: time(20) }))).toEqual(['evidence: required']);
  });

  it('/void takes its effect away, once', async () => {
    const answer = await revoke(why);
    expect(restoreDueAt(answer)).toBe(time(120));
    expect(answer.body['suspensions']).toMatchObject([{ number: 1, voided: true }]);
    expect(refusedFields(await revoke(why))).toEqual(['suspensionNumber: voided']);
  });

  it.each(['2', '0', '01', 'x', '100', '-1'])('%s, which the ticket does not have: 404', async (number) => {
    for (const answer of [await revoke(why, number), await correct({ ...why, evidence: 'x' }, number)]) {
      expect({ status: answer.status, code: answer.body['code'] }).toEqual({ status: 404, code: 'not-found' });
    }
  });

  it('holds to If-Match as every command does', async () => {
    const stale = await send('suspensions/{suspensionNumber}/void', why, '1', { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
  });
});
