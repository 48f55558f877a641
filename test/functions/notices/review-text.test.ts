import { describe, expect, it } from 'vitest';
import { reviewSubject, reviewText } from '../../../functions/notices/review-text.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const revisedDueAt = minutesLater(mondayMorning, 150);
const breach = {
  ticketId: 'T1',
  milestone: 'restore',
  milestoneName: { zh: '故障修复', en: 'restoration of the service' },
  percent: 100,
  dueAt: minutesLater(mondayMorning, 120),
  review: { revisedDueAt },
  deadlineDueAt: revisedDueAt,
} as const;
const warning = { ...breach, percent: 80, dueAt: minutesLater(mondayMorning, 96) };

describe('the notice that withdraws a breach', () => {
  it('says which announcement no longer holds, and when the deadline is now', () => {
    const { zh, en } = reviewText({ ...breach, kind: 'breach-withdrawn' }, '天河维护中心');
    expect(zh).toBe(
      '工单 T1：挂起记录更正后，故障修复于 2026-03-02 11:00:00（北京时间）超时的通知不再成立，予以撤回。到期时间为 2026-03-02 11:30:00。责任部门：天河维护中心。',
    );
    expect(en).toBe(
      'Ticket T1: suspensions were put right, and the notice that restoration of the service was due at 2026-03-02 11:00:00 (Asia/Shanghai) and broken no longer holds and is withdrawn. The deadline is 2026-03-02 11:30:00. Responsible: 天河维护中心.',
    );
  });

  it('says so when the clock stands still', () => {
    const { zh, en } = reviewText({ ...breach, deadlineDueAt: null, kind: 'breach-withdrawn' }, '天河维护中心');
    expect(zh).toContain('时钟现已暂停');
    expect(en).toContain('The clock stands still now.');
  });
});

describe('a notice that follows from a regrade', () => {
  const regraded = { ...breach, foundBy: 'regrade', deadlineDueAt: null } as const;

  it('says so, and that no deadline runs where none is promised any more', () => {
    const { zh, en } = reviewText({ ...regraded, kind: 'breach-withdrawn' }, '天河维护中心');
    expect(zh).toContain('工单 T1：重新定级后，故障修复于');
    expect(zh).toContain('现无到期时间。');
    expect(en).toContain('Ticket T1: the ticket was regraded, and the notice that');
    expect(en).toContain('No deadline runs now.');
    expect(reviewText({ ...regraded, kind: 'breach-confirmed' }, 'x').en).toContain('the ticket was regraded, and the');
  });
});

describe('the notice that confirms a breach', () => {
  it('says for which time it holds now', () => {
    const { zh, en } = reviewText({ ...breach, kind: 'breach-confirmed' }, '天河维护中心');
    expect(zh).toContain('仍然成立，时间改为 2026-03-02 11:30:00');
    expect(en).toContain('still holds, now for 2026-03-02 11:30:00');
  });
});

describe('the notice that withdraws an escalation', () => {
  it('says how far the ladder had gone, and when the deadline is now', () => {
    const escalation = { ...breach, percent: 150, dueAt: minutesLater(mondayMorning, 180) };
    const { zh, en } = reviewText({ ...escalation, kind: 'escalation-withdrawn' }, '天河维护中心');
    expect(zh).toContain(
      '故障修复超时后于 2026-03-02 12:00:00（北京时间）用去时限 150% 的升级通知不再成立，予以撤回。到期时间为 2026-03-02 11:30:00。',
    );
    expect(en).toContain(
      'the escalation that 150 % of the time for restoration of the service was over at 2026-03-02 12:00:00',
    );
    expect(en).toContain('The deadline is 2026-03-02 11:30:00.');
  });
});

describe('notices about a warning', () => {
  it('name its share of the time and when that was over', () => {
    const { zh, en } = reviewText({ ...warning, kind: 'warning-withdrawn' }, '天河维护中心');
    expect(zh).toContain('故障修复时限于 2026-03-02 10:36:00（北京时间）用去 80% 的预警不再成立');
    expect(en).toContain(
      'the warning that 80 % of the time for restoration of the service was over at 2026-03-02 10:36',
    );
    expect(reviewText({ ...warning, kind: 'warning-confirmed' }, 'x').zh).toContain('预警仍然成立');
  });

  it('carry it in their subject', () => {
    const { zh, en } = reviewSubject({ ...warning, kind: 'warning-confirmed' });
    expect(zh).toBe('【确认】工单 T1 故障修复时限 80% 预警有效，时间变更');
    expect(en).toContain('the warning at 80 % of the time for restoration of the service holds');
  });
});
