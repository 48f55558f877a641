// CloudFormation's intrinsic functions, resolved when a value is asked for:
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html

import type { Json, JsonObject } from '../json.ts';
import { isList, isObject } from '../json.ts';
import { StartProblem } from '../start-problem.ts';

export interface Scope {
  /** What `Ref` gives: a parameter's value, a pseudo parameter, a resource's id. */
  readonly ref: (name: string) => Json;
  readonly attribute: (resource: string, attribute: string) => Json;
  readonly condition: (name: string) => boolean;
  readonly mapping: (map: string, first: string, second: string) => Json;
}

/** The value with every intrinsic function replaced. Throws StartProblem, which names `where`, for one that is not known here. */
export function resolveValue(value: Json | undefined, scope: Scope, where: string): Json {
  if (isList(value)) return value.map((item) => resolveValue(item, scope, where)).filter((item) => item !== noValue);
  if (!isObject(value)) return value ?? null;
  const [only, ...others] = Object.entries(value);
  if (only !== undefined && others.length === 0) {
    const [name, argument] = only;
    if (name === 'Ref') return reference(argument, scope, where);
    if (name.startsWith('Fn::')) return call(name, argument ?? null, scope, where);
  }
  const resolved = Object.entries(value).map(([key, item]): [string, Json] => [key, resolveValue(item, scope, where)]);
  return Object.fromEntries(resolved.filter(([, item]) => item !== noValue));
}

/** The value of a condition: Fn::Equals, Fn::And, Fn::Or, Fn::Not and other conditions by name. */
export function resolveCondition(value: Json | undefined, scope: Scope, where: string): boolean {
  if (isObject(value)) {
    const part = (name: string) => listOf(value[name], `${where} ${name}`);
    const both = (item: Json) => resolveCondition(item, scope, where);
    if (typeof value['Condition'] === 'string') return scope.condition(value['Condition']);
    if ('Fn::And' in value) return part('Fn::And').every(both);
    if ('Fn::Or' in value) return part('Fn::Or').some(both);
    if ('Fn::Not' in value) return !both(part('Fn::Not')[0] ?? null);
    if ('Fn::Equals' in value) {
      const [left, right] = part('Fn::Equals').map((item) => JSON.stringify(resolveValue(item, scope, where)));
      return left === right;
    }
  }
  throw new StartProblem(`${where}: the local runtime does not know this condition: ${JSON.stringify(value)}`);
}

/** Stands for AWS::NoValue: the property that holds it is left out. */
const noValue: Json = { 'AWS::NoValue': true };

function reference(name: Json | undefined, scope: Scope, where: string): Json {
  if (name === 'AWS::NoValue') return noValue;
  return scope.ref(textOf(name, where));
}

function call(name: string, argument: Json, scope: Scope, where: string): Json {
  const resolved = () => resolveValue(argument, scope, where);
  const items = () => listOf(argument, where).map((item) => resolveValue(item, scope, where));
  switch (name) {
    case 'Fn::GetAtt': {
      const [resource, ...attribute] = typeof argument === 'string' ? argument.split('.') : listOf(argument, where);
      return scope.attribute(textOf(resource, where), attribute.map((part) => textOf(part, where)).join('.'));
    }
    case 'Fn::Join': {
      const [separator, parts] = items();
      return listOf(parts, where)
        .map((part) => textOf(part, where))
        .join(textOf(separator, where));
    }
    case 'Fn::Split': {
      const [separator, text] = items();
      return textOf(text, where).split(textOf(separator, where));
    }
    case 'Fn::Select': {
      const [index, list] = items();
      return listOf(list, where)[Number(index)] ?? refuse(`${where}: Fn::Select ${String(index)} is not in its list`);
    }
    case 'Fn::If': {
      const [condition, then, otherwise] = listOf(argument, where);
      return resolveValue(scope.condition(textOf(condition, where)) ? then : otherwise, scope, where);
    }
    case 'Fn::FindInMap': {
      const [map, first, second] = items();
      return scope.mapping(textOf(map, where), textOf(first, where), textOf(second, where));
    }
    case 'Fn::Sub':
      return substitute(argument, scope, where);
    case 'Fn::Base64':
      return Buffer.from(textOf(resolved(), where)).toString('base64');
    default:
      return refuse(`${where}: the local runtime does not know ${name}`);
  }
}

function substitute(argument: Json, scope: Scope, where: string): Json {
  const [text, variables] = typeof argument === 'string' ? [argument, {}] : listOf(argument, where);
  const own: JsonObject = isObject(variables) ? variables : {};
  return textOf(text, where).replace(/\$\{(!?)([^}]+)\}/g, (_, escaped: string, name: string) => {
    if (escaped !== '') return `\${${name}}`;
    if (name in own) return textOf(resolveValue(own[name], scope, where), where);
    const [resource = '', ...attribute] = name.split('.');
    return textOf(attribute.length === 0 ? scope.ref(name) : scope.attribute(resource, attribute.join('.')), where);
  });
}

function listOf(value: Json | undefined, where: string): readonly Json[] {
  return isList(value) ? value : refuse(`${where}: expected a list, found ${JSON.stringify(value)}`);
}

function textOf(value: Json | undefined, where: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return refuse(`${where}: expected a text, found ${JSON.stringify(value)}`);
}

function refuse(message: string): never {
  throw new StartProblem(message);
}
