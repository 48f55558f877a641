// The systems and people that call the API: they follow the plan, repeat what got no answer, and note what was accepted.

import { hashedId } from '../../functions/hashed-id.ts';
import { administrator, apiEvent } from '../support/api-calls.ts';
import type { CommandName } from './commands.ts';
import type { ContractPlan } from './contract-plan.ts';
import { contractIdOf } from './contract-plan.ts';
import type { Faults } from './faults.ts';
import type { FilePlan } from './file-plan.ts';
import type { Revision, Step, TicketPlan } from './plan.ts';
import { between, drawsFor } from './random.ts';
import { patronId } from './scene.ts';
import type { DeployedFunction, Lambda, Outcome } from './services/lambda.ts';
import type { World } from './world.ts';

export interface Called {
  readonly correlationId: string;
  /** Of the ticket or the contract that it is about; empty where it is about none. */
  readonly id: string;
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
/** The fault is there, and the hours and the contract were agreed on. */
const neverGivenUp: readonly CommandName[] = ['open', 'put-calendar', 'draft'];
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
    await this.follow(plan.steps, { name: `ticket ${plan.number}`, reportedAt, opened }, (step) =>
      this.untilAnswered({ ...this.about(plan), ...step }),
    );
  }

  /** From the draft of a contract on. */
  async trade({ number, key, terms, steps, beginsAfterMilliseconds }: ContractPlan): Promise<void> {
    const { world } = this.city;
    const reportedAt = world.now;
    await world.sleep(beginsAfterMilliseconds, `contract ${number} begins`);
    const wish = (about: string) => ({ about, id: contractIdOf(about), headers: { 'idempotency-key': about } });
    const opened = this.untilAnswered({ ...wish(key), command: 'draft', body: () => terms });
    await this.follow(steps, { name: `contract ${number}`, reportedAt, opened }, (step) =>
      this.untilAnswered({ ...wish(step.key), ...step }),
    );
  }

  /** Of whoever has a file. */
  async lookAfter(plan: FilePlan | undefined): Promise<void> {
    if (plan === undefined) return;
    const about = { about: 'file', id: patronId };
    const began = { name: 'file', reportedAt: this.city.world.now, opened: Promise.resolve() };
    await this.follow(plan.steps, began, (step) => this.untilAnswered({ ...about, ...step }));
  }

  private async follow<Taken extends Step>(
    steps: readonly Taken[],
    {
      name,
      reportedAt,
      opened,
    }: { readonly name: string; readonly reportedAt: number; readonly opened: Promise<unknown> },
    take: (step: Taken) => Promise<unknown>,
  ): Promise<void> {
    const { world } = this.city;
    let before = opened;
    let stepAt = world.now;
    for (const step of steps) {
      if (!step.isImpatient) await before;
      if (step.since === 'step') stepAt = Math.max(stepAt, world.now) + step.milliseconds;
      else stepAt = Math.max(world.now, reportedAt + step.milliseconds);
      await world.sleep(stepAt - world.now, `${name} ${step.command}`);
      // Nobody can command what he does not know of.
      await opened;
      before = take(step);
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

  private about(plan: TicketPlan): Pick<Wish, 'about' | 'id'> {
    return { about: `ticket-${plan.number}`, id: this.ticketId(plan) };
  }

  /** Again, as long as no answer comes or the answer is that it may be tried again. */
  private async untilAnswered(wish: Wish): Promise<number> {
    const { world } = this.city;
    const { about, command } = wish;
    for (let attempt = 1; ; attempt += 1) {
      const correlationId = `${about}.${command}.${this.calls.length + 1}`;
      const status = await this.call(wish, correlationId);
      const isFinal = status !== 0 && status < 500;
      if (isFinal || (attempt === attemptsMax && !neverGivenUp.includes(command))) return status;
      await world.sleep(between(drawsFor(world.seed, correlationId), 500, 4_000), `${correlationId} again`);
    }
  }

  private acceptedAt(ticketId: string): number | undefined {
    const isAcceptance = (call: Called) => call.id === ticketId && call.command === 'accept' && call.status === 200;
    return this.calls.find(isAcceptance)?.answeredAt;
  }

  private call({ about, id = '', command, path, headers, body }: Wish, correlationId: string): Promise<number> {
    const { world, faults, lambda, functionOf, closesAt } = this.city;
    if (world.now >= closesAt) return new Promise(() => undefined);
    const called: Called = { correlationId, id, command, sentAt: world.now, status: 0, answeredAt: 0 };
    this.calls.push(called);
    const event = apiEvent({
      ...addressOf(command, id, path),
      headers: { ...headers, 'x-correlation-id': correlationId },
      body: body(world.now, this.acceptedAt(id) ?? world.now),
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
  readonly id?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function addressOf(command: CommandName, id: string, path: Step['path'] = {}): Parameters<typeof apiEvent>[0] {
  const [ticket, customer, ticketId] = ['/tickets/{ticketId}', '/customers/{customerId}', id];
  const [contract, suspensions] = ['/contracts/{contractId}', `${ticket}/suspensions`];
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
    case 'draft':
      return { route: '/contracts' };
    case 'request-confirmations':
      return { route: `${contract}/confirmations`, path };
    case 'answer-confirmation':
      return { route: `${contract}/confirmations/{confirmationNumber}/answer`, path };
    case 'decide-price':
      return { route: `${contract}/price-approval`, path };
    case 'amend':
      return { route: `${contract}/amendments`, path };
    case 'file-copy':
      return { route: `${contract}/copies`, path };
    case 'put-account-manager':
      return { method: 'PUT', route: `${customer}/account-manager`, path: { customerId: id } };
    case 'record-visit':
      return { route: `${customer}/visits`, path: { customerId: id } };
    case 'answer-opinion':
      return {
        route: `${customer}/visits/{visitNumber}/follow-ups/{followUpNumber}/result`,
        path: { customerId: id, ...path },
      };
    case 'take-inventory':
      return { route: `${customer}/inventory`, path: { customerId: id } };
    case 'sign':
    case 'renew':
    case 'end':
      return { route: `${contract}/${command}`, path };
    default:
      return { route: `${ticket}/${command}`, path: { ticketId } };
  }
}

/** API Gateway answers 500 for a function that died. */
function statusOf(outcome: Outcome): number {
  return 'failure' in outcome ? 500 : (outcome.answer as { readonly statusCode: number }).statusCode;
}
