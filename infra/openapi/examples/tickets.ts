// Tickets from their report to the last word on them: a fault, an order, a complaint, and one each that is cancelled and rejected.

import type { Example } from './example.ts';

const fault = { ticketId: 'fault' };

export const faultHandled: readonly Example[] = [
  {
    call: 'POST /tickets',
    title: '客户电话申告电路中断',
    at: '2026-03-12T09:00:00+08:00',
    body: {
      circuitId: 'SDH-0101',
      source: 'CUSTOMER_HOTLINE',
      impact: 'outage',
      description: '花都营业部至数据中心电路中断, 行情无法接收',
      reportedAt: '2026-03-12T08:58:00+08:00',
    },
    keeps: 'fault',
  },
  {
    call: 'POST /tickets/{ticketId}/dispatch',
    title: '派单给指定单位',
    path: fault,
    body: { departmentId: 'maintenance-huadu' },
  },
  { call: 'POST /tickets/{ticketId}/accept', title: '接单', path: fault, body: {} },
  {
    call: 'POST /tickets/{ticketId}/feedback',
    title: '首次反馈, 告知预计恢复时间',
    path: fault,
    body: { message: '光缆受外力中断, 正在熔接', estimatedRestoreAt: '2026-03-12T10:30:00+08:00' },
  },
  {
    call: 'POST /tickets/{ticketId}/suspend',
    title: '等待客户, 挂起',
    path: fault,
    body: {
      reason: 'CUSTOMER_EQUIPMENT',
      evidence: '客户机房停电, 现场照片已存档',
      approvedBy: '监控中心值班长 赵敏',
      estimatedRestoreAt: '2026-03-12T11:00:00+08:00',
    },
  },
  { call: 'POST /tickets/{ticketId}/resume', title: '解挂', at: '2026-03-12T09:20:00+08:00', path: fault, body: {} },
  {
    call: 'POST /tickets/{ticketId}/suspensions',
    title: '补录挂起',
    path: fault,
    body: {
      approvedBy: '监控中心值班长 赵敏',
      justification: '当时漏录',
      reason: 'CUSTOMER_UNREACHABLE',
      evidence: '三次致电无人接听, 录音编号 4711',
      startedAt: '2026-03-12T09:10:00+08:00',
      endedAt: '2026-03-12T09:12:00+08:00',
    },
  },
  {
    call: 'POST /tickets/{ticketId}/suspensions/{suspensionNumber}/correct',
    title: '更正挂起的结束时间',
    path: { ...fault, suspensionNumber: '2' },
    body: {
      approvedBy: '监控中心值班长 赵敏',
      justification: '按录音核对',
      evidence: '录音编号 4711',
      endedAt: '2026-03-12T09:11:00+08:00',
    },
  },
  {
    call: 'POST /tickets/{ticketId}/suspensions/{suspensionNumber}/void',
    title: '挂起作废',
    path: { ...fault, suspensionNumber: '2' },
    body: { approvedBy: '监控中心值班长 赵敏', justification: '客户当时已接听' },
  },
  {
    call: 'POST /tickets/{ticketId}/regrade',
    title: '影响等级变更',
    path: fault,
    body: { reason: '业务已恢复但仍有误码', approvedBy: '监控中心值班长 赵敏', impact: 'degradation' },
  },
  {
    call: 'POST /tickets/{ticketId}/common-cause',
    title: '与其他故障同因',
    path: fault,
    body: { causeId: 'cable-huadu-0312' },
  },
  {
    call: 'POST /tickets/{ticketId}/transfer',
    title: '转派',
    path: fault,
    body: { departmentId: 'maintenance-tianhe', reason: '故障点在天河侧' },
  },
  { call: 'POST /tickets/{ticketId}/accept', title: '转派后接单', path: fault, body: {}, hidden: true },
  {
    call: 'POST /tickets/{ticketId}/resolve',
    title: '修复',
    path: fault,
    body: { cause: '道路施工挖断光缆', solution: '熔接并测试通过' },
  },
  {
    call: 'POST /tickets/{ticketId}/confirm-recovery',
    title: '客户确认恢复',
    path: fault,
    body: { restored: true, confirmedBy: '岭南证券 王工' },
  },
  {
    call: 'POST /tickets/{ticketId}/call-back',
    title: '回访',
    path: fault,
    body: { satisfaction: 5, recurred: false, comment: '处理及时' },
  },
  { call: 'POST /tickets/{ticketId}/fault-report/request', title: '客户要求故障报告', path: fault, body: {} },
  {
    call: 'POST /tickets/{ticketId}/fault-report/draft',
    title: '起草故障报告',
    path: fault,
    body: {
      summary: '3月12日上午电路中断',
      causeAnalysis: '道路施工挖断主用光缆, 保护倒换未生效',
      actions: '修复光缆, 核查保护配置, 与施工方建立巡线联络',
    },
  },
  {
    call: 'POST /tickets/{ticketId}/fault-report/review',
    title: '审核通过',
    path: fault,
    body: { approved: true, comment: '内容完整' },
  },
  {
    call: 'POST /tickets/{ticketId}/fault-report/submit',
    title: '提交政企客户中心',
    path: fault,
    body: { submittedTo: 'customer-centre' },
  },
];

const order = { ticketId: 'order' };
const complaint = { ticketId: 'complaint' };

export const otherTickets: readonly Example[] = [
  {
    call: 'POST /tickets',
    title: '新装固话订单',
    at: '2026-03-16T09:00:00+08:00',
    body: {
      type: 'provisioning',
      kind: 'NEW',
      customerId: 'lingnan-securities',
      region: '花都区',
      description: '营业部新装固话两部',
      productCase: 'FIXED_VOICE',
      timeLevel: 'STANDARD',
    },
    keeps: 'order',
  },
  {
    call: 'POST /tickets/{ticketId}/appoint',
    title: '预约上门',
    path: order,
    body: { visitAt: '2026-03-16T14:30:00+08:00' },
  },
  {
    call: 'POST /tickets/{ticketId}/dispatch',
    title: '派给装维单位',
    path: order,
    body: { departmentId: 'maintenance-huadu' },
    hidden: true,
  },
  { call: 'POST /tickets/{ticketId}/accept', title: '接单', path: order, body: {}, hidden: true },
  {
    call: 'POST /tickets/{ticketId}/start-installation',
    title: '开始施工',
    at: '2026-03-16T14:30:00+08:00',
    path: order,
    body: {},
  },
  {
    call: 'POST /tickets/{ticketId}/resolve',
    title: '施工完成',
    path: order,
    body: { solution: '两部话机装通' },
    hidden: true,
  },
  {
    call: 'POST /tickets/{ticketId}/close',
    title: '客户确认后归档',
    path: order,
    body: { confirmedBy: '岭南证券 王工' },
  },
  {
    call: 'POST /tickets',
    title: '客户投诉',
    at: '2026-03-17T09:00:00+08:00',
    body: {
      type: 'complaint',
      kind: 'STAFF_CONDUCT',
      circuitId: 'SDH-0101',
      channel: 'TELEPHONE',
      description: '故障处理过程中未及时反馈',
    },
    keeps: 'complaint',
  },
  { call: 'POST /tickets/{ticketId}/dispatch', title: '派单', path: complaint, body: {}, hidden: true },
  { call: 'POST /tickets/{ticketId}/accept', title: '接单', path: complaint, body: {}, hidden: true },
  {
    call: 'POST /tickets/{ticketId}/investigate',
    title: '调查结果',
    path: complaint,
    body: { result: '第二次反馈迟于约定间隔八分钟' },
  },
  {
    call: 'POST /tickets/{ticketId}/resolve',
    title: '处理',
    path: complaint,
    body: { cause: '值班交接遗漏', solution: '向客户致歉, 调整值班安排' },
    hidden: true,
  },
  {
    call: 'POST /tickets/{ticketId}/reopen',
    title: '客户不满意, 重新处理',
    path: complaint,
    body: { reason: '客户要求书面说明' },
  },
  {
    call: 'POST /tickets',
    title: '客户经理代报劣化',
    at: '2026-03-18T09:00:00+08:00',
    body: { circuitId: 'SDH-0101', source: 'ACCOUNT_MANAGER', impact: 'degradation', description: '时延偏高' },
    keeps: 'withdrawn',
    hidden: true,
  },
  {
    call: 'POST /tickets/{ticketId}/cancel',
    title: '客户撤单',
    path: { ticketId: 'withdrawn' },
    body: { reason: '客户自查为内网问题' },
  },
  {
    call: 'POST /tickets',
    title: '误报',
    body: { circuitId: 'SDH-0101', source: 'CUSTOMER_HOTLINE', impact: 'outage', description: '无法上网' },
    keeps: 'rejected',
    hidden: true,
  },
  {
    call: 'POST /tickets/{ticketId}/reject',
    title: '退单',
    path: { ticketId: 'rejected' },
    body: { reason: '申告的线路不属我方' },
  },
];
