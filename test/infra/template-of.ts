// The templates of a stage, synthesized with empty folders in place of the bundles, and ways to ask them questions.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import type { Stage } from '../../infra/config.ts';
import { stages } from '../../infra/config.ts';
import { routes, unknownRouteEntry } from '../../infra/routes.ts';
import { describeService } from '../../infra/service.ts';

export const asynchronousEntries = [
  'bulk/continue-bulk',
  'calendars/replan-tickets',
  'causes/follow-causes',
  'deadlines/arm-deadlines',
  'deadlines/deadline-reached',
  'deadlines/sweep-deadlines',
  'events/publish-events',
  'levels/sync-levels',
  'notices/notify-departments',
  'notices/sweep-held-notices',
  'operations/continue-operation',
  'settlements/continue-settlement',
  'subscriptions/deliver-events',
];

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

interface Statement {
  readonly Effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** What it is not on, where it is on all else. */
  readonly notResources?: readonly string[];
  readonly Condition?: unknown;
}

export interface StackTemplate {
  readonly Description: string;
  readonly Parameters?: Readonly<Record<string, { Type: string; Default?: string; AllowedPattern?: string }>>;
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, unknown>>;
}

/** By what they were made from: files that run in one process ask for the same ones. */
const made = new Map<string, ReturnType<typeof synthesized>>();

/** The stacks of the stage, other settings in the place of its own; their templates as they are, and questions about all resources as if one template held them. */
export function templateOf(stageName: keyof typeof stages, settings: Partial<Omit<Stage, 'name'>> = {}) {
  const key = JSON.stringify([stageName, settings]);
  const found = made.get(key) ?? synthesized(stageName, settings);
  made.set(key, found);
  return found;
}

function synthesized(stageName: keyof typeof stages, settings: Partial<Omit<Stage, 'name'>>) {
  const folder = mkdtempSync(join(tmpdir(), 'zhunshi-synth-'));
  const { stacks, assembly } = assemblyOf(stageName, folder, settings);
  const templates = new Map(
    stacks.map(({ stackName }): [string, StackTemplate] => {
      const name = stackName.replace(`Zhunshi-${stageName}-`, '');
      return [name, assembly.getStackByName(stackName).template];
    }),
  );
  rmSync(folder, { recursive: true });
  return { stacks, templates, ...questions(asOne(templates)) };
}

/** The stacks of the stage and the assembly that is made of them in the folder. */
export function assemblyOf(
  stageName: keyof typeof stages,
  folder: string,
  settings: Partial<Omit<Stage, 'name'>> = {},
) {
  const app = new App({
    context: recommendedFlags,
    outdir: join(folder, 'assembly'),
    // Both take their time, are part of every real synthesis, and no template says anything of them.
    builtinCloudFormationValidation: false,
    treeMetadata: false,
  });
  const stage = { ...stages[stageName], ...settings };
  const stacks = describeService(app, { stage, bundles: emptyBundles(join(folder, 'bundles')) });
  return { stacks, assembly: app.synth() };
}

/** All resources, with what one stack tells another put in its place. */
function asOne(templates: ReadonlyMap<string, StackTemplate>): Readonly<Record<string, Resource>> {
  const told = new Map(
    [...templates.values()]
      .flatMap(({ Resources }) => Object.values(Resources))
      .filter(({ Type }) => Type === 'AWS::SSM::Parameter')
      .map(({ Properties }) => [Properties['Name'], Properties['Value']]),
  );
  const ids = [...templates.values()].flatMap(({ Resources }) => Object.keys(Resources));
  const several = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
  const all = [...templates].flatMap(([name, { Parameters, Resources }]) => {
    const text = JSON.stringify(Resources, (_, value) => told.get(Parameters?.[value?.Ref]?.Default) ?? value);
    // Found in several stacks: then it is called by the stack, too.
    const unique = [...several].reduce((result, id) => result.replaceAll(`"${id}"`, `"${name}/${id}"`), text);
    return Object.entries(JSON.parse(unique) as Record<string, Resource>);
  });
  return Object.fromEntries(all);
}

function emptyBundles(folder: string): string {
  for (const entry of [...routes.map((route) => route.entry), unknownRouteEntry, ...asynchronousEntries]) {
    mkdirSync(join(folder, entry), { recursive: true });
  }
  return folder;
}

function questions(resources: Readonly<Record<string, Resource>>) {
  const ofType = (type: string) => Object.entries(resources).filter(([, resource]) => resource.Type === type);

  /** A function's logical id and properties, by its source file below functions/ without the ending. */
  function functionOf(entry: string): { id: string; properties: Record<string, unknown> } {
    const found = ofType('AWS::Lambda::Function').find(([, { Properties }]) => entryOf(Properties) === entry);
    if (found === undefined) throw new Error(`no function for ${entry}`);
    return { id: found[0], properties: found[1].Properties };
  }

  /** Everything that the role of this logical id may do. */
  function rightsOfRole(role: string): readonly Statement[] {
    const policies = resources[role]?.Properties['Policies'] as { PolicyDocument: { Statement: RawStatement[] } }[];
    return policies
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .map(({ Effect, Action, Resource = [], NotResource, Condition }) => {
        const [actions, resources] = [[Action].flat(), [Resource].flat().map(flat)];
        return {
          ...{ Effect, actions, resources },
          ...(NotResource !== undefined && { notResources: [NotResource].flat().map(flat) }),
          ...(Condition !== undefined && { Condition }),
        };
      });
  }

  const rightsOf = (entry: string) => rightsOfRole(idIn(functionOf(entry).properties['Role']));

  return {
    resources,
    ofType,
    functionOf,
    rightsOf,
    rightsOfRole,
    actionsOf: (entry: string) =>
      rightsOf(entry)
        .flatMap(({ actions }) => actions)
        .sort(),
    entries: ofType('AWS::Lambda::Function').map(([, { Properties }]) => entryOf(Properties)),
  };
}

interface RawStatement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource?: unknown;
  readonly NotResource?: unknown;
  readonly Condition?: unknown;
}

function entryOf(properties: Readonly<Record<string, unknown>>): string {
  return String(properties['Description']).replace(/^functions\/|\.ts$/g, '');
}

/** The logical id that a reference names. */
export function idIn(reference: unknown): string {
  return flat(reference).replace(/[<>]|\.Arn/g, '');
}

/** An intrinsic as text: `<Queue.Arn>`, `<AWS::Region>`, and joins written out. */
export function flat(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('Ref' in value) return `<${value.Ref}>`;
  if ('Fn::GetAtt' in value) return `<${(value['Fn::GetAtt'] as string[]).join('.')}>`;
  if ('Fn::Join' in value) {
    const [separator, parts] = value['Fn::Join'] as [string, unknown[]];
    return parts.map(flat).join(separator);
  }
  return JSON.stringify(value);
}
