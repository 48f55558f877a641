// The EventBridge Scheduler as a map behind the real client.

import {
  ConflictException,
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  ResourceNotFoundException,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { mockClient } from 'aws-sdk-client-mock';

/** By name. Every request is counted, told to `onRequest`, and refused as long as `out` says so. */
export function fakeScheduler() {
  const client = new SchedulerClient({ region: 'local' });
  const mock = mockClient(client);
  const schedules = new Map<string, CreateScheduleCommandInput>();
  const onRequest = (_: 'create' | 'update' | 'delete' | 'get' | 'list'): void => undefined;
  const service = { schedules, requests: 0, out: false, client, onRequest };

  const asked = <Input, Output>(what: Parameters<typeof onRequest>[0], answer: (input: Input) => Output) => {
    return async (input: Input) => {
      service.requests += 1;
      service.onRequest(what);
      if (service.out) throw new Error('the Scheduler is out');
      return answer(input);
    };
  };
  const named = (name: string | undefined) => {
    const found = schedules.get(name ?? '');
    if (found === undefined) throw new ResourceNotFoundException({ message: 'there is none', $metadata: {} } as never);
    return found;
  };

  mock.on(CreateScheduleCommand).callsFake(
    asked('create', (input: CreateScheduleCommandInput) => {
      if (schedules.has(input.Name ?? ''))
        throw new ConflictException({ message: 'there is one', $metadata: {} } as never);
      schedules.set(input.Name ?? '', input);
      return {};
    }),
  );
  mock.on(UpdateScheduleCommand).callsFake(
    asked('update', (input: CreateScheduleCommandInput) => {
      named(input.Name);
      schedules.set(input.Name ?? '', input);
      return {};
    }),
  );
  mock.on(DeleteScheduleCommand).callsFake(
    asked('delete', ({ Name = '' }) => {
      named(Name);
      schedules.delete(Name);
      return {};
    }),
  );
  mock.on(GetScheduleCommand).callsFake(asked('get', ({ Name }) => named(Name)));
  mock.on(ListSchedulesCommand).callsFake(
    asked('list', ({ MaxResults = 100, NextToken = '0' }) => {
      const names = [...schedules.keys()].sort();
      const end = Number(NextToken) + MaxResults;
      const page = names.slice(Number(NextToken), end).map((Name) => ({ Name }));
      return end < names.length ? { Schedules: page, NextToken: String(end) } : { Schedules: page };
    }),
  );
  return service;
}
