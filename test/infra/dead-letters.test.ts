// Every queue that something gives up to is one that operators can look into and redrive.

import { describe, expect, it } from 'vitest';
import { flat, idIn, templateOf } from './template-of.ts';

const { ofType, resources } = templateOf('prod');

/** Every queue that something in any template gives up to, whatever the property is called there. */
function deadLetterIds(): ReadonlySet<string> {
  const found = new Set<string>();
  const note = (arn: unknown) => {
    const id = idIn(arn);
    if (resources[id]?.Type === 'AWS::SQS::Queue') found.add(id);
  };
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'deadLetterTargetArn') note(inner);
      else if (name === 'DeadLetterConfig') note((inner as { Arn: unknown }).Arn);
      else if (name === 'OnFailure') note((inner as { Destination: unknown }).Destination);
      look(inner);
    }
  };
  for (const { Properties } of Object.values(resources)) look(Properties);
  return found;
}

/** What the stacks tell in lists under these names. */
function told(list: RegExp): readonly string[] {
  return ofType('AWS::SSM::Parameter')
    .filter(([, { Properties }]) => list.test(String(Properties['Name'])))
    .flatMap(([, { Properties }]) => flat(Properties['Value']).split(','));
}

describe('the dead-letter queues', () => {
  it('that operators see are all that anything in the templates gives up to, and the schedules of deadlines', () => {
    const ids = [...deadLetterIds()].sort();
    expect(ids.length).toBeGreaterThan(14);
    expect(ids).toContain('DeadlineDeadLetters');
    expect([...told(/DeadLetterArns$/)].sort()).toEqual(ids.map((id) => `<${id}.Arn>`).sort());
    expect([...told(/DeadLetterNames$/)].sort()).toEqual(ids.map((id) => `<${id}.QueueName>`).sort());
  });

  it('can be emptied back into every queue that feeds a function', () => {
    const feeding = ofType('AWS::Lambda::EventSourceMapping')
      .map(([, { Properties }]) => flat(Properties['EventSourceArn']))
      .filter((arn) => resources[idIn(arn)]?.Type === 'AWS::SQS::Queue');
    expect([...told(/WorkQueueArns$/)].sort()).toEqual([...new Set(feeding)].sort());
  });

  it('are told in lists that a parameter of Systems Manager can hold, every queue at its longest name', () => {
    for (const name of ['DataDeadLetterArns', 'CoreDeadLetterArns', 'WorkQueueArns']) {
      // arn:aws-cn:sqs:cn-northwest-1:123456789012: and a name of 80 characters
      expect(told(new RegExp(`/${name}$`)).length * (44 + 80 + 1), name).toBeLessThan(4_096);
    }
  });
});
