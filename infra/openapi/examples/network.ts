// What is planned, corrected and settled: work on the network, the record of a circuit, the statement of a month.

import type { Example } from './example.ts';

const work = { workId: 'CUT-2026-0320' };
const called = { workId: 'CUT-2026-0328' };
const circuit = { circuitId: 'SDH-0101' };

export const plannedWorks: readonly Example[] = [
  {
    call: 'PUT /planned-works/{workId}',
    title: '割接计划',
    at: '2026-03-13T09:00:00+08:00',
    path: work,
    body: {
      title: '花都传输网割接',
      reason: '光缆迁改',
      windowFromAt: '2026-03-20T00:00:00+08:00',
      windowToAt: '2026-03-20T04:00:00+08:00',
      circuitIds: ['SDH-0101'],
    },
  },
  {
    call: 'POST /planned-works/{workId}/announce',
    title: '通知客户',
    path: work,
    body: { notice: '3月20日0时至4时割接, 业务中断不超过5分钟' },
  },
  {
    call: 'POST /planned-works/{workId}/consent',
    title: '客户同意',
    path: work,
    body: { customerId: 'lingnan-securities', consentedBy: '王工', evidence: '3月13日传真' },
  },
  {
    call: 'POST /planned-works/{workId}/complete',
    title: '割接完成',
    at: '2026-03-20T04:30:00+08:00',
    path: work,
    body: {
      startedAt: '2026-03-20T00:10:00+08:00',
      endedAt: '2026-03-20T00:14:00+08:00',
      result: '业务中断4分钟, 测试正常',
    },
  },
  {
    call: 'PUT /planned-works/{workId}',
    title: '另一次割接',
    path: called,
    body: {
      title: '花都机房电源改造',
      reason: '设备老化',
      windowFromAt: '2026-03-28T00:00:00+08:00',
      windowToAt: '2026-03-28T04:00:00+08:00',
      circuitIds: ['SDH-0101'],
    },
    hidden: true,
  },
  {
    call: 'POST /planned-works/{workId}/cancel',
    title: '取消割接',
    path: called,
    body: { reason: '台风预警, 另行安排' },
  },
];

export const ledger: readonly Example[] = [
  {
    call: 'POST /circuits/{circuitId}/ledger-corrections',
    title: '不计入的时间',
    at: '2026-03-25T09:00:00+08:00',
    path: circuit,
    body: {
      fromAt: '2026-03-12T09:05:00+08:00',
      toAt: '2026-03-12T09:10:00+08:00',
      evidence: '客户机房门禁记录',
      approvedBy: '网络运营部 林涛',
      effect: 'excluded',
      reason: 'CUSTOMER_EQUIPMENT',
    },
  },
  {
    call: 'POST /circuits/{circuitId}/ledger-corrections',
    title: '没有工单的中断',
    path: { circuitId: 'FRL-0016' },
    body: {
      fromAt: '2026-03-20T18:00:00+08:00',
      toAt: '2026-03-24T09:30:00+08:00',
      evidence: '网管告警',
      approvedBy: '网络运营部 林涛',
      effect: 'outage',
      description: '板卡故障, 周末未申告',
    },
  },
  {
    call: 'POST /circuits/{circuitId}/ledger-corrections/{correctionNumber}/void',
    title: '更正作废',
    path: { ...circuit, correctionNumber: '1' },
    body: { approvedBy: '网络运营部 林涛', reason: '门禁记录属另一机房' },
  },
];

const statement = { contractId: 'contract', month: '2026-03' };

export const settlement: readonly Example[] = [
  {
    call: 'POST /contracts/{contractId}/overcharges',
    title: '多收的月租',
    at: '2026-03-30T09:00:00+08:00',
    path: { contractId: 'contract' },
    body: { amountFen: 20_000, description: '开通首月重复计费', evidence: '账单 2026-03', approvedBy: '财务部' },
  },
  {
    call: 'POST /contracts/{contractId}/statements/{month}/decide',
    title: '协商确定的赔付',
    at: '2026-04-02T09:00:00+08:00',
    after: 'settlement',
    path: { contractId: 'ZQ-2026-0105', month: '2026-03' },
    body: {
      lineNumber: 1,
      payableFen: 10_000,
      reason: '按协商减免',
      approvedBy: '市场部 赵敏',
      agreedBy: '云栈软件 李工',
    },
  },
  {
    call: 'POST /contracts/{contractId}/statements/{month}/dispute',
    title: '客户异议',
    path: statement,
    body: { reason: '3月25日亦有中断', raisedBy: '岭南证券 王工' },
  },
  {
    call: 'POST /contracts/{contractId}/statements/{month}/answer',
    title: '答复异议',
    path: statement,
    body: { answer: '网管无该时段告警, 维持原账单' },
  },
  {
    call: 'POST /contracts/{contractId}/statements/{month}/confirm',
    title: '客户确认账单',
    path: statement,
    body: { party: 'customer', confirmedBy: '岭南证券 王工' },
  },
  {
    call: 'POST /contracts/{contractId}/statements/{month}/confirm',
    title: '运营方确认账单',
    path: statement,
    body: { party: 'operator', confirmedBy: '财务部 黄会计' },
    hidden: true,
  },
  {
    call: 'POST /contracts/{contractId}/statements/{month}/settle',
    title: '已支付',
    path: statement,
    body: { reference: '冲减账单 2026-04' },
  },
];
