// What is kept about looking after a customer (R16, R18, R190-R194): who answers for it, whom to speak to, what is on file, what was said.

import type { Customer, ServiceLevel } from '../customers/customer.ts';
import type { CalendarId, CalendarVersions } from '../sla/calendar-id.ts';
import { pinnedVersions } from '../sla/promises.ts';
import type { Announced } from '../sla/reached-rung.ts';
import type { Rules } from '../sla/rules.ts';
import type { SourcedLimit } from '../sla/sourced.ts';
import type { Instant } from '../time.ts';
import type { RoundKind } from './care-policy.ts';

/** A person of the operator. `staffId` is the subject of that person's access token. */
export interface Staff {
  readonly staffId: string;
  readonly name: string;
}

/** The one who answers for the customer (R190). */
export interface AccountManager extends Staff {
  readonly departmentId: string;
  /** The national virtual team of his trade that he belongs to (R204). */
  readonly virtualTeam?: string;
  readonly deputy?: Staff;
  readonly sinceAt: Instant;
}

/** From one account manager to the next (R19). */
export interface Handover {
  /** From 1. */
  readonly number: number;
  readonly from: AccountManager;
  readonly to: AccountManager;
  readonly handedOverAt: Instant;
  readonly reason: string;
  readonly handedOver: readonly InventoryKind[];
  /** Opinions that the customer had no answer to by then, by their numbers. */
  readonly openFollowUps: readonly number[];
}

/** A person of the customer. Kept here and nowhere else: events and logs never say it. */
export interface Contact {
  readonly name: string;
  readonly role: string;
  readonly phone?: string;
  readonly email?: string;
}

/** What has to be on file (R18). */
export const inventoryKinds = [
  'CUSTOMER_INFORMATION', // 客户信息
  'ROOM_EQUIPMENT', // 客户机房设备
  'FIBRE_ROUTES', // 光缆路由
  'SERVICE_NUMBERS', // 业务编号
  'MAINTENANCE_STANDARD', // 维护标准
] as const;
export type InventoryKind = (typeof inventoryKinds)[number];

export const inventoryStates = ['COMPLETE', 'INCOMPLETE', 'MISSING', 'NOT_APPLICABLE'] as const;
type InventoryState = (typeof inventoryStates)[number];

export interface InventoryItem {
  readonly kind: InventoryKind;
  readonly state: InventoryState;
  readonly note?: string;
  readonly checkedAt: Instant;
  readonly checkedBy: string;
}

/** Why the customer was met. A club activity (R205) is on record as well, and is no visit that was due. */
export const visitPurposes = ['REGULAR', 'AFTER_IMPLEMENTATION', 'COMPLAINT', 'CLUB_ACTIVITY', 'OTHER'] as const;
type VisitPurpose = (typeof visitPurposes)[number];

export interface Opinion {
  readonly text: string;
  /** Who is to see to it; nobody named: the account manager's department. */
  readonly departmentId?: string;
}

/** What becomes of an opinion, until the customer is told (R193). */
export interface FollowUp {
  /** From 1, over all visits to the customer. */
  readonly number: number;
  readonly opinion: Opinion;
  readonly openedAt: Instant;
  readonly limit: SourcedLimit;
  readonly calendar: CalendarId;
  readonly outcome?: {
    readonly result: string;
    /** When the customer was told. */
    readonly fedBackAt: Instant;
    readonly recordedAt: Instant;
    readonly recordedBy: string;
  };
}

export interface Visit {
  /** From 1. */
  readonly number: number;
  readonly visitedAt: Instant;
  readonly purpose: VisitPurpose;
  readonly summary?: string;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly followUps: readonly FollowUp[];
}

export const surveyChannels = ['VISIT', 'PHONE', 'SMS', 'ONLINE', 'PAPER', 'OTHER'] as const;
type SurveyChannel = (typeof surveyChannels)[number];

/** One answer to a survey. */
export interface Survey {
  readonly surveyedAt: Instant;
  /** In parts per million of the best score. */
  readonly scorePpm: number;
  readonly channel: SurveyChannel;
  readonly comment?: string;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

/** Since when the next visit, inventory or survey is waited for. */
interface Round {
  /** 1 until there has been one. */
  readonly number: number;
  readonly sinceAt: Instant;
}

/** What its deadlines rest on: as it was when something was last entered in the file. A follow-up keeps its own limit. */
interface CareBasis {
  readonly serviceLevel: ServiceLevel;
  readonly policyVersion: string;
  readonly calendarVersions?: CalendarVersions;
}

export interface CustomerFile extends CareBasis, Announced {
  /** The customer's. */
  readonly id: string;
  readonly openedAt: Instant;
  readonly manager?: AccountManager;
  /** The latest, oldest first. */
  readonly handovers: readonly Handover[];
  readonly contacts: readonly Contact[];
  readonly inventory: readonly InventoryItem[];
  /** The latest, and every one with an open follow-up, oldest first. Earlier ones are in the audit trail, as is everything. */
  readonly visits: readonly Visit[];
  /** The latest, oldest first. */
  readonly surveys: readonly Survey[];
  /** Visits and follow-ups so far. */
  readonly counts: { readonly visits: number; readonly followUps: number };
  /** None before there is an account manager. */
  readonly rounds: Readonly<Partial<Record<RoundKind, Round>>>;
}

// Of what comes again and again so much is kept that the file always fits into an item of the table (customer-file-size.test.ts).
export const contactsMax = 30;
export const opinionsMax = 5;
export const visitsKept = 8;
export const surveysKept = 40;
export const handoversKept = 10;

/** Whose file it is, and by which rules something is entered in it. */
export interface FileContext {
  readonly customer: Pick<Customer, 'id' | 'serviceLevel'>;
  readonly rules: Rules;
}

/** The file that a customer has before anything is entered. */
export function emptyFile({ customer, rules }: FileContext, openedAt: Instant): CustomerFile {
  return {
    id: customer.id,
    openedAt,
    serviceLevel: customer.serviceLevel,
    policyVersion: rules.policy.version,
    handovers: [],
    contacts: [],
    inventory: [],
    visits: [],
    surveys: [],
    counts: { visits: 0, followUps: 0 },
    rounds: {},
    reached: [],
  };
}

/** The file after something was entered: by the customer's tier and the rules of today, without what is told no more. */
export function underRulesOfToday(file: CustomerFile, { customer, rules }: FileContext): CustomerFile {
  const { calendarVersions: _, ...kept } = file;
  const followUps = file.visits.flatMap((visit) => visit.followUps);
  const current = (milestone: string, occurrence: number) =>
    milestone === 'followUp'
      ? followUps.some(({ number }) => number === occurrence)
      : file.rounds[milestone as RoundKind]?.number === occurrence;
  return {
    ...kept,
    serviceLevel: customer.serviceLevel,
    policyVersion: rules.policy.version,
    // Also of those that were answered: on another calendar their days might not be known.
    ...pinnedVersions(followUps, rules),
    reached: file.reached.filter(({ milestone, occurrence }) => current(milestone, occurrence)),
  };
}

/** Opinions that the customer has no answer to yet. */
export function openFollowUps({ visits }: Pick<CustomerFile, 'visits'>): readonly FollowUp[] {
  return visits.flatMap(({ followUps }) => followUps.filter(isOpen));
}

export function isOpen({ outcome }: FollowUp): boolean {
  return outcome === undefined;
}

/** Whether the customer is this person's to look after (R196). */
export function isAssigned({ manager }: Pick<CustomerFile, 'manager'>, staffId: string): boolean {
  return manager?.staffId === staffId || manager?.deputy?.staffId === staffId;
}
