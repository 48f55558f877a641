// The templates of all stacks with their conditions decided and their references resolvable, within a stack and between
// stacks: what CloudFormation knows after a deployment.

import type { Json, JsonObject } from '../json.ts';
import { isList, isObject } from '../json.ts';
import { StartProblem } from '../start-problem.ts';
import type { Assembly, StackTemplate } from './assembly.ts';
import type { Identity, Place } from './identity.ts';
import { accountId, arn, identityOf, partition, region, urlSuffix } from './identity.ts';
import type { Scope } from './intrinsics.ts';
import { resolveCondition, resolveValue } from './intrinsics.ts';

export interface Resource {
  readonly logicalId: string;
  readonly type: string;
  readonly ref: string;
  readonly arn: string;
  /** Names of the properties that the template gives. */
  readonly given: readonly string[];
  /** The resolved value of one property; null when the template does not give it. */
  readonly get: (property: string) => Json;
  readonly text: (property: string) => string | undefined;
  readonly number: (property: string) => number | undefined;
  readonly object: (property: string) => JsonObject;
  readonly list: (property: string) => readonly Json[];
  /** A StartProblem that names this resource. */
  readonly problem: (message: string) => StartProblem;
}

export interface Template {
  readonly ofType: (...types: readonly string[]) => readonly Resource[];
  /** The resource of one of these types that has this Ref or ARN. */
  readonly find: (refOrArn: Json, ...types: readonly string[]) => Resource | undefined;
}

/**
 * The templates as deployed to this machine, all in one; `parameters` go before the defaults in the templates.
 * Throws StartProblem for a resource type, a parameter or a reference that cannot be given a local meaning.
 */
export function deployTemplates(
  assembly: Assembly,
  place: Place,
  parameters: Readonly<Record<string, string>>,
): Template {
  const told: Circumstances['told'] = (path) =>
    stacks.map((stack) => stack.told(path)).find((value) => value !== undefined);
  const stacks: readonly DeployedStack[] = assembly.stacks.map((stack) =>
    deployStack({ ...stack, place, parameters, told }),
  );
  const resources = stacks.flatMap((stack) => stack.resources);
  const ofType = (...types: readonly string[]) => resources.filter(({ type }) => types.includes(type));
  return {
    ofType,
    find: (refOrArn, ...types) => ofType(...types).find((each) => each.ref === refOrArn || each.arn === refOrArn),
  };
}

interface Circumstances extends StackTemplate {
  readonly place: Place;
  readonly parameters: Readonly<Record<string, string>>;
  /** The value of a parameter of Systems Manager that some stack sets. */
  readonly told: (path: string) => Json | undefined;
}

interface DeployedStack {
  readonly resources: readonly Resource[];
  readonly told: Circumstances['told'];
}

function deployStack(stack: Circumstances): DeployedStack {
  const scope = scopeOf(stack);
  const resources = Object.entries(objectAt(stack.template, 'Resources'))
    .filter(([, body]) => {
      const condition = isObject(body) ? body['Condition'] : undefined;
      return typeof condition !== 'string' || scope.condition(condition);
    })
    .map(([logicalId, body]) => resource(logicalId, isObject(body) ? body : {}, scope, stack));
  const values = new Map(
    resources.filter(({ type }) => type === 'AWS::SSM::Parameter').map((each) => [each.text('Name'), each]),
  );
  return { resources, told: (path) => values.get(path)?.get('Value') };
}

function resource(logicalId: string, body: JsonObject, scope: Scope, stack: Circumstances): Resource {
  const type = typeof body['Type'] === 'string' ? body['Type'] : 'no type';
  const where = `${logicalId} (${type})`;
  const identity = identityIn(logicalId, body, stack);
  const properties = objectAt(body, 'Properties');
  const get = (property: string) => resolveValue(properties[property], scope, `${where} ${property}`);
  const problem = (message: string) => new StartProblem(`${where}: ${message}`);
  return {
    logicalId,
    type,
    ref: identity.ref,
    arn: identity.attributes['Arn'] ?? identity.ref,
    given: Object.keys(properties),
    get,
    problem,
    text: (property) => {
      const value = get(property);
      if (value === null) return undefined;
      if (isObject(value) || isList(value)) throw problem(`${property} must be a text`);
      return String(value);
    },
    number: (property) => {
      const value = get(property);
      if (value === null) return undefined;
      if (!Number.isFinite(Number(value))) throw problem(`${property} must be a number`);
      return Number(value);
    },
    object: (property) => {
      const value = get(property);
      return isObject(value) ? value : {};
    },
    list: (property) => {
      const value = get(property);
      return isList(value) ? value : [];
    },
  };
}

function identityIn(logicalId: string, body: JsonObject, { stackName, place }: Circumstances): Identity {
  const type = typeof body['Type'] === 'string' ? body['Type'] : 'no type';
  const identity = identityOf(type, `${stackName}-${logicalId}`, objectAt(body, 'Properties'), place);
  if (identity !== undefined) return identity;
  throw new StartProblem(`${logicalId} (${type}): the local runtime does not know this type of resource`);
}

function scopeOf(stack: Circumstances): Scope {
  const { template } = stack;
  const resources = objectAt(template, 'Resources');
  const conditions = objectAt(template, 'Conditions');
  const identity = (name: string, asked: string): Identity => {
    const body = resources[name];
    if (!isObject(body)) throw new StartProblem(`the template refers to ${asked}, which it does not hold`);
    return identityIn(name, body, stack);
  };
  const scope: Scope = {
    ref: (name) => pseudoParameters(stack)[name] ?? parameter(stack, name) ?? identity(name, name).ref,
    attribute: (name, attribute) => {
      const value = identity(name, `${name}.${attribute}`).attributes[attribute];
      if (value === undefined)
        throw new StartProblem(`${name}: the local runtime does not know its attribute ${attribute}`);
      return value;
    },
    condition: (name) => {
      if (!(name in conditions)) throw new StartProblem(`the template holds no condition ${name}`);
      return resolveCondition(conditions[name], scope, `condition ${name}`);
    },
    mapping: (map, first, second) => {
      const value = objectAt(objectAt(objectAt(template, 'Mappings'), map), first)[second];
      if (value === undefined) throw new StartProblem(`the template holds no mapping ${map}.${first}.${second}`);
      return value;
    },
  };
  return scope;
}

function parameter({ stackName, template, parameters, told }: Circumstances, name: string): Json | undefined {
  const declared = objectAt(template, 'Parameters')[name];
  if (!isObject(declared)) return undefined;
  const value = parameters[name] ?? declared['Default'];
  if (value === undefined) throw new StartProblem(`parameter ${name} has no value: the template gives it no default`);
  const type = String(declared['Type']);
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html
  if (type === 'AWS::SSM::Parameter::Value<String>') {
    const path = String(value);
    return told(path) ?? refuse(`parameter ${name} of ${stackName}: no stack sets ${path} in Systems Manager`);
  }
  const isListType = /List/.test(type);
  return isListType && typeof value === 'string' ? value.split(',').map((item) => item.trim()) : value;
}

function refuse(message: string): never {
  throw new StartProblem(message);
}

function pseudoParameters({ stackName }: StackTemplate): Readonly<Record<string, Json>> {
  return {
    'AWS::AccountId': accountId,
    'AWS::NotificationARNs': [],
    'AWS::Partition': partition,
    'AWS::Region': region,
    'AWS::StackId': arn('cloudformation', `stack/${stackName}/local`),
    'AWS::StackName': stackName,
    'AWS::URLSuffix': urlSuffix,
  };
}

function objectAt(from: JsonObject, key: string): JsonObject {
  const value = from[key];
  return isObject(value) ? value : {};
}
