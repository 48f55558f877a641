import { beforeEach, describe, expect, it } from 'vitest';
import type { BotChannel, BotType } from '../../../domain/departments/channels.ts';
import { later } from '../../../domain/time.ts';
import type { Channel, Message } from '../../../functions/notices/channel.ts';
import { Refused } from '../../../functions/notices/channel.ts';
import { deliverNotice } from '../../../functions/notices/deliver-notice.ts';
import type { NoticeChannel } from '../../../functions/notices/notice.ts';
import { noticeChannels } from '../../../functions/notices/notice.ts';
import { Postponed, restSecondsOf, retrySecondsOf } from '../../../functions/postponed.ts';
import { aDepartment, monitoringCentre } from '../../support/departments.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { FakeNoticeStore } from '../../support/fake-notice-store.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { aNotice } from '../../support/notices.ts';
import { mondayMorning } from '../../support/time.ts';

const log = capturedLog();
const bot = (type: BotType): BotChannel => ({
  ...{ type, host: 'bot.test', keyEnding: 'abcd', isSigned: false, botId: type, sealed: 'v1.x' },
});
const webhookUrl = 'https://nmc.operator.test/notices';

let clock: FakeClock;
let notices: FakeNoticeStore;
/** What each channel throws; nothing: it takes what it gets. */
let failing: Partial<Record<NoticeChannel, Error>>;
let asked: NoticeChannel[];
let published: Message[];
let department: ReturnType<typeof aDepartment>;

beforeEach(() => {
  clock = new FakeClock(mondayMorning);
  notices = new FakeNoticeStore();
  failing = {};
  asked = [];
  published = [];
  department = aDepartment({ ...monitoringCentre, channels: [bot('wecom'), bot('feishu')] });
});

function channel(name: NoticeChannel): Channel {
  return {
    serves: ({ webhookUrl: address }) => name !== 'webhook' || address !== undefined,
    async deliver(message) {
      asked.push(name);
      const error = failing[name];
      if (error !== undefined) throw error;
      if (name === 'topic') published.push(message);
    },
  };
}

const channels = Object.fromEntries(noticeChannels.map((name) => [name, channel(name)])) as Record<
  NoticeChannel,
  Channel
>;

/** Tells the department of the same notice, for the first time or again; answers what failed. */
async function tell(isRepeat = false): Promise<unknown> {
  const { recorded, notice } = await notices.record(aNotice({ recordedAt: mondayMorning }));
  const attempt = { isFirst: recorded, isRepeat };
  return deliverNotice({ notice, department }, attempt, { notices, channels, clock }).catch((error: unknown) => error);
}

const recorded = () => notices.all[0];

describe('a notice to a department with channels', () => {
  it('goes by the first of them alone, and to the topic', async () => {
    expect(await tell()).toBeUndefined();
    expect(asked).toEqual(['wecom', 'topic']);
    expect(recorded()?.deliveredTo).toEqual({ wecom: mondayMorning, topic: mondayMorning });
    expect(recorded()).not.toHaveProperty('attempts');
    expect(published[0]?.attributes).not.toHaveProperty('fallback');
  });

  it('goes by the next one when the first refuses for good; what happened is recorded and measured', async () => {
    failing.wecom = new Refused('wecom answered 93000: there is no bot with this key');
    expect(await tell()).toBeUndefined();
    expect(asked).toEqual(['wecom', 'feishu', 'topic']);
    expect(recorded()).toMatchObject({
      deliveredTo: { feishu: mondayMorning },
      attempts: [
        {
          ...{ channel: 'wecom', attemptedAt: mondayMorning, givenUp: true },
          reason: 'wecom answered 93000: there is no bot with this key',
        },
      ],
    });
    expect(log.filter((line) => 'NoticeFallbacks' in line)).toMatchObject([{ channel: 'wecom', departmentId: 'NMC' }]);
    expect(published[0]?.attributes).not.toHaveProperty('fallback');
  });

  it('is tried three times where it may get better, and then goes the next way', async () => {
    failing.wecom = new Error('wecom answered 500');
    expect([await tell(), await tell(true)]).toEqual([expect.any(AggregateError), expect.any(AggregateError)]);
    expect(published).toEqual([]);
    expect(await tell(true)).toBeUndefined();
    expect(asked).toEqual(['wecom', 'wecom', 'wecom', 'feishu', 'topic']);
    expect(recorded()?.attempts?.map(({ givenUp = false }) => givenUp)).toEqual([false, false, true]);
  });

  it('reaches the topic after 45 s of rests when three channels time out, whatever else fails beside them', async () => {
    department = { ...department, webhookUrl, channels: [bot('wecom'), bot('dingtalk'), bot('feishu')] };
    const timeout = new Error('the operation was aborted due to timeout');
    failing = { wecom: timeout, dingtalk: timeout, feishu: timeout, webhook: timeout };
    const rests: (number | undefined)[] = [];
    for (let attempt = 0; published.length === 0 && attempt < 10; attempt += 1) {
      rests.push(retrySecondsOf(await tell(attempt > 0)));
    }
    expect(rests).toEqual([5, 10, 5, 10, 5, 10, undefined]);
    expect(published[0]?.attributes).toMatchObject({ fallback: 'true' });
  });

  it('is brought by the topic, marked as such, when all of them have failed', async () => {
    failing = { wecom: new Refused('gone'), feishu: new Refused('gone') };
    expect(await tell()).toBeUndefined();
    expect(published[0]?.attributes).toMatchObject({ department: 'NMC', fallback: 'true' });
    expect(Object.keys(recorded()?.deliveredTo ?? {})).toEqual(['topic']);
  });

  it('keeps to what was given up when the topic fails as well, and asks nobody twice who took it', async () => {
    failing = { wecom: new Refused('gone'), feishu: new Refused('gone'), topic: new Error('throttled') };
    expect(await tell()).toBeInstanceOf(AggregateError);
    failing = {};
    expect(await tell(true)).toBeUndefined();
    expect(asked).toEqual(['wecom', 'feishu', 'topic', 'topic']);
    expect(published[0]?.attributes).toMatchObject({ fallback: 'true' });
    expect(await tell(true)).toBeUndefined();
    expect(asked).toHaveLength(4);
  });

  it('waits for its turn with a bot: that is no failure, and nobody else is asked meanwhile', async () => {
    failing.wecom = new Postponed('wecom has others to tell first', 3);
    const error = await tell();
    expect(restSecondsOf(error)).toBe(3);
    expect(asked).toEqual(['wecom']);
    expect(recorded()).not.toHaveProperty('attempts');
    expect(log.some((line) => 'NoticeFailures' in line)).toBe(false);
  });

  it('goes the next way after ten minutes of waiting', async () => {
    failing.wecom = new Postponed('wecom has others to tell first', 3);
    clock.turnTo(later(mondayMorning, 599_999));
    expect(restSecondsOf(await tell(true))).toBe(3);
    clock.turnTo(later(mondayMorning, 600_000));
    expect(await tell(true)).toBeUndefined();
    expect(asked).toEqual(['wecom', 'wecom', 'feishu', 'topic']);
    expect(recorded()?.attempts).toMatchObject([{ channel: 'wecom', givenUp: true }]);
  });
});

describe('a webhook', () => {
  it('is told beside the channels, and is never given up', async () => {
    department = { ...department, webhookUrl };
    failing.webhook = new Error('webhook of NMC answered 410');
    for (let attempt = 0; attempt < 5; attempt += 1) await tell(attempt > 0);
    expect(asked.filter((name) => name === 'webhook')).toHaveLength(5);
    expect(recorded()?.attempts?.some(({ givenUp }) => givenUp)).toBe(false);
    expect(recorded()?.deliveredTo).toMatchObject({ wecom: mondayMorning, topic: mondayMorning });
  });

  it('that the department has put into the order is told in its place only', async () => {
    department = { ...department, webhookUrl, channels: [bot('wecom'), { type: 'webhook' }] };
    await tell();
    expect(asked).toEqual(['wecom', 'topic']);
    failing.wecom = new Refused('gone');
    notices = new FakeNoticeStore();
    await tell();
    expect(asked.slice(2)).toEqual(['wecom', 'webhook', 'topic']);
  });
});
