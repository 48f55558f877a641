// What is watched of the other stacks: whatever works by itself, its queues and dead letters, found where it was built, so that
// nothing new can be forgotten. Its names are told in one value for each kind, in the order in which they were built. Those of the data
// stack, which does not go back to the version before with the others, only grow at their end (test/infra/data-stack.test.ts).

import { Fn, type Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Stage } from './config.ts';
import { DeadLetterQueue } from './constructs/dead-letter-queue.ts';
import { ServiceFunction } from './constructs/service-function.ts';
import { WorkQueue } from './constructs/work-queue.ts';
import type { SharedValue } from './shared-values.ts';
import { told } from './shared-values.ts';

export interface Watched {
  /** What people call it: `deadlines/deadline-reached`, `Data/Notices/RuleDeadLetters`. */
  readonly label: string;
  /** What CloudWatch calls it. */
  readonly name: string;
  readonly readsStream?: boolean;
}

/** Told by a stack of functions, in the order of `functionsOf`. */
export function functionNamesIn(stack: Stack): string {
  return serviceFunctionsIn(stack)
    .map(({ lambda }) => lambda.functionName)
    .join(',');
}

/** The functions of another stack, as `scope` may name them; that stack tells their names in `value`. */
export function functionsOf(scope: Construct, stage: Stage, stack: Stack, value: SharedValue): readonly Watched[] {
  const names = Fn.split(',', told(scope, stage, value));
  return serviceFunctionsIn(stack).map(({ entry, readsStream }, index) => ({
    ...{ label: entry, readsStream },
    name: Fn.select(index, names),
  }));
}

/** The dead-letter queues of another stack, which tells their names in `value`. */
export function deadLettersOf(scope: Construct, stage: Stage, stack: Stack, value: SharedValue): readonly Watched[] {
  const names = Fn.split(',', told(scope, stage, value));
  return stack.node
    .findAll()
    .filter((child) => child instanceof DeadLetterQueue)
    .map((queue, index) => ({ label: labelOf(queue, stage), name: Fn.select(index, names) }));
}

/** The queues that feed functions, from the stack that tells their ARNs in `value`. */
export function workQueuesOf(scope: Construct, stage: Stage, stack: Stack, value: SharedValue): readonly Watched[] {
  const arns = Fn.split(',', told(scope, stage, value));
  return stack.node
    .findAll()
    .filter((child) => child instanceof WorkQueue)
    .map((queue, index) => ({ label: labelOf(queue, stage), name: nameIn(Fn.select(index, arns)) }));
}

/** The name at the end of the ARN of a queue or topic. */
export function nameIn(arn: string): string {
  return Fn.select(5, Fn.split(':', arn));
}

function serviceFunctionsIn(stack: Stack): readonly ServiceFunction[] {
  return stack.node.findAll().filter((child) => child instanceof ServiceFunction);
}

function labelOf(construct: Construct, stage: Stage): string {
  return construct.node.path.replace(`Zhunshi-${stage.name}-`, '');
}
