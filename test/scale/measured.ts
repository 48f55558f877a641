// What one ticket of the mix (mix.ts) asks for, on the average, as measured; a test compares it with what the code asks for now.

export interface TicketLoad {
  /** Requests of the API that change the ticket. */
  readonly calls: number;
  /** Writes of the ticket's item: commands, and decisions of the clock. */
  readonly ticketWrites: number;
  readonly decisions: number;
  readonly schedulesSet: number;
  readonly schedulesMoved: number;
  readonly schedulesRemoved: number;
  /** For how long its schedules stand, all taken together. */
  readonly scheduleMinutes: number;
  readonly timersFired: number;
  readonly events: number;
  readonly noticeEvents: number;
  readonly notices: number;
  /** Read units of the ticket itself. */
  readonly readUnits: number;
  /** Write units of the table, by what is written. */
  readonly ticketUnits: number;
  readonly auditUnits: number;
  readonly noticeUnits: number;
  /** Write units of the indexes: leaving a place and taking one, one each. */
  readonly dueIndexWrites: number;
  readonly centreQueueWrites: number;
  readonly unitQueueWrites: number;
  readonly otherIndexWrites: number;
  /** Write units of the notices of the Monitoring Centre and of the unit. */
  readonly centreNoticeUnits: number;
  readonly unitNoticeUnits: number;
  readonly storedKilobytes: number;
}

export const ticketLoad: TicketLoad = {
  calls: 6.4,
  ticketWrites: 9,
  decisions: 2.6,
  schedulesSet: 19,
  schedulesMoved: 0,
  schedulesRemoved: 14.4,
  scheduleMinutes: 3_890,
  timersFired: 4.6,
  events: 9,
  noticeEvents: 2.6,
  notices: 2.8,
  readUnits: 8,
  ticketUnits: 20,
  auditUnits: 11,
  noticeUnits: 7.9,
  dueIndexWrites: 14.8,
  centreQueueWrites: 5,
  unitQueueWrites: 6.8,
  otherIndexWrites: 2,
  centreNoticeUnits: 7.5,
  unitNoticeUnits: 0.4,
  storedKilobytes: 9.9,
};

/**
 * What opening and dispatching read besides (circuit, customer, contract, former tickets, departments), as the engine counts it in
 * test/bench/command-cost.bench.ts: 4.5 units to open, 3 more than other commands to dispatch.
 */
export const lookupUnits = 4.5 + 3;
