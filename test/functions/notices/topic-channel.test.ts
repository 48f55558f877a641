import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../../functions/notices/notice.ts';
import { messageOf } from '../../../functions/notices/notice-message.ts';
import { topicChannel } from '../../../functions/notices/topic-channel.ts';
import { monitoringCentre } from '../../support/departments.ts';
import { aNotice } from '../../support/notices.ts';
import { mondayMorning } from '../../support/time.ts';

const sns = mockClient(SNSClient);
afterAll(() => sns.restore());
const channel = topicChannel(new SNSClient({ region: 'local' }), 'arn:topic');

beforeEach(() => {
  sns.reset();
});

describe('a notice on the topic', () => {
  it('carries the attributes that subscribers filter for', async () => {
    await channel.deliver(messageOf({ notice: aNotice(), department: monitoringCentre, region: 'TIANHE' }));
    const [{ TopicArn, MessageAttributes = {} } = {}] = published();
    expect(TopicArn).toBe('arn:topic');
    expect(Object.entries(MessageAttributes).map(([name, { StringValue }]) => [name, StringValue])).toEqual([
      ['department', 'NMC'],
      ['departmentRole', 'MONITORING_CENTRE'],
      ['event', 'DeadlineBreached'],
      ['milestone', 'dispatch'],
      ['region', 'TIANHE'],
      ['correlationId', 'call-1'],
    ]);
  });

  it('says in Chinese and English what happened', async () => {
    const notice = aNotice({ kind: 'warning', percent: 80 });
    await channel.deliver(messageOf({ notice, department: monitoringCentre, region: 'TIANHE' }));
    expect(JSON.parse(textsOf(published()[0]?.Message).default)).toEqual({
      type: 'deadline.warned',
      timestamp: '2026-03-02T01:15:00.300Z',
      data: {
        id: 'T1.dispatch.1.100.NMC',
        correlationId: 'call-1',
        departmentId: 'NMC',
        department: '网络监控中心',
        departmentRole: 'MONITORING_CENTRE',
        region: 'TIANHE',
        ticketId: 'T1',
        milestone: 'dispatch',
        milestoneName: { zh: '派单', en: 'dispatch' },
        occurrence: 1,
        percent: 80,
        dueAt: '2026-03-02T01:15:00.000Z',
        reachedAt: '2026-03-02T01:15:00.012Z',
        latenessMilliseconds: 12,
        subject: {
          zh: '【预警】工单 T1 派单时限已用 80%',
          en: '[Warning] Ticket T1: 80 % of the time for dispatch is over',
        },
        text: { zh: '派单超时', en: 'dispatch is overdue' },
      },
    });
  });

  it.each([
    ['warning-withdrawn', 'WarningWithdrawn', 'deadline.warning-withdrawn', 'the warning at 80 %'],
    ['breach-withdrawn', 'BreachWithdrawn', 'deadline.breach-withdrawn', 'the breach of dispatch'],
    ['warning-confirmed', 'WarningConfirmed', 'deadline.warning-confirmed', 'holds, with another time'],
    [
      'escalation-withdrawn',
      'EscalationWithdrawn',
      'deadline.escalation-withdrawn',
      'at 80 % of its time is withdrawn',
    ],
    ['escalation-confirmed', 'EscalationConfirmed', 'deadline.escalation-confirmed', 'at 80 % of its time holds'],
    ['breach-confirmed', 'BreachConfirmed', 'deadline.breach-confirmed', 'is overdue, with another due time'],
  ] as const)('%s is told apart by event, type and subject', async (kind, event, type, subject) => {
    const review = { number: 1, reviewedAt: mondayMorning, revisedDueAt: null };
    const notice: Notice = { ...aNotice({ milestone: 'restore', percent: 80 }), kind, review };
    await channel.deliver(messageOf({ notice, department: monitoringCentre, region: 'TIANHE' }));
    const [{ Message = '', MessageAttributes = {} } = {}] = published();
    expect(MessageAttributes['event']?.StringValue).toBe(event);
    const message = JSON.parse(textsOf(Message).default);
    expect(message.type).toBe(type);
    expect(message.data.subject.en).toContain(subject);
    expect(message.data.review).toEqual({ number: 1, reviewedAt: '2026-03-02T01:00:00.000Z', revisedDueAt: null });
  });

  const cases = [
    ['zh', '【超时】工单 T1 派单超时', '派单超时'],
    ['en', '[Breach] Ticket T1: dispatch is overdue', 'dispatch is overdue'],
  ] as const;
  it.each(cases)('is a text for people in e-mail and SMS (%s)', async (language, headline, text) => {
    const department = { ...monitoringCentre, language };
    const letter = { notice: aNotice(), department, region: 'TIANHE', customerId: 'CUST-1', circuitId: 'C1' };
    await channel.deliver(messageOf(letter, 'https://console.operator.test/{kind}/{id}'));
    const [{ Subject, MessageStructure, Message } = {}] = published();
    expect(MessageStructure).toBe('json');
    expect(Subject).toBe('[Breach] Ticket T1: dispatch is overdue');
    const { email, sms } = textsOf(Message);
    expect(sms).toBe(`${headline} https://console.operator.test/tickets/T1 ${text}`);
    for (const part of [headline, text, 'CUST-1', 'C1', 'TIANHE', 'https://console.operator.test/tickets/T1']) {
      expect(email).toContain(part);
    }
  });

  it('keeps to two parts of a short message, and to what SNS takes as the subject of an e-mail', async () => {
    const milestoneName = { zh: '派'.repeat(60), en: 'dispatch é'.repeat(20) };
    const notice = aNotice({ milestoneName, text: { zh: '😀'.repeat(200), en: 'x' } });
    await channel.deliver(messageOf({ notice, department: monitoringCentre }));
    const [{ Subject = '', Message } = {}] = published();
    expect(Subject).toMatch(/^[ -~]{99}$/);
    const { sms } = textsOf(Message);
    expect(sms.length).toBeLessThanOrEqual(134);
    expect(sms).toMatch(/ \/tickets\/T1 (?:😀)+…$/u);
  });

  it.each([
    ['English', 'en', 'x', 306, /^\[Breach\] Ticket T1: (?:dispatch )+.*\.\.\. https:\S+\/tickets\/T1$/],
    [
      'English with a Chinese word',
      'en',
      '派',
      134,
      /^\[Breach\] Ticket T1: (?:dispatch )+.*… https:\S+\/tickets\/T1$/,
    ],
    ['Chinese', 'zh', 'x', 134, /^【超时】工单 T1 派+… https:\S+\/tickets\/T1$/],
  ] as const)('cuts the headline of an SMS and not its link (%s)', async (_, language, word, unitsMax, expected) => {
    const milestoneName = { zh: '派'.repeat(200), en: 'dispatch '.repeat(40) };
    const notice = aNotice({ milestoneName, text: { zh: word, en: word } });
    const department = { ...monitoringCentre, language };
    await channel.deliver(messageOf({ notice, department }, 'https://console.example.com/{kind}/{id}'));
    const { sms } = textsOf(published()[0]?.Message);
    expect(sms).toMatch(expected);
    expect(sms.length).toBeLessThanOrEqual(unitsMax);
    expect(sms.length).toBeGreaterThan(unitsMax - 6);
  });

  it('has a headline in an SMS also beside a link of any length', async () => {
    const url = `https://console.example.com/${'x'.repeat(270)}/{kind}/{id}`;
    await channel.deliver(messageOf({ notice: aNotice(), department: monitoringCentre }, url));
    expect(textsOf(published()[0]?.Message).sms).toMatch(/^【超时】工单 T1 派单超时 https:\S+\/tickets\/T1$/);
  });

  it('is not delivered when the topic refuses it', async () => {
    sns.on(PublishCommand).rejects(new Error('throttled'));
    const letter = { notice: aNotice(), department: monitoringCentre, region: 'TIANHE' };
    await expect(channel.deliver(messageOf(letter))).rejects.toThrow('throttled');
  });
});

function textsOf(message = '{}'): Record<'default' | 'email' | 'sms', string> {
  return JSON.parse(message);
}

function published() {
  return sns.commandCalls(PublishCommand).map(({ args: [{ input }] }) => input);
}
