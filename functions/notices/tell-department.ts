// Tells one department: records the notice unless it is there already, then sends it, unless it is held until the department opens.

import type { Told } from '../../domain/departments/responsibility.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { NoticeStore } from '../store/notice-store.ts';
import { subjectOf } from '../subject.ts';
import type { Clock } from '../system-clock.ts';
import type { AnnouncementDetail, AnnouncementEvent } from './announcement.ts';
import { withAttention } from './attention-text.ts';
import type { DeliveringDependencies } from './deliver-notice.ts';
import { deliverNotice } from './deliver-notice.ts';
import { holdingOf } from './holding.ts';
import type { Bilingual, Notice, NoticeIdentity } from './notice.ts';
import { noticeId, noticeKindOf } from './notice.ts';
import { noticeText } from './notice-text.ts';
import { reviewText } from './review-text.ts';

export interface TellingDependencies extends DeliveringDependencies {
  readonly notices: DeliveringDependencies['notices'] & Pick<NoticeStore, 'record'>;
  readonly rules: Pick<RuleBook, 'rulesAt'>;
}

export interface Occasion {
  /** Name of the department that had to act. */
  readonly responsible: string;
  /** Name of the department that must act now; mostly the same. */
  readonly acting: string;
  /** The message has been handed out before. */
  readonly isRepeat: boolean;
}

/** Once it is recorded, a notice that is held is told when the department opens, by another message. Throws when a delivery fails. */
export async function tellDepartment(
  told: Told,
  detail: AnnouncementDetail,
  occasion: Occasion,
  deps: TellingDependencies,
): Promise<void> {
  const { department } = told;
  // Whether what was held still holds is looked up on its ticket; whatever else has deadlines is told at once.
  const mayWait = detail.entity === 'TICKET' && detail.event.hold === true;
  const holding = mayWait ? await holdingOf(department, detail.event, deps.clock.now(), deps.rules) : {};
  const made = { ...newNotice(told, detail, occasion, deps.clock), ...holding };
  const { recorded, notice } = await deps.notices.record(made);
  if (notice.heldUntilAt !== undefined) return;
  const letter = { notice, department, ...detail.subject };
  await deliverNotice(letter, { isFirst: recorded, isRepeat: occasion.isRepeat }, deps);
}

function newNotice(
  { department, attention }: Told,
  { entity, entityId, correlationId, event }: AnnouncementDetail,
  occasion: Occasion,
  clock: Pick<Clock, 'now'>,
): Notice {
  const { milestone, milestoneName, occurrence, percent, announcement, dueAt, reachedAt } = event;
  const identity = {
    departmentId: department.id,
    ...subjectOf(entity, entityId),
    milestone,
    occurrence,
    percent,
    announcement,
  };
  return {
    ...identity,
    ...(milestoneName !== undefined && { milestoneName }),
    ...(attention.length > 0 && { attention }),
    ...saying({ ...identity, attention }, event, occasion),
    dueAt,
    reachedAt,
    recordedAt: clock.now(),
    correlationId,
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
