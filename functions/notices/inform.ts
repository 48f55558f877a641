// Tells departments of what has no deadline: each that is concerned is informed once.

import type { Concerned } from '../../domain/departments/concerned.ts';
import type { Department } from '../../domain/departments/department.ts';
import { serves } from '../../domain/departments/responsibility.ts';
import type { Instant } from '../../domain/time.ts';
import type { TimedEntity } from '../environment.ts';
import { subjectFields } from '../environment.ts';
import { hashedId } from '../hashed-id.ts';
import { log } from '../log.ts';
import type { CustomerFileStore } from '../store/customer-file-store.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import type { NoticeStore } from '../store/notice-store.ts';
import type { InformationSubject } from '../subject.ts';
import { subjectOf } from '../subject.ts';
import type { DeliveringDependencies } from './deliver-notice.ts';
import { allOrThrow, deliverNotice } from './deliver-notice.ts';
import { directoryWith } from './directory.ts';
import type { InformationDetail } from './information.ts';
import { informationKinds } from './information.ts';
import type { Information } from './notice.ts';
import { nounOf } from './notice-text.ts';

export interface InformingDependencies extends DeliveringDependencies {
  readonly notices: DeliveringDependencies['notices'] & Pick<NoticeStore, 'recordInformation'>;
  readonly departments: Pick<DepartmentStore, 'all'>;
  readonly customerFiles: Pick<CustomerFileStore, 'get'>;
}

/** Tells every department that is concerned, each once however often the event comes; where nobody is, nothing happens. Throws when a delivery fails. */
export async function inform(detail: InformationDetail, isRepeat: boolean, deps: InformingDependencies): Promise<void> {
  const { event, entity, entityId } = detail;
  const { concerned: byKind, tellsManager } = informationKinds[event.type];
  const named = event.concerned ?? byKind?.(event);
  if (named === undefined || isNobody(named)) return;
  const concerned = tellsManager === undefined ? named : await withManagers(named, tellsManager, detail, deps);
  const told = concernedAmong(await directoryWith(concerned.departmentIds, deps.departments), concerned);
  // Nothing is at stake that would have to wait for a department to be entered.
  if (told.length === 0) log('warn', 'nobody to inform', { entity, entityId, event: event.type });
  const { customerId, circuitId } = event;
  await allOrThrow(
    told.map(async (department) => {
      const made = informationFor(department, detail, deps.clock.now());
      const { recorded, notice } = await deps.notices.recordInformation(made);
      await deliverNotice({ notice, department, customerId, circuitId }, { isFirst: recorded, isRepeat }, deps);
    }),
    `${entityId}: not every department could be informed`,
  );
}

function isNobody({ roles, departmentIds }: Concerned): boolean {
  return roles.length + departmentIds.length === 0;
}

/** With the departments of those who answer for the customers. */
async function withManagers(
  concerned: Concerned,
  how: 'as-well' | 'instead',
  { entityId, event }: InformationDetail,
  { customerFiles }: Pick<InformingDependencies, 'customerFiles'>,
): Promise<Concerned> {
  const customerIds = event.customerIds ?? [event.customerId ?? entityId];
  const files = await Promise.all(customerIds.map((customerId) => customerFiles.get(customerId)));
  const managing = files.flatMap((file) => file?.state.manager?.departmentId ?? []);
  const isManaged = managing.length === customerIds.length;
  return {
    ...concerned,
    roles: how === 'instead' && isManaged ? [] : concerned.roles,
    departmentIds: [...concerned.departmentIds, ...new Set(managing)],
  };
}

function concernedAmong(departments: readonly Department[], { roles, regions, departmentIds }: Concerned) {
  return departments.filter((department) => {
    const isHere = regions.length === 0 || regions.some((region) => serves(department, region));
    return departmentIds.includes(department.id) || (roles.includes(department.role) && isHere);
  });
}

function informationFor(department: Department, detail: InformationDetail, recordedAt: Instant): Information {
  const { id, correlationId, event } = detail;
  const subject = subjectFor(detail);
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

function subjectFor({ entity, entityId, event }: InformationDetail): InformationSubject {
  if (isTimed(entity)) return subjectOf(entity, entityId);
  if (entity === 'SUBSCRIPTION') return { subscriptionId: entityId };
  return entity === 'PLANNED_WORK' ? { workId: entityId } : { customerId: event.customerId ?? entityId };
}

function isTimed(entity: InformationDetail['entity']): entity is TimedEntity {
  return entity in subjectFields;
}
