// A client of the API, typed by its description: keys for what creates, repeats where they are safe, lists page by page.
// The calls themselves are those of openapi-fetch (https://openapi-ts.dev/openapi-fetch/); a refusal is thrown.

import createClient, {
  type Client,
  type ClientPathsWithMethod,
  type MaybeOptionalInit,
  type MethodResponse,
} from 'openapi-fetch';
import { creating, type paths } from './api.ts';
import { Refusal } from './refusal.ts';
import { type Patience, repeating, type Send } from './repeat.ts';

export interface Connection extends Patience {
  /** Where the API is: `https://api.example.com`. */
  readonly url: string;
  /** An access token, or what gets one; asked for each attempt, so that it may keep and renew it. */
  readonly token: string | (() => string | Promise<string>);
  /** Of titles and messages. */
  readonly language?: 'zh' | 'en';
  readonly fetch?: Send;
}

type Method = 'get' | 'put' | 'post' | 'delete';
type PathOf<M extends Method> = ClientPathsWithMethod<Client<paths>, M>;
type Sent<M extends Method, Path extends PathOf<M>> = MaybeOptionalInit<paths[Path], M>;
type Arguments<M extends Method, Path extends PathOf<M>> =
  undefined extends Sent<M, Path> ? [sent?: Sent<M, Path>] : [sent: Sent<M, Path>];
/** What a success is answered with. */
export type Data<M extends Method, Path extends PathOf<M>> = MethodResponse<Client<paths>, M, Path>;

export interface Answer<Body> {
  readonly data: Body;
  readonly status: number;
  /** The version of what was answered, for `ifMatch`. */
  readonly etag: string | undefined;
  readonly headers: Headers;
}

type Call<M extends Method> = <Path extends PathOf<M>>(
  path: Path,
  ...sent: Arguments<M, Path>
) => Promise<Answer<Data<M, Path>>>;

/** Lists: their answer has `items`, and `nextCursor` where there are more. */
type ListPath = {
  [Path in PathOf<'get'>]: Data<'get', Path> extends { items: readonly unknown[]; nextCursor?: string } ? Path : never;
}[PathOf<'get'>];
type Item<Path extends ListPath> = Data<'get', Path> extends { items: readonly (infer One)[] } ? One : never;

/** Every call throws a Refusal for an answer that is no success, and what `fetch` threw where nobody answered. */
export interface Zhunshi {
  readonly get: Call<'get'>;
  readonly put: Call<'put'>;
  /** What creates gets an Idempotency-Key of its own unless one is given. */
  readonly post: Call<'post'>;
  readonly delete: Call<'delete'>;
  /** Every item of a list; pages are fetched as they are needed. */
  readonly each: <Path extends ListPath>(path: Path, ...sent: Arguments<'get', Path>) => AsyncGenerator<Item<Path>>;
}

export function zhunshi({ url, token, language, fetch: send = fetch, ...patience }: Connection): Zhunshi {
  const client = createClient<paths>({
    baseUrl: url,
    fetch: repeating(authorized(send, token), patience),
    headers: { 'accept-language': language },
  });
  client.use({ onRequest: ({ request, schemaPath }) => keyed(request, schemaPath) });
  // Paths and what goes with them are checked where they are written: see Call.
  const request = client.request as unknown as (
    ...call: readonly [Method, string, unknown]
  ) => Promise<{ readonly data?: unknown; readonly error?: unknown; readonly response: Response }>;

  const call = (method: Method) => async (path: string, sent?: unknown) => {
    const { data, error, response } = await request(method, path, sent);
    if (!response.ok) throw new Refusal(`${method.toUpperCase()} ${path}`, response, error);
    const { status, headers } = response;
    return { data, status, headers, etag: headers.get('etag') ?? undefined };
  };
  const get = call('get');

  async function* each(path: string, sent: WithQuery = {}) {
    let cursor: string | undefined;
    do {
      const query = { ...sent.params?.query, ...(cursor !== undefined && { cursor }) };
      const page = (await get(path, { ...sent, params: { ...sent.params, query } })).data as Page;
      yield* page.items;
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  }

  return {
    get: get as Call<'get'>,
    put: call('put') as Call<'put'>,
    post: call('post') as Call<'post'>,
    delete: call('delete') as Call<'delete'>,
    each: each as Zhunshi['each'],
  };
}

interface WithQuery {
  readonly params?: { readonly query?: object };
}

interface Page {
  readonly items: readonly unknown[];
  readonly nextCursor?: string;
}

/** The header that lets a change through only if nothing has changed since this answer: 412 otherwise. */
export function ifMatch({ etag }: Answer<unknown>): { readonly 'If-Match': string } {
  if (etag === undefined) throw new TypeError('the answer names no version');
  return { 'If-Match': etag };
}

function authorized(send: Send, token: Connection['token']): Send {
  return async (request) => {
    request.headers.set('authorization', `Bearer ${typeof token === 'string' ? token : await token()}`);
    return send(request);
  };
}

function keyed(request: Request, path: string): void {
  const creates = request.method === 'POST' && creating.has(path);
  if (creates && !request.headers.has('idempotency-key')) request.headers.set('idempotency-key', crypto.randomUUID());
}
