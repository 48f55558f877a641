// Where what a call is about can be read: the resource that it names or has made, and its list of events.

import { matchesOf } from '../support/route-match.ts';
import { operations } from './api-description.ts';
import type { FuzzAnswer, FuzzCall } from './request.ts';
import { isDecodable } from './request.ts';

/** What can be read without saying more than the path. */
const readable = operations.filter(
  ({ method, parameters }) =>
    method === 'GET' && !parameters.some((parameter) => parameter.in === 'query' && parameter.required === true),
);
const templates = readable.map(({ template }) => template);

/** The nearest resource on the path, and its events. */
export function readsOf(path: string): readonly string[] {
  const parts = (path.split('?')[0] ?? '').split('/');
  for (let length = parts.length; length > 1; length -= 1) {
    const resource = parts.slice(0, length).join('/');
    if (templateOf(resource) === undefined) continue;
    const events = `${resource}/events`;
    return templateOf(events)?.endsWith('/events') === true ? [resource, events] : [resource];
  }
  return [];
}

/** What a call that was taken has made or changed. */
export function readsAfter({ method, path }: FuzzCall, { headers }: FuzzAnswer): readonly string[] {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS' || method === 'DELETE') return [];
  return readsOf(headers['location'] ?? path);
}

function templateOf(path: string): string | undefined {
  return isDecodable(path) ? matchesOf(templates, path)[0]?.template : undefined;
}
