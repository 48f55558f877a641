// The states of a contract as data: what may be asked of it in which status, and where that leads.

import { DomainError } from '../errors.ts';
import type { Contract, ContractStatus } from './contract.ts';

export const contractTransitions = {
  draft: {
    redraft: 'draft',
    requestConfirmations: 'draft',
    answerConfirmation: 'draft',
    withdrawConfirmation: 'draft',
    decidePrice: 'draft',
    sign: 'signed',
  },
  signed: { end: 'ended' },
  ended: {},
} as const satisfies Record<ContractStatus, Readonly<Record<string, ContractStatus>>>;

type CommandFrom<Status extends ContractStatus> = keyof (typeof contractTransitions)[Status];
export type ContractCommand = { [Status in ContractStatus]: CommandFrom<Status> }[ContractStatus];

type ContractIn<Status extends ContractStatus> = Extract<Contract, { readonly status: Status }>;
type StatusFor<Command extends ContractCommand> = {
  [Status in ContractStatus]: Command extends CommandFrom<Status> ? Status : never;
}[ContractStatus];

/** Takes the contract as one on which the command is defined. Throws `illegal-transition` when it is not. */
export function requireStatusFor<Command extends ContractCommand>(
  contract: Contract,
  command: Command,
): ContractIn<StatusFor<Command>> {
  if (!permits(contract, command)) {
    const allowed = Object.keys(contractTransitions[contract.status]);
    throw new DomainError('illegal-transition', { command, status: contract.status, allowed });
  }
  return contract;
}

function permits<Command extends ContractCommand>(
  contract: Contract,
  command: Command,
): contract is ContractIn<StatusFor<Command>> {
  return command in contractTransitions[contract.status];
}
