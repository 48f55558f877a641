// Third story: the repair has to wait for the customer, so the restore deadline waits too.

import { timeOfDay } from '../screen.ts';
import { command, deadline, expectThat, inMinutes, open, pause, type Stage, tellClock } from './told.ts';

const waitMilliseconds = 5_000;

export async function suspendedAndResumed(stage: Stage): Promise<void> {
  const { screen } = stage;
  screen.heading('3. A repair that waits for the customer (挂起, 解挂): 星河商业银行, MPLS-VPN, grade AA');
  const id = await open(
    stage,
    {
      circuitId: 'VPN-0002',
      source: 'ACCOUNT_MANAGER',
      impact: 'outage',
      description: '网点 VPN 不通, 客户经理代报',
    },
    'the account manager reports for the bank',
  );
  await command(stage, id, 'dispatch', {}, '派单 dispatched to 越秀荔湾网络维护中心');
  await command(stage, id, 'accept', {}, '接单 accepted by the unit');
  await command(
    stage,
    id,
    'feedback',
    { message: '已定位到网点侧设备', estimatedRestoreAt: inMinutes(90) },
    '反馈 the bank is told where it is',
  );

  const before = await deadline(stage, id, 'restore');
  expectThat(before.dueAt !== null, 'the restore deadline runs');
  screen.detail(`restore is due at ${timeOfDay(before.dueAt)}`);
  const reason = {
    reason: 'CUSTOMER_EQUIPMENT',
    evidence: '网点停电, 现场照片已存档',
    approvedBy: '监控中心值班长 赵敏',
    estimatedRestoreAt: inMinutes(90),
  };
  await command(stage, id, 'suspend', reason, '挂起 suspended: no power at the branch');
  const paused = await deadline(stage, id, 'restore');
  expectThat(paused.dueAt === null && paused.state === 'paused', 'the restore clock stands still');
  screen.detail('the restore clock stands still, no deadline runs towards it');
  await pause(waitMilliseconds);
  await command(stage, id, 'resume', {}, '解挂 resumed: the power is back');

  const after = await deadline(stage, id, 'restore');
  expectThat(after.dueAt !== null, 'the restore deadline runs again');
  const moved = Date.parse(after.dueAt) - Date.parse(before.dueAt);
  const suspended = after.intervals
    .filter(({ counted }) => !counted)
    .reduce((sum, { fromAt, toAt }) => sum + Date.parse(toAt) - Date.parse(fromAt), 0);
  expectThat(moved === suspended && moved >= waitMilliseconds, 'the deadline moves by exactly the suspension');
  screen.detail(`restore is due at ${timeOfDay(after.dueAt)}`);
  screen.result(`the restore deadline moved by ${moved} ms, exactly as long as it was suspended`);
  screen.detail(`“${after.text.en}”`);

  await command(stage, id, 'resolve', { cause: '网点停电', solution: '来电后复测正常' }, '修复 repaired');
  const confirmation = { restored: true, confirmedBy: '星河商业银行 王工' };
  await command(stage, id, 'confirm-recovery', confirmation, '恢复确认 the bank confirms');
  await tellClock(stage, id);
}
