// Every channel as it is deployed.

import { snsClient } from '../aws.ts';
import { requiredVariable } from '../environment.ts';
import { botStore } from '../store/bot-store.ts';
import { noticeStore } from '../store/notice-store.ts';
import { liveTable } from '../store/table.ts';
import { systemClock as clock } from '../system-clock.ts';
import { botChannel } from './bots/bot-channel.ts';
import type { Channel } from './channel.ts';
import { mailChannel } from './mail/mail-channel.ts';
import { liveMailSubscriptions } from './mail/sns-mail-subscriptions.ts';
import { masterKey } from './master-key.ts';
import type { NoticeChannel } from './notice.ts';
import { smsChannel } from './sms/sms-channel.ts';
import { topicChannel } from './topic-channel.ts';
import { webhookChannel } from './webhook-channel.ts';
import { webhookSecret } from './webhook-secret.ts';

/** Needs NOTICE_TOPIC_ARN, MAIL_TOPIC_ARN, WEBHOOK_KEY_SECRET_ARN and the table; sends SMS as SMS_SENDER_ID, if that is set. */
export function liveChannels(): Readonly<Record<NoticeChannel, Channel>> {
  const allowLoopback = process.env['ALLOW_LOOPBACK_WEBHOOKS'] === 'true';
  const bots = { line: botStore(liveTable()), notices: noticeStore(liveTable()), masterKey, allowLoopback, clock };
  return {
    topic: topicChannel(snsClient(), requiredVariable('NOTICE_TOPIC_ARN')),
    webhook: webhookChannel({ secretOf: webhookSecret, allowLoopback, clock }),
    wecom: botChannel('wecom', bots),
    dingtalk: botChannel('dingtalk', bots),
    feishu: botChannel('feishu', bots),
    email: mailChannel({
      client: snsClient(),
      topicArn: requiredVariable('MAIL_TOPIC_ARN'),
      subscriptions: liveMailSubscriptions(),
      clock,
    }),
    sms: smsChannel({ client: snsClient(), masterKey, senderId: process.env['SMS_SENDER_ID'] ?? '' }),
  };
}
