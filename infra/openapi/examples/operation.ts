// What keeps the operator's own systems and rules in step.

import type { Example } from './example.ts';

const raise = { ticketId: 'gradeChange' };

export const levels: readonly Example[] = [
  {
    call: 'POST /tickets',
    title: '等级变更订单',
    at: '2026-04-20T08:00:00+08:00',
    body: {
      type: 'provisioning',
      kind: 'GRADE_CHANGE',
      circuitId: 'SDH-0101',
      description: '网络等级随维护等级调整',
      productCase: 'GRADE_CHANGE_NO_WORK',
      timeLevel: 'URGENT',
    },
    keeps: 'gradeChange',
    hidden: true,
  },
  {
    call: 'POST /tickets/{ticketId}/dispatch',
    title: '派给资源管理中心',
    path: raise,
    body: { departmentId: 'resource-centre' },
    hidden: true,
  },
  { call: 'POST /tickets/{ticketId}/accept', title: '接单', path: raise, body: {}, hidden: true },
  {
    call: 'POST /tickets/{ticketId}/resolve',
    title: '完成',
    path: raise,
    body: { solution: '已调整路由等级' },
    hidden: true,
  },
  {
    call: 'POST /tickets/{ticketId}/close',
    title: '归档',
    path: raise,
    body: { confirmedBy: '岭南证券 王工' },
    hidden: true,
  },
  {
    call: 'POST /level-changes/{levelChangeId}/hops/{receiver}/done-by-hand',
    title: '手工录入',
    after: 'levels-raised',
    path: { levelChangeId: 'levels', receiver: 'RESOURCE' },
    body: { departmentId: 'resource-centre', comment: '资源系统接口未通, 已手工录入' },
  },
  {
    call: 'POST /level-changes/{levelChangeId}/hops/{receiver}/acknowledge',
    title: '系统已接收',
    after: 'levels-told',
    path: { levelChangeId: 'levels', receiver: 'FAULT' },
    body: {},
  },
  {
    call: 'POST /systems/{system}/reconcile',
    title: '每夜对账',
    path: { system: 'FAULT' },
    body: {
      runId: 'nightly-2026-04-20',
      circuits: [
        { circuitId: 'SDH-0101', customerServiceLevel: 'VIP-1', maintenanceGrade: 'AAA', networkLevel: 'A' },
        { circuitId: 'SDH-9999', maintenanceGrade: 'AA' },
      ],
      last: true,
    },
  },
];

export const administration: readonly Example[] = [
  {
    call: 'PUT /systems/{system}',
    title: '系统接收等级变更的地址',
    path: { system: 'FAULT' },
    body: { webhookUrl: 'https://fault.example.com/levels' },
  },
  {
    call: 'POST /operations',
    title: '核对时限与定时器',
    at: '2026-04-22T09:00:00+08:00',
    body: { kind: 'drift', mend: false },
    keeps: 'drift',
  },
  {
    call: 'POST /subscriptions',
    title: '订阅天河区的工单事件',
    body: {
      url: 'https://oss.example.com/zhunshi-events',
      eventTypes: ['Ticket*', 'DeadlineBreached'],
      filters: { regions: ['天河'] },
      description: '综合网管工单同步',
    },
    keeps: 'subscription',
  },
  {
    call: 'PUT /subscriptions/{subscriptionId}',
    title: '改投新地址，并订阅合同事件',
    path: { subscriptionId: 'subscription' },
    body: {
      url: 'https://oss.example.com/events/zhunshi',
      eventTypes: ['Ticket*', 'Contract*', 'DeadlineBreached'],
      filters: { regions: ['天河'] },
      description: '综合网管工单同步',
    },
  },
  {
    call: 'POST /subscriptions/{subscriptionId}/test',
    title: '试投递',
    path: { subscriptionId: 'subscription' },
    body: {},
    keeps: 'delivery',
  },
  {
    call: 'POST /subscriptions/{subscriptionId}/redeliver',
    title: '补投前一天的事件',
    path: { subscriptionId: 'subscription' },
    body: { fromAt: '2026-04-21T00:00:00+08:00', toAt: '2026-04-22T00:00:00+08:00' },
    keeps: 'redelivery',
  },
  {
    call: 'POST /policies',
    title: '集团客户的DDN修复时限改为三小时',
    body: {
      changes: [
        { figure: '/repairLimits/BANDWIDTH_DATA~1DDN/byGrade/GROUP', value: { unit: 'minutes', minutes: 180 } },
      ],
      effectiveFromDate: '2026-05-01',
      note: '集团客户会议纪要第7号',
    },
  },
];

const customersFile = '客户编号,客户名称,客户分类,品牌客户,服务等级\nlingnan-bank,岭南银行,INDUSTRY,否,VIP-2\n';
const customersSha256 = '12b45ee051414817c4a5895be08ad859f9eed73016b05d3acc11ea4003d4f77a';

export const files: readonly Example[] = [
  {
    call: 'PUT /import-files/{sha256}/parts/{partNumber}',
    title: '上传文件的一部分',
    path: { sha256: customersSha256, partNumber: '1' },
    body: undefined,
    bytes: customersFile,
    hidden: true,
  },
  {
    call: 'POST /imports',
    title: '导入客户',
    body: { kind: 'customers', format: 'csv', bytes: 110, sha256: customersSha256 },
    keeps: 'import',
  },
  {
    call: 'POST /exports',
    title: '导出客户',
    body: { kind: 'customers', format: 'csv', headers: 'zh', reason: '核对台账' },
    keeps: 'export',
  },
];
