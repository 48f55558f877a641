// Delivers notices to the group bot of a department.

import type { BotChannel, BotType } from '../../../domain/departments/channels.ts';
import { channelOf } from '../../../domain/departments/channels.ts';
import { anyNoticeKey } from '../../store/keys.ts';
import type { Channel } from '../channel.ts';
import type { KeyOf } from '../sealed.ts';
import { languageOf } from '../words.ts';
import type { LineSettings } from './bot-line.ts';
import { tellInTurn } from './bot-line.ts';
import type { BotText } from './bot-text.ts';
import { briefingOf, textOfOne } from './bot-text.ts';
import { bots } from './bots.ts';
import { openCredentials } from './credentials.ts';
import { postToBot } from './post-to-bot.ts';

export interface BotSettings extends LineSettings {
  readonly masterKey: KeyOf;
  readonly allowLoopback: boolean;
}

export function botChannel(type: BotType, settings: BotSettings): Channel {
  return {
    serves: (department) => channelOf(type, department) !== undefined,

    async deliver({ department, notice, words }) {
      const bot = channelOf(type, department);
      if (bot === undefined) throw new Error(`${department.id} has no bot of ${type}`);
      const post = (text: BotText) => say(bot, department.id, text, settings);
      const briefing = briefingOf(words, languageOf(department));
      // What only tries the bot stands in no line.
      if (notice === undefined) return post(textOfOne(briefing, bots[type].textBytesMax));
      const { id, departmentId, recordedAt } = notice;
      await tellInTurn(
        bot,
        { id, departmentId, recordedAt, noticeKey: anyNoticeKey(notice), briefing },
        post,
        settings,
      );
    },
  };
}

async function say(
  { type, sealed }: BotChannel,
  departmentId: string,
  text: BotText,
  { masterKey, allowLoopback, clock }: BotSettings,
): Promise<void> {
  const credentials = await openCredentials(sealed, { departmentId, type }, masterKey);
  await postToBot(type, text, credentials, { allowLoopback, now: clock.now() });
}
