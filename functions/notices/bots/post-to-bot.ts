// Sends one message to a group bot and reads from the answer what has become of it.

import type { BotType } from '../../../domain/departments/channels.ts';
import { Postponed } from '../../postponed.ts';
import { Refused } from '../channel.ts';
import type { BotAnswers } from './bot.ts';
import { mayBeBot } from './bot-address.ts';
import type { BotText } from './bot-text.ts';
import { bots } from './bots.ts';
import type { BotCredentials } from './credentials.ts';

interface PostSettings {
  readonly allowLoopback: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

const answerMillisecondsMax = 5_000;
/** Vendors count by the minute. */
const busySeconds = 60;

/**
 * Throws Refused when the bot never takes it, Postponed when it has had too many, an Error when it may be tried again. No error says
 * more of the address than its host.
 */
export async function postToBot(
  type: BotType,
  text: BotText,
  credentials: BotCredentials,
  { allowLoopback, now }: PostSettings,
): Promise<void> {
  if (!mayBeBot(type, credentials.url, allowLoopback)) throw new Refused(`${type}: this is no address of such a bot`);
  const { url, body } = bots[type].request(text, credentials, now);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    // A redirect would lead the message to an address that is no bot's.
    redirect: 'manual',
    signal: AbortSignal.timeout(answerMillisecondsMax),
  });
  const answer = await response.text();
  if (response.status === 429) throw new Postponed(`${type} takes no more messages for now`, busySeconds);
  // Feishu says with 400 in its body what was wrong with a message.
  const code = codeIn(answer, bots[type].answers);
  if (code !== undefined) return judge(type, code);
  const isLasting = response.status >= 300 && response.status < 500;
  throw new (isLasting ? Refused : Error)(`${type} answered ${response.status}`);
}

function judge(type: BotType, code: number): void {
  const { busy, refused } = bots[type].answers;
  if (code === 0) return;
  if (busy.includes(code)) throw new Postponed(`${type} answered ${code}: too many messages`, busySeconds);
  const reason = refused[code];
  if (reason !== undefined) throw new Refused(`${type} answered ${code}: ${reason}`);
  throw new Error(`${type} answered ${code}`);
}

/** Undefined when it is no answer of a bot, such as a proxy's page. */
function codeIn(answer: string, { codes }: BotAnswers): number | undefined {
  try {
    const body: Record<string, unknown> = Object(JSON.parse(answer));
    return codes.map((name) => body[name]).find((code) => typeof code === 'number');
  } catch {
    return undefined;
  }
}
