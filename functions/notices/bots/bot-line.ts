// A bot is written to by one at a time, and no faster than its vendor takes messages. What comes faster waits in line; whoever has
// the next turn says all that waits in one message.

import type { BotChannel } from '../../../domain/departments/channels.ts';
import { later } from '../../../domain/time.ts';
import { errorFields } from '../../error-fields.ts';
import { log } from '../../log.ts';
import { measure } from '../../metrics.ts';
import { Postponed } from '../../postponed.ts';
import type { BotStore, WaitingNotice } from '../../store/bot-store.ts';
import type { NoticeStore } from '../../store/notice-store.ts';
import type { Clock } from '../../system-clock.ts';
import { Refused } from '../channel.ts';
import type { BotText } from './bot-text.ts';
import { digest } from './bot-text.ts';
import { bots } from './bots.ts';

export interface LineSettings {
  readonly line: BotStore;
  readonly notices: Pick<NoticeStore, 'markDelivered' | 'telling'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** A post takes five seconds at most; who has died with the turn in hand holds up the others no longer than this. */
const turnMilliseconds = 15_000;

/**
 * Says the notice, with all that waits before it, if it is its turn. Throws Postponed when it waits now, else what `post` throws:
 * then the others go on waiting, each with a message of its own that comes again.
 */
export async function tellInTurn(
  bot: BotChannel,
  own: WaitingNotice,
  post: (text: BotText) => Promise<void>,
  settings: LineSettings,
): Promise<void> {
  const { line, clock } = settings;
  const now = clock.now();
  const until = later(now, turnMilliseconds);
  const takenUntil = await line.takeTurn(bot.botId, now, until);
  if (takenUntil !== null) {
    await line.wait(bot.botId, own);
    throw new Postponed(`${bot.type} has others to tell first`, Math.ceil((takenUntil - now) / 1_000));
  }
  const { paceMilliseconds } = bots[bot.type];
  let posts = 0;
  let pauseMilliseconds = paceMilliseconds;
  const postAtPace = (text: BotText) => {
    posts += 1;
    pauseMilliseconds = posts * paceMilliseconds;
    return post(text);
  };
  try {
    await sayWaiting(bot, own, postAtPace, settings);
  } catch (error) {
    if (error instanceof Postponed) {
      pauseMilliseconds = error.restSeconds * 1_000;
      await line.wait(bot.botId, own);
    }
    throw error;
  } finally {
    // A turn that is not ended is over by itself; what was told is told.
    await line.endTurn(bot.botId, until, later(clock.now(), pauseMilliseconds)).catch(afterTelling);
  }
}

function afterTelling(error: unknown): void {
  log('warn', 'after a message to a bot', errorFields(error));
}

async function sayWaiting(
  bot: BotChannel,
  own: WaitingNotice,
  post: (text: BotText) => Promise<void>,
  { line, notices, clock }: LineSettings,
): Promise<void> {
  const { textBytesMax, paceMilliseconds } = bots[bot.type];
  const before = (await line.waiting(bot.botId)).filter(({ id }) => id !== own.id);
  const all = [...before, own];
  const tellings = await Promise.all(all.map(({ noticeKey }) => notices.telling(noticeKey)));
  const isOpen = (_: unknown, index: number) => {
    const { deliveredTo = {}, attempts = [] } = tellings[index] ?? {};
    return deliveredTo[bot.type] === undefined && !attempts.some((one) => one.channel === bot.type && one.givenUp);
  };
  const waiting = all.filter(isOpen);
  const settled = all.filter((one) => !waiting.includes(one));
  // Whoever had the turn before has told it meanwhile.
  if (settled.includes(own)) return line.leave(bot.botId, settled);
  const told = await postTogether(waiting, own, post, textBytesMax);
  const takenAt = clock.now();
  const others = told.filter((one) => one !== own);
  const marks = others.map(async ({ id: noticeId, departmentId, noticeKey }) => {
    await notices.markDelivered(noticeKey, bot.type, takenAt);
    measure('notice delivered', { NoticesDelivered: 1 }, { noticeId, departmentId, channel: bot.type });
  });
  // Should it fail, our own notice is told all the same; the others may come once more.
  await Promise.all(marks)
    .then(() => line.leave(bot.botId, [...settled, ...told]))
    .catch(afterTelling);
  if (!told.includes(own)) {
    throw new Postponed(`${bot.type} has had as many as one message holds`, Math.ceil(paceMilliseconds / 1_000));
  }
}

/**
 * Says as many as one message holds, and answers which. What is refused may be another's fault: then our own is said alone, so that
 * nobody's notice loses the bot for what another one says.
 */
async function postTogether(
  waiting: readonly WaitingNotice[],
  own: WaitingNotice,
  post: (text: BotText) => Promise<void>,
  textBytesMax: number,
): Promise<readonly WaitingNotice[]> {
  const digestOf = (told: readonly WaitingNotice[]) =>
    digest(
      told.map(({ briefing }) => briefing),
      textBytesMax,
    );
  const { text, count } = digestOf(waiting);
  try {
    await post(text);
    return waiting.slice(0, count);
  } catch (error) {
    if (!(error instanceof Refused) || waiting.length === 1) throw error;
    await post(digestOf([own]).text);
    return [own];
  }
}
