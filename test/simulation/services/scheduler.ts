// The EventBridge Scheduler in memory: one-time schedules that fire somewhere in the minute after their time and are gone then.
// https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#one-time

import type { SchedulerClient } from '@aws-sdk/client-scheduler';
import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import type { Faults } from '../faults.ts';
import { between, drawsFor } from '../random.ts';
import type { Cancellable, World } from '../world.ts';
import type { Caller } from './calls.ts';
import { ServiceFault } from './calls.ts';
import type { Queue } from './queue.ts';

type Definition = (CreateScheduleCommand | UpdateScheduleCommand)['input'];

export class Scheduler {
  private readonly world: World;
  private readonly faults: Faults;
  private readonly queues: ReadonlyMap<string, Queue>;
  private readonly schedules = new Map<string, { readonly input: string; readonly firing: Cancellable }>();
  private set = 0;

  constructor(world: World, faults: Faults, queues: ReadonlyMap<string, Queue>) {
    this.world = world;
    this.faults = faults;
    this.queues = queues;
  }

  /** What each schedule will send, by its name. */
  get inputs(): ReadonlyMap<string, string> {
    return new Map([...this.schedules].map(([name, { input }]) => [name, input]));
  }

  client(caller: Caller): SchedulerClient {
    const send = (command: { readonly input: { readonly Name?: string | undefined } }) =>
      caller.call(`${command.constructor.name.replace('Command', '')} ${command.input.Name}`, () =>
        this.execute(command),
      );
    return { send } as unknown as SchedulerClient;
  }

  private execute(command: { readonly input: { readonly Name?: string | undefined } }): object {
    const { Name: name = '' } = command.input;
    if (!/^[0-9a-zA-Z-_.]{1,64}$/.test(name)) throw new ServiceFault('ValidationException', `the name ${name}`);
    const existing = this.schedules.get(name);
    if (command instanceof CreateScheduleCommand) {
      if (existing)
        throw new ConflictException({ Message: `${name} exists`, message: `${name} exists`, $metadata: {} });
      this.put(name, command.input);
      return {};
    }
    if (!existing) {
      throw new ResourceNotFoundException({ Message: `no ${name}`, message: `no ${name}`, $metadata: {} });
    }
    existing.firing.cancel();
    this.schedules.delete(name);
    if (command instanceof UpdateScheduleCommand) this.put(name, command.input);
    else if (!(command instanceof DeleteScheduleCommand)) throw new Error(`unknown ${command.constructor.name}`);
    return {};
  }

  private put(name: string, { ScheduleExpression = '', Target, ActionAfterCompletion }: Definition): void {
    const [, time] = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)$/.exec(ScheduleExpression) ?? [];
    const at = Date.parse(`${time}Z`);
    const queue = this.queues.get(Target?.Arn ?? '');
    if (Number.isNaN(at) || queue === undefined || ActionAfterCompletion !== 'DELETE') {
      throw new ServiceFault('ValidationException', `${name}: ${ScheduleExpression} to ${Target?.Arn}`);
    }
    this.set += 1;
    const draw = drawsFor(this.world.seed, `schedule ${name} ${this.set}`);
    const late = this.faults.strike('schedule-late', name);
    const delay = at - this.world.now + between(draw, 0, 60_000) + (late ? between(late, 0, 900_000) : 0);
    const input = Target?.Input ?? '';
    const firing = this.world.after(delay, `${name} fires`, () => {
      this.schedules.delete(name);
      if (this.faults.strike('schedule-never', name)) return;
      queue.send(input);
      const twice = this.faults.strike('schedule-twice', name);
      if (twice) this.world.after(between(twice, 0, 300_000), `${name} fires again`, () => queue.send(input));
    });
    this.schedules.set(name, { input, firing });
  }
}
