// What has to hold of every answer, whatever was asked.

import { checkExchange } from '../support/document-check.ts';
import type { FuzzAnswer, FuzzCall } from './request.ts';
import { isDecodable } from './request.ts';

const problemMembers = ['type', 'title', 'status', 'code', 'detail', 'errors', 'correlationId'];

/** What is wrong with the answer; undefined when nothing is. */
export function flawOf(call: FuzzCall, answer: FuzzAnswer): string | undefined {
  const { status, headers, text } = answer;
  const type = headers['content-type'] ?? '';
  if (status >= 500) return `${status}: ${text.slice(0, 300)}`;
  if (call.method === 'HEAD' || status === 204) return text === '' ? undefined : 'a body where none may be';
  const body = parsed(text);
  if (status < 300 && type.startsWith('text/')) return undefined;
  if (body === undefined) return `no JSON: ${text.slice(0, 300)}`;
  // The gateway itself turns away what is no path, in its own words.
  if (status === 400 && !isDecodable(call.path.split('?')[0] ?? '')) return undefined;
  if (status >= 400) {
    if (isOfGateway(status, type, body)) return undefined;
    if (type !== 'application/problem+json') return `${status} as ${type}, which is no problem document`;
    const missing = problemMembers.filter((member) => !(member in (body as object)));
    if (missing.length > 0) return `a problem document without ${missing.join(', ')}`;
    if ((body as { status: number }).status !== status) return 'a problem document of another status';
  }
  if (headers['x-correlation-id'] === undefined) return 'without X-Correlation-Id';
  return undescribed(call, { status, type, body });
}

/** Tokens it turns away by itself, and says no more than that. */
function isOfGateway(status: number, type: string, body: unknown): boolean {
  const isMessage = Object.keys(body as object).join() === 'message';
  return (status === 401 || status === 403) && type === 'application/json' && isMessage;
}

function undescribed(
  { method, path, body: sent }: FuzzCall,
  { status, type, body }: { readonly status: number; readonly type: string; readonly body: unknown },
): string | undefined {
  try {
    const text = new TextDecoder().decode(sent);
    checkExchange({ method, path, sent: text === '' ? undefined : text, status, type, body });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
