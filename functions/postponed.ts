// What has to wait, and is no failure: it comes again by itself. And what has failed, and is tried again just when it says.

export class Postponed extends Error {
  override readonly name = 'Postponed';
  /** Not before so many seconds. */
  readonly restSeconds: number;

  constructor(message: string, restSeconds: number) {
    super(message);
    this.restSeconds = restSeconds;
  }
}

/** How long to rest where nothing but waiting stands behind an error; undefined when something has failed. */
export function restSecondsOf(error: unknown): number | undefined {
  if (error instanceof Postponed) return error.restSeconds;
  if (!(error instanceof AggregateError) || error.errors.length === 0) return undefined;
  const rests = error.errors.map(restSecondsOf);
  return rests.every((rest) => rest !== undefined) ? Math.max(...rests) : undefined;
}

/** Has failed, and is tried again after a rest of its own, however often the message has come for other reasons. */
export class TriedAgain extends Error {
  override readonly name = 'TriedAgain';
  readonly restSeconds: number;

  constructor(cause: unknown, restSeconds: number) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.restSeconds = restSeconds;
  }
}

/** The shortest rest that something behind an error asks for; what comes too early by that waits or fails once more. */
export function retrySecondsOf(error: unknown): number | undefined {
  if (error instanceof TriedAgain) return error.restSeconds;
  if (!(error instanceof AggregateError)) return undefined;
  const rests = error.errors.map(retrySecondsOf).filter((rest) => rest !== undefined);
  return rests.length === 0 ? undefined : Math.min(...rests);
}
