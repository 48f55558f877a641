// What a refused value should have looked like, in words that finish the sentence "Has to be ...".

import type { Texts } from './language.ts';

export const formTexts = {
  text: { zh: '文本', en: 'a text' },
  'whole-number': { zh: '整数', en: 'a whole number' },
  boolean: { zh: '布尔值 true 或 false', en: 'true or false' },
  list: { zh: '数组', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
  instant: {
    // In a query a bare + reads as a blank (application/x-www-form-urlencoded).
    zh: '带时区偏移的 RFC 3339 时间,例如 2026-01-31T09:00:00+08:00(在查询参数中 + 须写作 %2B)',
    en: 'an instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B)',
  },
  date: { zh: '日期 YYYY-MM-DD,例如 2026-01-31', en: 'a date YYYY-MM-DD, e.g. 2026-01-31' },
  month: { zh: '月份 YYYY-MM,例如 2026-01', en: 'a month YYYY-MM, e.g. 2026-01' },
  id: {
    zh: '以字母或数字开头的标识,1 至 64 个字符,可含字母、数字和 . _ -',
    en: 'an id of 1 to 64 letters, digits and . _ - that begins with a letter or digit',
  },
  'calendar-id': {
    zh: '日历标识,1 至 32 个大写字母、数字或下划线',
    en: 'a name of 1 to 32 capital letters, digits and underscores',
  },
  email: { zh: '电子邮箱地址', en: 'an e-mail address' },
  phone: { zh: '电话号码,例如 +86 20 8888 8888', en: 'a telephone number, e.g. +86 20 8888 8888' },
  'mail-address': {
    zh: '电子邮箱地址(仅含 ASCII 字符),例如 noc@example.com',
    en: 'an e-mail address of ASCII characters, e.g. noc@example.com',
  },
  'phone-number': {
    zh: 'E.164 格式的电话号码,例如 +8613800138000',
    en: 'a telephone number in the form of E.164, e.g. +8613800138000',
  },
  'time-of-day': { zh: '时刻 HH:MM(00:00 至 24:00)', en: 'a time of day HH:MM, 00:00 to 24:00' },
  limit: { zh: '整数(1 至 100)', en: 'a whole number from 1 to 100' },
  cursor: {
    zh: '同一列表上一页所返回的 nextCursor',
    en: 'the nextCursor that the page before of the same list ended with',
  },
  'event-types': {
    zh: '事件类型,或其开头加 *,例如 TicketOpened、Ticket*、*',
    en: 'a type of event, or the beginning of some and *, such as TicketOpened, Ticket*, *',
  },
  'webhook-address': {
    zh: '使用公网域名、不含用户名密码的 https 地址(仅限可见 ASCII 字符,不含反斜杠),端口为 443 或不小于 1024',
    en: 'an https address in visible ASCII without backslashes, with the public name of a host and without credentials, on port 443 or from 1024 on',
  },
  'bot-address': {
    zh: '该类群机器人的 https 地址(企业微信 qyapi.weixin.qq.com、钉钉 oapi.dingtalk.com、飞书 open.feishu.cn 或 open.larksuite.com),须含密钥',
    en: 'the https address of such a group bot with its key, at qyapi.weixin.qq.com (WeCom), oapi.dingtalk.com (DingTalk), open.feishu.cn or open.larksuite.com (Feishu)',
  },
  'idempotency-key': {
    zh: '可见 ASCII 字符(1 至 128 个,不含空格)',
    en: '1 to 128 visible ASCII characters without blanks',
  },
  'entity-tags': {
    zh: '带引号的 ETag(例如 "3",多个以逗号分隔)或 *',
    en: 'ETags in quotes, e.g. "3", with commas between them, or *',
  },
  described: { zh: '接口说明所规定的格式', en: 'of the form that the description of the API gives' },
} as const satisfies Readonly<Record<string, Texts>>;
export type Form = keyof typeof formTexts;
