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
  signed: {
    activate: 'signed',
    amend: 'signed',
    renew: 'signed',
    recordOvercharge: 'signed',
    expire: 'expired',
    end: 'ended',
    file: 'signed',
    lend: 'signed',
  },
  // What was charged too much may come to light long after the end, and the paper stays.
  expired: { renew: 'expired', recordOvercharge: 'expired', file: 'expired', lend: 'expired' },
  ended: { recordOvercharge: 'ended', file: 'ended', lend: 'ended' },
} as const satisfies Record<ContractStatus, Readonly<Record<string, ContractStatus>>>;

/** Nobody can ask for these. */
const ofTheClock = ['activate', 'expire'];

/** What may be asked of the paper, whatever has become of the contract. */
const ofPaper = ['file', 'lend'];

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
    const allowed = commandsOn(contract).filter((other) => !ofTheClock.includes(other));
    throw new DomainError('illegal-transition', { command, status: contract.status, allowed });
  }
  return contract;
}

export function permits<Command extends ContractCommand>(
  contract: Contract,
  command: Command,
): contract is ContractIn<StatusFor<Command>> {
  return commandsOn(contract).includes(command);
}

/** A signed amendment lives and ends with the contract that it has become a part of; its paper is kept beside the contract's. */
function commandsOn({ status, amends }: Contract): readonly string[] {
  return amends !== undefined && status === 'signed' ? ofPaper : Object.keys(contractTransitions[status]);
}
