// By which ways a department hears of notices, in the order in which it wants them tried.

/** Group bots: WeCom 企业微信, DingTalk 钉钉, Feishu 飞书. */
export const botTypes = ['wecom', 'dingtalk', 'feishu'] as const;
export type BotType = (typeof botTypes)[number];

/** Every way that may stand in the order; each stands at most once. `webhook`: the department's own `webhookUrl`, in its place. */
export const channelTypes = ['webhook', ...botTypes, 'email', 'sms'] as const;
export type ChannelType = (typeof channelTypes)[number];

export interface BotChannel {
  readonly type: BotType;
  readonly host: string;
  /** The last characters of the bot's key, by which people tell bots apart. */
  readonly keyEnding: string;
  /** Whether its messages are signed with a secret of the bot. */
  readonly isSigned: boolean;
  /** The same for the same bot, whichever departments it serves: a vendor counts messages by bot. */
  readonly botId: string;
  /** Its address and secret, to be opened only where messages are sent. */
  readonly sealed: string;
}

export interface MailChannel {
  readonly type: 'email';
  /** As much of the address as people tell it by. */
  readonly masked: string;
  /** The same for the same address, whichever departments it serves. */
  readonly addressId: string;
  /** By which mails reach the address once it has confirmed. */
  readonly subscriptionArn: string;
  /** The address, to be opened only where it is subscribed. */
  readonly sealed: string;
}

export interface SmsChannel {
  readonly type: 'sms';
  /** As much of the number as people tell it by. */
  readonly masked: string;
  /** The number, to be opened only where messages are sent. */
  readonly sealed: string;
}

export type DepartmentChannel = { readonly type: 'webhook' } | BotChannel | MailChannel | SmsChannel;

/** The department's channel of this type, if it has one. */
export function channelOf<Type extends ChannelType>(
  type: Type,
  { channels = [] }: { readonly channels?: readonly DepartmentChannel[] | undefined },
): Extract<DepartmentChannel, { readonly type: Type }> | undefined {
  return channels.find(
    (channel): channel is Extract<DepartmentChannel, { readonly type: Type }> => channel.type === type,
  );
}
