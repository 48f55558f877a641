// A cable is cut and three circuits of the highest grade are down: once they are linked to one cause, they are a major fault two
// hours after the third went down, at that very instant. On the local runtime, with all that is deployed.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { System } from './system.ts';
import { breaches, circuit, eventually, registerOperator, report, startSystem } from './system.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
  await registerOperator(system);
});
afterAll(() => system.close());

const circuitIds = ['sdh-1', 'sdh-2', 'sdh-3'];
const twoHours = 2 * 3_600_000;

describe('three circuits that are down by one cause', () => {
  it('are a major fault two hours after the third went down, decided on time (P-3)', async () => {
    for (const circuitId of circuitIds.slice(1)) await system.call('PUT', `/circuits/${circuitId}`, circuit('bank'));
    const majorAt = Date.now() + 8_000;
    const tickets: string[] = [];
    for (const [index, circuitId] of circuitIds.entries()) {
      const reportedAt = new Date(majorAt - twoHours - (2 - index) * 60_000).toISOString();
      const { body } = await system.call('POST', '/tickets', { ...report, circuitId, reportedAt });
      tickets.push(body.id);
      const linked = await system.call('POST', `/tickets/${body.id}/common-cause`, { causeId: 'cable-1' });
      expect(linked).toMatchObject({ status: 200, body: { causeId: 'cable-1' } });
    }
    const [first = ''] = tickets;
    const { body } = await eventually(
      () => system.call('GET', `/tickets/${first}`),
      ({ body }) => body.majorFault !== undefined,
    );
    const sinceAt = new Date(majorAt).toISOString();
    expect(body.majorFault).toEqual({ sinceAt, criterion: '3 AAA by one cause' });
    const [breach] = await eventually(
      () => breaches(system, first, 'majorFaultAaaGroup'),
      ({ length }) => length > 0,
    );
    expect(breach?.dueAt).toBe(sinceAt);
    expect(breach?.latenessMilliseconds).toBeLessThan(1_000);
    const cause = await system.call('GET', '/causes/cable-1');
    expect(cause.body.members).toHaveLength(3);
    expect(cause.body.outages).toMatchObject([{ criterion: 'AAA', majorSinceAt: sinceAt }]);
  });
});
