// A word by which a department's channels are tried. It is about nothing, and recorded nowhere.

import { randomUUID } from 'node:crypto';
import type { Department } from '../../domain/departments/department.ts';
import type { Instant } from '../../domain/time.ts';
import type { Message } from './channel.ts';
import { inOperatorsZone } from './notice-text.ts';
import { factsText } from './words.ts';

export function trialMessage(department: Department, now: Instant, correlationId: string): Message {
  const at = inOperatorsZone(now);
  const subject = { zh: '【测试】通知渠道测试', en: '[Test] Try of a notice channel' };
  const text = {
    zh: `这是 ${at}（北京时间）发出的测试消息，无需处理。`,
    en: `This message of ${at} (Asia/Shanghai) tries the channel. There is nothing to do.`,
  };
  const data = { departmentId: department.id, department: department.name, subject, text };
  return {
    id: `TEST-${randomUUID()}`,
    department,
    correlationId,
    body: JSON.stringify({ type: 'channel.tried', timestamp: new Date(now).toISOString(), data }),
    attributes: { department: department.id, departmentRole: department.role, event: 'ChannelTried', correlationId },
    words: {
      ...{ tone: 'plain', subject, text },
      facts: factsText({}, department),
      link: `/departments/${department.id}`,
    },
  };
}
