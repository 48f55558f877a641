// The settlement of a month: on the first of the next a schedule wakes a queue, and the function behind it goes from page to
// page of the contracts by sending itself on.

import { Duration, Stack, TimeZone } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { Release, Stage } from '../config.ts';
import { told } from '../shared-values.ts';
import type { Access } from './access.ts';
import { allow } from './access.ts';
import { InlineRole } from './inline-role.ts';
import { ServiceFunction } from './service-function.ts';
import type { ServiceTable } from './service-table.ts';
import { feedFrom } from './work-queue.ts';

interface SettlementProps extends Release {
  readonly table: ServiceTable;
}

/** A page is ten contracts, each with up to 99 circuits. */
export const pageTimeout = Duration.minutes(2);

export class Settlement extends Construct {
  constructor(scope: Construct, id: string, props: SettlementProps) {
    super(scope, id);
    const { stage } = props;
    const queueUrl = told(this, stage, 'SettlementQueueUrl');
    const queueArn = told(this, stage, 'SettlementQueueArn');
    const worker = new ServiceFunction(this, {
      ...props,
      entry: 'settlements/continue-settlement',
      access: [
        props.table.access(['GetItem', 'BatchGetItem', 'Query', 'PutItem'], ['byEnd', 'byCircuit']),
        sending(queueUrl, queueArn),
      ],
      timeout: pageTimeout,
      sendsItselfOn: true,
    });
    feedFrom(worker, { queueUrl, queueArn });
    this.ringMonthly(queueArn, told(this, stage, 'SettlementDeadLettersArn'));
  }

  /**
   * Ten minutes past midnight of the operator's own calendar: what happened in the last second is on record by then. Once more a
   * day later, for contracts that failed, or that were signed or ended while the first round was under way and so escaped it.
   */
  private ringMonthly(queueArn: string, deadLettersArn: string): void {
    const role = new InlineRole(this, 'RingRole', {
      description: 'What the monthly schedule may do: send to the queue of the settlement',
      // https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': Stack.of(this).account,
            'aws:SourceArn': Stack.of(this).formatArn({
              service: 'scheduler',
              resource: 'schedule-group',
              resourceName: 'default',
            }),
          },
        },
      }),
    });
    role.addToPolicy(allow(['sqs:SendMessage'], queueArn, deadLettersArn));
    new CfnSchedule(this, 'FirstOfMonth', {
      description: 'Settles the month that has just ended',
      flexibleTimeWindow: { mode: 'OFF' },
      scheduleExpression: 'cron(10 0 1,2 * ? *)',
      // The zone in which contracts are read (operatorTimeZone of the domain).
      scheduleExpressionTimezone: TimeZone.ASIA_SHANGHAI.timezoneName,
      target: {
        arn: queueArn,
        roleArn: role.roleArn,
        input: '{}',
        deadLetterConfig: { arn: deadLettersArn },
      },
    });
  }
}

/** For functions of other stacks that wake the settlement. */
export function settlementQueueAccess(scope: Construct, stage: Stage): Access {
  return sending(told(scope, stage, 'SettlementQueueUrl'), told(scope, stage, 'SettlementQueueArn'));
}

function sending(queueUrl: string, queueArn: string): Access {
  return { statements: [allow(['sqs:SendMessage'], queueArn)], environment: { SETTLEMENT_QUEUE_URL: queueUrl } };
}
