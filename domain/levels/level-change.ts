// A change of a circuit's levels on its way through the systems (R72-R74): raised when an order is archived, told to resource
// management, and from there to fault management.

import type { ProvisioningTimeLevel } from '../sla/provisioning.ts';
import type { Announced } from '../sla/reached-rung.ts';
import type { Instant } from '../time.ts';
import type { Levels, Receiver } from './systems.ts';

/** Orders that change the levels of a circuit. A move does not. */
export const levelOrders = ['NEW', 'GRADE_CHANGE'] as const;
export type LevelOrder = (typeof levelOrders)[number];

/** Why people have to enter the levels by hand (R74). */
export const taskReasons = ['no-address', 'not-delivered', 'not-acknowledged'] as const;
export type TaskReason = (typeof taskReasons)[number];

interface Started {
  readonly startedAt: Instant;
  /** When the system's address took the message; that it has the levels is what it acknowledges. */
  readonly deliveredAt?: Instant;
}

interface Task {
  readonly manualSinceAt: Instant;
  readonly reason: TaskReason;
}

/** One system's part of the way. */
export type Hop = { readonly system: Receiver } & (
  | { readonly state: 'waiting' }
  | (Started & { readonly state: 'sending' | 'sent' })
  | (Started & Task & { readonly state: 'manual' })
  | (Started & Partial<Task> & { readonly state: 'acknowledged'; readonly doneAt: Instant })
  | (Started &
      Task & {
        readonly state: 'byHand';
        readonly doneAt: Instant;
        readonly departmentId: string;
        readonly comment: string;
      })
);
export type HopState = Hop['state'];

/** What a system had before this change, from the last one that it acknowledged or that was entered by hand. */
interface HeldLevels {
  readonly levels: Levels;
  readonly levelChangeId: string;
  readonly doneAt: Instant;
  readonly how: 'acknowledged' | 'byHand';
}

export interface LevelChange extends Partial<Announced> {
  readonly id: string;
  readonly ticketId: string;
  readonly order: LevelOrder;
  readonly circuitId: string;
  readonly customerId: string;
  readonly region: string;
  readonly contractId?: string;
  /** When the order was closed. The levels are those in force then. */
  readonly archivedAt: Instant;
  readonly levels: Levels & { readonly provisioningTimeLevel: ProvisioningTimeLevel };
  readonly policyVersion: string;
  /** The Resource Centre of the region, which enters by hand what the systems do not take. */
  readonly resourceDepartmentId: string;
  /** The change of this circuit before it. */
  readonly previousId?: string;
  readonly held: Readonly<Partial<Record<Receiver, HeldLevels>>>;
  /** In the order of the way. */
  readonly hops: readonly Hop[];
  readonly superseded?: { readonly supersededAt: Instant; readonly byLevelChangeId: string };
  readonly raisedAt: Instant;
  /** When the last event occurred. Whatever is decided next is decided no earlier. */
  readonly changedAt: Instant;
}

export type LevelChangeState = 'running' | 'manual' | 'done' | 'superseded';

export function stateOf({ superseded, hops }: LevelChange): LevelChangeState {
  if (superseded !== undefined) return 'superseded';
  if (hops.some(({ state }) => state === 'manual')) return 'manual';
  return hops.every(isDone) ? 'done' : 'running';
}

export function isDone(hop: Hop): hop is Extract<Hop, { readonly doneAt: Instant }> {
  return hop.state === 'acknowledged' || hop.state === 'byHand';
}

export function hopOf({ hops }: LevelChange, system: Receiver): Hop {
  return hops.find((hop) => hop.system === system) ?? { system, state: 'waiting' };
}

/** By which rules its deadlines run. */
export function levelChangePins({ policyVersion }: LevelChange): { readonly policyVersion: string } {
  return { policyVersion };
}

/** What each system has by this change and those before it. */
export function heldAfter(change: LevelChange): LevelChange['held'] {
  const own = change.hops.filter(isDone).map(({ system, state, doneAt }): [Receiver, HeldLevels] => {
    return [system, { levels: change.levels, levelChangeId: change.id, doneAt, how: state }];
  });
  return { ...change.held, ...Object.fromEntries(own) };
}
