// The systems and people that call the API: they follow the plan, repeat what got no answer, and note what was accepted.

import { hashedId } from '../../functions/hashed-id.ts';
import { apiEvent } from '../support/api-calls.ts';
import type { Faults } from './faults.ts';
import type { CommandName } from './functions.ts';
import type { Step, TicketPlan } from './plan.ts';
import { between, drawsFor } from './random.ts';
import type { DeployedFunction, Lambda, Outcome } from './services/lambda.ts';
import type { World } from './world.ts';

export interface Called {
  readonly correlationId: string;
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
    return this.untilAnswered(plan, 'open', () => body, { 'idempotency-key': `ticket-${number}` });
  }

  private command(plan: TicketPlan, { command, body }: Step): Promise<number> {
    return this.untilAnswered(plan, command, body, {});
  }

  /** Again, as long as no answer comes or the answer is that it may be tried again. */
  private async untilAnswered(
    plan: TicketPlan,
    command: CommandName,
    body: Step['body'],
    headers: Readonly<Record<string, string>>,
  ): Promise<number> {
    const { world } = this.city;
    for (let attempt = 1; ; attempt += 1) {
      const correlationId = `ticket-${plan.number}.${command}.${this.calls.length + 1}`;
      const status = await this.call(plan, command, body(world.now), { ...headers, 'x-correlation-id': correlationId });
      const isFinal = status !== 0 && status < 500;
      // An opening is never given up: the fault is there.
      if (isFinal || (attempt === attemptsMax && command !== 'open')) return status;
      await world.sleep(between(drawsFor(world.seed, correlationId), 500, 4_000), `${correlationId} again`);
    }
  }

  private call(
    plan: TicketPlan,
    command: CommandName,
    body: object,
    headers: Readonly<Record<'x-correlation-id', string>>,
  ): Promise<number> {
    const { world, faults, lambda, functionOf } = this.city;
    const ticketId = this.ticketId(plan);
    const correlationId = headers['x-correlation-id'];
    const called: Called = { correlationId, ticketId, command, sentAt: world.now, status: 0, answeredAt: 0 };
    this.calls.push(called);
    const event = apiEvent({
      route: command === 'open' ? '/tickets' : `/tickets/{ticketId}/${command}`,
      path: command === 'open' ? {} : { ticketId },
      headers,
      body,
    });
    return new Promise((resolve) => {
      lambda.invoke(functionOf(command), event, (outcome) => {
        const isLost = faults.strike('reply-lost', `${command} of ticket ${plan.number}`) !== undefined;
        called.status = isLost ? 0 : statusOf(outcome);
        called.answeredAt = world.now;
        world.wakeAfter(isLost ? 10_000 : 5, `answer ${called.status} to ${correlationId}`, () =>
          resolve(called.status),
        );
      });
    });
  }
}

/** API Gateway answers 500 for a function that died. */
function statusOf(outcome: Outcome): number {
  return 'failure' in outcome ? 500 : (outcome.answer as { readonly statusCode: number }).statusCode;
}
