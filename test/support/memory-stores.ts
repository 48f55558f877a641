// The stores as plain maps: the same promises (versions, one winner per race, free ids) without a table behind them.

import type { Cause } from '../../domain/causes/cause.ts';
import type { CauseWeighed } from '../../domain/causes/events.ts';
import type { Circuit } from '../../domain/circuits/circuit.ts';
import type { CircuitEvent } from '../../domain/circuits/events.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import type { ContractEvent } from '../../domain/contracts/events.ts';
import type { FileAccess, FileAccessEvent } from '../../domain/customer-files/access.ts';
import type { CustomerFile } from '../../domain/customer-files/customer-file.ts';
import type { CustomerFileEvent } from '../../domain/customer-files/events.ts';
import type { Customer } from '../../domain/customers/customer.ts';
import type { CustomerEvent } from '../../domain/customers/events.ts';
import type { Department } from '../../domain/departments/department.ts';
import type { DepartmentEvent } from '../../domain/departments/events.ts';
import type { LevelChangeEvent } from '../../domain/levels/events.ts';
import type { LevelChange } from '../../domain/levels/level-change.ts';
import { stateOf } from '../../domain/levels/level-change.ts';
import type { SystemSettings, SystemSettingsChanged } from '../../domain/levels/system-settings.ts';
import type { Operation, OperationEvent } from '../../domain/operations/operation.ts';
import { builtInVersions } from '../../domain/sla/calendars/built-in.ts';
import type { CalendarVersion } from '../../domain/sla/calendars/calendar-version.ts';
import type { CalendarRevised } from '../../domain/sla/calendars/events.ts';
import type { TicketEvent } from '../../domain/tickets/events.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { AggregateStore, CommandMeta, Versioned } from '../../functions/store/aggregate-store.ts';
import type { CalendarDirectory, CalendarStore } from '../../functions/store/calendar-store.ts';
import type { CircuitCoverage, CircuitStore } from '../../functions/store/circuit-store.ts';
import type { ContractStore } from '../../functions/store/contract-store.ts';
import type { DepartmentStore } from '../../functions/store/department-store.ts';
import type { FileAccessStore } from '../../functions/store/file-access-store.ts';
import type { LevelChangeStore } from '../../functions/store/level-change-store.ts';
import type { Page, PageRequest } from '../../functions/store/table.ts';
import type { TicketStore } from '../../functions/store/ticket-store.ts';
import { VersionConflict } from '../../functions/store/version-conflict.ts';

interface MemoryStore<State extends { readonly id: string }, Event> extends AggregateStore<State, Event> {
  readonly stored: Map<string, Versioned<State>>;
  /** Every event written, in order. */
  readonly written: Event[];
  put(...states: readonly State[]): void;
  /** Somebody else writes this after the aggregate has been read and before the next command is stored. */
  loseNextRaceTo(other: State): void;
}

function memoryStore<State extends { readonly id: string }, Event>(): MemoryStore<State, Event> {
  const stored = new Map<string, Versioned<State>>();
  const written: Event[] = [];
  let racing: State | undefined;

  async function save(before: Versioned<State> | null, after: State, events: readonly Event[], meta: CommandMeta) {
    const present = stored.get(after.id);
    const other = racing;
    racing = undefined;
    if (other !== undefined) stored.set(other.id, { state: other, version: (present?.version ?? 0) + 1 });
    if (other !== undefined || present?.version !== before?.version) throw new VersionConflict(after.id);
    const requestHash = before?.requestHash ?? meta.requestHash;
    const saved = {
      state: after,
      version: (before?.version ?? 0) + 1,
      ...(requestHash !== undefined && { requestHash }),
      correlationId: meta.correlationId,
    };
    stored.set(after.id, saved);
    written.push(...events);
    return saved;
  }

  return {
    stored,
    written,
    save,
    put(...states) {
      for (const state of states) stored.set(state.id, { state, version: 1 });
    },
    loseNextRaceTo(other) {
      racing = other;
    },
    async get(id) {
      return stored.get(id) ?? null;
    },
    async create(state, events, meta) {
      const existing = stored.get(state.id);
      return existing === undefined
        ? { created: true, saved: await save(null, state, events, meta) }
        : { created: false, existing };
    },
  };
}

/** A page of what is there, in the order given; the cursor is the position. */
export function pageOfAll<Item>(all: readonly Item[], { limit, cursor = '0' }: PageRequest): Page<Item> {
  const end = Number(cursor) + limit;
  const items = all.slice(Number(cursor), end);
  return end < all.length ? { items, nextCursor: String(end) } : { items };
}

function memoryCalendars(): CalendarStore & { readonly written: CalendarRevised[] } {
  const written: CalendarRevised[] = [];
  const versions = new Map<string, readonly CalendarVersion[]>();
  let present: CalendarDirectory = { state: {}, version: 0 };
  return {
    written,
    directory: async () => present,
    versions: async (id, upTo) => (versions.get(id) ?? builtInVersions(id)).slice(0, upTo),
    async revise(before, version, events) {
      if (before.version !== present.version) throw new VersionConflict(version.id);
      versions.set(version.id, [...(versions.get(version.id) ?? builtInVersions(version.id)), version]);
      present = { state: { ...present.state, [version.id]: version.version }, version: present.version + 1 };
      written.push(...events);
    },
  };
}

function levelChangeStore(): MemoryStore<LevelChange, LevelChangeEvent> &
  Pick<LevelChangeStore, 'latestOf' | 'raise' | 'tasksOf'> {
  const changes = memoryStore<LevelChange, LevelChangeEvent>();
  const latest = new Map<string, { version: number; id: string }>();
  return {
    ...changes,
    async latestOf(circuitId) {
      const { version = 0, id = '' } = latest.get(circuitId) ?? {};
      return { version, change: await changes.get(id) };
    },
    async raise(before, { change, events, isLatest, stopped }, meta) {
      if ((latest.get(change.circuitId)?.version ?? 0) !== before.version) throw new VersionConflict(change.id);
      await changes.save(null, change, events, meta);
      if (isLatest) latest.set(change.circuitId, { version: before.version + 1, id: change.id });
      if (stopped) await changes.save(before.change, stopped.change, stopped.events, meta);
    },
    async tasksOf(departmentId, page) {
      const all = [...changes.stored.values()].filter(
        ({ state }) => state.resourceDepartmentId === departmentId && stateOf(state) === 'manual',
      );
      return pageOfAll(all, page);
    },
  };
}

/** A whole system in memory. */
export function memoryStores() {
  const coverages = new Map<string, CircuitCoverage>();
  const tickets = memoryStore<Ticket, TicketEvent>();
  const recentOfCircuit: TicketStore['recentOfCircuit'] = async (circuitId, since, limit) =>
    [...tickets.stored.values()]
      .map(({ state }) => state)
      .filter((ticket) => ticket.circuitId === circuitId && ticket.reportedAt >= since)
      .sort((left, right) => right.reportedAt - left.reportedAt)
      .slice(0, limit);
  const fileAccesses = memoryStore<FileAccess, FileAccessEvent>();
  const contracts = memoryStore<Contract, ContractEvent>();
  const departments = memoryStore<Department, DepartmentEvent>();
  const circuits: MemoryStore<Circuit, CircuitEvent> & Pick<CircuitStore, 'coverage'> = {
    ...memoryStore<Circuit, CircuitEvent>(),
    coverage: async (circuitId) => coverages.get(circuitId) ?? { state: [], version: 0 },
  };
  const saveWithCoverages: ContractStore['saveWithCoverages'] = async (...saving) => {
    const [before, after, events, changes, meta, former] = saving;
    if (former !== undefined) await contracts.save(former.before, former.after, former.events, meta);
    const saved = await contracts.save(before, after, events, meta);
    for (const { circuitId, before: old, after: state } of changes) {
      coverages.set(circuitId, { state, version: old.version + 1 });
    }
    return saved;
  };
  return {
    tickets: { ...tickets, recentOfCircuit },
    customers: memoryStore<Customer, CustomerEvent>(),
    causes: memoryStore<Cause, CauseWeighed>(),
    customerFiles: memoryStore<CustomerFile, CustomerFileEvent>(),
    fileAccesses: {
      ...fileAccesses,
      ofCustomer: (async (customerId, page) => {
        const all = [...fileAccesses.stored.values()].filter(({ state }) => state.customerId === customerId);
        return pageOfAll(all.reverse(), page);
      }) satisfies FileAccessStore['ofCustomer'],
    },
    circuits,
    coverages,
    levelChanges: levelChangeStore(),
    systems: memoryStore<SystemSettings, SystemSettingsChanged>(),
    contracts: { ...contracts, saveWithCoverages },
    calendars: memoryCalendars(),
    operations: memoryStore<Operation, OperationEvent>(),
    departments: {
      ...departments,
      all: (async () => [...departments.stored.values()]) satisfies DepartmentStore['all'],
    },
  };
}
export type MemoryStores = ReturnType<typeof memoryStores>;
