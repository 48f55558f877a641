// What the smoke test takes for well and what not, over an API that answers as it is told to.

import { describe, expect, it } from 'vitest';
import type { Api } from '../../../infra/ops/api-client.ts';
import { RequestRefused } from '../../../infra/ops/api-client.ts';
import type { SmokeRun } from '../../../infra/ops/smoke-run.ts';
import { smokeRun } from '../../../infra/ops/smoke-run.ts';

interface Stage {
  readonly latenessMilliseconds?: number;
  readonly findings?: readonly object[];
  readonly driftStatus?: string;
  /** Thrown by the report with this number, from 1; what it reports is there nevertheless. */
  readonly lost?: number;
  readonly error?: Error;
}

/** A stage with tickets T1, T2, … and what is open of them. */
function aStage({ latenessMilliseconds = 40, findings = [], driftStatus = 'finished', lost, error }: Stage = {}) {
  const tickets = new Map<string, { readonly id: string; status: string }>();
  let reports = 0;
  const commands: Readonly<Record<string, string>> = {
    ...{ dispatch: 'dispatched', accept: 'inProgress', cancel: 'cancelled' },
  };
  function report(key = '') {
    reports += 1;
    const ticket = tickets.get(key) ?? { id: `T${tickets.size + 1}`, status: 'open' };
    tickets.set(key, ticket);
    if (reports === lost) throw error ?? new Error('nobody answers POST /tickets');
    return ticket;
  }
  const drift = { id: 'O1', kind: 'drift', status: driftStatus };
  const breach = { type: 'DeadlineBreached', milestone: 'dispatch', latenessMilliseconds };
  const types = ['TicketOpened', 'TicketDispatched', 'TicketAccepted'].map((type) => ({ type }));
  const answers: Readonly<Record<string, () => unknown>> = {
    clock: () => ({
      deadlines: [{ milestone: 'dispatch', dueAt: '2026-11-23T00:15:00Z', startedAt: '2026-11-23T00:00:00Z' }],
    }),
    events: () => ({ items: [...types, breach].map((event) => ({ event })) }),
    findings: () => ({ items: findings }),
    notices: () => ({ items: [...tickets.values()].map(({ id }) => ({ ticketId: id, kind: 'breach' })) }),
    O1: () => drift,
  };
  const api: Pick<Api, 'get' | 'put' | 'post'> = {
    get: async <Answer>(path: string) => answers[path.replace(/\?.*/, '').split('/').at(-1) ?? '']?.() as Answer,
    put: async () => ({ created: true }),
    post: async <Answer>(path: string, _body: unknown, key?: string) => {
      if (path === '/operations') return drift as Answer;
      if (path === '/tickets') return report(key) as Answer;
      const [, , id, name = ''] = path.split('/');
      const ticket = [...tickets.values()].find((each) => each.id === id);
      if (ticket !== undefined) ticket.status = commands[name] ?? '';
      return { ...ticket } as Answer;
    },
  };
  return { api: api as Api, tickets: () => [...tickets.values()].map(({ id, status }) => `${id} ${status}`) };
}

async function run(stage: ReturnType<typeof aStage>, more: Partial<SmokeRun> = {}) {
  const steps: string[] = [];
  const failure = await smokeRun({
    ...{ api: stage.api, patienceMilliseconds: 0, withBreach: true },
    step: async (what, work) => {
      steps.push(what);
      return await work();
    },
    ...more,
  }).then(
    () => 'none',
    (error: unknown) => String(error),
  );
  return { failure, steps };
}

const bothCancelled = ['T1 cancelled', 'T2 cancelled'];

describe('the breach of the smoke test', () => {
  it.each([0, 2_000])('is in time %i ms after the deadline', async (latenessMilliseconds) => {
    const stage = aStage({ latenessMilliseconds });
    expect((await run(stage)).failure).toBe('none');
    expect(stage.tickets()).toEqual(bothCancelled);
  });

  it.each([-1, 2_001])('is not in time %i ms after it', async (latenessMilliseconds) => {
    const stage = aStage({ latenessMilliseconds });
    expect((await run(stage)).failure).toContain(`decided ${latenessMilliseconds} ms after it`);
    expect(stage.tickets()).toEqual(bothCancelled);
  });
});

describe('a look for drift within the smoke test', () => {
  it.each(['missing', 'wrong'])('fails it when a schedule of its own ticket is %s', async (kind) => {
    const stage = aStage({ findings: [{ kind, ticketId: 'T1', schedule: 'T1-restore' }] });
    expect((await run(stage)).failure).toContain(`the schedule T1-restore is ${kind}`);
    expect(stage.tickets()).toEqual(['T1 cancelled']);
  });

  it('leaves what it finds of others to the operators', async () => {
    const findings = [
      { kind: 'missing', ticketId: 'T9', schedule: 'T9-restore' },
      { kind: 'orphan', schedule: 'x' },
    ];
    expect((await run(aStage({ findings }))).failure).toBe('none');
  });

  it('that does not come to its end in time fails it, and names the option', async () => {
    expect((await run(aStage({ driftStatus: 'running' }))).failure).toContain('--wait');
  });
});

describe('a ticket of the smoke test', () => {
  it('is cancelled although the answer to its report was lost', async () => {
    const stage = aStage({ lost: 1 });
    expect((await run(stage)).failure).toContain('nobody answers');
    expect(stage.tickets()).toEqual(['T1 cancelled']);
  });

  it('that was refused is not reported again', async () => {
    const stage = aStage({ lost: 1, error: new RequestRefused('POST /tickets', 403, {}) });
    const { failure, steps } = await run(stage);
    expect(failure).toContain('403');
    expect(steps.at(-1)).toBe('a fault is reported');
  });

  it('is cancelled when the run is interrupted, and nothing more is begun', async () => {
    const stage = aStage();
    const interruption = new AbortController();
    const begun: string[] = [];
    const { failure } = await run(stage, {
      interrupted: interruption.signal,
      step: async (what, work) => {
        begun.push(what);
        if (what === 'it is dispatched') interruption.abort(new Error('interrupted by SIGINT'));
        return await work();
      },
    });
    expect(failure).toContain('interrupted by SIGINT');
    expect(begun.slice(-2)).toEqual(['it is dispatched', 'the ticket T1 is cancelled']);
    expect(stage.tickets()).toEqual(['T1 cancelled']);
  });
});
