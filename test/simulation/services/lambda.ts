// Lambda in memory: instances of functions, each for one event at a time, started when none is free, killed when they take too
// long, and gone at any moment.

import type { Faults } from '../faults.ts';
import { skewMillisecondsMax } from '../faults.ts';
import { Process, runAs } from '../process.ts';
import { between, drawsFor } from '../random.ts';
import type { World } from '../world.ts';
import { Caller } from './calls.ts';

type Handler = (event: never) => Promise<unknown>;

export interface DeployedFunction {
  readonly name: string;
  readonly timeoutSeconds: number;
  /** Makes what an instance has in its memory. */
  readonly start: (caller: Caller) => Handler;
}

export type Outcome = { readonly answer: unknown } | { readonly failure: string };

interface Instance {
  readonly process: Process;
  readonly handler: Handler;
  events: number;
}

/** After so many events an instance is replaced, so that none keeps its memory for ever. */
const eventsMax = 40;

export class Lambda {
  private readonly world: World;
  private readonly faults: Faults;
  private readonly idle = new Map<string, Instance[]>();
  private started = 0;
  private invocations = 0;

  constructor(world: World, faults: Faults) {
    this.world = world;
    this.faults = faults;
  }

  /** `done` is told once, of the answer or of the failure. */
  invoke(deployed: DeployedFunction, event: unknown, done: (outcome: Outcome) => void): void {
    this.invocations += 1;
    const label = `${deployed.name} ${this.invocations}`;
    const draw = drawsFor(this.world.seed, `invocation ${label}`);
    const free = this.idle.get(deployed.name)?.pop();
    this.world.wakeAfter(free === undefined ? between(draw, 80, 300) : between(draw, 1, 5), `${label} begins`, () =>
      this.run(deployed, free ?? this.start(deployed), event, label, done),
    );
  }

  private start(deployed: DeployedFunction): Instance {
    this.started += 1;
    const name = `${deployed.name}/${this.started}`;
    const skewed = this.faults.strike('skew', deployed.name);
    const skew = skewed
      ? (skewed() * 2 - 1) * skewMillisecondsMax
      : drawsFor(this.world.seed, `clock ${name}`)() * 2 - 1;
    const process = new Process(this.world, name, skew);
    return { process, handler: runAs(process, () => deployed.start(new Caller(process, this.faults))), events: 0 };
  }

  private run(
    deployed: DeployedFunction,
    instance: Instance,
    event: unknown,
    label: string,
    done: (outcome: Outcome) => void,
  ): void {
    const { process } = instance;
    const timeout = this.world.after(deployed.timeoutSeconds * 1_000, `${label} takes too long`, () => process.kill());
    const end = (outcome: Outcome): void => {
      timeout.cancel();
      process.forgetDeath();
      done(outcome);
    };
    process.whenKilled(() => end({ failure: `${process.name} died` }));
    const finish = (outcome: Outcome): void => {
      if (!process.isAlive) return;
      instance.events += 1;
      if (instance.events < eventsMax)
        this.idle.set(deployed.name, [...(this.idle.get(deployed.name) ?? []), instance]);
      end(outcome);
    };
    runAs(process, () => instance.handler(event as never)).then(
      (answer) => finish({ answer }),
      (error: unknown) => finish({ failure: error instanceof Error ? error.message : String(error) }),
    );
  }
}
