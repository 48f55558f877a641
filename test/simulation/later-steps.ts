// What people change afterwards in a run: waits that are entered, corrected and voided, regrades in both directions, and the working
// hours themselves.

import type { CalendarTerms } from '../../domain/sla/calendars/calendar-version.ts';
import { chinaWorkingHoursDefinition } from '../../domain/sla/calendars/china-working-hours.ts';
import type { Step } from './plan.ts';
import type { Draw } from './random.ts';
import { between, pick } from './random.ts';

type Deed = Pick<Step, 'command' | 'body' | 'path'>;

const minute = 60_000;
const day = 24 * 60 * minute;
const approval = { approvedBy: '值班长', justification: '核对值班记录' };

/** A wait while a unit was at work, as far as people know. */
function waitIn(
  draw: Draw,
): (now: number, acceptedAt: number) => { readonly startedAt: string; readonly endedAt: string } {
  const [from, length] = [draw() * pick(draw, [0.1, 1]), draw()];
  const text = (at: number) => new Date(Math.floor(at)).toISOString();
  return (now, acceptedAt) => {
    // A second is left for clocks that are behind.
    const time = Math.max(1, now - 1_000 - acceptedAt);
    const startedAt = acceptedAt + from * time;
    return { startedAt: text(startedAt), endedAt: text(startedAt + length * (acceptedAt + time - startedAt)) };
  };
}

/** `known`: how many waits are on record that may be put right. */
export function amendment(draw: Draw, known: number): Deed {
  const wait = waitIn(draw);
  const reason = pick(draw, ['CUSTOMER_UNREACHABLE', 'FORCE_MAJEURE']);
  const path = { suspensionNumber: String(Math.ceil(draw() * known)) };
  const kind = draw();
  if (known === 0 || kind < 0.4) {
    const stated = { ...approval, reason, evidence: '补录: 现场照片' };
    return { command: 'enter-suspension', body: (...when) => ({ ...stated, ...wait(...when) }) };
  }
  if (kind < 0.7) {
    const evidence = '更正: 门禁记录';
    return { command: 'correct-suspension', path, body: (...when) => ({ ...approval, evidence, ...wait(...when) }) };
  }
  return { command: 'void-suspension', path, body: () => approval };
}

/** `isGraded`: what is promised depends on what has befallen the circuit. */
export function regrade(draw: Draw, isGraded: boolean): Deed {
  const impact = pick(draw, ['outage', 'outage', 'degradation']);
  const stated = isGraded ? { impact } : { priority: pick(draw, ['urgent', 'normal']) };
  return { command: 'regrade', body: () => ({ reason: '复测结果', approvedBy: '值班长', ...stated }) };
}

/** Other hours, a day off or a day on, within a few days from an instant on. */
export function revisedHours(draw: Draw, startAt: number, note: string): CalendarTerms {
  const dateIn = (days: number) => new Date(startAt + 8 * 60 * minute + days * day).toISOString().slice(0, 10);
  const { id: _, version: __, holidays, makeUpDates, ...known } = chinaWorkingHoursDefinition;
  const shifts = pick(draw, [
    [{ from: '08:30', to: '17:30' }],
    [{ from: '09:00', to: '18:30' }],
    [{ from: '09:30', to: '16:00' }],
    [
      { from: '08:00', to: '12:00' },
      { from: '14:00', to: '18:00' },
    ],
  ]);
  const offDate = dateIn(Math.floor(between(draw, 0, 5)));
  const isOff = draw() < 0.4;
  return {
    ...known,
    name: { zh: '公众工作日历', en: 'public working hours' },
    regions: [],
    effectiveFromDate: dateIn(pick(draw, [0, 0, 1, 3])),
    shifts,
    workingWeekdays: pick(draw, [
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5, 6],
    ]),
    holidays: isOff
      ? [...holidays, { name: { zh: '防汛停工', en: 'flood' }, firstDate: offDate, lastDate: offDate }]
      : holidays,
    // Where every Saturday is worked, none is made up for.
    makeUpDates: [],
    note: `${note}, ${makeUpDates.length} days less`,
  };
}
