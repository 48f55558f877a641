// What is announced of a rung, or said again of an announcement, as it comes off the bus inside EventBridge's envelope.

import * as z from 'zod/mini';
import { findings } from '../../domain/sla/deadline-events.ts';
import { attentions } from '../../domain/sla/ladder.ts';
import { instant } from '../../domain/time.ts';
import { reachedEventTypes, reviewedEventTypes, timedEntities } from '../environment.ts';
import { mark, optionalText, optionalTexts, text, whole } from '../plain.ts';
import { recipient } from '../store/stored.ts';

const instantText = z.pipe(
  z.iso.datetime(),
  z.transform((text: string) => instant(Date.parse(text))),
);

const bilingual = z.object({ zh: text, en: text });

const announced = {
  milestone: text,
  // An event from before milestones were told by name may still be on its way.
  milestoneName: z.exactOptional(bilingual),
  advice: z.exactOptional(bilingual),
  occurrence: whole,
  percent: whole,
  // An event from before a rung could be announced anew may still be on its way.
  announcement: z._default(whole, 1),
  dueAt: instantText,
  deadlineDueAt: z.nullable(instantText),
  reachedAt: instantText,
  tell: z.array(recipient),
  attention: z.exactOptional(z.partialRecord(recipient, z.enum(attentions))),
  hold: mark,
  responsibleDepartmentId: text,
  actingDepartmentId: optionalText,
  concernedDepartmentIds: optionalTexts,
  quietFor: z.exactOptional(z.array(recipient)),
};

export const announcement = z.object({
  detail: z.object({
    entity: z._default(z.enum(timedEntities), 'TICKET'),
    entityId: text,
    correlationId: text,
    // What is not in one district is told to every department of a role.
    subject: z.object({
      region: optionalText,
      customerId: optionalText,
      circuitId: optionalText,
    }),
    event: z.discriminatedUnion('type', [
      z.object({
        ...announced,
        type: z.enum(reachedEventTypes),
        latenessMilliseconds: whole,
        foundBy: z.exactOptional(z.enum(findings)),
        metAt: z.exactOptional(instantText),
      }),
      z.object({
        ...announced,
        type: z.enum(reviewedEventTypes),
        occurredAt: instantText,
        foundBy: z.exactOptional(z.enum(findings)),
        review: whole,
        revisedDueAt: z.nullable(instantText),
      }),
    ]),
  }),
});
export type AnnouncementDetail = z.infer<typeof announcement>['detail'];
export type AnnouncementEvent = AnnouncementDetail['event'];
