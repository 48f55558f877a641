// Where metrics are found: what each place is called in CloudWatch.

import type { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Place } from './alarm-table.ts';
import type { Stage } from './config.ts';
import type { SharedValue } from './shared-values.ts';
import { told } from './shared-values.ts';
import type { Watched } from './watched.ts';
import { deadLettersOf, functionsOf, nameIn, workQueuesOf } from './watched.ts';

export interface Spot {
  /** Absent where there is only one. */
  readonly label?: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

export type Places = Readonly<Record<Place, readonly Spot[]>>;

/** In which something works by itself, with the values in which it tells the names of that. */
export interface WorkingStack {
  readonly stack: Stack;
  readonly functions: SharedValue;
  readonly deadLetters?: SharedValue;
}

/** As `scope` may name them, from what the other stacks have told. */
export function placesFor(scope: Construct, stage: Stage, data: Stack, working: readonly WorkingStack[]): Places {
  const functions = working.flatMap((one) => functionsOf(scope, stage, one.stack, one.functions));
  const deadLetters = [
    ...deadLettersOf(scope, stage, data, 'DataDeadLetterNames'),
    ...working.flatMap((one) => (one.deadLetters ? deadLettersOf(scope, stage, one.stack, one.deadLetters) : [])),
  ];
  const the = (dimension: string, name: string): readonly Spot[] => [{ dimensions: { [dimension]: name } }];
  const each = (dimension: string, many: readonly Watched[]): readonly Spot[] =>
    many.map(({ label, name }) => ({ label, dimensions: { [dimension]: name } }));
  return {
    service: the('stage', stage.name),
    account: [{ dimensions: {} }],
    api: the('ApiId', told(scope, stage, 'ApiId')),
    table: the('TableName', told(scope, stage, 'TableName')),
    scheduleGroup: the('ScheduleGroup', told(scope, stage, 'ScheduleGroupName')),
    noticeTopic: [
      ...the('TopicName', nameIn(told(scope, stage, 'NoticeTopicArn'))),
      ...each('TopicName', [{ label: 'mails', name: nameIn(told(scope, stage, 'MailTopicArn')) }]),
    ],
    eachFunction: each('FunctionName', functions),
    eachStreamReader: each(
      'FunctionName',
      functions.filter(({ readsStream }) => readsStream),
    ),
    eachQueue: each('QueueName', workQueuesOf(scope, stage, data, 'WorkQueueArns')),
    eachDeadLetterQueue: each('QueueName', deadLetters),
  };
}
