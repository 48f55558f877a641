// A district gets working hours of its own, an order runs on them, and follows when they are revised. On the local runtime, with all
// that is deployed: the event on the bus, the queue, the function behind it.

import { expect, it } from 'vitest';
import { ifMatch } from '../../../examples/client/client.ts';
import { eventually } from '../system.ts';
import { system } from './operator.ts';

const day = 24 * 3_600_000;
const dateIn = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);

/** Open every day of the week. */
const hours = {
  name: { zh: '越秀作息', en: 'Yuexiu hours' },
  timeZone: 'Asia/Shanghai',
  effectiveFromDate: '2024-01-01',
  lastDate: '2035-12-31',
  shifts: [
    { from: '08:30', to: '12:00' },
    { from: '14:00', to: '17:30' },
  ],
  workingWeekdays: [1, 2, 3, 4, 5, 6, 7],
  regions: ['越秀'],
  note: '首次录入',
};

const params = { path: { calendarId: 'YUEXIU_HOURS' } };

async function inService(ticketId: string) {
  const { data } = await system.api.get('/tickets/{ticketId}', { params: { path: { ticketId } } });
  return data.deadlines.find(({ milestone }) => milestone === 'inService');
}

it('a running order goes over to revised hours, and the report tells by how much', async () => {
  const { api } = system;
  const entered = await api.put('/calendars/{calendarId}', { params, body: hours });
  expect(entered.status).toBe(201);
  const { data: ticket } = await api.post('/tickets', {
    body: {
      ...{ type: 'provisioning', kind: 'NEW', customerId: 'bank', region: '越秀', description: '新装专线' },
      ...{ productCase: 'BANDWIDTH_LOCAL', timeLevel: 'STANDARD' },
    },
  });
  const before = await inService(ticket.id);
  expect(before?.calendar).toEqual({ id: 'YUEXIU_HOURS', version: 1, provisional: false });

  const holidays = [{ name: { zh: '停业', en: 'closed' }, firstDate: dateIn(2), lastDate: dateIn(4) }];
  const revised = await api.put('/calendars/{calendarId}', {
    params: { ...params, header: ifMatch(entered) },
    body: { ...hours, holidays, note: '停业三天' },
  });
  expect(revised.etag).toBe('"2"');

  const { data: report } = await eventually(
    () =>
      api.get('/calendars/{calendarId}/replans/{calendarVersion}', {
        params: { path: { ...params.path, calendarVersion: '2' } },
      }),
    ({ data }) => data.items.length === 1,
  );
  const dueAt = new Date(Date.parse(before?.dueAt ?? '') + 3 * day).toISOString();
  expect(report.items).toEqual([
    expect.objectContaining({
      ticketId: ticket.id,
      moved: [{ milestone: 'inService', occurrence: 1, fromDueAt: before?.dueAt, toDueAt: dueAt }],
    }),
  ]);
  expect(await inService(ticket.id)).toMatchObject({ dueAt, calendar: { version: 2 } });
});
