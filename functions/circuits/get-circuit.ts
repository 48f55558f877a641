// GET /circuits/{circuitId}: one circuit or other service.

import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { CircuitStore } from '../store/circuit-store.ts';
import { circuitStore } from '../store/circuit-store.ts';
import { liveTable } from '../store/table.ts';
import { presentCircuit } from './present-circuit.ts';

interface Deps {
  readonly circuits: Pick<CircuitStore, 'get'>;
}

export const getCircuit = ({ circuits }: Deps) =>
  apiHandler({ path: ['circuitId'], answer: 'Circuit' }, async ({ path }) => {
    const circuit = found(await circuits.get(path.circuitId));
    return ok(presentCircuit(circuit), circuit.version);
  });

export const handler = getCircuit({ circuits: circuitStore(liveTable()) });
