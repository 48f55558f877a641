// Whom and what an event is about: it goes with the event to the bus, into the audit trail and to the deliveries.

import * as z from 'zod/mini';

/** It is told with the event, so that subscribers can choose without reading the aggregate. */
export interface AnnouncementSubject {
  readonly customerId?: string;
  readonly circuitId?: string;
  readonly region?: string;
  readonly ticketType?: string;
  /** Whose it is, or who has it. */
  readonly departmentIds?: readonly string[];
  /** It holds secret information, which stays in the audit trail (R265). */
  readonly classified?: true;
  /** It has or had its cause in common with other faults, or is that cause. */
  readonly inCommonCause?: true;
}

const told = {
  customerId: z.exactOptional(z.string()),
  circuitId: z.exactOptional(z.string()),
  region: z.exactOptional(z.string()),
  ticketType: z.exactOptional(z.string()),
  departmentIds: z.exactOptional(z.array(z.string())),
};

/** What other systems are told of it. */
export const toldSubject = z.object(told);

/** The same, as it is stored and sent within. */
export const announcementSubject: z.ZodMiniType<AnnouncementSubject> = z.object({
  ...told,
  classified: z.exactOptional(z.literal(true)),
  inCommonCause: z.exactOptional(z.literal(true)),
});
