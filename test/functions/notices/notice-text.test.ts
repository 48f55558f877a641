import { describe, expect, it } from 'vitest';
import { defaultMilestones } from '../../../domain/sla/default-milestones.ts';
import { noticeSubject, noticeText } from '../../../functions/notices/notice-text.ts';
import { aNotice } from '../../support/notices.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const deadlineDueAt = minutesLater(mondayMorning, 18);

describe('the text of a notice', () => {
  it('says of a breach what was due when in China, how late it was decided, and who must act', () => {
    const { zh, en } = noticeText({ ...aNotice(), deadlineDueAt }, '网络监控中心');
    expect(zh).toBe(
      '工单 T1 的派单时限为 2026-03-02 09:15:00（北京时间），至今未完成；本通知在到期后 12 毫秒判定。责任部门：网络监控中心，请立即处理。',
    );
    expect(en).toBe(
      'Ticket T1: dispatch was due at 2026-03-02 09:15:00 (Asia/Shanghai) and is not done; this was decided 12 ms after it fell due. 网络监控中心 must act at once.',
    );
  });

  it('says of a warning how much of the time is over, and when the deadline itself falls due', () => {
    const warning = aNotice({ kind: 'warning', percent: 80 });
    const { zh, en } = noticeText({ ...warning, deadlineDueAt }, '天河维护中心');
    expect(zh).toContain('用去 80%');
    expect(en).toContain('80 % of the time for dispatch was over at 2026-03-02 09:15:00 (Asia/Shanghai)');
    expect(zh).toContain('最后期限为 2026-03-02 09:18:00。');
    expect(en).toContain('The deadline is 2026-03-02 09:18:00.');
  });

  it('says so when the clock of a warned deadline stands still', () => {
    const warning = aNotice({ kind: 'warning', percent: 80 });
    const { zh, en } = noticeText({ ...warning, deadlineDueAt: null }, '天河维护中心');
    expect(zh).toContain('时钟现已暂停');
    expect(en).toContain('The clock stands still now.');
  });

  it('says of an escalation how long it has been broken, and since when', () => {
    const escalation = aNotice({ kind: 'escalation', percent: 150, dueAt: minutesLater(mondayMorning, 27) });
    const { zh, en } = noticeText({ ...escalation, deadlineDueAt }, '天河维护中心');
    expect(zh).toBe(
      '工单 T1 的派单已超时，至今未完成，已于 2026-03-02 09:27:00（北京时间）用去时限的 150%；本通知在此后 12 毫秒判定。最后期限为 2026-03-02 09:18:00。责任部门：天河维护中心，请立即处理。',
    );
    expect(en).toBe(
      'Ticket T1: dispatch is overdue and not done; 150 % of its time was over at 2026-03-02 09:27:00 (Asia/Shanghai), and this was decided 12 ms later. The deadline was 2026-03-02 09:18:00. 天河维护中心 must act at once.',
    );
    expect(noticeSubject(escalation).en).toBe('[Escalation] Ticket T1: dispatch is overdue, at 150 % of its time');
  });

  const restoration = {
    milestone: 'restore',
    milestoneName: { zh: '故障修复', en: 'restoration of the service' },
    foundBy: 'amendment',
    latenessMilliseconds: 0,
  } as const;

  it('says of a breach that was found after the deadline was met when that was, and asks nobody to act', () => {
    const late = aNotice({ ...restoration, metAt: minutesLater(mondayMorning, 20) });
    const { zh, en } = noticeText({ ...late, deadlineDueAt }, '天河维护中心');
    expect(zh).toBe(
      '工单 T1 的故障修复时限为 2026-03-02 09:15:00（北京时间），实际于 2026-03-02 09:20:00 完成，已超时；系挂起记录更正后发现。责任部门：天河维护中心。',
    );
    expect(en).toBe(
      'Ticket T1: restoration of the service was due at 2026-03-02 09:15:00 (Asia/Shanghai) and was met late at 2026-03-02 09:20:00; this was found when suspensions were put right. Responsible: 天河维护中心.',
    );
    expect(noticeSubject(late)).toEqual({
      zh: '【超时】工单 T1 故障修复超时完成',
      en: '[Breach] Ticket T1: restoration of the service was late',
    });
  });

  it('says of a breach that an amendment has shown who was responsible when it fell due, and who must act now', () => {
    const { zh, en } = noticeText({ ...aNotice(restoration), deadlineDueAt }, '天河维护中心', '越秀维护中心');
    expect(zh).toBe(
      '工单 T1 的故障修复时限为 2026-03-02 09:15:00（北京时间），至今未完成；系挂起记录更正后发现。到期时责任部门：天河维护中心；现处理部门：越秀维护中心，请立即处理。',
    );
    expect(en).toBe(
      'Ticket T1: restoration of the service was due at 2026-03-02 09:15:00 (Asia/Shanghai) and is not done; this was found when suspensions were put right. 天河维护中心 was responsible when it fell due. 越秀维护中心 must act at once.',
    );
  });

  it('says of a breach that a regrade has shown that it was found so', () => {
    const found = aNotice({ ...restoration, foundBy: 'regrade' });
    const { zh, en } = noticeText({ ...found, deadlineDueAt }, '天河维护中心');
    expect(zh).toContain('系重新定级后发现');
    expect(en).toContain('this was found when the ticket was regraded');
  });

  it('says of a warning that an amendment has shown that it was found so, not that it was decided late', () => {
    const warning = aNotice({ ...restoration, kind: 'warning', percent: 80 });
    const { zh, en } = noticeText({ ...warning, deadlineDueAt }, '天河维护中心');
    expect(zh).toContain('尚未完成；系挂起记录更正后发现。最后期限为');
    expect(en).toContain('and it is not done; this was found when suspensions were put right. The deadline is');
  });

  it.each([
    { late: 0, zh: '0 毫秒', en: '0 ms' },
    { late: 999, zh: '999 毫秒', en: '999 ms' },
    { late: 1_000, zh: '1 秒', en: '1 s' },
    { late: 200_000, zh: '3 分 20 秒', en: '3 min 20 s' },
    { late: 7_200_000, zh: '2 小时', en: '2 h' },
    { late: 93_784_000, zh: '1 天 2 小时', en: '1 d 2 h' },
  ])('writes $late ms as $en', ({ late, zh, en }) => {
    const text = noticeText({ ...aNotice({ latenessMilliseconds: late }), deadlineDueAt }, 'x');
    expect(text.zh).toContain(`到期后 ${zh}判定`);
    expect(text.en).toContain(`decided ${en} after`);
  });

  it.each(Object.entries(defaultMilestones))('names the milestone %s in its subject', (milestone, { name }) => {
    const { zh, en } = noticeSubject(aNotice({ milestone, milestoneName: name }));
    expect(zh).toMatch(/^【超时】工单 T1 \p{Script=Han}+超时$/u);
    expect(en).toMatch(/^\[Breach\] Ticket T1: [a-z -]+ is overdue$/);
  });
});
