// The channels of a department as they are handed over, and as they are stored: what leads to a bot or a person goes in and never comes
// out.

import * as z from 'zod/mini';
import type { BotType, DepartmentChannel } from '../../domain/departments/channels.ts';
import { channelOf, channelTypes } from '../../domain/departments/channels.ts';
import type { FieldError } from '../../domain/errors.ts';
import { refuseIfAny } from '../../domain/errors.ts';
import { form, formed, line } from '../http/schema.ts';
import type { MessageQueue } from '../message-queue.ts';
import { mayBeBot } from '../notices/bots/bot-address.ts';
import { mailAddressPattern } from '../notices/mail/mail-address.ts';
import type { MailSubscriptions } from '../notices/mail/mail-subscriptions.ts';
import type { TidyMessage } from '../notices/mail/tidy-subscriptions.ts';
import { tidyDelaySeconds } from '../notices/mail/tidy-subscriptions.ts';
import type { KeyOf } from '../notices/sealed.ts';
import { phoneNumberPattern } from '../notices/sms/phone-number.ts';
import { takeBot } from './take-bot.ts';
import { takeMail } from './take-mail.ts';
import { takePhone } from './take-phone.ts';

const botUrl = (type: BotType, allowLoopback: boolean) =>
  z.string().check(
    z.maxLength(500, { abort: true }),
    z.refine((address) => mayBeBot(type, address, allowLoopback), form('bot-address')),
  );

/** An address that is left out stays as it is, and so does its secret. */
export const channelsBody = (allowLoopback: boolean) =>
  z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('webhook') }),
        z.strictObject({ type: z.literal('wecom'), url: z.exactOptional(botUrl('wecom', allowLoopback)) }),
        z.strictObject({
          type: z.literal('dingtalk'),
          url: z.exactOptional(botUrl('dingtalk', allowLoopback)),
          secret: z.exactOptional(line(200)),
        }),
        z.strictObject({
          type: z.literal('feishu'),
          url: z.exactOptional(botUrl('feishu', allowLoopback)),
          secret: z.exactOptional(line(200)),
        }),
        z.strictObject({
          type: z.literal('email'),
          address: z.exactOptional(formed(mailAddressPattern, 'mail-address')),
        }),
        z.strictObject({
          type: z.literal('sms'),
          phoneNumber: z.exactOptional(formed(phoneNumberPattern, 'phone-number')),
        }),
      ]),
    )
    .check(z.maxLength(channelTypes.length));
export type HandedChannels = z.infer<ReturnType<typeof channelsBody>>;
type Handed = HandedChannels[number];

export interface TakingChannels {
  readonly masterKey: KeyOf;
  /** Whether SNS sends SMS where this runs. */
  readonly offersSms: boolean;
  readonly subscriptions: Pick<MailSubscriptions, 'subscribe'>;
  readonly tidying: Pick<MessageQueue<TidyMessage>, 'send'>;
}

/**
 * What a department has already keeps what is sealed, so that a repeat changes nothing. An e-mail address is subscribed before the
 * department is written: should that write fail, or leave another address without a department, its subscription is taken away later.
 * Throws `rule-broken` for a channel without an address (`channels[i].url` and so on required) that the department does not have yet,
 * for an SMS where there are none (`channels[i].type` not-offered-here), and as `takeMail` does.
 */
export async function takeChannels(
  departmentId: string,
  handed: HandedChannels,
  existing: readonly DepartmentChannel[],
  deps: TakingChannels,
): Promise<readonly DepartmentChannel[]> {
  const before = { channels: existing };
  refuseIfAny(handed.flatMap((channel, index) => errorsOf(channel, `channels[${index}]`, before, deps)));
  const taken = await Promise.all(
    handed.map((channel, index) => {
      if (channel.type === 'webhook') return channel;
      const owner = { departmentId, type: channel.type };
      if (channel.type === 'email')
        return takeMail(channel, channelOf('email', before), owner, deps, `channels[${index}].address`);
      if (channel.type === 'sms') return takePhone(channel, channelOf('sms', before), owner, deps);
      return takeBot(channel, channelOf(channel.type, before), owner, deps);
    }),
  );
  await tidyLater(before, { channels: taken }, deps);
  return taken;
}

type Channels = { readonly channels: readonly DepartmentChannel[] };

/** Looks later at the subscription that comes with this change, and at the one that goes. */
async function tidyLater(before: Channels, after: Channels, { tidying }: TakingChannels): Promise<void> {
  const [former, next] = [before, after].map((channels) => channelOf('email', channels)?.subscriptionArn);
  if (former === next) return;
  const mailSubscriptions = [former, next].filter((arn) => arn !== undefined);
  await tidying.send({ mailSubscriptions }, tidyDelaySeconds);
}

const addressFields = {
  ...{ wecom: 'url', dingtalk: 'url', feishu: 'url', email: 'address', sms: 'phoneNumber' },
} as const satisfies Record<Exclude<Handed['type'], 'webhook'>, string>;

function errorsOf(
  channel: Handed,
  field: string,
  before: Channels,
  { offersSms }: TakingChannels,
): readonly FieldError[] {
  if (channel.type === 'webhook') return [];
  const isOffered = channel.type !== 'sms' || offersSms;
  if (!isOffered) return [{ field: `${field}.type`, rule: 'not-offered-here' }];
  const isKept = channelOf(channel.type, before) !== undefined && !('secret' in channel);
  const name = addressFields[channel.type];
  return name in channel || isKept ? [] : [{ field: `${field}.${name}`, rule: 'required' }];
}
