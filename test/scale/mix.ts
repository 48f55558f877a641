// What an average ticket asks for: three lives of a fault and how often each is lived.

import { accept, confirm, dispatchTo, feedback, resolve, resume, suspendUntil } from '../support/tickets.ts';
import { minutesLater, mondayMorning } from '../support/time.ts';
import type { TicketLoad } from './measured.ts';
import type { Cast, Life, Plan } from './ticket-life.ts';
import { playLife, someCast } from './ticket-life.ts';

/** Per hundred tickets. */
interface Lived {
  readonly percent: number;
  readonly plan: Plan;
}

const lives: readonly Lived[] = [
  {
    percent: 70,
    plan: [
      [6, dispatchTo()],
      [12, accept],
      [40, feedback],
      [110, resolve],
      [125, confirm],
    ],
  },
  {
    // The customer is waited for from the 60th to the 150th minute: every deadline stops and starts again.
    percent: 20,
    plan: [
      [6, dispatchTo()],
      [12, accept],
      [40, feedback],
      [60, suspendUntil(minutesLater(mondayMorning, 180))],
      [150, resume],
      [200, resolve],
      [215, confirm],
    ],
  },
  {
    // Dispatched late, accepted late, and repaired after every rung of the ladder was reached.
    percent: 10,
    plan: [
      [17, dispatchTo()],
      [40, accept],
      [80, feedback],
      [420, resolve],
      [440, confirm],
    ],
  },
];

export async function measureMix(cast: Cast = someCast): Promise<TicketLoad> {
  const played = await Promise.all(
    lives.map(async ({ percent, plan }) => ({ percent, life: await playLife(plan, cast) })),
  );
  const average = (of: (life: Life) => number) =>
    played.reduce((sum, { percent, life }) => sum + (percent / 100) * of(life), 0);
  const units = (entity: string) =>
    average(({ writes }) =>
      sum(writes.filter(({ after }) => (after['entity'] ?? 'EVENT') === entity).map((write) => write.units)),
    );
  const indexWrites = (prefix: string) =>
    average(
      ({ writes }) =>
        writes.flatMap((write) => write.indexWrites).filter(({ partition }) => partition.startsWith(prefix)).length,
    );
  const noticeUnits = (departmentId: string) =>
    average(({ writes }) =>
      sum(
        writes
          .filter(({ after }) => String(after['pk']).startsWith(`NOTICES#${departmentId}#`))
          .map((write) => write.units),
      ),
    );

  return {
    calls: average((life) => life.calls),
    ticketWrites: average((life) => life.ticketWrites),
    decisions: average((life) => life.decisions),
    schedulesSet: average(({ schedules }) => schedules.set),
    schedulesMoved: average(({ schedules }) => schedules.moved),
    schedulesRemoved: average(({ schedules }) => schedules.removed),
    scheduleMinutes: average(({ schedules }) => schedules.minutes),
    timersFired: average((life) => life.fired),
    events: average((life) => life.events),
    noticeEvents: average((life) => life.noticeEvents),
    notices: average((life) => life.notices),
    readUnits: average((life) => life.readUnits),
    ticketUnits: units('TICKET'),
    auditUnits: units('EVENT'),
    noticeUnits: units('NOTICE'),
    dueIndexWrites: indexWrites('DUE#'),
    centreQueueWrites: indexWrites(`QUEUE#${cast.centre.id}#`),
    unitQueueWrites: indexWrites(`QUEUE#${cast.unit.id}#`),
    otherIndexWrites: indexWrites('CUSTOMER#') + indexWrites('CIRCUIT#'),
    centreNoticeUnits: noticeUnits(cast.centre.id),
    unitNoticeUnits: noticeUnits(cast.unit.id),
    storedKilobytes: average((life) => life.storedBytes / 1_024),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
