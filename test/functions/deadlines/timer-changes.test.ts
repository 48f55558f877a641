import { describe, expect, it } from 'vitest';
import { timerChanges } from '../../../functions/deadlines/timer-changes.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const soon = minutesLater(mondayMorning, 15);
const late = minutesLater(mondayMorning, 30);

describe('what consecutive writes of one ticket do to its timers', () => {
  it('names a timer that is new, one that moved and one that is no longer wanted', () => {
    const changes = timerChanges([
      { before: { moved: soon, met: soon, same: soon }, after: { moved: late, same: soon, fresh: late } },
    ]);
    expect(changes).toEqual([
      { timer: 'moved', dueAt: late, wasDueAt: soon },
      { timer: 'met', dueAt: null, wasDueAt: soon },
      { timer: 'fresh', dueAt: late, wasDueAt: null },
    ]);
  });

  it('names nothing when a write left the timers alone', () => {
    expect(timerChanges([{ before: { same: soon }, after: { same: soon } }])).toEqual([]);
  });

  it('takes the last word on a timer that several writes touched', () => {
    const changes = timerChanges([
      { before: {}, after: { timer: soon } },
      { before: { timer: soon }, after: { timer: late } },
    ]);
    expect(changes).toEqual([{ timer: 'timer', dueAt: late, wasDueAt: soon }]);
  });

  it('names the call that had the last word', () => {
    const changes = timerChanges([
      { before: {}, after: { first: soon, second: soon }, correlationId: 'call-1' },
      { before: { first: soon, second: soon }, after: { first: soon, second: late }, correlationId: 'call-2' },
    ]);
    expect(changes).toMatchObject([
      { timer: 'first', correlationId: 'call-1' },
      { timer: 'second', correlationId: 'call-2' },
    ]);
  });

  it('names a timer that was moved away and back, since the first half may be done already', () => {
    const changes = timerChanges([
      { before: { timer: soon }, after: { timer: late } },
      { before: { timer: late }, after: { timer: soon } },
    ]);
    expect(changes).toEqual([{ timer: 'timer', dueAt: soon, wasDueAt: late }]);
  });
});
