import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../domain/time.ts';
import { later } from '../../../domain/time.ts';
import type { DeadlineMessage } from '../../../functions/deadlines/deadline-queue.ts';
import { sweepDeadlines } from '../../../functions/deadlines/sweep-deadlines.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { mondayMorning } from '../../support/time.ts';

const log = capturedLog();

const placeOf = (number: number) => String(number).padStart(9, '0');

/** Sweeps over so many overdue tickets, of which none is decided meanwhile. `readable`: so many can be read. */
function sweeping(overdue: number, { sendMilliseconds = 0, readable = overdue } = {}) {
  const clock = new FakeClock(mondayMorning);
  const asked: Instant[] = [];
  const sent: DeadlineMessage[] = [];
  const run = sweepDeadlines({
    clock,
    timed: {
      async *dueSubjects(instant, from = placeOf(0)) {
        asked.push(instant);
        for (let number = Number(from); number < readable; number += 1) {
          yield { subject: { ticketId: `T${number}` }, place: placeOf(number) };
        }
        if (readable < overdue) throw new Error('a shard could not be read');
      },
    },
    queue: {
      sendAll: async (messages) => {
        sent.push(...messages);
        await clock.wait(sendMilliseconds);
      },
    },
  });
  return { asked, sent, run };
}

async function sweep(overdue: number) {
  const sweeps = sweeping(overdue);
  await sweeps.run();
  return sweeps;
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

  it('goes on in the next run where it has stopped, also when nothing is decided meanwhile, and then begins again', async () => {
    const { sent, run } = sweeping(250_000);
    await run();
    expect(sent).toHaveLength(100_000);
    await run();
    await run();
    expect(new Set(sent.map(({ ticketId }) => ticketId)).size).toBe(250_000);
    sent.length = 0;
    await run();
    expect(sent[0]).toEqual({ ticketId: 'T0' });
  });

  it('stops after half a minute, and the next run goes on', async () => {
    const { sent, run } = sweeping(5_000, { sendMilliseconds: 10_000 });
    await run();
    expect(sent).toHaveLength(3_000);
    await run();
    expect(new Set(sent.map(({ ticketId }) => ticketId)).size).toBe(5_000);
  });

  it('sends what it could read, says how many, and fails', async () => {
    const { sent, run } = sweeping(123, { readable: 45 });
    await expect(run()).rejects.toThrow('a shard could not be read');
    expect(sent).toHaveLength(45);
    expect(log).toMatchObject([{ message: 'sweep', DeadlinesSwept: 45 }]);
  });
});
