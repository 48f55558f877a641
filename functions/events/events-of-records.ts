// The catalogue's part on what tickets and contracts rest on: customers, circuits, departments, rules, and the work on them.

import type { EventKinds } from './catalogue.ts';
import type { contractEvents } from './events-of-contracts.ts';
import type { deadlineEvents, ticketEvents } from './events-of-tickets.ts';
import type { EventType } from './every-event.ts';

type Elsewhere = keyof typeof contractEvents | keyof typeof deadlineEvents | keyof typeof ticketEvents;

const circuit = ['CIRCUIT'] as const;
const department = ['DEPARTMENT'] as const;
const file = ['CUSTOMER_FILE'] as const;
const hop = ['levelChangeId', 'system'] as const;
const work = ['workId', 'windowFromAt', 'windowToAt', 'circuitIds', 'customerIds', 'regions'] as const;
const planned = ['PLANNED_WORK'] as const;
const levels = ['LEVEL_CHANGE'] as const;
const operation = ['OPERATION'] as const;
const subscription = ['SUBSCRIPTION'] as const;
const subscribed = ['subscriptionId', 'client'] as const;

// biome-ignore format: one line for each type
export const recordEvents = {
  CustomerRegistered: { of: ['CUSTOMER'], zh: '客户登记', when: 'A customer is known from now on.', facts: ['customerId'] },
  CustomerChanged: { of: ['CUSTOMER'], zh: '客户变更', when: 'Its record has changed.', facts: ['customerId', 'changed'] },
  AccountManagerAssigned: { of: file, zh: '指派客户经理', when: 'Somebody answers for the customer from now on.', facts: ['customerId'] },
  AccountManagerChanged: { of: file, zh: '客户经理信息变更', when: 'The same manager has another deputy or department.', facts: ['customerId', 'changed'] },
  CustomerHandedOver: { of: file, zh: '客户移交', when: 'Another manager has taken over.', facts: ['customerId'] },
  ContactsChanged: { of: file, zh: '联系人变更', when: 'The people to turn to at the customer have changed.', facts: ['customerId', 'contactCount'] },
  InventoryTaken: { of: file, zh: '客户资料清查', when: 'Somebody looked how complete the file is.', facts: ['customerId', 'completenessPpm'] },
  CustomerVisited: { of: file, zh: '客户走访', when: 'The customer was visited.', facts: ['customerId'] },
  OpinionAnswered: { of: file, zh: '意见答复', when: 'What the customer said on a visit was answered.', facts: ['customerId', 'visitNumber', 'followUpNumber', 'fedBackAt'] },
  CustomerSurveyed: { of: file, zh: '满意度调查', when: 'The customer was asked how content they are.', facts: ['customerId'] },
  CustomerFileRead: { of: ['CUSTOMER_FILE_ACCESS'], zh: '客户档案查阅', when: 'Somebody has read personal data of the file.', facts: ['customerId', 'fields'], internal: true },
  CircuitRegistered: { of: circuit, zh: '电路登记', when: 'A circuit is known from now on.', facts: ['circuitId', 'customerId'] },
  CircuitChanged: { of: circuit, zh: '电路变更', when: 'Its record has changed.', facts: ['circuitId', 'customerId', 'changed'] },
  DepartmentRegistered: { of: department, zh: '部门登记', when: 'A department is known from now on.', facts: ['departmentId'] },
  DepartmentChanged: { of: department, zh: '部门变更', when: 'Its record has changed.', facts: ['departmentId', 'changed'] },
  CauseWeighed: { of: ['CAUSE'], zh: '同因研判', when: 'What the faults of one cause come to together was worked out anew.', facts: ['causeId', 'ticketId'] },
  LevelChangeRaised: { of: levels, zh: '等级变更', when: 'The levels of a circuit have changed, and other systems have to take them over.', facts: [] },
  LevelHopStarted: { of: levels, zh: '等级待同步', when: 'It is the turn of this system.', facts: hop },
  LevelHopDelivered: { of: levels, zh: '等级已送达', when: 'The system was told.', facts: hop },
  LevelHopAcknowledged: { of: levels, zh: '等级已确认', when: 'The system has taken the levels over.', facts: hop },
  LevelTaskOpened: { of: levels, zh: '等级待人工录入', when: 'The system cannot be told: a department has to enter the levels.', facts: [...hop, 'reason', 'departmentId'] },
  LevelsEnteredByHand: { of: levels, zh: '等级人工录入', when: 'The department has entered them.', facts: [...hop, 'departmentId'] },
  LevelChangeSuperseded: { of: levels, zh: '等级变更被取代', when: 'A later change has taken its place.', facts: ['levelChangeId', 'byLevelChangeId'] },
  SystemSettingsChanged: { of: ['SYSTEM'], zh: '系统设置变更', when: 'A system is told of levels at another address.', facts: ['system'] },
  WorkPlanned: { of: planned, zh: '割接计划', when: 'Planned work was entered.', facts: work },
  WorkReplanned: { of: planned, zh: '割接改期', when: 'Its window or its circuits have changed.', facts: work },
  WorkAnnounced: { of: planned, zh: '割接通知', when: 'The customers concerned were told.', facts: [...work, 'consentOf'] },
  WorkConsented: { of: planned, zh: '割接同意', when: 'A customer agrees to it.', facts: work },
  WorkDone: { of: planned, zh: '割接完成', when: 'It is over.', facts: [...work, 'startedAt', 'endedAt'] },
  WorkCancelled: { of: planned, zh: '割接取消', when: 'It does not take place.', facts: [...work, 'announcedAt?'] },
  LedgerCorrected: { of: ['LEDGER'], zh: '台账更正', when: 'What the tickets of a circuit do not say was entered by hand.', facts: ['circuitId'] },
  LedgerCorrectionVoided: { of: ['LEDGER'], zh: '台账更正作废', when: 'Such an entry does not count.', facts: ['circuitId', 'number'] },
  CalendarRevised: { of: ['CALENDAR'], zh: '日历修订', when: 'A calendar has a new version.', facts: ['calendarId', 'version', 'effectiveFromDate', 'regions'] },
  PolicyEdited: { of: ['POLICY'], zh: '策略修订', when: 'The policy has a new version.', facts: ['version', 'basedOn', 'effectiveFromDate'] },
  OperationStarted: { of: operation, zh: '运维操作开始', when: 'An operator has set it going.', facts: ['kind', 'round'], internal: true },
  OperationStopped: { of: operation, zh: '运维操作停止', when: 'An operator has stopped it.', facts: ['kind', 'round', 'counts'], internal: true },
  OperationFinished: { of: operation, zh: '运维操作完成', when: 'All of it was gone through.', facts: ['kind', 'round', 'counts'], internal: true },
  SubscriptionCreated: { of: subscription, zh: '订阅创建', when: 'A system wants to be told of events.', facts: [...subscribed, 'eventTypes'], internal: true },
  SubscriptionChanged: { of: subscription, zh: '订阅变更', when: 'It is sent other events, or to another address.', facts: [...subscribed, 'changed', 'eventTypes'], internal: true },
  SubscriptionPaused: { of: subscription, zh: '订阅暂停', when: 'Its system has asked for a pause: events are kept.', facts: subscribed, internal: true },
  SubscriptionResumed: { of: subscription, zh: '订阅恢复', when: 'Its system takes events again.', facts: subscribed, internal: true },
  SubscriptionFailing: { of: subscription, zh: '订阅投递受阻', when: 'Its target has not taken a delivery for half an hour: it is tried for a day.', facts: [...subscribed, 'deliveryId', 'departmentId?', 'failingSinceAt', 'triedUntilAt'], internal: true },
  SubscriptionDisabled: { of: subscription, zh: '订阅停用', when: 'Its target has not taken a delivery for a day, or says that it is gone: events are not kept any more.', facts: [...subscribed, 'reason', 'deliveryId', 'departmentId?', 'failingSinceAt'], internal: true },
  SubscriptionSecretRotated: { of: subscription, zh: '订阅密钥轮换', when: 'Deliveries are signed with another secret, for a day also with the one before.', facts: [...subscribed, 'secretNumber', 'formerSecretUntilAt'], internal: true },
  SubscriptionDeleted: { of: subscription, zh: '订阅删除', when: 'Its system does not want to be told any more.', facts: subscribed, internal: true },
} as const satisfies EventKinds<Exclude<EventType, Elsewhere>>;
