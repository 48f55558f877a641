// Turns and lines of group bots in memory.

import type { Instant } from '../../domain/time.ts';
import type { BotStore, WaitingNotice } from '../../functions/store/bot-store.ts';
import { waitingKey } from '../../functions/store/keys.ts';

export class FakeBotStore implements BotStore {
  readonly #freeAt = new Map<string, Instant>();
  readonly #waiting = new Map<string, Map<string, WaitingNotice>>();

  async takeTurn(botId: string, now: Instant, until: Instant): Promise<Instant | null> {
    const freeAt = this.#freeAt.get(botId);
    if (freeAt !== undefined && freeAt > now) return freeAt;
    this.#freeAt.set(botId, until);
    return null;
  }

  async endTurn(botId: string, until: Instant, freeAt: Instant): Promise<void> {
    if (this.#freeAt.get(botId) === until) this.#freeAt.set(botId, freeAt);
  }

  async wait(botId: string, notice: WaitingNotice): Promise<void> {
    const line = this.#waiting.get(botId) ?? new Map();
    this.#waiting.set(botId, line.set(waitingKey(botId, notice).sk, notice));
  }

  async waiting(botId: string): Promise<readonly WaitingNotice[]> {
    return this.waitingOf(botId).slice(0, 100);
  }

  async leave(botId: string, notices: readonly WaitingNotice[]): Promise<void> {
    for (const notice of notices) this.#waiting.get(botId)?.delete(waitingKey(botId, notice).sk);
  }

  /** All that wait, oldest first. */
  waitingOf(botId: string): readonly WaitingNotice[] {
    const line = [...(this.#waiting.get(botId) ?? [])];
    return line.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, notice]) => notice);
  }
}
