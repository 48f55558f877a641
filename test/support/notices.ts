// Notices for tests, and the events that lead to them as they come off the bus.

import type { TicketEvent } from '../../domain/tickets/events.ts';
import { later } from '../../domain/time.ts';
import { presentable } from '../../functions/http/present.ts';
import type { Channel } from '../../functions/notices/channel.ts';
import type { Notice, NoticeChannel } from '../../functions/notices/notice.ts';
import { noticeChannels } from '../../functions/notices/notice.ts';
import { minutesLater, mondayMorning } from './time.ts';

type DeadlineEvent = Extract<
  TicketEvent,
  { readonly type: 'DeadlineWarned' | 'DeadlineBreached' | 'DeadlineEscalated' }
>;
type ReviewEvent = Extract<TicketEvent, { readonly review: number }>;

const dueAt = minutesLater(mondayMorning, 15);
const reachedAt = later(dueAt, 12);

/** A breach of the dispatch deadline at 09:15, decided 12 ms late, inside EventBridge's envelope. */
export function aBusEnvelope(overrides: Partial<DeadlineEvent> = {}) {
  const event: DeadlineEvent = {
    type: 'DeadlineBreached',
    occurredAt: reachedAt,
    by: 'zhunshi',
    milestone: 'dispatch',
    milestoneName: { zh: '派单', en: 'dispatch' },
    occurrence: 1,
    percent: 100,
    announcement: 1,
    dueAt,
    deadlineDueAt: dueAt,
    reachedAt,
    latenessMilliseconds: 12,
    tell: ['RESPONSIBLE', 'MONITORING_CENTRE', 'SUPPORT_CENTRE'],
    responsibleDepartmentId: 'NMC',
    ...overrides,
  };
  return inEnvelope(event);
}

/** That breach is withdrawn ten minutes later: by the corrected facts it is due at 09:45. */
export function aWithdrawalEnvelope(overrides: Partial<ReviewEvent> = {}) {
  const revisedDueAt = minutesLater(dueAt, 30);
  return inEnvelope({
    type: 'BreachWithdrawn' as const,
    occurredAt: minutesLater(dueAt, 10),
    by: 'zhunshi',
    milestone: 'restore',
    milestoneName: { zh: '故障修复', en: 'restoration of the service' },
    occurrence: 1,
    percent: 100,
    announcement: 1,
    review: 1,
    dueAt,
    revisedDueAt,
    deadlineDueAt: revisedDueAt,
    reachedAt,
    tell: ['RESPONSIBLE', 'MONITORING_CENTRE', 'SUPPORT_CENTRE'],
    responsibleDepartmentId: 'NMC',
    ...overrides,
  });
}

/** Any event of a ticket as it comes off the bus. */
export function inEnvelope(event: Pick<TicketEvent, 'type'>, ticketId = 'T1') {
  return {
    id: '0d1e8f4c-8a50-4c0e-9d5e-000000000001',
    source: 'zhunshi',
    'detail-type': event.type,
    detail: {
      id: `TICKET/${ticketId}/2/0`,
      entity: 'TICKET',
      entityId: ticketId,
      version: 2,
      correlationId: 'call-1',
      subject: { customerId: 'CUST-1', circuitId: 'CIRC-1', region: 'TIANHE' },
      event: presentable(event),
    },
  };
}

/** Nothing but these channels leads anywhere. */
export function onlyChannels(channels: Partial<Record<NoticeChannel, Channel>>): Record<NoticeChannel, Channel> {
  const none: Channel = { serves: () => false, deliver: async () => {} };
  const nowhere = Object.fromEntries(noticeChannels.map((name) => [name, none])) as Record<NoticeChannel, Channel>;
  return { ...nowhere, ...channels };
}

type ReachedNotice = Notice & {
  readonly kind: 'warning' | 'breach' | 'escalation';
  readonly latenessMilliseconds: number;
};

export function aNotice(overrides: Partial<ReachedNotice> = {}): ReachedNotice {
  return {
    id: 'T1.dispatch.1.100.NMC',
    departmentId: 'NMC',
    ticketId: 'T1',
    milestone: 'dispatch',
    milestoneName: { zh: '派单', en: 'dispatch' },
    occurrence: 1,
    percent: 100,
    kind: 'breach',
    dueAt,
    reachedAt,
    latenessMilliseconds: 12,
    recordedAt: later(dueAt, 300),
    correlationId: 'call-1',
    text: { zh: '派单超时', en: 'dispatch is overdue' },
    deliveredTo: {},
    ...overrides,
  };
}
