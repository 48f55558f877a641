// Every example in the order in which a test plays them, after the sample operator of examples/operator has been loaded.

import { contractGoesOn, contractOnPaper, contractToSignature } from './contract.ts';
import { directory } from './directory.ts';
import type { Example } from './example.ts';
import { ledger, plannedWorks, settlement } from './network.ts';
import { administration, files, levels } from './operation.ts';
import { faultHandled, otherTickets } from './tickets.ts';

export const stories: readonly Example[] = [
  ...directory,
  ...contractToSignature,
  ...contractOnPaper,
  ...faultHandled,
  ...plannedWorks.slice(0, 3),
  ...otherTickets,
  ...plannedWorks.slice(3),
  ...ledger,
  ...settlement,
  ...levels,
  ...contractGoesOn,
  ...administration,
  ...files,
];
