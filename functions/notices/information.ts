// What departments are told that is about no deadline: which event, whom it concerns and in which words, as data.

import * as z from 'zod/mini';
import type { Concerned } from '../../domain/contracts/concerned.ts';
import { departmentRoles } from '../../domain/departments/department.ts';
import type { Instant } from '../../domain/time.ts';
import { instant } from '../../domain/time.ts';
import type { InformationEventType } from '../environment.ts';
import { informationEventTypes, timedEntities } from '../environment.ts';
import type { Bilingual } from './notice.ts';

const instantText = z.pipe(
  z.iso.datetime(),
  z.transform((text: string): Instant => instant(Date.parse(text))),
);

const concerned = z.object({
  roles: z.array(z.enum(departmentRoles)),
  regions: z.array(z.string()),
  departmentIds: z.array(z.string()),
});

/** The event as it comes off the bus inside EventBridge's envelope. */
export const informationMessage = z.object({
  detail: z.object({
    id: z.string(),
    entity: z.enum(timedEntities),
    entityId: z.string(),
    event: z.object({
      type: z.enum(informationEventTypes),
      occurredAt: instantText,
      // An event from before it was decided who is concerned may still be on its way.
      concerned: z.exactOptional(concerned),
      circuitIds: z.exactOptional(z.array(z.string())),
      coverage: z.exactOptional(z.object({ contractId: z.string(), startDate: z.string(), endDate: z.string() })),
      reason: z.exactOptional(z.string()),
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
  /** Where the event itself names nobody. */
  readonly concerned: Concerned;
}

const everywhere = { regions: [], departmentIds: [] };

/** A further event needs a line here and its type among `informationEventTypes`. */
export const informationKinds: Readonly<Record<InformationEventType, InformationKind>> = {
  ContractSigned: {
    name: { zh: '合同签订', en: 'contract signed' },
    concerned: { ...everywhere, roles: ['SUPPORT_CENTRE', 'MONITORING_CENTRE'] },
    text: (about, { circuitIds = [], coverage }) => ({
      zh: `${about.zh} 已签订，涉及电路 ${circuitIds.length} 条${coverage === undefined ? '' : `，期限 ${coverage.startDate} 至 ${coverage.endDate}`}。请各部门按条款组织实施。`,
      en: `${about.en} was signed, for ${circuitIds.length} circuit(s)${coverage === undefined ? '' : ` from ${coverage.startDate} to ${coverage.endDate}`}. Please carry it out by its clauses.`,
    }),
  },
  ContractExpired: {
    name: { zh: '合同期满', en: 'contract expired' },
    concerned: { ...everywhere, roles: ['CUSTOMER_CENTRE', 'SUPPORT_CENTRE'] },
    text: (about) => ({ zh: `${about.zh} 期限已满，不再有效。`, en: `${about.en} has reached the end of its term.` }),
  },
  ContractEnded: {
    name: { zh: '合同终止', en: 'contract ended' },
    concerned: { ...everywhere, roles: ['SUPPORT_CENTRE', 'MONITORING_CENTRE', 'NETWORK_OPERATIONS'] },
    text: (about, { reason = '' }) => ({
      zh: `${about.zh} 已提前终止：${reason}`,
      en: `${about.en} was ended before its term: ${reason}`,
    }),
  },
};
