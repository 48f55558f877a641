// Takes away the subscriptions of e-mail addresses that no department has any more. What is asked for before a department is written is
// looked at afterwards: so it makes no difference whether that write came about.

import * as z from 'zod/mini';
import { channelOf } from '../../../domain/departments/channels.ts';
import type { DepartmentStore } from '../../store/department-store.ts';
import { allOrThrow } from '../deliver-notice.ts';
import type { MailSubscriptions } from './mail-subscriptions.ts';

/** "See whether these are still needed": ARNs of subscriptions. */
export const tidyMessage = z.object({ mailSubscriptions: z.array(z.string()) });
export type TidyMessage = z.infer<typeof tidyMessage>;

/** Longer than the call may take that asks for it. */
export const tidyDelaySeconds = 60;

export interface TidyingDependencies {
  readonly departments: Pick<DepartmentStore, 'all'>;
  readonly mail: Pick<MailSubscriptions, 'unsubscribe'>;
}

/** Several departments may have one address. Throws when SNS could not be asked. */
export async function tidySubscriptions(
  { mailSubscriptions }: TidyMessage,
  { departments, mail }: TidyingDependencies,
): Promise<void> {
  const needed = (await departments.all()).map(({ state }) => channelOf('email', state)?.subscriptionArn);
  await allOrThrow(
    mailSubscriptions.filter((arn) => !needed.includes(arn)).map((arn) => mail.unsubscribe(arn)),
    'not every subscription could be taken away',
  );
}
