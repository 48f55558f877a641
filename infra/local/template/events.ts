// Event buses and rules of the template. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html

import { isObject } from '../json.ts';
import type { Match } from '../pattern.ts';
import { compilePattern } from '../pattern.ts';
import type { NextTime } from '../schedule-expression.ts';
import { parseRecurring } from '../schedule-expression.ts';
import { messageOf } from '../start-problem.ts';
import { only } from './only.ts';
import type { Resource, Template } from './template.ts';

export interface RuleSpec {
  readonly name: string;
  readonly arn: string;
  readonly busName: string;
  readonly matches: Match | undefined;
  readonly nextTime: NextTime | undefined;
  /** Fires once when the runtime starts, for what was missed while nothing ran. */
  readonly firesAtStart: boolean;
  readonly targets: readonly TargetSpec[];
}

export interface TargetSpec {
  readonly kind: 'queue' | 'function';
  readonly arn: string;
  readonly deadLetterArn: string | undefined;
  /** Replaces the event. */
  readonly input: string | undefined;
}

/** Names of the buses; `default` is always there. */
export function readBuses(template: Template): readonly string[] {
  return ['default', ...template.ofType('AWS::Events::EventBus').map(({ ref }) => ref)];
}

export function readRules(template: Template): readonly RuleSpec[] {
  return template
    .ofType('AWS::Events::Rule')
    .filter((resource) => resource.text('State') !== 'DISABLED')
    .map((resource) => {
      only(resource, ['EventBusName', 'EventPattern', 'Name', 'ScheduleExpression', 'State', 'Targets']);
      const pattern = resource.get('EventPattern');
      const expression = resource.text('ScheduleExpression');
      return {
        name: resource.ref,
        arn: resource.arn,
        busName: (resource.text('EventBusName') ?? 'default').replace(/^arn:.*\//, ''),
        matches: isObject(pattern) ? within(resource, () => compilePattern(pattern)) : undefined,
        nextTime: expression === undefined ? undefined : within(resource, () => parseRecurring(expression)),
        firesAtStart: true,
        targets: resource.list('Targets').map((target) => targetOf(resource, template, target)),
      };
    });
}

/**
 * Recurring schedules of the Scheduler, as rules without a bus. One that rings once a month is not caught up with at the start:
 * what it does can be asked of the API as well.
 */
export function readSchedules(template: Template): readonly RuleSpec[] {
  return template
    .ofType('AWS::Scheduler::Schedule')
    .filter((resource) => resource.text('State') !== 'DISABLED')
    .map((resource) => {
      only(resource, ['FlexibleTimeWindow', 'ScheduleExpression', 'ScheduleExpressionTimezone', 'State', 'Target']);
      const timeZone = resource.text('ScheduleExpressionTimezone') ?? 'UTC';
      const expression = resource.text('ScheduleExpression') ?? '';
      return {
        name: resource.ref,
        arn: resource.arn,
        busName: '',
        matches: undefined,
        nextTime: within(resource, () => parseRecurring(expression, timeZone)),
        firesAtStart: false,
        targets: [targetOf(resource, template, resource.get('Target'))],
      };
    });
}

function targetOf(resource: Resource, template: Template, target: unknown): TargetSpec {
  const properties = isObject(target) ? target : {};
  // Delivery on one machine does not fail, so retries and the dead-letter queue of the target have nothing to do.
  only(resource, ['Arn', 'DeadLetterConfig', 'Id', 'Input', 'RetryPolicy', 'RoleArn'], Object.keys(properties));
  const arn = properties['Arn'] ?? null;
  const input = typeof properties['Input'] === 'string' ? properties['Input'] : undefined;
  const deadLetters = properties['DeadLetterConfig'];
  const shared = { deadLetterArn: isObject(deadLetters) ? String(deadLetters['Arn']) : undefined, input };
  const queue = template.find(arn, 'AWS::SQS::Queue');
  if (queue !== undefined) return { kind: 'queue', arn: queue.arn, ...shared };
  const lambda = template.find(arn, 'AWS::Lambda::Function');
  if (lambda !== undefined) return { kind: 'function', arn: lambda.arn, ...shared };
  throw resource.problem(`its target ${String(arn)} is no queue and no function of the templates`);
}

function within<Result>(resource: Resource, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw resource.problem(messageOf(error));
  }
}
