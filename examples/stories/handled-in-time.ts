// First story: a fault of an AAA circuit is handled within every promise.

import { expectThat, inMinutes, open, type Stage, tell, tellClock } from './told.ts';

export async function handledInTime(stage: Stage): Promise<void> {
  const { api, screen } = stage;
  screen.heading('1. A fault handled in time (按时处理): 星河商业银行, 155M SDH circuit, grade AAA');
  const params = await open(
    stage,
    {
      circuitId: 'SDH-0001',
      source: 'CUSTOMER_HOTLINE',
      impact: 'outage',
      description: '总行至天河数据中心电路中断, 柜面业务无法办理',
    },
    'the bank calls 10000+9, its data centre line is down',
  );
  await tell(stage, api.post('/tickets/{ticketId}/dispatch', { params }), '派单 dispatched to 天河网络维护中心');
  await tell(stage, api.post('/tickets/{ticketId}/accept', { params }), '接单 accepted by the unit');
  const news = { message: '光缆受外力中断, 正在熔接', estimatedRestoreAt: inMinutes(40) };
  const feedback = api.post('/tickets/{ticketId}/feedback', { params, body: news });
  await tell(stage, feedback, '反馈 the bank is told the cause and when to expect it back');
  const repair = { cause: '道路施工挖断光缆', solution: '熔接并测试通过' };
  await tell(stage, api.post('/tickets/{ticketId}/resolve', { params, body: repair }), '修复 spliced and tested');
  const confirmation = { restored: true as const, confirmedBy: '星河商业银行 王工' };
  const confirmed = api.post('/tickets/{ticketId}/confirm-recovery', { params, body: confirmation });
  const closed = await tell(stage, confirmed, '恢复确认 the bank confirms');

  expectThat(closed.status === 'closed', 'a confirmed recovery closes the ticket');
  const calledBack = api.post('/tickets/{ticketId}/call-back', { params, body: { satisfaction: 5, recurred: false } });
  await tell(stage, calledBack, '回访 the bank is called back, and content');

  const deadlines = await tellClock(stage, params);
  expectThat(deadlines.length > 0 && deadlines.every(({ state }) => state === 'met'), 'every deadline is met');
  screen.result(`closed (归档), all ${deadlines.length} deadlines met`);
}
