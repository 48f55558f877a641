// Group bots of Feishu 飞书, and of Lark, its name abroad:
// https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot

import { createHmac } from 'node:crypto';
import type { Tone } from '../words.ts';
import type { Bot } from './bot.ts';

const colours: Readonly<Record<Tone, string>> = { alarm: 'red', caution: 'orange', relief: 'green', plain: 'blue' };

export const feishu: Bot = {
  hosts: ['open.feishu.cn', 'open.larksuite.com'],
  keyIn: ({ pathname }) => /^\/open-apis\/bot\/v2\/hook\/([\w-]+)$/.exec(pathname)?.[1],
  maySign: true,
  // The whole body has to stay below 20 KB, whatever JSON has to escape: a line break becomes two.
  textBytesMax: 9_000,
  // 100 a minute and 5 a second.
  paceMilliseconds: 1_000,

  request: ({ tone, title, markdown }, { url, secret }, now) => ({
    url,
    body: {
      ...(secret !== undefined && signature(secret, Math.floor(now / 1_000))),
      msg_type: 'interactive',
      card: {
        header: { template: colours[tone], title: { tag: 'plain_text', content: title } },
        elements: [{ tag: 'markdown', content: markdown }],
      },
    },
  }),

  answers: {
    codes: ['code', 'StatusCode'],
    // 9499 stays an error that is tried again: beside messages that are not taken it is said of too many requests.
    busy: [11232],
    refused: {
      11246: 'the card is not taken',
      19001: 'there is no bot with this key',
      19002: 'the message is not taken',
      19021: 'the signature is not that of the bot, or the clocks differ by an hour',
      19022: 'the address of the sender is not what the bot asks for',
      19024: 'a keyword that the bot asks for is missing',
    },
  },
};

/** The text that is signed is empty; timestamp and secret are the key. */
function signature(secret: string, timestamp: number) {
  const sign = createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64');
  return { timestamp: String(timestamp), sign };
}
