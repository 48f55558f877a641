// What every change after the fact has to say for itself.

import { line, text } from '../http/schema.ts';

export const amendment = {
  approvedBy: line(100),
  /** Why the record is put right only now. */
  justification: text(200),
};

/** Shorter than that of a suspension as it happens: with the justification it takes no more room on the ticket. */
export const evidence = text(500);
