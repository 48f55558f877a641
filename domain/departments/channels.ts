// By which ways a department hears of notices, in the order in which it wants them tried.

/** Group bots: WeCom 企业微信, DingTalk 钉钉, Feishu 飞书. */
export const botTypes = ['wecom', 'dingtalk', 'feishu'] as const;
export type BotType = (typeof botTypes)[number];

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

/** `webhook`: the department's own `webhookUrl`, in its place in the order. Each type stands at most once. */
export type DepartmentChannel = { readonly type: 'webhook' } | BotChannel;
