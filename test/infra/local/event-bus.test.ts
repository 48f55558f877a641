import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { describe, expect, it } from 'vitest';
import { fixtureResources } from './fixtures/assembly.ts';
import { runStandIns } from './fixtures/stand-ins.ts';

async function bus() {
  const running = await runStandIns();
  const client = new EventBridgeClient(running.client);
  const put = (grade: string, more: object = {}) =>
    client.send(
      new PutEventsCommand({
        Entries: [
          {
            Source: 'fixture',
            DetailType: 'Graded',
            Detail: JSON.stringify({ grade }),
            EventBusName: 'fixture-bus',
            ...more,
          },
        ],
      }),
    );
  return { ...running, client, put, queued: () => running.standIns.messages.byName('plain')?.peek() ?? [] };
}

describe('an event', () => {
  it('reaches the queue of a rule that matches it', async () => {
    const { put, queued } = await bus();
    await put('PROVINCE', { Time: new Date('2026-03-01T08:00:00Z') });
    const [message] = queued();
    expect(JSON.parse(message?.body ?? '')).toMatchObject({
      version: '0',
      source: 'fixture',
      'detail-type': 'Graded',
      time: '2026-03-01T08:00:00Z',
      detail: { grade: 'PROVINCE' },
    });
  });

  it('goes nowhere when no rule matches it', async () => {
    const { put, queued } = await bus();
    await put('ORDINARY');
    await put('PROVINCE', { Source: 'other' });
    await put('PROVINCE', { EventBusName: 'default' });
    expect(queued()).toEqual([]);
  });

  it('that is malformed is reported in its place', async () => {
    const { put } = await bus();
    const { Entries, FailedEntryCount } = await put('PROVINCE', { Detail: '[1]' });
    expect(FailedEntryCount).toBe(1);
    expect(Entries).toMatchObject([{ ErrorCode: 'MalformedDetail' }]);
  });

  it('for an unknown bus is refused', async () => {
    const { put } = await bus();
    await expect(put('PROVINCE', { EventBusName: 'other' })).rejects.toThrow(/does not exist/);
  });
});

it('a scheduled rule fires once at the start', async () => {
  const { standIns, invoked } = await bus();
  standIns.startRules();
  await expect
    .poll(() => invoked)
    .toMatchObject([{ event: { 'detail-type': 'Scheduled Event', source: 'aws.events', detail: {} } }]);
});

it('a rule with an operator that is not known is refused at the start', async () => {
  const resources = fixtureResources();
  resources['EventRule'] = {
    Type: 'AWS::Events::Rule',
    Properties: { EventPattern: { source: [{ wildcard: 'fix*' }] }, Targets: [] },
  };
  await expect(runStandIns({ resources })).rejects.toThrow(/EventRule \(AWS::Events::Rule\).*wildcard/);
});
