// What a function may touch comes in one piece: the permission and the variable that says where the thing is. So no
// function can know of a table or queue that it may not use, nor have a right that its code cannot find.

import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { VariableName } from '../../functions/environment.ts';

export type Environment = Partial<Record<VariableName, string>>;

export interface Access {
  readonly statements: readonly PolicyStatement[];
  readonly environment: Environment;
}

/** Permission for exactly these actions on exactly these resources. */
export function allow(actions: readonly string[], ...resources: readonly string[]): PolicyStatement {
  return new PolicyStatement({ actions: [...actions], resources: [...resources] });
}

/** A setting that needs no permission. */
export function setting(environment: Environment): Access {
  return { statements: [], environment };
}
