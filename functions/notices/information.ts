// What departments are told that is about no deadline: which event, whom it concerns and in which words, as data.

import * as z from 'zod/mini';
import type { Concerned } from '../../domain/departments/concerned.ts';
import { onlyDepartment } from '../../domain/departments/concerned.ts';
import { departmentRoles } from '../../domain/departments/department.ts';
import type { Instant } from '../../domain/time.ts';
import { instant } from '../../domain/time.ts';
import type { InformationEventType } from '../environment.ts';
import { informationEventTypes, timedEntities } from '../environment.ts';
import { optionalText, optionalTexts, optionalWhole, text, texts } from '../plain.ts';
import type { Bilingual } from './notice.ts';
import { inOperatorsZone } from './notice-text.ts';

const instantText = z.pipe(
  z.iso.datetime(),
  z.transform((text: string): Instant => instant(Date.parse(text))),
);

const concerned = z.object({
  roles: z.array(z.enum(departmentRoles)),
  regions: texts,
  departmentIds: texts,
});

/** The event as it comes off the bus inside EventBridge's envelope. */
export const informationMessage = z.object({
  detail: z.object({
    id: text,
    entity: z.enum([...timedEntities, 'CUSTOMER', 'CIRCUIT', 'PLANNED_WORK', 'SUBSCRIPTION']),
    entityId: text,
    correlationId: text,
    event: z.object({
      type: z.enum(informationEventTypes),
      occurredAt: instantText,
      // An event from before it was decided who is concerned may still be on its way.
      concerned: z.exactOptional(concerned),
      circuitIds: optionalTexts,
      coverage: z.exactOptional(z.object({ contractId: text, startDate: text, endDate: text })),
      marked: z.exactOptional(z.array(z.object({ circuitId: text, maintenanceGrade: text }))),
      reason: optionalText,
      customerId: optionalText,
      circuitId: optionalText,
      ticketType: optionalText,
      ownerDepartmentId: optionalText,
      directDepartmentId: optionalText,
      departmentId: optionalText,
      reviewDepartmentId: optionalText,
      changed: optionalTexts,
      customer: z.exactOptional(z.object({ grade: text, serviceLevel: text })),
      circuit: z.exactOptional(z.object({ maintenanceGrade: text, region: text })),
      number: optionalWhole,
      answer: z.exactOptional(z.object({ gap: optionalText, replenishmentDate: optionalText })),
      decision: z.exactOptional(z.object({ comment: optionalText })),
      request: z.exactOptional(z.object({ requestedBy: text, purpose: text })),
      // Of planned work.
      title: optionalText,
      windowFromAt: z.exactOptional(instantText),
      windowToAt: z.exactOptional(instantText),
      customerIds: optionalTexts,
      regions: optionalTexts,
      notice: optionalText,
      consentOf: optionalTexts,
      announcedAt: z.exactOptional(instantText),
      // Of a subscription.
      client: optionalText,
      targetHost: optionalText,
      description: optionalText,
      failingSinceAt: z.exactOptional(instantText),
      triedUntilAt: z.exactOptional(instantText),
      httpStatus: optionalWhole,
      error: optionalText,
      consent: z.exactOptional(z.object({ dueDate: text, requirements: optionalText })),
    }),
  }),
});
export type InformationDetail = z.infer<typeof informationMessage>['detail'];
type InformationEvent = InformationDetail['event'];

export function isInformation<Message extends { readonly detail: { readonly event: { readonly type: string } } }>(
  message: Message | z.infer<typeof informationMessage>,
): message is z.infer<typeof informationMessage> {
  const types: readonly string[] = informationEventTypes;
  return types.includes(message.detail.event.type);
}

interface InformationKind {
  readonly name: Bilingual;
  readonly text: (about: Bilingual, event: InformationEvent) => Bilingual;
  /** Where the event itself names nobody; absent or undefined: then nobody is told. */
  readonly concerned?: (event: InformationEvent) => Concerned | undefined;
  /** The departments of the customers' account managers hear of it as well, or in the place of the roles where every customer has one. */
  readonly tellsManager?: 'as-well' | 'instead';
}

/** R127: who marks the Group system tells the account manager, who marks IBSS. */
function markingText(marked: NonNullable<InformationEvent['marked']>): Bilingual {
  if (marked.length === 0) return { zh: '', en: '' };
  const levels = marked.map(({ circuitId, maintenanceGrade }) => `${circuitId} ${maintenanceGrade}`).join(', ');
  return {
    zh: `跨本地网电路的等级须在集团系统与 IBSS 一致，请客户经理在 IBSS 标识：${levels}。`,
    en: ` Across local networks the Group system and IBSS have to show the same levels, for the account manager to mark in IBSS: ${levels}.`,
  };
}

const everywhere = { regions: [], departmentIds: [] };

const priceProposed: InformationKind = {
  name: { zh: '价格待审', en: 'price proposed' },
  text: (about) => ({
    zh: `${about.zh} 的价格与折扣待市场部审核。`,
    en: `${about.en}: its prices and discounts wait for the approval of Marketing.`,
  }),
};

/** Those who answer for the service whose grade has changed. */
const gradeCentres = ['SUPPORT_CENTRE', 'MONITORING_CENTRE'] as const;

const dispatched: InformationKind = {
  name: { zh: '派单', en: 'ticket dispatched' },
  concerned: ({ departmentId }) => onlyDepartment(departmentId),
  text: (about) => ({
    zh: `${about.zh} 已派至贵部门，请及时接单。`,
    en: `${about.en} was dispatched to your department: please accept it.`,
  }),
};

/** Who brings the word to a customer without an account manager: the centres that serve the circuits' districts (P-9). */
const customersCentres = ({ regions = [] }: InformationEvent): Concerned => ({
  ...{ roles: ['CUSTOMER_CENTRE', 'SUPPORT_CENTRE'], regions, departmentIds: [] },
});

function workText({ title = '', windowFromAt, windowToAt, circuitIds = [], customerIds = [] }: InformationEvent) {
  const [from, to] = [windowFromAt, windowToAt].map((at) => (at === undefined ? '' : inOperatorsZone(at)));
  const [circuits, customers] = [circuitIds.join(', '), customerIds.join(', ')];
  return {
    zh: `“${title}”，时间 ${from} 至 ${to}（北京时间），涉及电路 ${circuits}，客户 ${customers}`,
    en: `"${title}", from ${from} to ${to} (Asia/Shanghai), of circuits ${circuits} and customers ${customers}`,
  };
}

function whenText(at: Instant | undefined): string {
  return at === undefined ? '' : inOperatorsZone(at);
}

/** Which subscription, since when, and what came of the last attempt. */
function troubleText(about: Bilingual, event: InformationEvent): Bilingual {
  const { client = '', targetHost = '', description, failingSinceAt, httpStatus, error = '' } = event;
  const since = whenText(failingSinceAt);
  const [calledZh, calledEn] = description === undefined ? ['', ''] : [`“${description}”`, ` "${description}"`];
  const [lastZh, lastEn] =
    httpStatus === undefined ? [error, error] : [`应答 ${httpStatus}`, `it answered ${httpStatus}`];
  return {
    zh: `${about.zh}${calledZh}（系统 ${client}，地址 ${targetHost}）自 ${since}（北京时间）起有事件未能送达，最近一次：${lastZh}。`,
    en: `${about.en}${calledEn} (of ${client}, to ${targetHost}): events have not been taken since ${since} (Asia/Shanghai); last, ${lastEn}.`,
  };
}

/** A further event needs a line here and its type among `informationEventTypes`. */
export const informationKinds: Readonly<Record<InformationEventType, InformationKind>> = {
  ContractSigned: {
    name: { zh: '合同签订', en: 'contract signed' },
    concerned: () => ({ ...everywhere, roles: ['SUPPORT_CENTRE', 'MONITORING_CENTRE'] }),
    text: (about, { circuitIds = [], coverage, marked = [] }) => ({
      zh: `${about.zh} 已签订，涉及电路 ${circuitIds.length} 条${coverage === undefined ? '' : `，期限 ${coverage.startDate} 至 ${coverage.endDate}`}。请各部门按条款组织实施；合同分送综合办、财务部、合同管理员各一份归档。${markingText(marked).zh}`,
      en: `${about.en} was signed, for ${circuitIds.length} circuit(s)${coverage === undefined ? '' : ` from ${coverage.startDate} to ${coverage.endDate}`}. Please carry it out by its clauses; general office, finance and the contract administrator each file a copy.${markingText(marked).en}`,
    }),
  },
  ContractActivated: {
    name: { zh: '合同生效', en: 'contract in force' },
    concerned: () => ({ ...everywhere, roles: ['CUSTOMER_CENTRE', 'SUPPORT_CENTRE', 'MONITORING_CENTRE'] }),
    text: (about) => ({
      zh: `${about.zh} 今日起生效，请按约定级别提供服务。`,
      en: `${about.en} is in force from today: its levels apply.`,
    }),
  },
  ContractExpired: {
    name: { zh: '合同期满', en: 'contract expired' },
    concerned: () => ({ ...everywhere, roles: ['CUSTOMER_CENTRE', 'SUPPORT_CENTRE'] }),
    text: (about) => ({ zh: `${about.zh} 期限已满，不再有效。`, en: `${about.en} has reached the end of its term.` }),
  },
  ContractEnded: {
    name: { zh: '合同终止', en: 'contract ended' },
    concerned: () => ({ ...everywhere, roles: ['SUPPORT_CENTRE', 'MONITORING_CENTRE', 'NETWORK_OPERATIONS'] }),
    text: (about, { reason = '' }) => ({
      zh: `${about.zh} 已提前终止：${reason}`,
      en: `${about.en} was ended before its term: ${reason}`,
    }),
  },
  ContractDrafted: priceProposed,
  ContractRedrafted: priceProposed,
  ConfirmationAnswered: {
    name: { zh: '资源不足', en: 'resources missing' },
    text: (about, { number = 0, answer: { gap = '', replenishmentDate = '' } = {} }) => ({
      zh: `${about.zh} 的资源确认 ${number} 答复为不满足：${gap}，预计 ${replenishmentDate} 补足。`,
      en: `${about.en}: by resource confirmation ${number} resources are missing: ${gap}. They will be there on ${replenishmentDate}.`,
    }),
  },
  ConfirmationWithdrawn: {
    name: { zh: '资源确认撤回', en: 'resource confirmation withdrawn' },
    text: (about, { number = 0, reason = '' }) => ({
      zh: `${about.zh} 的资源确认 ${number} 已撤回：${reason}`,
      en: `${about.en}: resource confirmation ${number} was withdrawn: ${reason}`,
    }),
  },
  PriceDecided: {
    name: { zh: '价格未获批准', en: 'price refused' },
    text: (about, { decision: { comment = '' } = {} }) => ({
      zh: `${about.zh} 的价格未获市场部批准：${comment}`,
      en: `${about.en}: Marketing does not approve its prices: ${comment}`,
    }),
  },
  GateOpened: {
    name: { zh: '可以签约', en: 'ready to be signed' },
    text: (about) => ({
      zh: `${about.zh} 的资源确认、价格审核等签约条件均已满足，可以签约。`,
      en: `${about.en} has every answer that its signature waited for: it may be signed.`,
    }),
  },
  LoanRequested: {
    name: { zh: '合同借阅申请', en: 'loan of a contract requested' },
    text: (about, { number = 0, request = { requestedBy: '', purpose: '' } }) => ({
      zh: `${request.requestedBy} 申请借阅${about.zh}（借阅 ${number}），用途：${request.purpose}。请合同管理员答复。`,
      en: `${request.requestedBy} asks to borrow ${about.en} (loan ${number}): ${request.purpose}. Please consent or refuse.`,
    }),
  },
  LoanConsented: {
    name: { zh: '合同借阅同意', en: 'loan of a contract granted' },
    text: (about, { number = 0, consent = { dueDate: '' } }) => ({
      zh: `${about.zh} 同意借阅（借阅 ${number}），请于 ${consent.dueDate} 前（含当日）归还。${consent.requirements ?? ''}`,
      en: `${about.en} is lent (loan ${number}) and is due back on ${consent.dueDate}. ${consent.requirements ?? ''}`.trim(),
    }),
  },
  LoanRefused: {
    name: { zh: '合同借阅拒绝', en: 'loan of a contract refused' },
    text: (about, { number = 0, reason = '' }) => ({
      zh: `${about.zh} 不予借阅（借阅 ${number}）：${reason}`,
      en: `${about.en} is not lent (loan ${number}): ${reason}`,
    }),
  },
  TicketOpened: {
    name: { zh: '工单受理', en: 'ticket opened' },
    // R143: a fault by whatever source is the Monitoring Centre's; R136: what goes straight to a bureau is that bureau's.
    concerned: ({ ticketType, ownerDepartmentId, directDepartmentId }) =>
      onlyDepartment(directDepartmentId ?? (ticketType === 'fault' ? ownerDepartmentId : undefined)),
    text: (about, event) => {
      if (event.directDepartmentId !== undefined) return dispatched.text(about, event);
      const circuit = event.circuitId ?? '';
      return {
        zh: `${about.zh}：收到故障申告，电路 ${circuit}，请及时派单。`,
        en: `${about.en}: a fault of circuit ${circuit} was reported. Please dispatch it.`,
      };
    },
  },
  TicketDispatched: dispatched,
  TicketTransferred: dispatched,
  FaultReportDrafted: {
    name: { zh: '故障报告待审', en: 'fault report drafted' },
    concerned: ({ reviewDepartmentId }) => onlyDepartment(reviewDepartmentId),
    text: (about) => ({
      zh: `${about.zh} 的故障分析报告已提交，请审核。`,
      en: `${about.en}: its fault report is drafted. Please review it.`,
    }),
  },
  FaultReportSubmitted: {
    name: { zh: '故障报告提交', en: 'fault report submitted' },
    concerned: ({ departmentId }) => onlyDepartment(departmentId),
    text: (about) => ({
      zh: `${about.zh} 的故障分析报告已审核，提交贵部门。`,
      en: `${about.en}: its fault report was reviewed and is yours now.`,
    }),
  },
  CustomerChanged: {
    name: { zh: '客户等级变更', en: 'customer grade changed' },
    tellsManager: 'as-well',
    concerned: ({ changed = [] }) =>
      changed.includes('grade') || changed.includes('serviceLevel')
        ? { ...everywhere, roles: gradeCentres }
        : undefined,
    text: (about, { customer = { grade: '', serviceLevel: '' } }) => ({
      zh: `${about.zh} 的等级已变更，现为客户等级 ${customer.grade}，客户服务等级 ${customer.serviceLevel}。`,
      en: `${about.en} has another grade: now customer grade ${customer.grade}, service level ${customer.serviceLevel}.`,
    }),
  },
  CircuitChanged: {
    name: { zh: '电路维护等级变更', en: 'maintenance grade changed' },
    tellsManager: 'as-well',
    concerned: ({ changed = [], circuit }) =>
      changed.includes('maintenanceGrade')
        ? { roles: gradeCentres, regions: circuit === undefined ? [] : [circuit.region], departmentIds: [] }
        : undefined,
    text: (about, { circuitId = '', circuit }) => ({
      zh: `${about.zh} 的电路 ${circuitId} 维护等级已变更，现为 ${circuit?.maintenanceGrade ?? ''}。`,
      en: `${about.en}: circuit ${circuitId} has another maintenance grade, now ${circuit?.maintenanceGrade ?? ''}.`,
    }),
  },
  WorkAnnounced: {
    name: { zh: '割接通知', en: 'planned work announced' },
    tellsManager: 'instead',
    concerned: customersCentres,
    text: (about, event) => {
      const [work, { notice = '', consentOf = [] }] = [workText(event), event];
      const asked = consentOf.join(', ');
      return {
        zh: `${about.zh} ${work.zh}。请通知客户：${notice}${asked === '' ? '' : ` 须征得客户同意：${asked}。`}`,
        en: `${about.en} ${work.en}. Please tell the customers: ${notice}${asked === '' ? '' : ` These have to consent: ${asked}.`}`,
      };
    },
  },
  WorkCancelled: {
    name: { zh: '割接取消', en: 'planned work cancelled' },
    tellsManager: 'instead',
    // Whoever was told of nothing need not be told that it does not take place.
    concerned: (event) => (event.announcedAt === undefined ? undefined : customersCentres(event)),
    text: (about, event) => {
      const [work, { reason = '' }] = [workText(event), event];
      return {
        zh: `${about.zh} ${work.zh}，已取消：${reason} 请告知客户。`,
        en: `${about.en} ${work.en}, does not take place: ${reason} Please tell the customers.`,
      };
    },
  },
  SubscriptionFailing: {
    name: { zh: '事件投递受阻', en: 'events not taken' },
    concerned: ({ departmentId }) => onlyDepartment(departmentId),
    text: (about, event) => {
      const [trouble, until] = [troubleText(about, event), whenText(event.triedUntilAt)];
      return {
        zh: `${trouble.zh}将继续重试；至 ${until}（北京时间）仍未送达，订阅即停用。请检查接收系统，可用 test 接口试投。`,
        en: `${trouble.en} They are tried again; unless they are taken by ${until} (Asia/Shanghai), the subscription is disabled. Please look after the receiving system; the test call tries it.`,
      };
    },
  },
  SubscriptionDisabled: {
    name: { zh: '事件订阅停用', en: 'subscription disabled' },
    concerned: ({ departmentId }) => onlyDepartment(departmentId),
    text: (about, event) => {
      const [trouble, isGone] = [troubleText(about, event), event.reason === 'target-gone'];
      return {
        zh: `${trouble.zh}${isGone ? '接收系统称该地址已停用（410），' : '已重试一天，'}订阅现已停用，此后的事件不再为其保留。请修复接收系统，用 test 接口试投，再用 resume 接口恢复：未送达的事件随即补送，停用期间的事件可用 redeliver 接口补投。`,
        en: `${trouble.en} ${isGone ? 'The receiving system says that the address is gone (410)' : 'They were tried for a day'}: the subscription is disabled, and events are kept for it no more. Please put the receiving system right, try it with the test call, and resume the subscription: what was pending is sent then, and what happened meanwhile by the redeliver call.`,
      };
    },
  },
};
