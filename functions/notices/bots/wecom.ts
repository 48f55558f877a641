// Group bots of WeCom 企业微信: https://developer.work.weixin.qq.com/document/path/91770

import type { Bot } from './bot.ts';

export const wecom: Bot = {
  hosts: ['qyapi.weixin.qq.com'],
  keyIn: ({ pathname, searchParams }) =>
    pathname === '/cgi-bin/webhook/send' ? (searchParams.get('key') ?? undefined) : undefined,
  maySign: false,
  // 4,096 with what is put around it.
  textBytesMax: 4_080,
  // 20 a minute.
  paceMilliseconds: 3_000,

  request: ({ title, markdown }, { url }) => ({
    url,
    body: { msgtype: 'markdown', markdown: { content: `**${title}**\n${markdown}` } },
  }),

  // https://developer.work.weixin.qq.com/document/path/90313
  answers: {
    codes: ['errcode'],
    busy: [45009, 45033],
    refused: {
      40008: 'the type of message is not taken',
      40058: 'the message is not taken',
      45002: 'the message is too long',
      93000: 'there is no bot with this key',
      93008: 'the bot is no longer in the group',
      93017: 'the bot was switched off',
    },
  },
};
