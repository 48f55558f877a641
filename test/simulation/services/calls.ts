// What happens to a call between a function and a service: it takes time, is refused, gets lost on the way there or back, and is
// repeated by the SDK, which makes three attempts of its own. Any call may be the last thing that a function does.

import type { Faults } from '../faults.ts';
import type { Process } from '../process.ts';
import type { Draw } from '../random.ts';
import { between, drawsFor } from '../random.ts';

/** The SDK's standard mode: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
const attemptsMax = 3;
/** functions/aws.ts */
const answerMillisecondsMax = 4_000;

export class ServiceFault extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** Calls out of one process. */
export class Caller {
  readonly process: Process;
  private readonly faults: Faults;
  private calls = 0;

  constructor(process: Process, faults: Faults) {
    this.process = process;
    this.faults = faults;
  }

  /**
   * `take` is the effect at the service, at the moment at which it has one; what it throws, the caller gets. `share`: of the faults,
   * where one step of a function is made of many calls.
   */
  call<Answer>(site: string, take: () => Answer, share = 1): Promise<Answer> {
    return new Promise((resolve, reject) => this.attempt({ site, share, take, resolve, reject, number: 1 }));
  }

  private attempt<Answer>(call: Call<Answer>): void {
    const { process, faults } = this;
    const { world } = process;
    const { site, share } = call;
    this.calls += 1;
    const draw = drawsFor(world.seed, `${process.name} call ${this.calls}`);
    const there = between(draw, 1, 6);

    const throttled = faults.strike('throttled', site, share);
    if (throttled) {
      this.failed(call, there, new ServiceFault('ThrottlingException', `${site}: rate exceeded`), throttled);
      return;
    }
    const unanswered = faults.strike('no-answer', site, share);
    if (unanswered) {
      if (unanswered() < 0.5) {
        world.after(between(unanswered, 0, 8_000), `${site} takes effect late`, () => outcomeOf(call.take));
      }
      this.failed(call, answerMillisecondsMax, new ServiceFault('TimeoutError', `${site}: no answer`), unanswered);
      return;
    }
    const lost = faults.strike('answer-lost', site, share);
    const crash = faults.strike('crash', site, share);
    if (crash && crash() < 0.5) {
      process.kill();
      return;
    }
    world.after(there, `${process.name} ${site}`, () => {
      const answer = outcomeOf(call.take);
      if (crash) process.kill();
      else if (lost) {
        this.failed(call, answerMillisecondsMax, new ServiceFault('TimeoutError', `${site}: answer lost`), lost);
      } else {
        process.later(between(draw, 1, 6), `answer to ${site}`, () =>
          'error' in answer ? call.reject(answer.error) : call.resolve(answer.value),
        );
      }
    });
  }

  private failed<Answer>(call: Call<Answer>, milliseconds: number, error: Error, draw: Draw): void {
    const isLast = call.number === attemptsMax;
    const rest = isLast ? 0 : between(draw, 0, 100 * 2 ** call.number);
    this.process.later(milliseconds + rest, `${error.name} of ${call.site}`, () => {
      if (isLast) call.reject(error);
      else this.attempt({ ...call, number: call.number + 1 });
    });
  }
}

interface Call<Answer> {
  readonly site: string;
  readonly share: number;
  readonly take: () => Answer;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  readonly number: number;
}

function outcomeOf<Answer>(take: () => Answer): { readonly value: Answer } | { readonly error: unknown } {
  try {
    return { value: take() };
  } catch (error) {
    return { error };
  }
}
