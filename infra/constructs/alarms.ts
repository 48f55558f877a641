// The alarms of the table of alarms, each for every place that its row names.

import { Duration } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Alarm, ComparisonOperator, MathExpression, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { AlarmRow } from '../alarm-table.ts';
import { alarmRows } from '../alarm-table.ts';
import type { Stage } from '../config.ts';
import type { Places, Spot } from '../places.ts';

interface AlarmsProps {
  readonly stage: Stage;
  readonly places: Places;
  readonly topic: ITopic;
}

export class Alarms extends Construct {
  readonly all: readonly Alarm[];

  constructor(scope: Construct, id: string, { stage, places, topic }: AlarmsProps) {
    super(scope, id);
    const action = new SnsAction(topic);
    this.all = alarmRows.flatMap((row) => places[row.of].map((spot) => this.alarm(row, spot, stage)));
    for (const alarm of this.all) {
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
    }
  }

  private alarm(row: AlarmRow, spot: Spot, stage: Stage): Alarm {
    const { id, limit, times = 1, points, tooLittle, why } = row;
    const [datapointsToAlarm, evaluationPeriods] = points;
    const name = spot.label === undefined ? id : `${id} ${spot.label}`;
    return new Alarm(this, name.replaceAll(/[ /]/g, '-'), {
      alarmName: `Zhunshi-${stage.name} ${name}`,
      alarmDescription: `${why} What to do: docs/runbook.md#${id}`,
      metric: metricOf(row, spot),
      threshold: stage.alarmLimits[limit] * times,
      comparisonOperator: tooLittle
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      ...{ datapointsToAlarm, evaluationPeriods },
      treatMissingData: tooLittle ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
  }
}

function metricOf({ namespace, metric, statistic, minutes, operations }: AlarmRow, { dimensions }: Spot): IMetric {
  const period = Duration.minutes(minutes);
  const asked = (more: Spot['dimensions']) =>
    new Metric({ namespace, metricName: metric, statistic, period, dimensionsMap: { ...dimensions, ...more } });
  if (operations === undefined) return asked({});
  const usingMetrics = Object.fromEntries(
    operations.map((Operation, index) => [`m${index}`, asked({ Operation })] as const),
  );
  return new MathExpression({ expression: 'SUM(METRICS())', label: metric, usingMetrics, period });
}
