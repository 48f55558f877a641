// POST /departments/{departmentId}/test-notice: sends a word by every channel of the department and answers what each said.

import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { Channel, Message } from '../notices/channel.ts';
import { reasonOf } from '../notices/channel.ts';
import { liveChannels } from '../notices/live-channels.ts';
import type { NoticeChannel } from '../notices/notice.ts';
import { routeTo } from '../notices/route.ts';
import { trialMessage } from '../notices/trial-message.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';

interface Deps {
  readonly departments: Pick<DepartmentStore, 'get'>;
  readonly channels: Readonly<Record<NoticeChannel, Channel>>;
}

export const testNotice = ({ departments, channels }: Deps) =>
  apiHandler({ path: ['departmentId'], answer: 'ChannelTrials' }, async ({ path, decision, correlationId }) => {
    const department = found(await departments.get(path.departmentId)).state;
    const { inOrder, beside } = routeTo(department, channels);
    const message = trialMessage(department, decision.now, correlationId);
    const results = await Promise.all(
      [...inOrder, ...beside, 'topic' as const].map((channel) => tried(channel, channels[channel], message)),
    );
    return ok({ departmentId: department.id, results });
  });

async function tried(channel: NoticeChannel, { deliver }: Channel, message: Message) {
  try {
    await deliver(message);
    return { channel, isTaken: true };
  } catch (error) {
    return { channel, isTaken: false, reason: reasonOf(error) };
  }
}

export const handler = testNotice({ departments: departmentStore(liveTable()), channels: liveChannels() });
