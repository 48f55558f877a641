// GET /circuits/{circuitId}/ledger-corrections: everything that was ever entered by hand, with what was voided.

import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { CircuitStore } from '../store/circuit-store.ts';
import { circuitStore } from '../store/circuit-store.ts';
import type { LedgerStore } from '../store/ledger-store.ts';
import { ledgerStore } from '../store/ledger-store.ts';
import { liveTable } from '../store/table.ts';

interface Deps {
  readonly circuits: Pick<CircuitStore, 'get'>;
  readonly ledgers: Pick<LedgerStore, 'get'>;
}

export const listCorrections = ({ circuits, ledgers }: Deps) =>
  apiHandler({ path: ['circuitId'], answer: 'LedgerCorrections' }, async ({ path: { circuitId } }) => {
    const [circuit, ledger] = await Promise.all([circuits.get(circuitId), ledgers.get(circuitId)]);
    found(circuit);
    return ok(
      { circuitId, corrections: ledger?.state.corrections ?? [], version: ledger?.version ?? 0 },
      ledger?.version,
    );
  });

export const handler = listCorrections({
  circuits: circuitStore(liveTable()),
  ledgers: ledgerStore(liveTable()),
});
