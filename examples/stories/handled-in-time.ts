// First story: a fault of an AAA circuit is handled within every promise.

import { command, expectThat, inMinutes, open, type Stage, tellClock } from './told.ts';

export async function handledInTime(stage: Stage): Promise<void> {
  stage.screen.heading('1. A fault handled in time (按时处理): 星河商业银行, 155M SDH circuit, grade AAA');
  const id = await open(
    stage,
    {
      circuitId: 'SDH-0001',
      source: 'CUSTOMER_HOTLINE',
      impact: 'outage',
      description: '总行至天河数据中心电路中断, 柜面业务无法办理',
    },
    'the bank calls 10000+9, its data centre line is down',
  );
  await command(stage, id, 'dispatch', {}, '派单 dispatched to 天河网络维护中心');
  await command(stage, id, 'accept', {}, '接单 accepted by the unit');
  const news = { message: '光缆受外力中断, 正在熔接', estimatedRestoreAt: inMinutes(40) };
  await command(stage, id, 'feedback', news, '反馈 the bank is told the cause and when to expect it back');
  const repair = { cause: '道路施工挖断光缆', solution: '熔接并测试通过' };
  await command(stage, id, 'resolve', repair, '修复 spliced and tested');
  const confirmation = { restored: true, confirmedBy: '星河商业银行 王工' };
  const closed = await command(stage, id, 'confirm-recovery', confirmation, '恢复确认 the bank confirms');

  expectThat(closed.status === 'closed', 'a confirmed recovery closes the ticket');
  await command(
    stage,
    id,
    'call-back',
    { satisfaction: 5, recurred: false },
    '回访 the bank is called back, and content',
  );

  const deadlines = await tellClock(stage, id);
  expectThat(deadlines.length > 0 && deadlines.every(({ state }) => state === 'met'), 'every deadline is met');
  stage.screen.result(`closed (归档), all ${deadlines.length} deadlines met`);
}
