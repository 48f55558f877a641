// The cloud assembly that `cdk synth` leaves: the templates of its stacks and the folders of their functions' code.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { JsonObject } from '../json.ts';
import { isObject, parseObject } from '../json.ts';
import { messageOf, StartProblem } from '../start-problem.ts';

export interface Assembly {
  readonly stacks: readonly StackTemplate[];
  /** Absolute folder of each asset, by the object key under which a template names it. */
  readonly assetFolders: ReadonlyMap<string, string>;
}

export interface StackTemplate {
  readonly stackName: string;
  readonly template: JsonObject;
}

/** Reads the assembly in `folder`. Throws StartProblem when it is not there, is not readable or holds no stack. */
export function readAssembly(folder: string): Assembly {
  const manifestPath = join(folder, 'manifest.json');
  if (!existsSync(manifestPath))
    throw new StartProblem(`${folder} holds no synthesized template: run \`npx cdk synth\``);
  const found = Object.entries(section(readJson(manifestPath), 'artifacts')).flatMap(([stackName, artifact]) => {
    if (!isObject(artifact) || artifact['type'] !== 'aws:cloudformation:stack') return [];
    const templateFile = section(artifact, 'properties')['templateFile'];
    if (typeof templateFile !== 'string') throw new StartProblem(`${manifestPath} names no template for ${stackName}`);
    return [{ stackName, templateFile }];
  });
  if (found.length === 0) throw new StartProblem(`${folder} holds no stack: run \`npx cdk synth\` again`);
  return {
    stacks: found.map(({ stackName, templateFile }) => ({ stackName, template: readJson(join(folder, templateFile)) })),
    assetFolders: new Map(
      found.flatMap(({ templateFile }) =>
        readAssetFolders(folder, templateFile.replace(/\.template\.json$/, '.assets.json')),
      ),
    ),
  };
}

function readAssetFolders(folder: string, file: string): readonly (readonly [string, string])[] {
  if (!existsSync(join(folder, file))) return [];
  return Object.values(section(readJson(join(folder, file)), 'files')).flatMap((asset) => {
    if (!isObject(asset)) return [];
    const path = section(asset, 'source')['path'];
    return Object.values(section(asset, 'destinations')).flatMap((destination) => {
      const key = isObject(destination) ? destination['objectKey'] : undefined;
      return typeof key === 'string' && typeof path === 'string' ? [[key, resolve(folder, path)] as const] : [];
    });
  });
}

function readJson(path: string): JsonObject {
  try {
    return parseObject(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new StartProblem(`${path} cannot be read (${messageOf(error)}): run \`npx cdk synth\` again`);
  }
}

function section(from: JsonObject, key: string): JsonObject {
  const value = from[key];
  return isObject(value) ? value : {};
}
