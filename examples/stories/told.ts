// What the three stories share: the stage they play on, and the commands they tell about.

import type { OpenTicketRequest, Ticket, TicketClock } from '../client/api.ts';
import type { Answer, Zhunshi } from '../client/client.ts';
import type { Screen } from '../screen.ts';
import { spoken, timeOfDay } from '../screen.ts';

export interface Stage {
  readonly api: Zhunshi;
  readonly screen: Screen;
}

/** Throws an Error that says which expectation of the story was not met. */
export function expectThat(met: boolean, expectation: string): asserts met {
  if (!met) throw new Error(`the story went wrong: ${expectation}`);
}

type Deadline = TicketClock['deadlines'][number];

/** Opens a ticket and tells so; answers with the parameters that every further call about it takes. */
export async function open({ api, screen }: Stage, body: OpenTicketRequest, told: string) {
  const { data: ticket } = await api.post('/tickets', { body });
  screen.step(`受理 opened: ${told}`);
  screen.detail(`ticket ${ticket.id}`);
  return { path: { ticketId: ticket.id } };
}

export type OfTicket = Awaited<ReturnType<typeof open>>;

/** Tells what a command has led to. */
export async function tell({ screen }: Stage, command: Promise<Answer<Ticket>>, told: string): Promise<Ticket> {
  const { data: ticket } = await command;
  screen.step(`${told} [${ticket.status}]`);
  return ticket;
}

export async function deadline({ api }: Stage, params: OfTicket, milestone: string): Promise<Deadline> {
  const { data } = await api.get('/tickets/{ticketId}/clock', { params });
  const found = data.deadlines.findLast((candidate) => candidate.milestone === milestone);
  expectThat(found !== undefined, `the ticket has a ${milestone} deadline`);
  return found;
}

/** One line per deadline: when it was due, when it was met. */
export async function tellClock({ api, screen }: Stage, params: OfTicket): Promise<readonly Deadline[]> {
  const { data } = await api.get('/tickets/{ticketId}/clock', { params });
  const { deadlines } = data;
  for (const { milestone, dueAt, metAt, state } of deadlines) {
    const due = dueAt === null ? 'paused' : `due ${timeOfDay(dueAt)}`;
    const spare =
      dueAt === null
        ? ''
        : metAt === undefined
          ? `, ${spoken(Date.parse(dueAt) - Date.now())} left`
          : `, ${spoken(Date.parse(dueAt) - Date.parse(metAt))} to spare`;
    screen.detail(`${milestone.padEnd(16)} ${due}, ${state}${spare}`);
  }
  return deadlines;
}

/** Minutes from now, as the API writes instants. */
export function inMinutes(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString();
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
