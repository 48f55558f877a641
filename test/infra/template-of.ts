// The template of a stage, synthesized with empty folders in place of the bundles, and ways to ask it questions.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import type { StageName } from '../../infra/config.ts';
import { stages } from '../../infra/config.ts';
import { routes, unknownRouteEntry } from '../../infra/routes.ts';
import { ServiceStack } from '../../infra/service-stack.ts';

export const asynchronousEntries = [
  'deadlines/arm-deadlines',
  'deadlines/deadline-reached',
  'deadlines/sweep-deadlines',
  'events/publish-events',
  'notices/notify-departments',
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
  readonly Condition?: unknown;
}

export function templateOf(stage: StageName) {
  const folder = mkdtempSync(join(tmpdir(), 'zhunshi-synth-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const app = new App({
    context: recommendedFlags,
    outdir: join(folder, 'assembly'),
    // Takes seconds, and is part of every real synthesis.
    builtinCloudFormationValidation: false,
  });
  const stack = new ServiceStack(app, `Zhunshi-${stage}`, {
    stage: stages[stage],
    bundles: emptyBundles(join(folder, 'bundles')),
  });
  const template = Template.fromStack(stack);
  return { stack, template, ...questions(template.toJSON()['Resources']) };
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
    return ofType('AWS::IAM::Policy')
      .filter(([, { Properties }]) => (Properties['Roles'] as { Ref: string }[]).some(({ Ref }) => Ref === role))
      .flatMap(([, { Properties }]) => (Properties['PolicyDocument'] as { Statement: RawStatement[] }).Statement)
      .map(({ Effect, Action, Resource, Condition }) => {
        const [actions, on] = [[Action].flat(), [Resource].flat().map(flat)];
        return { Effect, actions, resources: on, ...(Condition !== undefined && { Condition }) };
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
  readonly Resource: unknown;
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
