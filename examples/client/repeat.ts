// Sends a request again where the API asks for it, and where once or twice makes no difference.

export interface Patience {
  /** How often a request is sent at most, 1 or more. */
  readonly attemptsMax?: number;
  /** How long one attempt may take, in milliseconds. */
  readonly attemptMilliseconds?: number;
  /** For tests. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

export type Send = (request: Request) => Promise<Response>;

const shortestMilliseconds = 200;
/** Whoever is asked to wait longer than this is better told. */
const longestMilliseconds = 30_000;

/**
 * Sends, and sends again after 429, and after 503 or no answer at all if the request can be repeated. Waits as long as `Retry-After`
 * says, else twice as long each time, and somewhat at random. Yields the last answer, throws what the last attempt threw.
 */
export function repeating(
  send: Send,
  { attemptsMax = 5, attemptMilliseconds = 35_000, sleep = pause }: Patience = {},
): Send {
  return async (request) => {
    for (let attempt = 1; ; attempt += 1) {
      const isLast = attempt >= attemptsMax;
      const once = new Request(request.clone(), {
        signal: AbortSignal.any([request.signal, AbortSignal.timeout(attemptMilliseconds)]),
      });
      const answer = await send(once).catch((error: unknown) => {
        if (isLast || request.signal.aborted || !isRepeatable(request)) throw error;
        return undefined;
      });
      if (answer !== undefined && (isLast || !asksAgain(request, answer))) return answer;
      const wait = waitAfter(answer, attempt);
      if (answer !== undefined && wait > longestMilliseconds) return answer;
      await answer?.body?.cancel();
      await sleep(wait);
    }
  };
}

/** A 429 was not looked at; behind a 503 the work may have been done. */
function asksAgain(request: Request, { status }: Response): boolean {
  return status === 429 || (status === 503 && isRepeatable(request));
}

/**
 * A repeat finds what the first one did, or is refused: by its key, or by the version that it is for. What looks at neither is not
 * described with them; what was deleted is not found.
 */
function isRepeatable({ method, headers }: Request): boolean {
  return method === 'GET' || method === 'PUT' || headers.has('idempotency-key') || headers.has('if-match');
}

function waitAfter(answer: Response | undefined, attempt: number): number {
  const seconds = Number(answer?.headers.get('retry-after') ?? Number.NaN);
  // Not all of those who were turned away at once come back at once.
  const spread = shortestMilliseconds * (1 + Math.random());
  return Number.isFinite(seconds) ? seconds * 1000 + spread : spread * 2 ** (attempt - 1);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
