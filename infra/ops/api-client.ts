// A caller of the API, as small as one can be: JSON in, JSON out, refusals as errors that can be shown to people.

/** The API answered with a problem document. `code` is its stable name. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly status: number;
  readonly code: string;
  /** Of each refused field, what is beside the words. */
  readonly details: readonly object[];

  constructor(request: string, status: number, problem: Problem) {
    const fields = (problem.errors ?? []).map(({ field, message }) => `\n  ${field}: ${message}`).join('');
    super(`${request} was refused: ${status} ${problem.code ?? ''} ${problem.detail ?? ''}${fields}`);
    this.status = status;
    this.code = problem.code ?? '';
    this.details = (problem.errors ?? []).map(({ details = {} }) => details);
  }
}

interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string; readonly details?: object }[];
}

/** Every call throws RequestRefused for a 4xx or 5xx answer and an Error when nobody answers. */
export interface Api {
  get<Answer>(path: string): Promise<Answer>;
  /** Whether the record is new. */
  put(path: string, body: unknown): Promise<{ readonly created: boolean }>;
  /** With a key the same call can be repeated: it yields what the first one created. */
  post<Answer>(path: string, body: unknown, idempotencyKey?: string): Promise<Answer>;
  putBytes(path: string, bytes: Uint8Array): Promise<void>;
  getText(path: string): Promise<string>;
}

/** Longest wait for one answer: a cold function and its engine are quicker by far. */
const answerWithinMilliseconds = 15_000;

/** Longest wait in all for a call that is put off. */
const patienceSeconds = 60;
/** The gateway's own 429 does not say when. */
const restSeconds = 1;

/** A call that is put off (429, 503) is repeated when the answer says, for a minute at the most. `rest` waits so many seconds. */
export function connect(address: string, token: string, rest = restFor): Api {
  function ask(method: string, path: string, headers: Record<string, string>, body?: string | Uint8Array) {
    return fetch(new URL(path, address), {
      method,
      headers: { authorization: `Bearer ${token}`, ...headers },
      signal: AbortSignal.timeout(answerWithinMilliseconds),
      ...(body !== undefined && { body: body as string | Uint8Array<ArrayBuffer> }),
    }).catch((cause: unknown) => {
      throw new Error(`${address} does not answer ${method} ${path}`, { cause });
    });
  }

  async function send(method: string, path: string, headers: Record<string, string>, body?: string | Uint8Array) {
    // Behind a 503 a command may have been carried out nevertheless.
    const mayRepeat = method !== 'POST' || 'idempotency-key' in headers;
    let response = await ask(method, path, headers, body);
    for (let rested = 0; response.status === 429 || (response.status === 503 && mayRepeat); ) {
      const seconds = restAfter(response);
      rested += seconds;
      if (rested > patienceSeconds) break;
      await response.body?.cancel();
      await rest(seconds);
      response = await ask(method, path, headers, body);
    }
    const text = await response.text();
    if (!response.ok) throw new RequestRefused(`${method} ${path}`, response.status, problemIn(text));
    return { status: response.status, text };
  }

  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const { status, text } = await send(method, path, { 'content-type': 'application/json', ...headers }, sent);
    return { status, body: JSON.parse(text) as unknown };
  }

  return {
    get: async <Answer>(path: string) => (await call('GET', path)).body as Answer,
    put: async (path, body) => ({ created: (await call('PUT', path, body)).status === 201 }),
    post: async <Answer>(path: string, body: unknown, idempotencyKey?: string) =>
      (await call('POST', path, body, idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }))
        .body as Answer,
    putBytes: async (path, bytes) => {
      await send('PUT', path, { 'content-type': 'application/octet-stream' }, bytes);
    },
    getText: async (path) => (await send('GET', path, {})).text,
  };
}

/** Every entry of a list, page by page. */
export async function* entriesOf<Item>({ get }: Pick<Api, 'get'>, path: string): AsyncIterable<Item> {
  let cursor: string | undefined;
  do {
    const page = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const found = await get<{ items: readonly Item[]; nextCursor?: string }>(`${path}?limit=100${page}`);
    yield* found.items;
    cursor = found.nextCursor;
  } while (cursor !== undefined);
}

function restAfter({ headers }: Response): number {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return seconds > 0 ? seconds : restSeconds;
}

async function restFor(seconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
}

/** Gateways between here and there may answer with something that is no problem document. */
function problemIn(text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return { detail: text.slice(0, 200) };
  }
}
