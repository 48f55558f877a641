// Tells departments of what has no deadline: each that is concerned is informed once.

import type { Concerned } from '../../domain/contracts/concerned.ts';
import type { Department } from '../../domain/departments/department.ts';
import { serves } from '../../domain/departments/responsibility.ts';
import type { Instant } from '../../domain/time.ts';
import { hashedId } from '../hashed-id.ts';
import { log } from '../log.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import type { NoticeStore } from '../store/notice-store.ts';
import { subjectOf } from '../subject.ts';
import type { DeliveringDependencies } from './deliver-notice.ts';
import { allOrThrow, deliverNotice } from './deliver-notice.ts';
import type { InformationDetail } from './information.ts';
import { informationKinds } from './information.ts';
import type { Information } from './notice.ts';
import { nounOf } from './notice-text.ts';

export interface InformingDependencies extends DeliveringDependencies {
  readonly notices: DeliveringDependencies['notices'] & Pick<NoticeStore, 'recordInformation'>;
  readonly departments: Pick<DepartmentStore, 'all'>;
}

/** Tells every department that is concerned, each once however often the event comes; where nobody is, nothing happens. Throws when a delivery fails. */
export async function inform(detail: InformationDetail, isRepeat: boolean, deps: InformingDependencies): Promise<void> {
  const { event, entity, entityId } = detail;
  const concerned = event.concerned ?? informationKinds[event.type].concerned;
  if (concerned === undefined) return;
  const departments = (await deps.departments.all()).map(({ state }) => state);
  const told = concernedAmong(departments, concerned);
  // Nothing is at stake that would have to wait for a department to be entered.
  if (told.length === 0) log('warn', 'nobody to inform', { entity, entityId, event: event.type });
  await allOrThrow(
    told.map(async (department) => {
      const made = informationFor(department, detail, deps.clock.now());
      const { recorded, notice } = await deps.notices.recordInformation(made);
      await deliverNotice({ notice, department }, { isFirst: recorded, isRepeat }, deps);
    }),
    `${entityId}: not every department could be informed`,
  );
}

function concernedAmong(departments: readonly Department[], { roles, regions, departmentIds }: Concerned) {
  return departments.filter((department) => {
    const isHere = regions.length === 0 || regions.some((region) => serves(department, region));
    return departmentIds.includes(department.id) || (roles.includes(department.role) && isHere);
  });
}

function informationFor(
  department: Department,
  { id, entity, entityId, correlationId, event }: InformationDetail,
  recordedAt: Instant,
): Information {
  const subject = subjectOf(entity, entityId);
  return {
    // The event's own id, since a contract may be told of more than once.
    id: hashedId('N', [id, department.id]),
    departmentId: department.id,
    ...subject,
    kind: 'information',
    event: event.type,
    occurredAt: event.occurredAt,
    recordedAt,
    correlationId,
    text: informationKinds[event.type].text(nounOf(subject), event),
    deliveredTo: {},
  };
}
