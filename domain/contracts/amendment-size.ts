// How much may be amended in the life of a contract, which is one item of the table and is written in one transaction.

import type { FieldError } from '../errors.ts';
import type { Contract, ContractLine } from './contract.ts';
import { circuitIdsOf, type LineTerm, lineOf } from './line-history.ts';
import { contractLinesMax } from './line-rules.ts';

/** Over its whole life, so that a contract with its history stays within the 400 KB of an item. */
export const amendmentsMax = 50;
const amendedLinesMax = 200;
/** Of the contract with what an amendment adds to it, and to the event of its signature. The rest is for what comes after. */
const contractBytesMax = 256 * 1_024;

/** The first bound that an amendment of the contract would break: `lines` or `amendments` too-many. */
export function sizeErrors(
  contract: Contract,
  inForce: readonly LineTerm[],
  lines: readonly ContractLine[],
  endedCircuitIds: readonly string[],
): readonly FieldError[] {
  const { amendments = [] } = contract;
  const tooMany = (maximum: number, given: number): readonly FieldError[] =>
    given > maximum ? [{ field: 'lines', rule: 'too-many', details: { maximum, given } }] : [];
  const added = lines.filter(({ circuitId }) => lineOf(circuitId, inForce) === undefined).length;
  const sofar = amendments.reduce((sum, one) => sum + one.lines.length, 0);
  return [
    ...(amendments.length < amendmentsMax
      ? []
      : [{ field: 'amendments', rule: 'too-many', details: { maximum: amendmentsMax } } as const]),
    ...(bytesOf(contract) + 2 * bytesOf(lines) <= contractBytesMax
      ? []
      : [{ field: 'amendments', rule: 'too-many', details: { maximum: amendments.length } } as const]),
    ...tooMany(amendedLinesMax - sofar, lines.length),
    // In one transaction with the contract and the amendment, and so is the end of a contract with all that it ever held.
    ...tooMany(contractLinesMax, inForce.length - endedCircuitIds.length + added),
    ...tooMany(contractLinesMax, added + endedCircuitIds.length),
    ...tooMany(contractLinesMax, new Set([...circuitIdsOf(contract), ...lines.map((line) => line.circuitId)]).size),
  ].slice(0, 1);
}

/** As JSON in UTF-8. */
function bytesOf(value: object): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
