// The timers that a ticket is stored with, against what its facts say when they are read back.

import { GetCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pendingRungs } from '../../../domain/sla/deadlines.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { ticketFrom } from '../../../domain/tickets/evolve.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import { ticketStore } from '../../../functions/store/ticket-store.ts';
import { eachMoment, someActs } from '../../support/histories.ts';
import type { TestTable } from '../../support/table.ts';
import { startTable } from '../../support/table.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

describe('the timers of a stored ticket', () => {
  it('are those of its facts, whatever has happened to it', async () => {
    const tickets = ticketStore(table, standingRuleBook);
    let count = 0;
    await fc.assert(
      fc.asyncProperty(someActs, async (acts) => {
        let last: Ticket | undefined;
        eachMoment(acts, ({ events }) => {
          last = ticketFrom(events);
        });
        if (last === undefined) return;
        count += 1;
        const state: Ticket = { ...last, id: `T${String(count).padStart(26, '0')}` };
        await tickets.create(state, [], { correlationId: 'test' });
        expect((await tickets.get(state.id))?.state).toEqual(state);
        const pending = pendingRungs(state, standingRules);
        expect(await stored(state.id)).toEqual({
          timers: Object.fromEntries(pending.map(({ key, dueAt }) => [key, dueAt])),
          sweptAt: pending.length === 0 ? undefined : Math.min(...pending.map(({ dueAt }) => dueAt)),
        });
      }),
      { numRuns: 40 },
    );
  });

  async function stored(id: string) {
    const { Item = {} } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: { pk: `TICKET#${id}`, sk: 'TICKET' } }),
    );
    const due: string | undefined = Item['byDueSk'];
    return { timers: Item['timers'], sweptAt: due === undefined ? undefined : Date.parse(due.split('#')[0] ?? '') };
  }
});
