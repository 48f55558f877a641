// The default route: says whether the path is unknown or only the method.

import { requiredVariable } from '../environment.ts';
import { apiHandler } from './api-handler.ts';
import { Problem } from './problem.ts';

/** `routes`: every `METHOD /path/{parameter}` of the API; the names of parameters do not matter. */
export const unknownRoute = (routes: readonly string[]) =>
  apiHandler({}, ({ rawPath }) => {
    const allowed = routes
      .map((route) => route.split(' '))
      .filter(([, template]) => template !== undefined && matches(template, rawPath))
      .flatMap(([method]) => method ?? []);
    if (allowed.length > 0) throw new Problem('method-not-allowed', { allowed: [...new Set(allowed)] });
    throw new Problem('unknown-route', {});
  });

function matches(template: string, path: string): boolean {
  const wanted = template.split('/');
  const given = path.split('/');
  // As the gateway matches: a slash at the end makes another path, and a parameter is never empty.
  return (
    wanted.length === given.length &&
    wanted.every((part, at) => (part.startsWith('{') ? given[at] !== '' : part === given[at]))
  );
}

export const handler = unknownRoute(JSON.parse(requiredVariable('API_ROUTES')));
