// What must hold after a run, whatever went wrong in it. Each complaint is a sentence.

import { ticketFrom } from '../../domain/tickets/evolve.ts';
import { calendarComplaints } from './calendar-invariants.ts';
import { commandComplaints, lostCreations, trailComplaints } from './command-invariants.ts';
import { contractComplaints } from './contract-invariants.ts';
import { deadlineComplaints, scheduleComplaints } from './deadline-invariants.ts';
import { fileComplaints } from './file-invariants.ts';
import { informationComplaints } from './information-invariants.ts';
import { noticeComplaints } from './notice-invariants.ts';
import { contractsOf, filesOf, iso, ticketsOf } from './records.ts';
import type { Run } from './run.ts';

export function complaintsOf(run: Run): readonly string[] {
  if (run.world.isEndless) return [`it does not come to an end: at ${iso(run.world.now)} things still happen`];
  const [tickets, contracts, files] = [ticketsOf(run), contractsOf(run), filesOf(run)];
  const records = [...tickets, ...contracts, ...files];
  return [
    ...tickets.flatMap((ticket) => [
      ...trailComplaints(run, ticket, { replay: ticketFrom, backwardsMillisecondsMax: 0 }),
      ...commandComplaints(run, ticket),
      ...deadlineComplaints(run, ticket),
      ...noticeComplaints(run, ticket),
      ...informationComplaints(run, ticket),
    ]),
    ...contractComplaints(run, contracts),
    ...fileComplaints(run, files),
    ...lostCreations(run, records),
    ...calendarComplaints(run, tickets),
    ...unfinishedWork(run),
    ...scheduleComplaints(run, records),
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
