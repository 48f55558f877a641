// The whole system for a scenario: a local runtime of its own on free ports, with a data folder that goes with it, and
// the few requests that every scenario makes.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scopes } from '../../functions/environment.ts';
import type { Runtime, RuntimeOptions } from '../../infra/local/runtime.ts';
import { startRuntime } from '../../infra/local/runtime.ts';
import { synthesize } from '../../infra/local/synthesize.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a scenario reads whatever document comes back, as a caller would
  readonly body: any;
}

export interface System {
  readonly runtime: Runtime;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Ends the runtime as asked, and starts it again on the same data after `between`. */
  restart(how: 'stop' | 'kill', between?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

export async function startSystem(options: Partial<RuntimeOptions> = {}): Promise<System> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhunshi-scenario-'));
  const assemblyDir = await synthesize();
  const start = () =>
    startRuntime({
      port: 0,
      dataDir,
      assemblyDir,
      seed: 1,
      schedulerImprecisionMilliseconds: 0,
      environment: { SCHEDULE_LEAD_SECONDS: '1', ALLOW_LOOPBACK_WEBHOOKS: 'true' },
      ...options,
    });
  let runtime = await start();
  let token = await runtime.token(scopes);

  return {
    get runtime() {
      return runtime;
    },

    async call(method, path, body, headers = {}) {
      const response = await fetch(`${runtime.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
    },

    async restart(how, between = async () => undefined) {
      await runtime[how]();
      await between();
      runtime = await start();
      token = await runtime.token(scopes);
    },

    async close() {
      await runtime.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Asks again and again until the answer satisfies; throws with the last one after `secondsMax`. */
export async function eventually<Value>(
  ask: () => Promise<Value>,
  satisfies: (value: Value) => boolean,
  secondsMax = 15,
): Promise<Value> {
  const giveUpAt = performance.now() + secondsMax * 1_000;
  for (;;) {
    const value = await ask();
    if (satisfies(value)) return value;
    if (performance.now() > giveUpAt) throw new Error(`not within ${secondsMax} s: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The records that every scenario stands on: a monitoring centre, two units, a customer, a circuit under contract. */
export async function registerOperator(system: System, webhookUrl?: string): Promise<void> {
  const put = async (path: string, body: unknown) => {
    const answer = await system.call('PUT', path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  };
  await put('/departments/noc', {
    name: '网络监控中心',
    role: 'MONITORING_CENTRE',
    regions: [],
    ...(webhookUrl !== undefined && { webhookUrl }),
  });
  await put('/departments/support', { name: '政企客户支撑中心', role: 'SUPPORT_CENTRE', regions: [] });
  await put('/departments/unit-1', { name: '天河维护中心', role: 'NETWORK_MAINTENANCE', regions: ['天河'] });
  await put('/departments/unit-2', { name: '越秀维护中心', role: 'NETWORK_MAINTENANCE', regions: ['越秀'] });
  await put('/customers/bank', {
    name: '珠江银行',
    grade: 'PROVINCE',
    segment: 'INDUSTRY',
    brand: false,
    serviceLevel: 'VIP-1',
  });
  await put('/circuits/sdh-1', circuit('bank'));
  const draft = await system.call('POST', '/contracts', contract('bank', 'sdh-1'));
  const signed = await system.call('POST', `/contracts/${draft.body.id}/sign`, { signedBy: '张敏' });
  if (signed.status !== 200) throw new Error(JSON.stringify(signed.body));
}

export function circuit(customerId: string) {
  return {
    customerId,
    name: '总部至数据中心',
    product: 'BANDWIDTH_DATA/SDH',
    maintenanceGrade: 'AAA',
    scope: 'LOCAL',
    area: 'TOWN',
    region: '天河',
    maintenanceDepartmentId: 'unit-1',
  };
}

export function contract(customerId: string, circuitId: string) {
  return {
    customerId,
    title: '专线服务协议',
    parties: { operator: '市分公司', customer: '珠江银行' },
    startDate: '2026-01-01',
    endDate: '2030-12-31',
    lines: [{ circuitId, maintenanceGrade: 'AAA', commitmentType: 'SLA_COMMITMENT', monthlyRentFen: 1_000_000 }],
  };
}

const dispatchLimitMilliseconds = 15 * 60_000;

/** Opens a ticket whose dispatch falls due after so many milliseconds: it was reported by telephone a while ago. */
export async function openTicketDueIn(system: System, milliseconds: number): Promise<{ id: string; dueAt: string }> {
  const dueAt = Date.now() + milliseconds;
  const answer = await system.call('POST', '/tickets', {
    ...report,
    reportedAt: new Date(dueAt - dispatchLimitMilliseconds).toISOString(),
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return { id: answer.body.id, dueAt: new Date(dueAt).toISOString() };
}

export const report = {
  circuitId: 'sdh-1',
  source: 'CUSTOMER_HOTLINE',
  impact: 'outage',
  description: '电路中断,全部业务不可用',
};

export interface BreachEvent {
  readonly type: string;
  readonly milestone: string;
  readonly dueAt: string;
  readonly reachedAt: string;
  readonly latenessMilliseconds: number;
}

/** What the audit trail of a ticket says of breaches of a milestone. */
export async function breaches(system: System, ticketId: string, milestone = 'dispatch'): Promise<BreachEvent[]> {
  const { body } = await system.call('GET', `/tickets/${ticketId}/events?limit=100`);
  return body.items
    .map((entry: { event: BreachEvent }) => entry.event)
    .filter((event: BreachEvent) => event.type === 'DeadlineBreached' && event.milestone === milestone);
}

interface NoticeView {
  readonly id: string;
  readonly ticketId: string;
  readonly kind: string;
  readonly milestone: string;
  readonly deliveredTo: Record<string, string>;
}

/** Notices of a department about the dispatch of one ticket. */
export async function dispatchNotices(system: System, departmentId: string, ticketId: string): Promise<NoticeView[]> {
  const { body } = await system.call('GET', `/departments/${departmentId}/notices?limit=100`);
  return body.items.filter((notice: NoticeView) => notice.ticketId === ticketId && notice.milestone === 'dispatch');
}
