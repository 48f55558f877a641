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
  signed: { amend: 'signed', renew: 'signed', recordOvercharge: 'signed', expire: 'expired', end: 'ended' },
  // What was charged too much may come to light long after the end.
  expired: { renew: 'expired', recordOvercharge: 'expired' },
  ended: { recordOvercharge: 'ended' },
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
    // Only the clock lets a contract expire.
    const allowed = commandsOn(contract).filter((other) => other !== 'expire');
    throw new DomainError('illegal-transition', { command, status: contract.status, allowed });
  }
  return contract;
}

function permits<Command extends ContractCommand>(
  contract: Contract,
  command: Command,
): contract is ContractIn<StatusFor<Command>> {
  return commandsOn(contract).includes(command);
}

/** A signed amendment lives and ends with the contract that it has become a part of. */
function commandsOn({ status, amends }: Contract): readonly string[] {
  const commands = Object.keys(contractTransitions[status]);
  return amends !== undefined && status === 'signed' ? [] : commands;
}
