// Group bots of DingTalk 钉钉: https://open.dingtalk.com/document/robots/custom-robot-access
// and, for signatures: https://open.dingtalk.com/document/robots/customize-robot-security-settings

import { createHmac } from 'node:crypto';
import type { Bot } from './bot.ts';

export const dingtalk: Bot = {
  hosts: ['oapi.dingtalk.com'],
  keyIn: ({ pathname, searchParams }) =>
    pathname === '/robot/send' ? (searchParams.get('access_token') ?? undefined) : undefined,
  maySign: true,
  // The whole body has to stay below 20,000 bytes, whatever JSON has to escape: a line break becomes four.
  textBytesMax: 7_500,
  // 20 a minute; who writes more is shut out for ten minutes.
  paceMilliseconds: 3_000,

  request: ({ title, markdown }, { url, secret }, now) => ({
    url: secret === undefined ? url : signed(url, secret, now),
    // A single line break is none in this dialect.
    body: { msgtype: 'markdown', markdown: { title, text: `#### ${title}\n\n${markdown.replace(/\n+/g, '\n\n')}` } },
  }),

  // https://open.dingtalk.com/document/orgapp/custom-bot-send-message-type
  answers: {
    codes: ['errcode'],
    busy: [130101, 410100, 660026],
    refused: {
      300001: 'there is no bot with this key',
      300005: 'there is no bot with this key',
      310000: 'the signature, a keyword or the address of the sender is not what the bot asks for',
      400013: 'the group was dissolved',
      400101: 'there is no bot with this key',
      400102: 'the bot was switched off',
      400105: 'the type of message is not taken',
      430101: 'the text is not allowed',
      430102: 'the text is not allowed',
      430103: 'the text is not allowed',
      430104: 'the text is not allowed',
    },
  },
};

function signed(url: string, secret: string, now: number): string {
  const sign = createHmac('sha256', secret).update(`${now}\n${secret}`).digest('base64');
  return `${url}&timestamp=${now}&sign=${encodeURIComponent(sign)}`;
}
