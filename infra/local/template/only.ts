// Guards against a template that asks for more than the local system can do: better no start than a different behaviour.

import type { Resource } from './template.ts';

/** Properties that change nothing about what a resource does on one machine. */
const everywhere = ['Description', 'Tags'];

/** Throws StartProblem when the resource, or the part of it whose properties are `given`, has a property that is not known. */
export function only(resource: Resource, known: readonly string[], given: readonly string[] = resource.given): void {
  const unknown = given.find((property) => !known.includes(property) && !everywhere.includes(property));
  if (unknown !== undefined) throw resource.problem(`the local runtime does not know its property ${unknown}`);
}
