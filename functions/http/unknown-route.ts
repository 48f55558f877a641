// The default route: says whether the path is unknown or only the method, and to OPTIONS which methods there are.

import type { RouteTree } from '../environment.ts';
import { requiredVariable } from '../environment.ts';
import { done } from './answer.ts';
import { openHandler } from './open-handler.ts';
import { Problem } from './problem.ts';

export const unknownRoute = (routes: RouteTree) =>
  openHandler(({ rawPath, requestContext: { http } }) => {
    const allowed = [...new Set(methodsAt(routes, rawPath.split('/').slice(1)))];
    if (allowed.length === 0) throw new Problem('unknown-route', {});
    // Preflights come here as well, before the gateway adds what it lets in:
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
    if (http.method === 'OPTIONS') return { ...done, headers: { allow: allowed.join(', ') } };
    throw new Problem('method-not-allowed', { allowed });
  });

/** As the gateway matches: a slash at the end makes another path, and a parameter is never empty. */
function methodsAt(tree: RouteTree, [part, ...rest]: readonly string[]): readonly string[] {
  if (part === undefined) {
    const methods = typeof tree === 'string' ? tree : tree['/'];
    return typeof methods === 'string' ? methods.split(' ') : [];
  }
  if (typeof tree === 'string') return [];
  return [part, ...(part === '' ? [] : ['{}'])].flatMap((name) => {
    const below = Object.hasOwn(tree, name) ? tree[name] : undefined;
    return below === undefined ? [] : methodsAt(below, rest);
  });
}

export const handler = unknownRoute(JSON.parse(requiredVariable('API_ROUTES')));
