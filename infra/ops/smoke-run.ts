// The main job, once, as a partner system would do it: a fault is reported, dispatched, accepted and cancelled; another one is
// dispatched by nobody, and its breach is decided and told in time.

import type { Api } from './api-client.ts';

interface Page<Item> {
  readonly items: readonly Item[];
}

interface Deadline {
  readonly milestone: string;
  readonly dueAt: string | null;
  readonly startedAt: string;
}

interface TicketEvent {
  readonly type: string;
  readonly milestone?: string;
  readonly latenessMilliseconds?: number;
}

interface Ticket {
  readonly id: string;
  readonly status: string;
}

export interface SmokeRun {
  readonly api: Api;
  /** Does one step and says how it went. Throws what the step throws. */
  step<Result>(what: string, work: () => Promise<Result>): Promise<Result>;
  /** How long is waited for what follows by itself. */
  readonly patienceMilliseconds: number;
  readonly withBreach: boolean;
}

/** Ids and district by which everything of the smoke test is known: the same each time, so that nothing piles up but cancelled tickets. */
const mark = 'smoke';
const centre = `${mark}-monitoring`;
const records = {
  [`/departments/${centre}`]: { name: '冒烟测试监控 Smoke test', role: 'MONITORING_CENTRE', regions: [mark] },
  [`/departments/${mark}-unit`]: { name: '冒烟测试维护 Smoke test', role: 'NETWORK_MAINTENANCE', regions: [mark] },
  [`/customers/${mark}-customer`]: {
    name: '冒烟测试 Smoke test',
    grade: 'GROUP',
    segment: 'INDUSTRY',
    brand: false,
    serviceLevel: 'VIP-1',
  },
  [`/circuits/${mark}-circuit`]: {
    customerId: `${mark}-customer`,
    name: '冒烟测试 Smoke test',
    product: 'BANDWIDTH_DATA/SDH',
    maintenanceGrade: 'AAA',
    scope: 'LOCAL',
    area: 'TOWN',
    region: mark,
    maintenanceDepartmentId: `${mark}-unit`,
  },
} as const;

const restMilliseconds = 500;
/** Before its deadline the second ticket is entered, which leaves time for the slowest call. */
const leadMilliseconds = 8_000;

export const remains = Object.keys(records).map((path) => path.slice(1));

/** Throws an Error when anything is not as it should be; whatever happens, no ticket stays open. */
export async function smokeRun(run: SmokeRun): Promise<void> {
  const opened: string[] = [];
  try {
    await run.step('departments, a customer and a circuit are registered', async () => {
      for (const [path, body] of Object.entries(records)) await run.api.put(path, body);
    });
    const limit = await handled(run, opened);
    if (run.withBreach) await missed(run, opened, limit);
  } finally {
    await cancelAll(run, opened);
  }
}

/** From the report to the hand of the unit that repairs. Returns how long the centre has to dispatch, in milliseconds. */
async function handled(run: SmokeRun, opened: string[]): Promise<number> {
  const { api, step } = run;
  const id = await step('a fault is reported', () => open(api, opened));
  const limit = await step('its deadlines run', async () => {
    const dispatch = (await deadlinesOf(api, id)).find(({ milestone }) => milestone === 'dispatch');
    if (dispatch?.dueAt == null) throw new Error('there is no deadline for the dispatch');
    return Date.parse(dispatch.dueAt) - Date.parse(dispatch.startedAt);
  });
  await step('it is dispatched', () => command(api, id, 'dispatch', {}, 'dispatched'));
  await step('it is accepted', () => command(api, id, 'accept', {}, 'inProgress'));
  // They follow by the stream, a moment after the answer.
  await step('its events are on record', async () => {
    const expected = ['TicketOpened', 'TicketDispatched', 'TicketAccepted'];
    await eventually(run, `${expected.join(', ')} are not all there`, async () => {
      const types = (await eventsOf(api, id)).map(({ type }) => type);
      return expected.every((type) => types.includes(type)) || undefined;
    });
  });
  return limit;
}

/** A fault keyed in late: its deadline for the dispatch passes within seconds. */
async function missed(run: SmokeRun, opened: string[], limit: number): Promise<void> {
  const { api, step } = run;
  const reportedAt = new Date(Date.now() - limit + leadMilliseconds).toISOString();
  const id = await step('a fault is keyed in late, seconds before its deadline', () => open(api, opened, reportedAt));
  await step('the breach is decided at the deadline, not before', async () => {
    const breach = await eventually(run, 'no breach was decided', async () =>
      (await eventsOf(api, id)).find(({ type, milestone }) => type === 'DeadlineBreached' && milestone === 'dispatch'),
    );
    return `${breach.latenessMilliseconds} ms after it`;
  });
  await step('the department is told', () =>
    eventually(run, `${centre} was not told`, async () => {
      const { items } = await api.get<Page<{ ticketId?: string; kind: string }>>(
        `/departments/${centre}/notices?limit=100`,
      );
      return items.some(({ ticketId, kind }) => ticketId === id && kind === 'breach') || undefined;
    }),
  );
}

async function open(api: Api, opened: string[], reportedAt?: string): Promise<string> {
  const { id } = await api.post<Ticket>('/tickets', {
    ...{ circuitId: `${mark}-circuit`, source: 'CUSTOMER_HOTLINE', impact: 'outage' },
    description: '冒烟测试，请忽略 Smoke test, please ignore',
    ...(reportedAt !== undefined && { reportedAt }),
  });
  opened.push(id);
  return id;
}

async function command(api: Api, id: string, name: string, body: object, expected: string): Promise<void> {
  const { status } = await api.post<Ticket>(`/tickets/${id}/${name}`, body);
  if (status !== expected) throw new Error(`the ticket ${id} is ${status}, not ${expected}`);
}

async function deadlinesOf(api: Api, id: string): Promise<readonly Deadline[]> {
  return (await api.get<{ deadlines: readonly Deadline[] }>(`/tickets/${id}/clock`)).deadlines;
}

async function eventsOf(api: Api, id: string): Promise<readonly TicketEvent[]> {
  const { items } = await api.get<Page<{ event: TicketEvent }>>(`/tickets/${id}/events?limit=100`);
  return items.map(({ event }) => event);
}

/** A cancelled ticket counts in no statement. All are tried; throws an Error that names those that stay open. */
async function cancelAll({ api, step }: SmokeRun, opened: readonly string[]): Promise<void> {
  const reason = '冒烟测试结束 End of the smoke test';
  const cancelled = opened.map((id) =>
    step(`the ticket ${id} is cancelled`, () => command(api, id, 'cancel', { reason }, 'cancelled')),
  );
  const stay = (await Promise.allSettled(cancelled)).flatMap(({ status }, index) =>
    status === 'rejected' ? [opened[index]] : [],
  );
  if (stay.length > 0) throw new Error(`cancel by hand: ${stay.join(', ')}`);
}

async function eventually<Found>(
  { patienceMilliseconds }: SmokeRun,
  otherwise: string,
  look: () => Promise<Found | undefined>,
) {
  const giveUpAt = performance.now() + patienceMilliseconds;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > giveUpAt) throw new Error(`${otherwise} within ${patienceMilliseconds / 1_000} s`);
    await new Promise((resolve) => setTimeout(resolve, restMilliseconds));
  }
}
