// Tells one department: records the notice unless it is there already, then sends it by every way that has not taken it yet.

import type { Told } from '../../domain/departments/responsibility.ts';
import type { NoticeStore } from '../store/notice-store.ts';
import type { Clock } from '../system-clock.ts';
import type { AnnouncementDetail, AnnouncementEvent } from './announcement.ts';
import { withAttention } from './attention-text.ts';
import type { Channel } from './channel.ts';
import type { Bilingual, Notice, NoticeChannel, NoticeIdentity } from './notice.ts';
import { noticeChannels, noticeId, noticeKindOf } from './notice.ts';
import { noticeText } from './notice-text.ts';
import { reviewText } from './review-text.ts';

export interface TellingDependencies {
  readonly notices: Pick<NoticeStore, 'record' | 'markDelivered'>;
  readonly channels: Readonly<Record<NoticeChannel, Channel>>;
  readonly clock: Pick<Clock, 'now'>;
}

export interface Occasion {
  /** Name of the department that had to act. */
  readonly responsible: string;
  /** Name of the department that must act now; mostly the same. */
  readonly acting: string;
  /** The message has been handed out before: what is missing is ours to make up for. */
  readonly isRepeat: boolean;
}

/** Longer than a function may take over its deliveries. */
const underWayMilliseconds = 30_000;

/**
 * Tries every channel, whatever becomes of the others. Throws an AggregateError of those that failed. The bus may hand out a
 * second message of the same event at the same time: that one fails here, and comes again when the first one's work is done.
 */
export async function tellDepartment(
  told: Told,
  detail: AnnouncementDetail,
  occasion: Occasion,
  { notices, channels, clock }: TellingDependencies,
): Promise<void> {
  const { department } = told;
  const { recorded, notice } = await notices.record(newNotice(told, detail, occasion, clock));
  const missing = noticeChannels.filter(
    (name) => channels[name].serves(department) && notice.deliveredTo[name] === undefined,
  );
  const isUnderWay = !recorded && !occasion.isRepeat && clock.now() - notice.recordedAt < underWayMilliseconds;
  if (missing.length > 0 && isUnderWay) throw new Error(`notice ${notice.id} is being delivered by another message`);
  await allOrThrow(
    missing.map(async (name) => {
      await channels[name].deliver({ notice, department, region: detail.subject.region });
      await notices.markDelivered(notice, name, clock.now());
    }),
    `notice ${notice.id} was not delivered`,
  );
}

/** Waits for all, also when some fail, and throws one AggregateError for those. */
export async function allOrThrow(work: readonly Promise<void>[], message: string): Promise<void> {
  const outcomes = await Promise.allSettled(work);
  const reasons = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason);
  if (reasons.length > 0) throw new AggregateError(reasons, message);
}

function newNotice(
  { department, attention }: Told,
  { entityId: ticketId, event }: AnnouncementDetail,
  occasion: Occasion,
  clock: Pick<Clock, 'now'>,
): Notice {
  const { milestone, milestoneName, occurrence, percent, announcement, dueAt, reachedAt } = event;
  const identity = { departmentId: department.id, ticketId, milestone, occurrence, percent, announcement };
  return {
    ...identity,
    ...(milestoneName !== undefined && { milestoneName }),
    ...(attention.length > 0 && { attention }),
    ...saying({ ...identity, attention }, event, occasion),
    dueAt,
    reachedAt,
    recordedAt: clock.now(),
    deliveredTo: {},
  };
}

const nothing: Bilingual = { zh: '', en: '' };

/** What a notice says beside what it is about. */
function saying(
  { attention, ...identity }: NoticeIdentity & Required<Pick<Notice, 'attention'>>,
  event: AnnouncementEvent,
  { responsible, acting }: Occasion,
): Pick<Notice, 'id' | 'kind' | 'text' | 'latenessMilliseconds' | 'foundBy' | 'metAt' | 'review'> {
  const { milestoneName, dueAt, deadlineDueAt } = event;
  const facts = { ...identity, ...(milestoneName !== undefined && { milestoneName }), dueAt, deadlineDueAt };
  const { foundBy } = event;
  const finder = foundBy === undefined ? {} : { foundBy };
  if ('review' in event) {
    const review = { number: event.review, reviewedAt: event.occurredAt, revisedDueAt: event.revisedDueAt };
    const kind = noticeKindOf[event.type];
    return {
      id: noticeId({ ...identity, review }),
      kind,
      text: withAttention(reviewText({ ...facts, kind, review, ...finder }, responsible), attention),
      review,
      ...finder,
    };
  }
  const { latenessMilliseconds, metAt, advice = nothing } = event;
  const kind = noticeKindOf[event.type];
  const finding = {
    latenessMilliseconds,
    ...finder,
    ...(metAt !== undefined && { metAt }),
  };
  const said = noticeText({ ...facts, kind, ...finding }, responsible, acting);
  const text = withAttention({ zh: `${said.zh}${advice.zh}`, en: `${said.en} ${advice.en}`.trimEnd() }, attention);
  return { id: noticeId(identity), kind, text, ...finding };
}
