// What a notice says to people, in Chinese and English: what happened, to which ticket, when it was due, who must act.

import type { Finding } from '../../domain/sla/deadline-events.ts';
import type { Instant } from '../../domain/time.ts';
import { operatorTimeZone } from '../../domain/time.ts';
import type { TimedEntity } from '../environment.ts';
import type { InformationSubject, Subject } from '../subject.ts';
import { identify } from '../subject.ts';
import type { Bilingual, Notice, ReachedKind } from './notice.ts';

type NoticeFacts = Pick<
  Notice,
  keyof Subject | 'milestone' | 'milestoneName' | 'percent' | 'dueAt' | 'foundBy' | 'metAt'
> & {
  readonly kind: ReachedKind;
};
/** `deadlineDueAt`: when the deadline itself falls due, or fell; null while its clock stands still. */
type TextFacts = NoticeFacts & { readonly deadlineDueAt: Instant | null; readonly latenessMilliseconds: number };

export function noticeSubject(facts: NoticeFacts): Bilingual {
  const { kind, percent, metAt } = facts;
  const about = nounOf(facts);
  const name = nameOf(facts);
  switch (kind) {
    case 'reminder':
      return { zh: `【提醒】${about.zh} ${name.zh}`, en: `[Reminder] ${about.en}: ${name.en}` };
    case 'warning':
      return {
        zh: `【预警】${about.zh} ${name.zh}时限已用 ${percent}%`,
        en: `[Warning] ${about.en}: ${percent} % of the time for ${name.en} is over`,
      };
    case 'breach':
      return metAt === undefined
        ? { zh: `【超时】${about.zh} ${name.zh}超时`, en: `[Breach] ${about.en}: ${name.en} is overdue` }
        : { zh: `【超时】${about.zh} ${name.zh}超时完成`, en: `[Breach] ${about.en}: ${name.en} was late` };
    case 'escalation':
      return {
        zh: `【升级】${about.zh} ${name.zh}超时未完成，已用时限的 ${percent}%`,
        en: `[Escalation] ${about.en}: ${name.en} is overdue, at ${percent} % of its time`,
      };
    default:
      return kind satisfies never;
  }
}

/** `responsible`: name of the department that had to act when it was due; `acting`: of the one that must act now. */
export function noticeText(facts: TextFacts, responsible: string, acting = responsible): Bilingual {
  const { kind, percent, metAt } = facts;
  const about = nounOf(facts);
  const name = nameOf(facts);
  const dueAt = inOperatorsZone(facts.dueAt);
  const finding = findingText(facts);
  const who = handedOn(responsible, acting);
  const ahead = deadlineText(facts.deadlineDueAt, 'is');
  const behind = deadlineText(facts.deadlineDueAt, 'was');
  switch (kind) {
    case 'reminder':
      return {
        zh: `${about.zh} ${name.zh}提醒，提醒时间 ${dueAt}（北京时间）。请有关部门及时办理。`,
        en: `${about.en}: this is to remind you of the ${name.en}, as was set for ${dueAt} (Asia/Shanghai). Please see to what has to be done.`,
      };
    case 'warning':
      return {
        zh: `${about.zh} 的${name.zh}时限已于 ${dueAt}（北京时间）用去 ${percent}%，尚未完成；${finding.zh}。${ahead.zh}责任部门：${responsible}，请尽快处理。`,
        en: `${about.en}: ${percent} % of the time for ${name.en} was over at ${dueAt} (Asia/Shanghai), and it is not done; ${finding.en}. ${ahead.en}${responsible} must act soon.`,
      };
    case 'breach':
      return metAt === undefined
        ? {
            zh: `${about.zh} 的${name.zh}时限为 ${dueAt}（北京时间），至今未完成；${finding.zh}。${who.zh}${acting}，请立即处理。`,
            en: `${about.en}: ${name.en} was due at ${dueAt} (Asia/Shanghai) and is not done; ${finding.en}. ${who.en}${acting} must act at once.`,
          }
        : {
            zh: `${about.zh} 的${name.zh}时限为 ${dueAt}（北京时间），实际于 ${inOperatorsZone(metAt)} 完成，已超时；${finding.zh}。责任部门：${responsible}。`,
            en: `${about.en}: ${name.en} was due at ${dueAt} (Asia/Shanghai) and was met late at ${inOperatorsZone(metAt)}; ${finding.en}. Responsible: ${responsible}.`,
          };
    case 'escalation':
      return {
        zh: `${about.zh} 的${name.zh}已超时，至今未完成，已于 ${dueAt}（北京时间）用去时限的 ${percent}%；${finding.zh}。${behind.zh}${who.zh}${acting}，请立即处理。`,
        en: `${about.en}: ${name.en} is overdue and not done; ${percent} % of its time was over at ${dueAt} (Asia/Shanghai), and ${finding.en}. ${behind.en}${who.en}${acting} must act at once.`,
      };
    default:
      return kind satisfies never;
  }
}

function handedOn(responsible: string, acting: string): Bilingual {
  if (acting === responsible) return { zh: '责任部门：', en: '' };
  return {
    zh: `到期时责任部门：${responsible}；现处理部门：`,
    en: `${responsible} was responsible when it fell due. `,
  };
}

const nouns: Readonly<Record<TimedEntity, Bilingual>> = {
  TICKET: { zh: '工单', en: 'Ticket' },
  CONTRACT: { zh: '合同', en: 'Contract' },
  LEVEL_CHANGE: { zh: '等级变更', en: 'Change of levels' },
  CUSTOMER_FILE: { zh: '客户', en: 'Customer' },
};

/** What the notice is about, as people call it. */
export function nounOf(subject: InformationSubject): Bilingual {
  if (subject.workId !== undefined) return { zh: `割接 ${subject.workId}`, en: `Planned work ${subject.workId}` };
  const { subscriptionId } = subject;
  if (subscriptionId !== undefined) return { zh: `订阅 ${subscriptionId}`, en: `Subscription ${subscriptionId}` };
  const { entity, id } = identify(subject);
  return { zh: `${nouns[entity].zh} ${id}`, en: `${nouns[entity].en} ${id}` };
}

/** As the policy names the milestone. */
export function nameOf({ milestone, milestoneName }: Pick<Notice, 'milestone' | 'milestoneName'>): Bilingual {
  return milestoneName ?? { zh: milestone, en: milestone };
}

/** What has changed the facts that deadlines rest on, or the promise itself. */
export const changeTexts: Readonly<Record<Finding, Bilingual>> = {
  amendment: { zh: '挂起记录更正', en: 'suspensions were put right' },
  regrade: { zh: '重新定级', en: 'the ticket was regraded' },
  calendar: { zh: '日历修订', en: 'the calendar was revised' },
  'common-cause': { zh: '同因故障汇总', en: 'the faults by the same cause were counted' },
};

/** How it came to light. What a change has shown nobody could know when it was due, so it was not decided late. */
function findingText({ kind, foundBy, latenessMilliseconds }: TextFacts): Bilingual {
  if (foundBy !== undefined) {
    const { zh, en } = changeTexts[foundBy];
    return { zh: `系${zh}后发现`, en: `this was found when ${en}` };
  }
  const lateness = durationText(latenessMilliseconds);
  return kind === 'breach'
    ? { zh: `本通知在到期后 ${lateness.zh}判定`, en: `this was decided ${lateness.en} after it fell due` }
    : { zh: `本通知在此后 ${lateness.zh}判定`, en: `this was decided ${lateness.en} later` };
}

function deadlineText(deadlineDueAt: Instant | null, tense: 'is' | 'was'): Bilingual {
  if (deadlineDueAt === null) return { zh: '时钟现已暂停。', en: 'The clock stands still now. ' };
  const at = inOperatorsZone(deadlineDueAt);
  return { zh: `最后期限为 ${at}。`, en: `The deadline ${tense} ${at}. ` };
}

// The Swedish way of writing dates is that of ISO 8601.
const clockFace = new Intl.DateTimeFormat('sv-SE', {
  timeZone: operatorTimeZone,
  dateStyle: 'short',
  timeStyle: 'medium',
});

export function inOperatorsZone(instant: Instant): string {
  return clockFace.format(instant);
}

/** Milliseconds below a second, else the two largest units that are not nought. */
function durationText(milliseconds: number): Bilingual {
  if (milliseconds < 1_000) return { zh: `${milliseconds} 毫秒`, en: `${milliseconds} ms` };
  const seconds = Math.floor(milliseconds / 1_000);
  const parts = [
    { amount: Math.floor(seconds / 86_400), zh: '天', en: 'd' },
    { amount: Math.floor(seconds / 3_600) % 24, zh: '小时', en: 'h' },
    { amount: Math.floor(seconds / 60) % 60, zh: '分', en: 'min' },
    { amount: seconds % 60, zh: '秒', en: 's' },
  ];
  const shown = parts.filter(({ amount }) => amount > 0).slice(0, 2);
  return {
    zh: shown.map(({ amount, zh }) => `${amount} ${zh}`).join(' '),
    en: shown.map(({ amount, en }) => `${amount} ${en}`).join(' '),
  };
}
