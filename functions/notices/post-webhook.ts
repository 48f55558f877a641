// Posts a message to an address that somebody outside has named, and to nowhere else: the name is resolved once, every address behind
// it has to be public, and the connection goes to exactly those. A name that leads elsewhere a moment later (DNS rebinding)
// changes nothing, and a redirect is an answer like any other.

import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';
import { isThisMachine, mayReceiveWebhooks } from './webhook-address.ts';

interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

export interface PostSettings {
  /** Lets messages go to this very machine, over plain http. */
  readonly allowLoopback: boolean;
  /** For finding the host, connecting and being answered, together. */
  readonly millisecondsMax: number;
  /** All addresses of a host; the system's resolver unless named. */
  readonly resolve?: (hostname: string) => Promise<readonly ResolvedAddress[]>;
}

interface Post {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What is read of an answer: nobody needs more than its status, and it may be without an end. */
const answerBytesMax = 4_096;

const resolveBySystem = (hostname: string) => lookup(hostname, { all: true });

/**
 * Returns the status of the answer, whatever it is. Throws when the address may not be posted to, does not resolve, or does not
 * answer in time.
 */
export async function postWebhook(
  address: string,
  { headers, body }: Post,
  { allowLoopback, millisecondsMax, resolve = resolveBySystem }: PostSettings,
): Promise<number> {
  if (!mayReceiveWebhooks(address, allowLoopback)) {
    throw new Error('webhooks go to https addresses that name a host, not to this one');
  }
  const url = new URL(address);
  const signal = AbortSignal.timeout(millisecondsMax);
  const places = await unlessOver(signal, resolve(url.hostname.replace(/^\[(.*)\]$/, '$1')));
  const mayBe = url.protocol === 'http:' && isThisMachine(url) ? isLoopbackAddress : isPublicAddress;
  if (places.length === 0 || !places.every((place) => mayBe(place.address))) {
    throw new Error(`webhooks go to public addresses, and ${url.hostname} leads elsewhere`);
  }
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const length = String(Buffer.byteLength(body));
  const request = send(url, {
    method: 'POST',
    headers: { ...headers, 'content-length': length },
    // A connection of its own: one that is kept open may have been made to whatever the name meant before.
    agent: false,
    lookup: pinnedTo(places),

    signal,
  });
  try {
    return await answered(request, body);
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  }
}

/** Answers the socket's own question with what was found and checked. */
function pinnedTo(places: readonly ResolvedAddress[]): LookupFunction {
  return (_hostname, { all }, callback) => {
    const [first] = places;
    if (all === true || first === undefined) callback(null, [...places]);
    else callback(null, first.address, first.family);
  };
}

async function answered(request: ClientRequest, body: string): Promise<number> {
  // What happens after the answer has begun is no concern of anybody's.
  request.on('error', () => {});
  request.end(body);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  await readSome(response);
  return response.statusCode ?? 0;
}

/** So that the other side can end its answer in peace; the status counts also where it cannot. */
async function readSome(response: IncomingMessage): Promise<void> {
  let bytes = 0;
  try {
    for await (const chunk of response) {
      bytes += (chunk as Buffer).length;
      if (bytes > answerBytesMax) break;
    }
  } catch {
    // Cut off.
  }
}

async function unlessOver<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  const over = new Promise<never>((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, over]);
}
