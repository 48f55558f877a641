// The way of a draft through the gate, call by call, as the departments go it.

import { answerConfirmation } from '../../functions/contracts/answer-confirmation.ts';
import { decidePrice } from '../../functions/contracts/decide-price.ts';
import { requestConfirmations } from '../../functions/contracts/request-confirmations.ts';
import { standingRuleBook } from '../../functions/rules/rule-book.ts';
import { call } from './api-calls.ts';
import { customerCentre, marketing, provincialNoc, resourceCentre } from './departments.ts';
import type { MemoryStores } from './memory-stores.ts';

/** The departments that have a word in it. */
export const contractDepartments = [customerCentre, resourceCentre, provincialNoc, marketing];

/** Has every confirmation answered and every price approved, so that the draft may be signed. */
export async function passGate(stores: MemoryStores, contractId: string): Promise<void> {
  const deps = { ...stores, rules: standingRuleBook };
  const path = { contractId };
  await succeed(call(requestConfirmations(deps), { path, body: {} }));
  const { confirmations = [], lines } = draftOf(stores, contractId);
  for (const { number, departmentId, answer } of confirmations) {
    if (answer !== undefined) continue;
    const at = { ...path, confirmationNumber: String(number) };
    await succeed(call(answerConfirmation(deps), { path: at, body: { departmentId, positive: true } }));
  }
  const prices = lines.map(({ circuitId, monthlyRentFen }) => ({ circuitId, monthlyRentFen }));
  const body = { departmentId: marketing.id, approved: true, prices };
  await succeed(call(decidePrice(deps), { path, body }));
}

async function succeed(answering: ReturnType<typeof call>): Promise<void> {
  const { status, body } = await answering;
  if (status !== 200) throw new Error(JSON.stringify(body));
}

function draftOf({ contracts }: MemoryStores, contractId: string) {
  const stored = contracts.stored.get(contractId);
  if (stored === undefined) throw new Error(`there is no ${contractId}`);
  return stored.state;
}
