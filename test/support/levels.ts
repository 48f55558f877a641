// Changes of levels for tests, made by the domain itself: an order for the AAA circuit of aContract(), archived Monday 09:00.

import type { HopCommand } from '../../domain/levels/decide.ts';
import { decideOnHop } from '../../domain/levels/decide.ts';
import { evolveLevelChange } from '../../domain/levels/evolve.ts';
import type { LevelChange } from '../../domain/levels/level-change.ts';
import type { ArchivedOrder, RaisingLookups } from '../../domain/levels/raise.ts';
import { raiseLevelChange } from '../../domain/levels/raise.ts';
import type { Receiver } from '../../domain/levels/systems.ts';
import { standingRules } from '../../domain/sla/rules.ts';
import type { Instant } from '../../domain/time.ts';
import { aCircuit } from './circuits.ts';
import { aContract } from './contracts.ts';
import { aCustomer } from './customers.ts';
import { at } from './decisions.ts';
import { aDepartment } from './departments.ts';
import { mondayMorning } from './time.ts';

export const resourceCentre = aDepartment({ id: 'RC-1', name: '资源管理中心', role: 'RESOURCE_CENTRE', regions: [] });

export const changeId = 'L00000000000000000000000001';
export const nextChangeId = 'L00000000000000000000000002';

function anArchivedOrder(overrides: Partial<ArchivedOrder> = {}): ArchivedOrder {
  return {
    ticketId: 'T00000000000000000000000001',
    order: 'NEW',
    timeLevel: 'URGENT',
    circuitId: 'CIRC-1',
    archivedAt: mondayMorning,
    ...overrides,
  };
}

function lookups(overrides: Partial<RaisingLookups> = {}): RaisingLookups {
  const customer = aCustomer({ serviceLevel: 'VIP-1' });
  const service = { circuit: aCircuit(), customer, contracts: [aContract()] };
  return { ...service, resourceDepartmentId: resourceCentre.id, latest: null, ...overrides };
}

/** A change just raised and on its way to resource management; with what it has stopped. */
export function raising(id = changeId, order: Partial<ArchivedOrder> = {}, found: Partial<RaisingLookups> = {}) {
  const archived = anArchivedOrder(order);
  const decision = at(archived.archivedAt, 'zhunshi');
  return raiseLevelChange(id, archived, lookups(found), decision, standingRules.policy);
}

export function aLevelChange(id = changeId, order: Partial<ArchivedOrder> = {}, found: Partial<RaisingLookups> = {}) {
  return raising(id, order, found).change;
}

/** The change after one command on the hop of a system. */
export function hopping(change: LevelChange, system: Receiver, command: HopCommand, now: Instant = mondayMorning) {
  return decideOnHop(change, system, command, at(now), standingRules).reduce<LevelChange>(evolveLevelChange, change);
}

export const acknowledge: HopCommand = { type: 'acknowledge' };
export const deliver: HopCommand = { type: 'deliver' };
export const giveUp: HopCommand = { type: 'giveUp', reason: 'no-address' };
export const enterByHand: HopCommand = { type: 'enterByHand', department: resourceCentre, comment: '已人工录入' };
