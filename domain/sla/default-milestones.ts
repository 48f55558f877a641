// The milestones of all tickets; which of them a ticket has, its process says. Each is defined in the words of fact-readers.ts.

import {
  deskLadder,
  legalFloorLadder,
  majorFaultLadder,
  restoreLadder,
  shortLadder,
  silenceLadder,
  solutionLadder,
} from './default-ladders.ts';
import type { MilestonePolicy } from './policy.ts';
import { hours, minutes } from './sourced.ts';

/** Only what depends on the work at the service stops while others are waited for; the rest is in our own hands (D). */
export const defaultMilestones = {
  /** The Monitoring Centre accepts every report on the spot and owns the talk with the customer (R95, R143). */
  dispatch: {
    rule: 'R145',
    name: { zh: '派单', en: 'dispatch' },
    limit: minutes(15, 'S'),
    startsWith: 'report',
    metBy: 'firstDispatch',
    lapsesWith: 'ticketEnd',
    responsible: 'owner',
    pausable: false,
    rungs: shortLadder,
  },
  /** Each unit that is handed the ticket has its own time to accept it, and loses it when the ticket moves on. */
  accept: {
    rule: 'R146',
    name: { zh: '接单', en: 'acceptance' },
    limit: minutes(30, 'S'),
    startsWith: 'eachAssignment',
    metBy: 'acceptance',
    lapsesWith: 'nextAssignment',
    responsible: 'assignedUnit',
    pausable: false,
    rungs: shortLadder,
  },
  firstFeedback: {
    rule: 'R153',
    name: { zh: '首次反馈', en: 'first feedback' },
    limit: { table: 'firstFeedback' },
    startsWith: 'report',
    metBy: 'firstFeedback',
    lapsesWith: 'ticketEnd',
    responsible: 'owner',
    pausable: false,
    rungs: shortLadder,
  },
  /**
   * While a fault lasts its customer is never left without news for longer than the interval of its tier (P-1). What recurs is
   * the silence, not the hour: one that goes on is one breach, whatever its length, and nobody is told of it again.
   */
  progressFeedback: {
    rule: 'R153',
    name: { zh: '过程反馈', en: 'progress feedback' },
    limit: { table: 'progressFeedback' },
    startsWith: 'eachSilence',
    metBy: 'nextWord',
    lapsesWith: 'ticketEnd',
    responsible: 'owner',
    // The customer has an estimate then (R154).
    pausable: true,
    rungs: silenceLadder,
  },
  restore: {
    rule: 'R144',
    name: { zh: '修复', en: 'restoration' },
    limit: { table: 'restore' },
    startsWith: 'reportOrDetection',
    metBy: 'lastingRepair',
    lapsesWith: 'ticketEnd',
    responsible: 'currentUnit',
    pausable: true,
    rungs: restoreLadder,
  },
  /** Whatever was promised: the law counts from the report, day and night, and knows no suspension. */
  legalFloor: {
    rule: 'P-5',
    name: { zh: '法定修复', en: 'repair within the legal limit' },
    limit: { table: 'legalFloor' },
    startsWith: 'report',
    metBy: 'lastingRepair',
    lapsesWith: 'ticketEnd',
    responsible: 'currentUnit',
    pausable: false,
    advice: {
      zh: '依法应立即告知用户,并免收故障期间的月租费。',
      en: 'By law the customer has to be told at once, and pays no rent for the days of the fault.',
    },
    rungs: legalFloorLadder,
  },
  /** A circuit that is down, or bad, for so long makes the fault a major one, whoever is waited for. */
  majorFault: {
    rule: 'P-3',
    name: { zh: '重大故障界限内修复', en: 'repair before it is a major fault' },
    limit: { table: 'majorFault' },
    startsWith: 'reportOrDetection',
    metBy: 'lastingRepair',
    lapsesWith: 'ticketEnd',
    responsible: 'currentUnit',
    pausable: false,
    advice: { zh: '现已构成重大故障。', en: 'It counts as a major fault from now on.' },
    rungs: majorFaultLadder,
  },
  /** After each repair the customer is asked. */
  confirmRecovery: {
    rule: 'R147',
    name: { zh: '恢复确认', en: 'recovery confirmation' },
    limit: minutes(15, 'S'),
    startsWith: 'eachRepair',
    metBy: 'confirmation',
    lapsesWith: 'ticketEnd',
    responsible: 'owner',
    pausable: false,
    rungs: shortLadder,
  },
  /** What monitoring finds, the customer hears from us before it asks (table 7a). */
  proactiveNotice: {
    rule: 'R153',
    name: { zh: '主动告知', en: 'proactive notice' },
    limit: { table: 'proactiveNotice' },
    startsWith: 'ownDetection',
    metBy: 'firstFeedback',
    lapsesWith: 'ticketEnd',
    responsible: 'owner',
    pausable: false,
    rungs: shortLadder,
  },
  /** After the end the customer is asked once more, and how content it is. */
  callBack: {
    rule: 'R155',
    name: { zh: '回访', en: 'call-back' },
    limit: hours(24, 'D'),
    startsWith: 'closing',
    metBy: 'callBack',
    lapsesWith: 'nothing',
    responsible: 'owner',
    pausable: false,
    rungs: deskLadder,
  },
  /** Whoever is handed a complaint, a request or an order takes it over within the hour. */
  handlerAccept: {
    rule: 'R149',
    name: { zh: '接单', en: 'acceptance' },
    limit: hours(1, 'D'),
    startsWith: 'eachAssignment',
    metBy: 'acceptance',
    lapsesWith: 'nextAssignment',
    responsible: 'assignedUnit',
    pausable: false,
    rungs: deskLadder,
  },
  firstReply: {
    rule: 'R159',
    name: { zh: '首次回复', en: 'first reply' },
    limit: hours(1, 'D'),
    startsWith: 'report',
    metBy: 'firstAnswer',
    lapsesWith: 'ticketEnd',
    responsible: 'owner',
    pausable: false,
    rungs: deskLadder,
  },
  solution: {
    rule: 'R152',
    name: { zh: '解决', en: 'solution' },
    limit: hours(24, 'S'),
    startsWith: 'report',
    metBy: 'lastingRepair',
    lapsesWith: 'ticketEnd',
    responsible: 'currentUnit',
    pausable: true,
    rungs: solutionLadder,
  },
  appointment: {
    rule: 'R132',
    name: { zh: '预约', en: 'appointment' },
    limit: { table: 'appointment' },
    startsWith: 'report',
    metBy: 'firstAppointment',
    // What is in service needs no visit any more. An order that is reopened has its service promised, whose clock runs on.
    lapsesWith: 'firstRepair',
    responsible: 'owner',
    pausable: false,
    rungs: deskLadder,
  },
  inService: {
    rule: 'R128',
    name: { zh: '装通', en: 'service' },
    limit: { table: 'provisioning' },
    startsWith: 'report',
    metBy: 'lastingRepair',
    lapsesWith: 'ticketEnd',
    responsible: 'currentUnit',
    pausable: true,
    rungs: solutionLadder,
  },
} as const satisfies Record<string, MilestonePolicy>;
