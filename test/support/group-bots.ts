// Group bots of the three vendors on the loopback interface: they hold messages to the rules that the vendors document, signatures
// and sizes, and answer in the vendors' words. How many come in a minute they do not count.

import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BotType } from '../../domain/departments/channels.ts';

interface Taken {
  readonly type: BotType;
  readonly title: string;
  readonly text: string;
}

type Answer = { readonly status?: number; readonly body: object | string };

export interface GroupBots {
  /** What the groups can read, oldest first. */
  readonly taken: Taken[];
  /** How often they were asked. */
  readonly asked: BotType[];
  /** Answers this instead of looking at the message; undefined: looks again. A function is shown the body first. */
  answer: Partial<Record<BotType, Answer | ((body: string) => Answer | undefined)>>;
  /** The secret that a bot asks signatures with; without one it asks for none. */
  secrets: Partial<Record<BotType, string>>;
  /** Shows the time to whoever checks signatures, epoch milliseconds. */
  now: () => number;
  addressOf(type: BotType): string;
  close(): void;
}

const paths: Readonly<Record<BotType, string>> = {
  wecom: '/cgi-bin/webhook/send?key=6c8d1f2e-wecom-key',
  dingtalk: '/robot/send?access_token=9f3a7dingtalktoken',
  feishu: '/open-apis/bot/v2/hook/4b2e-feishu-hook',
};

export async function openGroupBots(): Promise<GroupBots> {
  const server = createServer(async (request, response) => {
    const body = (await request.toArray()).join('');
    const url = new URL(request.url ?? '', 'http://localhost');
    const { status = 200, body: answer } = receive(bots, url, body);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const bots: GroupBots = {
    taken: [],
    asked: [],
    answer: {},
    secrets: {},
    now: Date.now,
    addressOf: (type) => `http://127.0.0.1:${port}${paths[type]}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return bots;
}

function receive(bots: GroupBots, url: URL, body: string): Answer {
  const type = (Object.keys(paths) as BotType[]).find((one) => paths[one].startsWith(url.pathname));
  if (type === undefined) return { status: 404, body: 'Not Found' };
  bots.asked.push(type);
  const answer = bots.answer[type];
  const prepared = typeof answer === 'function' ? answer(body) : answer;
  if (prepared !== undefined) return prepared;
  const known = new URL(paths[type], url);
  for (const [name, value] of known.searchParams) {
    if (url.searchParams.get(name) !== value) return unknownKey[type];
  }
  return judges[type](bots, url, body);
}

const unknownKey: Readonly<Record<BotType, Answer>> = {
  wecom: { body: { errcode: 93000, errmsg: 'invalid webhook url' } },
  dingtalk: { body: { errcode: 300001, errmsg: 'token is not exist' } },
  feishu: { body: { code: 19001, msg: 'param invalid: incoming webhook access token invalid' } },
};

const hourMilliseconds = 3_600_000;

const judges: Readonly<Record<BotType, (bots: GroupBots, url: URL, body: string) => Answer>> = {
  // https://developer.work.weixin.qq.com/document/path/91770
  wecom({ taken }, _, body) {
    const { msgtype, markdown } = JSON.parse(body);
    const content = String(markdown?.content ?? '');
    if (msgtype !== 'markdown' || content === '') return { body: { errcode: 40008, errmsg: 'invalid message type' } };
    if (Buffer.byteLength(content) > 4_096) {
      return { body: { errcode: 40058, errmsg: 'markdown.content exceed max length 4096' } };
    }
    const [title = '', ...lines] = content.split('\n');
    taken.push({ type: 'wecom', title: title.replaceAll('**', ''), text: lines.join('\n') });
    return { body: { errcode: 0, errmsg: 'ok' } };
  },

  // https://open.dingtalk.com/document/robots/customize-robot-security-settings
  dingtalk({ taken, secrets, now }, url, body) {
    const secret = secrets.dingtalk;
    if (secret !== undefined) {
      const timestamp = url.searchParams.get('timestamp') ?? '';
      const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
      const isFresh = /^\d{13}$/.test(timestamp) && Math.abs(now() - Number(timestamp)) < hourMilliseconds;
      if (!isFresh || url.searchParams.get('sign') !== sign) {
        return { body: { errcode: 310000, errmsg: 'sign not match' } };
      }
    }
    if (Buffer.byteLength(body) > 20_000) return { body: { errcode: 460101, errmsg: 'message too long' } };
    const { msgtype, markdown } = JSON.parse(body);
    if (msgtype !== 'markdown' || !markdown?.title || !markdown.text) {
      return { body: { errcode: 400105, errmsg: 'unsupported msgtype' } };
    }
    taken.push({ type: 'dingtalk', title: markdown.title, text: markdown.text });
    return { body: { errcode: 0, errmsg: 'ok' } };
  },

  // https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot
  feishu({ taken, secrets, now }, _, body) {
    if (Buffer.byteLength(body) > 20 * 1_024) return { status: 400, body: { code: 9499, msg: 'Bad Request' } };
    const { timestamp, sign, msg_type, card } = JSON.parse(body);
    const secret = secrets.feishu;
    if (secret !== undefined) {
      const wanted = createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64');
      const isFresh = /^\d{10}$/.test(String(timestamp)) && Math.abs(now() - timestamp * 1_000) < hourMilliseconds;
      if (!isFresh || sign !== wanted) {
        return { body: { code: 19021, msg: 'sign match fail or timestamp is not within one hour from current time' } };
      }
    }
    const title = card?.header?.title;
    if (msg_type !== 'interactive' || title?.tag !== 'plain_text') {
      return { status: 400, body: { code: 9499, msg: 'Bad Request' } };
    }
    taken.push({ type: 'feishu', title: title.content, text: card.elements[0].content });
    return { body: { StatusCode: 0, StatusMessage: 'success', code: 0, msg: 'success' } };
  },
};
