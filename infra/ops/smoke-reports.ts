// The faults that a smoke test reports: each is known before it is sent, so that none stays open whose answer was lost.

import { randomUUID } from 'node:crypto';
import type { Api } from './api-client.ts';
import { RequestRefused } from './api-client.ts';

interface Report {
  readonly key: string;
  readonly body: object;
  /** Undefined as long as nobody has said whether there is a ticket. */
  id?: string;
}

export interface SmokeReports {
  /** Reports a fault of the circuit. Returns the id of its ticket. Throws as the call does. */
  open(circuitId: string, reportedAt?: string): Promise<string>;
  readonly ids: readonly string[];
  /** Cancelled tickets count in no statement. All are tried; throws an Error that names those that may stay open. */
  cancelAll(step: (what: string, work: () => Promise<void>) => Promise<void>): Promise<void>;
}

export function smokeReports(api: Pick<Api, 'post'>): SmokeReports {
  const reports: Report[] = [];
  /** With its key the call may be repeated: it yields the ticket that there is. */
  async function send(report: Report): Promise<string> {
    const { id } = await api.post<{ id: string }>('/tickets', report.body, report.key);
    report.id = id;
    return id;
  }
  async function cancel(report: Report): Promise<void> {
    const id = report.id ?? (await send(report));
    const { status } = await api.post<{ status: string }>(`/tickets/${id}/cancel`, { reason });
    if (status !== 'cancelled') throw new Error(`the ticket ${id} is ${status}, not cancelled`);
  }

  return {
    get ids() {
      return reports.flatMap(({ id }) => id ?? []);
    },
    async open(circuitId, reportedAt) {
      const body = { circuitId, ...what, ...(reportedAt !== undefined && { reportedAt }) };
      const report: Report = { key: randomUUID(), body };
      reports.push(report);
      return await send(report).catch((error: unknown) => {
        if (isRefusal(error)) reports.splice(reports.indexOf(report), 1);
        throw error;
      });
    },
    async cancelAll(step) {
      const cancelled = reports.map((report) =>
        step(`the ticket ${report.id ?? `of the report ${report.key}`} is cancelled`, () => cancel(report)),
      );
      const stay = (await Promise.allSettled(cancelled)).flatMap(({ status }, index) => {
        const report = reports[index];
        return status === 'rejected' ? [report?.id ?? `what was reported with the Idempotency-Key ${report?.key}`] : [];
      });
      if (stay.length > 0) throw new Error(`cancel by hand: ${stay.join(', ')}`);
    },
  };
}

const what = {
  ...{ source: 'CUSTOMER_HOTLINE', impact: 'outage' },
  description: '冒烟测试，请忽略 Smoke test, please ignore',
};
const reason = '冒烟测试结束 End of the smoke test';

/** Surely nothing was written. */
function isRefusal(error: unknown): boolean {
  return error instanceof RequestRefused && error.status < 500;
}
