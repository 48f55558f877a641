// Second story: a report reaches the system 14 min 52 s after the telephone call, so 8 seconds are left to dispatch it. Nobody does.

import { spoken, timeOfDay } from '../screen.ts';
import { deadline, expectThat, type OfTicket, open, pause, type Stage, tell } from './told.ts';

const reportedAgoMilliseconds = (14 * 60 + 52) * 1000;
const monitoring = 'monitoring';
/** How long after the due instant the breach and its notice may take to show before the story is given up. */
const patienceMilliseconds = 20_000;

export async function reportedLate(stage: Stage): Promise<void> {
  const { api, screen } = stage;
  screen.heading('2. A report keyed in late, and nobody dispatches it (派单超时): 锦绣纺织, xDSL');
  const reportedAt = new Date(Date.now() - reportedAgoMilliseconds).toISOString();
  const params = await open(
    stage,
    {
      circuitId: 'DSL-0024',
      source: 'CUSTOMER_HOTLINE',
      impact: 'outage',
      description: '厂区宽带无法上网, 电话受理后补录',
      reportedAt,
    },
    `the call came ${spoken(reportedAgoMilliseconds)} ago, at ${timeOfDay(reportedAt)}`,
  );
  const dispatch = await deadline(stage, params, 'dispatch');
  expectThat(dispatch.dueAt !== null, 'the dispatch deadline runs');
  screen.detail(
    `dispatch is due at ${timeOfDay(dispatch.dueAt)}, in ${spoken(Date.parse(dispatch.dueAt) - Date.now())}`,
  );

  const giveUpAt = Date.parse(dispatch.dueAt) + patienceMilliseconds;
  const warning = await waitFor(() => announced(stage, params, 'DeadlineWarned'), giveUpAt, 'the warning is decided');
  screen.step(`预警 warning (${warning.percent} % of the time): its moment had passed before the report was keyed in`);
  const breach = await waitFor(() => announced(stage, params, 'DeadlineBreached'), giveUpAt, 'the breach is decided');
  const notice = await waitFor(() => breachNotice(stage, params), giveUpAt, 'the Monitoring Centre is told');

  expectThat(breach.dueAt === dispatch.dueAt, 'the breach is that of the dispatch deadline');
  expectThat(breach.latenessMilliseconds >= 0, 'the breach is not decided early');
  screen.step('超时 breach');
  screen.detail(`due      ${timeOfDay(dispatch.dueAt)}`);
  screen.detail(`decided  ${timeOfDay(breach.reachedAt)}`);
  screen.detail(`told     ${timeOfDay(notice.recordedAt)}  网络监控中心`);
  screen.detail(`“${notice.text.en}”`);
  const toldAfter = Date.parse(notice.recordedAt) - Date.parse(dispatch.dueAt);
  screen.result(
    `decided ${breach.latenessMilliseconds} ms after the due instant, notice recorded after ${toldAfter} ms`,
  );
  const body = { reason: '演示结束, 客户已自行恢复' };
  await tell(stage, api.post('/tickets/{ticketId}/cancel', { params, body }), '撤单 the customer withdraws the report');
}

async function announced({ api }: Stage, params: OfTicket, type: 'DeadlineWarned' | 'DeadlineBreached') {
  for await (const { event } of api.each('/tickets/{ticketId}/events', { params })) {
    if (event.type === type && event.milestone === 'dispatch') return event;
  }
  return undefined;
}

async function breachNotice({ api }: Stage, { path: { ticketId } }: OfTicket) {
  const params = { path: { departmentId: monitoring } };
  for await (const notice of api.each('/departments/{departmentId}/notices', { params })) {
    if (notice.ticketId === ticketId && notice.kind === 'breach') return notice;
  }
  return undefined;
}

async function waitFor<Found>(look: () => Promise<Found | undefined>, giveUpAt: number, expectation: string) {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    expectThat(Date.now() < giveUpAt, `${expectation} within ${spoken(patienceMilliseconds)} of the due instant`);
    await pause(200);
  }
}
