// The stacks of one stage and the order in which they are deployed: first who tells names, then who reads them; who answers
// events before who causes them.

import type { App, Stack } from 'aws-cdk-lib';
import { acknowledgeFindings } from './acknowledged-findings.ts';
import { ApiStack } from './api-stack.ts';
import type { Release } from './config.ts';
import { CopyStack, CopyVaultStack } from './copy-stacks.ts';
import { CoreStack } from './core-stack.ts';
import { DataStack } from './data-stack.ts';
import { IdentityStack } from './identity-stack.ts';
import { RecoveryStack } from './recovery-stack.ts';
import { routesByCapability } from './routes.ts';
import { RoutesStack } from './routes-stack.ts';
import { tagAll } from './tags.ts';
import { WatchStack } from './watch-stack.ts';

/** Returns the stacks in the order of their deployment. */
export function describeService(app: App, release: Release): readonly Stack[] {
  const named = (part: string) => `Zhunshi-${release.stage.name}-${part}`;
  const data = new DataStack(app, named('Data'), release);
  const core = new CoreStack(app, named('Core'), release);
  const recovery = new RecoveryStack(app, named('Recovery'), release);
  const { cognito } = release.stage;
  const identity = cognito === null ? [] : [new IdentityStack(app, named('Identity'), release.stage, cognito)];
  const api = new ApiStack(app, named('Api'), release);
  const routes = [...routesByCapability()].map(
    ([capability, some]) => new RoutesStack(app, named(capability), { ...release, routes: some }),
  );
  const watch = new WatchStack(app, named('Watch'), {
    ...{ stage: release.stage, data },
    working: [
      { stack: core, functions: 'CoreFunctionNames', deadLetters: 'CoreDeadLetterNames' },
      { stack: recovery, functions: 'RecoveryFunctionNames' },
    ],
  });
  const copies = copiesFor(app, named, release, data);
  core.addStackDependency(data);
  for (const earlier of [data, core]) recovery.addStackDependency(earlier);
  for (const earlier of [data, core, recovery, api]) watch.addStackDependency(earlier);
  for (const stack of routes) {
    for (const earlier of [data, core, recovery, api]) stack.addStackDependency(earlier);
  }
  for (const earlier of identity) {
    for (const stack of [api, ...routes]) stack.addStackDependency(earlier);
  }
  tagAll(app, release.stage);
  acknowledgeFindings(app, named(''), release.stage);
  return [data, ...copies, core, recovery, ...identity, api, ...routes, watch];
}

/** None without another Region to copy to. */
function copiesFor(app: App, named: (part: string) => string, { stage }: Release, data: DataStack): readonly Stack[] {
  if (stage.copyRegion === null) return [];
  const vault = new CopyVaultStack(app, named('CopyVault'), stage, stage.copyRegion);
  const copy = new CopyStack(app, named('Copy'), stage, stage.copyRegion);
  for (const earlier of [data, vault]) copy.addStackDependency(earlier);
  return [vault, copy];
}
