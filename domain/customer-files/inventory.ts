// What is on file about a customer, and how complete it is (R16, R18).

import { sameContent } from '../changes.ts';
import { type Decision, happening } from '../decision.ts';
import { type FieldError, refuseIfAny } from '../errors.ts';
import type { Instant } from '../time.ts';
import {
  type Contact,
  type CustomerFile,
  type FileContext,
  type InventoryItem,
  inventoryKinds,
  underRulesOfToday,
} from './customer-file.ts';
import type { FileOutcome } from './events.ts';
import { nextRound } from './rounds.ts';

/** Replaces the contacts; the same ones again yield no events. Throws `rule-broken`: `contacts[i].phone` required without an e-mail. */
export function setContacts(
  file: CustomerFile,
  contacts: readonly Contact[],
  context: FileContext,
  decision: Decision,
): FileOutcome {
  refuseIfAny(
    contacts.flatMap(({ phone, email }, index) =>
      phone === undefined && email === undefined
        ? [{ field: `contacts[${index}].phone`, rule: 'required' as const }]
        : [],
    ),
  );
  if (sameContent(file.contacts, contacts)) return { state: file, events: [] };
  const event = { ...happening(decision), customerId: file.id, contactCount: contacts.length };
  return {
    state: underRulesOfToday({ ...file, contacts }, context),
    events: [{ type: 'ContactsChanged', ...event }],
  };
}

export interface InventoryCheck {
  /** Default: now. */
  readonly checkedAt?: Instant;
  /** What was looked at; the other kinds stay as they were. */
  readonly items: readonly Pick<InventoryItem, 'kind' | 'state' | 'note'>[];
}

/** Enters what a check has found. Throws `rule-broken`: `checkedAt` in-the-future, `items[i].kind` duplicate. */
export function takeInventory(
  file: CustomerFile,
  { checkedAt, items: found }: InventoryCheck,
  context: FileContext,
  decision: Decision,
): FileOutcome {
  const { now, by: checkedBy } = decision;
  refuseIfAny(checkErrors(found, checkedAt ?? now, now));
  const items = found.map((item) => ({ ...item, checkedAt: checkedAt ?? now, checkedBy }));
  const inventory = inventoryKinds.flatMap(
    (kind) => items.find((item) => item.kind === kind) ?? file.inventory.find((item) => item.kind === kind) ?? [],
  );
  if (sameContent(file.inventory, inventory)) return { state: file, events: [] };
  const rounds = nextRound(file.rounds, 'inventory', inventoriedAt(inventory));
  const event = { ...happening(decision), customerId: file.id, items, completenessPpm: completenessPpm(inventory) };
  return {
    state: underRulesOfToday({ ...file, inventory, rounds }, context),
    events: [{ type: 'InventoryTaken', ...event }],
  };
}

/**
 * How complete a file is, in parts per million: of the kinds that apply, the share that is complete, rounded down. What is
 * incomplete, missing or was never looked at is not; where nothing applies, nothing is missing.
 */
export function completenessPpm(inventory: readonly Pick<InventoryItem, 'kind' | 'state'>[]): number {
  const stateOf = (kind: string) => inventory.find((item) => item.kind === kind)?.state;
  const applicable = inventoryKinds.filter((kind) => stateOf(kind) !== 'NOT_APPLICABLE');
  if (applicable.length === 0) return 1_000_000;
  const complete = applicable.filter((kind) => stateOf(kind) === 'COMPLETE');
  return Math.floor((complete.length * 1_000_000) / applicable.length);
}

/** Since when every kind has been looked at: the oldest of the checks. Undefined: some never was. */
function inventoriedAt(inventory: readonly InventoryItem[]): Instant | undefined {
  if (inventory.length < inventoryKinds.length) return undefined;
  return inventory.map(({ checkedAt }) => checkedAt).toSorted((left, right) => left - right)[0];
}

function checkErrors(items: InventoryCheck['items'], checkedAt: Instant, now: Instant): readonly FieldError[] {
  const errors: FieldError[] = items.flatMap(({ kind }, index) =>
    items.findIndex((item) => item.kind === kind) < index
      ? [{ field: `items[${index}].kind`, rule: 'duplicate' as const }]
      : [],
  );
  if (checkedAt > now) errors.push({ field: 'checkedAt', rule: 'in-the-future' });
  return errors;
}
