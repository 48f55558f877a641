import { describe, expect, it } from 'vitest';
import { mayBeBot } from '../../../../functions/notices/bots/bot-address.ts';

describe('an address of a group bot', () => {
  it.each([
    ['wecom', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=6c8d'],
    ['dingtalk', 'https://oapi.dingtalk.com/robot/send?access_token=9f3a'],
    ['feishu', 'https://open.feishu.cn/open-apis/bot/v2/hook/4b2e-1'],
    ['feishu', 'https://open.larksuite.com/open-apis/bot/v2/hook/4b2e-1'],
  ] as const)('of %s may be %s', (type, address) => {
    expect(mayBeBot(type, address, false)).toBe(true);
  });

  it.each([
    ['wecom', 'https://oapi.dingtalk.com/robot/send?access_token=9f3a'],
    ['wecom', 'https://qyapi.weixin.qq.com.evil.test/cgi-bin/webhook/send?key=6c8d'],
    ['wecom', 'https://qyapi.weixin.qq.com@evil.test/cgi-bin/webhook/send?key=6c8d'],
    ['wecom', 'https://qyapi.weixin.qq.com:8443/cgi-bin/webhook/send?key=6c8d'],
    ['wecom', 'http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=6c8d'],
    ['wecom', 'https://qyapi.weixin.qq.com/cgi-bin/user/get?key=6c8d'],
    ['wecom', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send'],
    ['wecom', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key='],
    ['dingtalk', 'https://oapi.dingtalk.com/robot/send?access_token=9f3a#x'],
    ['feishu', 'https://open.feishu.cn/open-apis/bot/v2/hook/../../im/v1/messages'],
    ['feishu', 'https://open.feishu.cn/open-apis/bot/v2/hook/'],
    ['feishu', 'call me'],
  ] as const)('of %s may not be %s', (type, address) => {
    expect(mayBeBot(type, address, true)).toBe(false);
  });

  it('may be one of this very machine on the local runtime only', () => {
    const address = 'http://127.0.0.1:8080/robot/send?access_token=9f3a';
    expect(mayBeBot('dingtalk', address, true)).toBe(true);
    expect(mayBeBot('dingtalk', address, false)).toBe(false);
  });
});
