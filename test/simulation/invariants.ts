// What must hold after a run, whatever went wrong in it. Each complaint is a sentence.

import { calendarComplaints } from './calendar-invariants.ts';
import { commandComplaints, lostTickets, trailComplaints } from './command-invariants.ts';
import { deadlineComplaints, scheduleComplaints } from './deadline-invariants.ts';
import { informationComplaints } from './information-invariants.ts';
import { noticeComplaints } from './notice-invariants.ts';
import { iso, ticketsOf } from './records.ts';
import type { Run } from './run.ts';

export function complaintsOf(run: Run): readonly string[] {
  if (run.world.isEndless) return [`it does not come to an end: at ${iso(run.world.now)} things still happen`];
  const tickets = ticketsOf(run);
  return [
    ...tickets.flatMap((ticket) => [
      ...trailComplaints(run, ticket),
      ...commandComplaints(run, ticket),
      ...deadlineComplaints(run, ticket),
      ...noticeComplaints(run, ticket),
      ...informationComplaints(run, ticket),
    ]),
    ...lostTickets(run, tickets),
    ...calendarComplaints(run, tickets),
    ...unfinishedWork(run),
    ...scheduleComplaints(run, tickets),
  ];
}

/** Nothing is left that ought to be done, and nothing was set aside that nobody will find. */
function unfinishedWork({ services: { queues }, feeds }: Run): readonly string[] {
  return [
    ...feeds.flatMap(({ givenUp }) =>
      givenUp.map(({ dynamodb }) => `a record of the stream was given up: ${dynamodb?.SequenceNumber}`),
    ),
    ...(queues.get('notices')?.deadLetters ?? []).map(({ body }) => `a notice was set aside: ${body}`),
  ];
}
