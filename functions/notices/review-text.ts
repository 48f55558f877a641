// What a notice says that takes back or confirms an earlier one, because the ticket's record was put right afterwards or the
// ticket was regraded.

import type { Instant } from '../../domain/time.ts';
import type { Subject } from '../subject.ts';
import type { Bilingual, Notice, NoticeKind, NoticeReview, ReachedKind } from './notice.ts';
import { changeTexts, inOperatorsZone, nameOf, nounOf } from './notice-text.ts';

type ReviewFacts = Pick<Notice, keyof Subject | 'milestone' | 'milestoneName' | 'percent' | 'dueAt' | 'foundBy'> & {
  readonly kind: Exclude<NoticeKind, ReachedKind>;
};
type TextFacts = ReviewFacts & {
  readonly review: Pick<NoticeReview, 'revisedDueAt'>;
  /** When the deadline itself is due now; null while its clock stands still, and when nothing is promised any more. */
  readonly deadlineDueAt: Instant | null;
};

export function reviewSubject(facts: ReviewFacts): Bilingual {
  const { kind, percent } = facts;
  const about = nounOf(facts);
  const { zh, en } = nameOf(facts);
  switch (kind) {
    case 'breach-withdrawn':
      return {
        zh: `【撤回】${about.zh} ${zh}超时通知撤回`,
        en: `[Withdrawn] ${about.en}: the breach of ${en} is withdrawn`,
      };
    case 'warning-withdrawn':
      return {
        zh: `【撤回】${about.zh} ${zh}时限 ${percent}% 预警撤回`,
        en: `[Withdrawn] ${about.en}: the warning at ${percent} % of the time for ${en} is withdrawn`,
      };
    case 'escalation-withdrawn':
      return {
        zh: `【撤回】${about.zh} ${zh}超时升级（${percent}%）通知撤回`,
        en: `[Withdrawn] ${about.en}: the escalation of ${en} at ${percent} % of its time is withdrawn`,
      };
    case 'breach-confirmed':
      return {
        zh: `【确认】${about.zh} ${zh}仍超时，到期时间变更`,
        en: `[Confirmed] ${about.en}: ${en} is overdue, with another due time`,
      };
    case 'warning-confirmed':
      return {
        zh: `【确认】${about.zh} ${zh}时限 ${percent}% 预警有效，时间变更`,
        en: `[Confirmed] ${about.en}: the warning at ${percent} % of the time for ${en} holds, with another time`,
      };
    case 'escalation-confirmed':
      return {
        zh: `【确认】${about.zh} ${zh}超时升级（${percent}%）有效，时间变更`,
        en: `[Confirmed] ${about.en}: the escalation of ${en} at ${percent} % of its time holds, with another time`,
      };
    default:
      return kind satisfies never;
  }
}

/** `responsible`: name of the department that had to act. */
export function reviewText(facts: TextFacts, responsible: string): Bilingual {
  const { kind, review, foundBy = 'amendment' } = facts;
  const about = nounOf(facts);
  const announced = announcedText(facts);
  const deadline = deadlineText(facts);
  const { zh, en } = changeTexts[foundBy];
  const after = { zh: `${about.zh}：${zh}后，`, en: `${about.en}: ${en}, and ` };
  if (kind === 'breach-withdrawn' || kind === 'warning-withdrawn' || kind === 'escalation-withdrawn') {
    return {
      zh: `${after.zh}${announced.zh}不再成立，予以撤回。${deadline.zh}责任部门：${responsible}。`,
      en: `${after.en}${announced.en} no longer holds and is withdrawn. ${deadline.en}Responsible: ${responsible}.`,
    };
  }
  const revised = review.revisedDueAt === null ? '-' : inOperatorsZone(review.revisedDueAt);
  return {
    zh: `${after.zh}${announced.zh}仍然成立，时间改为 ${revised}。${deadline.zh}责任部门：${responsible}。`,
    en: `${after.en}${announced.en} still holds, now for ${revised}. ${deadline.en}Responsible: ${responsible}.`,
  };
}

/** Which announcement is meant: departments know it by its time. */
function announcedText(facts: TextFacts): Bilingual {
  const { kind, percent } = facts;
  const { zh, en } = nameOf(facts);
  const at = inOperatorsZone(facts.dueAt);
  switch (kind) {
    case 'breach-withdrawn':
    case 'breach-confirmed':
      return {
        zh: `${zh}于 ${at}（北京时间）超时的通知`,
        en: `the notice that ${en} was due at ${at} (Asia/Shanghai) and broken`,
      };
    case 'warning-withdrawn':
    case 'warning-confirmed':
      return {
        zh: `${zh}时限于 ${at}（北京时间）用去 ${percent}% 的预警`,
        en: `the warning that ${percent} % of the time for ${en} was over at ${at} (Asia/Shanghai)`,
      };
    case 'escalation-withdrawn':
    case 'escalation-confirmed':
      return {
        zh: `${zh}超时后于 ${at}（北京时间）用去时限 ${percent}% 的升级通知`,
        en: `the escalation that ${percent} % of the time for ${en} was over at ${at} (Asia/Shanghai)`,
      };
    default:
      return kind satisfies never;
  }
}

function deadlineText({ deadlineDueAt, foundBy }: TextFacts): Bilingual {
  if (deadlineDueAt === null) {
    // Corrected suspensions leave every promise as it is; whatever else it was may also have ended it.
    return foundBy === undefined || foundBy === 'amendment'
      ? { zh: '时钟现已暂停。', en: 'The clock stands still now. ' }
      : { zh: '现无到期时间。', en: 'No deadline runs now. ' };
  }
  const at = inOperatorsZone(deadlineDueAt);
  return { zh: `到期时间为 ${at}。`, en: `The deadline is ${at}. ` };
}
