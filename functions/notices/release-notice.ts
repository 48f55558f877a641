// Tells a department that opens what was held for it, unless there is no use in telling it any more.

import * as z from 'zod/mini';
import type { Department } from '../../domain/departments/department.ts';
import { recipients } from '../../domain/departments/responsibility.ts';
import { heldLapse } from '../../domain/tickets/held-announcement.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { addLogFields } from '../log.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { NoticeStore } from '../store/notice-store.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import type { DeliveringDependencies } from './deliver-notice.ts';
import { deliverNotice } from './deliver-notice.ts';
import type { Notice, NoticeLapseReason } from './notice.ts';

/** "The department of this notice opens": the key of a notice that is held. */
export const releaseMessage = z.object({ heldNotice: z.object({ pk: z.string(), sk: z.string() }) });
export type ReleaseMessage = z.infer<typeof releaseMessage>;

export interface ReleasingDependencies extends DeliveringDependencies {
  readonly notices: DeliveringDependencies['notices'] & Pick<NoticeStore, 'get' | 'release' | 'lapse'>;
  readonly tickets: Pick<TicketStore, 'get'>;
  readonly rules: Pick<RuleBook, 'rulesFor'>;
}

/**
 * A message that comes too early does nothing: the sweep sends another one. Several of the same notice tell it once. Throws when
 * there is no such notice, or when a delivery fails.
 */
export async function releaseNotice(
  { heldNotice }: ReleaseMessage,
  isRepeat: boolean,
  directory: (departmentId: string) => Promise<readonly Department[]>,
  deps: ReleasingDependencies,
): Promise<void> {
  const { notices, tickets, clock } = deps;
  const held = await notices.get(heldNotice);
  if (held?.heldUntilAt === undefined) throw new Error(`no notice is held under ${heldNotice.pk} ${heldNotice.sk}`);
  const { correlationId } = held;
  if (correlationId !== undefined) addLogFields({ correlationId });
  if (held.lapsed !== undefined || clock.now() < held.heldUntilAt) return;
  const { ticketId } = held;
  if (ticketId === undefined) throw new Error(`notice ${held.id} is held, and is about no ticket`);
  const [ticket, departments] = await Promise.all([tickets.get(ticketId), directory(held.departmentId)]);
  const department = departments.find(({ id }) => id === held.departmentId);
  if (ticket === null) throw new Error(`notice ${held.id} is about ticket ${ticketId}, which is not there`);
  if (department === undefined) return notices.lapse(held, 'department-gone', clock.now());
  const reason = held.releasedAt === undefined ? await lapseReason(held, ticket.state, departments, deps) : null;
  if (reason !== null) return notices.lapse(held, reason, clock.now());
  const { released, notice } = await notices.release(held, clock.now());
  if (notice.lapsed !== undefined) return;
  const { region } = ticket.state.entitlement;
  const { customerId, circuitId } = ticket.state;
  const letter = { notice, department, region, customerId, circuitId };
  await deliverNotice(letter, { isFirst: released, isRepeat }, deps);
}

/** A withdrawal is told in any case: the department heard of what it takes back. */
async function lapseReason(
  { kind, review, departmentId, ...about }: Notice,
  ticket: Ticket,
  departments: readonly Department[],
  { rules }: ReleasingDependencies,
): Promise<NoticeLapseReason | null> {
  if (kind.endsWith('-withdrawn')) return null;
  const { region } = ticket.entitlement;
  const dueAt = review?.revisedDueAt ?? about.dueAt;
  const announcement = about.announcement ?? 1;
  return heldLapse(ticket, { ...about, announcement, dueAt }, await rules.rulesFor(ticket), (addressees, responsible) =>
    recipients(addressees, [responsible], region, departments).some(({ department }) => department.id === departmentId),
  );
}
