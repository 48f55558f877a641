// What must hold of announcements when the facts change: each that no longer holds is withdrawn, each that holds at another time is
// confirmed if it still matters, and nothing else is said of any.

import type { Finding } from '../../domain/sla/deadline-events.ts';
import { never, usedUpAt } from './hours.ts';
import type { Epoch, ModelDeadline } from './model.ts';
import { findingNames, overAt } from './model.ts';
import type { ReviewEvent, Rung } from './records.ts';
import { describe, isOf, isSame } from './records.ts';
import { ladders } from './rulebook.ts';

/** An announcement that is in force, by the last word on it. */
export interface Standing extends Rung {
  readonly dueAt: number;
}

export function afterReview(standing: readonly Standing[], review: ReviewEvent): readonly Standing[] {
  return standing.flatMap((one) => {
    if (!isSame(one, review)) return [one];
    return 'revisedDueAt' in review && isConfirmation(review) ? [{ ...one, dueAt: review.revisedDueAt ?? never }] : [];
  });
}

function isConfirmation({ type }: Pick<ReviewEvent, 'type'>): boolean {
  return type.endsWith('Confirmed');
}

/** Nobody is warned any more once something worse of the same deadline was told. */
export function isPassedOver(rung: Rung, standing: readonly Standing[]): boolean {
  return rung.percent !== 100 && standing.some((other) => isOf(other, rung) && other.percent > rung.percent);
}

/** What brought a rung to light; nothing, when it was waited for all along, and not for a later instant. */
export function findingOf({ begunBy, before }: Epoch, standing: readonly Standing[], rung: Standing) {
  if (begunBy === undefined) return undefined;
  const was = before.find((deadline) => isOf(deadline, rung));
  const wasPending =
    was !== undefined &&
    overAt(was, begunBy.place) === undefined &&
    !standing.some((other) => isSame(other, rung)) &&
    !isPassedOver(rung, standing);
  return wasPending && usedUpAt(was, rung.percent) <= rung.dueAt ? undefined : findingNames[begunBy.change.type];
}

interface Review extends Rung {
  readonly revisedDueAt: number;
  readonly isConfirmation: boolean;
}

/** `reviews`: what was said since the change. */
export function reviewComplaints(
  epoch: Epoch,
  standing: readonly Standing[],
  reviews: readonly ReviewEvent[],
): readonly string[] {
  const { begunBy } = epoch;
  const expected = begunBy === undefined ? [] : epoch.after.flatMap((deadline) => reviewsOf(deadline, epoch, standing));
  const isExpected = (review: ReviewEvent) =>
    expected.some(
      (other) =>
        isSame(other, review) &&
        other.isConfirmation === isConfirmation(review) &&
        other.revisedDueAt === (review.revisedDueAt ?? never),
    );
  const finding: Finding | undefined = begunBy && findingNames[begunBy.change.type];
  return [
    ...reviews
      .filter((review) => !isExpected(review))
      .map((review) => `${review.type} without reason: ${describe(review)}`),
    ...reviews
      .filter(({ foundBy }) => foundBy !== finding)
      .map((review) => `${describe(review)} is reviewed after no ${review.foundBy}`),
    ...expected
      .filter((review) => !reviews.some((event) => isSame(event, review)))
      .map((review) => `${describe({ ...review, dueAt: review.revisedDueAt })} stands unreviewed`),
  ];
}

function reviewsOf(
  deadline: ModelDeadline,
  { begunBy, before }: Epoch,
  allStanding: readonly Standing[],
): readonly Review[] {
  if (begunBy === undefined) return [];
  const was = before.find((other) => isOf(other, deadline));
  const percents = Object.keys(ladders[deadline.milestone]).map(Number);
  const isMoved = percents.some(
    (percent) => was === undefined || usedUpAt(was, percent) !== usedUpAt(deadline, percent),
  );
  if (!isMoved) return [];
  const over = overAt(deadline, begunBy.place);
  const dueAt = new Map(percents.map((percent) => [percent, usedUpAt(deadline, percent)]));
  const holds = (percent: number) => (dueAt.get(percent) ?? never) <= (over ?? begunBy.change.occurredAt);
  const standing = allStanding.filter((rung) => isOf(rung, deadline));
  // Of what is over only the breach is still told.
  const tellable = percents.filter((percent) => over === undefined || percent === 100);
  const highest = Math.max(0, ...[...standing.map(({ percent }) => percent), ...tellable].filter(holds));
  return standing.flatMap((rung): Review[] => {
    const revisedDueAt = dueAt.get(rung.percent) ?? never;
    if (!holds(rung.percent)) return [{ ...rung, revisedDueAt, isConfirmation: false }];
    const matters = rung.percent === 100 || rung.percent === highest;
    return matters && revisedDueAt !== rung.dueAt ? [{ ...rung, revisedDueAt, isConfirmation: true }] : [];
  });
}
