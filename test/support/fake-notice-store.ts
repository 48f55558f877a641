// Notices in memory, each recorded once.

import type { Instant } from '../../domain/time.ts';
import type { Notice, NoticeChannel } from '../../functions/notices/notice.ts';

export class FakeNoticeStore {
  readonly #notices = new Map<string, Notice>();

  get all(): readonly Notice[] {
    return [...this.#notices.values()];
  }

  async record(notice: Notice): Promise<{ recorded: boolean; notice: Notice }> {
    const existing = this.#notices.get(notice.id);
    if (existing) return { recorded: false, notice: existing };
    this.#notices.set(notice.id, notice);
    return { recorded: true, notice };
  }

  async markDelivered({ id }: Notice, channel: NoticeChannel, at: Instant): Promise<void> {
    const notice = this.#notices.get(id);
    if (!notice) throw new Error(`no notice ${id}`);
    this.#notices.set(id, { ...notice, deliveredTo: { [channel]: at, ...notice.deliveredTo } });
  }
}
