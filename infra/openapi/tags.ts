// The chapters of the description: the first part of a path, and what it is about.

export const tags: Readonly<Record<string, string>> = {
  tickets: 'Faults, complaints, consultations, requests and orders, from the report to the end (工单)',
  deadlines: 'What is due next, of whatever has deadlines (时限)',
  causes: 'Faults with a cause in common (同因故障)',
  customers: 'Customers, their files, visits and satisfaction (政企客户)',
  circuits: 'Circuits and other services, their levels and availability (电路)',
  departments: 'Departments, their queues and what they were told (部门)',
  calendars: 'Working days and hours, by version (日历)',
  contracts: 'From the draft over the gate to the end, with statements of what is owed (合同)',
  'contract-templates': 'Texts of clauses by type and term (合同模板)',
  'level-changes': 'Changes of levels on their way through the systems (等级同步)',
  systems: 'The systems that hold levels (等级系统)',
  'planned-works': 'Planned work: notice, consent, window (割接)',
  operations: 'What operators recover with (运维)',
  'dead-letters': 'What could not be processed (死信)',
  subscriptions: 'Events to subscribed systems, each delivery with its attempts (事件订阅)',
  'import-files': 'Files that are to be imported, in parts (导入文件)',
  imports: 'Records taken over from files (导入)',
  exports: 'Records written into files (导出)',
  settlements: 'The monthly run over all contracts (结算)',
  policies: 'Every figure with its source, by version (策略)',
};
