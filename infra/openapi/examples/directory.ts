// A customer is won: who repairs for it, when, who looks after it, what it uses.

import type { Example } from './example.ts';

const customer = { customerId: 'lingnan-securities' };

export const directory: readonly Example[] = [
  {
    call: 'PUT /departments/{departmentId}',
    title: '一个区的维护单位',
    at: '2026-03-02T09:00:00+08:00',
    path: { departmentId: 'maintenance-huadu' },
    body: {
      name: '花都网络维护中心',
      role: 'NETWORK_MAINTENANCE',
      regions: ['花都区'],
      parentId: 'network-operations',
    },
  },
  {
    call: 'PUT /calendars/{calendarId}',
    title: '一个区的工作时间',
    path: { calendarId: 'HUADU_HOURS' },
    body: {
      name: { zh: '花都作息', en: 'Huadu hours' },
      timeZone: 'Asia/Shanghai',
      effectiveFromDate: '2026-01-01',
      lastDate: '2026-12-31',
      shifts: [
        { from: '08:30', to: '12:00' },
        { from: '14:00', to: '17:30' },
      ],
      workingWeekdays: [1, 2, 3, 4, 5],
      holidays: [{ name: { zh: '国庆节', en: 'National Day' }, firstDate: '2026-10-01', lastDate: '2026-10-07' }],
      makeUpDates: ['2026-10-10'],
      regions: ['花都区'],
      note: '首次录入',
    },
  },
  {
    call: 'PUT /customers/{customerId}',
    title: '省级政企客户',
    path: customer,
    body: {
      name: '岭南证券',
      grade: 'PROVINCE',
      segment: 'INDUSTRY',
      brand: false,
      serviceLevel: 'VIP-1',
      importance: '省级216家',
    },
  },
  {
    call: 'PUT /customers/{customerId}/account-manager',
    title: '第一任客户经理',
    path: customer,
    body: {
      staffId: 'chen.li',
      name: '陈立',
      departmentId: 'customer-centre',
      deputy: { staffId: 'zhou.min', name: '周敏' },
      reason: '新客户',
    },
  },
  {
    call: 'PUT /customers/{customerId}/contacts',
    title: '客户联系人',
    path: customer,
    body: {
      contacts: [{ name: '王工', role: '机房负责人', phone: '020-55550101', email: 'wang@lingnan-securities.example' }],
    },
  },
  {
    call: 'POST /customers/{customerId}/inventory',
    title: '核查客户资料',
    path: customer,
    body: {
      items: [
        { kind: 'CUSTOMER_INFORMATION', state: 'COMPLETE' },
        { kind: 'FIBRE_ROUTES', state: 'INCOMPLETE', note: '备用光缆路由待补' },
      ],
    },
  },
  {
    call: 'POST /customers/{customerId}/visits',
    title: '例行拜访, 客户提出意见',
    at: '2026-03-02T17:00:00+08:00',
    path: customer,
    body: {
      visitedAt: '2026-03-02T15:00:00+08:00',
      purpose: 'REGULAR',
      summary: '介绍专线开通计划',
      opinions: [{ text: '希望割接提前三天通知', departmentId: 'monitoring' }],
    },
  },
  {
    call: 'POST /customers/{customerId}/visits/{visitNumber}/follow-ups/{followUpNumber}/result',
    title: '意见的处理结果',
    path: { ...customer, visitNumber: '1', followUpNumber: '1' },
    body: { result: '已列入割接通知名单, 提前三天通知' },
  },
  {
    call: 'POST /customers/{customerId}/satisfaction-surveys',
    title: '电话满意度调查',
    path: customer,
    body: { surveyedAt: '2026-03-02T16:30:00+08:00', satisfaction: 5, channel: 'PHONE', comment: '响应及时' },
  },
  {
    call: 'PUT /circuits/{circuitId}',
    title: '一条 AAA 级专线',
    path: { circuitId: 'SDH-0101' },
    body: {
      customerId: 'lingnan-securities',
      name: '花都营业部至天河数据中心 155M',
      product: 'BANDWIDTH_DATA/SDH',
      maintenanceGrade: 'AAA',
      scope: 'LOCAL',
      area: 'TOWN',
      region: '花都区',
      maintenanceDepartmentId: 'maintenance-huadu',
    },
  },
];
