// A circuit as the API shows it, with what follows from its record: the network level (R39) and the name of its product.

import type { Circuit } from '../../domain/circuits/circuit.ts';
import { networkLevel } from '../../domain/circuits/grade.ts';
import { products } from '../../domain/circuits/product.ts';
import type { Versioned } from '../store/aggregate-store.ts';

export function presentCircuit({ state: circuit, version }: Versioned<Circuit>) {
  return {
    ...circuit,
    version,
    networkLevel: networkLevel(circuit.maintenanceGrade),
    productName: products[circuit.product].name,
  };
}
