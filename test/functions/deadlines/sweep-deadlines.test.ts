import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../domain/time.ts';
import { later } from '../../../domain/time.ts';
import type { DeadlineMessage } from '../../../functions/deadlines/deadline-queue.ts';
import { sweepDeadlines } from '../../../functions/deadlines/sweep-deadlines.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { mondayMorning } from '../../support/time.ts';

const log = capturedLog();

/** Sweeps over so many overdue tickets. */
async function sweep(overdue: number) {
  const asked: Instant[] = [];
  const sent: DeadlineMessage[] = [];
  let read = 0;
  await sweepDeadlines({
    clock: new FakeClock(mondayMorning),
    timed: {
      async *dueSubjects(instant) {
        asked.push(instant);
        for (; read < overdue; read += 1) yield { ticketId: `T${read}` };
      },
    },
    queue: {
      sendAll: async (messages) => {
        sent.push(...messages);
      },
    },
  })();
  return { asked, sent, read };
}

describe('the sweep', () => {
  it('calls up every ticket that has been due for more than five seconds', async () => {
    const { asked, sent } = await sweep(123);
    expect(asked).toEqual([later(mondayMorning, -5_000)]);
    expect(sent).toEqual(Array.from({ length: 123 }, (_, index) => ({ ticketId: `T${index}` })));
  });

  it('says how many it found', async () => {
    await sweep(3);
    expect(log).toMatchObject([{ level: 'WARN', message: 'sweep', DeadlinesSwept: 3 }]);
  });

  it('is quiet when timers have done their work, and says so: a sweep that is silent does not run', async () => {
    await sweep(0);
    expect(log).toMatchObject([{ level: 'INFO', message: 'sweep', DeadlinesSwept: 0 }]);
  });

  it('leaves what is more than ten thousand to the next run', async () => {
    const { sent, read } = await sweep(25_000);
    expect(sent).toHaveLength(10_000);
    expect(read).toBeLessThanOrEqual(10_000);
  });
});
