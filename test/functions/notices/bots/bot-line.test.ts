import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BotChannel } from '../../../../domain/departments/channels.ts';
import { later } from '../../../../domain/time.ts';
import { botChannel } from '../../../../functions/notices/bots/bot-channel.ts';
import { sealCredentials } from '../../../../functions/notices/bots/credentials.ts';
import { Refused } from '../../../../functions/notices/channel.ts';
import { messageOf } from '../../../../functions/notices/notice-message.ts';
import { Postponed } from '../../../../functions/postponed.ts';
import { aMasterKey, monitoringCentre } from '../../../support/departments.ts';
import { FakeBotStore } from '../../../support/fake-bot-store.ts';
import { FakeClock } from '../../../support/fake-clock.ts';
import { FakeNoticeStore } from '../../../support/fake-notice-store.ts';
import type { GroupBots } from '../../../support/group-bots.ts';
import { openGroupBots } from '../../../support/group-bots.ts';
import { capturedLog } from '../../../support/log-lines.ts';
import { aNotice } from '../../../support/notices.ts';
import { mondayMorning } from '../../../support/time.ts';

capturedLog();
let bots: GroupBots;
let bot: BotChannel;
let clock: FakeClock;
let notices: FakeNoticeStore;
let line: FakeBotStore;

beforeAll(async () => {
  bots = await openGroupBots();
});
afterAll(() => bots.close());
beforeEach(async () => {
  bots.answer = {};
  bots.taken.length = 0;
  const url = bots.addressOf('wecom');
  const sealed = await sealCredentials({ url }, { departmentId: 'NMC', type: 'wecom' }, aMasterKey);
  bot = { type: 'wecom', host: new URL(url).host, keyEnding: '-key', isSigned: false, botId: 'B1', sealed };
  clock = new FakeClock(mondayMorning);
  notices = new FakeNoticeStore();
  line = new FakeBotStore();
});

/** Asks the bot to tell of the notice of this ticket; answers what became of it. */
async function tell(ticketId: string): Promise<'told' | number> {
  const made = aNotice({ id: `N-${ticketId}`, ticketId, recordedAt: clock.now() });
  const { notice } = await notices.record(made);
  const department = { ...monitoringCentre, channels: [bot] };
  const channel = botChannel('wecom', { line, notices, masterKey: aMasterKey, allowLoopback: true, clock });
  try {
    await channel.deliver(messageOf({ notice, department }));
    return 'told';
  } catch (error) {
    if (error instanceof Postponed) return error.restSeconds;
    throw error;
  }
}

const pass = (milliseconds: number) => clock.turnTo(later(clock.now(), milliseconds));
const tickets = (count: number) => Array.from({ length: count }, (_, index) => `T${String(index).padStart(3, '0')}`);

describe('a bot that is written to once in three seconds', () => {
  it('tells a notice at once, and the next one after a rest', async () => {
    expect(await tell('T1')).toBe('told');
    expect(await tell('T2')).toBe(3);
    pass(3_000);
    expect(await tell('T2')).toBe('told');
    expect(bots.taken.map(({ title }) => title)).toEqual(['【超时】工单 T1 派单超时', '【超时】工单 T2 派单超时']);
  });

  it('tells all that wait in one message, oldest first, and each once', async () => {
    await tell('T1');
    expect([await tell('T2'), await tell('T3'), await tell('T4')]).toEqual([3, 3, 3]);
    pass(3_000);
    expect(await tell('T3')).toBe('told');
    expect(bots.taken).toHaveLength(2);
    expect(bots.taken[1]?.title).toBe('共 3 条通知');
    const order = ['T2', 'T4', 'T3'].map((id) => bots.taken[1]?.text.indexOf(`工单 ${id}`) ?? -1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const delivered = notices.all.filter(({ deliveredTo }) => deliveredTo.wecom !== undefined);
    expect(delivered.map(({ ticketId }) => ticketId)).toEqual(['T2', 'T4']);
    expect(line.waitingOf('B1')).toEqual([]);
  });

  it('tells a storm of a hundred in a few messages, within its pace, and loses none', async () => {
    const waiting = new Set(tickets(100));
    let rounds = 0;
    for (; waiting.size > 0 && rounds < 20; rounds += 1) {
      for (const id of [...waiting]) {
        const isKnown = notices.all.find(({ ticketId }) => ticketId === id)?.deliveredTo.wecom !== undefined;
        if (isKnown || (await tell(id)) === 'told') waiting.delete(id);
      }
      pass(3_000);
    }
    expect(rounds).toBeLessThan(10);
    expect(bots.taken.length).toBeLessThanOrEqual(rounds);
    const said = bots.taken.map(({ title, text }) => title + text).join('\n');
    for (const id of tickets(100)) expect(said.match(new RegExp(`工单 ${id} `, 'g')), id).toHaveLength(1);
  });

  it('is left alone for a minute when it says that it was too much', async () => {
    bots.answer = { wecom: { body: { errcode: 45009, errmsg: 'api freq out of limit' } } };
    expect(await tell('T1')).toBe(60);
    bots.answer = {};
    pass(59_000);
    expect(await tell('T2')).toBe(1);
    expect(bots.taken).toEqual([]);
    pass(1_000);
    expect(await tell('T2')).toBe('told');
    expect(bots.taken.map(({ title }) => title)).toEqual(['共 2 条通知']);
  });

  it('is free again after a quarter of a minute when whoever had the turn has died', async () => {
    await line.takeTurn('B1', clock.now(), later(clock.now(), 15_000));
    expect(await tell('T1')).toBe(15);
    pass(15_000);
    expect(await tell('T1')).toBe('told');
  });

  it('does not tell what has gone another way meanwhile', async () => {
    await tell('T1');
    await tell('T2');
    const [, second] = notices.all;
    if (second === undefined) throw new Error('not recorded');
    const { noticeKey } = line.waitingOf('B1')[0] ?? {};
    if (noticeKey === undefined) throw new Error('does not wait');
    await notices.recordAttempt(noticeKey, {
      ...{ channel: 'wecom', attemptedAt: clock.now(), reason: 'waited too long', givenUp: true },
    });
    pass(3_000);
    expect(await tell('T3')).toBe('told');
    expect(bots.taken[1]?.title).toBe('【超时】工单 T3 派单超时');
    expect(line.waitingOf('B1')).toEqual([]);
  });

  it('has told what it has told, whatever fails afterwards', async () => {
    await tell('T1');
    await tell('T2');
    pass(3_000);
    for (const step of ['leave', 'endTurn'] as const) vi.spyOn(line, step).mockRejectedValue(new Error('throttled'));
    expect(await tell('T3')).toBe('told');
    expect(bots.taken[1]?.title).toBe('共 2 条通知');
    vi.restoreAllMocks();
    pass(15_000);
    expect(await tell('T4')).toBe('told');
    expect(bots.taken[2]?.title).toBe('【超时】工单 T4 派单超时');
  });

  it('leaves the others waiting, each with a message of its own, when it refuses', async () => {
    await tell('T1');
    await tell('T2');
    pass(3_000);
    bots.answer = { wecom: { body: { errcode: 93000 } } };
    await expect(tell('T3')).rejects.toThrow('no bot with this key');
    expect(line.waitingOf('B1').map(({ id }) => id)).toEqual(['N-T2']);
  });

  it('loses no other notice for one whose words the vendor forbids', async () => {
    await tell('T1');
    await tell('T2');
    pass(3_000);
    bots.answer = {
      wecom: (body) => (body.includes('工单 T2 ') ? { body: { errcode: 40058, errmsg: 'not taken' } } : undefined),
    };
    expect(await tell('T3')).toBe('told');
    expect(bots.taken[1]?.title).toBe('【超时】工单 T3 派单超时');
    expect(line.waitingOf('B1').map(({ id }) => id)).toEqual(['N-T2']);
    // Two posts, two rests.
    expect(await tell('T4')).toBe(6);
    pass(6_000);
    await expect(tell('T2')).rejects.toThrow(Refused);
  });
});
