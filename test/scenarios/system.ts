// The whole system for a scenario: a local runtime of its own on free ports, with a data folder that goes with it, and
// the few requests that every scenario makes.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenTicketRequest, PutCircuitRequest } from '../../examples/client/api.ts';
import { type Zhunshi, zhunshi } from '../../examples/client/client.ts';
import { scopes } from '../../functions/environment.ts';
import type { Runtime, RuntimeOptions } from '../../infra/local/runtime.ts';
import { startRuntime } from '../../infra/local/runtime.ts';
import { synthesize } from '../../infra/local/synthesize.ts';
import { checkExchange } from '../support/document-check.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a scenario reads whatever document comes back, as a caller would
  readonly body: any;
}

interface LogLine extends Readonly<Record<string, unknown>> {
  readonly entry: string;
}

export interface System {
  readonly runtime: Runtime;
  readonly dataDir: string;
  /** As partners call it: typed, refusals thrown. */
  readonly api: Zhunshi;
  /** Whatever a caller may send, typed or not, and whatever comes back. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** What the functions have logged so far, as text and line by line, each with the function (`tickets/open-ticket`). */
  log(): { readonly text: string; readonly lines: readonly LogLine[] };
  /** Ends the runtime as asked, and starts it again on the same data after `between`. */
  restart(how: 'stop' | 'kill', between?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** What functions are told in scenarios, where nothing else is said. */
export const scenarioEnvironment = { SCHEDULE_LEAD_SECONDS: '1', ALLOW_LOOPBACK_WEBHOOKS: 'true' } as const;

/** `check` holds every exchange to the description of the API. */
export async function startSystem(options: Partial<RuntimeOptions> = {}, check = checkExchange): Promise<System> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhunshi-scenario-'));
  const assemblyDir = await synthesize();
  const start = () =>
    startRuntime({
      port: 0,
      dataDir,
      assemblyDir,
      seed: 1,
      schedulerImprecisionMilliseconds: 0,
      followersGiveWay: false,
      environment: scenarioEnvironment,
      ...options,
    });
  let runtime = await start();
  let token = await runtime.token(scopes);

  async function exchange(request: Request): Promise<Response> {
    const sent = await request.clone().text();
    const response = await fetch(request);
    const text = await response.clone().text();
    const { pathname, search } = new URL(request.url);
    check({
      ...{ method: request.method, path: `${pathname}${search}`, sent: sent === '' ? undefined : sent },
      ...{ status: response.status, type: response.headers.get('content-type') ?? '' },
      body: text === '' ? undefined : JSON.parse(text),
    });
    return response;
  }

  return {
    dataDir,

    get runtime() {
      return runtime;
    },

    get api() {
      return zhunshi({ url: runtime.url, token, fetch: exchange });
    },

    async call(method, path, body, headers = {}) {
      const request = new Request(`${runtime.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const response = await exchange(request);
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
    },

    log() {
      const text = readFileSync(join(dataDir, 'functions.log'), 'utf8');
      const parsed = (line: string) => {
        const at = line.indexOf(' ');
        return line.startsWith('{', at + 1) ? [{ entry: line.slice(0, at), ...JSON.parse(line.slice(at + 1)) }] : [];
      };
      return {
        text,
        get lines() {
          return text.split('\n').flatMap(parsed);
        },
      };
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

/** Asks again and again, more and more slowly, until the answer satisfies; throws with the last one after `secondsMax`. */
export async function eventually<Value>(
  ask: () => Promise<Value>,
  satisfies: (value: Value) => boolean,
  secondsMax = 60,
): Promise<Value> {
  const giveUpAt = performance.now() + secondsMax * 1_000;
  for (let pause = 20; ; pause = Math.min(pause * 1.5, 200)) {
    const value = await ask();
    if (satisfies(value)) return value;
    if (performance.now() > giveUpAt) throw new Error(`not within ${secondsMax} s: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** The records that every scenario stands on: a monitoring centre, two units, a customer, a circuit under contract. */
export async function registerOperator(system: Pick<System, 'call'>, webhookUrl?: string): Promise<void> {
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
  await put('/departments/centre', { name: '政企客户中心', role: 'CUSTOMER_CENTRE', regions: [] });
  await put('/departments/resources', { name: '资源管理中心', role: 'RESOURCE_CENTRE', regions: [] });
  await put('/departments/marketing', { name: '市场部', role: 'MARKETING', regions: [] });
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
  await signContract(system, contract('bank', 'sdh-1'));
}

/** Drafts a contract and takes it through the gate; returns its id. */
async function signContract(system: Pick<System, 'call'>, body: ReturnType<typeof contract>): Promise<string> {
  const draft = await system.call('POST', '/contracts', body);
  const path = `/contracts/${draft.body.id}`;
  await passGate(system, path, body);
  const signed = await system.call('POST', `${path}/sign`, { signedBy: '张敏' });
  if (signed.status !== 200) throw new Error(JSON.stringify(signed.body));
  return draft.body.id;
}

/** Everything that the departments have to say before a signature. */
export async function passGate(
  system: Pick<System, 'call'>,
  path: string,
  body: ReturnType<typeof contract>,
): Promise<void> {
  const asked = await system.call('POST', `${path}/confirmations`, {});
  for (const { number, departmentId } of asked.body.confirmations) {
    await system.call('POST', `${path}/confirmations/${number}/answer`, { departmentId, positive: true });
  }
  const prices = body.lines.map(({ circuitId, monthlyRentFen }) => ({ circuitId, monthlyRentFen }));
  await system.call('POST', `${path}/price-approval`, { departmentId: 'marketing', approved: true, prices });
}

export function circuit(customerId: string): PutCircuitRequest {
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
    departmentId: 'centre',
    title: '专线服务协议',
    parties: { operator: '市分公司', customer: '珠江银行' },
    startDate: '2026-01-01',
    endDate: '2030-12-31',
    clauses: {
      subject: '专线服务',
      quantity: '一条',
      price: '每月一万元',
      performancePeriod: '五年',
      placeAndManner: '总部机房接入',
      breachLiability: '按赔付方案',
      disputeResolution: '协商解决',
    },
    lines: [
      {
        circuitId,
        maintenanceGrade: 'AAA',
        commitmentType: 'SLA_COMMITMENT',
        proposal: {
          criteria: ['CORE_REAL_TIME_BUSINESS'],
          need: '核心交易不能中断',
          willingToPay: 'FULL',
          equipment: { capable: true },
        },
        monthlyRentFen: 1_000_000,
      },
    ],
  };
}

const dispatchLimitMilliseconds = 15 * 60_000;

/** Opens a ticket whose dispatch falls due after so many milliseconds: it was reported by telephone a while ago. */
export async function openTicketDueIn(
  system: System,
  milliseconds: number,
  header: { readonly 'X-Correlation-Id'?: string } = {},
): Promise<{ id: string; dueAt: string }> {
  const dueAt = Date.now() + milliseconds;
  const reportedAt = new Date(dueAt - dispatchLimitMilliseconds).toISOString();
  const { data } = await system.api.post('/tickets', { params: { header }, body: { ...report, reportedAt } });
  return { id: data.id, dueAt: new Date(dueAt).toISOString() };
}

export const report: OpenTicketRequest = {
  circuitId: 'sdh-1',
  source: 'CUSTOMER_HOTLINE',
  impact: 'outage',
  description: '电路中断,全部业务不可用',
};

/** What the audit trail of a ticket says of breaches of a milestone. */
export async function breaches(system: System, ticketId: string, milestone = 'dispatch') {
  const params = { path: { ticketId }, query: { limit: 100 } };
  const { data } = await system.api.get('/tickets/{ticketId}/events', { params });
  return data.items
    .map(({ event }) => event)
    .filter((event) => event.type === 'DeadlineBreached')
    .filter((event) => event.milestone === milestone);
}

/**
 * Waits until the timer of a deadline has called by itself, which is on the log also where the sweep was quicker: that it calls, and not
 * how soon, shows that it was set.
 */
export async function ownCall(system: System, ticketId: string, timer: string): Promise<void> {
  // Not parsed line by line, which takes long where it is asked again and again.
  const isIt = (line: string) =>
    ['deadlines/deadline-reached ', `"ticketId":"${ticketId}"`, `"timer":"${timer}"`].every((part) =>
      line.includes(part),
    );
  await eventually(
    async () => system.log().text.split('\n').some(isIt),
    (hasCalled) => hasCalled,
    90,
  );
}

/** Notices of a department about the dispatch of one ticket. */
export async function dispatchNotices(system: System, departmentId: string, ticketId: string) {
  const params = { path: { departmentId }, query: { limit: 100 } };
  const { data } = await system.api.get('/departments/{departmentId}/notices', { params });
  return data.items
    .filter((notice) => 'milestone' in notice)
    .filter((notice) => notice.ticketId === ticketId && notice.milestone === 'dispatch');
}
