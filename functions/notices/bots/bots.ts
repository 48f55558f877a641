// The group bots of every vendor.

import type { BotType } from '../../../domain/departments/channels.ts';
import type { Bot } from './bot.ts';
import { dingtalk } from './dingtalk.ts';
import { feishu } from './feishu.ts';
import { wecom } from './wecom.ts';

export const bots: Readonly<Record<BotType, Bot>> = { wecom, dingtalk, feishu };
