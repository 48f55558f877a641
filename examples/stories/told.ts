// What the three stories share: the stage they play on, and the commands they tell about.

import type { Api } from '../../infra/ops/api-client.ts';
import type { ClockAnswer, DeadlineAnswer, TicketAnswer } from '../answers.ts';
import type { Screen } from '../screen.ts';
import { spoken, timeOfDay } from '../screen.ts';

export interface Stage {
  readonly api: Api;
  readonly screen: Screen;
}

/** Throws an Error that says which expectation of the story was not met. */
export function expectThat(met: boolean, expectation: string): asserts met {
  if (!met) throw new Error(`the story went wrong: ${expectation}`);
}

/** Opens a ticket and tells so. */
export async function open({ api, screen }: Stage, body: Readonly<Record<string, unknown>>, told: string) {
  const ticket = await api.post<TicketAnswer>('/tickets', body);
  screen.step(`受理 opened: ${told}`);
  screen.detail(`ticket ${ticket.id}`);
  return ticket.id;
}

/** Sends one command to a ticket and tells so. */
export async function command({ api, screen }: Stage, ticketId: string, name: string, body: unknown, told: string) {
  const ticket = await api.post<TicketAnswer>(`/tickets/${ticketId}/${name}`, body);
  screen.step(`${told} [${ticket.status}]`);
  return ticket;
}

export async function deadline({ api }: Stage, ticketId: string, milestone: string): Promise<DeadlineAnswer> {
  const { deadlines } = await api.get<ClockAnswer>(`/tickets/${ticketId}/clock`);
  const found = deadlines.findLast((candidate) => candidate.milestone === milestone);
  expectThat(found !== undefined, `the ticket has a ${milestone} deadline`);
  return found;
}

/** One line per deadline: when it was due, when it was met. */
export async function tellClock({ api, screen }: Stage, ticketId: string): Promise<readonly DeadlineAnswer[]> {
  const { deadlines } = await api.get<ClockAnswer>(`/tickets/${ticketId}/clock`);
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
