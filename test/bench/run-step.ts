// Runs one step in this process and tells the runner how far it is and what came out.

import type { Outcome, Progress } from './step.ts';
import { stepNamed } from './steps.ts';

export type StepMessage =
  | { readonly kind: 'progress'; readonly told: Parameters<Progress> }
  | { readonly kind: 'outcome'; readonly outcome: Outcome };

const tell = (message: StepMessage): unknown => process.send?.(message);

const step = await stepNamed(process.argv[2] ?? '');
const outcome = await step.run((...told) => tell({ kind: 'progress', told }));
// The parent ends the connection by ending; until then nothing keeps this process but what the step left running.
tell({ kind: 'outcome', outcome });
process.disconnect();
