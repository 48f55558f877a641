import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Department } from '../../../domain/departments/department.ts';
import { createSubscription, disableSubscription, warnOfTrouble } from '../../../domain/subscriptions/subscription.ts';
import { later } from '../../../domain/time.ts';
import type { Channel } from '../../../functions/notices/channel.ts';
import type { NoticeChannel } from '../../../functions/notices/notice.ts';
import { notifyDepartments } from '../../../functions/notices/notify-departments.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import { aFile, customerCentre } from '../../support/customer-files.ts';
import {
  aDepartment,
  monitoringCentre,
  noSubscriptions,
  otherMaintenanceUnit,
  supportCentre,
} from '../../support/departments.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { FakeNoticeStore } from '../../support/fake-notice-store.ts';
import { FakeTicketStore } from '../../support/fake-ticket-store.ts';
import { queueEvent, queueRecord } from '../../support/lambda-events.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { aBusEnvelope, aWithdrawalEnvelope, inEnvelope, onlyChannels } from '../../support/notices.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const log = capturedLog();
const now = later(minutesLater(mondayMorning, 15), 300);
const withWebhook = aDepartment({ ...monitoringCentre, webhookUrl: 'https://nmc.operator.test/notices' });

let departments: Department[];
let notices: FakeNoticeStore;
/** Deliveries that were tried, as `webhook NMC`. */
let tried: string[];
/** Deliveries that fail. */
let failing: Set<string>;
let resting: string[];

beforeEach(() => {
  departments = [withWebhook, supportCentre];
  notices = new FakeNoticeStore();
  tried = [];
  failing = new Set();
  resting = [];
});

function channel(name: NoticeChannel, serves: Channel['serves']): Channel {
  return {
    serves,
    async deliver({ department }) {
      const delivery = `${name} ${department.id}`;
      tried.push(delivery);
      if (failing.has(delivery)) throw new Error(`${delivery} is out of reach`);
    },
  };
}

function notify(...bodies: readonly unknown[]): Promise<readonly string[]> {
  return handle(queueEvent(...bodies));
}

/** The same message, handed out again after it failed. */
function notifyAgain(body: unknown): Promise<readonly string[]> {
  return handle({ Records: [queueRecord(body, 'message-1', 2)] });
}

async function handle(event: SQSEvent): Promise<readonly string[]> {
  const report = await notifyDepartments({
    departments: { all: async () => departments.map((state) => ({ state, version: 1 })) },
    notices,
    tickets: new FakeTicketStore(),
    customerFiles: { get: async (id) => (id === 'CUST-1' ? { state: aFile(), version: 1 } : null) },
    rules: standingRuleBook,
    mail: noSubscriptions,
    channels: onlyChannels({
      topic: channel('topic', () => true),
      webhook: channel('webhook', ({ webhookUrl }) => webhookUrl !== undefined),
    }),
    clock: new FakeClock(now),
    retryLater: async ({ messageId }: SQSRecord) => {
      resting.push(messageId);
    },
  })(event);
  return report.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
}

describe('a breach', () => {
  it('is told once to each department of the rung, by topic and, where there is one, by webhook', async () => {
    expect(await notify(aBusEnvelope())).toEqual([]);
    expect(tried.sort()).toEqual(['topic NMC', 'topic SUPPORT', 'webhook NMC']);
    expect(notices.all.map(({ departmentId, deliveredTo }) => ({ departmentId, deliveredTo }))).toEqual([
      { departmentId: 'NMC', deliveredTo: { topic: now, webhook: now } },
      { departmentId: 'SUPPORT', deliveredTo: { topic: now } },
    ]);
  });

  it('is recorded with its due instant, when it was decided and how late that was', async () => {
    await notify(aBusEnvelope({ tell: ['MONITORING_CENTRE'] }));
    const dueAt = minutesLater(mondayMorning, 15);
    expect(notices.all).toMatchObject([
      {
        id: expect.stringMatching(/^N[0-9A-HJKMNP-TV-Z]{26}$/),
        ...{ ticketId: 'T1', milestone: 'dispatch', occurrence: 1, percent: 100, kind: 'breach' },
        ...{ dueAt, reachedAt: later(dueAt, 12), latenessMilliseconds: 12, recordedAt: now },
      },
    ]);
  });

  it('is told in words that name whoever must act', async () => {
    await notify(aBusEnvelope());
    for (const { text } of notices.all) {
      expect(text.zh).toContain('网络监控中心');
      expect(text.en).toContain('网络监控中心 must act');
    }
  });

  it('is told to those concerned wherever the responsible department hears of it, and to nobody else', async () => {
    departments.push(aDepartment({ id: 'GOV-ENT', name: '政企客户中心', role: 'CUSTOMER_CENTRE' }));
    const concernedDepartmentIds = ['GOV-ENT'];
    await notify(aBusEnvelope({ tell: ['RESPONSIBLE'], concernedDepartmentIds }));
    expect(notices.all.map(({ departmentId }) => departmentId).sort()).toEqual(['GOV-ENT', 'NMC']);
    notices = new FakeNoticeStore();
    await notify(aBusEnvelope({ tell: ['SUPPORT_CENTRE'], concernedDepartmentIds }));
    expect(notices.all.map(({ departmentId }) => departmentId)).toEqual(['SUPPORT']);
  });

  it('is for the attention of whoever the rung means within the department', async () => {
    await notify(aBusEnvelope({ attention: { MONITORING_CENTRE: 'SHIFT_LEAD', RESPONSIBLE: 'UNIT_LEAD' } }));
    const [centre, support] = notices.all;
    expect(centre).toMatchObject({ departmentId: 'NMC', attention: ['UNIT_LEAD', 'SHIFT_LEAD'] });
    expect(centre?.text.zh).toContain('请转班组负责人、值班长。');
    expect(centre?.text.en).toContain('For the attention of the unit lead and the shift lead.');
    expect(support).not.toHaveProperty('attention');
    expect(support?.text.en).not.toContain('attention');
  });

  it('says what its milestone asks of whoever hears of it', async () => {
    await notify(aBusEnvelope({ advice: { zh: '依法应立即告知用户。', en: 'The customer has to be told at once.' } }));
    expect(notices.all[0]?.text.zh).toMatch(/请立即处理。依法应立即告知用户。$/);
    expect(notices.all[0]?.text.en).toMatch(/must act at once\. The customer has to be told at once\.$/);
  });

  it('that comes twice is told once', async () => {
    await notify(aBusEnvelope());
    tried.length = 0;
    expect(await notify(aBusEnvelope())).toEqual([]);
    expect(tried).toEqual([]);
    expect(notices.all).toHaveLength(2);
  });

  it('that comes twice at the same time is told by one message; the other waits for it', async () => {
    const outcomes = await Promise.all([notify(aBusEnvelope()), notify(aBusEnvelope())]);
    expect(tried.sort()).toEqual(['topic NMC', 'topic SUPPORT', 'webhook NMC']);
    expect(outcomes.flat()).toEqual(['message-1']);
    expect(await notifyAgain(aBusEnvelope())).toEqual([]);
    expect(tried).toHaveLength(3);
  });

  it('after a warning of the same deadline is a notice of its own', async () => {
    await notify(aBusEnvelope({ type: 'DeadlineWarned', percent: 80 }), aBusEnvelope());
    expect(notices.all.map(({ kind, percent }) => `${kind} ${percent}`).sort()).toEqual([
      'breach 100',
      'breach 100',
      'warning 80',
      'warning 80',
    ]);
  });
});

describe('a breach and an escalation that are decided together', () => {
  const both = [
    aBusEnvelope({ quietFor: ['MONITORING_CENTRE'] }),
    aBusEnvelope({ type: 'DeadlineEscalated', percent: 200, tell: ['MONITORING_CENTRE'] }),
  ];

  it('tell each department once: of the escalation, where it hears of both', async () => {
    expect(await notify(...both)).toEqual([]);
    // The Monitoring Centre is responsible as well: that is no reason to tell it twice.
    expect(notices.all.map(({ departmentId, kind }) => `${departmentId} ${kind}`)).toEqual([
      'SUPPORT breach',
      'NMC escalation',
    ]);
  });

  it('are no failure when nobody is left to hear of the breach', async () => {
    expect(await notify(aBusEnvelope({ tell: ['MONITORING_CENTRE'], quietFor: ['MONITORING_CENTRE'] }))).toEqual([]);
    expect(notices.all).toEqual([]);
  });
});

describe('a breach that an amendment has shown', () => {
  const unit = (id: string, name: string) => aDepartment({ id, name, role: 'NETWORK_MAINTENANCE' });
  const found = { milestone: 'restore', foundBy: 'amendment', latenessMilliseconds: 0 } as const;
  const between = { responsibleDepartmentId: 'MAINT-1', actingDepartmentId: 'MAINT-2' };

  beforeEach(() => {
    departments = [withWebhook, supportCentre, unit('MAINT-1', '天河维护中心'), unit('MAINT-2', '越秀维护中心')];
  });

  it('is told to the unit that had the ticket then and to the present one, each other department once', async () => {
    await notify(aBusEnvelope({ ...found, ...between }));
    expect(notices.all.map(({ departmentId }) => departmentId).sort()).toEqual([
      'MAINT-1',
      'MAINT-2',
      'NMC',
      'SUPPORT',
    ]);
    for (const { text } of notices.all) {
      expect(text.en).toContain('天河维护中心 was responsible when it fell due. 越秀维护中心 must act at once.');
    }
  });

  it('is told as met late when the work was done by then', async () => {
    const metAt = minutesLater(mondayMorning, 20);
    await notify(aBusEnvelope({ ...found, responsibleDepartmentId: 'MAINT-1', metAt }));
    expect(notices.all.map(({ departmentId }) => departmentId).sort()).toEqual(['MAINT-1', 'NMC', 'SUPPORT']);
    for (const notice of notices.all) {
      expect(notice).toMatchObject({ foundBy: 'amendment', metAt, latenessMilliseconds: 0 });
      expect(notice.text.en).toContain('was met late at 2026-03-02 09:20:00');
      expect(notice.text.en).not.toContain('must act');
    }
  });

  it('is withdrawn from all who were told', async () => {
    await notify(aWithdrawalEnvelope(between));
    expect(notices.all.map(({ departmentId }) => departmentId)).toEqual(
      expect.arrayContaining(['MAINT-1', 'MAINT-2', 'NMC', 'SUPPORT']),
    );
  });
});

describe('a breach that is withdrawn', () => {
  const breach = aBusEnvelope({ milestone: 'restore' });

  it('is told to those who were told of the breach, as a notice of its own', async () => {
    await notify(breach);
    tried.length = 0;
    expect(await notify(aWithdrawalEnvelope())).toEqual([]);
    expect(tried.sort()).toEqual(['topic NMC', 'topic SUPPORT', 'webhook NMC']);
    const [withdrawal] = notices.all.filter(({ kind }) => kind === 'breach-withdrawn');
    expect(withdrawal).toMatchObject({
      ...{ milestone: 'restore', percent: 100, announcement: 1 },
      dueAt: minutesLater(mondayMorning, 15),
      review: {
        number: 1,
        reviewedAt: minutesLater(mondayMorning, 25),
        revisedDueAt: minutesLater(mondayMorning, 45),
      },
    });
    expect(withdrawal).not.toHaveProperty('latenessMilliseconds');
  });

  it('is told once, however often the event comes, and whatever came first', async () => {
    await notify(aWithdrawalEnvelope(), aWithdrawalEnvelope(), breach);
    expect(notices.all.map(({ kind }) => kind).sort()).toEqual([
      'breach',
      'breach',
      'breach-withdrawn',
      'breach-withdrawn',
    ]);
  });

  it('and falls due again is announced anew, and may be withdrawn anew', async () => {
    await notify(breach, aWithdrawalEnvelope());
    await notify(aBusEnvelope({ milestone: 'restore', announcement: 2 }), aWithdrawalEnvelope({ announcement: 2 }));
    const told = notices.all.filter(({ departmentId }) => departmentId === 'NMC');
    expect(told.map(({ kind, announcement }) => `${kind} ${announcement}`)).toEqual([
      'breach 1',
      'breach-withdrawn 1',
      'breach 2',
      'breach-withdrawn 2',
    ]);
  });
});

describe('an event from before announcements were counted', () => {
  it('is the first, and the same as it is announced now', async () => {
    const { detail, ...envelope } = aBusEnvelope();
    const { announcement: _, ...event } = detail.event as Record<string, unknown>;
    await notify({ ...envelope, detail: { ...detail, event } });
    await notify(aBusEnvelope());
    expect(notices.all.map(({ departmentId, announcement }) => `${departmentId} ${announcement}`)).toEqual([
      'NMC 1',
      'SUPPORT 1',
    ]);
  });
});

describe('a delivery that fails', () => {
  it('fails the message and lets it rest, while all other deliveries are made', async () => {
    failing.add('webhook NMC');
    expect(await notify(aBusEnvelope())).toEqual(['message-1']);
    expect(tried.sort()).toEqual(['topic NMC', 'topic SUPPORT', 'webhook NMC']);
    expect(resting).toEqual(['message-1']);
    expect(JSON.stringify(log)).toContain('webhook NMC is out of reach');
  });

  it('is measured, and so are those that were made: how many, and how long after the decision', async () => {
    failing.add('webhook NMC');
    await notify(aBusEnvelope());
    const of = (name: string) => log.filter((line) => name in line);
    expect(of('NoticeFailures')).toMatchObject([{ channel: 'webhook', departmentId: 'NMC', correlationId: 'call-1' }]);
    expect(of('NoticesDelivered')).toMatchObject([
      { channel: 'topic', departmentId: 'NMC', NoticeDelay: [288], correlationId: 'call-1' },
      { channel: 'topic', departmentId: 'SUPPORT', NoticeDelay: [288], correlationId: 'call-1' },
    ]);
    expect(notices.all.map(({ correlationId }) => correlationId)).toEqual(['call-1', 'call-1']);
  });

  it('is the only one that a retry makes up for', async () => {
    failing.add('webhook NMC');
    await notify(aBusEnvelope());
    tried.length = 0;
    failing.clear();
    expect(await notifyAgain(aBusEnvelope())).toEqual([]);
    expect(tried).toEqual(['webhook NMC']);
    expect(notices.all[0]?.deliveredTo).toEqual({ topic: now, webhook: now });
  });
});

describe('a message that cannot be told to anybody', () => {
  it('fails when no department is there to tell: silence would hide a breach', async () => {
    departments = [];
    expect(await notify(aBusEnvelope())).toEqual(['message-1']);
    expect(log).toMatchObject([{ level: 'ERROR', reason: expect.stringContaining('no department to tell') }]);
  });

  it('fails alone when it is not of the bus', async () => {
    expect(await notify('{', { detail: {} }, aBusEnvelope())).toEqual(['message-1', 'message-2']);
    expect(notices.all).toHaveLength(2);
  });
});

describe('an announcement by a deployment that did not name milestones yet', () => {
  it('is told under the milestone as the event names it', async () => {
    const nameless = JSON.parse(JSON.stringify(aBusEnvelope({ tell: ['RESPONSIBLE'] })));
    delete nameless.detail.event.milestoneName;
    expect(await notify(nameless)).toEqual([]);
    expect(notices.all).toMatchObject([{ milestone: 'dispatch', text: { en: expect.stringContaining('dispatch') } }]);
    expect(notices.all[0]).not.toHaveProperty('milestoneName');
  });
});

describe('a signed contract', () => {
  const concerned = { roles: ['MONITORING_CENTRE', 'SUPPORT_CENTRE'], regions: ['TIANHE'], departmentIds: ['MAINT-2'] };
  const signed = (overrides: object = {}) => {
    const coverage = { contractId: 'C1', startDate: '2026-01-01', endDate: '2026-12-31' };
    const event = { type: 'ContractSigned', occurredAt: now, circuitIds: ['CIRC-1', 'CIRC-2'], coverage, concerned };
    const { detail, ...envelope } = inEnvelope({ ...event, ...overrides } as never);
    return { ...envelope, detail: { ...detail, id: 'CONTRACT/C1/5/0', entity: 'CONTRACT', entityId: 'C1' } };
  };

  it('is told to every department that is concerned, once and by every channel (R122)', async () => {
    departments.push(otherMaintenanceUnit, aDepartment({ ...supportCentre, id: 'FAR', regions: ['YUEXIU'] }));
    expect(await notify(signed())).toEqual([]);
    expect(await notifyAgain(signed())).toEqual([]);
    expect(tried.sort()).toEqual(['topic MAINT-2', 'topic NMC', 'topic SUPPORT', 'webhook NMC']);
    expect(notices.all).toEqual([]);
    expect(notices.informed).toMatchObject(
      ['NMC', 'SUPPORT', 'MAINT-2'].map((departmentId) => ({
        ...{ departmentId, contractId: 'C1', kind: 'information', event: 'ContractSigned', occurredAt: now },
        text: {
          zh: '合同 C1 已签订，涉及电路 2 条，期限 2026-01-01 至 2026-12-31。请各部门按条款组织实施；合同分送综合办、财务部、合同管理员各一份归档。',
          en: 'Contract C1 was signed, for 2 circuit(s) from 2026-01-01 to 2026-12-31. Please carry it out by its clauses; general office, finance and the contract administrator each file a copy.',
        },
      })),
    );
  });

  it('says which levels the account manager has to mark in IBSS as the Group system has them (R127)', async () => {
    expect(await notify(signed({ marked: [{ circuitId: 'CIRC-2', maintenanceGrade: 'AA' }] }))).toEqual([]);
    expect(notices.informed[0]?.text).toMatchObject({
      zh: expect.stringContaining('请客户经理在 IBSS 标识：CIRC-2 AA。'),
      en: expect.stringContaining('for the account manager to mark in IBSS: CIRC-2 AA.'),
    });
  });

  it('is told again where a delivery failed, and only there', async () => {
    failing.add('webhook NMC');
    expect(await notify(signed())).toEqual(['message-1']);
    failing.clear();
    tried = [];
    expect(await notifyAgain(signed())).toEqual([]);
    expect(tried).toEqual(['webhook NMC']);
  });

  it('is told to nobody where nobody is concerned, and waits for none', async () => {
    const nobody = { roles: ['FINANCE'], regions: [], departmentIds: [] };
    expect(await notify(signed({ concerned: nobody }))).toEqual([]);
    expect([tried, log.at(0)]).toMatchObject([[], { message: 'nobody to inform' }]);
  });

  it.each([
    [
      'LoanRequested',
      { request: { requestedBy: '王经理', purpose: '续签' } },
      '王经理 申请借阅合同 C1（借阅 2），用途：续签',
    ],
    [
      'LoanConsented',
      { consent: { dueDate: '2026-03-05', requirements: '勿复印' } },
      '于 2026-03-05 前（含当日）归还。勿复印',
    ],
    ['LoanRefused', { reason: '正在归档' }, '合同 C1 不予借阅（借阅 2）：正在归档'],
    ['ContractDrafted', {}, '合同 C1 的价格与折扣待市场部审核。'],
    ['ContractRedrafted', {}, '待市场部审核'],
    [
      'ConfirmationAnswered',
      { answer: { positive: false, gap: '缺端口', replenishmentDate: '2026-05-01' } },
      '缺端口，预计 2026-05-01 补足',
    ],
    ['ConfirmationWithdrawn', { reason: '改线' }, '资源确认 2 已撤回：改线'],
    ['PriceDecided', { decision: { approved: false, comment: '折扣过高' } }, '未获市场部批准：折扣过高'],
    ['GateOpened', {}, '可以签约'],
  ])('is told of on its way, to those concerned: %s (R64, R116, R121, R200)', async (type, said, text) => {
    const only = { roles: [], regions: [], departmentIds: ['MAINT-2'] };
    departments.push(otherMaintenanceUnit);
    expect(await notify(signed({ type, number: 2, concerned: only, ...said }))).toEqual([]);
    expect(notices.informed).toMatchObject([{ departmentId: 'MAINT-2', text: { zh: expect.stringContaining(text) } }]);
  });

  it('is told to nobody where the event concerns nobody, such as an answer that is positive', async () => {
    const { concerned: _, ...event } = signed({ type: 'ConfirmationAnswered' }).detail.event as never as {
      concerned: object;
    };
    const message = signed();
    expect(await notify({ ...message, detail: { ...message.detail, event } })).toEqual([]);
    expect([notices.informed, log.at(0)]).toEqual([[], undefined]);
  });

  it.each(['ContractActivated', 'ContractExpired', 'ContractEnded'])(
    'is told of when in force, and when over: %s',
    async (type) => {
      const { concerned: _, ...event } = signed({ type, concerned: undefined, reason: '迁址' }).detail
        .event as never as {
        concerned: unknown;
      };
      const message = signed();
      expect(await notify({ ...message, detail: { ...message.detail, event } })).toEqual([]);
      expect(notices.informed.map(({ departmentId }) => departmentId)).toContain('SUPPORT');
    },
  );
});

describe('what departments hear of without a deadline', () => {
  beforeEach(() => {
    departments.push(aDepartment(), customerCentre);
  });
  const told = async (entity: string, event: object) => {
    const { detail, ...envelope } = inEnvelope({ occurredAt: now, ...event } as never);
    const id = `${entity}/X/1/0`;
    const entityId = entity === 'CUSTOMER' ? 'CUST-1' : 'X';
    expect(await notify({ ...envelope, detail: { ...detail, id, entity, entityId } })).toEqual([]);
    return notices.informed.map(({ departmentId }) => departmentId);
  };
  const opened = { type: 'TicketOpened', ticketType: 'fault', ownerDepartmentId: 'NMC', circuitId: 'CIRC-1' };

  it('a fault by whatever source, by the Monitoring Centre that owns it (R143)', async () => {
    expect(await told('TICKET', opened)).toEqual(['NMC']);
    expect(notices.informed).toMatchObject([
      { ticketId: 'X', event: 'TicketOpened', text: { zh: '工单 X：收到故障申告，电路 CIRC-1，请及时派单。' } },
    ]);
  });

  it('no other ticket, unless it goes straight to a department (R136)', async () => {
    expect(await told('TICKET', { ...opened, ticketType: 'complaint' })).toEqual([]);
    expect(await told('TICKET', { ...opened, ticketType: 'complaint', directDepartmentId: 'MAINT-1' })).toEqual([
      'MAINT-1',
    ]);
  });

  it.each(['TicketDispatched', 'TicketTransferred'])('%s, by the department that has it now (R146)', async (type) => {
    expect(await told('TICKET', { type, departmentId: 'MAINT-1', reason: '错派' })).toEqual(['MAINT-1']);
  });

  it('a drafted fault report by who reviews it, a reviewed one by who gets it (R171)', async () => {
    expect(await told('TICKET', { type: 'FaultReportDrafted', reviewDepartmentId: 'SUPPORT' })).toEqual(['SUPPORT']);
    expect(await told('TICKET', { type: 'FaultReportSubmitted', departmentId: 'MAINT-1' })).toEqual([
      'SUPPORT',
      'MAINT-1',
    ]);
    // Where no Support Centre serves the district nobody has to review it.
    expect(await told('TICKET', { type: 'FaultReportDrafted' })).toHaveLength(2);
  });

  it('another grade or tier of a customer, by both centres and the account manager’s department', async () => {
    const customer = { grade: 'LOCAL_A', serviceLevel: 'VIP-1' };
    expect(await told('CUSTOMER', { type: 'CustomerChanged', changed: ['name'], customer })).toEqual([]);
    const changed = ['grade', 'gradeHistory'];
    expect((await told('CUSTOMER', { type: 'CustomerChanged', changed, customer })).toSorted()).toEqual([
      ...['GOV-ENT', 'NMC', 'SUPPORT'],
    ]);
    expect(notices.informed[0]).toMatchObject({
      customerId: 'CUST-1',
      text: { zh: '客户 CUST-1 的等级已变更，现为客户等级 LOCAL_A，客户服务等级 VIP-1。' },
    });
  });

  describe('planned work, as a customer has to be told of it (P-9)', () => {
    const window = { windowFromAt: '2026-04-10T00:00:00.000Z', windowToAt: '2026-04-10T04:00:00.000Z' };
    const about = { title: '割接光缆段', circuitIds: ['CIRC-1', 'CIRC-2'], regions: ['TIANHE'], ...window };
    const announced = { type: 'WorkAnnounced', ...about, notice: '业务中断约两小时' };

    it('by the department of the account manager, once for all its customers', async () => {
      departments.push(aDepartment({ ...supportCentre, id: 'FAR', regions: ['YUEXIU'] }));
      expect(await told('PLANNED_WORK', { ...announced, customerIds: ['CUST-1'] })).toEqual(['GOV-ENT']);
      expect(notices.informed).toMatchObject([
        {
          workId: 'X',
          text: {
            zh: '割接 X “割接光缆段”，时间 2026-04-10 08:00:00 至 2026-04-10 12:00:00（北京时间），涉及电路 CIRC-1, CIRC-2，客户 CUST-1。请通知客户：业务中断约两小时',
          },
        },
      ]);
    });

    it('by the centres of the district as well where a customer has no account manager', async () => {
      departments.push(aDepartment({ ...supportCentre, id: 'FAR', regions: ['YUEXIU'] }));
      const both = { ...announced, customerIds: ['CUST-1', 'CUST-2'], consentOf: ['CUST-2'] };
      const centres = departments
        .filter(({ role, id }) => (role === 'CUSTOMER_CENTRE' || role === 'SUPPORT_CENTRE') && id !== 'FAR')
        .map(({ id }) => id);
      const hear = (await told('PLANNED_WORK', both)).toSorted();
      expect(hear).toEqual([...new Set([...centres, 'GOV-ENT'])].toSorted());
      expect(hear).toContain('SUPPORT');
      expect(notices.informed[0]?.text.en).toMatch(/These have to consent: CUST-2\.$/);
    });

    it('and of its cancellation only where they had heard of it', async () => {
      const cancelled = { type: 'WorkCancelled', ...about, customerIds: ['CUST-1'], reason: '暴雨' };
      expect(await told('PLANNED_WORK', cancelled)).toEqual([]);
      expect(await told('PLANNED_WORK', { ...cancelled, announcedAt: window.windowFromAt })).toEqual(['GOV-ENT']);
      expect(notices.informed[0]?.text.zh).toContain('已取消：暴雨');
    });
  });

  describe('a subscription whose target takes nothing', () => {
    const grants = { entities: [], everywhere: true, regions: [], departmentIds: [] };
    const terms = { url: 'https://oss.example/events?token=t', eventTypes: ['*'], filters: {}, grants };
    const asked = { ...terms, id: 'X', client: 'oss', description: '工单同步' };
    const made = (more: object = {}) => createSubscription({ ...asked, ...more }, { now, by: 'oss' }).state;
    const failing = { deliveryId: 'D1', failingSinceAt: now, httpStatus: 503 };
    const halfAnHour = { now: minutesLater(now, 30), by: 'clock' };
    const aDay = { now: minutesLater(now, 24 * 60), by: 'clock' };

    it('by the department that it names, as soon as it has failed for a while', async () => {
      const { events } = warnOfTrouble(made({ departmentId: 'SUPPORT' }), failing, halfAnHour);
      for (const event of events) await told('SUBSCRIPTION', event);
      expect(notices.informed).toMatchObject([
        {
          ...{ departmentId: 'SUPPORT', subscriptionId: 'X', event: 'SubscriptionFailing' },
          text: {
            zh: '订阅 X“工单同步”（系统 oss，地址 oss.example）自 2026-03-02 09:15:00（北京时间）起有事件未能送达，最近一次：应答 503。将继续重试；至 2026-03-03 09:15:00（北京时间）仍未送达，订阅即停用。请检查接收系统，可用 test 接口试投。',
            en: 'Subscription X "工单同步" (of oss, to oss.example): events have not been taken since 2026-03-02 09:15:00 (Asia/Shanghai); last, it answered 503. They are tried again; unless they are taken by 2026-03-03 09:15:00 (Asia/Shanghai), the subscription is disabled. Please look after the receiving system; the test call tries it.',
          },
        },
      ]);
      expect(JSON.stringify(notices.informed)).not.toContain('token=t');
    });

    it.each([
      ['not-delivered-for-a-day', 'They were tried for a day: the subscription is disabled'],
      ['target-gone', 'says that the address is gone (410): the subscription is disabled'],
    ] as const)('and when it is disabled: %s', async (reason, said) => {
      const { events } = disableSubscription(made({ departmentId: 'SUPPORT' }), reason, failing, aDay);
      for (const event of events) expect(await told('SUBSCRIPTION', event)).toEqual(['SUPPORT']);
      expect(notices.informed[0]?.text.en).toContain(said);
    });

    it('by nobody where it names none', async () => {
      const { events } = disableSubscription(made(), 'target-gone', failing, aDay);
      for (const event of events) expect(await told('SUBSCRIPTION', event)).toEqual([]);
    });
  });

  it('another grade of a circuit, by the centres that serve it, and what else changes by nobody', async () => {
    departments.push(aDepartment({ ...supportCentre, id: 'FAR', regions: ['YUEXIU'] }));
    const circuit = { maintenanceGrade: 'AA', region: 'TIANHE' };
    const event = { type: 'CircuitChanged', customerId: 'CUST-2', circuitId: 'CIRC-1', circuit };
    expect(await told('CIRCUIT', { ...event, changed: ['name'] })).toEqual([]);
    expect((await told('CIRCUIT', { ...event, changed: ['maintenanceGrade'] })).toSorted()).toEqual(['NMC', 'SUPPORT']);
    expect(notices.informed[0]).toMatchObject({
      customerId: 'CUST-2',
      text: { zh: '客户 CUST-2 的电路 CIRC-1 维护等级已变更，现为 AA。' },
    });
  });
});
