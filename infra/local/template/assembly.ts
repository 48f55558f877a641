// The cloud assembly that `cdk synth` leaves: one stack's template and the folders of its functions' code.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { JsonObject } from '../json.ts';
import { isObject, parseObject } from '../json.ts';
import { messageOf, StartProblem } from '../start-problem.ts';

export interface Assembly {
  readonly stackName: string;
  readonly template: JsonObject;
  /** Absolute folder of each asset, by the object key under which the template names it. */
  readonly assetFolders: ReadonlyMap<string, string>;
}

/** Reads the assembly in `folder`. Throws StartProblem when it is not there, is not readable or does not hold exactly one stack. */
export function readAssembly(folder: string): Assembly {
  const manifestPath = join(folder, 'manifest.json');
  if (!existsSync(manifestPath))
    throw new StartProblem(`${folder} holds no synthesized template: run \`npx cdk synth\``);
  const artifacts = Object.entries(section(readJson(manifestPath), 'artifacts'));
  const stacks = artifacts.filter(
    ([, artifact]) => isObject(artifact) && artifact['type'] === 'aws:cloudformation:stack',
  );
  const [stack] = stacks;
  if (stack === undefined || stacks.length > 1) {
    const found = stacks.map(([name]) => name).join(', ') || 'none';
    throw new StartProblem(`${folder} must hold exactly one stack for the local runtime; found: ${found}`);
  }
  const [stackName, artifact] = stack;
  const templateFile = isObject(artifact) ? section(artifact, 'properties')['templateFile'] : undefined;
  if (typeof templateFile !== 'string') throw new StartProblem(`${manifestPath} names no template for ${stackName}`);
  return {
    stackName,
    template: readJson(join(folder, templateFile)),
    assetFolders: readAssetFolders(folder, `${templateFile.replace(/\.template\.json$/, '')}.assets.json`),
  };
}

function readAssetFolders(folder: string, file: string): ReadonlyMap<string, string> {
  const folders = new Map<string, string>();
  if (!existsSync(join(folder, file))) return folders;
  for (const asset of Object.values(section(readJson(join(folder, file)), 'files'))) {
    if (!isObject(asset)) continue;
    const path = section(asset, 'source')['path'];
    for (const destination of Object.values(section(asset, 'destinations'))) {
      const key = isObject(destination) ? destination['objectKey'] : undefined;
      if (typeof key === 'string' && typeof path === 'string') folders.set(key, resolve(folder, path));
    }
  }
  return folders;
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
