// Notices in memory, each recorded once.

import type { Instant } from '../../domain/time.ts';
import type {
  AnyNotice,
  Information,
  Notice,
  NoticeAttempt,
  NoticeChannel,
  NoticeLapseReason,
  Telling,
} from '../../functions/notices/notice.ts';
import type { Key } from '../../functions/store/keys.ts';
import { anyNoticeKey, noticeKey } from '../../functions/store/keys.ts';

export class FakeNoticeStore {
  readonly #notices = new Map<string, Notice>();

  get all(): readonly Notice[] {
    return [...this.#notices.values()];
  }

  async get({ sk }: Key): Promise<Notice | null> {
    return this.all.find((notice) => noticeKey(notice).sk === sk) ?? null;
  }

  async record(notice: Notice): Promise<{ recorded: boolean; notice: Notice }> {
    const existing = this.#notices.get(notice.id);
    if (existing) return { recorded: false, notice: existing };
    this.#notices.set(notice.id, notice);
    return { recorded: true, notice };
  }

  readonly informed: Information[] = [];

  async recordInformation(notice: Information): Promise<{ recorded: boolean; notice: Information }> {
    const existing = this.informed.find(({ id }) => id === notice.id);
    if (existing) return { recorded: false, notice: existing };
    this.informed.push(notice);
    return { recorded: true, notice };
  }

  async telling(key: Key): Promise<Telling | null> {
    return this.#under(key) ?? null;
  }

  async markDelivered(key: Key, channel: NoticeChannel, at: Instant): Promise<void> {
    this.#tell(key, ({ deliveredTo }) => ({ deliveredTo: { [channel]: at, ...deliveredTo } }));
  }

  async recordAttempt(key: Key, attempt: NoticeAttempt): Promise<void> {
    this.#tell(key, ({ attempts = [] }) => ({ attempts: [...attempts, attempt] }));
  }

  #tell(key: Key, change: (told: Telling) => Partial<Telling>): void {
    const told = this.#under(key);
    if (!told) throw new Error(`no notice under ${key.sk}`);
    if (told.kind !== 'information') this.#notices.set(told.id, { ...told, ...change(told) });
    else this.informed[this.informed.indexOf(told)] = { ...told, ...change(told) };
  }

  #under({ sk }: Key): AnyNotice | undefined {
    return [...this.all, ...this.informed].find((notice) => anyNoticeKey(notice).sk === sk);
  }

  async release({ id }: Notice, at: Instant): Promise<{ released: boolean; notice: Notice }> {
    const notice = this.#there(id);
    if (notice.releasedAt !== undefined || notice.lapsed !== undefined) return { released: false, notice };
    const released = { ...notice, releasedAt: at };
    this.#notices.set(id, released);
    return { released: true, notice: released };
  }

  async lapse({ id }: Notice, reason: NoticeLapseReason, at: Instant): Promise<void> {
    const notice = this.#there(id);
    if (notice.releasedAt !== undefined || notice.lapsed !== undefined) return;
    this.#notices.set(id, { ...notice, lapsed: { lapsedAt: at, reason } });
  }

  #there(id: string): Notice {
    const notice = this.#notices.get(id);
    if (!notice) throw new Error(`no notice ${id}`);
    return notice;
  }
}
