// PUT /circuits/{circuitId}: takes over a circuit or other service from the resource system.

import { apiHandler } from '../http/api-handler.ts';
import { answerTakenOver } from '../http/upsert.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { circuitStore } from '../store/circuit-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import { presentCircuit } from './present-circuit.ts';
import type { TakingCircuits } from './take-circuit.ts';
import { circuitBody, takeCircuit } from './take-circuit.ts';

export const putCircuit = (deps: TakingCircuits) =>
  apiHandler({ path: ['circuitId'], body: circuitBody, answer: 'Circuit' }, async (request) =>
    answerTakenOver(request, await takeCircuit(deps, request.path.circuitId, request.body, request), presentCircuit),
  );

export const handler = putCircuit({
  circuits: circuitStore(liveTable()),
  customers: customerStore(liveTable()),
  departments: departmentStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
