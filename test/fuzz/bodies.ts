// Bodies that the rules take as well, where a body made from the schema alone seldom gets past them.

import { circuit, contract, report } from '../scenarios/system.ts';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const dateIn = (days: number) => inDays(days).slice(0, 10);
const order = { type: 'provisioning', kind: 'NEW', productCase: 'FIXED_VOICE', timeLevel: 'STANDARD' };
const about = { customerId: 'bank', region: '天河', description: '新装固话' };

/** By method and template of the operation, made at the time of the call. */
export const goodBodies: Readonly<Record<string, () => readonly unknown[]>> = {
  'POST /tickets': () => [report, { ...report, impact: 'degradation' }, { ...order, ...about }],
  'POST /tickets/{ticketId}/dispatch': () => [{}, { departmentId: 'unit-1' }],
  'POST /tickets/{ticketId}/accept': () => [{}],
  'POST /tickets/{ticketId}/feedback': () => [{ message: '正在抢修', estimatedRestoreAt: inDays(0.1) }],
  'POST /tickets/{ticketId}/suspend': () => [
    { reason: 'CUSTOMER_UNREACHABLE', evidence: '电话无人接听', approvedBy: '李雷', estimatedRestoreAt: inDays(1) },
  ],
  'POST /tickets/{ticketId}/resume': () => [{}],
  'POST /tickets/{ticketId}/resolve': () => [{ cause: '光缆中断', solution: '熔接修复' }],
  'POST /tickets/{ticketId}/confirm-recovery': () => [
    { restored: true, confirmedBy: '王工' },
    { restored: false, confirmedBy: '王工', comment: '仍然中断' },
  ],
  'POST /tickets/{ticketId}/call-back': () => [
    { satisfaction: 5, recurred: false },
    { reached: false, comment: '无人接听' },
  ],
  'POST /tickets/{ticketId}/transfer': () => [{ departmentId: 'unit-2', reason: '非本片区' }],
  'POST /tickets/{ticketId}/regrade': () => [{ reason: '等级变更', approvedBy: '李雷' }],
  'POST /tickets/{ticketId}/common-cause': () => [{ causeId: 'cable-cut-1' }, { causeId: null }],
  'POST /tickets/{ticketId}/appoint': () => [{ visitAt: inDays(0.2) }],
  'POST /contracts': () => [contract('bank', 'sdh-1')],
  'POST /contracts/{contractId}/confirmations': () => [{}],
  'POST /contracts/{contractId}/sign': () => [{ signedBy: '张敏' }],
  'POST /contracts/{contractId}/overcharges': () => [
    { amountFen: 100, description: '重复计费', evidence: 'BILL-1', approvedBy: '李雷' },
  ],
  'POST /contracts/{contractId}/copies': () => [{ departmentId: 'centre', receivedBy: '张敏' }],
  'PUT /circuits/{circuitId}': () => [circuit('bank')],
  'PUT /customers/{customerId}/account-manager': () => [
    { staffId: 'li.na', name: '李娜', departmentId: 'centre', reason: '新客户' },
  ],
  'POST /customers/{customerId}/visits': () => [
    { visitedAt: inDays(-0.01), purpose: 'REGULAR', opinions: [{ text: '修障太慢', departmentId: 'unit-1' }] },
  ],
  'POST /customers/{customerId}/satisfaction-surveys': () => [
    { surveyedAt: inDays(-0.01), channel: 'PHONE', satisfaction: 5 },
  ],
  'PUT /calendars/{calendarId}': () => [
    {
      ...{ name: { zh: '测试', en: 'Test' }, timeZone: 'Asia/Shanghai', note: '测试' },
      ...{ effectiveFromDate: dateIn(1), lastDate: dateIn(300), workingWeekdays: [1, 2, 3, 4, 5] },
      shifts: [{ from: '09:00', to: '17:00' }],
    },
  ],
  'POST /policies': () => [
    {
      changes: [{ figure: '/repairLimits/BANDWIDTH_DATA~1DDN/byGrade/GROUP', value: 200 }],
      ...{ effectiveFromDate: dateIn(1), note: '测试' },
    },
  ],
  'PUT /planned-works/{workId}': () => [
    { title: '割接', reason: '扩容', windowFromAt: inDays(5), windowToAt: inDays(5.1), circuitIds: ['sdh-1'] },
  ],
  'POST /planned-works/{workId}/announce': () => [{ notice: '计划割接' }],
  'POST /operations': () => [{ kind: 're-arm' }],
};

/** What leads a fault from its report to its end, one step after the other. */
export const lifeOfFault = ['dispatch', 'accept', 'suspend', 'resume', 'resolve', 'confirm-recovery'] as const;
