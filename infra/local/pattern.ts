// Event patterns: the filters of event source mappings and the patterns of rules. An operator that is not known here
// is refused when the pattern is read: a filter that is silently ignored would let everything pass, or nothing.
// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
// https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html

import type { Json, JsonObject } from './json.ts';
import { isList, isObject } from './json.ts';

export type Match = (event: JsonObject) => boolean;
/** `undefined` stands for a field that is not there. */
type Test = (value: Json | undefined) => boolean;

/** Throws an Error that names the operator or field which is not understood. */
export function compilePattern(pattern: JsonObject): Match {
  const test = compileObject(pattern, []);
  return (event) => test(event);
}

function compileObject(pattern: JsonObject, path: readonly string[]): Test {
  const fields = Object.entries(pattern);
  if (fields.length === 0) throw new Error(`the pattern is empty${at(path)}`);
  const tests = fields.map(([name, part]): Test => {
    const here = [...path, name];
    if (name === '$or') return compileOr(part, path);
    if (isObject(part)) return inside(name, compileObject(part, here));
    if (isList(part)) return inside(name, compileLeaf(part, here));
    throw new Error(`a pattern holds lists of values, found ${JSON.stringify(part)}${at(here)}`);
  });
  const all: Test = (value) => tests.every((test) => test(value));
  // Of a list of objects, one has to match as a whole.
  return (value) => (isList(value) ? value.some(all) : all(value));
}

function compileOr(alternatives: Json | undefined, path: readonly string[]): Test {
  if (!isList(alternatives) || alternatives.length < 2) throw new Error(`$or needs at least two patterns${at(path)}`);
  const tests = alternatives.map((alternative) => {
    if (!isObject(alternative)) throw new Error(`$or holds patterns, found ${JSON.stringify(alternative)}${at(path)}`);
    return compileObject(alternative, path);
  });
  return (value) => tests.some((test) => test(value));
}

function inside(name: string, test: Test): Test {
  return (value) => test(isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined);
}

function compileLeaf(alternatives: readonly Json[], path: readonly string[]): Test {
  if (alternatives.length === 0) throw new Error(`the list of values is empty${at(path)}`);
  const tests = alternatives.map((alternative) => compileAlternative(alternative, path));
  return (value) => {
    // Only leaves are compared: an object counts as not there (see "Exists matching" on the page above).
    const leaves = isList(value) ? leavesOf(value) : isObject(value) || value === undefined ? [] : [value];
    return leaves.length === 0
      ? tests.some((test) => test(undefined))
      : leaves.some((leaf) => tests.some((test) => test(leaf)));
  };
}

function leavesOf(list: readonly Json[]): readonly Json[] {
  return list.flatMap((item) => (isList(item) ? leavesOf(item) : isObject(item) ? [] : [item]));
}

function compileAlternative(alternative: Json, path: readonly string[]): Test {
  if (isList(alternative)) throw new Error(`a list inside a list of values${at(path)}`);
  if (!isObject(alternative)) return (value) => value === alternative;
  const [operator, ...others] = Object.entries(alternative);
  if (operator === undefined || others.length > 0)
    throw new Error(`one operator is needed, found ${JSON.stringify(alternative)}${at(path)}`);
  const [name, operand] = operator;
  return compileOperator(name, operand ?? null, path);
}

function compileOperator(name: string, operand: Json, path: readonly string[]): Test {
  const refuse = (): never => {
    throw new Error(`the local runtime does not know the operator ${JSON.stringify({ [name]: operand })}${at(path)}`);
  };
  switch (name) {
    case 'exists':
      if (typeof operand !== 'boolean') return refuse();
      return (value) => (value !== undefined) === operand;
    case 'prefix':
      if (typeof operand !== 'string') return refuse();
      return (value) => typeof value === 'string' && value.startsWith(operand);
    case 'suffix':
      if (typeof operand !== 'string') return refuse();
      return (value) => typeof value === 'string' && value.endsWith(operand);
    case 'equals-ignore-case':
      if (typeof operand !== 'string') return refuse();
      return (value) => typeof value === 'string' && value.toLowerCase() === operand.toLowerCase();
    case 'anything-but':
      return compileAnythingBut(operand, path, refuse);
    case 'numeric':
      return isList(operand) ? compileNumeric(operand, refuse) : refuse();
    default:
      return refuse();
  }
}

/** Needs the field to be there: `anything-but` does not match what is absent. */
function compileAnythingBut(operand: Json, path: readonly string[], refuse: () => never): Test {
  if (isObject(operand)) {
    const [inner] = Object.keys(operand);
    if (inner !== 'prefix' && inner !== 'suffix' && inner !== 'equals-ignore-case') return refuse();
    const test = compileAlternative(operand, path);
    return (value) => value !== undefined && !test(value);
  }
  const excluded = isList(operand) ? operand : [operand];
  if (excluded.length === 0 || excluded.some((item) => typeof item !== 'string' && typeof item !== 'number'))
    return refuse();
  return (value) => value !== undefined && !excluded.includes(value);
}

const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

function compileNumeric(operand: readonly Json[], refuse: () => never): Test {
  if (operand.length !== 2 && operand.length !== 4) return refuse();
  const tests = [0, 2].slice(0, operand.length / 2).map((index) => {
    const comparison = comparisons[String(operand[index])];
    const bound = operand[index + 1];
    return comparison === undefined || typeof bound !== 'number' ? refuse() : { comparison, bound };
  });
  return (value) => typeof value === 'number' && tests.every(({ comparison, bound }) => comparison(value, bound));
}

function at(path: readonly string[]): string {
  return path.length === 0 ? '' : ` (at ${path.join('.')})`;
}
