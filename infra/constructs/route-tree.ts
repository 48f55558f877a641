// All routes as a tree of the parts of their paths: all variables of a function together may be 4 KB, and a list of them would
// say every beginning again and again. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html

import type { RouteTree } from '../../functions/environment.ts';

/** `keys`: of routes, `METHOD /path/{parameter}`. The names of parameters are left out. */
export function routeTree(keys: readonly string[]): RouteTree {
  return branch(keys.map((key) => key.replaceAll(/\{\w+\}/g, '{}').split('/')));
}

/** `ways`: the method, then the parts of a path that are still to go. */
function branch(ways: readonly (readonly string[])[]): RouteTree {
  const methods = ways.filter(({ length }) => length === 1).map(([method = '']) => method.trim());
  const onward = Map.groupBy(
    ways.filter(({ length }) => length > 1),
    ([, part = '']) => part,
  );
  if (onward.size === 0) return methods.join(' ');
  const branches = [...onward].map(([part, some]) => [
    part,
    branch(some.map(([method = '', , ...rest]) => [method, ...rest])),
  ]);
  return { ...(methods.length > 0 && { '/': methods.join(' ') }), ...Object.fromEntries(branches) };
}
