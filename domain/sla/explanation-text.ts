// The explanation of a deadline in words, Chinese and English, with times as the operator's clocks show them.

import { Temporal } from 'temporal-polyfill';
import type { SetAsideLimit } from '../tickets/ticket.ts';
import { type Instant, millisecondsPerMinute, operatorTimeZone } from '../time.ts';
import type { ExplainedDeadline, ExplainedInterval } from './explained.ts';
import type { LimitCandidate } from './limit-candidate.ts';
import type { Limit } from './sourced.ts';
import type { Name } from './working-days.ts';

const basisNames = {
  policy: { zh: '通用规定', en: 'general policy' },
  contract: { zh: '合同', en: 'contract' },
  'quality-class': { zh: '质量等级', en: 'quality class' },
  'service-tier': { zh: '售后服务等级', en: 'service tier' },
  'repair-table': { zh: '业务修复时限表', en: 'repair table' },
  'provisioning-table': { zh: '开通时限表', en: 'provisioning table' },
  law: { zh: '法规', en: 'law' },
} as const satisfies Record<ExplainedDeadline['basis'], Name>;

const startNames = {
  started: { zh: '开始', en: 'it was begun' },
  signed: { zh: '签订', en: 'it was signed' },
  asked: { zh: '申请', en: 'it was asked for' },
  answered: { zh: '答复', en: 'it was answered' },
  reported: { zh: '申告', en: 'it was reported' },
  detected: { zh: '监控发现故障', en: 'monitoring saw the fault' },
  assigned: { zh: '派至维护单位', en: 'the unit was assigned' },
  closed: { zh: '归档', en: 'the ticket was closed' },
  registered: { zh: '登记', en: 'the ticket was keyed in' },
  feedback: { zh: '上次反馈', en: 'the customer last heard from us' },
  denied: { zh: '客户否认恢复', en: 'the customer denied the recovery' },
  requested: { zh: '客户要求报告', en: 'the customer asked for it' },
  missFound: { zh: '更正后发现超时', en: 'a missed limit came to light' },
  repaired: { zh: '故障修复', en: 'the repair was reported' },
  groupBlocked: { zh: '同因中断电路达到规定数量', en: 'enough circuits were down by one cause' },
  worsened: { zh: '劣化转为中断', en: 'the degradation became an outage' },
} as const satisfies Record<ExplainedDeadline['startCause'], Name>;

const dayAndNight: Name = { zh: '按7×24小时', en: 'day and night' };
const inWorkingHours: Name = { zh: '按工作日工作时间', en: 'in working hours' };

const pauseNames = {
  'outside-hours': { zh: '非工作时间', en: 'outside working hours' },
  'rest-day': { zh: '休息日', en: 'days of rest' },
  holiday: { zh: '节假日', en: 'public holiday' },
  CUSTOMER_UNREACHABLE: { zh: '挂起:联系不到客户端', en: 'suspended: customer end not reachable' },
  CUSTOMER_EQUIPMENT: { zh: '挂起:客户电源或设备原因', en: "suspended: customer's power or equipment" },
  CUSTOMER_REQUEST: { zh: '挂起:客户要求等待', en: 'suspended: the customer asks to wait' },
  OTHER_OPERATOR: { zh: '挂起:其他运营商网段', en: "suspended: another operator's segment" },
  FORCE_MAJEURE: { zh: '挂起:不可抗力', en: 'suspended: force majeure' },
} as const satisfies Record<Exclude<ExplainedInterval['reason'], 'counted'>, Name>;

/** One paragraph per language. */
export function textOf(deadline: ExplainedDeadline): Name {
  return { zh: chinese(deadline), en: english(deadline) };
}

function chinese(deadline: ExplainedDeadline): string {
  const { name, occurrence, rule, basis, reference, source, calendar, startCause, startedAt } = deadline;
  const which = occurrence > 1 ? `(第${occurrence}次)` : '';
  const setAside = deadline.setAside.map(
    (other) =>
      `${basisNames[other.basis].zh} ${other.reference}${occasionText(other).zh} ${limitText(other.limit).zh}(${other.source}${untilText(other).zh})`,
  );
  return [
    `${name.zh}${which}时限${limitText(deadline.limit).zh}(${rule};${basisNames[basis].zh} ${reference}${occasionText(deadline).zh};来源 ${source})。`,
    ...(setAside.length > 0 ? [`未采用:${setAside.join('、')}。`] : []),
    ...regradeText(deadline).map(({ zh }) => zh),
    `自${clockTime(startedAt)}${startNames[startCause].zh}起,${hoursOf(calendar).zh}计时(日历 ${calendar.id} ${calendar.version};所列均为北京时间)。`,
    ...notCounted(deadline, 'zh'),
    ...(calendar.provisional ? ['所涉年份的放假安排尚未公布,到期时间可能变动。'] : []),
    outcome(deadline).zh,
    ...missed(deadline, 'zh'),
    ...reviewed(deadline, 'zh'),
  ].join('');
}

function english(deadline: ExplainedDeadline): string {
  const { name, occurrence, rule, basis, reference, source, calendar, startCause, startedAt } = deadline;
  const which = occurrence > 1 ? ` (no. ${occurrence})` : '';
  const setAside = deadline.setAside.map(
    (other) =>
      `${limitText(other.limit).en} by ${basisNames[other.basis].en} ${other.reference}${occasionText(other).en} (${other.source}${untilText(other).en})`,
  );
  return [
    `${capitalised(name.en)}${which} within ${limitText(deadline.limit).en} (${rule}; ${basisNames[basis].en} ${reference}${occasionText(deadline).en}; source ${source}).`,
    ...(setAside.length > 0 ? [`Set aside: ${setAside.join(', ')}.`] : []),
    ...regradeText(deadline).map(({ en }) => en),
    `Counted ${hoursOf(calendar).en} from ${clockTime(startedAt)}, when ${startNames[startCause].en} (calendar ${calendar.id} ${calendar.version}; all times of ${operatorTimeZone}).`,
    ...notCounted(deadline, 'en'),
    ...(calendar.provisional ? ['Holidays of a year concerned are not published yet; the due time may move.'] : []),
    outcome(deadline).en,
    ...missed(deadline, 'en'),
    ...reviewed(deadline, 'en'),
  ].join(' ');
}

/** Under which circumstances the figure applies. */
function occasionText({ occasion }: Pick<LimitCandidate, 'occasion'>): Name {
  const { outageOverMinutes, missedLimit, onRequest } = occasion ?? {};
  const length = outageOverMinutes === undefined ? undefined : spokenLength(outageOverMinutes);
  const when: readonly Name[] = [
    ...(length === undefined ? [] : [{ zh: `中断超过${length.zh}`, en: `after an outage over ${length.en}` }]),
    ...(missedLimit ? [{ zh: '有时限超时', en: 'after a missed limit' }] : []),
    ...(onRequest ? [{ zh: '客户要求', en: 'on request' }] : []),
  ];
  if (when.length === 0) return nothing;
  return { zh: `,${when.map(({ zh }) => zh).join('且')}`, en: `, ${when.map(({ en }) => en).join(' and ')}` };
}

function notCounted({ intervals }: ExplainedDeadline, language: keyof Name): readonly string[] {
  const stretches = intervals.flatMap(({ fromAt, toAt, reason, holiday, approvedBy }) => {
    if (reason === 'counted') return [];
    const why = holiday?.[language] ?? pauseNames[reason][language];
    const approval = { zh: `,${approvedBy}批准`, en: `, approved by ${approvedBy}` }[language];
    const between = { zh: '至', en: ' to ' }[language];
    return [`${clockTime(fromAt)}${between}${clockTime(toAt)} (${why}${approvedBy === undefined ? '' : approval})`];
  });
  if (stretches.length === 0) return [];
  return [{ zh: `不计时:${stretches.join(';')}。`, en: `Not counted: ${stretches.join('; ')}.` }[language]];
}

/** Since when it binds, where that was not from the start. */
function regradeText({ regradedAt, lapsedAt }: ExplainedDeadline): readonly Name[] {
  if (regradedAt === undefined || lapsedAt !== undefined) return [];
  const at = clockTime(regradedAt);
  return [
    { zh: `${at}重新定级后适用,已用时间照计。`, en: `Binding since the regrade of ${at}; time used before counts.` },
  ];
}

function untilText({ untilAt }: SetAsideLimit): Name {
  if (untilAt === undefined) return nothing;
  const at = clockTime(untilAt);
  return { zh: `,${at}前适用`, en: `, binding until ${at}` };
}

function outcome({ state, dueAt, lapsedAt, metAt, endedAt, countedMilliseconds }: ExplainedDeadline): Name {
  if (lapsedAt !== undefined) {
    const at = clockTime(lapsedAt);
    return { zh: `${at}重新定级后不再承诺。`, en: `No longer promised since the regrade of ${at}.` };
  }
  if (dueAt === null) {
    const used = spokenLength(Math.floor(countedMilliseconds / millisecondsPerMinute));
    if (state === 'ended') return { zh: `停表期间终止,已用${used.zh}。`, en: `Ended while paused; ${used.en} used.` };
    return { zh: `目前停表,已用${used.zh}。`, en: `The clock stands still; ${used.en} used.` };
  }
  const breached = state === 'breached' ? { zh: ',已超时', en: ', breached' } : nothing;
  const last = lastWord(metAt, endedAt);
  return {
    zh: `到期时间${clockTime(dueAt)}${breached.zh}${last.zh}。`,
    en: `Due ${clockTime(dueAt)}${breached.en}${last.en}.`,
  };
}

function missed({ intervalsMissed: count }: ExplainedDeadline, language: keyof Name): readonly string[] {
  if (count === undefined) return [];
  const en = `${count} whole ${count === 1 ? 'interval' : 'intervals'} without a word.`;
  return [{ zh: `共${count}个完整间隔未反馈。`, en }[language]];
}

function hoursOf({ id }: ExplainedDeadline['calendar']): Name {
  return id === 'ROUND_THE_CLOCK' ? dayAndNight : inWorkingHours;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What was announced and does not hold, or holds for another time, since the facts were corrected. */
function reviewed({ announcements }: ExplainedDeadline, language: keyof Name): readonly string[] {
  return announcements.flatMap(({ percent, dueAt, confirmations, withdrawnAt }) => {
    const announced = {
      zh: `曾通知${clockTime(dueAt)}${percent === 100 ? '超时' : `用去${percent}%`}`,
      en: `${announcementName(percent)} announced for ${clockTime(dueAt)}`,
    };
    const confirmed = confirmations?.at(-1);
    if (withdrawnAt !== undefined) {
      const at = clockTime(withdrawnAt);
      return [{ zh: `${announced.zh},${at}撤回。`, en: `${announced.en} was withdrawn ${at}.` }[language]];
    }
    if (confirmed === undefined) return [];
    const at = clockTime(confirmed.dueAt);
    return [{ zh: `${announced.zh},更正为${at}。`, en: `${announced.en} holds for ${at} instead.` }[language]];
  });
}

function announcementName(percent: number): string {
  if (percent === 100) return 'The breach';
  return `The ${percent < 100 ? 'warning' : 'escalation'} at ${percent} %`;
}

const nothing: Name = { zh: '', en: '' };

function lastWord(metAt: Instant | undefined, endedAt: Instant | undefined): Name {
  if (metAt !== undefined) return { zh: `,${clockTime(metAt)}完成`, en: `, met ${clockTime(metAt)}` };
  if (endedAt !== undefined) return { zh: `,${clockTime(endedAt)}终止`, en: `, ended ${clockTime(endedAt)}` };
  return nothing;
}

function limitText(limit: Limit): Name {
  if (limit.unit === 'minutes') return spokenLength(limit.minutes);
  const { workingDays } = limit;
  return { zh: `${workingDays}个工作日`, en: `${workingDays} working ${workingDays === 1 ? 'day' : 'days'}` };
}

function spokenLength(minutes: number): Name {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return { zh: `${rest}分钟`, en: `${rest} min` };
  if (rest === 0) return { zh: `${hours}小时`, en: `${hours} h` };
  return { zh: `${hours}小时${rest}分钟`, en: `${hours} h ${rest} min` };
}

/** `2026-11-22 09:30:00` in the operator's zone. */
function clockTime(at: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(operatorTimeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ');
}
