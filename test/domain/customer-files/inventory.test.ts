import { describe, expect, it } from 'vitest';
import type { InventoryItem } from '../../../domain/customer-files/customer-file.ts';
import { inventoryKinds } from '../../../domain/customer-files/customer-file.ts';
import { completenessPpm, setContacts, takeInventory } from '../../../domain/customer-files/inventory.ts';
import { aFile, fullCheck, inventoried, ofTier } from '../../support/customer-files.ts';
import { at } from '../../support/decisions.ts';
import { brokenRules } from '../../support/refusals.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const wang = { name: '王工', role: '机房负责人', phone: '+86 20 8888 8888' };

describe('the contacts of a customer', () => {
  it('are on file; no event says who they are, only that they were changed (R16, R196)', () => {
    const { state, events } = setContacts(aFile(), [wang], ofTier(), at());
    expect(state.contacts).toEqual([wang]);
    expect(events).toEqual([
      { type: 'ContactsChanged', occurredAt: mondayMorning, by: 'clerk-1', customerId: 'CUST-1', contactCount: 1 },
    ]);
    expect(setContacts(state, [wang], ofTier(), at())).toEqual({ state, events: [] });
  });

  it('can be reached', () => {
    const mute = { name: '王工', role: '机房负责人' };
    const mailed = { ...mute, email: 'wang@bank.example' };
    expect(brokenRules(() => setContacts(aFile(), [mailed, mute], ofTier(), at()))).toEqual([
      'contacts[1].phone: required',
    ]);
  });
});

describe('the completeness of a file', () => {
  const states = (...given: readonly InventoryItem['state'][]) =>
    given.flatMap((state, index) => ({ kind: inventoryKinds[index] ?? 'FIBRE_ROUTES', state }));

  it.each([
    ['nothing was looked at', states(), 0],
    ['all five kinds are complete', states('COMPLETE', 'COMPLETE', 'COMPLETE', 'COMPLETE', 'COMPLETE'), 1_000_000],
    ['two are complete, one is not, two were never looked at', states('COMPLETE', 'INCOMPLETE', 'COMPLETE'), 400_000],
    ['one of three that apply is complete', states('COMPLETE', 'MISSING', 'NOT_APPLICABLE', 'NOT_APPLICABLE'), 333_333],
    ['nothing applies', states(...inventoryKinds.map(() => 'NOT_APPLICABLE' as const)), 1_000_000],
  ])('when %s (R18)', (_, inventory, ppm) => {
    expect(completenessPpm(inventory)).toBe(ppm);
  });
});

describe('an inventory', () => {
  it('keeps of each of the five kinds what was found last, when and by whom (R18)', () => {
    const later = minutesLater(mondayMorning, 60);
    const file = inventoried(aFile());
    const found = { kind: 'FIBRE_ROUTES', state: 'INCOMPLETE', note: '缺 Z 端路由' } as const;
    const { state, events } = takeInventory(file, { items: [found] }, ofTier(), at(later, 'li.na'));
    expect(state.inventory.map(({ kind }) => kind)).toEqual(inventoryKinds);
    expect(state.inventory[2]).toEqual({ ...found, checkedAt: later, checkedBy: 'li.na' });
    expect(state.inventory[0]).toEqual(file.inventory[0]);
    expect(events).toMatchObject([{ type: 'InventoryTaken', items: [found], completenessPpm: 800_000 }]);
  });

  it('is entered once, each kind once, and not before it was taken', () => {
    const file = inventoried(aFile());
    expect(takeInventory(file, fullCheck(), ofTier(), at()).events).toEqual([]);
    const twice = {
      checkedAt: minutesLater(mondayMorning, 1),
      items: [...fullCheck().items, ...fullCheck().items.slice(0, 1)],
    };
    expect(brokenRules(() => takeInventory(file, twice, ofTier(), at()))).toEqual([
      'items[5].kind: duplicate',
      'checkedAt: in-the-future',
    ]);
  });
});
