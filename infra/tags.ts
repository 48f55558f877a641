// The tags that everything carries which can carry tags: for the bill, for rules about access, for an inventory of data.

import type { App } from 'aws-cdk-lib';
import { Tags } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Stage } from './config.ts';
import { isInChina } from './regions.ts';

/**
 * `internal`: how the service works, and its logs; `confidential`: what customers, contracts and tickets say, names and
 * telephone numbers among it; `secret`: who has it can sign as Zhunshi.
 */
type DataClass = 'internal' | 'confidential' | 'secret';

export function tagAll(app: App, stage: Stage): void {
  Tags.of(app).add('service', 'zhunshi');
  Tags.of(app).add('stage', stage.name);
  classify(app, 'internal');
  // https://docs.amazonaws.cn/en_us/aws/latest/userguide/lambda.html
  if (isInChina(stage)) {
    for (const tag of ['service', 'stage', 'data-classification'])
      Tags.of(app).remove(tag, { includeResourceTypes: ['AWS::Lambda::EventSourceMapping'] });
  }
}

/** For the construct and what is in it; the nearest word counts. */
export function classify(construct: IConstruct, dataClass: DataClass): void {
  Tags.of(construct).add('data-classification', dataClass);
}
