// How evenly the keys of the table spread tickets: ids as they are, hashed by the real key functions, on customers,
// circuits and departments of very different size. Seeded, so that it comes out the same each time.

import { later } from '../../domain/time.ts';
import { tableIndexes } from '../../functions/environment.ts';
import { noticeKey, ticketIndexKeys, timerIndexKeys } from '../../functions/store/keys.ts';
import { mondayMorning } from '../support/time.ts';
import { ticketLoad } from './measured.ts';

/** An operator with a monitoring centre for each province, and one where a single centre, or a single unit, has every fault. */
const operator = { customers: 200_000, circuits: 200_000, centres: 31, units: 3_000 };
/** Four seconds at 5,000 a second. More make the shares more even, not less. */
const tickets = 20_000;

export interface Share {
  /** The table or index, and how the tickets fall on departments. */
  readonly place: string;
  /** Write units that the busiest partition key takes for each ticket. */
  readonly units: number;
}

/**
 * At a steady rate every second has tickets of all ages, so what a ticket writes in its whole life is what is written for each that
 * is opened.
 */
export function busiestPartitions(): readonly Share[] {
  const random = generator(1);
  const customer = byRank(operator.customers, 0.8, random);
  const circuit = byRank(operator.circuits, 0.4, random);
  const centre = byRank(operator.centres, 0.6, random);
  const unit = byRank(operator.units, 0.6, random);
  const due = new Tally('byDue');
  const customers = new Tally('byCustomer, 200,000 customers');
  const circuits = new Tally('byCircuit, 200,000 circuits');
  const spread = departments('31 centres, 3,000 units');
  const oneCentre = departments('one centre has all');
  const oneUnit = departments('one unit repairs all');

  for (let ticket = 0; ticket < tickets; ticket += 1) {
    const id = ticketId(random);
    const standing = { id, customerId: `CUST-${customer()}`, circuitId: `CIRC-${circuit()}`, ...times };
    const [centreId, unitId] = [`NMC-${centre()}`, `UNIT-${unit()}`];
    const index = ticketIndexKeys({ ...standing, queueDepartmentId: null });
    due.add(timerIndexKeys(id, mondayMorning)[tableIndexes.byDue.partition], ticketLoad.dueIndexWrites);
    customers.add(index[tableIndexes.byCustomer.partition], 1);
    circuits.add(index[tableIndexes.byCircuit.partition], 1);
    spread.add(standing, centreId, unitId);
    oneCentre.add(standing, 'NMC', unitId);
    oneUnit.add(standing, centreId, 'UNIT');
  }
  const all = [due, customers, circuits, spread, oneCentre, oneUnit].flatMap((some) => some.shares());
  return all.map(({ place, units }) => ({ place, units: units / tickets }));
}

/** The queues and notices of departments. */
function departments(name: string) {
  const [queues, notices] = [new Tally(`byDepartment, ${name}`), new Tally(`notices, ${name}`)];
  return {
    add(ticket: Standing, centreId: string, unitId: string): void {
      queues.add(queuePartition(ticket, centreId), ticketLoad.centreQueueWrites);
      queues.add(queuePartition(ticket, unitId), ticketLoad.unitQueueWrites);
      notices.add(noticePartition(centreId, ticket.id), ticketLoad.centreNoticeUnits);
      notices.add(noticePartition(unitId, ticket.id), ticketLoad.unitNoticeUnits);
    },
    shares: () => [queues, notices].flatMap((tally) => tally.shares()),
  };
}

/** Units by partition. */
class Tally {
  readonly #place: string;
  readonly #units = new Map<string | undefined, number>();
  #largest = 0;

  constructor(place: string) {
    this.#place = place;
  }

  add(partition: string | undefined, units: number): void {
    const all = (this.#units.get(partition) ?? 0) + units;
    this.#units.set(partition, all);
    if (all > this.#largest) this.#largest = all;
  }

  shares(): readonly Share[] {
    return [{ place: this.#place, units: this.#largest }];
  }
}

const times = { registeredAt: mondayMorning, reportedAt: mondayMorning, nextDueAt: later(mondayMorning, 900_000) };

type Standing = Omit<Parameters<typeof ticketIndexKeys>[0], 'queueDepartmentId'>;

function queuePartition(ticket: Standing, queueDepartmentId: string): string | undefined {
  return ticketIndexKeys({ ...ticket, queueDepartmentId })[tableIndexes.byDepartment.partition];
}

function noticePartition(departmentId: string, ticketId: string): string {
  return noticeKey({ id: 'N', ticketId, departmentId, dueAt: mondayMorning, reachedAt: mondayMorning }).pk;
}

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** As functions/hashed-id.ts makes them: `T` and 26 digits, each as likely as the next. */
function ticketId(random: () => number): string {
  return `T${Array.from({ length: 26 }, () => digits.charAt(Math.floor(random() * digits.length))).join('')}`;
}

/** Ranks from 0, where the nth is chosen 1/n^exponent as often as the first (Zipf). */
function byRank(count: number, exponent: number, random: () => number): () => number {
  let total = 0;
  const reached = Float64Array.from({ length: count }, (_, rank) => (total += 1 / (rank + 1) ** exponent));
  return () => {
    const wanted = random() * total;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reached[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Mulberry32: numbers from 0 to less than 1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
