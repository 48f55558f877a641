// A cable is cut and three circuits of the highest grade are down: once they are linked to one cause, they are a major fault two
// hours after the third went down, at that very instant. On the local runtime, with all that is deployed.

import { describe, expect, it } from 'vitest';
import { breaches, circuit, eventually, ownCall, report } from '../system.ts';
import { system } from './operator.ts';

const circuitIds = ['cable-1-a', 'cable-1-b', 'cable-1-c'];
const twoHours = 2 * 3_600_000;

describe('three circuits that are down by one cause', () => {
  it('are a major fault two hours after the third went down, called up by a timer of their own (P-3)', async () => {
    const { api } = system;
    for (const circuitId of circuitIds)
      await api.put('/circuits/{circuitId}', { params: { path: { circuitId } }, body: circuit('bank') });
    const tickets: string[] = [];
    let majorAt = 0;
    for (const circuitId of circuitIds) {
      const wentDownAt = Date.now() + 10_000 - twoHours;
      majorAt = wentDownAt + twoHours;
      const reportedAt = new Date(wentDownAt).toISOString();
      const { data: opened } = await api.post('/tickets', { body: { ...report, circuitId, reportedAt } });
      tickets.push(opened.id);
      const params = { path: { ticketId: opened.id } };
      const linked = await api.post('/tickets/{ticketId}/common-cause', { params, body: { causeId: 'cable-1' } });
      expect(linked.data.causeId).toBe('cable-1');
    }
    const [first = ''] = tickets;
    const { data: ticket } = await eventually(
      () => api.get('/tickets/{ticketId}', { params: { path: { ticketId: first } } }),
      ({ data }) => data.majorFault !== undefined,
    );
    const sinceAt = new Date(majorAt).toISOString();
    expect(ticket.majorFault).toEqual({ sinceAt, criterion: '3 AAA by one cause' });
    const [breach] = await eventually(
      () => breaches(system, first, 'majorFaultAaaGroup'),
      ({ length }) => length > 0,
    );
    expect(breach?.dueAt).toBe(sinceAt);
    await ownCall(system, first, 'majorFaultAaaGroup.1.100');
    const { data: cause } = await api.get('/causes/{causeId}', { params: { path: { causeId: 'cable-1' } } });
    expect(cause.members).toHaveLength(3);
    expect(cause.outages).toMatchObject([{ criterion: 'AAA', majorSinceAt: sinceAt }]);
  });
});
