import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BotType } from '../../../../domain/departments/channels.ts';
import { botTypes } from '../../../../domain/departments/channels.ts';
import type { Briefing } from '../../../../functions/notices/bots/bot-text.ts';
import { digest, plain, textOfOne } from '../../../../functions/notices/bots/bot-text.ts';
import { bots as vendors } from '../../../../functions/notices/bots/bots.ts';
import { postToBot } from '../../../../functions/notices/bots/post-to-bot.ts';
import { Refused } from '../../../../functions/notices/channel.ts';
import { Postponed } from '../../../../functions/postponed.ts';
import type { GroupBots } from '../../../support/group-bots.ts';
import { openGroupBots } from '../../../support/group-bots.ts';
import { mondayMorning } from '../../../support/time.ts';

let bots: GroupBots;
beforeAll(async () => {
  bots = await openGroupBots();
});
afterAll(() => bots.close());
beforeEach(() => {
  Object.assign(bots, { answer: {}, secrets: {}, now: () => mondayMorning });
  bots.taken.length = 0;
  bots.asked.length = 0;
});

const briefing: Briefing = {
  ...{ tone: 'alarm', language: 'zh', title: '【超时】工单 T1 派单超时', text: '工单 T1 的派单时限已过。' },
  ...{ facts: '电路：C1', link: 'https://console.operator.test/tickets/T1' },
};

function post(type: BotType, change: { url?: string; secret?: string; text?: string } = {}): Promise<void> {
  const { url = bots.addressOf(type), secret, text = briefing.text } = change;
  const said = textOfOne({ ...briefing, text }, vendors[type].textBytesMax);
  const credentials = { url, ...(secret !== undefined && { secret }) };
  return postToBot(type, said, credentials, { allowLoopback: true, now: mondayMorning });
}

describe.each(botTypes)('a group bot of %s', (type) => {
  it('shows the headline, what happened, what it is about and the way there', async () => {
    await post(type);
    expect(bots.taken).toMatchObject([{ type, title: '【超时】工单 T1 派单超时' }]);
    const text = bots.taken[0]?.text ?? '';
    for (const part of [briefing.text, briefing.facts, `(${briefing.link})`]) expect(text).toContain(part);
  });

  it.each(['字', 'a', '👍🏽', '"', '\n'])(
    'takes a text of 30,000 %j, cut to what it may hold, and the link whole',
    async (character) => {
      await post(type, { text: character.repeat(30_000) });
      const text = bots.taken[0]?.text ?? '';
      expect(text).toContain(`(${briefing.link})`);
      expect(text.isWellFormed()).toBe(true);
    },
  );

  it('takes a digest of as many notices as a message holds', async () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ ...briefing, title: `${briefing.title} ${index}` }));
    const { text, count } = digest(many, vendors[type].textBytesMax);
    await postToBot(type, text, { url: bots.addressOf(type) }, { allowLoopback: true, now: mondayMorning });
    expect(count).toBeGreaterThan(20);
    expect(bots.taken[0]?.title).toBe(`共 ${count} 条通知`);
    expect(bots.taken[0]?.text.match(/派单超时/g)).toHaveLength(count);
  });

  it('refuses for good what is sent with a key that it does not know', async () => {
    const url = type === 'feishu' ? undefined : bots.addressOf(type).slice(0, -1);
    if (url === undefined) bots.answer = { feishu: { status: 400, body: { code: 19001, msg: 'token invalid' } } };
    const sent = post(type, url === undefined ? {} : { url });
    await expect(sent).rejects.toThrow(Refused);
    await expect(sent).rejects.toThrow('there is no bot with this key');
  });

  it.each([404, 403, 302])('refuses for good with status %i and no word of its own', async (status) => {
    bots.answer = { [type]: { status, body: '<html>gone</html>' } };
    await expect(post(type)).rejects.toThrow(Refused);
  });

  it.each([
    { status: 500, body: 'Oops' },
    { status: 200, body: '<html>captive portal</html>' },
    { status: 200, body: { errcode: -1, code: 99991663 } },
  ])('may be asked again after %j', async (answer) => {
    bots.answer = { [type]: answer };
    await expect(post(type)).rejects.not.toThrow(Refused);
    await expect(post(type)).rejects.not.toThrow(Postponed);
    await expect(post(type)).rejects.toThrow(type);
  });

  it('rests for a minute when it was told too much', async () => {
    const [busy = 0] = vendors[type].answers.busy;
    for (const answer of [{ status: 429, body: '' }, { body: { errcode: busy, code: busy } }]) {
      bots.answer = { [type]: answer };
      await expect(post(type)).rejects.toMatchObject({ name: 'Postponed', restSeconds: 60 });
    }
  });

  it('is given five seconds', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort(new Error('time is up')));
    await expect(post(type)).rejects.toThrow('time is up');
    expect(timeout).toHaveBeenCalledWith(5_000);
    timeout.mockRestore();
  });

  it('is never written to elsewhere than at its vendor', async () => {
    const url = bots.addressOf(type).replace('127.0.0.1', 'bot.elsewhere.test');
    await expect(post(type, { url })).rejects.toThrow('no address of such a bot');
    expect(bots.asked).toEqual([]);
  });
});

it('a bot of Feishu may be asked again after 9499, which is also said of too many requests', async () => {
  bots.answer = { feishu: { status: 400, body: { code: 9499, msg: 'too many request' } } };
  await expect(post('feishu')).rejects.toThrow('feishu answered 9499');
  await expect(post('feishu')).rejects.not.toThrow(Refused);
});

describe.each(['dingtalk', 'feishu'] as const)('a signature for %s', (type) => {
  const secret = 'SEC-of-the-bot';
  beforeEach(() => {
    bots.secrets = { [type]: secret };
  });

  it('is the one that the vendor documents', async () => {
    await post(type, { secret });
    expect(bots.taken).toHaveLength(1);
  });

  it.each([
    ['another secret', { secret: 'SEC-of-another' }],
    ['no secret', {}],
  ])('with %s is refused for good', async (_, by) => {
    await expect(post(type, by)).rejects.toThrow(Refused);
    expect(bots.taken).toEqual([]);
  });

  it('is refused when the clocks differ by an hour', async () => {
    bots.now = () => mondayMorning + 3_600_000;
    await expect(post(type, { secret })).rejects.toThrow(/signature/);
  });
});

describe('known signatures', () => {
  // Worked out once by the algorithm that the vendors document (Python: hmac, hashlib, base64).
  const now = 1_599_360_473_000;

  it('of DingTalk', () => {
    const { url } = vendors.dingtalk.request(
      textOf(),
      { url: 'https://oapi.dingtalk.com/robot/send?access_token=x', secret: 'SEC15' },
      now,
    );
    expect(new URL(url).searchParams.get('sign')).toBe('7oO7vdBO7QUbW6M15G/AekLM4m7dj+sVTF/PNcj172Q=');
  });

  it('of Feishu', () => {
    const { body } = vendors.feishu.request(
      textOf(),
      { url: 'https://open.feishu.cn/open-apis/bot/v2/hook/x', secret: 'SEC15' },
      now,
    );
    expect(body).toMatchObject({ timestamp: '1599360473', sign: 'jLBSeX/2rHr4xkL7UVFIAsuswTEYdd6NGDhqcWtdnsQ=' });
  });
});

function textOf() {
  return textOfOne(briefing, 4_000);
}

describe('words that people have chosen', () => {
  it('become neither mentions nor links', () => {
    expect(plain('<@all> [pay here](https://evil.test) <at id=all></at>')).not.toMatch(/<|>|\]\(/);
  });
});
