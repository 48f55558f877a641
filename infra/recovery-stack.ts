// What puts the system right again when an operator asks for it.

import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Release } from './config.ts';
import { stackProps } from './config.ts';
import { Operations } from './constructs/operations.ts';
import { tell } from './shared-values.ts';
import { functionNamesIn } from './watched.ts';

export class RecoveryStack extends Stack {
  constructor(scope: Construct, id: string, release: Release) {
    super(scope, id, stackProps(release.stage, 'what operators recover with'));
    new Operations(this, 'Operations', release);
    tell(this, release.stage, { RecoveryFunctionNames: functionNamesIn(this) });
  }
}
