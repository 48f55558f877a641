// Tells the departments concerned that a deadline is at risk or broken. The queue in front of it repeats what failed.

import type { SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { recipients } from '../../domain/departments/responsibility.ts';
import type { BatchReport } from '../async-handler.ts';
import { queueHandler } from '../async-handler.ts';
import { sqsClient } from '../aws.ts';
import { requiredVariable } from '../environment.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { customerFileStore } from '../store/customer-file-store.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { noticeStore } from '../store/notice-store.ts';
import { liveTable } from '../store/table.ts';
import { ticketStore } from '../store/ticket-store.ts';
import { systemClock } from '../system-clock.ts';
import type { AnnouncementDetail } from './announcement.ts';
import { announcement } from './announcement.ts';
import { allOrThrow } from './deliver-notice.ts';
import { directoryWith } from './directory.ts';
import type { InformingDependencies } from './inform.ts';
import { inform } from './inform.ts';
import { informationMessage, isInformation } from './information.ts';
import { liveChannels } from './live-channels.ts';
import { liveMailSubscriptions } from './mail/sns-mail-subscriptions.ts';
import type { TidyingDependencies } from './mail/tidy-subscriptions.ts';
import { tidyMessage, tidySubscriptions } from './mail/tidy-subscriptions.ts';
import type { ReleasingDependencies } from './release-notice.ts';
import { releaseMessage, releaseNotice } from './release-notice.ts';
import { retryLater } from './retry-later.ts';
import type { TellingDependencies } from './tell-department.ts';
import { tellDepartment } from './tell-department.ts';

interface Dependencies extends TellingDependencies, ReleasingDependencies, InformingDependencies, TidyingDependencies {
  readonly notices: TellingDependencies['notices'] &
    ReleasingDependencies['notices'] &
    InformingDependencies['notices'];
  readonly rules: RuleBook;
  readonly departments: Pick<DepartmentStore, 'all'>;
  readonly retryLater: ReturnType<typeof retryLater>;
}

export function notifyDepartments(deps: Dependencies): (event: SQSEvent) => Promise<BatchReport> {
  const { departments } = deps;
  return queueHandler(
    z.union([announcement, releaseMessage, informationMessage, tidyMessage]),
    (message, { attempt }) => {
      const isRepeat = attempt > 1;
      if ('detail' in message) {
        return isInformation(message)
          ? inform(message.detail, isRepeat, deps)
          : announce(message.detail, isRepeat, deps);
      }
      if ('mailSubscriptions' in message) return tidySubscriptions(message, deps);
      return releaseNotice(message, isRepeat, (departmentId) => directoryWith([departmentId], departments), deps);
    },
    deps.retryLater,
  );
}

async function announce(detail: AnnouncementDetail, isRepeat: boolean, deps: Dependencies): Promise<void> {
  const { responsibleDepartmentId: responsibleId, actingDepartmentId: actingId = responsibleId } = detail.event;
  const concernedIds = [responsibleId, actingId, ...(detail.event.concernedDepartmentIds ?? [])];
  const departments = await directoryWith(concernedIds, deps.departments);
  const among = [concernedIds, detail.subject.region, departments] as const;
  const told = recipients(detail.event, ...among);
  // A breach that nobody hears of must not pass in silence: it waits in the dead letter queue for its department.
  if (told.length === 0) {
    throw new Error(`ticket ${detail.entityId}: no department to tell (${detail.event.tell.join(', ')})`);
  }
  const nameOf = (departmentId: string) => departments.find(({ id }) => id === departmentId)?.name ?? departmentId;
  const occasion = { responsible: nameOf(responsibleId), acting: nameOf(actingId), isRepeat };
  const quietFor = recipients({ tell: detail.event.quietFor ?? [] }, ...among).map(({ department }) => department);
  await allOrThrow(
    told
      .filter(({ department }) => !quietFor.includes(department))
      .map((one) => tellDepartment(one, detail, occasion, deps)),
    `ticket ${detail.entityId}: not every department could be told`,
  );
}

let live: ReturnType<typeof notifyDepartments> | undefined;

export const handler = (event: SQSEvent): Promise<BatchReport> => {
  const rules = liveRuleBook(liveTable());
  live ??= notifyDepartments({
    departments: departmentStore(liveTable()),
    notices: noticeStore(liveTable()),
    channels: liveChannels(),
    mail: liveMailSubscriptions(),
    consoleUrl: process.env['CONSOLE_URL'],
    tickets: ticketStore(liveTable(), rules),
    customerFiles: customerFileStore(liveTable(), rules),
    rules,
    clock: systemClock,
    retryLater: retryLater(sqsClient(), requiredVariable('NOTICE_QUEUE_URL')),
  });
  return live(event);
};
