// What every kind of operation is: one step, done from what the operation says. A step that is done again comes to the same.

import type { Operation, OperationKind, OperationOrder, StepDone } from '../../domain/operations/operation.ts';

type OrderOf<Kind extends OperationKind> = Extract<OperationOrder, { readonly kind: Kind }>;

/** The operation with the order of one kind. */
export type OperationOf<Kind extends OperationKind> = Operation & { readonly order: OrderOf<Kind> };

/** Throws when a service refuses; the step comes again then. */
export type Step<Kind extends OperationKind> = (
  operation: OperationOf<Kind>,
  correlationId: string,
) => Promise<StepDone>;

/** What a worker knows how to do. */
export type KnownSteps = { readonly [Kind in OperationKind]?: Step<Kind> };

/** How many things a step looks at: what the pace allows in a second, as each may ask for more. */
export function stepSize(perSecond: number, most: number): number {
  return Math.min(most, perSecond);
}

/** A third of what the function has, as a look for drift goes through its things up to three times. */
const passSecondsMax = 25;

/** The pace at which to go through what belongs together, however much it is: faster than asked for where it would not end in time. */
export function paceFor(things: number, perSecond: number): number {
  return Math.max(perSecond, Math.ceil(things / passSecondsMax));
}

/** How many things a step goes through of which each is asked for once at the most: ten seconds of the pace. */
export function itemsPerStep(perSecond: number): number {
  return Math.min(1_000, 10 * perSecond);
}
