// Makes the statement of one contract and month, if it is not made yet: reads what it rests on, decides, writes it once.

import { type Month, monthInterval, monthOf, monthsLater } from '../../domain/availability/month.ts';
import { adjustedMonths, isAdjusted, openMonthsMax } from '../../domain/compensation/claim-window.ts';
import { redraftStatement } from '../../domain/compensation/draft-statement.ts';
import { makeStatement, type StatementCase } from '../../domain/compensation/make-statement.ts';
import { type CircuitFacts, monthLines, termIn } from '../../domain/compensation/month-lines.ts';
import type { AssessmentView } from '../../domain/compensation/overrun.ts';
import type { RegularLine, Statement } from '../../domain/compensation/statement.ts';
import { type Contract, zoneOf } from '../../domain/contracts/contract.ts';
import { linesBegunSince } from '../../domain/contracts/coverage.ts';
import { circuitIdsOf } from '../../domain/contracts/line-history.ts';
import type { Decision } from '../../domain/decision.ts';
import type { Policy } from '../../domain/sla/policy.ts';
import type { Rules } from '../../domain/sla/rules.ts';
import type { Interval } from '../../domain/sla/working-days.ts';
import type { RecordStores } from '../availability/circuit-record.ts';
import { circuitRecord } from '../availability/circuit-record.ts';
import { policyOf } from '../availability/month-view.ts';
import { forEachBounded } from '../batches.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { CommandMeta } from '../store/aggregate-store.ts';
import type { CircuitStore } from '../store/circuit-store.ts';
import type { OverchargeStore } from '../store/overcharge-store.ts';
import type { StatementStore } from '../store/statement-store.ts';
import { VersionConflict } from '../store/version-conflict.ts';

export interface SettlingStores extends RecordStores {
  readonly circuits: Pick<CircuitStore, 'get' | 'coverage'>;
  readonly statements: Pick<StatementStore, 'between' | 'create' | 'get' | 'save'>;
  readonly overcharges: Pick<OverchargeStore, 'get'>;
  readonly rules: RuleBook;
}

const circuitsAtOnceMax = 4;

/**
 * Settles the month, and before it those that were over when the contract was signed: their rounds saw a draft, which binds nobody.
 * `found`: it was made before. `passed`: the contract was not in force, and there is nothing to say of it; or the month is not over
 * yet in its zone, and the next round finds it so.
 */
export async function settleContract(
  stores: SettlingStores,
  contract: Contract,
  month: Month,
  decision: Decision,
): Promise<'made' | 'found' | 'passed'> {
  const timeZone = zoneOf(contract);
  if (monthInterval(month, timeZone).toAt > decision.now) return 'passed';
  const back = adjustedMonths(await policyOf(month, stores.rules));
  const before = Array.from({ length: back }, (_, index) => monthsLater(month, index - back));
  for (const missed of before.filter((one) => signedAfter(contract, one))) {
    await settleMonth(stores, contract, missed, decision);
  }
  return settleMonth(stores, contract, month, decision);
}

/** Whether the contract was signed only after a month of its term. */
function signedAfter(contract: Contract, month: Month): boolean {
  const whole = monthInterval(month, zoneOf(contract));
  return contract.status !== 'draft' && contract.signedAt >= whole.toAt && termIn(contract, whole) !== null;
}

async function settleMonth(
  stores: SettlingStores,
  contract: Contract,
  month: Month,
  decision: Decision,
): Promise<'made' | 'found' | 'passed'> {
  const timeZone = zoneOf(contract);
  const { toAt } = monthInterval(month, timeZone);
  const policy = await policyOf(month, stores.rules);
  const since = monthsLater(month, -openMonthsMax);
  const statements = await stores.statements.between(contract.id, since, monthOf(decision.now, timeZone));
  if (statements.some((statement) => statement.month === month)) return 'found';
  const earlier = statements.filter((statement) => statement.month < month);

  const adjusted = earlier.filter((statement) => isAdjusted(statement, month, { timeZone, policy }));
  const months = [...adjusted.map((statement) => statement.month), month];
  const period: Interval = { fromAt: monthInterval(months[0] ?? month, timeZone).fromAt, toAt };
  const [circuits, overcharges] = await Promise.all([
    circuitFacts(stores, contract, period, policy),
    stores.overcharges.get(contract.id),
  ]);
  const viewBy = await views(stores.rules, circuits, timeZone, decision);
  const policies = new Map<string, Policy>();
  for (const { policyVersion } of adjusted) {
    policies.set(policyVersion, (await stores.rules.rulesFor({ policyVersion })).policy);
  }
  const given: StatementCase = {
    contract,
    month,
    circuits,
    view: viewBy(policy),
    earlier,
    later: statements.filter((statement) => statement.month > month),
    viewOf: ({ policyVersion }) => viewBy(policies.get(policyVersion) ?? policy),
    overcharges: overcharges?.state ?? { id: contract.id, overcharges: [] },
  };
  const meta = { correlationId: `settlement-${month}` };
  for (const draft of adjusted.filter(({ status }) => status === 'draft')) {
    await redraft(
      stores,
      draft,
      monthLines({ ...given, month: draft.month, view: given.viewOf(draft) }),
      decision,
      meta,
    );
  }
  const outcome = makeStatement(given, decision);
  if (outcome === null) return 'passed';
  const { created } = await stores.statements.create(outcome.state, outcome.events, meta);
  return created ? 'made' : 'found';
}

/** Somebody who decides on it at this moment goes first: then it is adjusted, like any that was sent. */
async function redraft(
  { statements }: Pick<SettlingStores, 'statements'>,
  { id }: Statement,
  lines: readonly RegularLine[],
  decision: Decision,
  meta: CommandMeta,
): Promise<void> {
  const before = await statements.get(id);
  const outcome = before && redraftStatement(before.state, lines, decision);
  if (before === null || outcome === null) return;
  try {
    await statements.save(before, outcome.state, outcome.events, meta);
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
  }
}

async function circuitFacts(
  stores: SettlingStores,
  contract: Contract,
  period: Interval,
  policy: Policy,
): Promise<ReadonlyMap<string, CircuitFacts>> {
  const facts = new Map<string, CircuitFacts>();
  const begun = new Set(linesBegunSince(contract, period.fromAt).map(({ line }) => line.circuitId));
  await forEachBounded(circuitIdsOf(contract), circuitsAtOnceMax, async (circuitId) => {
    const [circuit, record, coverage] = await Promise.all([
      stores.circuits.get(circuitId),
      circuitRecord(stores, circuitId, period, policy),
      begun.has(circuitId) ? stores.circuits.coverage(circuitId) : undefined,
    ]);
    if (circuit === null) throw new Error(`circuit ${circuitId} of contract ${contract.id} does not exist`);
    facts.set(circuitId, { area: circuit.state.area, record, coverages: coverage?.state ?? [] });
  });
  return facts;
}

/** The view of each policy on the same tickets, every one of which runs by its own rules. */
async function views(
  rules: RuleBook,
  circuits: ReadonlyMap<string, CircuitFacts>,
  timeZone: string,
  { now }: Decision,
): Promise<(policy: Policy) => AssessmentView> {
  const byTicket = new Map<string, Rules>();
  for (const ticket of [...circuits.values()].flatMap(({ record }) => record.tickets)) {
    byTicket.set(ticket.id, await rules.rulesFor(ticket));
  }
  return (policy) => ({
    now,
    timeZone,
    policy,
    rulesOf: ({ id }) => byTicket.get(id) ?? unread(id),
  });
}

function unread(ticketId: string): never {
  throw new Error(`the rules of ticket ${ticketId} were not read`);
}
