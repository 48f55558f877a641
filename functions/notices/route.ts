// Which ways lead to a department, and in which order.

import type { Department } from '../../domain/departments/department.ts';
import type { Channel } from './channel.ts';
import type { NoticeChannel, Telling } from './notice.ts';

/** Beside these the topic is always told, after them. */
export interface Route {
  /** One of them has to take a notice; each is tried only when those before it were given up. */
  readonly inOrder: readonly NoticeChannel[];
  /** Tried whatever becomes of the others, and never given up. */
  readonly beside: readonly NoticeChannel[];
}

export function routeTo(
  department: Department,
  channels: Readonly<Record<Exclude<NoticeChannel, 'topic'>, Pick<Channel, 'serves'>>>,
): Route {
  const inOrder = (department.channels ?? [])
    .map(({ type }) => type)
    .filter((type) => channels[type].serves(department));
  const beside = !inOrder.includes('webhook') && channels.webhook.serves(department);
  return { inOrder, beside: beside ? ['webhook'] : [] };
}

/** Whether nothing is left to be done. */
export function isTold({ deliveredTo }: Telling, { beside }: Route): boolean {
  // The topic is told last of all that stand in the order.
  return deliveredTo.topic !== undefined && beside.every((channel) => deliveredTo[channel] !== undefined);
}

/** By this attribute subscribers of the topic stand in, by e-mail or SMS, only where the department's own channels have failed. */
export const fallbackAttributes = { fallback: 'true' } as const;
