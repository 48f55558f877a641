// What has to wait, and is no failure: it comes again by itself.

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
