// Its contract: from the draft through the gate to the signature, on paper, and how it goes on.

import type { Example } from './example.ts';

const contract = { contractId: 'contract' };
const draft = {
  customerId: 'lingnan-securities',
  departmentId: 'customer-centre',
  templateKey: 'sla',
  title: '岭南证券专线SLA质量保证承诺协议',
  parties: { operator: '广州分公司政企客户中心', customer: '岭南证券' },
  startDate: '2026-03-01',
  endDate: '2028-02-29',
  lines: [
    {
      circuitId: 'SDH-0101',
      maintenanceGrade: 'AAA',
      commitmentType: 'SLA_COMMITMENT',
      indicators: { availabilityPpm: 999_900, restoreOutageMinutes: 120 },
      proposal: {
        criteria: ['CORE_REAL_TIME_BUSINESS'],
        need: '行情与交易不能中断',
        willingToPay: 'FULL',
        equipment: { capable: true },
      },
      monthlyRentFen: 1_500_000,
    },
  ],
};

export const contractToSignature: readonly Example[] = [
  { call: 'POST /contracts', title: '起草合同', at: '2026-03-03T09:00:00+08:00', body: draft, keeps: 'contract' },
  {
    call: 'PUT /contracts/{contractId}',
    title: '签署前修改',
    path: contract,
    version: '"1"',
    body: { ...draft, endDate: '2029-02-28' },
  },
  {
    call: 'POST /contracts/{contractId}/confirmations',
    title: '请资源部门确认',
    path: contract,
    body: { timeLevel: 'STANDARD' },
  },
  {
    call: 'POST /contracts/{contractId}/confirmations/{confirmationNumber}/answer',
    title: '资源具备',
    path: { ...contract, confirmationNumber: '1' },
    body: { departmentId: 'resource-centre', positive: true },
  },
  {
    call: 'POST /contracts/{contractId}/confirmations/{confirmationNumber}/withdraw',
    title: '撤回确认',
    path: { ...contract, confirmationNumber: '1' },
    body: { reason: '端口已另行占用, 重新核查' },
  },
  {
    call: 'POST /contracts/{contractId}/confirmations',
    title: '再次请求确认',
    path: contract,
    body: { timeLevel: 'URGENT', again: true },
    hidden: true,
  },
  {
    call: 'POST /contracts/{contractId}/confirmations/{confirmationNumber}/answer',
    title: '暂缺资源, 可补足',
    path: { ...contract, confirmationNumber: '2' },
    body: { departmentId: 'resource-centre', positive: true },
    hidden: true,
  },
  {
    call: 'POST /contracts/{contractId}/price-approval',
    title: '价格核准',
    path: contract,
    body: {
      departmentId: 'marketing',
      approved: true,
      prices: [{ circuitId: 'SDH-0101', monthlyRentFen: 1_500_000, discountPpm: 0 }],
    },
  },
  {
    call: 'POST /contracts/{contractId}/sign',
    title: '签署',
    path: contract,
    body: { signedBy: '客户经理 陈立' },
  },
];

export const contractOnPaper: readonly Example[] = [
  {
    call: 'POST /contracts/{contractId}/copies',
    title: '综合办留存一份',
    path: contract,
    body: { departmentId: 'general-office', receivedBy: '何静' },
  },
  {
    call: 'POST /contracts/{contractId}/copies/{copyNumber}/correct',
    title: '更正收件人',
    path: { ...contract, copyNumber: '1' },
    body: { reason: '收件人录错', receivedBy: '何晶' },
  },
  {
    call: 'POST /contracts/{contractId}/copies/{copyNumber}/void',
    title: '误录作废',
    path: { ...contract, copyNumber: '1' },
    body: { reason: '该份实为财务部所收' },
  },
  {
    call: 'POST /contracts/{contractId}/copies',
    title: '合同管理员留存一份',
    path: contract,
    body: { departmentId: 'contract-administration', receivedBy: '梁文' },
    hidden: true,
  },
  {
    call: 'POST /contracts/{contractId}/loans',
    title: '借阅合同原件',
    path: contract,
    body: { departmentId: 'finance', requestedBy: '黄会计', purpose: '核对月租' },
  },
  {
    call: 'POST /contracts/{contractId}/loans/{loanNumber}/consent',
    title: '同意借阅',
    path: { ...contract, loanNumber: '1' },
    body: { departmentId: 'contract-administration', dueDate: '2026-03-10', requirements: '不得带出办公楼' },
  },
  {
    call: 'POST /contracts/{contractId}/loans/{loanNumber}/return',
    title: '归还',
    path: { ...contract, loanNumber: '1' },
    body: { departmentId: 'contract-administration' },
  },
  {
    call: 'POST /contracts/{contractId}/loans',
    title: '另一次借阅',
    path: contract,
    body: { departmentId: 'marketing', requestedBy: '赵敏', purpose: '宣传材料' },
    hidden: true,
  },
  {
    call: 'POST /contracts/{contractId}/loans/{loanNumber}/refuse',
    title: '不同意借阅',
    path: { ...contract, loanNumber: '2' },
    body: { departmentId: 'contract-administration', reason: '合同含客户商业秘密' },
  },
];

export const contractGoesOn: readonly Example[] = [
  {
    call: 'POST /contracts/{contractId}/amendments',
    title: '补充协议: 月租变更',
    at: '2026-04-20T09:00:00+08:00',
    path: contract,
    body: {
      effectiveFromDate: '2026-06-01',
      reason: '年度议价',
      lines: draft.lines.map((line) => ({ ...line, monthlyRentFen: 1_400_000 })),
    },
    keeps: 'amendment',
  },
  {
    call: 'POST /contracts/{contractId}/renew',
    title: '续签',
    path: contract,
    body: { endDate: '2031-02-28', title: '岭南证券专线SLA质量保证承诺协议 (续签)' },
    keeps: 'renewal',
  },
  {
    call: 'POST /contracts/{contractId}/end',
    title: '终止合同',
    path: contract,
    body: { reason: '客户迁址, 协商解除' },
  },
];
