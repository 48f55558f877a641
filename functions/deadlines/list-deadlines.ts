// GET /deadlines?before=: what will be decided before an instant if nobody acts, soonest first.

import * as z from 'zod/mini';
import { contractPins } from '../../domain/contracts/contract.ts';
import { contractDeadlines } from '../../domain/contracts/reach.ts';
import { fileDeadlines } from '../../domain/customer-files/deadlines.ts';
import { levelChangeDeadlines } from '../../domain/levels/deadlines.ts';
import { levelChangePins, stateOf } from '../../domain/levels/level-change.ts';
import type { Deadline } from '../../domain/sla/deadline.ts';
import { pendingRungsOf } from '../../domain/sla/deadline.ts';
import { deadlinesOf } from '../../domain/sla/deadlines.ts';
import { responsibleDepartmentId } from '../../domain/tickets/ticket.ts';
import type { Access } from '../access/access.ts';
import type { Kind } from '../access/kinds.ts';
import { operations } from '../access/operations.ts';
import { visibleEntries } from '../access/visible-page.ts';
import { listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import { instant } from '../http/schema.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { Due, DueStore } from '../store/due-store.ts';
import { dueStore } from '../store/due-store.ts';
import type { PageRequest } from '../store/table.ts';
import { liveTable } from '../store/table.ts';
import { subjectOf } from '../subject.ts';

interface Deps {
  readonly due: DueStore;
  readonly rules: Pick<RuleBook, 'rulesFor'>;
}

const query = z.strictObject({ ...pageQuery, before: instant });

// A page has `limit` tickets, contracts and customers' files, each with every rung that is due before the instant: the index orders them by
// their first.
export const listDeadlines = ({ due, rules }: Deps) =>
  apiHandler({ query, answer: 'PendingDeadlinePage' }, async ({ query, access, caller }) => {
    const read = (page: PageRequest) => due.dueBefore(query.before, page);
    const readsContracts = operations['GET /contracts/{contractId}'].scopes.some((scope) => caller.scopes.has(scope));
    const reader = { ...access, seesAll: access.seesAll && readsContracts };
    const page = await visibleEntries(reader, pageOf(query), read, async (item) => {
      return (item.entity !== 'CONTRACT' || readsContracts) && seesDue(access, item);
    });
    const timed = await Promise.all(
      page.items.map(async (item) => ({ item, deadlines: await deadlinesIn(item, rules) })),
    );
    const items = timed.flatMap(({ item, deadlines }) =>
      pendingRungsOf(deadlines)
        .filter(({ dueAt }) => dueAt < query.before)
        .map((rung) => ({ ...rung, ...about(item) })),
    );
    items.sort((left, right) => left.dueAt - right.dueAt);
    return listed({ ...page, items }, (rung) => rung);
  });

const kindOf = { TICKET: 'ticket', CONTRACT: 'contract', LEVEL_CHANGE: 'levelChange' } as const satisfies Record<
  Exclude<Due['entity'], 'CUSTOMER_FILE'>,
  Kind
>;

/** In which districts a customer is, its file does not say. */
async function seesDue(access: Access, { entity, state }: Due): Promise<boolean> {
  if (entity !== 'CUSTOMER_FILE') return access.sees(kindOf[entity], state);
  return (await access.seesStored('customer', state.id)) === true;
}

async function deadlinesIn(due: Due, rules: Deps['rules']): Promise<readonly Deadline[]> {
  switch (due.entity) {
    case 'TICKET':
      return deadlinesOf(due.state, await rules.rulesFor(due.state));
    case 'CONTRACT':
      return contractDeadlines(due.state, await rules.rulesFor(contractPins(due.state)));
    case 'CUSTOMER_FILE':
      return fileDeadlines(due.state, await rules.rulesFor(due.state));
    case 'LEVEL_CHANGE':
      return levelChangeDeadlines(due.state, await rules.rulesFor(levelChangePins(due.state)));
    default:
      return due satisfies never;
  }
}

function about(due: Due) {
  if (due.entity === 'CUSTOMER_FILE') return subjectOf(due.entity, due.state.id);
  const { id, customerId } = due.state;
  const subject = { ...subjectOf(due.entity, id), customerId };
  if (due.entity === 'CONTRACT') return { ...subject, status: due.state.status };
  const { circuitId } = due.state;
  if (due.entity === 'LEVEL_CHANGE') return { ...subject, circuitId, status: stateOf(due.state) };
  const { status } = due.state;
  return { ...subject, circuitId, status, responsibleDepartmentId: responsibleDepartmentId(due.state) };
}

export const handler = listDeadlines({ due: dueStore(liveTable()), rules: liveRuleBook(liveTable()) });
