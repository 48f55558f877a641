// Faults on purpose in what becomes of contracts by themselves, and in what people do with them meanwhile.

import type { Mutant } from './mutants.ts';

const reach = 'domain/contracts/reach.ts';

export const contractMutants: readonly Mutant[] = [
  {
    name: 'a late command hides what was due on a contract',
    file: reach,
    from: 'return { contract: due.reduce<Contract>(evolveContract, contract), due, now: inOrder };',
    to: 'return { contract, due: [], now: inOrder };',
  },
  {
    name: 'a command on a contract comes before what was decided meanwhile',
    file: reach,
    from: 'const inOrder = afterReached({ reached }, latest(now, inForceAt));',
    to: 'const inOrder = now;',
  },
  {
    name: 'a contract comes into force by the clocks of the operator',
    file: reach,
    from: 'const at = startOfDate(startDate, zoneOf(contract));',
    to: 'const at = startOfDate(startDate, operatorTimeZone);',
  },
  {
    name: 'a contract is over when its last day begins',
    file: reach,
    from: 'at: endOfDate(endDate, zoneOf(contract)),',
    to: 'at: startOfDate(endDate, zoneOf(contract)),',
  },
  {
    name: 'the end of a contract is a reminder like any other',
    file: reach,
    from: "  [termMilestone]: 'ContractExpired',\n",
    to: '',
  },
  {
    name: 'the end of a contract that was renewed is called to mind',
    file: reach,
    from: 'endOfReminders(contract, renewedBy?.signedAt)',
    to: 'endOfReminders(contract, undefined)',
  },
  {
    name: 'a copy that was filed is called to mind',
    file: 'domain/contracts/archive-deadlines.ts',
    from: '...(filed !== undefined && { metAt: filed.recordedAt }) },',
    to: '},',
  },
  {
    name: 'an answer does not end the wait for it',
    file: 'domain/contracts/confirmation-deadlines.ts',
    from: 'answer !== undefined ? { metAt: answer.answeredAt } : endedAt',
    to: 'endedAt',
  },
  {
    name: 'a signature leaves the contract before it as it was',
    file: 'functions/store/contract-store.ts',
    from: 'former === undefined ? [] : [await',
    to: 'former !== undefined ? [] : former === undefined ? [] : [await',
  },
  {
    name: 'of two signatures at once both hold the circuit',
    file: 'functions/store/circuit-store.ts',
    from: "? { ConditionExpression: 'attribute_not_exists(pk)' }",
    to: '? {}',
  },
  {
    name: 'all that a department is informed of is called alike',
    file: 'functions/notices/inform.ts',
    from: "id: hashedId('N', [id, department.id]),",
    to: "id: hashedId('N', [detail.entityId, department.id]),",
  },
];
