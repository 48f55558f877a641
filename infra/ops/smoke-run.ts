// The main job, once, as a partner system would do it: a fault is reported, dispatched, accepted and cancelled; another one is
// dispatched by nobody, and its breach is decided and told in time. In between, what the Scheduler holds is compared.

import type { Api } from './api-client.ts';
import { entriesOf } from './api-client.ts';
import type { Operation } from './follow.ts';
import { untilOver } from './follow.ts';
import type { SmokeReports } from './smoke-reports.ts';
import { smokeReports } from './smoke-reports.ts';

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

interface Finding {
  readonly kind: string;
  readonly ticketId?: string;
  readonly schedule: string;
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
  /** Once it is aborted nothing more is begun but clearing up. */
  readonly interrupted?: AbortSignal;
}

/** Ids and district by which everything of the smoke test is known: the same each time, so that nothing piles up but cancelled tickets. */
const mark = 'smoke';
const centre = `${mark}-monitoring`;
const circuitId = `${mark}-circuit`;
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
  [`/circuits/${circuitId}`]: {
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
/** Exact is to the millisecond; a function that starts cold takes a second or so. What only the sweep finds is later by far. */
const latenessMaxMilliseconds = 2_000;

export const remains = Object.keys(records).map((path) => path.slice(1));

/** Throws an Error when anything is not as it should be, or it was interrupted; whatever happens, no ticket stays open. */
export async function smokeRun(run: SmokeRun): Promise<void> {
  const reports = smokeReports(run.api);
  const stoppable: SmokeRun = {
    ...run,
    step: async (what, work) => {
      run.interrupted?.throwIfAborted();
      return await run.step(what, work);
    },
  };
  try {
    await stoppable.step('departments, a customer and a circuit are registered', async () => {
      for (const [path, body] of Object.entries(records)) await run.api.put(path, body);
    });
    const limit = await handled(stoppable, reports);
    await scheduled(stoppable, reports);
    if (run.withBreach) await missed(stoppable, reports, limit);
  } finally {
    await reports.cancelAll(run.step);
  }
}

/** From the report to the hand of the unit that repairs. Returns how long the centre has to dispatch, in milliseconds. */
async function handled(run: SmokeRun, reports: SmokeReports): Promise<number> {
  const { api, step } = run;
  const id = await step('a fault is reported', () => reports.open(circuitId));
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

/** What falls due in hours lies in the Scheduler: a stage whose schedules cannot be made would decide nothing but the nearest deadlines. */
async function scheduled({ api, step, interrupted, patienceMilliseconds }: SmokeRun, { ids }: SmokeReports) {
  await step('its later deadlines have their schedules', async () => {
    const giveUpAt = performance.now() + patienceMilliseconds;
    const begun = await api.post<Operation>('/operations', { kind: 'drift' });
    const { id, failure } = await untilOver(
      begun,
      () => api.get<Operation>(`/operations/${begun.id}`),
      () => {
        interrupted?.throwIfAborted();
        if (performance.now() < giveUpAt) return;
        throw new Error(
          `the look for drift ${begun.id} goes through all deadlines, and takes longer: give it more with --wait`,
        );
      },
    );
    if (failure !== undefined) throw new Error(`the look for drift ${id} failed: ${failure}`);
    for await (const { kind, ticketId = '', schedule } of entriesOf<Finding>(api, `/operations/${id}/findings`)) {
      if (ids.includes(ticketId)) throw new Error(`the schedule ${schedule} is ${kind}: npm run ops -- drift`);
    }
  });
}

/** A fault keyed in late: its deadline for the dispatch passes within seconds. */
async function missed(run: SmokeRun, reports: SmokeReports, limit: number): Promise<void> {
  const { api, step } = run;
  const reportedAt = new Date(Date.now() - limit + leadMilliseconds).toISOString();
  const id = await step('a fault is keyed in late, seconds before its deadline', () =>
    reports.open(circuitId, reportedAt),
  );
  await step('the breach is decided at the deadline, not before', async () => {
    const breach = await eventually(run, 'no breach was decided', async () =>
      (await eventsOf(api, id)).find(({ type, milestone }) => type === 'DeadlineBreached' && milestone === 'dispatch'),
    );
    const { latenessMilliseconds: lateness = Number.NaN } = breach;
    if (lateness >= 0 && lateness <= latenessMaxMilliseconds) return `${lateness} ms after it`;
    throw new Error(`it was decided ${lateness} ms after it, not within 0 to ${latenessMaxMilliseconds} ms`);
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

async function eventually<Found>(
  { patienceMilliseconds, interrupted }: SmokeRun,
  otherwise: string,
  look: () => Promise<Found | undefined>,
) {
  const giveUpAt = performance.now() + patienceMilliseconds;
  for (;;) {
    interrupted?.throwIfAborted();
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > giveUpAt) throw new Error(`${otherwise} within ${patienceMilliseconds / 1_000} s`);
    await new Promise((resolve) => setTimeout(resolve, restMilliseconds));
  }
}
