// The main job, end to end on the local runtime: nobody dispatches a ticket, and at the second its time is over the
// departments concerned are told. And everything that can go wrong on the way.

import { DeleteScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { breaches, dispatchNotices, eventually, openTicketDueIn, report } from '../system.ts';
import { bots, received, system } from './operator.ts';

const ofTicket = (ticketId: string) => ({ path: { ticketId } });

const delivered = (notices: { deliveredTo: Record<string, string> }[]) =>
  notices.length > 0 && notices.every(({ deliveredTo }) => deliveredTo['topic'] !== undefined);

describe('a ticket that nobody dispatches', () => {
  it('breaches its dispatch deadline at that very instant, and the monitoring centre is told by topic and signed webhook (R95, R143, R145)', async () => {
    const ticket = await openTicketDueIn(system, 3_500, { 'X-Correlation-Id': 'the-opening-call' });

    const [breach, ...more] = await eventually(
      () => breaches(system, ticket.id),
      ({ length }) => length > 0,
    );
    expect(more).toEqual([]);
    expect(breach?.dueAt).toBe(ticket.dueAt);
    expect(Date.parse(breach?.reachedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(ticket.dueAt));

    const ofBreach = async () =>
      (await dispatchNotices(system, 'noc', ticket.id)).filter(({ kind }) => kind === 'breach');
    const [notice] = await eventually(
      ofBreach,
      (notices) => delivered(notices) && notices[0]?.deliveredTo['webhook'] !== undefined,
    );
    const published = system.runtime.published().find(({ message }) => message.includes(notice?.id ?? '?'));
    expect(published?.attributes).toMatchObject({
      department: { value: 'noc' },
      event: { value: 'DeadlineBreached' },
    });

    const call = received.find(({ headers }) => headers['webhook-id'] === notice?.id);
    const { data } = await system.api.get('/departments/{departmentId}/webhook-secret', {
      params: { path: { departmentId: 'noc' } },
    });
    const verified = new Webhook(data.webhookSecret).verify(call?.body ?? '', call?.headers ?? {});
    expect(verified).toMatchObject({ type: 'deadline.breached', data: { ticketId: ticket.id, milestone: 'dispatch' } });
  });

  it('is followed by the correlation id of its opening through every function, to the notice and the webhook', async () => {
    const functionsOn = async () => {
      const { lines } = system.log();
      return new Set(lines.filter((line) => line['correlationId'] === 'the-opening-call').map(({ entry }) => entry));
    };
    const path = [
      'tickets/open-ticket',
      'events/publish-events',
      'deadlines/arm-deadlines',
      'deadlines/deadline-reached',
      'notices/notify-departments',
    ];
    const followed = await eventually(functionsOn, (entries) => path.every((entry) => entries.has(entry)));
    expect([...followed].sort()).toEqual([...path].sort());

    const { data: notices } = await system.api.get('/departments/{departmentId}/notices', {
      params: { path: { departmentId: 'noc' } },
    });
    const notice = notices.items.find(({ correlationId }) => correlationId === 'the-opening-call');
    const params = ofTicket(notice?.ticketId ?? '');
    const { data: trail } = await system.api.get('/tickets/{ticketId}/events', { params });
    const breach = trail.items.find(({ event }) => event.type === 'DeadlineBreached');
    expect(breach?.correlationId).toBe('the-opening-call');
    const call = received.find(({ headers }) => headers['webhook-id'] === notice?.id);
    expect(call?.headers['x-correlation-id']).toBe('the-opening-call');
  });

  it('is warned about at once when 80 % were over before it was keyed in', async () => {
    const ticket = await openTicketDueIn(system, 60_000);
    const [warning] = await eventually(
      () => dispatchNotices(system, 'noc', ticket.id),
      ({ length }) => length > 0,
    );
    expect(warning).toMatchObject({ kind: 'warning', milestone: 'dispatch' });
  });
});

describe('a deadline that is met in time', () => {
  it('is never announced, and its schedule is gone', async () => {
    const ticket = await openTicketDueIn(system, 20_000);
    const scheduled = () => system.runtime.schedules().filter(({ name }) => name === `${ticket.id}.dispatch.1.100`);
    await eventually(
      async () => scheduled(),
      ({ length }) => length === 1,
    );

    const { data } = await system.api.post('/tickets/{ticketId}/dispatch', { params: ofTicket(ticket.id) });
    expect(data.deadlines).toContainEqual(expect.objectContaining({ milestone: 'dispatch', state: 'met' }));
    await eventually(
      async () => scheduled(),
      ({ length }) => length === 0,
    );
    expect(await breaches(system, ticket.id)).toEqual([]);
  });
});

describe('a unit that has group bots', () => {
  it('is told of its ticket by the second one, as the first is gone, and the detour is on record', async () => {
    const ticket = await openTicketDueIn(system, 60_000);
    const dispatch = { params: ofTicket(ticket.id), body: { departmentId: 'unit-3' } };
    await system.api.post('/tickets/{ticketId}/dispatch', dispatch);
    const params = { path: { departmentId: 'unit-3' } };
    const told = async () => {
      const { data } = await system.api.get('/departments/{departmentId}/notices', { params });
      return data.items.find(({ ticketId }) => ticketId === ticket.id);
    };
    const notice = await eventually(told, (one) => one?.deliveredTo['topic'] !== undefined);
    expect(Object.keys(notice?.deliveredTo ?? {}).sort()).toEqual(['dingtalk', 'topic']);
    expect(notice?.attempts).toMatchObject([
      { channel: 'wecom', givenUp: true, reason: 'wecom answered 93000: there is no bot with this key' },
    ]);
    expect(bots.taken.map(({ title, text }) => title + text).join()).toContain(`工单 ${ticket.id}`);
    const published = system.runtime.published().find(({ message }) => message.includes(notice?.id ?? '?'));
    expect(published?.attributes).not.toHaveProperty('fallback');
    const { data: tried } = await system.api.post('/departments/{departmentId}/test-notice', { params });
    expect(tried.results.map(({ isTaken }) => isTaken)).toEqual([false, true, true]);
  });
});

describe('a deadline that moves', () => {
  it('takes its schedule along: suspended it has none, resumed it has a later one (R144)', async () => {
    const { api } = system;
    const { data: opened } = await api.post('/tickets', { body: report });
    const params = ofTicket(opened.id);
    const firesAt = () =>
      system.runtime.schedules().find(({ name }) => name === `${opened.id}.restore.1.100`)?.definition[
        'ScheduleExpression'
      ];
    const before = await eventually(
      async () => firesAt(),
      (expression) => expression !== undefined,
    );

    await api.post('/tickets/{ticketId}/dispatch', { params });
    await api.post('/tickets/{ticketId}/accept', { params });
    const { data: suspended } = await api.post('/tickets/{ticketId}/suspend', {
      params,
      body: {
        reason: 'CUSTOMER_UNREACHABLE',
        evidence: '三次致电无人接听',
        approvedBy: '值班长',
        estimatedRestoreAt: new Date(Date.now() + 3_600_000).toISOString(),
      },
    });
    expect(suspended.status).toBe('pending');
    await eventually(
      async () => firesAt(),
      (expression) => expression === undefined,
    );

    // The Scheduler counts whole seconds: one of them has to go by for the move to show.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await api.post('/tickets/{ticketId}/resume', { params });
    const moved = await eventually(
      async () => firesAt(),
      (expression) => expression !== undefined,
    );
    expect(String(moved) > String(before)).toBe(true);
  });
});

describe('a lost schedule', () => {
  it('is found by the sweep, and the breach keeps its true due time', async () => {
    const ticket = await openTicketDueIn(system, 6_000);
    const scheduled = () => system.runtime.schedules().filter(({ name }) => name.startsWith(ticket.id));
    await eventually(
      async () => scheduled(),
      (schedules) => schedules.some(({ name }) => name === `${ticket.id}.dispatch.1.100`),
    );
    const scheduler = new SchedulerClient({
      endpoint: system.runtime.servicesUrl,
      region: 'local',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    // All of the ticket's: whichever timer fires, everything that is due on the ticket is decided.
    for (const { name, groupName } of scheduled()) {
      await scheduler.send(new DeleteScheduleCommand({ Name: name, GroupName: groupName }));
    }

    // The sweep leaves alone what fell due a moment ago: it may be on its way.
    const [breach] = await eventually(
      async () => {
        await system.runtime.invoke('deadlines/sweep-deadlines', {});
        return breaches(system, ticket.id);
      },
      ({ length }) => length > 0,
      20,
    );
    expect(breach?.dueAt).toBe(ticket.dueAt);
    expect(breach?.latenessMilliseconds).toBeGreaterThanOrEqual(5_000);
  });
});

describe('a timer that fires twice, or for what is no longer so', () => {
  it('announces the breach once', async () => {
    const ticket = await openTicketDueIn(system, 1_500);
    await eventually(
      () => breaches(system, ticket.id),
      ({ length }) => length > 0,
    );
    const record = (timer: string, dueAt: string) => ({
      messageId: 'again',
      body: JSON.stringify({ ticketId: ticket.id, timer, dueAt: Date.parse(dueAt) }),
      attributes: { ApproximateReceiveCount: '1' },
    });
    const stale = new Date(Date.parse(ticket.dueAt) - 60_000).toISOString();
    const Records = [record('dispatch.1.100', ticket.dueAt), record('dispatch.1.100', stale)];
    const report = await system.runtime.invoke('deadlines/deadline-reached', { Records });
    expect(report).toEqual({ batchItemFailures: [] });

    const breachNotices = async () => {
      const notices = await dispatchNotices(system, 'noc', ticket.id);
      return notices.filter(({ kind }) => kind === 'breach');
    };
    expect(await eventually(breachNotices, ({ length }) => length > 0)).toHaveLength(1);
    expect(await breaches(system, ticket.id)).toHaveLength(1);
  });
});

describe('a sudden end of the whole runtime', () => {
  it('delays a deadline that falls due in it, and loses nothing: it is decided at the start, with its true due time', async () => {
    const ticket = await openTicketDueIn(system, 2_500);
    await system.restart('kill', async () => {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, Date.parse(ticket.dueAt) - Date.now())));
    });
    const [breach, ...more] = await eventually(
      () => breaches(system, ticket.id),
      ({ length }) => length > 0,
    );
    expect(more).toEqual([]);
    expect(breach?.dueAt).toBe(ticket.dueAt);
    await eventually(() => dispatchNotices(system, 'noc', ticket.id), delivered);
  });
});

describe('the log of the functions', () => {
  it('says nothing that customers or people said, not even where a message fails', async () => {
    const [name, phone, address] = ['李金丝雀', '+86 20 8765 4321', '天河路金丝雀大厦'];
    const managed = { staffId: 'zhang', name, departmentId: 'centre', reason: address };
    const grading = { grade: 'PROVINCE', segment: 'INDUSTRY', brand: false, serviceLevel: 'VIP-1' };
    const asked = [
      await system.call('PUT', '/customers/clinic', { name: `${name}诊所`, ...grading }),
      await system.call('PUT', '/customers/clinic/account-manager', managed),
      await system.call('PUT', '/customers/clinic/contacts', { contacts: [{ name, role: address, phone }] }),
      await system.call('POST', '/tickets', { ...report, description: `${name} ${phone} ${address}` }),
      await system.call('POST', '/tickets', { ...report, impact: name, description: `${phone} ${address}` }),
    ];
    expect(asked.map(({ status }) => status)).toEqual([201, 201, 200, 201, 422]);
    const detail = { correlationId: 'of-a-failure', event: { type: name, description: `${phone} ${address}` } };
    for (const body of [JSON.stringify({ detail }), `${name} ${phone} ${address}`]) {
      const Records = [{ messageId: 'wrong', body, attributes: { ApproximateReceiveCount: '1' } }];
      await system.runtime.invoke('notices/notify-departments', { Records });
    }
    await eventually(
      async () => system.log().lines.filter(({ message }) => message === 'message failed'),
      (failures) => failures.some(({ correlationId }) => correlationId === 'of-a-failure'),
    );
    const { text } = system.log();
    for (const said of ['金丝雀', '8765 4321', '珠江银行', '张敏', report.description, '总部至数据中心']) {
      expect(text).not.toContain(said);
    }
  });
});
