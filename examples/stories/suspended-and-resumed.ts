// Third story: the repair has to wait for the customer, so the restore deadline waits too.

import { timeOfDay } from '../screen.ts';
import { deadline, expectThat, inMinutes, open, pause, type Stage, tell, tellClock } from './told.ts';

const waitMilliseconds = 5_000;

export async function suspendedAndResumed(stage: Stage): Promise<void> {
  const { api, screen } = stage;
  screen.heading('3. A repair that waits for the customer (挂起, 解挂): 星河商业银行, MPLS-VPN, grade AA');
  const params = await open(
    stage,
    {
      circuitId: 'VPN-0002',
      source: 'ACCOUNT_MANAGER',
      impact: 'outage',
      description: '网点 VPN 不通, 客户经理代报',
    },
    'the account manager reports for the bank',
  );
  await tell(stage, api.post('/tickets/{ticketId}/dispatch', { params }), '派单 dispatched to 越秀荔湾网络维护中心');
  await tell(stage, api.post('/tickets/{ticketId}/accept', { params }), '接单 accepted by the unit');
  const news = { message: '已定位到网点侧设备', estimatedRestoreAt: inMinutes(90) };
  const feedback = api.post('/tickets/{ticketId}/feedback', { params, body: news });
  await tell(stage, feedback, '反馈 the bank is told where it is');

  const before = await deadline(stage, params, 'restore');
  expectThat(before.dueAt !== null, 'the restore deadline runs');
  screen.detail(`restore is due at ${timeOfDay(before.dueAt)}`);
  const reason = {
    reason: 'CUSTOMER_EQUIPMENT' as const,
    evidence: '网点停电, 现场照片已存档',
    approvedBy: '监控中心值班长 赵敏',
    estimatedRestoreAt: inMinutes(90),
  };
  const suspended = api.post('/tickets/{ticketId}/suspend', { params, body: reason });
  await tell(stage, suspended, '挂起 suspended: no power at the branch');
  const paused = await deadline(stage, params, 'restore');
  expectThat(paused.dueAt === null && paused.state === 'paused', 'the restore clock stands still');
  screen.detail('the restore clock stands still, no deadline runs towards it');
  await pause(waitMilliseconds);
  await tell(stage, api.post('/tickets/{ticketId}/resume', { params }), '解挂 resumed: the power is back');

  const after = await deadline(stage, params, 'restore');
  expectThat(after.dueAt !== null, 'the restore deadline runs again');
  const moved = Date.parse(after.dueAt) - Date.parse(before.dueAt);
  const waited = after.intervals
    .filter(({ counted }) => !counted)
    .reduce((sum, { fromAt, toAt }) => sum + Date.parse(toAt) - Date.parse(fromAt), 0);
  expectThat(moved === waited && moved >= waitMilliseconds, 'the deadline moves by exactly the suspension');
  screen.detail(`restore is due at ${timeOfDay(after.dueAt)}`);
  screen.result(`the restore deadline moved by ${moved} ms, exactly as long as it was suspended`);
  screen.detail(`“${after.text.en}”`);

  const repair = { cause: '网点停电', solution: '来电后复测正常' };
  await tell(stage, api.post('/tickets/{ticketId}/resolve', { params, body: repair }), '修复 repaired');
  const confirmation = { restored: true as const, confirmedBy: '星河商业银行 王工' };
  const confirmed = api.post('/tickets/{ticketId}/confirm-recovery', { params, body: confirmation });
  await tell(stage, confirmed, '恢复确认 the bank confirms');
  await tellClock(stage, params);
}
