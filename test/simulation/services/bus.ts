// EventBridge and SNS in memory: what is put on the bus goes to the queues whose rules match it, what is published is kept.

import type { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { JsonObject } from '../../../infra/local/json.ts';
import type { Match } from '../../../infra/local/pattern.ts';
import type { Faults } from '../faults.ts';
import { between, drawsFor } from '../random.ts';
import type { World } from '../world.ts';
import type { Caller } from './calls.ts';
import type { Queue } from './queue.ts';

export interface BusRule {
  readonly matches: Match;
  readonly queue: Queue;
}

export class EventBus {
  private readonly world: World;
  private readonly faults: Faults;
  private readonly rules: readonly BusRule[];
  private put = 0;

  constructor(world: World, faults: Faults, rules: readonly BusRule[]) {
    this.world = world;
    this.faults = faults;
    this.rules = rules;
  }

  client(caller: Caller): EventBridgeClient {
    const send = (command: PutEventsCommand) => caller.call('PutEvents', () => this.putEvents(command));
    return { send } as unknown as EventBridgeClient;
  }

  private putEvents({ input: { Entries = [] } }: PutEventsCommand): object {
    const rejected = this.faults.strike('partial', 'PutEvents');
    return {
      Entries: Entries.map(({ Source, DetailType, Detail = '' }) => {
        if (rejected && rejected() < 0.5) return { ErrorCode: 'ThrottlingException' };
        this.put += 1;
        const id = `event-${this.put}`;
        const event: JsonObject = {
          id,
          source: Source ?? '',
          'detail-type': DetailType ?? '',
          detail: JSON.parse(Detail),
        };
        for (const { queue } of this.rules.filter(({ matches }) => matches(event))) {
          const way = between(drawsFor(this.world.seed, `way of ${id}`), 10, 120);
          this.world.after(way, `${id} to ${queue.name}`, () => queue.send(JSON.stringify(event)));
        }
        return { EventId: id };
      }),
    };
  }
}

export interface Delivery {
  readonly at: number;
  readonly channel: 'topic' | 'webhook';
  readonly noticeId: string;
}

/** Where notices arrive, by whatever way. */
export class Inbox {
  readonly deliveries: Delivery[] = [];
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  topicClient(caller: Caller): SNSClient {
    const send = ({ input }: PublishCommand) =>
      caller.call('Publish', () =>
        this.take('topic', String(JSON.parse(JSON.parse(input.Message ?? '').default).data.id)),
      );
    return { send } as unknown as SNSClient;
  }

  take(channel: Delivery['channel'], noticeId: string): object {
    this.deliveries.push({ at: this.world.now, channel, noticeId });
    return {};
  }
}
