// The systems and people that call the API: they follow the plan, repeat what got no answer, and note what was accepted.

import { hashedId } from '../../functions/hashed-id.ts';
import { administrator, apiEvent } from '../support/api-calls.ts';
import type { Faults } from './faults.ts';
import type { CommandName } from './functions.ts';
import type { Revision, Step, TicketPlan } from './plan.ts';
import { between, drawsFor } from './random.ts';
import type { DeployedFunction, Lambda, Outcome } from './services/lambda.ts';
import type { World } from './world.ts';

export interface Called {
  readonly correlationId: string;
  /** Empty where it is about no ticket. */
  readonly ticketId: string;
  readonly command: CommandName;
  readonly sentAt: number;
  /** 0: no answer came. */
  status: number;
  answeredAt: number;
}

interface City {
  readonly world: World;
  readonly faults: Faults;
  readonly lambda: Lambda;
  readonly functionOf: (command: CommandName) => DeployedFunction;
  /** From then on nobody calls any more. */
  readonly closesAt: number;
}

const attemptsMax = 6;
const minute = 60_000;

export class People {
  readonly calls: Called[] = [];
  private readonly city: City;

  constructor(city: City) {
    this.city = city;
  }

  ticketId({ number }: Pick<TicketPlan, 'number'>): string {
    return hashedId('T', ['crm', `ticket-${number}`]);
  }

  async live(plan: TicketPlan): Promise<void> {
    const { world } = this.city;
    await world.sleep(plan.beginsAfterMilliseconds, `ticket ${plan.number} begins`);
    // Told to the minute, as people do.
    const reportedAt = Math.floor(world.now / minute - plan.reportedMinutesBefore) * minute;
    const opened = this.open(plan, reportedAt);
    let before: Promise<unknown> = opened;
    let stepAt = world.now;
    for (const step of plan.steps) {
      if (!step.isImpatient) await before;
      if (step.since === 'step') stepAt = Math.max(stepAt, world.now) + step.milliseconds;
      else stepAt = Math.max(world.now, reportedAt + step.milliseconds);
      await world.sleep(stepAt - world.now, `ticket ${plan.number} ${step.command}`);
      // Nobody can command a ticket that he does not know of.
      await opened;
      before = this.command(plan, step);
    }
  }

  /** The administrator enters one version after the other. */
  async revise(revisions: readonly Revision[]): Promise<void> {
    const { world } = this.city;
    for (const { afterMilliseconds, terms } of revisions) {
      await world.sleep(afterMilliseconds, 'the working hours change');
      await this.untilAnswered({ about: 'calendar', command: 'put-calendar', body: () => terms });
    }
  }

  private async open(plan: TicketPlan, reportedAt: number): Promise<number> {
    const { number, circuitId, impact, detectedMinutesBefore } = plan;
    const source = detectedMinutesBefore === undefined ? 'CUSTOMER_HOTLINE' : 'PROACTIVE';
    const detected = detectedMinutesBefore !== undefined && {
      detectedAt: new Date(reportedAt - detectedMinutesBefore * minute).toISOString(),
    };
    const body = {
      ...{ circuitId, source, impact, description: '业务中断', reportedAt: new Date(reportedAt).toISOString() },
      ...detected,
    };
    const headers = { 'idempotency-key': `ticket-${number}` };
    return this.untilAnswered({ ...this.about(plan), command: 'open', body: () => body, headers });
  }

  private command(plan: TicketPlan, { command, path, body }: Step): Promise<number> {
    return this.untilAnswered({ ...this.about(plan), command, body, ...(path && { path }) });
  }

  private about(plan: TicketPlan): Pick<Wish, 'about' | 'ticketId'> {
    return { about: `ticket-${plan.number}`, ticketId: this.ticketId(plan) };
  }

  /** Again, as long as no answer comes or the answer is that it may be tried again. */
  private async untilAnswered(wish: Wish): Promise<number> {
    const { world } = this.city;
    const { about, command } = wish;
    for (let attempt = 1; ; attempt += 1) {
      const correlationId = `${about}.${command}.${this.calls.length + 1}`;
      const status = await this.call(wish, correlationId);
      const isFinal = status !== 0 && status < 500;
      // An opening is never given up: the fault is there. Nor are the hours that were agreed on.
      if (isFinal || (attempt === attemptsMax && command !== 'open' && command !== 'put-calendar')) return status;
      await world.sleep(between(drawsFor(world.seed, correlationId), 500, 4_000), `${correlationId} again`);
    }
  }

  private acceptedAt(ticketId: string): number | undefined {
    const isAcceptance = (call: Called) =>
      call.ticketId === ticketId && call.command === 'accept' && call.status === 200;
    return this.calls.find(isAcceptance)?.answeredAt;
  }

  private call({ about, ticketId = '', command, path, headers, body }: Wish, correlationId: string): Promise<number> {
    const { world, faults, lambda, functionOf, closesAt } = this.city;
    if (world.now >= closesAt) return new Promise(() => undefined);
    const called: Called = { correlationId, ticketId, command, sentAt: world.now, status: 0, answeredAt: 0 };
    this.calls.push(called);
    const event = apiEvent({
      ...addressOf(command, ticketId, path),
      headers: { ...headers, 'x-correlation-id': correlationId },
      body: body(world.now, this.acceptedAt(ticketId) ?? world.now),
    });
    return new Promise((resolve) => {
      lambda.invoke(functionOf(command), event, (outcome) => {
        const isLost = faults.strike('reply-lost', `${command} of ${about}`) !== undefined;
        called.status = isLost ? 0 : statusOf(outcome);
        called.answeredAt = world.now;
        world.wakeAfter(isLost ? 10_000 : 5, `answer ${called.status} to ${correlationId}`, () =>
          resolve(called.status),
        );
      });
    });
  }
}

/** What somebody wants of the API, until it has an answer. */
interface Wish extends Pick<Step, 'command' | 'path' | 'body'> {
  readonly about: string;
  readonly ticketId?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function addressOf(command: CommandName, ticketId: string, path: Step['path'] = {}): Parameters<typeof apiEvent>[0] {
  const ticket = '/tickets/{ticketId}';
  const suspensions = `${ticket}/suspensions`;
  switch (command) {
    case 'open':
      return { route: '/tickets' };
    case 'put-calendar':
      return {
        method: 'PUT',
        route: '/calendars/{calendarId}',
        path: { calendarId: 'CN_WORKING_HOURS' },
        claims: administrator,
      };
    case 'enter-suspension':
      return { route: suspensions, path: { ticketId } };
    case 'correct-suspension':
    case 'void-suspension':
      return {
        route: `${suspensions}/{suspensionNumber}/${command.replace('-suspension', '')}`,
        path: { ticketId, ...path },
      };
    default:
      return { route: `${ticket}/${command}`, path: { ticketId } };
  }
}

/** API Gateway answers 500 for a function that died. */
function statusOf(outcome: Outcome): number {
  return 'failure' in outcome ? 500 : (outcome.answer as { readonly statusCode: number }).statusCode;
}
