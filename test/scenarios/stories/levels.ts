// The levels of a circuit, end to end on the local runtime: an order is closed, one system takes the levels over, the other has
// no interface yet, and its list is compared in the end.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../system.ts';
import { eventually } from '../system.ts';
import { system } from './operator.ts';

let changeId: string;
const received: { headers: Record<string, string>; body: string }[] = [];
/** Resource management: out of order when it is called for the first time. */
const resources = createServer(async (request, response) => {
  const body = (await request.toArray()).join('');
  received.push({ headers: request.headers as Record<string, string>, body });
  response.writeHead(received.length === 1 ? 503 : 204).end();
});

beforeAll(async () => {
  resources.listen(0, '127.0.0.1');
  await once(resources, 'listening');
  const address = resources.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  await done('PUT', '/departments/resources', { name: '资源管理中心', role: 'RESOURCE_CENTRE', regions: [] });
  await done('PUT', '/systems/RESOURCE', { webhookUrl: `http://127.0.0.1:${address.port}/levels` });
});
afterAll(() => void resources.close());

async function done(method: string, path: string, body?: unknown): Promise<Answer['body']> {
  const answer = await system.call(method, path, body);
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const levels = () => done('GET', '/circuits/sdh-1/levels');
const hops = async () => (await done('GET', `/level-changes/${changeId}`)).hops;

describe('an order that changes the grade of a circuit', () => {
  it('changes nothing in the systems before it is archived, and is then told to resource management until that takes it (R72, R73)', async () => {
    const { id } = await done('POST', '/tickets', {
      ...{ type: 'provisioning', kind: 'GRADE_CHANGE', productCase: 'GRADE_CHANGE_NO_WORK', timeLevel: 'URGENT' },
      ...{ circuitId: 'sdh-1', description: '升为 AAA 级' },
    });
    await done('POST', `/tickets/${id}/dispatch`, { departmentId: 'resources' });
    await done('POST', `/tickets/${id}/accept`, {});
    await done('POST', `/tickets/${id}/resolve`, { solution: '已调整路由等级' });
    expect((await levels()).basis).toMatchObject({ record: 'contract' });
    await done('POST', `/tickets/${id}/close`, { confirmedBy: '王工' });

    const { basis } = await eventually(levels, (found) => found.basis.ticketId === id);
    changeId = basis.levelChangeId;
    await eventually(hops, ([first]) => first.state === 'sent', 20);
    const { webhookSecret } = await done('GET', '/systems/RESOURCE/webhook-secret');
    const messages = received.map(({ headers, body }) => new Webhook(webhookSecret).verify(body, headers));
    expect(messages).toHaveLength(2);
    expect(messages[1]).toEqual(messages[0]);
    expect(messages[1]).toMatchObject({
      type: 'levels.changed',
      data: { levels: { customerServiceLevel: 'VIP-1', maintenanceGrade: 'AAA', networkLevel: 'A' } },
    });
  });

  it('becomes a task of the Resource Centre where a system has no interface yet, and the centre is told so (R74)', async () => {
    await done('POST', `/level-changes/${changeId}/hops/RESOURCE/acknowledge`, {});
    const { items } = await eventually(
      () => done('GET', '/departments/resources/level-tasks'),
      (found) => found.items.length > 0,
    );
    expect(items[0]).toMatchObject({ id: changeId, hops: [{ state: 'acknowledged' }, { reason: 'no-address' }] });
    const ofChange = async () => {
      const { items: notices } = await done('GET', '/departments/resources/notices');
      return notices.find(({ levelChangeId }: Record<string, unknown>) => levelChangeId === changeId);
    };
    const notice = await eventually(ofChange, (found) => found !== undefined);
    expect(notice).toMatchObject({ kind: 'reminder', milestone: 'levelEntry' });

    const comment = '已在故障系统录入';
    await done('POST', `/level-changes/${changeId}/hops/FAULT/done-by-hand`, { departmentId: 'resources', comment });
    const trail = await eventually(
      () => done('GET', `/level-changes/${changeId}/events`),
      (found) => found.items.some(({ event }: { event: { type: string } }) => event.type === 'LevelsEnteredByHand'),
    );
    expect(trail.items.map(({ event }: { event: { type: string } }) => event.type)).toEqual([
      ...['LevelChangeRaised', 'LevelHopStarted', 'LevelHopDelivered', 'LevelHopAcknowledged', 'LevelHopStarted'],
      ...['LevelTaskOpened', 'ReminderDue', 'LevelsEnteredByHand'],
    ]);
  });

  it('was entered wrongly, as the list of that system shows (R73)', async () => {
    const entered = {
      customerServiceLevel: 'VIP-1',
      maintenanceGrade: 'AA',
      networkLevel: 'B',
      availabilityPpm: 999_900,
    };
    const answer = await done('POST', '/systems/FAULT/reconcile', {
      ...{ runId: 'nightly-1', last: true },
      circuits: [{ circuitId: 'sdh-1', ...entered }],
    });
    const mismatches = [
      { field: 'maintenanceGrade', should: 'AAA', known: 'AA' },
      { field: 'networkLevel', should: 'A', known: 'B' },
    ];
    expect(answer).toMatchObject({ verdicts: { differs: 1 }, differences: [{ circuitId: 'sdh-1', mismatches }] });
    const listed = await eventually(
      () => done('GET', '/systems/FAULT/mismatches'),
      (found) => found.items.length > 0,
    );
    expect(listed.items).toMatchObject([{ circuitId: 'sdh-1', mismatches }]);
  });
});
