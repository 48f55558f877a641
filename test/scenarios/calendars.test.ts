// A district gets working hours of its own, an order runs on them, and follows when they are revised. On the local runtime, with all
// that is deployed: the event on the bus, the queue, the function behind it.

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { System } from './system.ts';
import { eventually, registerOperator, startSystem } from './system.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
  await registerOperator(system);
});
afterAll(() => system.close());

const day = 24 * 3_600_000;
const dateIn = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);

/** Open every day of the week. */
const hours = {
  name: { zh: '天河作息', en: 'Tianhe hours' },
  timeZone: 'Asia/Shanghai',
  effectiveFromDate: '2024-01-01',
  lastDate: '2035-12-31',
  shifts: [
    { from: '08:30', to: '12:00' },
    { from: '14:00', to: '17:30' },
  ],
  workingWeekdays: [1, 2, 3, 4, 5, 6, 7],
  regions: ['天河'],
  note: '首次录入',
};

interface DeadlineView {
  readonly milestone: string;
  readonly dueAt: string;
  readonly calendar: object;
}
const inService = async (ticketId: string): Promise<DeadlineView> => {
  const { body } = await system.call('GET', `/tickets/${ticketId}`);
  return body.deadlines.find(({ milestone }: DeadlineView) => milestone === 'inService');
};

it('a running order goes over to revised hours, and the report tells by how much', async () => {
  expect((await system.call('PUT', '/calendars/TIANHE_HOURS', hours)).status).toBe(201);
  const opened = await system.call('POST', '/tickets', {
    ...{ type: 'provisioning', kind: 'NEW', customerId: 'bank', region: '天河', description: '新装专线' },
    ...{ productCase: 'BANDWIDTH_LOCAL', timeLevel: 'STANDARD' },
  });
  expect(opened.status).toBe(201);
  const before = await inService(opened.body.id);
  expect(before.calendar).toEqual({ id: 'TIANHE_HOURS', version: 1, provisional: false });

  const holidays = [{ name: { zh: '停业', en: 'closed' }, firstDate: dateIn(2), lastDate: dateIn(4) }];
  const revised = await system.call(
    'PUT',
    '/calendars/TIANHE_HOURS',
    { ...hours, holidays, note: '停业三天' },
    { 'if-match': '"1"' },
  );
  expect(revised.headers.get('etag')).toBe('"2"');

  const report = () => system.call('GET', '/calendars/TIANHE_HOURS/replans/2');
  const { body } = await eventually(report, (answer) => answer.body.items.length === 1);
  const dueAt = new Date(Date.parse(before.dueAt) + 3 * day).toISOString();
  expect(body.items).toEqual([
    expect.objectContaining({
      ticketId: opened.body.id,
      moved: [{ milestone: 'inService', occurrence: 1, fromDueAt: before.dueAt, toDueAt: dueAt }],
    }),
  ]);
  expect(await inService(opened.body.id)).toMatchObject({ dueAt, calendar: { version: 2 } });
});
