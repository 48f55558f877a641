// What the rulebook says of the three circuits of scene.ts: the figures of docs/rules.md, written down here once more, so that nothing
// of domain/ is believed.

export const minute = 60_000;
export const hour = 60 * minute;

export type Limit = number | { readonly workingDays: number };

export interface Figures {
  readonly restore: { readonly outage: Limit; readonly degradation: Limit };
  readonly firstFeedback: number;
  readonly progressFeedback?: number;
  readonly proactiveNotice?: number;
  readonly legalFloor: number;
  readonly majorFault: { readonly outage: number; readonly degradation: number };
}

export const figuresOf: Readonly<Record<string, Figures>> = {
  /** AAA in town, a customer of the Group (table 7c: 4 h), VIP-1. */
  'CIRCUIT-AAA': {
    restore: { outage: 2 * hour, degradation: 4 * hour },
    firstFeedback: 15 * minute,
    progressFeedback: 60 * minute,
    proactiveNotice: 15 * minute,
    legalFloor: 48 * hour,
    majorFault: { outage: 6 * hour, degradation: 12 * hour },
  },
  /** III in town, a local A customer (table 7c: 8 h), VIP-3. */
  'CIRCUIT-III': {
    restore: { outage: 8 * hour, degradation: 8 * hour },
    firstFeedback: 60 * minute,
    progressFeedback: 240 * minute,
    legalFloor: 48 * hour,
    majorFault: { outage: 72 * hour, degradation: 72 * hour },
  },
  /** Ordinary, in the country, repaired within three working days (R165). */
  'CIRCUIT-DAYS': {
    restore: { outage: { workingDays: 3 }, degradation: { workingDays: 3 } },
    firstFeedback: 60 * minute,
    legalFloor: 72 * hour,
    majorFault: { outage: 72 * hour, degradation: 72 * hour },
  },
};

/** Whom each rung tells. */
export const ladders = {
  dispatch: { 80: ['RESPONSIBLE', 'NMC'], 100: ['RESPONSIBLE', 'NMC'] },
  accept: { 80: ['RESPONSIBLE', 'NMC'], 100: ['RESPONSIBLE', 'NMC'] },
  firstFeedback: { 80: ['RESPONSIBLE', 'NMC'], 100: ['RESPONSIBLE', 'NMC'] },
  proactiveNotice: { 80: ['RESPONSIBLE', 'NMC'], 100: ['RESPONSIBLE', 'NMC'] },
  confirmRecovery: { 80: ['RESPONSIBLE', 'NMC'], 100: ['RESPONSIBLE', 'NMC'] },
  progressFeedback: { 100: ['RESPONSIBLE', 'NMC'] },
  restore: {
    50: ['RESPONSIBLE', 'NMC'],
    80: ['RESPONSIBLE', 'NMC'],
    100: ['RESPONSIBLE', 'NMC', 'CUSTOMER-CENTRE', 'SUPPORT'],
    150: ['RESPONSIBLE', 'NMC'],
    200: ['RESPONSIBLE', 'NMC', 'SUPPORT'],
  },
  legalFloor: { 80: ['SUPPORT', 'CUSTOMER-CENTRE'], 100: ['SUPPORT', 'CUSTOMER-CENTRE'] },
  majorFault: { 100: ['NMC', 'SUPPORT', 'NETOPS'] },
  callBack: { 80: ['RESPONSIBLE'], 100: ['RESPONSIBLE', 'CUSTOMER-CENTRE'] },
} as const satisfies Record<string, Readonly<Record<number, readonly string[]>>>;
export type ModelMilestone = keyof typeof ladders;

/** The written report is owed by what was missed and for how long: it has a test of its own and is not modelled. */
export const unmodelledMilestones: readonly string[] = ['faultReport'];

/** Of contracts: so many days before the last one, in the morning, it is said that they end. */
export const expiryDaysBefore = [90, 30, 7] as const;
/** So many days after the signature a copy that is not filed is called to mind. */
export const filingDays = 7;
/** A customer hears within five working days what became of an opinion. */
export const opinionLimit: Limit = { workingDays: 5 };
/** From one to the next, of a customer of the first tier. */
export const roundMonths = { visit: 3, inventory: 12 } as const;
/** For the answer of a resource department on a line of one local network, by how soon it is wanted. */
export const answerLimits: Readonly<Record<string, Limit>> = { EXPEDITED: 4 * hour, URGENT: { workingDays: 1 } };
