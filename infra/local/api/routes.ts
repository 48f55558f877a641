// Which route of an HTTP API answers a request. The most exact wins: fixed text before a variable, then `{name+}`, then $default.
// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html

import type { RouteSpec } from '../template/api.ts';

export interface RouteMatch {
  readonly route: RouteSpec;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** `path` is raw, as it came. Undefined when nothing answers it. Throws URIError for a variable that is not valid percent-encoding. */
export type FindRoute = (method: string, path: string) => RouteMatch | undefined;

interface CompiledRoute {
  readonly route: RouteSpec;
  readonly method: string;
  readonly segments: readonly string[];
}

export function compileRoutes(routes: readonly RouteSpec[]): FindRoute {
  const fallback = routes.find(({ key }) => key === '$default');
  const compiled: CompiledRoute[] = routes
    .filter((route) => route !== fallback)
    .map((route) => {
      const [method = '', path = ''] = route.key.split(' ');
      return { route, method, segments: path.split('/').slice(1) };
    })
    .sort((a, b) => rank(a).localeCompare(rank(b)));
  return (method, path) => {
    const segments = path.split('/').slice(1);
    for (const candidate of compiled) {
      if (candidate.method !== method && candidate.method !== 'ANY') continue;
      const pathParameters = match(candidate.segments, segments);
      if (pathParameters !== undefined) return { route: candidate.route, pathParameters };
    }
    return fallback === undefined ? undefined : { route: fallback, pathParameters: {} };
  };
}

/** Sorts before less exact routes. */
function rank({ method, segments }: CompiledRoute): string {
  const path = segments.map((segment) => (segment.endsWith('+}') ? '2' : segment.startsWith('{') ? '1' : '0')).join('');
  return `${path}${method === 'ANY' ? '1' : '0'}`;
}

function match(pattern: readonly string[], segments: readonly string[]): Readonly<Record<string, string>> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index];
    if (segment === undefined) return undefined;
    const variable = /^\{(.+?)(\+?)\}$/.exec(part);
    if (variable === null) {
      if (part !== segment) return undefined;
      continue;
    }
    const [, name = '', greedy] = variable;
    const value = greedy === '+' ? segments.slice(index).join('/') : segment;
    if (value === '') return undefined;
    parameters[name] = decodeURIComponent(value);
    if (greedy === '+') return parameters;
  }
  return segments.length === pattern.length ? parameters : undefined;
}
